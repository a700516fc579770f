//! Which characters are Han, which are full-width punctuation, which are punctuation to CommonMark.

/// Tells whether a character is set in a full em square: Han, kana, Hangul, full-width forms and CJK punctuation.
pub fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE4F
        | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F200..=0x1F2FF | 0x20000..=0x3FFFD)
}

/// Tells whether a character is a Han character, or a sign that stands among them like one.
pub fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x2FDF | 0x3005 | 0x3007 | 0x3100..=0x312F | 0x31A0..=0x31BF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF | 0x20000..=0x3FFFD)
}

/// Tells whether a character is CJK or full-width punctuation.
pub fn is_wide_punctuation(c: char) -> bool {
    matches!(u32::from(c), 0x3001..=0x3003 | 0x3008..=0x301F | 0x30FB | 0xFE30..=0xFE4F | 0xFF01..=0xFF0F | 0xFF1A..=0xFF20
        | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65)
}

/// Tells whether CommonMark's flanking rule may treat a character as punctuation; errs towards yes.
pub fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    let private = matches!(u32::from(c), 0xE000..=0xF8FF | 0xF0000..);
    let invisible =
        ('\u{200B}'..='\u{200F}').contains(&c) || ('\u{2060}'..='\u{206F}').contains(&c);
    !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control() && !private && !invisible
}

/// Tells whether two characters from neighbouring lines are separated by a space when the lines are joined.
pub fn needs_space(before: char, after: char) -> bool {
    let wide = is_wide(before) && is_wide(after);
    !(wide || is_wide_punctuation(before) || is_wide_punctuation(after))
}

/// Tells whether a character is of a script that puts no spaces between words.
pub fn is_unspaced(c: char) -> bool {
    is_han(c)
        || matches!(u32::from(c), 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x31F0..=0x31FF)
}
