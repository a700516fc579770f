//! Which anchors pages have, and which of them are led to.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Project;
use crate::resolve::editions::Editions;
use crate::resolve::outline::Anchor;
use crate::tree::{Inline, Kind, Page, Target, walk, walk_inlines};

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

/// Returns an anchor that no place of the page has: this one, or one that begins with it.
pub(super) fn free(page: &Page, anchor: &str) -> String {
    let mut taken = BTreeSet::new();
    walk(&page.blocks, &mut |block| {
        let items = match &block.kind {
            Kind::List(list) => list.items.as_slice(),
            _ => &[],
        };
        let inner = items.iter().flat_map(|item| &item.anchors);
        let all = block.anchors.iter().chain(inner);
        taken.extend(all.filter(|one| one.starts_with(anchor)));
    });
    let mut free = anchor.to_owned();
    while taken.contains(&free) {
        free.push('_');
    }
    free
}

/// Returns the anchors of headings, by path of their page.
pub(super) fn headings(project: &Project, editions: &Editions<'_>) -> BTreeSet<(String, String)> {
    let mut headings = BTreeSet::new();
    let locales = 0..project.catalogs.len();
    for (profile, locale) in
        (0..editions.profiles.len()).flat_map(|at| locales.clone().map(move |locale| (at, locale)))
    {
        let prefix = editions.prefix(profile);
        for own in editions.documents() {
            let outline = own.get(profile, locale);
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

/// Returns the anchors that links in messages lead to from other pages, by path of the page.
pub(super) fn led_to(
    project: &Project,
    editions: &Editions<'_>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut linked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for message in project
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.messages)
    {
        for (_, _, pattern) in message.entry.parts() {
            pattern.texts(&mut |text, _| {
                // A look at single bytes is quicker.
                if !text.as_bytes().contains(&b']') {
                    return;
                }
                for part in text.split("](doc:").skip(1) {
                    let target = part.split(')').next().unwrap_or("");
                    let Some((id, anchor)) = target.split_once('#') else {
                        continue;
                    };
                    let Some(outline) = editions.get(id, 0, 0) else {
                        continue;
                    };
                    if let Ok(place) = outline.target(0, anchor) {
                        let anchor = outline.anchor(place).unwrap_or(anchor);
                        for profile in 0..editions.profiles.len() {
                            let path =
                                format!("{}{}", editions.prefix(profile), outline.document.path);
                            linked.entry(path).or_default().insert(anchor.to_owned());
                        }
                    }
                }
            });
        }
    }
    linked
}
