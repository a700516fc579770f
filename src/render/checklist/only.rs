//! What a checklist is restricted to: some sections, or what is critical.

use std::collections::BTreeSet;

use crate::model::Name;
use crate::resolve::outline::{Anchor, Outline};
use crate::tree::{Block, Item, Kind, Role, walk};

/// Returns the anchors of the sections that are named; one that this edition does not show has none.
pub(super) fn anchors<'o>(outline: &'o Outline<'_>, names: &[Name]) -> BTreeSet<&'o str> {
    let sections = names.iter().filter_map(|name| {
        let anchor = outline.target(0, &name.text).ok()?;
        matches!(anchor, Anchor::Section(_)).then(|| outline.anchor(anchor))?
    });
    sections.collect()
}

/// Keeps the sections with these anchors and all under them, the prerequisites, and the warnings that are about the kept
/// sections as well: those before the first heading, and those of the sections around them.
pub(super) fn sections(blocks: Vec<Block>, anchors: &BTreeSet<&str>) -> Vec<Block> {
    // The headings a block stands under, as positions; of each its level, and whether it was asked for.
    let mut open: Vec<(usize, u8, bool)> = Vec::new();
    let mut around = BTreeSet::new();
    let mut places: Vec<(Option<usize>, bool)> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        if let Kind::Heading(level, _) = &block.kind {
            open.retain(|(_, above, _)| above < level);
            let named = block.anchors.iter().any(|id| anchors.contains(id.as_str()));
            let inside = open.last().is_some_and(|(_, _, inside)| *inside);
            open.push((at, *level, named || inside));
            if named {
                around.extend(open.iter().map(|(at, ..)| *at));
            }
        }
        let heading = open.last();
        places.push((
            heading.map(|(at, ..)| *at),
            heading.is_some_and(|(_, _, inside)| *inside),
        ));
    }
    let mut kept = Vec::with_capacity(blocks.len());
    for (block, (heading, inside)) in blocks.into_iter().zip(places) {
        let always = matches!(block.kind, Kind::Heading(..)) || block.role == Role::Before;
        let warns = matches!(block.kind, Kind::Alert(..))
            && heading.is_none_or(|heading| around.contains(&heading));
        if inside || always || warns {
            kept.push(block);
        }
    }
    kept
}

/// Tells whether a step or one inside it, wherever it stands, is critical or stops the work.
pub(super) fn is_critical(item: &Item) -> bool {
    let is_own = |item: &Item| item.critical || item.step.as_ref().is_some_and(|step| step.hold);
    let mut found = is_own(item);
    walk(&item.blocks, &mut |block| {
        if let Kind::List(list) = &block.kind {
            found |= list.items.iter().any(is_own);
        }
    });
    found
}
