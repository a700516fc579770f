//! Verbatim text in HTML: an allow-list of elements, everything else shown as characters.
//!
//! A verbatim message is the one place where content brings markup. It may bring structure (tables, lists, emphasis), no attribute but
//! a safe `href`, and it cannot close what it did not open.

use std::collections::BTreeMap;

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
    let mut open = Open::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        escape(&rest[..at], &mut out);
        rest = &rest[at..];
        let Some((name, closes)) = name(rest) else {
            escape("<", &mut out);
            rest = &rest[1..];
            continue;
        };
        // Where no tag ends any more, there is none.
        let Some(end) = rest.find('>') else { break };
        let tag = Tag {
            name,
            closes,
            href: href(&rest[..end]),
        };
        write(&tag, &mut open, &mut out);
        rest = &rest[end + 1..];
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
}

/// The elements that are open, and how many there are of each.
#[derive(Default)]
struct Open {
    names: Vec<&'static str>,
    counts: BTreeMap<&'static str, usize>,
}

impl Open {
    fn push(&mut self, name: &'static str) {
        self.names.push(name);
        *self.counts.entry(name).or_default() += 1;
    }

    fn pop(&mut self) -> Option<&'static str> {
        let name = self.names.pop()?;
        if let Some(count) = self.counts.get_mut(name) {
            *count -= 1;
        }
        Some(name)
    }

    fn contains(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }
}

/// Returns the allowed element that a text begins a tag of, and whether the tag closes it.
fn name(text: &str) -> Option<(&'static str, bool)> {
    let inner = text.strip_prefix('<')?;
    let (closes, inner) = inner
        .strip_prefix('/')
        .map_or((false, inner), |inner| (true, inner));
    let end = inner
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inner.len());
    let own = &inner[..end];
    let mut known = ELEMENTS.iter().chain(VOID);
    let known = known.find(|known| known.eq_ignore_ascii_case(own))?;
    Some((known, closes))
}

/// Returns the address that a tag leads to, where it is a safe one.
fn href(tag: &str) -> Option<&str> {
    let (_, value) = tag.split_once("href=\"")?;
    value.split('"').next().filter(|url| is_safe(url))
}

fn write(tag: &Tag<'_>, open: &mut Open, out: &mut String) {
    if tag.closes {
        // What was not opened here cannot be closed here.
        while open.contains(tag.name) {
            let name = open.pop().unwrap_or(tag.name);
            close(name, out);
            if name == tag.name {
                break;
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
