//! The headings of an article: its title, and the anchors of the others.

use std::collections::{BTreeMap, BTreeSet};

use super::platform::is_tab;
use crate::render::learn::heading_name;
use crate::syntax::markdown::Article;
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
    let mut taken = BTreeSet::new();
    let mut used = BTreeSet::new();
    let title = title(&article.blocks).map(|(block, _)| block.origin);
    walk(&article.blocks, &mut |block| {
        let Kind::Heading(_, text) = &block.kind else {
            return;
        };
        let name = heading_name(text, &mut taken);
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

/// Returns the heading that is the title of an article, and its text.
pub(super) fn title(blocks: &[Block]) -> Option<(&Block, &Inlines)> {
    let first = blocks.first()?;
    match &first.kind {
        Kind::Heading(1, text) if !plain(text).trim().is_empty() => Some((first, text)),
        _ => None,
    }
}
