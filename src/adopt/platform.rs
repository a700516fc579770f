//! Blocks that platforms give a meaning of their own, and those that readers of Markdown do not agree on.

use crate::tree::{Inline, Target};

/// Tells whether a line can stand below the headings of a table.
pub(super) fn is_table_line(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ', '\t']);
    line.contains('-') && line.contains(['|', ':']) && line.chars().all(|c| " \t|:-".contains(c))
}

/// Tells whether readers take a table for different things: they do not agree on what escapes what before a bar, and some see a list
/// where the line below the headings begins like one.
pub(super) fn is_disputed(table: &str) -> bool {
    let second = table.lines().nth(1).unwrap_or("");
    table.contains(r"\\|")
        || second
            .trim_start_matches(['>', ' ', '\t'])
            .starts_with("- ")
}

/// Tells whether a heading is the tab of a platform: `# [Portal](#tab/portal)`.
pub(super) fn is_tab(text: &[Inline]) -> bool {
    let to_tab = |inline: &Inline| match inline {
        Inline::Link(Target::Url(url), _) => url.starts_with("#tab/"),
        _ => false,
    };
    text.iter().any(to_tab)
}

/// Words that a platform sets in brackets inside a sentence.
const IN_SENTENCES: &[&str] = &["DNL", "UICONTROL"];

/// Tells whether a paragraph, read and as it is written, is a directive of a platform.
pub(super) fn is_directive(text: &[Inline], written: &str) -> bool {
    let Some(Inline::Text(first)) = text.first() else {
        return false;
    };
    if let Some(rest) = first.strip_prefix("[!") {
        let word = rest.split([' ', ']']).next().unwrap_or("");
        return !IN_SENTENCES.contains(&word) && !goes_on(written);
    }
    let alone = first.starts_with("{{") && first.ends_with("}}") && text.len() == 1;
    alone || [":::", "+++"].iter().any(|mark| first.starts_with(mark))
}

/// Tells whether words stand on the line behind what a platform puts in: `[!INCLUDE [name](file.md)] is a service`.
fn goes_on(written: &str) -> bool {
    let line = written.lines().next().unwrap_or("");
    line.split_once(")]").is_some_and(|(_, rest)| {
        let rest = rest.trim_start();
        rest.contains(char::is_alphanumeric) && !rest.starts_with(['[', '{', '<', '('])
    })
}

/// Tells whether a heading ends with attributes that are more than its anchor.
pub(super) fn has_attributes(heading: &str) -> bool {
    let braces = heading
        .strip_suffix('}')
        .and_then(|rest| rest.rsplit_once('{'));
    braces.is_some_and(|(_, inner)| {
        let anchor = inner.trim().strip_prefix('#');
        anchor.is_none_or(|anchor| anchor.is_empty() || anchor.contains(char::is_whitespace))
    })
}

/// Tells whether a paragraph is more than one to site generators: a term with its definition, or text with a line of attributes.
pub(super) fn is_foreign(written: &str) -> bool {
    let definition = |line: &str| {
        let rest = line.trim_start_matches(['>', ' ']).strip_prefix(':');
        rest.is_some_and(|rest| rest.starts_with([' ', '\t']))
    };
    let attributes = |line: &str| {
        let line = line.trim_start_matches(['>', ' ']).trim_end();
        let inner = line
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        inner.is_some_and(|inner| !inner.contains(['{', '}']))
    };
    written.lines().any(definition) || written.lines().skip(1).any(attributes)
}

/// Tells whether code stands between fences.
pub(super) fn is_fenced(code: &str) -> bool {
    ["```", "~~~"].iter().any(|fence| code.starts_with(fence))
}
