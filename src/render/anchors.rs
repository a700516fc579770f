//! Which anchors pages have, and which of them are led to.

use std::collections::BTreeSet;

use crate::resolve::outline::Anchor;
use crate::resolve::page::Context;
use crate::tree::{Inline, Page, Target, walk_inlines};

/// Returns the anchors that links of the page itself lead to.
pub(super) fn linked(page: &Page) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    walk_inlines(&page.blocks, &mut |inline| {
        if let Inline::Link(Target::Anchor(anchor), _) = inline {
            found.insert(anchor.as_str());
        }
    });
    found
}

/// Returns the anchors of headings, by path of their page.
pub(super) fn headings(context: &Context<'_>) -> BTreeSet<(String, String)> {
    let editions = context.editions;
    let mut headings = BTreeSet::new();
    let locales = 0..context.project.catalogs.len();
    for (profile, locale) in
        (0..editions.profiles.len()).flat_map(|at| locales.clone().map(move |locale| (at, locale)))
    {
        let prefix = editions.prefix(profile);
        for outline in editions
            .ids()
            .filter_map(|id| editions.get(id, profile, locale))
        {
            let path = format!("{prefix}{}", outline.document.path);
            let own = outline.sections.iter().map(|section| &section.anchor);
            let added = (outline.anchors.iter())
                .filter(|(_, anchor)| **anchor == Anchor::Other)
                .map(|(name, _)| name);
            headings.extend(own.chain(added).map(|name| (path.clone(), name.clone())));
        }
    }
    headings
}
