//! Puts fragments in their place, numbers steps, sets anchors.

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::{self, Numbers};
use super::selection::{hide, hide_entry, is_emptied};
use super::{
    Anchor, BEFORE, Block, DEEP_NESTING, Kind, NEXT, Outline, SIGN_OFF, SUPPORT, Scope,
    SectionInfo, Selection, StepBlock, StepInfo, span,
};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Body, Document, Item, Project, Section, Step, StepEntry, Steps};
use crate::source::Span;
use crate::text::nearest::Guesses;

/// Blocks inside blocks beyond which nothing is expanded.
const BLOCKS: usize = 12;
/// Blocks and steps of a document, fragments included, beyond which nothing is expanded.
const SIZE: usize = 20_000;
/// Steps inside steps beyond which a reader is lost.
const STEPS: usize = 3;

/// Expands a document as an edition shows it.
pub fn expand<'p>(
    project: &'p Project,
    document: &'p Document,
    selection: Selection<'p>,
    found: &mut Vec<Diagnostic>,
) -> Outline<'p> {
    let scope = Scope {
        document,
        anchor: String::new(),
        arguments: BTreeMap::new(),
    };
    let outline = Outline {
        document,
        scopes: vec![scope],
        blocks: Vec::new(),
        steps: Vec::new(),
        sections: Vec::new(),
        anchors: BTreeMap::new(),
        files: BTreeSet::from([document.source]),
        whole: true,
        edition: selection.name(),
        hidden: BTreeSet::new(),
    };
    let mut expander = Expander {
        project,
        selection,
        found,
        outline,
        chain: vec![document],
        section: None,
        numbers: Numbers::default(),
        size: 0,
        uses: BTreeMap::new(),
        guesses: Guesses::default(),
        anchor_scopes: BTreeMap::new(),
    };
    expander.outline.blocks = expander.blocks(0, &document.body, 0);
    let mut outline = expander.outline;
    numbers::without_lone_unit(&mut outline.steps);
    for own in [BEFORE, super::STEPS, SUPPORT, NEXT, SIGN_OFF] {
        let anchors = &mut outline.anchors;
        anchors.entry(own.to_owned()).or_insert(Anchor::Other);
    }
    outline
}

pub(super) struct Expander<'p, 'f> {
    pub(super) project: &'p Project,
    selection: Selection<'p>,
    pub(super) found: &'f mut Vec<Diagnostic>,
    pub(super) outline: Outline<'p>,
    /// The documents being expanded, outermost first.
    pub(super) chain: Vec<&'p Document>,
    section: Option<usize>,
    pub(super) numbers: Numbers,
    /// Blocks and steps so far.
    size: usize,
    /// How many scopes there were when each anchor was set.
    anchor_scopes: BTreeMap<String, usize>,
    /// The uses of fragments so far, by the scope they stand in and their name.
    pub(super) uses: BTreeMap<(usize, &'p str), Span>,
    /// What was meant by names that are not known.
    pub(super) guesses: Guesses,
}

impl<'p> Expander<'p, '_> {
    pub(super) fn blocks(
        &mut self,
        scope: usize,
        blocks: &'p [Body],
        depth: usize,
    ) -> Vec<Block<'p>> {
        let mut expanded = Vec::with_capacity(blocks.len());
        for (at, body) in blocks.iter().enumerate() {
            if depth >= BLOCKS {
                self.outline.whole = false;
                let message = format!("blocks are nested deeper than {BLOCKS}");
                DEEP_NESTING.report(self.found, span(body), message).level = Level::Error;
                break;
            }
            if self.is_too_large(span(body)) {
                break;
            }
            if let Body::Use(used) = body {
                expanded.extend(self.fragment(scope, used, depth));
                continue;
            }
            if let Body::When(when, inner) = body {
                let inner = std::slice::from_ref(&**inner);
                if self.selection.shows(when) {
                    expanded.extend(self.blocks(scope, inner, depth));
                } else {
                    hide(inner, &mut self.outline.hidden);
                }
                continue;
            }
            let kind = match body {
                Body::Paragraph(item) => Kind::Paragraph(item),
                Body::Note(note) => {
                    Kind::Note(note, self.blocks(scope, &note.item.blocks, depth + 1))
                }
                Body::List(list) => match self.items(scope, &list.items, depth) {
                    items if items.is_empty() => continue,
                    items => Kind::List(list, items),
                },
                Body::Image(image) => Kind::Image(image),
                Body::Section(section) => {
                    match self.section(scope, section, &blocks[at + 1..], depth) {
                        Some(kind) => kind,
                        None => continue,
                    }
                }
                Body::Steps(steps) => match self.steps(scope, steps, depth) {
                    Some(kind) => kind,
                    None => continue,
                },
                Body::Table(table) => Kind::Table(table),
                Body::Code(code) => Kind::Code(code),
                Body::Quote(inner, _) => match self.blocks(scope, inner, depth + 1) {
                    blocks if is_emptied(inner, &blocks) => continue,
                    blocks => Kind::Quote(blocks),
                },
                Body::Tabs(tabs, _) => {
                    let mut tabs = self.items(scope, tabs, depth);
                    tabs.retain(|(tab, blocks)| !is_emptied(&tab.blocks, blocks));
                    if tabs.is_empty() {
                        continue;
                    }
                    Kind::Tabs(tabs)
                }
                Body::Verbatim(id) => Kind::Verbatim(id),
                Body::Use(_) | Body::When(..) => continue,
            };
            expanded.push(Block { scope, kind });
        }
        expanded
    }

    /// Counts one more block or step; tells whether the document has grown too large, and reports it once.
    pub(super) fn is_too_large(&mut self, span: Span) -> bool {
        self.size += 1;
        if self.size == SIZE + 1 {
            self.outline.whole = false;
            let message = format!("with its fragments, the document has more than {SIZE} blocks");
            DEEP_NESTING
                .report(self.found, span, message)
                .help("divide the document, or use fewer fragments")
                .level = Level::Error;
        }
        self.size > SIZE
    }

    /// Expands the items of a list, or tabs, that this edition shows.
    fn items(
        &mut self,
        scope: usize,
        items: &'p [Item],
        depth: usize,
    ) -> Vec<(&'p Item, Vec<Block<'p>>)> {
        let mut expanded = Vec::with_capacity(items.len());
        for item in items {
            if self.selection.shows(&item.when) {
                expanded.push((item, self.blocks(scope, &item.blocks, depth + 1)));
            } else {
                hide(&item.blocks, &mut self.outline.hidden);
            }
        }
        expanded
    }

    /// Expands a section; nothing where this edition shows nothing of it and no section `behind` it belongs under its heading.
    fn section(
        &mut self,
        scope: usize,
        section: &'p Section,
        behind: &'p [Body],
        depth: usize,
    ) -> Option<Kind<'p>> {
        let id = section.anchor.as_ref().unwrap_or(&section.item.id);
        let anchor = [&*self.outline.scopes[scope].anchor, &id.text].concat();
        let level = self
            .section
            .map_or(2, |outer| self.outline.sections[outer].level + 1)
            .min(6);
        let level = section.level.unwrap_or(level);
        let at = self.outline.sections.len();
        let first_step = self.outline.steps.len();
        self.outline.sections.push(SectionInfo {
            section,
            scope,
            anchor: anchor.clone(),
            level,
            first_step,
        });
        self.anchor(
            anchor,
            Anchor::Section(at),
            id.span,
            section.anchor.is_some(),
        );
        if section.anchor.is_some() {
            let own = format!(
                "{}{}",
                self.outline.scopes[scope].anchor, section.item.id.text
            );
            self.outline
                .anchors
                .entry(own)
                .or_insert(Anchor::Section(at));
        }
        for old in &section.aka {
            self.outline
                .anchors
                .entry(old.text.to_string())
                .or_insert(Anchor::Section(at));
        }
        let outer = (self.section.replace(at), self.numbers.section());
        let blocks = self.blocks(scope, &section.item.blocks, depth + 1);
        self.section = outer.0;
        self.numbers.end_section(outer.1);
        let next = self.selection.first(behind).and_then(|next| match next {
            Body::Section(next) => next.level,
            _ => None,
        });
        let is_above = next.is_some_and(|next| next > level);
        if is_emptied(&section.item.blocks, &blocks) && !is_above {
            self.hide_section(at);
            return None;
        }
        Some(Kind::Section(at, blocks))
    }

    /// Takes back the last section, of which this edition shows nothing.
    fn hide_section(&mut self, at: usize) {
        let target = Anchor::Section(at);
        self.outline.anchors.retain(|_, anchor| *anchor != target);
        for info in self.outline.sections.drain(at..) {
            self.anchor_scopes.remove(&info.anchor);
            self.outline.hidden.insert(&info.section.item.id.text);
        }
    }

    fn anchor(&mut self, anchor: String, target: Anchor, span: Span, explicit: bool) {
        let scope = self.outline.scopes.len();
        let first = self.anchor_scopes.insert(anchor.clone(), scope);
        // Two ids of one document are told by the rule about ids.
        if first.is_some_and(|first| first != scope) || (first.is_some() && explicit) {
            crate::load::DUPLICATE_ID
                .report(self.found, span, format!("`{anchor}` is already the anchor of another place in this document"))
                .help("name the use of the fragment with `as:`, or give the section another `anchor:`");
            self.outline.whole = false;
        }
        self.outline.anchors.entry(anchor).or_insert(target);
    }

    fn steps(&mut self, scope: usize, steps: &'p Steps, depth: usize) -> Option<Kind<'p>> {
        let start = match (steps.start, steps.continues) {
            (Some(start), _) => start,
            (None, true) => self.numbers.last + 1,
            (None, false) => 1,
        };
        let mut number = start;
        let blocks = self.entries(scope, steps, &mut number, depth);
        if blocks.is_empty() {
            return None;
        }
        self.numbers.last = number.saturating_sub(1);
        Some(Kind::Steps(start, blocks))
    }

    /// Expands the entries of a list of steps, counting on from `number`.
    pub(super) fn entries(
        &mut self,
        scope: usize,
        steps: &'p Steps,
        number: &mut u32,
        depth: usize,
    ) -> Vec<StepBlock<'p>> {
        let mut expanded = Vec::with_capacity(steps.entries.len());
        for entry in &steps.entries {
            if self.is_too_large(steps.span) {
                break;
            }
            let mut entry = entry;
            let mut shown = true;
            while let StepEntry::When(when, inner) = entry {
                shown &= self.selection.shows(when);
                entry = inner;
            }
            match entry {
                StepEntry::When(..) => {}
                entry if !shown => hide_entry(entry, &mut self.outline.hidden),
                StepEntry::Step(step) => expanded.push(self.step(scope, step, number, depth)),
                StepEntry::Bare(inner, _) => {
                    expanded.extend(self.bare(scope, inner, number, depth));
                }
                StepEntry::Use(used) => {
                    expanded.extend(self.fragment_steps(scope, used, number, depth));
                }
            }
        }
        expanded
    }

    pub(super) fn step(
        &mut self,
        scope: usize,
        step: &'p Step,
        number: &mut u32,
        depth: usize,
    ) -> StepBlock<'p> {
        if self.numbers.depth() >= STEPS {
            let message = format!("steps are nested deeper than {STEPS}");
            DEEP_NESTING
                .report(self.found, step.item.id.span, message)
                .help("make the inner steps a section or a fragment of their own");
        }
        let path = self.numbers.path(*number);
        let checklist_number = self.numbers.checklist();
        let anchor = [&*self.outline.scopes[scope].anchor, &step.item.id.text].concat();
        let index = self.outline.steps.len();
        self.outline.steps.push(StepInfo {
            step,
            scope,
            anchor: anchor.clone(),
            number: path.clone(),
            checklist_number,
            section: self.section,
        });
        self.anchor(anchor, Anchor::Step(index), step.item.id.span, false);
        for old in &step.aka {
            self.outline
                .anchors
                .entry(old.text.to_string())
                .or_insert(Anchor::Step(index));
        }
        let last = self.numbers.enter(number, path);
        let first = self.blocks(scope, &step.first, depth + 1);
        let blocks = self.blocks(scope, &step.item.blocks, depth + 1);
        self.numbers.leave(last);
        StepBlock {
            index: Some(index),
            first,
            blocks,
        }
    }

    /// Expands a step without a sentence: it has a number in the guide, and one in the checklist where there are steps inside.
    fn bare(
        &mut self,
        scope: usize,
        inner: &'p [Body],
        number: &mut u32,
        depth: usize,
    ) -> Option<StepBlock<'p>> {
        let path = self.numbers.path(*number);
        let (count, steps) = (self.numbers.count(), self.outline.steps.len());
        let mut next = *number;
        self.numbers.checklist();
        let last = self.numbers.enter(&mut next, path);
        let blocks = self.blocks(scope, inner, depth + 1);
        self.numbers.leave(last);
        if self.outline.steps.len() == steps {
            self.numbers.count_from(count);
        }
        if is_emptied(inner, &blocks) {
            return None;
        }
        *number = next;
        Some(StepBlock {
            index: None,
            first: Vec::new(),
            blocks,
        })
    }
}
