//! The text of a message as it is written: where its words, code spans and link destinations stand.
//!
//! The parser gives a tree without places; an edit needs places. What is split by a placeable is not seen here.

use std::ops::Range;

use super::inline::code_span;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words, and marks that open or close something.
    Prose(Range<usize>),
    /// What stands between the backquotes of a code span.
    Code(Range<usize>),
    /// The destination of a link.
    Target(Range<usize>),
}

/// Splits a text into words, code and destinations.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut at, mut prose) = (0, 0);
    let special = |byte: &u8| matches!(byte, b'\\' | b'`' | b']');
    while let Some(skipped) = text.as_bytes()[at..].iter().position(special) {
        at += skipped;
        let rest = &text[at..];
        let found = match rest.as_bytes()[0] {
            b'\\' => {
                at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
                continue;
            }
            b'`' => {
                let ticks = rest.len() - rest.trim_start_matches('`').len();
                let length = code_span(rest);
                if length == ticks {
                    at += ticks;
                    continue;
                }
                Piece::Code(at + ticks..at + length - ticks)
            }
            b']' if rest.starts_with("](") => match rest.find(')') {
                Some(end) => Piece::Target(at + 2..at + end),
                None => break,
            },
            _ => {
                at += 1;
                continue;
            }
        };
        let (Piece::Code(inner) | Piece::Target(inner) | Piece::Prose(inner)) = &found;
        pieces.push(Piece::Prose(prose..inner.start));
        (at, prose) = (closed(text, inner.end), inner.end);
        pieces.push(found);
    }
    pieces.push(Piece::Prose(prose..text.len()));
    pieces
}

/// Returns the place behind the backquotes or the bracket that close a stretch.
fn closed(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    end + ticks.max(usize::from(rest.starts_with(')')))
}

/// Returns where the words of a text stand: neither code nor destinations.
pub fn prose_ranges(text: &str) -> Vec<Range<usize>> {
    let prose = |piece| match piece {
        Piece::Prose(range) => Some(range),
        Piece::Code(_) | Piece::Target(_) => None,
    };
    pieces(text).into_iter().filter_map(prose).collect()
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let shown: Vec<String> = pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Prose(range) => text[range].to_owned(),
                Piece::Code(range) => format!("code {}", &text[range]),
                Piece::Target(range) => format!("to {}", &text[range]),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_code_and_destinations_are_told_apart() {
        check("執行 `az login`。", &["執行 `", "code az login", "`。"]);
        check("[入口網站](link:a)後", &["[入口網站](", "to link:a", ")後"]);
        check("a ` b", &["a ` b"]);
        check("\\`a\\` [x](y", &["\\`a\\` [x](y"]);
    }
}
