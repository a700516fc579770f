//! Running text to HTML. Every character of content passes [`escape`]; nothing else can write one.

use std::fmt::Write as _;

use super::address::Address;
use super::verbatim;
use crate::tree::{Image, Inline, Mark};

/// Writes running text.
pub fn text(inlines: &[Inline], address: Address<'_>) -> String {
    let mut out = String::new();
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
            Inline::Mark(Mark::Label, inner) => {
                wrap("<span class=\"label\">", inner, "</span>", address, out);
            }
            Inline::Mark(Mark::Menu, inner) => {
                wrap("<span class=\"menu\">", inner, "</span>", address, out);
            }
            Inline::Mark(Mark::Key, inner) => wrap("<kbd>", inner, "</kbd>", address, out),
            Inline::Mark(Mark::Foreign(locale), inner) => {
                let open = format!(
                    "<span class=\"foreign\" lang=\"{locale}\" dir=\"{}\">",
                    locale.direction()
                );
                wrap(&open, inner, "</span>", address, out);
            }
            Inline::Mark(Mark::Isolate("auto"), inner) => {
                wrap("<bdi>", inner, "</bdi>", address, out);
            }
            // What names its language names its direction, too.
            Inline::Mark(Mark::Isolate(_), inner)
                if matches!(inner.as_slice(), [Inline::Mark(Mark::Foreign(_), _)]) =>
            {
                push(inner, address, out);
            }
            Inline::Mark(Mark::Isolate(direction), inner) => {
                let open = format!("<bdi dir=\"{direction}\">");
                wrap(&open, inner, "</bdi>", address, out);
            }
            Inline::Mark(Mark::Icon, inner) => {
                wrap("<span class=\"icon\">", inner, "</span>", address, out);
            }
            Inline::Mark(Mark::StepReference(_) | Mark::Number, inner) => push(inner, address, out),
            Inline::Html(html) => out.push_str(&verbatim::html(html)),
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

/// Writes characters so that HTML reads them as characters, in text and in quoted attributes.
pub fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
