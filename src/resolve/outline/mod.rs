//! A document with its fragments in place, its steps numbered and its anchors set: what is the same in every locale.

pub mod absent;
mod expand;
mod fragments;
mod numbers;
mod selection;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Code as FindingCode;
use crate::model::{
    Body, Code, Document, DocumentKind, Image, Item, ListBlock, Name, Note, Section, Step,
    StepEntry, Table, Value,
};
use crate::source::{SourceId, Span};

pub use expand::expand;
pub(super) use selection::LOCALE;
pub use selection::{Selection, varies};

/// Fragments that use each other.
pub const INCLUDE_CYCLE: FindingCode = FindingCode::error("include-cycle");
/// Two uses of fragments with one name.
pub const DUPLICATE_USE: FindingCode = FindingCode::error("duplicate-use");
/// A reference to nothing.
pub const UNKNOWN_REFERENCE: FindingCode = FindingCode::error("unknown-reference");
/// Blocks or steps inside each other beyond what a reader can follow.
pub const DEEP_NESTING: FindingCode = FindingCode::warning("deep-nesting");

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
    /// What the edition is called in messages: `the profile admin in sv-SE`.
    pub edition: String,
    /// The ids of steps and sections that this edition does not show.
    pub hidden: BTreeSet<&'p str>,
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
    /// A table.
    Table(&'p Table),
    /// A code block.
    Code(&'p Code),
    /// A quotation.
    Quote(Vec<Block<'p>>),
    /// Ways to do one thing; each with what stands in it.
    Tabs(Vec<(&'p Item, Vec<Block<'p>>)>),
    /// Text that is not parsed.
    Verbatim(&'p Name),
    /// A list of steps from this number on.
    Steps(u32, Vec<StepBlock<'p>>),
}

/// A step in its place.
#[derive(Debug)]
pub struct StepBlock<'p> {
    /// Position in [`Outline::steps`]; none for a step without a sentence.
    pub index: Option<usize>,
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
/// Anchor of the heading above steps without a section.
pub const STEPS: &str = "steps";
/// Anchor of the heading above the place where help is.
pub const SUPPORT: &str = "need-help";
/// Anchor of the heading above what to read next.
pub const NEXT: &str = "next-steps";
/// Anchor of the heading above the signatures.
pub const SIGN_OFF: &str = "sign-off";

impl<'p> Outline<'p> {
    /// Finds what a name in a scope refers to: something of the scope itself; else, where its document has such a place, that place in
    /// another scope of the document, and where it has none, the only one of that name anywhere.
    pub fn target(&self, scope: usize, name: &str) -> Result<Anchor, TargetError> {
        self.target_below(&self.scopes[scope].anchor, name)
    }

    /// Finds the same for a scope whose anchors begin with `prefix`: editions of one document number their scopes each in its own way.
    pub fn target_below(&self, prefix: &str, name: &str) -> Result<Anchor, TargetError> {
        if let Some(anchor) = self.anchors.get(&format!("{prefix}{name}")) {
            return Ok(*anchor);
        }
        let scope = self.scopes.iter().find(|scope| scope.anchor == prefix);
        let own = scope.map(|scope| scope.document);
        let own = own.filter(|document| has_place(document, name));
        if own.is_none()
            && let Some(anchor) = self.anchors.get(name)
        {
            return Ok(*anchor);
        }
        let ending = format!("--{name}");
        let mut others = self.anchors.iter().filter(|(anchor, target)| {
            anchor.ends_with(&ending)
                && own.is_none_or(|own| {
                    self.document(**target)
                        .is_some_and(|of| of.id.text == own.id.text)
                })
        });
        match (others.next(), others.next()) {
            (Some((_, anchor)), None) => Ok(*anchor),
            (Some(_), Some(_)) => Err(TargetError::Ambiguous),
            (None, _) => Err(TargetError::Unknown),
        }
    }

    /// Tells whether a scope is one step of a document that has this place, too.
    pub fn left_behind(&self, scope: usize, name: &str) -> bool {
        let document = self.scopes[scope].document;
        document.kind != DocumentKind::Fragment && scope > 0 && has_place(document, name)
    }

    /// Returns the document or fragment that a step or section comes from.
    fn document(&self, target: Anchor) -> Option<&'p Document> {
        let scope = match target {
            Anchor::Step(at) => self.steps[at].scope,
            Anchor::Section(at) => self.sections[at].scope,
            Anchor::Other => return None,
        };
        Some(self.scopes[scope].document)
    }

    /// Returns the anchor of a step or section.
    pub fn anchor(&self, target: Anchor) -> Option<&str> {
        match target {
            Anchor::Step(at) => Some(&self.steps[at].anchor),
            Anchor::Section(at) => Some(&self.sections[at].anchor),
            Anchor::Other => None,
        }
    }

    /// Returns where the document names what an anchor leads to.
    pub fn place(&self, target: Anchor) -> Option<Span> {
        match target {
            Anchor::Step(at) => Some(self.steps[at].step.item.id.span),
            Anchor::Section(at) => Some(self.sections[at].section.item.id.span),
            Anchor::Other => None,
        }
    }

    /// Tells whether the number of a step is that of another step of the document, too.
    pub fn shares_number(&self, step: usize) -> bool {
        self.twins(step).next().is_some()
    }

    /// Tells whether the number of a step is that of another step right in a section, or outside all sections.
    pub fn shares_number_in(&self, step: usize, section: Option<usize>) -> bool {
        self.twins(step).any(|other| other.section == section)
    }

    fn twins(&self, step: usize) -> impl Iterator<Item = &StepInfo<'p>> {
        let own = &self.steps[step];
        let others = self.steps.iter().enumerate();
        let others = others.filter(move |(at, other)| *at != step && other.number == own.number);
        others.map(|(_, other)| other)
    }

    /// Tells whether a step or section exists that this edition does not show.
    pub fn hides(&self, name: &str) -> bool {
        self.hidden.contains(name)
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

/// Tells whether a document itself has a step or section of this name, whether an edition shows it or not.
fn has_place(document: &Document, name: &str) -> bool {
    let mut found = false;
    Body::walk(&document.body, &mut |body| match body {
        Body::Section(section) => {
            let names = [Some(&section.item.id), section.anchor.as_ref()];
            found |= names.into_iter().flatten().any(|own| *own.text == *name);
        }
        Body::Steps(steps) => {
            let entries = steps.entries.iter().map(StepEntry::plain);
            found |= entries
                .into_iter()
                .any(|entry| matches!(entry, StepEntry::Step(step) if *step.item.id.text == *name));
        }
        _ => {}
    });
    found
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
        Body::Table(table) => table.id.span,
        Body::Code(code) => code.id.span,
        Body::Quote(_, span) | Body::Tabs(_, span) => *span,
        Body::Verbatim(id) => id.span,
        Body::When(_, body) => span(body),
    }
}
