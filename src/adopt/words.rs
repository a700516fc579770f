//! Running text of an article to the text of a message.

use super::escape::{meant, push};
use super::links::Links;
use crate::syntax::fluent::PLACEABLES;
use crate::syntax::markdown::{ASTERISK, inline};
use crate::text::join_lines;
use crate::text::scan::fence;
use crate::tree::{Inline, Inlines, Target, plain, token};

/// The text of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// The text with its marks; where something stands as it is written, a token.
    pub(super) text: String,
    /// What the tokens stand for.
    pub(super) raws: Vec<String>,
    /// The words alone.
    pub(super) plain: String,
    /// Addresses, code and numbers: what a translation keeps.
    pub(super) kept: Vec<String>,
    /// What the source of a translation said when the project took it in.
    pub(super) known: Option<String>,
}

impl Words {
    /// Tells whether there is nothing but what stands as it is written.
    pub(super) fn is_raw(&self) -> bool {
        let text = |c: char| !(token::is_reserved(c) || c.is_whitespace());
        !self.text.contains(text)
    }
}

/// Returns the message of a text; nothing where a message cannot say the same.
pub(super) fn words(text: &[Inline], links: &Links<'_>) -> Option<Words> {
    said(text, Writer::new(links, true))
}

/// Returns the text of a message that no values are given to; nothing where it cannot say the same. What stands in braces is text to it.
pub(super) fn bare(text: &[Inline], links: &Links<'_>) -> Option<String> {
    let words = said(text, Writer::new(links, false))?;
    words.raws.is_empty().then_some(words.text)
}

fn said(text: &[Inline], mut writer: Writer<'_>) -> Option<Words> {
    let mut wanted = String::new();
    writer.flat(text, &mut wanted, true);
    let (wanted, marks) = (uncured(&join_lines(&wanted)), writer.marks);
    let written = [true, false].into_iter().find_map(|cure| {
        let mut out = String::new();
        (writer.cure, writer.whole, writer.marks) = (cure, true, 0);
        writer.write(text, &mut out, false);
        let out = uncured(&join_lines(&out));
        let values: Vec<Inlines> = writer
            .raws
            .iter()
            .map(|raw| vec![Inline::Html(raw.clone())])
            .collect();
        let mut read = String::new();
        writer.flat(&inline(&out, &values), &mut read, false);
        let same = uncured(&read) == wanted && writer.marks >= marks;
        (writer.whole && same && !out.trim().is_empty()).then_some(out)
    })?;
    let plain = join_lines(&plain(text));
    let mut kept = std::mem::take(&mut writer.kept);
    kept.extend(numbers(&plain));
    kept.sort_unstable();
    kept.dedup();
    Some(Words {
        text: written,
        raws: writer.raws,
        plain,
        kept,
        known: None,
    })
}

/// Takes out the zero-width spaces beside marks: they make CommonMark see a mark beside Han, which a message needs no help for.
/// Between two marks they stay, for without one the marks would be one run.
fn uncured(text: &str) -> String {
    if !text.contains('\u{200B}') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{200B}') {
        out.push_str(&rest[..at]);
        let from = &rest[at..];
        rest = from.trim_start_matches('\u{200B}');
        match (out.ends_with('*'), rest.starts_with('*')) {
            (false, true) | (true, false) => {}
            _ => out.push_str(&from[..from.len() - rest.len()]),
        }
    }
    out + rest
}

/// Writes characters so that a message shows them as characters.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(text, &mut out, false, &[]);
    join_lines(&out)
}

/// Tells whether nothing is to be seen of a text: what is left of emphasis that a translation emptied.
fn is_unseen(text: &[Inline]) -> bool {
    let unseen = |c: char| c == '\u{200B}' || c.is_whitespace();
    text.iter().all(|one| matches!(one, Inline::Text(_))) && plain(text).chars().all(unseen)
}

fn numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
}

struct Writer<'a> {
    links: &'a Links<'a>,
    raws: Vec<String>,
    kept: Vec<String>,
    whole: bool,
    /// Whether marks beside Han are taken for marks, though CommonMark leaves them literal.
    cure: bool,
    /// Whether what stands in braces is kept as it is written.
    braces: bool,
    /// How often something was a mark was met in what was read last.
    marks: usize,
}

impl<'a> Writer<'a> {
    fn new(links: &'a Links<'a>, braces: bool) -> Self {
        Self {
            links,
            raws: Vec::new(),
            kept: Vec::new(),
            whole: true,
            cure: true,
            braces,
            marks: 0,
        }
    }

    fn write(&mut self, text: &[Inline], out: &mut String, in_link: bool) {
        let marks = if self.cure {
            marks_in(text)
        } else {
            Vec::new()
        };
        let mut marks = marks.as_slice();
        for one in text {
            if !matches!(one, Inline::Text(_)) {
                marks = marks.get(1..).unwrap_or_default();
            }
            match one {
                Inline::Text(text) => {
                    let own;
                    (own, marks) = marks.split_at(text.chars().count().min(marks.len()));
                    self.characters(text, out, in_link, own);
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) if is_unseen(inner) => {
                    out.push_str(&plain(inner));
                }
                Inline::Strong(inner) => self.marked("**", inner, out, in_link),
                Inline::Emphasis(inner) => self.marked("*", inner, out, in_link),
                Inline::Code(code) => {
                    self.keep(code);
                    push_code(code, out);
                }
                Inline::Link(Target::Url(url), inner) if inner.is_empty() => {
                    let url = encoded(url);
                    self.keep(url.rsplit('/').next().unwrap_or(&url));
                    self.raw(&wordless(&url), out);
                }
                Inline::Link(Target::Url(url), inner) => {
                    let url = encoded(url);
                    // What a platform puts in, a translation may have written out.
                    if !out.trim_end().ends_with("[!INCLUDE") {
                        self.keep(url.rsplit('/').next().unwrap_or(&url));
                    }
                    // Otherwise it would be a picture.
                    if out.ends_with('!') {
                        out.insert(out.len() - 1, '\\');
                    }
                    out.push('[');
                    self.write(inner, out, true);
                    out.push_str("](");
                    out.push_str(&self.links.target(&url));
                    out.push(')');
                }
                Inline::Image(image) => {
                    let file = encoded(&image.file);
                    self.keep(file.rsplit('/').next().unwrap_or(&file));
                    let file = self.links.picture(file);
                    out.push_str("![");
                    push(&image.alt, out, true, &[]);
                    out.push_str("](");
                    out.push_str(&file);
                    out.push(')');
                }
                Inline::Html(raw) if raw == ASTERISK => out.push_str("\\*"),
                Inline::Html(raw) => self.raw(raw, out),
                Inline::Link(..) | Inline::Mark(..) => self.whole = false,
            }
        }
    }

    fn keep(&mut self, text: &str) {
        self.kept.push(text.to_owned());
    }

    fn marked(&mut self, mark: &str, inner: &[Inline], out: &mut String, in_link: bool) {
        out.push_str(mark);
        self.write(inner, out, in_link);
        out.push_str(mark);
    }

    fn raw(&mut self, raw: &str, out: &mut String) {
        // What has more of them than a message may have is kept as it is written.
        let full = self.raws.len() > PLACEABLES;
        let known = match full {
            true => Some(0),
            false => self.raws.iter().position(|known| known == raw),
        };
        let at = known.unwrap_or_else(|| {
            self.raws.push(raw.to_owned());
            self.raws.len() - 1
        });
        out.push(token::of(at));
    }

    /// Writes characters; attributes and calls in braces stand as they are written.
    fn characters(&mut self, text: &str, out: &mut String, in_link: bool, meant: &[bool]) {
        let (mut rest, mut meant) = (text, meant);
        while let Some((start, end)) = braces(rest).filter(|_| self.braces) {
            push(&rest[..start], out, in_link, meant);
            self.raw(&rest[start..end], out);
            meant = meant.get(rest[..end].chars().count()..).unwrap_or_default();
            rest = &rest[end..];
        }
        push(rest, out, in_link, meant);
    }

    /// Writes what a reader gets: marks as characters, so that a mark that was not read as one and is now makes no difference.
    fn flat(&mut self, text: &[Inline], out: &mut String, original: bool) {
        for one in text {
            match one {
                Inline::Html(raw) if raw == ASTERISK => out.push('*'),
                Inline::Text(text) | Inline::Html(text) => out.push_str(text),
                Inline::Strong(inner) | Inline::Emphasis(inner) if is_unseen(inner) => {
                    out.push_str(&plain(inner));
                }
                Inline::Strong(inner) => {
                    self.marks += 1;
                    out.push_str("**");
                    self.flat(inner, out, original);
                    out.push_str("**");
                }
                Inline::Emphasis(inner) => {
                    self.marks += 1;
                    out.push('*');
                    self.flat(inner, out, original);
                    out.push('*');
                }
                Inline::Code(code) => {
                    out.push('`');
                    out.push_str(code);
                    out.push('`');
                }
                Inline::Link(Target::Url(url), inner) if inner.is_empty() && original => {
                    out.push_str(&wordless(&encoded(url)));
                }
                Inline::Link(Target::Url(url), inner) => {
                    self.marks += 1;
                    out.push('[');
                    self.flat(inner, out, original);
                    out.push_str("](");
                    if original {
                        out.push_str(&self.links.target(&encoded(url)));
                    } else {
                        out.push_str(url);
                    }
                    out.push(')');
                }
                Inline::Image(image) => {
                    self.marks += 1;
                    out.push_str("![");
                    out.push_str(&image.alt);
                    out.push_str("](");
                    let file = encoded(&image.file);
                    if original {
                        out.push_str(&self.links.picture(file));
                    } else {
                        out.push_str(&file);
                    }
                    out.push(')');
                }
                Inline::Link(..) | Inline::Mark(..) => self.whole = false,
            }
        }
    }
}

/// Tells of each character of running text whether it is a mark that was meant as one; what is no text counts as one character.
fn marks_in(text: &[Inline]) -> Vec<bool> {
    let mark = |one: &Inline| matches!(one, Inline::Text(text) if text.contains('*'));
    if !text.iter().any(mark) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for one in text {
        match one {
            Inline::Text(text) => all.extend(text.chars()),
            _ => all.push('['),
        }
    }
    meant(&all)
}

/// Returns a link without words, as translations have where its words went elsewhere: it stays as it is written.
fn wordless(url: &str) -> String {
    format!("[]({url})")
}

/// Returns an address that can stand in round brackets.
pub(super) fn encoded(url: &str) -> String {
    let special = |c: char| matches!(c, ' ' | '(' | ')' | '<' | '>' | '\\' | '*' | '`');
    if !url.contains(special) {
        return url.to_owned();
    }
    let mut out = String::with_capacity(url.len() + 8);
    for c in url.chars() {
        if special(c) {
            out.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Finds attributes (`{target="_blank"}`, `{#name}`) and calls (`{{name}}`) of a platform in a text.
fn braces(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(open) = text[from..].find('{') {
        let start = from + open;
        let rest = &text[start..];
        let (marks, end) = if rest.starts_with("{{") {
            (2, "}}")
        } else {
            (1, "}")
        };
        let inner = &rest[marks..];
        let stop = inner.find(['{', '}', '\n']);
        if let Some(length) = stop.filter(|stop| inner[*stop..].starts_with(end)) {
            let content = &inner[..length];
            let plain = !content.is_empty();
            let attribute =
                content.trim_start().starts_with(['#', '.', ':']) || content.contains('=');
            if plain && (marks == 2 || attribute) {
                return Some((start, start + marks + length + end.len()));
            }
        }
        from = start + marks;
    }
    None
}

fn push_code(code: &str, out: &mut String) {
    let fence = fence(code, 1);
    let padded = code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']);
    let pad = if padded { " " } else { "" };
    out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
}
