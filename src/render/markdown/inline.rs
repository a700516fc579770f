//! Running text as Markdown: which marks, which tags, which escapes.

use std::fmt::Write as _;

use super::Writer;
use crate::text::script::{is_punctuation, is_wide};
use crate::tree::{Inline, Mark};

impl Writer<'_> {
    /// Writes running text; `after` is the character that will follow it.
    pub(super) fn inlines(&self, inlines: &[Inline], out: &mut String, after: Option<char>) {
        for (at, inline) in inlines.iter().enumerate() {
            let next = inlines.get(at + 1).map_or(after, first);
            match inline {
                Inline::Text(text) => escape(text, out, next),
                Inline::Strong(inner) => self.emphasis(inner, "**", "strong", out, next),
                Inline::Emphasis(inner) => self.emphasis(inner, "*", "em", out, next),
                Inline::Code(code) => push_code(code, out),
                Inline::Link(target, inner) => {
                    out.push('[');
                    self.inlines(inner, out, Some(']'));
                    out.push_str("](");
                    push_destination(&self.options.address.target(target), out);
                    out.push(')');
                }
                Inline::Image(image) => {
                    out.push_str("![");
                    escape(&image.alt, out, Some(']'));
                    out.push_str("](");
                    push_destination(&self.options.address.image(image), out);
                    out.push(')');
                }
                Inline::Mark(Mark::Key, inner) => self.tagged("<kbd>", inner, "</kbd>", out),
                Inline::Mark(Mark::Foreign(locale), inner) => {
                    self.tagged(&format!("<span lang=\"{locale}\">"), inner, "</span>", out);
                }
                Inline::Mark(Mark::Isolate(direction), inner) => {
                    self.tagged(
                        &format!("<span dir=\"{direction}\">"),
                        inner,
                        "</span>",
                        out,
                    );
                }
                Inline::Mark(_, inner) => self.inlines(inner, out, next),
                Inline::Html(html) => out.push_str(html),
            }
        }
    }

    fn tagged(&self, open: &str, inner: &[Inline], close: &str, out: &mut String) {
        out.push_str(open);
        self.inlines(inner, out, Some('<'));
        out.push_str(close);
    }

    /// Writes emphasis with `*` where every reader will see it, and with a tag where CommonMark's flanking rule might not.
    fn emphasis(
        &self,
        inner: &[Inline],
        mark: &str,
        tag: &str,
        out: &mut String,
        next: Option<char>,
    ) {
        let solid = |c: char| !is_punctuation(c) && !c.is_whitespace();
        let letters = edges(inner).is_some_and(|(a, b)| solid(a) && solid(b));
        // Punctuation inside is fine where white space or the end of the text stands outside.
        let before = out.chars().next_back();
        let open = |c: Option<char>| {
            c.is_none_or(|c| c.is_whitespace() || (is_punctuation(c) && c != '*' && !is_wide(c)))
        };
        let edges_free = open(before)
            && open(next)
            && edges(inner).is_some_and(|(a, b)| !a.is_whitespace() && !b.is_whitespace());
        let touches =
            before == Some('*') || next == Some('*') || before == Some('\\') || nests(inner);
        if (letters || edges_free) && !touches {
            out.push_str(mark);
            self.inlines(inner, out, Some('*'));
            out.push_str(mark);
        } else {
            let _ = write!(out, "<{tag}>");
            self.inlines(inner, out, Some('<'));
            let _ = write!(out, "</{tag}>");
        }
    }
}

/// Returns first and last character of a text that is only characters and transparent marks at both ends.
fn edges(inlines: &[Inline]) -> Option<(char, char)> {
    let start = match inlines.first()? {
        Inline::Text(text) => text.chars().next()?,
        Inline::Mark(Mark::Label | Mark::Menu | Mark::StepReference(_) | Mark::Number, inner) => {
            edges(inner)?.0
        }
        _ => return None,
    };
    let end = match inlines.last()? {
        Inline::Text(text) => text.chars().next_back()?,
        Inline::Mark(Mark::Label | Mark::Menu | Mark::StepReference(_) | Mark::Number, inner) => {
            edges(inner)?.1
        }
        _ => return None,
    };
    Some((start, end))
}

fn nests(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Strong(_) | Inline::Emphasis(_) => true,
        Inline::Mark(_, inner) | Inline::Link(_, inner) => nests(inner),
        _ => false,
    })
}

/// Returns the first character a piece will be written as.
fn first(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(text) => text.chars().next(),
        Inline::Strong(_) | Inline::Emphasis(_) => Some('*'),
        Inline::Code(_) => Some('`'),
        Inline::Link(..) => Some('['),
        Inline::Image(_) => Some('!'),
        Inline::Mark(Mark::Key | Mark::Foreign(_) | Mark::Isolate(_), _) | Inline::Html(_) => {
            Some('<')
        }
        Inline::Mark(_, inner) => inner.first().and_then(first),
    }
}

fn escape(text: &str, out: &mut String, after: Option<char>) {
    let mut rest = text.chars().peekable();
    let mut before = out.chars().next_back();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().or(after);
        let start = out.is_empty() || before == Some('>');
        let numbered =
            || out.len() <= 9 && !out.is_empty() && out.bytes().all(|b| b.is_ascii_digit());
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' => true,
            '_' => !(word(before) && word(next)),
            '<' => next.is_some_and(|n| !n.is_whitespace()),
            '~' => true,
            '|' => true,
            '&' => next.is_some_and(|n| n.is_ascii_alphanumeric() || n == '#'),
            '!' => next == Some('['),
            '#' | '>' | '=' | '+' | '-' | ':' => start,
            '.' | ')' => numbered(),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

fn push_code(code: &str, out: &mut String) {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(if longest == 0 { 1 } else { longest + 1 });
    let padded = code.starts_with('`')
        || code.ends_with('`')
        || (code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty());
    let pad = if padded { " " } else { "" };
    if out.ends_with('`') {
        // An empty comment keeps two code spans apart.
        out.push_str("<!-- -->");
    }
    let _ = write!(out, "{fence}{pad}{code}{pad}{fence}");
}

fn push_destination(url: &str, out: &mut String) {
    let plain = !url.is_empty()
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "()<>\\*_`&".contains(c));
    if plain {
        return out.push_str(url);
    }
    out.push('<');
    for c in url.chars() {
        match c {
            '<' | '>' | '\\' | '&' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("%0A"),
            c => out.push(c),
        }
    }
    out.push('>');
}
