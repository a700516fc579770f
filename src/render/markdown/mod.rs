//! The one Markdown writer: a tree to CommonMark that reads back as the same tree.

mod dialect;
mod escape;
mod front;
mod include;
mod inline;
mod marker;
mod options;
mod shortcode;

use std::fmt::Write as _;

use crate::model::Flavour;
use crate::text::scan::fence;
use crate::tree::compare::Seen;
use crate::tree::token::WORD_JOINER;
use crate::tree::{AlertLevel, Align, Block, Inline, Inlines, Item, Kind, List, Mark, Role, Table};
use dialect::{AlertSyntax, Dialect, Escapes, HeadingAnchor};

pub use front::matter;
pub use options::{Options, file};

/// Returns what a reader of a flavour can tell about a page.
pub fn seen(flavour: Flavour) -> Seen {
    let dialect = dialect::of(flavour);
    Seen {
        alerts: dialect.seen_alerts(),
        joined: dialect.joined,
        title: dialect.title,
        keys: dialect.html,
    }
}

/// Returns the word that a flavour writes for a level of alerts.
pub fn alert_word(flavour: Flavour, level: AlertLevel) -> &'static str {
    dialect::word(flavour, level)
}

/// Tells whether the title stands in the body of a page.
pub fn has_title(flavour: Flavour) -> bool {
    dialect::of(flavour).title
}

/// Writes running text.
pub fn text(inlines: &[Inline], options: Options<'_>) -> String {
    Writer::new(options).text(inlines)
}

/// Writes the text of a heading.
pub fn heading(inlines: &[Inline], options: Options<'_>) -> String {
    escape::closed(text(inlines, options))
}

/// Bytes that the text of nearly every page fits in.
const USUAL_BYTES: usize = 8 << 10;

/// Writes blocks; the text ends with a line break unless it is empty.
pub fn blocks(blocks: &[Block], options: Options<'_>) -> String {
    let mut out = String::with_capacity(USUAL_BYTES);
    let mut prefix = String::new();
    Writer::new(options).blocks(blocks, &mut prefix, &mut out, &[]);
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

struct Writer<'a> {
    options: Options<'a>,
    dialect: &'static Dialect,
}

impl<'a> Writer<'a> {
    fn new(options: Options<'a>) -> Self {
        let dialect = dialect::of(options.flavour);
        Self { options, dialect }
    }

    fn text(&self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        if self.dialect.joined {
            self.inlines(&inline::flat(inlines, false, false), &mut out, None);
            // What begins like this could define a link; see `escape::push_code` for the flavours with HTML.
            if out.starts_with('[') && out.contains("]:") {
                out.insert(0, WORD_JOINER);
            }
        } else {
            self.inlines(inlines, &mut out, None);
        }
        out
    }

    /// Writes blocks with a blank line between them; `anchors` go before the first text.
    fn blocks(&self, blocks: &[Block], prefix: &mut String, out: &mut String, anchors: &[String]) {
        let mut anchors = anchors;
        let mut before: Option<(&Block, Option<char>)> = None;
        for (at, block) in blocks.iter().enumerate() {
            if let Some((last, _)) = before {
                blank(prefix, out);
                if self.dialect.wide_lists && both_lists(last, block) {
                    out.push_str("<!-- -->");
                    blank(prefix, out);
                }
            }
            let marker = match &block.kind {
                Kind::List(list) => {
                    let last = before.and_then(|(_, marker)| marker);
                    let next = blocks.get(at + 1).and_then(marker::written);
                    Some(marker::of(list, last, next, self.dialect.wide_lists))
                }
                _ => marker::written(block),
            };
            before = Some((block, marker));
            let own = if takes_anchor(block) {
                std::mem::take(&mut anchors)
            } else {
                &[]
            };
            self.block(block, prefix, out, own, marker);
        }
    }

    fn block(
        &self,
        block: &Block,
        prefix: &mut String,
        out: &mut String,
        anchors: &[String],
        marker: Option<char>,
    ) {
        match &block.kind {
            Kind::Heading(level, content) => {
                out.push_str(&"#".repeat(usize::from(*level)));
                out.push(' ');
                self.heading(&block.anchors, content, out);
            }
            Kind::Paragraph(content) => self.paragraph(content, anchors, out),
            Kind::List(list) => self.list(list, prefix, out, marker.unwrap_or('-')),
            Kind::Alert(level, title, inner) => self.alert(*level, title, inner, prefix, out),
            Kind::Quote(inner) => {
                out.push_str("> ");
                self.nested("> ", inner, prefix, out);
            }
            Kind::Image(image) => {
                let image = Inline::Image(image.clone());
                out.push_str(&self.text(std::slice::from_ref(&image)));
            }
            Kind::Code(language, code) => self.code(language, code, prefix, out),
            Kind::Html(text) | Kind::Verbatim(text) => push_lines(text.trim_end(), prefix, out),
            Kind::Table(table) => self.table(table, prefix, out),
            Kind::Rule => out.push_str("---"),
        }
    }

    fn nested(&self, pad: &str, inner: &[Block], prefix: &mut String, out: &mut String) {
        let length = prefix.len();
        prefix.push_str(pad);
        self.blocks(inner, prefix, out, &[]);
        prefix.truncate(length);
    }

    fn heading(&self, anchors: &[String], content: &[Inline], out: &mut String) {
        let all = match (self.dialect.heading, anchors.split_first()) {
            (HeadingAnchor::Name, Some((name, others))) => {
                let _ = write!(out, "<a name=\"{name}\"></a>");
                others
            }
            (HeadingAnchor::Attribute | HeadingAnchor::AttributeList, Some((_, others))) => others,
            _ => anchors,
        };
        if self.dialect.heading == HeadingAnchor::Linked {
            push_anchors(
                all.iter().filter(|anchor| (self.options.linked)(anchor)),
                out,
            );
        } else if self.dialect.html {
            push_anchors(all.iter(), out);
        }
        out.push_str(&escape::closed(self.text(content)));
        let _ = match (self.dialect.heading, anchors.first()) {
            (HeadingAnchor::Attribute, Some(anchor)) => write!(out, " {{#{anchor}}}"),
            (HeadingAnchor::AttributeList, Some(anchor)) => write!(out, " {{ #{anchor} }}"),
            _ => Ok(()),
        };
    }

    fn paragraph(&self, content: &[Inline], anchors: &[String], out: &mut String) {
        let mut line = String::new();
        if self.dialect.html {
            let linked = |anchor: &&String| (self.options.linked)(anchor);
            push_anchors(anchors.iter().filter(linked), &mut line);
        }
        line.push_str(&self.text(content));
        // What is one element from end to end would be a block without a paragraph to MDX.
        let own = matches!(content.first(), Some(Inline::Mark(Mark::Verbatim, _)));
        let element = !own && line.starts_with('<') && line.ends_with('>');
        if self.dialect.escapes == Escapes::Mdx && element {
            out.push(WORD_JOINER);
        }
        out.push_str(&line);
    }

    fn alert(
        &self,
        level: AlertLevel,
        title: &[Inline],
        inner: &[Block],
        prefix: &mut String,
        out: &mut String,
    ) {
        let word = dialect::word(self.options.flavour, level);
        match self.dialect.alerts {
            AlertSyntax::Marked => {
                let _ = write!(out, "> [!{}]\n{prefix}>", word.to_uppercase());
                // Only a paragraph may follow the marker right away.
                let first = inner.first().map(|block| &block.kind);
                if !matches!(first, Some(Kind::Paragraph(_))) {
                    let _ = write!(out, "\n{prefix}>");
                }
                out.push(' ');
                self.nested("> ", inner, prefix, out);
            }
            AlertSyntax::Parted => {
                let _ = write!(out, ">[!{}]\n{prefix}>\n{prefix}> ", word.to_uppercase());
                self.nested("> ", inner, prefix, out);
            }
            AlertSyntax::Quotation => {
                out.push_str("> ");
                out.push_str(&self.text(title));
                let length = prefix.len();
                prefix.push_str("> ");
                blank(prefix, out);
                prefix.truncate(length);
                self.nested("> ", inner, prefix, out);
            }
            AlertSyntax::Directive => {
                // A fence ends every open alert whose own fence is not longer.
                let fence = ":".repeat(3 + depth(inner));
                let _ = write!(out, "{fence}{word}[{}]", self.title(title));
                blank(prefix, out);
                self.nested("", inner, prefix, out);
                blank(prefix, out);
                out.push_str(&fence);
            }
            AlertSyntax::Admonition => {
                let title = self.title(title).replace('"', "&quot;");
                let _ = write!(out, "!!! {word} \"{title}\"");
                let length = prefix.len();
                prefix.push_str("    ");
                blank(prefix, out);
                prefix.truncate(length);
                self.nested("    ", inner, prefix, out);
            }
        }
    }

    /// Returns the title of an alert where the generator sets it in its own way: without marks.
    fn title(&self, title: &[Inline]) -> String {
        self.text(&[Inline::Text(crate::tree::plain(title))])
    }

    fn list(&self, list: &List, prefix: &mut String, out: &mut String, marker: char) {
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
            let begin = out.len();
            if let Some(start) = list.start {
                let number = start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
                out.push_str(&number.to_string());
            }
            out.push(marker);
            out.push(' ');
            // A body indented by less than the marker's width would end the list from item 10 on.
            if list.start.is_some() || self.dialect.wide_lists {
                let wide = (begin + 4).saturating_sub(out.len());
                out.extend(std::iter::repeat_n(' ', wide));
            }
            let width = out.len() - begin;
            let task = |done| if done { "[x] " } else { "[ ] " };
            out.push_str(item.task.map_or("", task));
            let length = prefix.len();
            prefix.extend(std::iter::repeat_n(' ', width));
            self.blocks(&item.blocks, prefix, out, &item.anchors);
            prefix.truncate(length);
        }
    }

    fn cell(&self, cell: &[Inline]) -> String {
        let text = self.text(&inline::for_cell(cell, self.dialect));
        if self.dialect.escapes == Escapes::Python {
            text
        } else {
            cell_text(&text)
        }
    }

    fn table(&self, table: &Table, prefix: &str, out: &mut String) {
        let row = |cells: &[Inlines], out: &mut String| {
            out.push('|');
            for cell in cells {
                let _ = write!(out, " {} |", self.cell(cell));
            }
        };
        row(&table.head, out);
        let _ = write!(out, "\n{prefix}|");
        for align in &table.align {
            out.push_str(match align {
                Align::Start => " --- |",
                Align::Center => " :---: |",
                Align::End => " ---: |",
            });
        }
        for cells in &table.rows {
            let _ = write!(out, "\n{prefix}");
            row(cells, out);
        }
    }

    fn code(&self, language: &str, code: &str, prefix: &str, out: &mut String) {
        let code = &*shortcode::guarded(code, self.options.flavour);
        let fence = fence(code, 3);
        let _ = write!(out, "{fence}{language}\n{prefix}");
        push_lines(code.trim_end(), prefix, out);
        let _ = write!(out, "\n{prefix}{fence}");
    }
}

/// Returns how many alerts stand inside each other at most.
fn depth(blocks: &[Block]) -> usize {
    let below = blocks.iter().map(|block| match &block.kind {
        Kind::Alert(_, _, inner) => 1 + depth(inner),
        // What it stands in must not be closed by it.
        Kind::Verbatim(text) => {
            let colons = text.len() - text.trim_start_matches(':').len();
            colons.saturating_sub(2)
        }
        Kind::Quote(inner) => depth(inner),
        Kind::List(list) => {
            let items = list.items.iter().map(|item| depth(&item.blocks));
            items.max().unwrap_or(0)
        }
        _ => 0,
    });
    below.max().unwrap_or(0)
}

fn both_lists(a: &Block, b: &Block) -> bool {
    matches!((&a.kind, &b.kind), (Kind::List(_), Kind::List(_)))
}

/// Puts a backslash before every bar that has none.
fn cell_text(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut before = None;
    for c in text.chars() {
        if c == '|' && before != Some('\\') {
            cell.push('\\');
        }
        cell.push(c);
        before = Some(c);
    }
    cell
}

fn takes_anchor(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph(_)) && block.role != Role::First
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
