//! What occurs among the words of a line, so that a rule can tell at once that it has nothing to find.

use super::Glyph;
use crate::text::script::is_han;

/// What occurs among the words of a line. A rule looks closer only where it can find something.
#[derive(Clone, Copy, Debug, Default)]
pub struct Has {
    /// Han characters.
    pub han: bool,
    /// ASCII digits.
    pub digit: bool,
    /// Blanks beside the single space between words: two in a row, and any other kind.
    pub blanks: bool,
    /// Quotation marks of any kind.
    pub quotes: bool,
    /// ASCII punctuation.
    pub marks: bool,
    /// Characters beyond ASCII.
    pub wide: bool,
    /// Characters that may not be in normal form C, that go on others, or that nobody sees.
    pub loose: bool,
    /// Two words in a row that begin with the same letter.
    pub alike: bool,
    /// A replacement character, or a letter and what may be the rest of its bytes in another encoding.
    pub torn: bool,
}

impl Has {
    /// Returns what occurs in a line.
    pub(super) fn of(glyphs: &[Glyph]) -> Self {
        let mut has = Self::default();
        let mut blank = false;
        let mut lead = false;
        // The letter that the word before begins with, and whether the character before belongs to a word.
        let (mut first, mut inside) = (None, false);
        let mut begins_alike = |letter: char| first.replace(letter) == Some(letter);
        for glyph in glyphs {
            let was_inside = std::mem::replace(&mut inside, false);
            if !glyph.is_word() {
                if glyph.is_seen() {
                    (blank, lead) = (false, false);
                }
                continue;
            }
            let c = glyph.c;
            if c.is_ascii() {
                // Most characters are letters.
                if c.is_ascii_alphabetic() {
                    (blank, lead, inside) = (false, false, true);
                    if !was_inside && begins_alike(c.to_ascii_lowercase()) {
                        has.alike = true;
                    }
                    continue;
                }
                let space = c.is_whitespace();
                has.blanks |= space && (blank || c != ' ');
                has.digit |= c.is_ascii_digit();
                has.marks |= c.is_ascii_punctuation();
                has.quotes |= matches!(c, '"' | '\'');
                has.loose |= c.is_control();
                (blank, lead) = (space, false);
                continue;
            }
            has.wide = true;
            if matches!(c, '\u{4E00}'..='\u{9FFF}') {
                has.han = true;
                (blank, lead) = (false, false);
                continue;
            }
            if c < '\u{2E80}' && c.is_alphabetic() {
                inside = true;
                has.alike |= !was_inside && c.to_lowercase().next().is_some_and(&mut begins_alike);
            }
            let space = c.is_whitespace();
            has.blanks |= space;
            has.torn |= lead || c == '\u{FFFD}';
            has.loose |= !is_settled(c);
            has.han |= is_han(c);
            has.quotes |= is_quote(c);
            (blank, lead) = (space, matches!(c, '\u{C2}'..='\u{F4}'));
        }
        has
    }
}

/// Tells whether a character beyond ASCII is surely in normal form C, goes on no other and is seen: most are.
fn is_settled(c: char) -> bool {
    matches!(c, '\u{A0}'..='\u{2FF}' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3029}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
}

fn is_quote(c: char) -> bool {
    matches!(c, '\u{2018}'..='\u{201F}' | '«' | '»' | '\u{2039}' | '\u{203A}' | '\u{300C}'..='\u{300F}' | '\u{301D}'..='\u{301F}' | '＂')
}
