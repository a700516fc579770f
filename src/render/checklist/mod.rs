//! A page to its checklist: what is done, decided, warned of and signed; nothing else.
//!
//! The page is gone through once: `Keeper` keeps what belongs on a checklist, also where it stands inside something else (`inside`), and words
//! it as its mode wants (`mode`). Then
//! sections that nobody asked for are left out (`only`), and links are made to fit what is left.

mod form;
mod inside;
mod mode;
mod only;
mod pictures;

use std::collections::BTreeSet;

use crate::model::{Checklist, Images, Mode, Only};
use crate::resolve::outline::Outline;
use crate::resolve::page::{Context, Resolved};
use crate::resolve::words::Argument;
use crate::tree::{Block, Inline, Inlines, Item, Kind, List, Mark, Page, Role, Target, rewrite};

pub(super) use form::of as form;

/// Returns the checklist of a page; its steps are boxes to tick, numbered through each section.
pub fn of(
    resolved: &Resolved,
    outline: &Outline<'_>,
    context: &Context<'_>,
    locale: usize,
) -> Page {
    let page = &resolved.page;
    let keeper = Keeper {
        context,
        locale,
        settings: &outline.document.checklist,
    };
    let title = keeper.chrome("chrome-checklist-title", "title", page.title.clone());
    let mut blocks = keeper.keep(&page.blocks);
    if let Only::Sections(names) = &keeper.settings.only {
        blocks = only::sections(blocks, &only::anchors(outline, names));
    }
    blocks.splice(0..0, resolved.checklist.banner.clone());
    keeper.open(&mut blocks);
    for block in &resolved.sign_off {
        let mut block = block.clone();
        boxes(&mut block);
        blocks.push(block);
    }
    if keeper.settings.images == Some(Images::Never) {
        pictures::leave_out(&mut blocks);
    }
    let mut blocks = drop_empty(blocks);
    fit_links(&mut blocks, &page.path);
    Page {
        name: crate::tree::plain(&title),
        title,
        blocks,
        id: page.id.clone(),
        path: page.path.clone(),
        locale: page.locale.clone(),
        description: page.description.clone(),
        name_lang: page.name_lang.clone(),
        fallbacks: resolved.checklist.fallbacks,
        stale: resolved.checklist.stale,
        absent: page.absent.clone(),
        version: page.version.clone(),
        origin: page.origin,
    }
}

/// Goes through the blocks of a page.
struct Keeper<'k, 'p> {
    context: &'k Context<'p>,
    locale: usize,
    settings: &'k Checklist,
}

impl Keeper<'_, '_> {
    fn chrome(&self, id: &str, name: &str, argument: Inlines) -> Inlines {
        let argument = Argument::Inlines(argument);
        self.context.chrome(self.locale, id, &[(name, argument)])
    }

    /// Keeps headings, steps, prerequisites, and alerts that warn, wherever they stand.
    fn keep(&self, blocks: &[Block]) -> Vec<Block> {
        let mut kept = Vec::new();
        for block in blocks {
            match (&block.kind, block.role) {
                (_, Role::Banner | Role::Next | Role::Support | Role::SignOff) => {}
                (Kind::Heading(..), _) => kept.push(block.clone()),
                (Kind::List(list), Role::Steps) => self.push_steps(block, list, &mut kept),
                (Kind::List(list), Role::Tabs) => self.push_tabs(list, &mut kept),
                (Kind::List(_), Role::Before) => kept.extend(self.prerequisites(block.clone())),
                _ => self.push_inner(block, &mut kept),
            }
        }
        kept
    }

    /// Adds the ways to do something, each under its title; those of which nothing is left go.
    fn push_tabs(&self, list: &List, out: &mut Vec<Block>) {
        for item in &list.items {
            let Some((title, blocks)) = item.blocks.split_first() else {
                continue;
            };
            let kept = self.keep(blocks);
            if !kept.is_empty() {
                out.push(title.clone());
                out.extend(kept);
            }
        }
    }

    /// Turns prerequisites into boxes to tick; nothing where none of them is wanted.
    fn prerequisites(&self, mut block: Block) -> Option<Block> {
        let Kind::List(list) = &mut block.kind else {
            return None;
        };
        if matches!(self.settings.only, Only::Critical) {
            list.items.retain(|item| item.critical);
        }
        if list.items.is_empty() {
            return None;
        }
        if self.settings.mode == Some(Mode::ChallengeResponse) {
            for item in &mut list.items {
                let checked = self
                    .context
                    .chrome(self.locale, "chrome-response-checked", &[]);
                item.blocks.insert(1, self.response(checked, item.origin));
            }
        }
        boxes(&mut block);
        Some(block)
    }

    /// Adds a list of steps; an alert that stands before its action stands before the box, and so between two lists.
    fn push_steps(&self, block: &Block, list: &List, out: &mut Vec<Block>) {
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
                out.extend(self.step(item).blocks);
                continue;
            }
            if matches!(self.settings.only, Only::Critical) && !only::is_critical(item) {
                continue;
            }
            let first = &item.blocks[..sentence(item)];
            if !first.is_empty() {
                flush(&mut items, out);
                first.iter().for_each(|block| self.push_whole(block, out));
            }
            items.push(self.step(item));
        }
        flush(&mut items, out);
    }

    fn step(&self, item: &Item) -> Item {
        let mut blocks: Vec<Block> = Vec::new();
        let pictures = self.settings.images == Some(Images::Always);
        for block in &item.blocks[sentence(item)..] {
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
                    blocks.push(block.clone());
                }
                (Kind::List(inner), Role::Steps) => self.push_steps(block, inner, &mut blocks),
                (Kind::List(inner), Role::Tabs) => self.push_tabs(inner, &mut blocks),
                (Kind::Image(_), _) if pictures => blocks.push(block.clone()),
                // Tables have captions, too.
                (_, Role::Caption)
                    if blocks.last().is_some_and(pictures::is_picture) && pictures =>
                {
                    blocks.push(block.clone());
                }
                _ => {
                    let mut inner = Vec::new();
                    self.push_inner(block, &mut inner);
                    // The headings inside a step are not those of the sheet.
                    inner.retain(|block| !matches!(block.kind, Kind::Heading(..)));
                    blocks.append(&mut inner);
                }
            }
        }
        self.word(item, &mut blocks);
        let says = blocks.iter_mut().find(|block| block.role == Role::Sentence);
        if let (Some(step), Some(Kind::Paragraph(text))) =
            (&item.step, says.map(|block| &mut block.kind))
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
            critical: item.critical,
            step: item.step.clone(),
            origin: item.origin,
        }
    }
}

/// Returns where the sentence of a step stands among its blocks; what is before it stands before the action.
fn sentence(item: &Item) -> usize {
    let at = item
        .blocks
        .iter()
        .position(|block| block.role == Role::Sentence);
    at.unwrap_or(0)
}

/// Turns the items of a list into boxes to tick.
fn boxes(block: &mut Block) {
    if let Kind::List(list) = &mut block.kind {
        for item in &mut list.items {
            item.task = Some(false);
        }
    }
}

/// Gives step references the numbers of the checklist; what leads to something that only the guide shows, leads there.
fn fit_links(blocks: &mut [Block], path: &str) {
    let mut here = BTreeSet::new();
    collect_anchors(blocks, &mut here);
    rewrite(blocks, &mut |text| fit(text, &here, path));
}

fn collect_anchors(blocks: &[Block], here: &mut BTreeSet<String>) {
    for block in blocks {
        here.extend(block.anchors.iter().cloned());
        match &block.kind {
            Kind::List(list) => {
                for item in &list.items {
                    here.extend(item.anchors.iter().cloned());
                    collect_anchors(&item.blocks, here);
                }
            }
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => collect_anchors(inner, here),
            _ => {}
        }
    }
}

fn fit(text: &mut Inlines, here: &BTreeSet<String>, path: &str) {
    for inline in text {
        match inline {
            Inline::Link(target, inner) => {
                if let Target::Anchor(anchor) = target
                    && !here.contains(anchor)
                {
                    *target = Target::Page(path.to_owned(), Some(std::mem::take(anchor)));
                } else {
                    fit(inner, here, path);
                }
            }
            Inline::Mark(Mark::StepReference(checklist), shown) => {
                *shown = std::mem::take(checklist);
            }
            Inline::Mark(_, inner) | Inline::Strong(inner) | Inline::Emphasis(inner) => {
                fit(inner, here, path);
            }
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
