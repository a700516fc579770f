//! The QR code of an address, as the path of a drawing. The only user of `fast_qr`.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;

/// Light modules around the code, so that readers find its edge.
const QUIET: usize = 4;

/// A QR code.
#[derive(Serialize)]
pub(super) struct Code {
    /// Width and height with the light edge, in modules.
    pub size: usize,
    /// Lines of the width 1, drawn along the rows of dark modules.
    pub path: String,
}

/// Draws the code of a text, a seventh of which may be spoilt; nothing for a text that no code holds.
pub(super) fn code(text: &str) -> Option<Code> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut from = 0;
        let mut pen = None;
        while from < code.size {
            let dark = code[row][from].value();
            let same = code[row][from..]
                .iter()
                .take_while(|module| module.value() == dark);
            let to = from + same.count();
            if dark {
                // Writing to a String cannot fail.
                let _ = match pen {
                    None => write!(path, "M{} {}.5", from + QUIET, row + QUIET),
                    Some(pen) => write!(path, "m{} 0", from - pen),
                };
                let _ = write!(path, "h{}", to - from);
                pen = Some(to);
            }
            from = to;
        }
    }
    Some(Code {
        size: code.size + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_code_grows_with_its_text() {
        let size = |text: &str| code(text).map(|code| code.size);
        assert_eq!(size("https://a.example/"), Some(25 + 8));
        assert_eq!(size(&"a".repeat(100)), Some(41 + 8));
        assert_eq!(size(&"a".repeat(3000)), None);
    }

    #[test]
    fn the_corner_is_a_ring_of_seven_modules() {
        let path = code("https://a.example/").unwrap().path;
        assert!(path.starts_with("M4 4.5h7"), "{path}");
        assert!(path.contains("M4 5.5h1m5 0h1"), "{path}");
    }
}
