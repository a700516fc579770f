//! Running text to HTML. Every character of content passes [`escape`]; nothing else can write one.

use std::fmt::Write as _;

use super::address::Address;
use super::verbatim;
use crate::text::scan::plain_bytes;
use crate::tree::{Image, Inline, Mark};

/// Bytes that nearly every text fits in.
const USUAL_BYTES: usize = 256;

/// Writes running text.
pub fn text(inlines: &[Inline], address: Address<'_>) -> String {
    let mut out = String::with_capacity(USUAL_BYTES);
    push(inlines, address, &mut out);
    out
}

fn push(inlines: &[Inline], address: Address<'_>, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => escape(text, out),
            Inline::Strong(inner) => wrap("<strong>", inner, "</strong>", address, out),
            Inline::Emphasis(inner) => wrap("<em>", inner, "</em>", address, out),
            Inline::Code(code) => {
                out.push_str("<code dir=\"ltr\">");
                escape(code, out);
                out.push_str("</code>");
            }
            Inline::Link(target, inner) => {
                out.push_str("<a href=\"");
                escape(&address.target(target), out);
                out.push_str("\">");
                push(inner, address, out);
                out.push_str("</a>");
            }
            Inline::Image(image) => picture(image, address, out),
            Inline::Mark(mark, inner) => self::mark(mark, inner, address, out),
            Inline::Html(html) => out.push_str(&verbatim::html(html)),
        }
    }
}

fn mark(mark: &Mark, inner: &[Inline], address: Address<'_>, out: &mut String) {
    let mut class = |class: &str| {
        out.push_str("<span class=\"");
        out.push_str(class);
        wrap("\">", inner, "</span>", address, out);
    };
    match mark {
        Mark::Label => class("label"),
        Mark::Menu => class("menu"),
        Mark::Icon => class("icon"),
        Mark::Stale => class("stale"),
        // Seen on paper; on a screen the line below the text says it, and this is for those who hear the page.
        Mark::StaleWords => class("stale-words"),
        Mark::Key => wrap("<kbd>", inner, "</kbd>", address, out),
        Mark::Time(time) => {
            let open = format!("<time datetime=\"{time}\">");
            wrap(&open, inner, "</time>", address, out);
        }
        Mark::Foreign(locale) => {
            let direction = locale.direction();
            let open = format!("<span class=\"foreign\" lang=\"{locale}\" dir=\"{direction}\">");
            wrap(&open, inner, "</span>", address, out);
        }
        Mark::Again(locale) => {
            let open = format!("<span lang=\"{locale}\" dir=\"{}\">", locale.direction());
            wrap(&open, inner, "</span>", address, out);
        }
        Mark::Isolate("auto") => wrap("<bdi>", inner, "</bdi>", address, out),
        // What names its language names its direction, too.
        Mark::Isolate(_)
            if matches!(inner, [Inline::Mark(Mark::Foreign(_) | Mark::Again(_), _)]) =>
        {
            push(inner, address, out);
        }
        Mark::Isolate(direction) => {
            wrap(
                &format!("<bdi dir=\"{direction}\">"),
                inner,
                "</bdi>",
                address,
                out,
            );
        }
        Mark::StepReference(_) | Mark::Number | Mark::Response | Mark::Verbatim => {
            push(inner, address, out);
        }
    }
}

fn wrap(open: &str, inner: &[Inline], close: &str, address: Address<'_>, out: &mut String) {
    out.push_str(open);
    push(inner, address, out);
    out.push_str(close);
}

fn picture(image: &Image, address: Address<'_>, out: &mut String) {
    out.push_str("<img src=\"");
    escape(&address.image(image), out);
    out.push_str("\" alt=\"");
    escape(&image.alt, out);
    out.push('"');
    if let Some(locale) = &image.alt_lang {
        let _ = write!(out, " lang=\"{locale}\"");
    }
    if let Some((width, height)) = image.size {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    out.push('>');
}

/// Writes what a finding says: what stands between backquotes is code.
pub fn message(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, code, after)) = next_code(rest) {
        escape(before, out);
        out.push_str("<code>");
        escape(code, out);
        out.push_str("</code>");
        rest = after;
    }
    escape(rest, out);
}

/// Divides a text at its first code; nothing where there is none.
fn next_code(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once('`')?;
    let (code, after) = from.split_once('`')?;
    (!code.is_empty()).then_some((before, code, after))
}

/// Writes characters so that HTML reads them as characters, in text and in quoted attributes.
pub fn escape(text: &str, out: &mut String) {
    let special = |byte: u8| {
        (byte == b'<') | (byte == b'>') | (byte == b'&') | (byte == b'"') | (byte == b'\'')
    };
    let mut rest = text;
    loop {
        let (plain, from) = rest.split_at(plain_bytes(rest, special));
        out.push_str(plain);
        out.push_str(match from.bytes().next() {
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'&') => "&amp;",
            Some(b'"') => "&quot;",
            Some(_) => "&#39;",
            None => return,
        });
        rest = &from[1..];
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        super::message(text, &mut out);
        assert_eq!(out, expected, "{text}");
    }

    #[test]
    fn names_in_messages_are_code() {
        check("`a--b` is <new>", "<code>a--b</code> is &lt;new&gt;");
        check(
            "run `x <y>` or `z`",
            "run <code>x &lt;y&gt;</code> or <code>z</code>",
        );
        check("a ` alone", "a ` alone");
        check("two `` and `c`", "two `` and `c`");
    }
}
