//! Private-use characters that stand for values on their way through Fluent and the Markdown parser.
//!
//! A value of `with:` enters Fluent as one character of plane 16 and comes back as a node of the tree, so that no value
//! can bring markup with it. An author's own use of these characters is the finding `reserved-token`.

/// Stands beside `*` where CommonMark's flanking rule would fail next to Han: neither space nor punctuation.
pub const JOIN: char = '\u{10FFFD}';

/// Stands in outputs beside a mark that needs a neighbour which is neither a blank nor punctuation; readers do not see it.
pub const WORD_JOINER: char = '\u{2060}';

const FIRST: u32 = 0x10_0000;

/// Returns the character that stands for value number `index`.
pub fn of(index: usize) -> char {
    u32::try_from(index)
        .ok()
        .and_then(|index| char::from_u32(FIRST + index))
        .unwrap_or(JOIN)
}

/// Returns the number of the value a character stands for.
pub fn index(c: char) -> Option<usize> {
    (c != JOIN).then(|| u32::from(c).checked_sub(FIRST).map(|n| n as usize))?
}

/// Tells whether a character belongs to the reserved range.
pub fn is_reserved(c: char) -> bool {
    u32::from(c) >= FIRST
}
