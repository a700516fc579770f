//! Verbatim text in HTML: an allow-list of elements, everything else shown as characters.
//!
//! A verbatim message is the one place where content brings markup. It may bring structure (tables, lists, emphasis), no attribute but
//! a safe `href`, and it cannot close what it did not open.

use super::html::escape;
use crate::text::url::is_safe;

/// Elements that may stand in verbatim text.
const ELEMENTS: &[&str] = &[
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "caption",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "p",
    "strong",
    "em",
    "b",
    "i",
    "code",
    "pre",
    "kbd",
    "sub",
    "sup",
    "blockquote",
    "details",
    "summary",
    "a",
];
/// Elements without content.
const VOID: &[&str] = &["br", "hr"];

/// Returns verbatim text as HTML that is well-formed and harmless.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<&'static str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        escape(&rest[..at], &mut out);
        rest = &rest[at..];
        match tag(rest) {
            Some(tag) => {
                write(&tag, &mut open, &mut out);
                rest = &rest[tag.length..];
            }
            None => {
                escape("<", &mut out);
                rest = &rest[1..];
            }
        }
    }
    escape(rest, &mut out);
    while let Some(name) = open.pop() {
        close(name, &mut out);
    }
    out
}

struct Tag<'t> {
    name: &'static str,
    closes: bool,
    href: Option<&'t str>,
    length: usize,
}

/// Reads an allowed tag at the start of a text.
fn tag(text: &str) -> Option<Tag<'_>> {
    let end = text.find('>')?;
    let inner = &text[1..end];
    let (closes, inner) = inner
        .strip_prefix('/')
        .map_or((false, inner), |inner| (true, inner));
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let name_end = inner
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inner.len());
    let name = inner[..name_end].to_ascii_lowercase();
    let name = ELEMENTS.iter().chain(VOID).find(|known| **known == name)?;
    let href = inner
        .split_once("href=\"")
        .and_then(|(_, value)| value.split('"').next());
    let href = href.filter(|url| is_safe(url));
    Some(Tag {
        name,
        closes,
        href,
        length: end + 1,
    })
}

fn write(tag: &Tag<'_>, open: &mut Vec<&'static str>, out: &mut String) {
    if tag.closes {
        // What was not opened here cannot be closed here.
        if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
            for name in open.drain(at..).rev() {
                close(name, out);
            }
        }
        return;
    }
    out.push('<');
    out.push_str(tag.name);
    if let (Some(url), "a") = (tag.href, tag.name) {
        out.push_str(" href=\"");
        escape(url, out);
        out.push('"');
    }
    out.push('>');
    if !VOID.contains(&tag.name) {
        open.push(tag.name);
    }
}

fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::html;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(html(text), expected);
    }

    #[test]
    fn structure_passes_and_danger_does_not() {
        check(
            "<table><tr><td>a</td></tr></table>",
            "<table><tr><td>a</td></tr></table>",
        );
        check("<b>x", "<b>x</b>");
        check("</main>a</b>", "&lt;/main&gt;a");
        check(
            "<script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        );
        check("<td onclick=\"x()\">a", "<td>a</td>");
        check("<a href=\"javascript:x\">a</a>", "<a>a</a>");
        check(
            "<a href=\"https://x.se?a=1&b\">a</a>",
            "<a href=\"https://x.se?a=1&amp;b\">a</a>",
        );
        check("1 < 2 <", "1 &lt; 2 &lt;");
    }
}
