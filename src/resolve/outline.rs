//! A document with its fragments in place, its steps numbered and its anchors set: what is the same in every locale.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::{
    Body, Document, DocumentKind, Image, Item, ListBlock, Note, Project, Section, Step, StepEntry,
    Steps, Use, Value,
};
use crate::source::{SourceId, Span};
use crate::text::nearest::nearest;

/// Fragments that use each other.
pub const INCLUDE_CYCLE: Code = Code::error("include-cycle");
/// Two uses of fragments with one name.
pub const DUPLICATE_USE: Code = Code::error("duplicate-use");
/// A reference to nothing.
pub const UNKNOWN_REFERENCE: Code = Code::error("unknown-reference");
/// Blocks or steps inside each other beyond what a reader can follow.
pub const DEEP_NESTING: Code = Code::warning("deep-nesting");

/// Fragments inside fragments beyond which nothing is expanded.
const USES: usize = 8;
/// Blocks inside blocks beyond which nothing is expanded.
const BLOCKS: usize = 12;
/// Steps inside steps beyond which a reader is lost.
const STEPS: usize = 3;

/// A document, expanded.
#[derive(Debug)]
pub struct Outline<'p> {
    /// The document.
    pub document: &'p Document,
    /// Where messages come from and what parameters stand for; the first scope is the document itself.
    pub scopes: Vec<Scope<'p>>,
    /// The blocks of the body.
    pub blocks: Vec<Block<'p>>,
    /// The steps in reading order.
    pub steps: Vec<StepInfo<'p>>,
    /// The sections in reading order.
    pub sections: Vec<SectionInfo<'p>>,
    /// What each anchor leads to.
    pub anchors: BTreeMap<String, Anchor>,
    /// The files it is made of.
    pub files: BTreeSet<SourceId>,
    /// Whether everything could be expanded.
    pub whole: bool,
}

/// The place a block's messages come from.
#[derive(Debug)]
pub struct Scope<'p> {
    /// The document or fragment.
    pub document: &'p Document,
    /// What its anchors begin with: nothing, or `name--`.
    pub anchor: String,
    /// What its parameters stand for.
    pub arguments: BTreeMap<&'p str, &'p Value>,
}

/// A block and its scope.
#[derive(Debug)]
pub struct Block<'p> {
    /// Position in [`Outline::scopes`].
    pub scope: usize,
    /// The block.
    pub kind: Kind<'p>,
}

/// The kinds of expanded blocks.
#[derive(Debug)]
pub enum Kind<'p> {
    /// A paragraph.
    Paragraph(&'p Item),
    /// An alert and what follows its first paragraph.
    Note(&'p Note, Vec<Block<'p>>),
    /// A list; each item with what follows its first paragraph.
    List(&'p ListBlock, Vec<(&'p Item, Vec<Block<'p>>)>),
    /// A picture.
    Image(&'p Image),
    /// A section: position in [`Outline::sections`], and its blocks.
    Section(usize, Vec<Block<'p>>),
    /// A list of steps from this number on.
    Steps(u32, Vec<StepBlock<'p>>),
}

/// A step in its place.
#[derive(Debug)]
pub struct StepBlock<'p> {
    /// Position in [`Outline::steps`].
    pub index: usize,
    /// What stands before its sentence.
    pub first: Vec<Block<'p>>,
    /// What follows its sentence.
    pub blocks: Vec<Block<'p>>,
}

/// A step of the outline.
#[derive(Debug)]
pub struct StepInfo<'p> {
    /// The step.
    pub step: &'p Step,
    /// Position of its scope.
    pub scope: usize,
    /// Its anchor.
    pub anchor: String,
    /// Its number in its list, those of the steps around it before it: `3.2`.
    pub number: String,
    /// Its number in the checklist, where items count through a section: `2.4`.
    pub checklist_number: String,
    /// The section it stands in: position in [`Outline::sections`].
    pub section: Option<usize>,
}

/// A section of the outline.
#[derive(Debug)]
pub struct SectionInfo<'p> {
    /// The section.
    pub section: &'p Section,
    /// Position of its scope.
    pub scope: usize,
    /// Its anchor.
    pub anchor: String,
    /// Level of its heading: 2 right below the title.
    pub level: u8,
    /// How many steps come before it.
    pub first_step: usize,
}

/// What an anchor leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A step.
    Step(usize),
    /// A section.
    Section(usize),
    /// An older name of the same place, or a part the tool adds.
    Other,
}

/// The anchors of the headings the tool adds, the same in every locale.
pub const BEFORE: &str = "before-you-begin";
/// Anchor of the heading above the place where help is.
pub const SUPPORT: &str = "need-help";
/// Anchor of the heading above what to read next.
pub const NEXT: &str = "next-steps";
/// Anchor of the heading above the signatures.
pub const SIGN_OFF: &str = "sign-off";

/// Expands a document.
pub fn expand<'p>(
    project: &'p Project,
    document: &'p Document,
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
    };
    let mut expander = Expander {
        project,
        found,
        outline,
        chain: vec![document],
        section: None,
        numbers: Vec::new(),
        last: 0,
        units: 0,
        unit: Unit::default(),
        uses: BTreeMap::new(),
    };
    expander.outline.blocks = expander.blocks(0, &document.body, 0);
    let mut outline = expander.outline;
    number_checklist(&mut outline);
    for own in [BEFORE, SUPPORT, NEXT, SIGN_OFF] {
        outline
            .anchors
            .entry(own.to_owned())
            .or_insert(Anchor::Other);
    }
    outline
}

impl<'p> Outline<'p> {
    /// Finds what a name in a scope refers to: something of the scope itself, else the only one of that name anywhere.
    pub fn target(&self, scope: usize, name: &str) -> Result<Anchor, TargetError> {
        let own = format!("{}{name}", self.scopes[scope].anchor);
        if let Some(anchor) = self.anchors.get(&own).or_else(|| self.anchors.get(name)) {
            return Ok(*anchor);
        }
        let ending = format!("--{name}");
        let mut others = self
            .anchors
            .iter()
            .filter(|(anchor, _)| anchor.ends_with(&ending));
        match (others.next(), others.next()) {
            (Some((_, anchor)), None) => Ok(*anchor),
            (Some(_), Some(_)) => Err(TargetError::Ambiguous),
            (None, _) => Err(TargetError::Unknown),
        }
    }

    /// Returns the anchor of a step or section.
    pub fn anchor(&self, target: Anchor) -> Option<&str> {
        match target {
            Anchor::Step(at) => Some(&self.steps[at].anchor),
            Anchor::Section(at) => Some(&self.sections[at].anchor),
            Anchor::Other => None,
        }
    }

    /// Tells whether the number of a step is that of another step in its section, too.
    pub fn shares_number(&self, step: usize, everywhere: bool) -> bool {
        let own = &self.steps[step];
        let same = |(at, other): (usize, &StepInfo<'_>)| {
            at != step && other.number == own.number && (everywhere || other.section == own.section)
        };
        self.steps.iter().enumerate().any(same)
    }

    /// Returns the names that can be referred to, for near misses.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.anchors.keys().map(String::as_str)
    }
}

/// Why a name leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// Nothing is called so.
    Unknown,
    /// Several things are called so.
    Ambiguous,
}

/// Items of the checklist count through one unit: a section with steps right in it, or what comes before the first.
#[derive(Clone, Copy, Default)]
struct Unit {
    number: usize,
    items: u32,
}

struct Expander<'p, 'f> {
    project: &'p Project,
    found: &'f mut Vec<Diagnostic>,
    outline: Outline<'p>,
    /// The documents being expanded, outermost first.
    chain: Vec<&'p Document>,
    section: Option<usize>,
    /// Numbers of the steps around the present place.
    numbers: Vec<(u32, String)>,
    /// Last number of the list before, for `continue`.
    last: u32,
    units: usize,
    unit: Unit,
    /// The uses of fragments so far, by the scope they stand in and their name.
    uses: BTreeMap<(usize, &'p str), Span>,
}

impl<'p> Expander<'p, '_> {
    fn blocks(&mut self, scope: usize, blocks: &'p [Body], depth: usize) -> Vec<Block<'p>> {
        let mut expanded = Vec::with_capacity(blocks.len());
        for body in blocks {
            if depth >= BLOCKS {
                self.outline.whole = false;
                let message = format!("blocks are nested deeper than {BLOCKS}");
                DEEP_NESTING.report(self.found, span(body), message).level = Level::Error;
                break;
            }
            if let Body::Use(used) = body {
                expanded.extend(self.fragment(scope, used, depth));
                continue;
            }
            let kind = match body {
                Body::Paragraph(item) => Kind::Paragraph(item),
                Body::Note(note) => {
                    Kind::Note(note, self.blocks(scope, &note.item.blocks, depth + 1))
                }
                Body::List(list) => {
                    let items = list
                        .items
                        .iter()
                        .map(|item| (item, self.blocks(scope, &item.blocks, depth + 1)));
                    Kind::List(list, items.collect())
                }
                Body::Image(image) => Kind::Image(image),
                Body::Section(section) => self.section(scope, section, depth),
                Body::Steps(steps) => self.steps(scope, steps, depth),
                Body::Use(_) => continue,
            };
            expanded.push(Block { scope, kind });
        }
        expanded
    }

    fn section(&mut self, scope: usize, section: &'p Section, depth: usize) -> Kind<'p> {
        let id = section.anchor.as_ref().unwrap_or(&section.item.id);
        let anchor = format!("{}{}", self.outline.scopes[scope].anchor, id.text);
        let level = self
            .section
            .map_or(2, |outer| self.outline.sections[outer].level + 1)
            .min(6);
        let at = self.outline.sections.len();
        let first_step = self.outline.steps.len();
        self.outline.sections.push(SectionInfo {
            section,
            scope,
            anchor: anchor.clone(),
            level,
            first_step,
        });
        self.anchor(anchor, Anchor::Section(at), id.span);
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
        let outer = (self.section.replace(at), self.unit, self.last);
        (self.unit, self.last) = (Unit::default(), 0);
        let blocks = self.blocks(scope, &section.item.blocks, depth + 1);
        (self.section, self.unit, self.last) = outer;
        Kind::Section(at, blocks)
    }

    fn anchor(&mut self, anchor: String, target: Anchor, span: Span) {
        if self.outline.anchors.contains_key(&anchor) {
            crate::load::DUPLICATE_ID
                .report(self.found, span, format!("`{anchor}` is already the anchor of another place in this document"))
                .help("name the use of the fragment with `as:`, or give the section another `anchor:`");
            self.outline.whole = false;
        }
        self.outline.anchors.entry(anchor).or_insert(target);
    }

    fn steps(&mut self, scope: usize, steps: &'p Steps, depth: usize) -> Kind<'p> {
        let start = match (steps.start, steps.continues) {
            (Some(start), _) => start,
            (None, true) => self.last + 1,
            (None, false) => 1,
        };
        let mut number = start;
        let mut blocks = Vec::new();
        for entry in &steps.entries {
            match entry {
                StepEntry::Step(step) => blocks.push(self.step(scope, step, &mut number, depth)),
                StepEntry::Use(used) => {
                    blocks.extend(self.fragment_steps(scope, used, &mut number, depth))
                }
            }
        }
        self.last = number.saturating_sub(1);
        Kind::Steps(start, blocks)
    }

    fn step(
        &mut self,
        scope: usize,
        step: &'p Step,
        number: &mut u32,
        depth: usize,
    ) -> StepBlock<'p> {
        if self.numbers.len() >= STEPS {
            let message = format!("steps are nested deeper than {STEPS}");
            DEEP_NESTING
                .report(self.found, step.item.id.span, message)
                .help("make the inner steps a section or a fragment of their own");
        }
        let outer = self.numbers.last().map_or("", |(_, path)| path);
        let dot = if outer.is_empty() { "" } else { "." };
        let path = format!("{outer}{dot}{number}");
        let checklist_number = self.checklist_number(*number);
        let anchor = format!("{}{}", self.outline.scopes[scope].anchor, step.item.id.text);
        let index = self.outline.steps.len();
        self.outline.steps.push(StepInfo {
            step,
            scope,
            anchor: anchor.clone(),
            number: path.clone(),
            checklist_number,
            section: self.section,
        });
        self.anchor(anchor, Anchor::Step(index), step.item.id.span);
        for old in &step.aka {
            self.outline
                .anchors
                .entry(old.text.to_string())
                .or_insert(Anchor::Step(index));
        }
        self.numbers.push((*number, path));
        *number = number.saturating_add(1);
        let last = self.last;
        let first = self.blocks(scope, &step.first, depth + 1);
        let blocks = self.blocks(scope, &step.item.blocks, depth + 1);
        self.last = last;
        self.numbers.pop();
        StepBlock {
            index,
            first,
            blocks,
        }
    }

    /// Returns unit and item as `2.4`; steps inside steps add their own number: `2.4.1`.
    fn checklist_number(&mut self, number: u32) -> String {
        if self.numbers.is_empty() {
            if self.unit.number == 0 {
                self.units += 1;
                self.unit.number = self.units;
            }
            self.unit.items += 1;
            return format!("{}.{}", self.unit.number, self.unit.items);
        }
        let inner: String = self
            .numbers
            .iter()
            .skip(1)
            .map(|(number, _)| format!(".{number}"))
            .collect();
        format!("{}.{}{inner}.{number}", self.unit.number, self.unit.items)
    }

    fn fragment(&mut self, scope: usize, used: &'p Use, depth: usize) -> Vec<Block<'p>> {
        let Some((inner, step)) = self.enter(scope, used) else {
            return Vec::new();
        };
        let blocks = match step {
            None => self.blocks(inner, &self.outline.scopes[inner].document.body, depth),
            Some(step) => {
                let mut number = 1;
                vec![Block {
                    scope: inner,
                    kind: Kind::Steps(1, vec![self.step(inner, step, &mut number, depth)]),
                }]
            }
        };
        self.chain.pop();
        blocks
    }

    fn fragment_steps(
        &mut self,
        scope: usize,
        used: &'p Use,
        number: &mut u32,
        depth: usize,
    ) -> Vec<StepBlock<'p>> {
        let Some((inner, step)) = self.enter(scope, used) else {
            return Vec::new();
        };
        let mut expanded = Vec::new();
        let document = self.outline.scopes[inner].document;
        match (step, document.body.as_slice()) {
            (Some(step), _) => expanded.push(self.step(inner, step, number, depth)),
            (None, [Body::Steps(steps)]) => {
                for entry in &steps.entries {
                    match entry {
                        StepEntry::Step(step) => {
                            expanded.push(self.step(inner, step, number, depth))
                        }
                        StepEntry::Use(used) => {
                            expanded.extend(self.fragment_steps(inner, used, number, depth))
                        }
                    }
                }
            }
            (None, _) => {
                self.outline.whole = false;
                let message = format!(
                    "`{}` cannot stand among steps: it is more than one list of steps",
                    document.id.text
                );
                crate::format::INVALID_VALUE
                    .report(self.found, used.target.span, message)
                    .related(document.id.span, "the fragment")
                    .help("use it as a block beside the list, or give it one list of steps and nothing else");
            }
        }
        self.chain.pop();
        expanded
    }

    /// Opens the scope of a fragment, or of one step of a document; the caller pops the chain.
    fn enter(&mut self, scope: usize, used: &'p Use) -> Option<(usize, Option<&'p Step>)> {
        let (id, step) = match used.target.text.split_once('#') {
            Some((id, step)) => (id, Some(step)),
            None => (&*used.target.text, None),
        };
        let Some(document) = self.project.document(id) else {
            self.outline.whole = false;
            if self.project.documents_complete {
                let near = nearest(
                    id,
                    self.project
                        .documents
                        .iter()
                        .map(|document| &*document.id.text),
                );
                UNKNOWN_REFERENCE
                    .report(
                        self.found,
                        used.target.span,
                        format!("no document is called `{id}`"),
                    )
                    .nearest(near);
            }
            return None;
        };
        let step = match step {
            None if document.kind != DocumentKind::Fragment => {
                self.outline.whole = false;
                UNKNOWN_REFERENCE
                    .report(
                        self.found,
                        used.target.span,
                        format!("`{id}` is no fragment"),
                    )
                    .help(format!(
                        "use one of its steps as `{id}#step`, or make it `kind: fragment`"
                    ));
                return None;
            }
            None => None,
            Some(name) => match find_step(&document.body, name) {
                Some(step) => Some(step),
                None => {
                    self.outline.whole = false;
                    UNKNOWN_REFERENCE.report(
                        self.found,
                        used.target.span,
                        format!("`{id}` has no step called `{name}`"),
                    );
                    return None;
                }
            },
        };
        let open = self
            .chain
            .iter()
            .position(|open| open.id.text == document.id.text);
        if let Some(from) = open {
            self.outline.whole = false;
            let cycle = &self.chain[from..];
            // Every document is expanded; the cycle is told once, by the first of its members.
            if from == 0 && cycle.iter().all(|one| cycle[0].id.text <= one.id.text) {
                let names: Vec<&str> = cycle.iter().map(|one| &*one.id.text).chain([id]).collect();
                let message = format!("fragments use each other: {}", names.join(" → "));
                INCLUDE_CYCLE
                    .report(self.found, used.target.span, message)
                    .help("take one of these uses out");
            }
            return None;
        }
        if self.chain.len() > USES {
            self.outline.whole = false;
            DEEP_NESTING
                .report(
                    self.found,
                    used.target.span,
                    format!("fragments are nested deeper than {USES}"),
                )
                .level = Level::Error;
            return None;
        }
        self.outline.files.insert(document.source);
        let name = used.name.as_ref().map_or(id, |name| &*name.text);
        if let Some(first) = self.uses.get(&(scope, name)) {
            self.outline.whole = false;
            let message = format!("`{name}` is already the name of a use in this document");
            DUPLICATE_USE
                .report(self.found, used.target.span, message)
                .related(*first, "the first use")
                .help("give each use a name of its own with `as:`");
            return None;
        }
        self.uses.insert((scope, name), used.target.span);
        let anchor = format!("{}{name}--", self.outline.scopes[scope].anchor);
        let outer = &self.outline.scopes[scope].arguments;
        let arguments = used
            .args
            .iter()
            .filter_map(|argument| {
                let value = match &argument.value {
                    Value::Parameter(name) => *outer.get(&*name.text)?,
                    value => value,
                };
                Some((&*argument.name.text, value))
            })
            .collect();
        self.outline.scopes.push(Scope {
            document,
            anchor,
            arguments,
        });
        self.chain.push(document);
        Some((self.outline.scopes.len() - 1, step))
    }
}

/// Where only one unit has steps, its number says nothing.
fn number_checklist(outline: &mut Outline<'_>) {
    let several = outline
        .steps
        .iter()
        .any(|step| !step.checklist_number.starts_with("1."));
    for step in &mut outline.steps {
        if !several {
            step.checklist_number = step.checklist_number["1.".len()..].to_owned();
        }
    }
}

/// Finds a step of a body by its id.
fn find_step<'p>(blocks: &'p [Body], id: &str) -> Option<&'p Step> {
    blocks.iter().find_map(|body| match body {
        Body::Steps(steps) => steps.entries.iter().find_map(|entry| match entry {
            StepEntry::Step(step) if &*step.item.id.text == id => Some(&**step),
            StepEntry::Step(step) => find_step(&step.item.blocks, id),
            StepEntry::Use(_) => None,
        }),
        Body::Section(section) => find_step(&section.item.blocks, id),
        Body::Note(note) => find_step(&note.item.blocks, id),
        Body::List(list) => list
            .items
            .iter()
            .find_map(|item| find_step(&item.blocks, id)),
        _ => None,
    })
}

/// Returns where a block stands.
pub fn span(body: &Body) -> Span {
    match body {
        Body::Paragraph(item) => item.id.span,
        Body::Note(note) => note.item.id.span,
        Body::List(list) => list.span,
        Body::Image(image) => image.id.span,
        Body::Section(section) => section.item.id.span,
        Body::Steps(steps) => steps.span,
        Body::Use(used) => used.target.span,
    }
}
