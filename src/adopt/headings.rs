//! The headings of an article: its title, and the anchors of the others.

use std::collections::{BTreeMap, BTreeSet};

use super::html_table::Lifted;
use super::links::{Links, Places};
use super::memory::Memory;
use super::pictures::Pictures;
use super::piece::{Cutter, Kind as Said, Piece};
use super::platform::is_tab;
use super::readings::Readings;
use crate::syntax::markdown::Article;
use crate::text::anchor::of_heading;
use crate::text::taken::Taken;
use crate::tree::{Block, Inlines, Kind, plain, walk};

/// The anchors of an article's headings.
#[derive(Default)]
pub(super) struct Anchors {
    /// The anchor that each heading has, by its place.
    pub(super) by_place: BTreeMap<u32, String>,
}

/// Names the headings of an article: by the anchor its author wrote, else as the publishing system does.
pub(super) fn anchors(article: &Article<'_>) -> Anchors {
    let mut anchors = Anchors::default();
    let mut taken = Taken::default();
    let mut used = BTreeSet::new();
    let title = title(article).map(|(at, _)| article.blocks[at].origin);
    walk(&article.blocks, &mut |block| {
        let Kind::Heading(_, text) = &block.kind else {
            return;
        };
        let name = of_heading(&plain(text), &mut taken);
        if title == Some(block.origin) || is_tab(text) {
            return;
        }
        let own = block.anchors.first().filter(|own| !used.contains(*own));
        let name = own.cloned().unwrap_or(name);
        if let Some(place) = block.origin
            && crate::format::is_anchor(&name)
            && used.insert(name.clone())
        {
            anchors.by_place.insert(place.start, name);
        }
    });
    anchors
}

/// Returns the anchors of the headings that become sections. Links to the others keep their addresses: no section answers to a heading
/// in what stays as it is written.
pub(super) fn led_to(article: &Article<'_>) -> BTreeSet<String> {
    let places = Places::of(Vec::new(), Pictures::default());
    let links = Links {
        places: &places,
        path: "",
        tag: "",
    };
    let cutter = Cutter {
        article,
        links: &links,
        memory: &Memory::default(),
        tables: &Lifted::default(),
        readings: Readings::of(article),
    };
    let mut anchors = anchors(article).by_place;
    let mut found = BTreeSet::new();
    for block in article.blocks.iter().filter(|block| holds_heading(block)) {
        each_heading(&cutter.all(std::slice::from_ref(block)), &mut |place| {
            found.extend(anchors.remove(&place));
        });
    }
    found
}

fn holds_heading(block: &Block) -> bool {
    let mut found = false;
    walk(std::slice::from_ref(block), &mut |block| {
        found |= matches!(block.kind, Kind::Heading(..));
    });
    found
}

/// Visits the places of the headings among pieces.
fn each_heading(pieces: &[Piece], visit: &mut dyn FnMut(u32)) {
    for piece in pieces {
        match &piece.kind {
            Said::Heading(..) => piece.place.iter().for_each(|place| visit(place.start)),
            Said::Alert(.., inner) | Said::Quote(inner) => each_heading(inner, visit),
            Said::List(_, entries) => {
                for entry in entries {
                    each_heading(&entry.blocks, visit);
                }
            }
            _ => {}
        }
    }
}

/// Returns where the heading stands that is the title of an article, and its text. What a page imports may stand above it, and where
/// titles stand in front matter, no heading is one.
pub(super) fn title<'a>(article: &'a Article<'_>) -> Option<(usize, &'a Inlines)> {
    let mut blocks = article.blocks.iter().enumerate();
    let imported = |block: &Block| {
        let raw = matches!(block.kind, Kind::Html(_));
        raw && article.reading.mdx
    };
    let (at, first) = blocks.find(|(_, block)| !imported(block))?;
    match &first.kind {
        Kind::Heading(1, text) if !article.reading.titled && !plain(text).trim().is_empty() => {
            Some((at, text))
        }
        _ => None,
    }
}
