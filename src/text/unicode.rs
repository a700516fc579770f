//! Normal forms and widths of characters after Unicode's annexes 15 and 11. The only user of the crates for them.

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};
use unicode_width::UnicodeWidthStr as _;

/// Returns a text in normal form C.
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Tells whether a text is in normal form C.
pub fn is_composed(text: &str) -> bool {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => true,
        IsNormalized::No => false,
        IsNormalized::Maybe => text.chars().eq(text.nfc()),
    }
}

/// Returns what a character stands for where only its form sets it apart.
pub fn compatible(c: char) -> String {
    std::iter::once(c).nfkc().collect()
}

/// Tells whether a character goes on the one before it, or is composed with it.
pub fn joins(c: char) -> bool {
    is_combining_mark(c)
        || canonical_combining_class(c) != 0
        || ('\u{1161}'..='\u{11FF}').contains(&c)
}

/// Returns how many columns a text takes: two for each wide character.
pub fn width(text: &str) -> usize {
    text.width()
}
