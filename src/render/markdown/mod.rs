//! The one Markdown writer: a tree to CommonMark that reads back as the same tree.

mod inline;

use std::fmt::Write as _;

use super::address::Address;
use crate::model::Flavour;
use crate::tree::{AlertLevel, Align, Block, Inline, Inlines, Item, Kind, List, Role, Table};

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

    fn table(&self, table: &Table, prefix: &str, out: &mut String) {
        let row = |cells: &[Inlines], out: &mut String| {
            out.push('|');
            for cell in cells {
                let _ = write!(out, " {} |", cell_text(&text(cell, self.options)));
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
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let _ = write!(out, "{fence}{language}\n{prefix}");
        push_lines(code.trim_end(), prefix, out);
        let _ = write!(out, "\n{prefix}{fence}");
    }
}

/// In a cell a bar ends the cell even inside code; only a backslash keeps it.
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
