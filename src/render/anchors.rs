//! Which anchors pages have, and which of them are led to.

use std::collections::BTreeSet;

use crate::resolve::outline::Anchor;
use crate::resolve::page::Context;
use crate::tree::{Inline, Kind, Page, Target, walk};

/// Returns the anchors that links of the page itself lead to.
pub(super) fn linked(page: &Page) -> BTreeSet<&str> {
    fn collect<'a>(inlines: &'a [Inline], found: &mut BTreeSet<&'a str>) {
        for inline in inlines {
            match inline {
                Inline::Link(target, inner) => {
                    if let Target::Anchor(anchor) = target {
                        found.insert(anchor);
                    }
                    collect(inner, found);
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Mark(_, inner) => {
                    collect(inner, found);
                }
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&page.blocks, &mut |block| match &block.kind {
        Kind::Heading(_, text) | Kind::Paragraph(text) => collect(text, &mut found),
        _ => {}
    });
    found
}

/// Returns the anchors of headings, by path of their page.
pub(super) fn headings(context: &Context<'_>) -> BTreeSet<(String, String)> {
    let mut headings = BTreeSet::new();
    for outline in context.outlines.values() {
        let path = &outline.document.path;
        let own = outline.sections.iter().map(|section| &section.anchor);
        let added = outline
            .anchors
            .iter()
            .filter(|(_, anchor)| **anchor == Anchor::Other)
            .map(|(name, _)| name);
        headings.extend(own.chain(added).map(|name| (path.clone(), name.clone())));
    }
    headings
}
