//! Running text as Markdown: which marks, which tags, which escapes.

use std::fmt::Write as _;

use super::Writer;
use super::dialect::{Dialect, Escapes};
use super::escape::{push_code, push_destination, push_tagged, push_text};
use super::include;
use crate::text::script::{is_punctuation, is_wide};
use crate::tree::token::{self, WORD_JOINER};
use crate::tree::{Inline, Inlines, Mark, plain};

impl Writer<'_> {
    /// Writes running text; `after` is the character that will follow it.
    pub(super) fn inlines(&self, inlines: &[Inline], out: &mut String, after: Option<char>) {
        let (html, escapes) = (self.dialect.html, self.dialect.escapes);
        let kept = match escapes {
            Escapes::Common => include::brackets(inlines),
            _ => Vec::new(),
        };
        for (at, inline) in inlines.iter().enumerate() {
            let next = inlines.get(at + 1).map_or(after, |next| first(next, html));
            match inline {
                Inline::Text(text) if kept.iter().any(|(own, _)| *own == at) => {
                    let own = kept.iter().filter(|(own, _)| *own == at);
                    push_with_brackets(text, own.map(|(_, byte)| *byte), out, next);
                }
                Inline::Text(text) => push_text(text, escapes, out, next),
                Inline::Strong(inner) => self.emphasis(inner, "**", "strong", out, next),
                Inline::Emphasis(inner) => self.emphasis(inner, "*", "em", out, next),
                Inline::Code(code) => push_code(code, escapes, html, out),
                Inline::Link(target, inner) => match self.options.target(target) {
                    Some(url) => {
                        out.push('[');
                        self.inlines(inner, out, Some(']'));
                        out.push_str("](");
                        push_destination(&url, escapes, out);
                        out.push(')');
                    }
                    None => self.inlines(inner, out, next),
                },
                Inline::Image(image) => {
                    out.push_str("![");
                    push_text(&image.alt, escapes, out, Some(']'));
                    out.push_str("](");
                    push_destination(&self.options.image(image), escapes, out);
                    out.push(')');
                }
                Inline::Mark(Mark::Key, inner) if html => {
                    self.tagged("<kbd>", inner, "</kbd>", out);
                }
                Inline::Mark(Mark::Key, inner) => push_code(&plain(inner), escapes, html, out),
                Inline::Mark(Mark::Foreign(locale) | Mark::Again(locale), inner) if html => {
                    self.tagged(&format!("<span lang=\"{locale}\">"), inner, "</span>", out);
                }
                Inline::Mark(Mark::Isolate(direction), inner) if !html => {
                    out.push(token::isolate(direction));
                    self.inlines(inner, out, next);
                    out.push(token::END_OF_ISOLATE);
                }
                Inline::Mark(Mark::Isolate(direction), inner) => {
                    self.tagged(
                        &format!("<span dir=\"{direction}\">"),
                        inner,
                        "</span>",
                        out,
                    );
                }
                Inline::Mark(Mark::Verbatim, inner) => inner.iter().for_each(|raw| {
                    if let Inline::Html(raw) = raw {
                        out.push_str(raw);
                    }
                }),
                Inline::Mark(_, inner) => self.inlines(inner, out, next),
                // MDX would take it for a program, and Hugo would drop it.
                Inline::Html(html) if self.dialect.joined => push_text(html, escapes, out, next),
                Inline::Html(html) => out.push_str(html),
            }
        }
    }

    fn tagged(&self, open: &str, inner: &[Inline], close: &str, out: &mut String) {
        out.push_str(open);
        self.inlines(inner, out, Some('<'));
        out.push_str(close);
    }

    /// Writes emphasis with `*` where every reader will see it, and with a tag or joiners where CommonMark's flanking rule
    /// might not.
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
        } else if self.dialect.joined {
            self.joined(inner, mark, out);
        } else {
            let _ = write!(out, "<{tag}>");
            self.inlines(inner, out, Some('<'));
            let _ = write!(out, "</{tag}>");
        }
    }

    /// Writes emphasis with `*`, and a word joiner where a mark has a blank, punctuation or another mark beside it:
    /// so CommonMark's flanking rule always takes the mark for what it is.
    fn joined(&self, inner: &[Inline], mark: &str, out: &mut String) {
        let solid = |c: char| !is_punctuation(c) && !c.is_whitespace();
        if out.ends_with('*') {
            out.push(WORD_JOINER);
        }
        let outside = out.len();
        out.push_str(mark);
        let inside = out.len();
        self.inlines(inner, out, Some('*'));
        if out.len() == inside {
            return out.truncate(outside);
        }
        if !out[inside..].starts_with(solid) {
            out.insert(inside, WORD_JOINER);
        }
        if !out.ends_with(solid) {
            out.push(WORD_JOINER);
        }
        out.push_str(mark);
    }
}

/// Writes characters; the brackets at these bytes are written as they are.
fn push_with_brackets(
    text: &str,
    brackets: impl Iterator<Item = usize>,
    out: &mut String,
    after: Option<char>,
) {
    let mut brackets: Vec<usize> = brackets.collect();
    brackets.sort_unstable();
    let mut from = 0;
    for at in brackets {
        push_text(&text[from..at], Escapes::Common, out, Some('['));
        out.push_str(&text[at..=at]);
        from = at + 1;
    }
    push_text(&text[from..], Escapes::Common, out, after);
}

/// Writes code with bars for the cell of a table, where a plain bar would end the cell.
///
/// Python-Markdown takes no backslash there, and elsewhere a backslash of the author's before a bar cannot be told from the one
/// that keeps it. So such code stands between tags, where its characters can have escapes, or is cut in two.
pub(super) fn for_cell(inlines: &[Inline], dialect: &Dialect) -> Inlines {
    let needle = if dialect.escapes == Escapes::Python {
        "|"
    } else {
        "\\|"
    };
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        out.push(match inline {
            Inline::Code(code) if code.contains(needle) && dialect.joined => {
                let halves = code.replace("\\|", "\\\u{0}|");
                out.extend(halves.split('\u{0}').map(|half| Inline::Code(half.into())));
                continue;
            }
            Inline::Code(code) if code.contains(needle) => {
                let mut html = String::new();
                push_tagged(code, dialect.escapes, &mut html);
                Inline::Html(html)
            }
            Inline::Strong(inner) => Inline::Strong(for_cell(inner, dialect)),
            Inline::Emphasis(inner) => Inline::Emphasis(for_cell(inner, dialect)),
            Inline::Link(to, inner) => Inline::Link(to.clone(), for_cell(inner, dialect)),
            Inline::Mark(mark, inner) => Inline::Mark(mark.clone(), for_cell(inner, dialect)),
            other => other.clone(),
        });
    }
    out
}

/// Takes emphasis out of emphasis of the same kind: two runs of `*` cannot say it, and no reader sees it.
pub(super) fn flat(inlines: &[Inline], strong: bool, emphasis: bool) -> Inlines {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Strong(inner) if strong => out.extend(flat(inner, strong, emphasis)),
            Inline::Emphasis(inner) if emphasis => out.extend(flat(inner, strong, emphasis)),
            Inline::Strong(inner) => out.push(Inline::Strong(flat(inner, true, emphasis))),
            Inline::Emphasis(inner) => out.push(Inline::Emphasis(flat(inner, strong, true))),
            Inline::Mark(mark, inner) => {
                out.push(Inline::Mark(mark.clone(), flat(inner, strong, emphasis)));
            }
            Inline::Link(target, inner) => {
                out.push(Inline::Link(target.clone(), flat(inner, strong, emphasis)));
            }
            other => out.push(other.clone()),
        }
    }
    out
}

/// Returns first and last character of a text that is only characters and transparent marks at both ends.
fn edges(inlines: &[Inline]) -> Option<(char, char)> {
    let start = match inlines.first()? {
        Inline::Text(text) => text.chars().next()?,
        Inline::Mark(
            Mark::Label
            | Mark::Menu
            | Mark::StepReference(_)
            | Mark::Number
            | Mark::Response
            | Mark::Time(_),
            inner,
        ) => edges(inner)?.0,
        _ => return None,
    };
    let end = match inlines.last()? {
        Inline::Text(text) => text.chars().next_back()?,
        Inline::Mark(
            Mark::Label
            | Mark::Menu
            | Mark::StepReference(_)
            | Mark::Number
            | Mark::Response
            | Mark::Time(_),
            inner,
        ) => edges(inner)?.1,
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

/// Returns the first character a piece will be written as; `html` says whether tags are written.
fn first(inline: &Inline, html: bool) -> Option<char> {
    match inline {
        Inline::Text(text) => text.chars().next(),
        Inline::Strong(_) | Inline::Emphasis(_) => Some('*'),
        Inline::Code(_) => Some('`'),
        Inline::Link(..) => Some('['),
        Inline::Image(_) => Some('!'),
        Inline::Mark(Mark::Key, _) if !html => Some('`'),
        Inline::Mark(Mark::Isolate(direction), _) if !html => Some(token::isolate(direction)),
        Inline::Mark(Mark::Key | Mark::Foreign(_) | Mark::Again(_) | Mark::Isolate(_), _)
            if html =>
        {
            Some('<')
        }
        Inline::Mark(_, inner) => inner.first().and_then(|inner| first(inner, html)),
        Inline::Html(html) => html.chars().next(),
    }
}
