//! How large a picture is, from the first bytes of its file. What is damaged or unknown has no size, and is shown without one.

/// Returns width and height in CSS pixels of a PNG, GIF, JPEG, WebP or SVG.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (big(bytes, 16, 4)?, big(bytes, 20, 4)?)
    } else if bytes.starts_with(b"GIF8") {
        (little(bytes, 6, 2)?, little(bytes, 8, 2)?)
    } else if bytes.starts_with(b"\xff\xd8") {
        jpeg(bytes)?
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12)? == b"WEBP" {
        webp(bytes)?
    } else {
        svg(bytes)?
    };
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// Reads a number of so many bytes, the first one weighing most.
fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(
        bytes
            .iter()
            .fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
    )
}

/// Reads a number of so many bytes, the last one weighing most.
fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    let bytes = bytes.iter().rev();
    Some(bytes.fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// Looks for the segment that opens a frame; those before it tell how long they are.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let &[mark, kind] = bytes.get(at..at + 2)? else {
            return None;
        };
        if mark != 0xFF {
            return None;
        }
        match kind {
            0xFF => at += 1,
            // Tables of Huffman codes, JPEG extensions and arithmetic conditioning stand among the frames.
            0xC0..=0xCF if !matches!(kind, 0xC4 | 0xC8 | 0xCC) => {
                return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
            }
            _ => at += 2 + usize::try_from(big(bytes, at + 2, 2)?).ok()?,
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let bits = little(bytes, 21, 4)?;
            Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
        }
        b"VP8 " => Some((
            little(bytes, 26, 2)? & 0x3FFF,
            little(bytes, 28, 2)? & 0x3FFF,
        )),
        _ => None,
    }
}

/// Reads `width` and `height` of the outermost element, else the size of its `viewBox`.
fn svg(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = String::from_utf8_lossy(bytes);
    let (_, tag) = text.split_once("<svg")?;
    let (tag, _) = tag.split_once('>')?;
    let attribute = |name: &str| {
        let mut places = tag.match_indices(name);
        places.find_map(|(at, _)| {
            let (before, after) = tag.split_at(at);
            let value = after.strip_prefix(name)?.trim_start().strip_prefix('=')?;
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let value = value.strip_prefix(quote)?.split(quote).next()?;
            before.ends_with(char::is_whitespace).then_some(value)
        })
    };
    let pixels = |value: &str| whole(value.strip_suffix("px").unwrap_or(value));
    let own = attribute("width").and_then(pixels);
    if let (Some(width), Some(height)) = (own, attribute("height").and_then(pixels)) {
        return Some((width, height));
    }
    let numbers = attribute("viewBox")?.split([' ', ',']);
    let mut numbers = numbers.filter(|number| !number.is_empty()).skip(2);
    Some((whole(numbers.next()?)?, whole(numbers.next()?)?))
}

/// Reads a number, and rounds it; nothing that is negative or beyond what pictures are.
fn whole(number: &str) -> Option<u32> {
    let (whole, fraction) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
    let up = fraction.starts_with(['5', '6', '7', '8', '9']);
    let whole: u32 = whole.parse().ok().filter(|number| *number < 1 << 16)?;
    Some(whole + u32::from(up))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<(u32, u32)>) {
        assert_eq!(size(bytes), expected);
        for end in 0..bytes.len() {
            // What is cut off has no size or the same; above all, it is read without harm.
            assert!(size(&bytes[..end]).is_none_or(|size| Some(size) == expected));
        }
    }

    #[test]
    fn sizes_are_read_from_the_first_bytes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0";
        check(png, Some((640, 480)));
        check(b"GIF89a\x20\x03\x58\x02", Some((800, 600)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc4\0\x03x\xff\xc2\0\x11\x08\x01\xe0\x02\x80";
        check(jpeg, Some((640, 480)));
        check(
            b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01",
            Some((640, 480)),
        );
        check(
            b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0",
            Some((640, 480)),
        );
        check(
            b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x77\0",
            Some((640, 480)),
        );
        check(
            b"<svg width='640' height='480px' viewBox='0 0 1 1'>",
            Some((640, 480)),
        );
        check(
            b"<?xml?>\n<svg stroke-width=\"2\" viewBox=\"0 0 640 479.6\">",
            Some((640, 480)),
        );
    }

    #[test]
    fn what_tells_no_size_has_none() {
        check(b"", None);
        check(b"plain text", None);
        check(b"<svg width=\"100%\" height=\"100%\">", None);
        check(b"<svg width=\"0\" height=\"4\">", None);
        check(b"<svg width=\"-3\" height=\"99999999999\">", None);
        check(b"\xff\xd8\xff\xe0\0\0", None);
    }
}
