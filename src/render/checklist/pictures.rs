//! A checklist without pictures.

use crate::tree::{Block, Inline, Inlines, Kind, Mark, Role, rewrite};

/// Tells whether a block is a picture.
pub(super) fn is_picture(block: &Block) -> bool {
    matches!(block.kind, Kind::Image(_))
}

/// Leaves out the pictures between and inside the texts.
pub(super) fn leave_out(blocks: &mut Vec<Block>) {
    let mut after_picture = false;
    blocks.retain(|block| {
        let caption = after_picture && block.role == Role::Caption;
        after_picture = is_picture(block);
        !after_picture && !caption
    });
    for block in blocks.iter_mut() {
        match &mut block.kind {
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => leave_out(inner),
            Kind::List(list) => {
                for item in &mut list.items {
                    leave_out(&mut item.blocks);
                }
            }
            _ => {}
        }
    }
    rewrite(blocks, &mut without_icons);
}

/// Takes the pictures out of a text, and one of the two blanks around each.
fn without_icons(text: &mut Inlines) {
    let mut kept: Inlines = Vec::with_capacity(text.len());
    let mut gap = false;
    for mut inline in std::mem::take(text) {
        match &mut inline {
            Inline::Image(_) | Inline::Mark(Mark::Icon, _) => {
                gap = kept.last().is_none_or(
                    |before| matches!(before, Inline::Text(text) if text.ends_with(' ')),
                );
                continue;
            }
            Inline::Text(after) if gap && after.starts_with(' ') => {
                after.remove(0);
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Mark(_, inner) => without_icons(inner),
            _ => {}
        }
        gap = false;
        kept.push(inline);
    }
    *text = kept;
}
