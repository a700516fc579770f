//! The way through the plain stretches of a text, many bytes at a time, and what is to stand around a stretch of code.

/// Bytes that are looked at together.
const STRIDE: usize = 16;

/// Returns how many bytes a text begins with before the first that `is_wanted`: one that a character begins with, an ASCII character
/// most often.
pub fn plain_bytes(text: &str, is_wanted: impl Fn(u8) -> bool) -> usize {
    // Without an early end, the compiler compares all bytes of a stride at once.
    let any = |stride: &[u8; STRIDE]| {
        stride
            .iter()
            .fold(false, |any, byte| any | is_wanted(*byte))
    };
    let bytes = text.as_bytes();
    let (strides, rest) = bytes.as_chunks::<STRIDE>();
    let plain = strides.iter().take_while(|stride| !any(stride)).count() * STRIDE;
    // The last stride overlaps the one before it.
    let ends_plain =
        plain + rest.len() == bytes.len() && bytes.last_chunk().is_some_and(|stride| !any(stride));
    if ends_plain {
        return bytes.len();
    }
    let wanted = bytes[plain..].iter().position(|byte| is_wanted(*byte));
    wanted.map_or(bytes.len(), |at| plain + at)
}

/// Returns backquotes that are more than any in a row in a code, and at least so many: what begins and ends it in Markdown.
pub fn fence(code: &str, least: usize) -> String {
    let runs = code.split(|c| c != '`').map(str::len);
    "`".repeat(least.max(runs.max().unwrap_or(0) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        for (code, least, expected) in [("", 1, 1), ("a", 3, 3), ("a`b``c", 1, 3), ("````", 3, 5)] {
            assert_eq!(fence(code, least), "`".repeat(expected), "{code}");
        }
    }

    #[test]
    fn the_first_wanted_byte_is_found_wherever_it_stands() {
        for length in 0..70 {
            let plain = "å".repeat(length / 2) + &"a".repeat(length % 2);
            assert_eq!(plain_bytes(&plain, |byte| byte == b'<'), length);
            for behind in [0, 1, 15, 16, 40] {
                let text = format!("{plain}<{}", "<b".repeat(behind));
                assert_eq!(plain_bytes(&text, |byte| byte == b'<'), length);
            }
        }
    }
}
