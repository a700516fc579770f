//! What the Fluent parser must not be given: it calls itself for every brace, and a stack has an end.
//!
//! A small automaton follows braces, calls and quotes exactly as the parser would, up to the first mistake of an entry; there the
//! parser gives up the entry as well. It forgets everything where an entry begins, because no entry can begin inside another.

use std::ops::Range;

use crate::text::conflict::{CONFLICT, conflicts};
use crate::text::scan::plain_bytes;

/// Placeables and calls inside each other beyond which an entry is left out.
const DEPTH: usize = 100;
/// Bytes of an entry beyond which it is left out.
const LENGTH_BYTES: usize = 2 << 20;
/// Entries of one file beyond which the rest is left out: what is small on disk must stay small in memory.
const ENTRIES: usize = 250_000;

/// A text without what the parser must not be given.
pub(super) struct Safe {
    /// What may be parsed, in order.
    pub(super) parts: Vec<Range<usize>>,
    /// Where something was left out, and why.
    pub(super) refused: Vec<(usize, &'static str)>,
}

/// Leaves out entries that are nested too deep, and all entries after too many.
pub(super) fn divide(text: &str) -> Safe {
    let mut safe = Safe {
        parts: Vec::new(),
        refused: Vec::new(),
    };
    let mut from = 0;
    let mut entry = Entry::default();
    let mut entries = 0;
    let mut at = 0;
    let conflicts = conflicts(text);
    let mut conflicts = conflicts.iter().peekable();
    for line in text.split_inclusive('\n') {
        let conflict = conflicts.next_if(|one| one.whole.start == at);
        if conflict.is_some() && !entry.refused {
            // What stands right above may go on in the conflict.
            safe.parts.push(from..entry.start);
        }
        if let Some(conflict) = conflict {
            safe.refused.push((at, CONFLICT));
            entry = Entry {
                start: at,
                end: conflict.whole.end,
                refused: true,
                ..Entry::default()
            };
        }
        if at < entry.end {
            at += line.len();
            continue;
        }
        let opens = line.starts_with('#') || begins_entry(line);
        if opens {
            if entry.refused {
                from = at;
            }
            entry = Entry {
                start: at,
                ..Entry::default()
            };
            entries += usize::from(!line.starts_with('#'));
        }
        if entries > ENTRIES {
            safe.parts.push(from..at);
            safe.refused.push((
                at,
                "a file can have 250000 entries; this one and those after it are too many",
            ));
            return safe;
        }
        if !line.starts_with('#')
            && !entry.refused
            && let Some((fault, why)) = entry.read(at, line)
        {
            entry.refused = true;
            safe.parts.push(from..entry.start);
            safe.refused.push((fault, why));
        }
        at += line.len();
    }
    if !entry.refused {
        safe.parts.push(from..text.len());
    }
    safe
}

/// Tells whether a line begins a message or a term: an identifier, and an equals sign.
fn begins_entry(line: &str) -> bool {
    let rest = line.strip_prefix('-').unwrap_or(line);
    let id = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    rest.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.trim_start_matches(' ').starts_with('=')
}

/// Where in an expression the automaton stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// A placeable before its arrow, where quotes open a text.
    Placeable,
    /// The brackets of a call.
    Call,
    /// The variants of a selection, which are text again.
    Variants,
}

#[derive(Default)]
struct Entry {
    start: usize,
    /// Where a conflict ends; 0 for anything else.
    end: usize,
    open: Vec<Inside>,
    refused: bool,
}

impl Entry {
    /// Follows one line; returns the place where the entry goes beyond a limit, and which.
    fn read(&mut self, start: usize, line: &str) -> Option<(usize, &'static str)> {
        if start + line.len() - self.start > LENGTH_BYTES {
            return Some((self.start, "this entry is longer than 2 MiB"));
        }
        let deep = self.follow(line)?;
        Some((start + deep, "placeables are nested deeper than 100 here"))
    }

    fn follow(&mut self, line: &str) -> Option<usize> {
        let bytes = line.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let inside = self.open.last().copied();
            // Among words, a brace alone means something.
            if inside.is_none() && *byte != b'{' {
                at += plain_bytes(&line[at..], |byte| byte == b'{');
                continue;
            }
            let expression = matches!(inside, Some(Inside::Placeable | Inside::Call));
            match byte {
                b'{' => self.open.push(Inside::Placeable),
                b'}' => {
                    self.open.pop();
                }
                b'(' if expression => self.open.push(Inside::Call),
                b')' if inside == Some(Inside::Call) => {
                    self.open.pop();
                }
                b'"' if expression => at += quoted(&bytes[at + 1..]),
                b'-' if inside == Some(Inside::Placeable) && bytes.get(at + 1) == Some(&b'>') => {
                    self.open.pop();
                    self.open.push(Inside::Variants);
                }
                _ => {}
            }
            if self.open.len() > DEPTH {
                return Some(at);
            }
            at += 1;
        }
        None
    }
}

/// Returns the length of a text in quotes, after the first of them, the last one included.
fn quoted(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[track_caller]
    fn check(text: &str, parts: &[&str], refused: usize) {
        let safe = divide(text);
        let kept: Vec<&str> = safe.parts.into_iter().map(|part| &text[part]).collect();
        assert_eq!(kept, parts);
        assert_eq!(safe.refused.len(), refused);
    }

    #[test]
    fn only_what_is_too_deep_is_left_out() {
        let fine =
            "a = { $x ->\n    [one] { \"{\" } (\"\n   *[other] { NUMBER($x, a: \"}\") } )\n }\n";
        check(&fine.repeat(200), &[&fine.repeat(200)], 0);
        let deep = format!("b = {}\n", "{".repeat(101));
        check(&format!("{fine}{deep}{fine}"), &[fine, fine], 1);
        check(&format!("{fine}{deep}"), &[fine], 1);
        check(
            &format!("{deep}# note\n{fine}"),
            &["", &format!("# note\n{fine}")],
            1,
        );
        let calls = format!("b = {{ {}\n", "F(".repeat(101));
        check(&calls, &[""], 1);
    }

    #[test]
    fn a_broken_entry_weighs_on_no_other() {
        let broken = "a = {\n".repeat(500);
        check(&broken, &[&broken], 0);
    }
}
