//! What a reader makes of the verbatim text of a page, to be held against what was read back.

use std::borrow::Cow;

use crate::model::Flavour;
use crate::render::markdown as render;
use crate::syntax::markdown::{self, Reading};
use crate::tree::{
    Block, Image, Inline, Inlines, Item, Kind, List, Mark, Table, mark_outside, walk, walk_inlines,
};

/// Puts in the place of verbatim text what a reader makes of it: it may be a table, a list, raw HTML, several blocks.
pub(super) fn read<'b>(blocks: &'b [Block], options: render::Options<'_>) -> Cow<'b, [Block]> {
    let mut any = false;
    walk(blocks, &mut |block| {
        any |= matches!(block.kind, Kind::Verbatim(_));
    });
    walk_inlines(blocks, &mut |inline| {
        any |= matches!(inline, Inline::Html(_));
    });
    if any {
        Cow::Owned(read_verbatim(blocks, options))
    } else {
        Cow::Borrowed(blocks)
    }
}

/// Returns what a reader makes of running text that holds verbatim pieces: tags work together, and with the text between them.
fn read_text(text: &[Inline], options: render::Options<'_>) -> Inlines {
    let verbatim = |inline: &Inline| matches!(inline, Inline::Html(_));
    let mut any = false;
    let block = [Block::new(Kind::Paragraph(text.to_vec()))];
    walk_inlines(&block, &mut |inline| any |= verbatim(inline));
    if any {
        let text = match text.split_first() {
            Some((first, rest)) if raw(first).is_some_and(is_box) => rest,
            _ => text,
        };
        let written = render::text(text, options);
        let mut read = markdown::read(&written, alone(options.flavour)).blocks;
        match read.pop().map(|block| block.kind) {
            Some(Kind::Paragraph(text)) if read.is_empty() => {
                let mut block = [Block::new(Kind::Paragraph(text))];
                mark_outside(&mut block);
                let [block] = block;
                if let Kind::Paragraph(text) = block.kind {
                    return text;
                }
            }
            Some(Kind::Image(image)) if read.is_empty() => {
                let outside = true;
                return vec![Inline::Image(Image { outside, ..image })];
            }
            _ => {}
        }
    }
    text.to_vec()
}

/// Returns how a part of a page is read, which has no front matter of its own.
fn alone(flavour: Flavour) -> Reading {
    Reading {
        front: None,
        ..flavour.reading()
    }
}

fn read_verbatim(blocks: &[Block], options: render::Options<'_>) -> Vec<Block> {
    let mut read = Vec::with_capacity(blocks.len());
    for block in blocks {
        let kind = match &block.kind {
            Kind::Verbatim(text) => {
                let mut inner = markdown::read_apart(text, alone(options.flavour));
                mark_outside(&mut inner);
                read.extend(inner.into_iter().map(|inner| inner.at(block.origin)));
                continue;
            }
            Kind::Alert(level, title, inner) => {
                Kind::Alert(*level, title.clone(), read_verbatim(inner, options))
            }
            Kind::Quote(inner) => Kind::Quote(read_verbatim(inner, options)),
            Kind::List(list) => {
                let items = list.items.iter().map(|item| Item {
                    blocks: read_verbatim(&item.blocks, options),
                    task: box_of(item),
                    ..item.clone()
                });
                Kind::List(List {
                    start: list.start,
                    items: items.collect(),
                })
            }
            Kind::Paragraph(text) => Kind::Paragraph(read_text(text, options)),
            Kind::Heading(level, text) => Kind::Heading(*level, read_text(text, options)),
            Kind::Table(table) => Kind::Table(Table {
                head: read_cells(&table.head, options),
                rows: table
                    .rows
                    .iter()
                    .map(|row| read_cells(row, options))
                    .collect(),
                ..table.clone()
            }),
            other => other.clone(),
        };
        read.push(Block {
            kind,
            ..block.clone()
        });
    }
    markdown::joined(read, alone(options.flavour))
}

/// Returns the box to tick that an item begins with; one that is verbatim is a box to the reader.
fn box_of(item: &Item) -> Option<bool> {
    let first = item.blocks.first().map(|block| &block.kind);
    match first {
        Some(Kind::Paragraph(text)) => match text.first().and_then(raw).map(str::trim) {
            Some("[ ]") => Some(false),
            Some("[x]" | "[X]") => Some(true),
            _ => item.task,
        },
        _ => item.task,
    }
}

/// Returns what stands as it is written.
fn raw(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Html(html) => Some(html),
        Inline::Mark(Mark::Verbatim, inner) => inner.first().and_then(raw),
        _ => None,
    }
}

fn is_box(mark: &str) -> bool {
    mark.starts_with('[') && mark.ends_with("] ")
}

fn read_cells(cells: &[Inlines], options: render::Options<'_>) -> Vec<Inlines> {
    cells.iter().map(|cell| read_text(cell, options)).collect()
}
