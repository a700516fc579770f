//! The checklist as a form: a table for each section, with a row for each box, and fields for what is chosen or written down.

use crate::render::view::{BlockView, ItemView};

/// Blocks of a checklist as templates see them, made to tables; and how many boxes there are.
pub(in crate::render) struct Form<'a> {
    /// The blocks; sections with boxes have `rows`.
    pub blocks: Vec<BlockView<'a>>,
    /// The boxes to tick.
    pub boxes: usize,
}

/// Makes tables of the lists of boxes; with `apart`, what is answered has a column of its own.
pub(in crate::render) fn of(blocks: Vec<BlockView<'_>>, apart: bool) -> Form<'_> {
    let mut filler = Filler { apart, boxes: 0 };
    let mut out = Vec::with_capacity(blocks.len());
    // What stands before the first section has no title; it is a table where it has boxes.
    let mut open: Vec<BlockView<'_>> = Vec::new();
    for block in blocks {
        match (block.kind, block.role) {
            ("section", _) => {
                filler.untitled(&mut open, &mut out);
                out.push(filler.section(block));
            }
            (_, "banner" | "mode") => out.push(block),
            _ => open.push(block),
        }
    }
    filler.untitled(&mut open, &mut out);
    Form {
        blocks: out,
        boxes: filler.boxes,
    }
}

struct Filler {
    apart: bool,
    boxes: usize,
}

impl Filler {
    fn untitled<'a>(&mut self, open: &mut Vec<BlockView<'a>>, out: &mut Vec<BlockView<'a>>) {
        let blocks = std::mem::take(open);
        if blocks.iter().any(has_boxes) {
            out.push(BlockView {
                kind: "section",
                rows: self.rows(blocks),
                ..BlockView::default()
            });
        } else {
            out.extend(blocks);
        }
    }

    /// Everything that stands directly in a section becomes a row, so that its title stands on each page that the rows go on to.
    fn section<'a>(&mut self, mut section: BlockView<'a>) -> BlockView<'a> {
        if section.role == "signoff" {
            return section;
        }
        let inner = std::mem::take(&mut section.blocks);
        let is_inner = |block: &BlockView<'_>| block.kind == "section";
        let (sections, own): (Vec<_>, Vec<_>) = inner.into_iter().partition(is_inner);
        if own.iter().any(has_boxes) {
            section.rows = self.rows(own);
        } else {
            section.blocks = own;
        }
        for inner in sections {
            let inner = self.section(inner);
            section.blocks.push(inner);
        }
        section
    }

    fn rows<'a>(&mut self, blocks: Vec<BlockView<'a>>) -> Vec<ItemView<'a>> {
        let mut rows = Vec::new();
        for block in blocks {
            self.block(block, &mut rows);
        }
        rows
    }

    fn block<'a>(&mut self, block: BlockView<'a>, rows: &mut Vec<ItemView<'a>>) {
        if has_boxes(&block) {
            for item in block.items {
                self.item(item, rows);
            }
        } else {
            rows.push(ItemView {
                blocks: vec![block],
                ..ItemView::default()
            });
        }
    }

    /// Adds the row of a step, and after it those of the steps inside, with the warnings and titles of tabs that stand before them.
    fn item<'a>(&mut self, mut item: ItemView<'a>, rows: &mut Vec<ItemView<'a>>) {
        self.boxes += 1;
        // What has no anchor is known by its place, which is the same in every language. No anchor begins like this.
        item.key = match item.id {
            "" => format!("_{}", self.boxes),
            id => id.to_owned(),
        };
        if item
            .blocks
            .first()
            .is_some_and(|first| first.kind == "paragraph")
        {
            item.html = item.blocks.remove(0).html;
        }
        // Of the paragraphs of a step, the title of a tab alone has no role.
        let mut in_tab = false;
        let inner = item.blocks.extract_if(.., |block| {
            let title = block.kind == "paragraph" && block.role.is_empty();
            in_tab |= title;
            let warns = block.role == "first" || in_tab && block.kind == "alert";
            title || warns || has_boxes(block)
        });
        let inner: Vec<BlockView<'a>> = inner.collect();
        if self.apart {
            let answers = ["response", "input", "secret", "verify", "decision"];
            let answers = item
                .blocks
                .extract_if(.., |block| answers.contains(&block.role));
            item.response = answers.collect();
        }
        rows.push(item);
        for block in inner {
            self.block(block, rows);
        }
    }
}

fn has_boxes(block: &BlockView<'_>) -> bool {
    block.kind == "steps" || block.role == "before" && block.kind == "list"
}
