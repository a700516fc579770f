//! A page to its checklist: what is done, decided, warned of and signed; nothing else.

use crate::resolve::page::{Context, Resolved};
use crate::resolve::words::Argument;
use crate::tree::{AlertLevel, Block, Inline, Inlines, Item, Kind, List, Mark, Page, Role};

/// Returns the checklist of a page; its steps are boxes to tick, numbered through each section.
pub fn of(resolved: &Resolved, context: &Context<'_>, locale: usize) -> Page {
    let page = &resolved.page;
    let title = context.chrome(
        locale,
        "chrome-checklist-title",
        &[("title", Argument::Inlines(page.title.clone()))],
    );
    let mut blocks = keep(&page.blocks);
    blocks.extend(resolved.sign_off.iter().map(|block| boxes(block.clone())));
    Page {
        name: crate::tree::plain(&title),
        title,
        blocks: drop_empty(blocks),
        id: page.id.clone(),
        path: page.path.clone(),
        locale: page.locale.clone(),
        description: page.description.clone(),
        name_lang: page.name_lang.clone(),
        fallbacks: page.fallbacks,
        origin: page.origin,
    }
}

/// Keeps headings, steps, prerequisites, and alerts that warn.
fn keep(blocks: &[Block]) -> Vec<Block> {
    let mut kept = Vec::new();
    for block in blocks {
        match (&block.kind, block.role) {
            (_, Role::Next | Role::Support | Role::SignOff) => {}
            (_, Role::Banner) | (Kind::Heading(..), _) => kept.push(block.clone()),
            (Kind::List(list), Role::Steps) => push_steps(block, list, &mut kept),
            (Kind::List(list), Role::Tabs) => {
                for item in &list.items {
                    kept.extend(item.blocks.first().cloned());
                    kept.extend(keep(item.blocks.get(1..).unwrap_or(&[])));
                }
            }
            (Kind::List(_), Role::Before) => kept.push(boxes(block.clone())),
            (Kind::Alert(level, ..), _) if *level >= AlertLevel::Caution => {
                kept.push(block.clone());
            }
            _ => {}
        }
    }
    kept
}

/// Adds a list of steps; an alert that stands before its action stands before the box, and so between two lists.
fn push_steps(block: &Block, list: &List, out: &mut Vec<Block>) {
    let mut items: Vec<Item> = Vec::new();
    let flush = |items: &mut Vec<Item>, out: &mut Vec<Block>| {
        if !items.is_empty() {
            let items = std::mem::take(items);
            let list = List { start: None, items };
            out.push(Block {
                kind: Kind::List(list),
                role: block.role,
                anchors: block.anchors.clone(),
                origin: block.origin,
            });
        }
    };
    for item in &list.items {
        if item.step.is_none() {
            // A step without a sentence is nothing to tick: what it holds stands between the lists.
            flush(&mut items, out);
            out.extend(step(item).blocks);
            continue;
        }
        let first = item.blocks.iter().filter(|block| block.role == Role::First);
        let mut first = first.peekable();
        if first.peek().is_some() {
            flush(&mut items, out);
            out.extend(first.cloned().map(in_checklist));
        }
        items.push(step(item));
    }
    flush(&mut items, out);
}

fn step(item: &Item) -> Item {
    let mut blocks: Vec<Block> = Vec::new();
    for block in &item.blocks {
        match (&block.kind, block.role) {
            (
                _,
                Role::Sentence
                | Role::Input
                | Role::Run
                | Role::Verify
                | Role::Decision
                | Role::Result
                | Role::Undo
                | Role::Hold,
            ) => {
                blocks.push(in_checklist(block.clone()));
            }
            (Kind::List(inner), Role::Steps) => push_steps(block, inner, &mut blocks),
            (Kind::Alert(level, ..), role)
                if *level >= AlertLevel::Caution && role != Role::First =>
            {
                blocks.push(in_checklist(block.clone()));
            }
            _ => {}
        }
    }
    let sentence = blocks.iter_mut().find(|block| block.role == Role::Sentence);
    if let (Some(step), Some(Kind::Paragraph(text))) =
        (&item.step, sentence.map(|block| &mut block.kind))
    {
        let number = vec![Inline::Text(step.checklist_number.clone())];
        text.insert(
            0,
            Inline::Mark(
                Mark::Number,
                vec![Inline::Strong(number), Inline::Text(" ".into())],
            ),
        );
    }
    Item {
        blocks,
        task: Some(false),
        anchors: item.anchors.clone(),
        step: item.step.clone(),
        origin: item.origin,
    }
}

/// Turns the items of a list into boxes to tick.
fn boxes(mut block: Block) -> Block {
    if let Kind::List(list) = &mut block.kind {
        for item in &mut list.items {
            item.task = Some(false);
        }
    }
    block
}

/// Gives step references the numbers of the checklist.
fn in_checklist(mut block: Block) -> Block {
    match &mut block.kind {
        Kind::Heading(_, text) | Kind::Paragraph(text) => renumber(text),
        Kind::Alert(_, _, inner) | Kind::Quote(inner) => {
            *inner = std::mem::take(inner)
                .into_iter()
                .map(in_checklist)
                .collect();
        }
        Kind::List(list) => {
            for item in &mut list.items {
                item.blocks = std::mem::take(&mut item.blocks)
                    .into_iter()
                    .map(in_checklist)
                    .collect();
            }
        }
        _ => {}
    }
    block
}

fn renumber(inlines: &mut Inlines) {
    for inline in inlines {
        match inline {
            Inline::Mark(Mark::StepReference(checklist), shown) => {
                *shown = std::mem::take(checklist);
            }
            Inline::Mark(_, inner)
            | Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner) => renumber(inner),
            _ => {}
        }
    }
}

/// Leaves out headings with nothing under them.
fn drop_empty(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    // From the end: a heading stays when what follows it, up to the next one of its level or above, is more than headings.
    let mut lowest: Option<u8> = None;
    let mut content = false;
    for block in blocks.into_iter().rev() {
        if let Kind::Heading(level, _) = &block.kind {
            let filled = content || lowest.is_some_and(|below| below > *level);
            if filled {
                lowest = Some(*level);
                kept.push(block);
            }
            content = false;
        } else {
            content = true;
            kept.push(block);
        }
    }
    kept.reverse();
    kept
}
