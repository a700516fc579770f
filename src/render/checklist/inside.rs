//! What belongs on a checklist and stands inside something that does not, or inside a warning.

use super::Keeper;
use crate::tree::{AlertLevel, Block, Kind, Role};

impl Keeper<'_, '_> {
    /// Adds a block that warns, or what stands inside another one and belongs on a checklist.
    pub(super) fn push_inner(&self, block: &Block, out: &mut Vec<Block>) {
        match &block.kind {
            Kind::Alert(level, ..) if *level >= AlertLevel::Caution => self.push_whole(block, out),
            _ => each_inner(block, &mut |inner| out.extend(self.keep(inner))),
        }
    }

    /// Adds a block with all it says; the steps inside follow it, for a box stands in no text.
    pub(super) fn push_whole(&self, block: &Block, out: &mut Vec<Block>) {
        let mut rest = vec![block.clone()];
        without_steps(&mut rest);
        out.extend(rest);
        self.push_steps_of(std::slice::from_ref(block), out);
    }

    fn push_steps_of(&self, blocks: &[Block], out: &mut Vec<Block>) {
        for block in blocks {
            match (&block.kind, block.role) {
                (Kind::List(list), Role::Steps) => self.push_steps(block, list, out),
                _ => each_inner(block, &mut |inner| self.push_steps_of(inner, out)),
            }
        }
    }
}

fn each_inner(block: &Block, visit: &mut dyn FnMut(&[Block])) {
    match &block.kind {
        Kind::Alert(_, _, inner) | Kind::Quote(inner) => visit(inner),
        Kind::List(list) => list.items.iter().for_each(|item| visit(&item.blocks)),
        _ => {}
    }
}

/// Takes the steps out of blocks, and the quotations of which nothing is left.
fn without_steps(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match &mut block.kind {
        Kind::List(_) if block.role == Role::Steps => false,
        Kind::Quote(inner) => {
            without_steps(inner);
            !inner.is_empty()
        }
        Kind::Alert(_, _, inner) => {
            without_steps(inner);
            true
        }
        Kind::List(list) => {
            let items = list.items.iter_mut();
            items.for_each(|item| without_steps(&mut item.blocks));
            true
        }
        _ => true,
    });
}
