//! The one Markdown writer: a tree to CommonMark that reads back as the same tree.

use std::fmt::Write as _;

use super::address::Address;
use crate::model::Flavour;
use crate::text::script::{is_punctuation, is_wide};
use crate::tree::{AlertLevel, Block, Inline, Item, Kind, List, Mark, Role};

/// How to write.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Where the page stands.
    pub address: Address<'a>,
    /// The dialect.
    pub flavour: Flavour,
    /// Tells which anchors of items something links to; only those are written. Headings always have theirs.
    pub linked: &'a dyn Fn(&str) -> bool,
}

/// Writes the text of a heading or paragraph.
pub fn text(inlines: &[Inline], options: Options<'_>) -> String {
    let mut out = String::new();
    Writer { options }.inlines(inlines, &mut out, None);
    out
}

/// Writes blocks; the text ends with a line break unless it is empty.
pub fn blocks(blocks: &[Block], options: Options<'_>) -> String {
    let mut out = String::new();
    let mut prefix = String::new();
    Writer { options }.blocks(blocks, &mut prefix, &mut out, &[]);
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

struct Writer<'a> {
    options: Options<'a>,
}

impl Writer<'_> {
    /// Writes blocks with a blank line between them; `anchors` go before the first text.
    fn blocks(&self, blocks: &[Block], prefix: &mut String, out: &mut String, anchors: &[String]) {
        let mut anchors = anchors;
        let mut before: Option<(&Block, bool)> = None;
        for block in blocks {
            if before.is_some() {
                blank(prefix, out);
            }
            // Two lists of one kind would become one: the second takes another marker.
            let other = match (before, &block.kind) {
                (
                    Some((
                        Block {
                            kind: Kind::List(a),
                            ..
                        },
                        other,
                    )),
                    Kind::List(b),
                ) if a.start.is_some() == b.start.is_some() => !other,
                _ => false,
            };
            before = Some((block, other));
            let own = if takes_anchor(block) {
                std::mem::take(&mut anchors)
            } else {
                &[]
            };
            self.block(block, prefix, out, own, other);
        }
    }

    fn block(
        &self,
        block: &Block,
        prefix: &mut String,
        out: &mut String,
        anchors: &[String],
        other: bool,
    ) {
        match &block.kind {
            Kind::Heading(level, content) => {
                out.push_str(&"#".repeat(usize::from(*level)));
                out.push(' ');
                push_anchors(block.anchors.iter(), out);
                out.push_str(&text(content, self.options));
            }
            Kind::Paragraph(content) => {
                push_anchors(
                    anchors
                        .iter()
                        .filter(|anchor| (self.options.linked)(anchor)),
                    out,
                );
                out.push_str(&text(content, self.options));
            }
            Kind::List(list) => self.list(list, prefix, out, other),
            Kind::Alert(level, title, inner) => self.alert(*level, title, inner, prefix, out),
            Kind::Quote(inner) => {
                out.push_str("> ");
                self.nested("> ", inner, prefix, out);
            }
            Kind::Image(image) => {
                let image = Inline::Image(image.clone());
                out.push_str(&text(std::slice::from_ref(&image), self.options));
            }
            Kind::Code(language, code) => self.code(language, code, prefix, out),
            Kind::Html(html) => push_lines(html.trim_end(), prefix, out),
            Kind::Rule => out.push_str("---"),
        }
    }

    fn nested(&self, pad: &str, inner: &[Block], prefix: &mut String, out: &mut String) {
        let length = prefix.len();
        prefix.push_str(pad);
        self.blocks(inner, prefix, out, &[]);
        prefix.truncate(length);
    }

    fn alert(
        &self,
        level: AlertLevel,
        title: &[Inline],
        inner: &[Block],
        prefix: &mut String,
        out: &mut String,
    ) {
        out.push_str("> ");
        match self.options.flavour {
            Flavour::Github => {
                let word = match level {
                    AlertLevel::Danger => "CAUTION".to_owned(),
                    level => level.name().to_uppercase(),
                };
                let _ = write!(
                    out,
                    "[!{word}]
{prefix}>"
                );
                // Only a paragraph may follow the marker right away.
                if !matches!(
                    inner.first(),
                    Some(Block {
                        kind: Kind::Paragraph(_),
                        ..
                    })
                ) {
                    let _ = write!(
                        out,
                        "
{prefix}>"
                    );
                }
                out.push(' ');
            }
            Flavour::Plain => {
                out.push_str(&text(title, self.options));
                let length = prefix.len();
                prefix.push_str("> ");
                blank(prefix, out);
                prefix.truncate(length);
            }
        }
        self.nested("> ", inner, prefix, out);
    }

    fn list(&self, list: &List, prefix: &mut String, out: &mut String, other: bool) {
        let plain = |item: &Item| matches!(item.blocks.as_slice(), [block] if matches!(block.kind, Kind::Paragraph(_)));
        let tight = list.items.iter().all(plain);
        for (at, item) in list.items.iter().enumerate() {
            if at > 0 {
                if tight {
                    out.push('\n');
                    out.push_str(prefix);
                } else {
                    blank(prefix, out);
                }
            }
            let mut marker = match list.start {
                None if other => "* ".to_owned(),
                None => "- ".to_owned(),
                Some(start) => {
                    let number = start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
                    let point = if other { ")" } else { "." };
                    // A body indented by less than the marker's width would end the list from item 10 on.
                    format!("{:<4}", format!("{number}{point} "))
                }
            };
            let width = marker.len();
            match item.task {
                Some(true) => marker.push_str("[x] "),
                Some(false) => marker.push_str("[ ] "),
                None => {}
            }
            out.push_str(&marker);
            let length = prefix.len();
            prefix.push_str(&" ".repeat(width));
            self.blocks(&item.blocks, prefix, out, &item.anchors);
            prefix.truncate(length);
        }
    }

    fn code(&self, language: &str, code: &str, prefix: &str, out: &mut String) {
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let _ = write!(out, "{fence}{language}\n{prefix}");
        push_lines(code.trim_end(), prefix, out);
        let _ = write!(out, "\n{prefix}{fence}");
    }

    /// Writes running text; `after` is the character that will follow it.
    fn inlines(&self, inlines: &[Inline], out: &mut String, after: Option<char>) {
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

fn takes_anchor(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph(_)) && block.role != Role::First
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
        Inline::Mark(Mark::Key | Mark::Foreign(_), _) | Inline::Html(_) => Some('<'),
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

fn push_anchors<'a>(anchors: impl Iterator<Item = &'a String>, out: &mut String) {
    for anchor in anchors {
        let _ = write!(out, "<a id=\"{anchor}\"></a>");
    }
}

fn push_lines(text: &str, prefix: &str, out: &mut String) {
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            let _ = write!(out, "\n{prefix}");
        }
        out.push_str(line);
    }
}

/// Ends a block: a blank line, and the prefix of the next.
fn blank(prefix: &str, out: &mut String) {
    out.push('\n');
    out.push_str(prefix.trim_end());
    out.push('\n');
    out.push_str(prefix);
}
