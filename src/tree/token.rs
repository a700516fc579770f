//! Private-use characters that stand for values on their way through Fluent and the Markdown parser.
//!
//! A value of `with:` enters Fluent as one character of plane 16 and comes back as a node of the tree, so that no value
//! can bring markup with it. An author's own use of these characters is the finding `reserved-token`.

/// Stands beside `*` where CommonMark's flanking rule would fail next to Han: neither space nor punctuation.
pub const JOIN: char = '\u{10FFFD}';

/// Stands in outputs beside a mark that needs a neighbour which is neither a blank nor punctuation; readers do not see it.
pub const WORD_JOINER: char = '\u{2060}';
/// Ends what [`isolate`] began.
pub const END_OF_ISOLATE: char = '\u{2069}';
/// Characters that outputs without HTML carry beside the text: nobody sees them.
pub const UNSEEN: &[char] = &[
    WORD_JOINER,
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    END_OF_ISOLATE,
];

/// Returns the character that begins a stretch of text with a direction of its own: `ltr`, `rtl`, or `auto`.
pub fn isolate(direction: &str) -> char {
    match direction {
        "ltr" => '\u{2066}',
        "rtl" => '\u{2067}',
        _ => '\u{2068}',
    }
}
/// Stands where a function could not do its work.
pub const FAILED: char = '\u{10FFFC}';

const FIRST: u32 = 0x10_0000;
/// What the reserved range begins with in UTF-8, and nothing else does.
pub const FIRST_BYTE: u8 = 0xF4;

/// Returns the character that stands for value number `index`.
pub fn of(index: usize) -> char {
    u32::try_from(index)
        .ok()
        .and_then(|index| char::from_u32(FIRST + index))
        .unwrap_or(JOIN)
}

/// Returns the number of the value a character stands for.
pub fn index(c: char) -> Option<usize> {
    (c != JOIN && c != FAILED).then(|| u32::from(c).checked_sub(FIRST).map(|n| n as usize))?
}

/// Returns the first character of the reserved range in a text.
pub fn find_reserved(text: &str) -> Option<char> {
    if !text.as_bytes().contains(&FIRST_BYTE) {
        return None;
    }
    text.chars().find(|c| is_reserved(*c))
}

/// Tells whether a character belongs to the reserved range.
pub fn is_reserved(c: char) -> bool {
    u32::from(c) >= FIRST
}
