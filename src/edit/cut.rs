//! What to take out of a file so that nothing of a message, a part or an entry stays behind, and the rest stands as before.

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Sources, Span};

/// Returns a message or term with the comment right above it and the blank lines that set it apart; `entry` is its text.
pub fn message(sources: &Sources, entry: Span) -> Span {
    let source = sources.get(entry.source);
    let text = source.text.as_str();
    let mut start = with_comment(source, line_start(source, entry.start as usize));
    let mut end = line_end(source, entry.end as usize);
    let apart = start == body_start(source)
        || line_above(source, start).is_some_and(|above| text[above..start].trim().is_empty());
    if apart {
        while end < text.len() && text[end..line_end(source, end)].trim().is_empty() {
            end = line_end(source, end);
        }
    }
    // What closed the file is no longer followed by anything.
    if end == text.len() && start > body_start(source) {
        let before = text[..start].trim_end();
        start = line_end(source, before.len().max(body_start(source)));
    }
    Span::new(entry.source, start.min(end)..end)
}

/// Returns the lines of an attribute; `id` is its name.
pub fn attribute(sources: &Sources, id: Span) -> Span {
    let source = sources.get(id.source);
    let start = line_start(source, id.start as usize);
    let end = lines_while(source, line_end(source, start), |line| {
        is_indented(line) && !line.trim_start().starts_with('.')
    });
    Span::new(id.source, start..end)
}

/// Returns the value of a message: from its equals sign to the line of its first attribute.
pub fn value(sources: &Sources, id: Span, attribute: Span) -> Span {
    let source = sources.get(id.source);
    let text = source.text.as_str();
    let end = line_start(source, attribute.start as usize);
    let from = id.end as usize;
    let start = text
        .get(from..end)
        .and_then(|rest| rest.find('='))
        .map_or(end, |at| from + at + 1);
    let kept = text[start.min(end)..end].trim_end_matches(['\r', '\n']);
    Span::new(id.source, start.min(end)..start.min(end) + kept.len())
}

/// Returns the lines of a variant, where it has lines of its own and no variants inside; `key` is its key.
pub fn variant(sources: &Sources, key: Span) -> Option<Span> {
    let source = sources.get(key.source);
    let start = line_start(source, key.start as usize);
    let opens = |line: &str| line.trim_start().starts_with(['[', '*']);
    let first = &source.text[start..line_end(source, start)];
    let before = first.trim_start().trim_start_matches('*');
    if !opens(first) || !before.starts_with('[') || first.matches('[').count() > 1 {
        return None;
    }
    let end = lines_while(source, line_end(source, start), |line| {
        is_indented(line) && !opens(line) && !line.trim_start().starts_with('}')
    });
    let whole = &source.text[start..end];
    (!whole.contains("->")).then(|| Span::new(key.source, start..end))
}

/// Returns the lines of a key of the outermost mapping of a YAML file, with what is indented below it and the comment right above.
pub fn yaml_key(sources: &Sources, key: Span) -> Span {
    let source = sources.get(key.source);
    let line = line_start(source, key.start as usize);
    let end = lines_while(source, line_end(source, line), is_indented);
    Span::new(key.source, with_comment(source, line)..end)
}

/// Offers to take certain characters out of a stretch of a file; `text` is what stands there.
pub fn take_out(found: &mut Diagnostic, span: Span, text: &str, wanted: fn(char) -> bool) {
    for (at, c) in text.char_indices().filter(|(_, c)| wanted(*c)) {
        let start = span.start as usize + at;
        found.mend(Span::new(span.source, start..start + c.len_utf8()), "");
    }
}

/// Returns the first byte of the comment right above a line, or of the line itself. A comment about a group stays.
fn with_comment(source: &Source, line: usize) -> usize {
    let mut start = line;
    while let Some(above) = line_above(source, start) {
        let comment = &source.text[above..start];
        if !comment.starts_with('#') || comment.starts_with("##") {
            break;
        }
        start = above;
    }
    start
}

fn is_indented(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}

fn body_start(source: &Source) -> usize {
    source.text.len() - source.body().len()
}

/// Returns the first byte of the line a place stands on.
fn line_start(source: &Source, at: usize) -> usize {
    let before = source.text.get(..at).unwrap_or("");
    before
        .rfind('\n')
        .map_or(0, |end| end + 1)
        .max(body_start(source))
}

/// Returns the first byte behind the line a place stands on.
fn line_end(source: &Source, at: usize) -> usize {
    let rest = source.text.get(at..).unwrap_or("");
    rest.find('\n')
        .map_or(source.text.len(), |end| at + end + 1)
}

/// Returns the first byte of the line above the one that begins here.
fn line_above(source: &Source, start: usize) -> Option<usize> {
    (start > body_start(source)).then(|| line_start(source, start - 1))
}

/// Returns the end of the lines from a place on that belong together; blank lines at their end are left.
fn lines_while(source: &Source, from: usize, belongs: impl Fn(&str) -> bool) -> usize {
    let (mut at, mut end) = (from, from);
    while at < source.text.len() {
        let next = line_end(source, at);
        let line = &source.text[at..next];
        let blank = line.trim().is_empty();
        if !blank && !belongs(line) {
            break;
        }
        at = next;
        if !blank {
            end = next;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, at: &str, take: impl Fn(&Sources, Span) -> Span, expected: &str) {
        let sources = Sources::new(vec![Source::new("a.ftl", text)]);
        let (id, file) = sources.find("a.ftl").unwrap();
        let start = file.text.find(at).unwrap();
        let span = take(&sources, Span::new(id, start..start + at.len()));
        let (start, end) = (span.start as usize, span.end as usize);
        assert_eq!(format!("{}{}", &text[..start], &text[end..]), expected);
    }

    #[test]
    fn a_message_goes_with_its_comment() {
        check(
            "a = 1\n\n# for b\nb = 2\n\nc = 3\n",
            "b = 2",
            message,
            "a = 1\n\nc = 3\n",
        );
        check(
            "\u{feff}b = 2\r\nc = 3\r\n",
            "b = 2",
            message,
            "\u{feff}c = 3\r\n",
        );
        check("## group\n\nb = 2", "b = 2", message, "## group\n");
        check(
            "a = 1\nb = 2\n    x\nc = 3\n",
            "b = 2\n    x",
            message,
            "a = 1\nc = 3\n",
        );
    }

    #[test]
    fn an_attribute_goes_with_its_lines() {
        let text = "a = 1\n    .x = 2\n        3\n    .y = 4\n\nb = 5\n";
        check(text, "x", attribute, "a = 1\n    .y = 4\n\nb = 5\n");
        check(
            text,
            "y",
            attribute,
            "a = 1\n    .x = 2\n        3\n\nb = 5\n",
        );
    }

    #[test]
    fn a_variant_goes_with_its_lines() {
        let text = "a = { $n ->\n    [one] x\n       y\n   *[other] z\n }\n";
        let take = |sources: &Sources, key| variant(sources, key).unwrap();
        check(text, "one", take, "a = { $n ->\n   *[other] z\n }\n");
        check("a: 1\nb:\n  c: 2\nd: 3\n", "b", yaml_key, "a: 1\nd: 3\n");
    }
}
