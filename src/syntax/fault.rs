//! Where a fault of YAML begins and which lines it takes with it.

use std::ops::Range;

use crate::text::conflict::Conflict;

/// Says what the parser says of a fault in words of those who write documents.
pub(super) fn in_words(said: &str) -> String {
    let known = [
        (
            "tabs disallowed",
            "a tab cannot indent a line; write blanks",
        ),
        (
            "did not find expected key",
            "this line is not indented like those it belongs to",
        ),
        (
            "did not find expected '-' indicator",
            "this line is not indented like the list it belongs to",
        ),
        (
            "mapping values are not allowed",
            "a `: ` cannot stand here: indent the line like those it belongs to, or set a text with `: ` in quotes",
        ),
        (
            "block sequence entries not allowed",
            "a `- ` cannot stand here: indent the line like the list it belongs to",
        ),
        (
            "simple key expected ':'",
            "a `:` is missing behind this, or the line is not indented like those it belongs to",
        ),
        (
            "in multiline quoted scalar",
            "a text in quotes that began above is not closed",
        ),
        (
            "unexpected character",
            "a text that begins with this character is set in quotes",
        ),
    ];
    let known = known.into_iter().find(|(part, _)| said.contains(part));
    known.map_or_else(|| said.to_owned(), |(_, words)| words.to_owned())
}

/// Returns the outermost `[` or `{` still open at the end of `text`; one that closes later is no fault of its own,
/// but a fault inside it leaves the whole collection unread.
pub(super) fn open_flow(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let (mut before, mut word) = ('\n', '\n');
    for (at, c) in text.char_indices() {
        // Outside a collection a bracket opens one only where a value can begin.
        let value = matches!(word, ':' | '-' | '\n') && matches!(before, ' ' | '\n');
        let fresh = value || (!open.is_empty() && matches!(before, ' ' | '\n' | '[' | '{' | ','));
        match (quote, c) {
            (Some(mark), c) if c == mark => quote = None,
            (Some('#'), '\n') => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') if fresh => quote = Some(c),
            (None, '#') if matches!(before, ' ' | '\n') => quote = Some('#'),
            (None, '[' | '{') if fresh => open.push(at),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
        before = c;
        if c != ' ' {
            word = c;
        }
    }
    open.first().copied()
}

/// Returns the bytes to leave out: the line at fault with everything indented deeper below it.
pub(super) fn at_fault(text: &str, at: usize) -> Range<usize> {
    let mut start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    // An error at the end of a text is about the last line that says something.
    while text[start..].lines().next().unwrap_or("").trim().is_empty() && start > 0 {
        start = text[..start - 1].rfind('\n').map_or(0, |n| n + 1);
    }
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().unwrap_or("");
    // How deep a tab is, nobody can say: such a line is left out alone.
    let tabs = first.starts_with('\t') || first.trim_start_matches(' ').starts_with('\t');
    let deeper = lines
        .take_while(|_| !tabs)
        .take_while(|line| line.trim().is_empty() || indent(line) > indent(first))
        .map(str::len)
        .sum::<usize>();
    start..start + first.len() + deeper
}
/// Returns a text with what the first side of each conflict says.
pub(super) fn first_sides(text: &str, conflicts: &[Conflict]) -> String {
    let others = conflicts
        .iter()
        .flat_map(|Conflict { whole, ours }| [whole.start..ours.start, ours.end..whole.end]);
    without(text, others)
}

/// Returns a text in which these lines are blank; all others stay where they are.
pub(super) fn without(text: &str, lines: impl IntoIterator<Item = Range<usize>>) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for lines in lines {
        rest.push_str(&text[from..lines.start]);
        let blank = |byte| match byte {
            b'\n' | b'\r' => char::from(byte),
            _ => ' ',
        };
        rest.extend(text[lines.clone()].bytes().map(blank));
        from = lines.end;
    }
    rest.push_str(&text[from..]);
    rest
}
