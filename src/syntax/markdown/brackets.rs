//! How far goes what brackets, braces, tags and signs of formulas hold.

use super::ahead::Ahead;

/// Tells whether a line begins the text of a footnote.
pub(super) fn is_definition(line: &str) -> bool {
    let name = line
        .strip_prefix("[^")
        .and_then(|rest| rest.split_once("]:"));
    name.is_some_and(|(name, _)| !name.is_empty() && !name.contains([']', ' ']))
}

/// Tells whether braces hold the anchor of a heading.
pub(super) fn is_anchor(rest: &str) -> bool {
    let inner = rest
        .strip_prefix("{#")
        .and_then(|rest| rest.split_once('}'));
    inner.is_some_and(|(_, behind)| behind.trim().is_empty())
}

/// Returns the end of what stands in braces from a place on; nothing where a paragraph ends before.
pub(super) fn balanced(text: &str, start: usize, ahead: &Ahead<'_>) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    let rest = &text[start..];
    for (at, c) in rest.char_indices() {
        ahead.look(1)?;
        match (quote, c) {
            (_, '\n')
                if depth < 2 && !rest.starts_with("{/*") && rest[at + 1..].starts_with('\n') =>
            {
                return None;
            }
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '`') => quote = Some(c),
            (None, '{') => depth += 1,
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    return Some(start + at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the end of a tag of JSX that begins at a place.
pub(super) fn tag(text: &str, start: usize, ahead: &Ahead<'_>) -> Option<usize> {
    let rest = &text[start..];
    let name = rest[1..].trim_start_matches('/');
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut at = start + 1;
    let mut quote = None;
    while let Some(c) = text[at..].chars().next() {
        ahead.look(1)?;
        match (quote, c) {
            (_, '\n') if text[at + 1..].starts_with('\n') => return None,
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '{') => {
                at = balanced(text, at, ahead)?;
                continue;
            }
            (None, '>') => return Some(at + 1),
            _ => {}
        }
        at += c.len_utf8();
    }
    None
}

/// Returns the length of a formula at the beginning of a text: what is no price has a sign in it that no price has.
pub(super) fn formula(rest: &str) -> Option<usize> {
    let marks = if rest.starts_with("$$") { 2 } else { 1 };
    let inner = &rest[marks..];
    let length = inner.find(&rest[..marks]).filter(|length| *length > 0)?;
    let inner = &inner[..length];
    let signs = inner.contains(['\\', '_', '^', '{', '*']);
    (signs && inner.trim() == inner).then_some(length + 2 * marks)
}
