//! The signs of numbers.

use crate::text::language::Language;

/// Whether a number is below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is, as a sign right before it says.
    Minus,
    /// Nothing says so.
    Plain,
    /// A word may say so, or what looks like a sign stands between two numbers.
    Unknown,
}

impl Sign {
    /// Tells whether one of two numbers is surely below zero and the other surely not.
    pub fn is_opposite(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Minus, Self::Plain) | (Self::Plain, Self::Minus)
        )
    }
}

/// Tells whether a character can be the sign of a number below zero.
pub(super) fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–' | '−' | '﹣' | '－')
}

/// Returns the sign of a number from what stands before it. What stands between two numbers makes a range, a date or a number to call.
pub fn of(before: &str) -> Sign {
    let unit = |c: char| c.is_alphabetic() || matches!(c, '%' | '‰' | '°');
    let Some(head) = before.strip_suffix(is_minus) else {
        let dash = |c: char| is_minus(c) || matches!(c, '—' | '―' | '─');
        let apart = before.trim_end().ends_with(dash);
        // A sign may be written as an entity, or be the value of a placeable.
        let hidden = before.ends_with([';', '\u{FFFC}', '±', '~', '～']);
        return if apart || hidden {
            Sign::Unknown
        } else {
            Sign::Plain
        };
    };
    let free = head.chars().next_back().is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '（' | '［' | '「' | '“' | '”' | '"')
    });
    let number = head.trim_end().trim_end_matches(unit).trim_end();
    if free && !number.ends_with(|c: char| c.is_ascii_digit() || c == '\u{FFFC}') {
        Sign::Minus
    } else {
        Sign::Unknown
    }
}

/// Tells whether the words of a text may say that a number is below zero.
pub(super) fn is_in_words(text: &str, language: &Language) -> bool {
    if !language.is_known() {
        return true;
    }
    let text = text.to_lowercase();
    language.negative.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{Sign, of};

    #[test]
    fn signs_stand_right_before_their_number() {
        let check = |before, expected| assert_eq!(of(before), expected, "{before}");
        for before in ["-", "at -", "(−", "vid –", "（－", "it is 5 o'clock, -"] {
            check(before, Sign::Minus);
        }
        for before in ["", "at ", "+", "5 ", "氣溫"] {
            check(before, Sign::Plain);
        }
        for before in [
            "3–",
            "3 –",
            "3 °C –",
            "3 dagar –",
            "08-",
            "Windows-",
            "約-",
            "- ",
            "例如 — ",
            "a -- ",
            "--",
            "\u{FFFC}–",
            "\u{FFFC} –",
            "&minus;",
            "±",
            "<-",
        ] {
            check(before, Sign::Unknown);
        }
    }
}
