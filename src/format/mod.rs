//! The format of documents and settings as data: one table drives the check of every value, the nearest names, and what the docs list.
//!
//! [`check`] reports every fault of a value at once. What it lets pass can be decoded without further questions; what it reported is
//! simply absent for the decoder.

pub mod block;
mod checker;
pub mod document;
pub mod glossary;
pub mod schema;
pub mod settings;
pub mod value;

use crate::diagnostic::Code;

pub use checker::check;

/// A key that the format does not have.
pub const UNKNOWN_KEY: Code = Code::error("unknown-key");
/// A key that must be there.
pub const MISSING_KEY: Code = Code::error("missing-key");
/// A key written twice in one mapping.
pub const DUPLICATE_KEY: Code = Code::error("duplicate-key");
/// A value of the wrong shape, or none of those allowed.
pub const INVALID_VALUE: Code = Code::error("invalid-value");

/// A character that the tool needs for itself.
pub const RESERVED_TOKEN: Code = Code::error("reserved-token");

/// Returns what is said of a character that the tool needs for itself.
pub fn reserved(c: char) -> String {
    format!(
        "the character U+{:X} is one that the tool needs for itself",
        u32::from(c)
    )
}

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// An id: `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
    Id,
    /// A reference to a step of another document or fragment: `id`, or `document#step`.
    Reference,
    /// A path inside a folder of the project: words of letters, digits, `.`, `_` and `-`, joined by `/`.
    Path,
    /// An anchor: letters, digits, `.`, `_` and `-`.
    Anchor,
    /// A day after ISO 8601: `2026-11-02`.
    Date,
    /// A time span after ISO 8601: `PT25M`, `PT1H30M`, `P6M`.
    Duration,
    /// An address that a page may show: absolute and safe, or without a scheme.
    Address,
    /// Any scalar, kept as written.
    Text,
    /// A whole number from 0.
    Number,
    /// A decimal number, kept as written: `1234.50`.
    Decimal,
    /// A day of the calendar, perhaps with a time: `2026-11-02`, `2026-11-02T14:30`.
    Moment,
    /// `true` or `false`.
    Bool,
    /// Where catalogs stand: `locales/{locale}`.
    Layout,
    /// What fails a run: `error`, `untranslated`, `missing > 5%`.
    Limit,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list.
    List(&'static Self),
    /// A mapping whose keys are the author's.
    Map(&'static Self),
    /// A mapping with these keys.
    Shape(&'static Shape),
    /// A mapping of one of these shapes; the first key of each tells which.
    OneOf(&'static [&'static Shape]),
    /// A scalar of the first type, or else the second.
    Or(&'static Self, &'static Self),
}

/// A mapping with known keys.
#[derive(Debug)]
pub struct Shape {
    /// What it is called in messages.
    pub name: &'static str,
    /// Its keys; in a choice of shapes the first one tells which it is.
    pub keys: &'static [Key],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// Type of its value.
    pub kind: Type,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in one sentence.
    pub docs: &'static str,
}

const fn key(name: &'static str, kind: Type, docs: &'static str) -> Key {
    Key {
        name,
        kind,
        required: false,
        docs,
    }
}

const fn required(name: &'static str, kind: Type, docs: &'static str) -> Key {
    Key {
        required: true,
        ..key(name, kind, docs)
    }
}

/// Tells whether a text is an id of the format.
pub fn is_id(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.len() <= 100
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(word)
}

/// Tells whether a text is a path that stays inside its folder, on every file system.
pub fn is_path(text: &str) -> bool {
    let device = |word: &str| {
        let stem = word.split('.').next().unwrap_or("").to_ascii_uppercase();
        let numbered = |name: &str| {
            stem.strip_prefix(name)
                .is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
        };
        matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
    };
    let word = |word: &str| {
        is_anchor(word) && !word.starts_with('.') && !word.ends_with('.') && !device(word)
    };
    text.len() <= 200 && text.split('/').all(word)
}

/// Tells whether a text can be an anchor in every output.
pub fn is_anchor(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// Tells whether a text is a day of the calendar, written `2026-11-02`.
pub fn is_date(text: &str) -> bool {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    let number = |range: std::ops::Range<usize>| {
        text.get(range)
            .and_then(|part| part.parse::<u32>().ok())
            .unwrap_or(0)
    };
    if !shape {
        return false;
    }
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{is_id, is_path};

    #[test]
    fn ids_are_words_joined_by_hyphens() {
        let valid = ["a", "open-list", "step-2", "s35"];
        let invalid = ["", "2nd", "Open", "a--b", "a-", "-a", "länka", "a_b"];
        assert!(valid.iter().all(|id| is_id(id)));
        assert!(!invalid.iter().any(|id| is_id(id)));
    }

    #[test]
    fn paths_stay_inside() {
        let valid = [
            "a",
            "billing/link-tenant",
            "s35_b.svg",
            "conduct",
            "a/b.c/d",
        ];
        let invalid = [
            "", "/a", "../a", "a/../b", "a//b", "C:\\a", "C:/a", "a\\b", "CON", "con.svg", "lpt1",
            ".git/x", "a/", "a.", "å", "a b",
        ];
        assert!(valid.iter().all(|path| is_path(path)));
        assert!(!invalid.iter().any(|path| is_path(path)));
    }
}
