//! A page in the dialect of the Microsoft documentation pipeline: headings named after the source's, labels as that site shows them.

use std::collections::BTreeMap;

use crate::resolve::page::Context;
use crate::text::anchor::of_heading;
use crate::text::taken::Taken;
use crate::tree::{Block, Inline, Inlines, Kind, Mark, Page, plain};

/// The names of a page's headings, made from the text they have in the source locale: the same in every locale.
#[derive(Debug, Default)]
pub struct Names {
    /// Name of the title.
    pub title: String,
    /// Names of the headings, by the anchor they have on other pages.
    headings: BTreeMap<String, String>,
}

/// Labels of one locale as the dialect shows them, by the characters they have on other pages.
pub type Labels = BTreeMap<String, Inlines>;

/// Returns the labels of a locale.
pub fn labels(context: &Context<'_>, locale: usize) -> Labels {
    let learn = context.labels_as(locale, "chrome-label-learn");
    let mut shown: Vec<_> = context.labels[locale].iter().collect();
    shown.sort_unstable_by_key(|(id, _)| **id);
    let pairs = shown.into_iter();
    pairs
        .filter_map(|(id, text)| Some((plain(text), learn.get(id)?.clone())))
        .collect()
}

/// Names the headings of a page in the source locale.
pub fn names(source: &Page) -> Names {
    let mut taken = Taken::default();
    let title = of_heading(&plain(&source.title), &mut taken);
    let mut headings = BTreeMap::new();
    for block in &source.blocks {
        if let (Kind::Heading(_, text), Some(anchor)) = (&block.kind, block.anchors.first()) {
            headings.insert(anchor.clone(), of_heading(&plain(text), &mut taken));
        }
    }
    Names { headings, title }
}

/// Returns a page whose headings have their names first, and whose labels are those of the dialect.
///
/// A heading keeps its own anchor where something links to it, and its older ones.
pub fn of(page: &Page, names: &Names, labels: &Labels, linked: &dyn Fn(&str) -> bool) -> Page {
    let mut page = page.clone();
    for block in &mut page.blocks {
        relabel_block(block, labels);
        // A heading that only this locale has keeps its own anchor.
        if let (Kind::Heading(..), Some(anchor)) = (&block.kind, block.anchors.first())
            && let Some(name) = names.headings.get(anchor)
        {
            let own = block.anchors.iter().enumerate();
            let kept = own
                .filter(|(at, anchor)| *anchor != name && (*at > 0 || linked(anchor)))
                .map(|(_, anchor)| anchor);
            block.anchors = std::iter::once(name).chain(kept).cloned().collect();
        }
    }
    page
}

fn relabel_block(block: &mut Block, labels: &Labels) {
    let all = |blocks: &mut Vec<Block>| {
        blocks
            .iter_mut()
            .for_each(|block| relabel_block(block, labels));
    };
    match &mut block.kind {
        Kind::Heading(_, text) | Kind::Paragraph(text) => relabel(text, labels),
        Kind::Alert(_, _, inner) | Kind::Quote(inner) => all(inner),
        Kind::List(list) => list.items.iter_mut().for_each(|item| all(&mut item.blocks)),
        Kind::Table(table) => {
            let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
            cells.for_each(|cell| relabel(cell, labels));
        }
        Kind::Image(_) | Kind::Code(..) | Kind::Verbatim(_) | Kind::Html(_) | Kind::Rule => {}
    }
}

fn relabel(text: &mut Inlines, labels: &Labels) {
    for inline in std::mem::take(text) {
        match inline {
            Inline::Mark(Mark::Label, inner) => match labels.get(&plain(&inner)) {
                Some(label) => text.extend(label.iter().cloned()),
                None => text.push(Inline::Mark(Mark::Label, inner)),
            },
            Inline::Mark(mark, mut inner) => {
                relabel(&mut inner, labels);
                text.push(Inline::Mark(mark, inner));
            }
            Inline::Strong(mut inner) => {
                relabel(&mut inner, labels);
                text.push(Inline::Strong(inner));
            }
            Inline::Emphasis(mut inner) => {
                relabel(&mut inner, labels);
                text.push(Inline::Emphasis(inner));
            }
            Inline::Link(target, mut inner) => {
                relabel(&mut inner, labels);
                text.push(Inline::Link(target, inner));
            }
            other => text.push(other),
        }
    }
}
