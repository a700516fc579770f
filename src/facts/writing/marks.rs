//! Which characters of a text are marks, code and addresses, and not words.

use std::ops::Range;

use super::{Glyph, Kind};
use crate::syntax::markdown::{Piece, pieces};

/// Tells marks, code and destinations from words.
pub(super) fn marks(glyphs: &mut [Glyph]) {
    let text: String = glyphs.iter().map(|glyph| glyph.c).collect();
    let mut at = 0;
    let mut byte = 0;
    // Positions of glyphs for the bytes of the text, which is walked once.
    let mut place = |wanted: usize, glyphs: &[Glyph]| {
        while byte < wanted {
            byte += glyphs[at].c.len_utf8();
            at += 1;
        }
        at
    };
    let mut open = Open::default();
    let mut closing = None;
    for piece in pieces(&text) {
        let (Piece::Prose(bytes) | Piece::Code(bytes) | Piece::Target(bytes)) = &piece;
        let start = place(bytes.start, glyphs);
        let end = place(bytes.end, glyphs);
        match piece {
            Piece::Prose(_) => {
                open.prose(glyphs, start..end, closing.take());
            }
            Piece::Code(_) => {
                let ticks = (0..start)
                    .rev()
                    .take_while(|at| glyphs[*at].c == '`')
                    .count();
                set(glyphs, start - ticks..start, Kind::Opens);
                set(glyphs, start..end, Kind::Code);
                closing = Some('`');
            }
            Piece::Target(_) => {
                set(glyphs, start.saturating_sub(2)..end, Kind::Closes);
                open.link(glyphs, start.saturating_sub(2));
                closing = Some(')');
            }
        }
    }
    tags(glyphs);
}

/// Marks that are open.
#[derive(Default)]
struct Open {
    runs: Vec<(char, usize)>,
    brackets: Vec<usize>,
}

impl Open {
    fn prose(&mut self, glyphs: &mut [Glyph], range: Range<usize>, closing: Option<char>) {
        let mut at = range.start;
        if let Some(mark) = closing {
            let run = if mark == ')' { 1 } else { usize::MAX };
            while at < range.end && at - range.start < run && glyphs[at].c == mark {
                glyphs[at].kind = Kind::Closes;
                at += 1;
            }
        }
        while at < range.end {
            let c = glyphs[at].c;
            let next = glyphs.get(at + 1).map_or(' ', |glyph| glyph.c);
            match c {
                '\\' if next.is_ascii_punctuation() => {
                    // Who writes something else in the place of the character writes no escape.
                    glyphs[at].kind = Kind::Opens;
                    glyphs[at + 1].start = glyphs[at].start;
                    at += 1;
                }
                '*' | '_' => {
                    let end = (at..range.end)
                        .find(|at| glyphs[*at].c != c)
                        .unwrap_or(range.end);
                    self.run(glyphs, at..end);
                    at = end;
                    continue;
                }
                '[' => self.brackets.push(at),
                // What closes a link is told with its destination.
                ']' if next != '(' || at + 2 != range.end => {
                    if let Some(open) = self.brackets.pop() {
                        label(glyphs, open, at);
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn run(&mut self, glyphs: &mut [Glyph], range: Range<usize>) {
        let c = glyphs[range.start].c;
        let letter = |at: Option<usize>| {
            at.and_then(|at| glyphs.get(at))
                .is_some_and(|glyph| glyph.c.is_alphanumeric())
        };
        let inside = letter(range.start.checked_sub(1)) && letter(Some(range.end));
        if c == '_' && inside {
            return;
        }
        let own = (c, range.len());
        let kind = if self.runs.last() == Some(&own) {
            self.runs.pop();
            Kind::Closes
        } else {
            self.runs.push(own);
            Kind::Opens
        };
        set(glyphs, range, kind);
    }

    /// Marks the bracket that opens a link whose text ends at `end`; one without a text shows its target's title.
    fn link(&mut self, glyphs: &mut [Glyph], end: usize) {
        if let Some(at) = self.brackets.pop() {
            let empty = at + 1 == end;
            glyphs[at].kind = if empty { Kind::Title } else { Kind::Opens };
            // A picture.
            if let Some(before) = at.checked_sub(1).filter(|at| glyphs[*at].c == '!') {
                glyphs[before].kind = Kind::Opens;
            }
        }
    }
}

/// Marks what a platform sets around words of a sentence, `[!UICONTROL Save]`: readers see the words. Around a link stands a directive.
fn label(glyphs: &mut [Glyph], open: usize, close: usize) {
    let inner = &glyphs[open + 1..close];
    let Some((first, rest)) = inner.split_first().filter(|(first, _)| first.c == '!') else {
        return;
    };
    let word = rest.iter().take_while(|glyph| glyph.c.is_ascii_uppercase());
    let word = word.count();
    let blank = rest.get(word).is_some_and(|glyph| glyph.c == ' ');
    let directive = inner
        .last()
        .is_some_and(|last| last.c == ')' && !last.is_seen());
    if first.is_word() && word > 1 && blank && !directive {
        set(glyphs, open..open + word + 3, Kind::Opens);
        set(glyphs, close..close + 1, Kind::Closes);
    }
}

fn set(glyphs: &mut [Glyph], range: Range<usize>, kind: Kind) {
    for glyph in &mut glyphs[range] {
        // What stands in code or a destination through a placeable is shown as itself.
        if glyph.kind != Kind::Placeable || kind == Kind::Closes {
            glyph.kind = kind;
        }
    }
}

/// Characters beyond which no end of a tag is looked for.
const TAG: usize = 200;

/// Takes HTML tags as they are.
fn tags(glyphs: &mut [Glyph]) {
    let mut at = 0;
    while at < glyphs.len() {
        let next = glyphs.get(at + 1).map_or(' ', |glyph| glyph.c);
        let begins = glyphs[at].is_word() && glyphs[at].c == '<';
        if begins && (next.is_ascii_alphabetic() || matches!(next, '/' | '!')) {
            let near = (at + TAG).min(glyphs.len());
            if let Some(end) = (at..near).find(|at| glyphs[*at].c == '>') {
                set(glyphs, at..end + 1, Kind::Code);
                at = end;
            }
        }
        at += 1;
    }
}

/// Takes addresses that stand in the words as they are.
pub(super) fn addresses(glyphs: &mut [Glyph]) {
    let mut at = 0;
    while at < glyphs.len() {
        let inside = |glyph: &Glyph| glyph.is_word() && glyph.c.is_ascii_graphic();
        let mut end = (at..glyphs.len())
            .find(|at| !inside(&glyphs[*at]))
            .unwrap_or(glyphs.len());
        let next = end.max(at) + 1;
        while end > at && matches!(glyphs[end - 1].c, '.' | ',' | ';' | ':' | '!' | '?' | ')') {
            end -= 1;
        }
        let word: String = glyphs[at..end].iter().map(|glyph| glyph.c).collect();
        let path = word.matches('/').count() > 1 || word.starts_with('/');
        if word.contains("://") || word.contains('@') || (path && word.len() > 1) {
            set(glyphs, at..end, Kind::Code);
        }
        at = next;
    }
}

/// Characters beyond which no end of a character reference is looked for.
const REFERENCE: usize = 12;

/// Takes character references (`&#128279;`, `&nbsp;`) as what they are: one character, or none that is seen.
pub(super) fn references(glyphs: &mut [Glyph]) {
    let mut at = 0;
    while at < glyphs.len() {
        let near = (at + REFERENCE).min(glyphs.len());
        let begins = glyphs[at].is_word() && glyphs[at].c == '&';
        let end = (at..near).find(|at| begins && glyphs[*at].c == ';');
        if let Some(end) = end {
            let name: String = glyphs[at + 1..end].iter().map(|glyph| glyph.c).collect();
            let inside = |c: char| c.is_ascii_alphanumeric() || c == '#';
            if !name.is_empty() && name.chars().all(inside) {
                let unseen = UNSEEN.contains(&name.to_ascii_lowercase().as_str());
                set(
                    glyphs,
                    at..end + 1,
                    if unseen { Kind::Closes } else { Kind::Code },
                );
                at = end;
            }
        }
        at += 1;
    }
}

/// References to characters without a width.
const UNSEEN: &[&str] = &[
    "#x200b",
    "#8203",
    "#x2060",
    "#8288",
    "zerowidthspace",
    "zwnj",
    "zwj",
    "shy",
];
