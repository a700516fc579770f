//! Headings that addresses on their own page lead to by their words, as publishing systems name them: they get these names as anchors, so that
//! such an address works in every output.

use std::collections::BTreeSet;

use crate::resolve::outline::Outline;
use crate::text::anchor::of_heading;
use crate::text::taken::Taken;
use crate::text::url::decoded;
use crate::tree::{Block, Inline, Kind, Target, plain, walk_inlines};

/// Adds to the headings of a page the anchors that its addresses name.
pub(super) fn name(title: &[Inline], blocks: &mut [Block], outline: &Outline<'_>) {
    let mut led_to = BTreeSet::new();
    walk_inlines(blocks, &mut |inline| {
        if let Inline::Link(Target::Url(url), _) = inline
            && let Some(anchor) = url.strip_prefix('#')
        {
            led_to.extend(decoded(anchor));
        }
    });
    if led_to.is_empty() {
        return;
    }
    let mut taken = Taken::default();
    of_heading(&plain(title), &mut taken);
    for block in blocks {
        let Kind::Heading(_, words) = &block.kind else {
            continue;
        };
        let name = of_heading(&plain(words), &mut taken);
        if led_to.contains(&name) && !outline.anchors.contains_key(&name) {
            block.anchors.push(name);
        }
    }
}
