//! Which characters occur in a text, so that a rule can tell at once that it has nothing to find.

use crate::syntax::fluent::Pattern;

/// A set of characters. It is exact for ASCII, and knows Han characters not at all; of others, it may take one for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// A bit for each ASCII character, in the first two, and in the third one for all others whose numbers end alike, apart from Han.
    bits: [u64; 3],
}

impl Letters {
    /// No character.
    pub const NONE: Self = Self { bits: [0; 3] };
    /// Any character.
    pub const ANY: Self = Self {
        bits: [u64::MAX; 3],
    };

    /// Returns the characters that a pattern is written with.
    pub fn of(pattern: &Pattern) -> Self {
        let mut letters = Self::NONE;
        pattern.texts(&mut |text, _| letters.add_all(text));
        letters
    }

    /// Adds a character.
    pub(super) fn add_one(&mut self, c: char) {
        let (at, bit) = place(c);
        self.bits[at] |= bit;
    }

    /// Adds the characters of a text.
    pub(super) fn add_all(&mut self, text: &str) {
        if text.is_ascii() {
            for byte in text.bytes() {
                self.bits[usize::from(byte >> 6)] |= 1 << (byte % 64);
            }
            return;
        }
        text.chars().for_each(|c| self.add_one(c));
    }

    /// Adds the characters of another set.
    pub(super) fn add(&mut self, other: Self) {
        for (own, other) in self.bits.iter_mut().zip(other.bits) {
            *own |= other;
        }
    }

    /// Tells whether a character may occur.
    pub fn may_have(self, c: char) -> bool {
        let (at, bit) = place(c);
        self.bits[at] & bit == bit
    }

    /// Tells whether any of these characters may occur.
    pub fn may_have_any(self, characters: &str) -> bool {
        characters.chars().any(|c| self.may_have(c))
    }

    /// Tells whether all of these characters may occur.
    pub fn may_have_all(self, characters: &str) -> bool {
        characters.chars().all(|c| self.may_have(c))
    }
}

/// Returns where the bit of a character stands; Han characters have none.
fn place(c: char) -> (usize, u64) {
    let number = u32::from(c);
    let bit = 1 << (number % 64);
    match c {
        '\0'..='\u{3F}' => (0, bit),
        '\u{40}'..='\u{7F}' => (1, bit),
        '\u{4E00}'..='\u{9FFF}' => (2, 0),
        _ => (2, bit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_occurs_is_never_missed() {
        let mut letters = Letters::NONE;
        letters.add_all("Välj [OK]，按一下「是」。");
        for c in "Välj [OK]，按一下「是」。".chars() {
            assert!(letters.may_have(c), "{c}");
        }
        assert!(letters.may_have_all("[]「」"));
        assert!(letters.may_have_any("*["));
        assert!(!letters.may_have_any("*_`"));
        assert!(!letters.may_have_all("TODO"));
        assert!(!letters.may_have('？'));
        assert!(Letters::ANY.may_have_all("*？字"));
        assert!(!Letters::NONE.may_have_any("*？"));
    }
}
