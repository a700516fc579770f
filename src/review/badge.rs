//! A badge: the tag of a locale and the share of what is up to date, as a picture to show elsewhere.

use std::fmt::Write as _;

use crate::render::html::escape;

/// Height of a badge.
const HEIGHT: usize = 20;
/// Space at the edges of a text.
const EDGE: usize = 8;

/// What a badge says.
pub(super) struct Badge<'a> {
    /// Language of the title.
    pub(super) lang: &'a str,
    /// What is read to those who do not see it.
    pub(super) title: &'a str,
    /// The tag of the locale.
    pub(super) tag: &'a str,
    /// The share as the locale writes it.
    pub(super) share: &'a str,
    /// The share in full percent; nothing where it is not known what is up to date.
    pub(super) percent: Option<usize>,
}

/// Writes a badge. Nothing in it asks for a style sheet: it may stand on any page.
pub(super) fn svg(badge: &Badge<'_>) -> String {
    let (left, right) = (width(badge.tag) + 2 * EDGE, width(badge.share) + 2 * EDGE);
    let whole = left + right;
    // White text on each of these has a contrast of 5 to 1 at least.
    let colour = match badge.percent {
        Some(90..) => "#0b6e5f",
        Some(60..) => "#8a5a00",
        Some(_) => "#b3261e",
        None => "#5b6470",
    };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"{HEIGHT}\" viewBox=\"0 0 {whole} {HEIGHT}\" role=\"img\" xml:lang=\"{}\" aria-labelledby=\"title\">\n<title id=\"title\">",
        badge.lang
    );
    escape(badge.title, &mut out);
    let text = |x: usize, length: usize, text: &str| {
        let mut words = String::new();
        escape(text, &mut words);
        let middle = x + length / 2;
        format!(
            "<text x=\"{middle}\" y=\"14\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{words}</text>\n",
            length - 2 * EDGE
        )
    };
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "</title>\n<rect width=\"{whole}\" height=\"{HEIGHT}\" rx=\"4\" fill=\"#30363d\"/>\n<path d=\"M{left} 0h{}a4 4 0 0 1 4 4v{}a4 4 0 0 1 -4 4h-{}z\" fill=\"{colour}\"/>\n",
        right - 4,
        HEIGHT - 8,
        right - 4
    );
    out.push_str("<g fill=\"#fff\" font-family=\"Verdana, DejaVu Sans, sans-serif\" font-size=\"11\" text-anchor=\"middle\" aria-hidden=\"true\">\n");
    out.push_str(&text(0, left, badge.tag));
    out.push_str(&text(left, right, badge.share));
    out.push_str("</g>\n</svg>\n");
    out
}

/// Returns about how wide a text is; the browser fits its letters into that.
fn width(text: &str) -> usize {
    let one = |c: char| match c {
        '0'..='9' => 7,
        'i' | 'l' | 'j' | 't' | 'f' | 'r' | '-' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' => 4,
        'm' | 'w' | 'M' | 'W' | '%' | '٪' => 11,
        c if c.is_ascii() => 8,
        _ => 11,
    };
    text.chars().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::{Badge, svg};

    #[test]
    fn a_badge_says_the_same_to_eyes_and_ears() {
        let text = svg(&Badge {
            lang: "sv-SE",
            title: "Svenska: 97 % aktuellt <1>",
            tag: "sv-SE",
            share: "97 %",
            percent: Some(97),
        });
        assert!(text.contains("<title id=\"title\">Svenska: 97 % aktuellt &lt;1&gt;</title>"));
        assert!(text.contains(">97 %</text>"));
        assert!(text.contains("#0b6e5f"));
        assert!(!text.contains("style="));
    }
}
