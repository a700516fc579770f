//! Walks over a tree: its characters, its blocks, its running text, its outline.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Block, Inline, Inlines, Kind, compare};

/// Bytes that nearly every text fits in.
const USUAL_BYTES: usize = 128;

/// Returns the characters of a text without any markup.
pub fn plain(inlines: &[Inline]) -> String {
    if let [Inline::Text(text) | Inline::Code(text)] = inlines {
        return text.clone();
    }
    let mut text = String::with_capacity(USUAL_BYTES);
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Mark(_, inner) => push_plain(inner, text),
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Html(_) => {}
        }
    }
}

/// Returns the files of the pictures that blocks show, without those that stand elsewhere.
pub fn pictures(blocks: &[Block]) -> BTreeSet<&str> {
    let mut files = BTreeSet::new();
    walk(blocks, &mut |block| {
        if let Kind::Image(image) = &block.kind
            && !image.outside
        {
            files.insert(&*image.file);
        }
    });
    walk_inlines(blocks, &mut |inline| {
        if let Inline::Image(image) = inline
            && !image.outside
        {
            files.insert(&*image.file);
        }
    });
    files
}

/// Visits every block of a tree, outermost first.
pub fn walk<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            Kind::List(list) => {
                for item in &list.items {
                    walk(&item.blocks, visit);
                }
            }
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => walk(inner, visit),
            _ => {}
        }
    }
}

/// Visits every piece of running text of a tree, outermost first: paragraphs, headings, cells, titles of alerts.
pub fn walk_inlines<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    fn inlines<'a>(text: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
        for inline in text {
            visit(inline);
            match inline {
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Link(_, inner)
                | Inline::Mark(_, inner) => {
                    inlines(inner, visit);
                }
                Inline::Text(_) | Inline::Code(_) | Inline::Image(_) | Inline::Html(_) => {}
            }
        }
    }
    walk(blocks, &mut |block| match &block.kind {
        Kind::Heading(_, text) | Kind::Paragraph(text) | Kind::Alert(_, text, _) => {
            inlines(text, visit);
        }
        Kind::Table(table) => {
            for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                inlines(cell, visit);
            }
        }
        _ => {}
    });
}

/// Changes every running text of a tree: paragraphs, headings, cells, titles of alerts. What is inside a mark or link is up to
/// `change`.
pub fn rewrite(blocks: &mut [Block], change: &mut dyn FnMut(&mut Inlines)) {
    for block in blocks {
        match &mut block.kind {
            Kind::Heading(_, text) | Kind::Paragraph(text) => change(text),
            Kind::Alert(_, title, inner) => {
                change(title);
                rewrite(inner, change);
            }
            Kind::Quote(inner) => rewrite(inner, change),
            Kind::List(list) => {
                for item in &mut list.items {
                    rewrite(&mut item.blocks, change);
                }
            }
            Kind::Table(table) => {
                for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                    change(cell);
                }
            }
            Kind::Image(_) | Kind::Code(..) | Kind::Verbatim(_) | Kind::Html(_) | Kind::Rule => {}
        }
    }
}

/// Returns the blocks as an outline, one line each: for messages and tests.
pub fn outline(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_outline(blocks, 0, &mut text);
    text
}

fn push_outline(blocks: &[Block], depth: usize, text: &mut String) {
    for block in blocks {
        let pad = "  ".repeat(depth);
        let name = compare::name(&block.kind);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{pad}{name}");
        match &block.kind {
            Kind::List(list) => {
                for item in &list.items {
                    let _ = writeln!(text, "{pad}  item");
                    push_outline(&item.blocks, depth + 2, text);
                }
            }
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => push_outline(inner, depth + 1, text),
            _ => {}
        }
    }
}

/// Says of every picture that its address is as it was written.
pub fn mark_outside(blocks: &mut [Block]) {
    fn inlines(text: &mut [Inline]) {
        for inline in text {
            match inline {
                Inline::Image(image) => image.outside = true,
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Link(_, inner)
                | Inline::Mark(_, inner) => inlines(inner),
                Inline::Text(_) | Inline::Code(_) | Inline::Html(_) => {}
            }
        }
    }
    for block in blocks {
        match &mut block.kind {
            Kind::Image(image) => image.outside = true,
            Kind::Heading(_, text) | Kind::Paragraph(text) => inlines(text),
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => mark_outside(inner),
            Kind::List(list) => {
                let items = list.items.iter_mut();
                items.for_each(|item| mark_outside(&mut item.blocks));
            }
            Kind::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| inlines(cell));
            }
            Kind::Code(..) | Kind::Verbatim(_) | Kind::Html(_) | Kind::Rule => {}
        }
    }
}
