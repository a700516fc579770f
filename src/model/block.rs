//! Blocks and steps as their author structured them.

use super::{Name, Value, With};
use crate::source::Span;
use crate::text::duration::Duration;
use crate::tree::{AlertLevel, Align, Input};

/// A block.
#[derive(Debug)]
pub enum Body {
    /// A paragraph and what its placeables stand for.
    Paragraph(Item),
    /// An alert.
    Note(Note),
    /// A list.
    List(ListBlock),
    /// A picture.
    Image(Image),
    /// A heading and what is under it.
    Section(Section),
    /// A list of steps.
    Steps(Steps),
    /// A fragment.
    Use(Use),
    /// A table.
    Table(Table),
    /// A code block.
    Code(Code),
    /// A quotation.
    Quote(Vec<Self>, Span),
    /// Ways to do one thing.
    Tabs(Vec<Item>, Span),
    /// Text that is not parsed.
    Verbatim(Name),
    /// A block that is shown only where its conditions hold.
    When(Vec<Condition>, Box<Self>),
}

/// What must hold for a block to be shown.
#[derive(Debug)]
pub struct Condition {
    /// A parameter of profiles, or `locale`.
    pub parameter: Name,
    /// The values with which the block is shown.
    pub values: Vec<Name>,
}

/// A table.
#[derive(Debug)]
pub struct Table {
    /// Its id; the message of that name, where there is one, is the caption.
    pub id: Name,
    /// The messages of the headings, without prefix.
    pub columns: Vec<Name>,
    /// Alignment of the columns.
    pub align: Vec<Align>,
    /// The messages of the cells, without prefix.
    pub rows: Vec<Vec<Name>>,
}

/// A code block.
#[derive(Debug)]
pub struct Code {
    /// Its id.
    pub id: Name,
    /// Language of the text; may be empty.
    pub language: String,
    /// The text.
    pub text: String,
}

/// A message with its values and what follows it: a paragraph, an item of a list.
#[derive(Debug)]
pub struct Item {
    /// The message, without prefix.
    pub id: Name,
    /// What its placeables stand for.
    pub with: Vec<With>,
    /// What follows.
    pub blocks: Vec<Body>,
    /// What must hold for an item of a list, or a tab, to be shown.
    pub when: Vec<Condition>,
}

/// An alert.
#[derive(Debug)]
pub struct Note {
    /// Its level.
    pub level: AlertLevel,
    /// Its text.
    pub item: Item,
}

/// A list.
#[derive(Debug)]
pub struct ListBlock {
    /// Where it stands.
    pub span: Span,
    /// The first number of an ordered list.
    pub start: Option<u32>,
    /// The items.
    pub items: Vec<Item>,
}

/// A picture.
#[derive(Debug)]
pub struct Image {
    /// The message of its text, without prefix.
    pub id: Name,
    /// The file under `media/<locale>/` or `media/`.
    pub file: Name,
    /// The parameter that names the file instead.
    pub parameter: Option<Name>,
    /// The address of a picture that the project does not hold.
    pub address: Option<Name>,
    /// The labels that can be read in it.
    pub shows: Vec<Name>,
    /// Whether it says nothing.
    pub decorative: bool,
}

/// A section.
#[derive(Debug)]
pub struct Section {
    /// Its heading and what is under it.
    pub item: Item,
    /// Its anchor, where it is not the id.
    pub anchor: Option<Name>,
    /// Level of its heading, where it does not follow from the nesting.
    pub level: Option<u8>,
    /// Older anchors.
    pub aka: Vec<Name>,
}

/// A list of steps.
#[derive(Debug)]
pub struct Steps {
    /// Where it stands.
    pub span: Span,
    /// The steps.
    pub entries: Vec<StepEntry>,
    /// The first number.
    pub start: Option<u32>,
    /// Whether to count on from the list before.
    pub continues: bool,
}

/// An entry of a list of steps.
#[derive(Debug)]
pub enum StepEntry {
    /// A step.
    Step(Box<Step>),
    /// A step without a sentence.
    Bare(Vec<Body>, Span),
    /// An entry that is shown only where its conditions hold.
    When(Vec<Condition>, Box<Self>),
    /// The steps of a fragment, or one step of another document.
    Use(Use),
}

/// A step.
#[derive(Debug)]
pub struct Step {
    /// Its sentence and what follows it.
    pub item: Item,
    /// Who carries it out.
    pub who: Option<Name>,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether the work stops until somebody has checked it.
    pub hold: bool,
    /// Older anchors.
    pub aka: Vec<Name>,
    /// What stands before the sentence.
    pub first: Vec<Body>,
    /// The answers the reader chooses from.
    pub answers: Vec<StepAnswer>,
    /// Whether it must never be left out.
    pub critical: bool,
    /// How long it takes.
    pub time: Option<Duration>,
    /// Whether the steps inside may be done in any order.
    pub any_order: bool,
    /// What the reader enters.
    pub input: Option<Input>,
    /// A command to run: language and text.
    pub run: Option<(String, String)>,
    /// What is checked, and how it is answered.
    pub verify: Option<Answer>,
}

/// How a check is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes or no.
    Choice,
    /// A text.
    Text,
    /// A number.
    Number,
}

/// An answer to a decision.
#[derive(Debug)]
pub struct StepAnswer {
    /// The message of the answer, without prefix.
    pub id: Name,
    /// The step or section to go on with, `next`, or `end`.
    pub goto: Name,
    /// Whether a way back is meant.
    pub loops: bool,
}

impl Step {
    /// Returns the steps that its sentence refers to.
    pub fn named(&self) -> impl Iterator<Item = &Name> {
        let values = self.item.with.iter().flat_map(|with| with.value.parts());
        values.filter_map(|value| match value {
            Value::Step(name) => Some(name),
            _ => None,
        })
    }
}

impl StepAnswer {
    /// Returns the step or section it leads to, unless it is `next` or `end`.
    pub fn target(&self) -> Option<&Name> {
        Some(&self.goto).filter(|goto| !matches!(&*goto.text, "next" | "end"))
    }
}

/// A use of a fragment.
#[derive(Clone, Debug)]
pub struct Use {
    /// The fragment, or `document#step`.
    pub target: Name,
    /// Name of this use.
    pub name: Option<Name>,
    /// What its parameters stand for.
    pub args: Vec<With>,
}

impl Body {
    /// Visits every block of a list, outermost first.
    pub fn walk<'p>(blocks: &'p [Self], visit: &mut dyn FnMut(&'p Self)) {
        for block in blocks {
            visit(block);
            block.each_inner(&mut |inner| Self::walk(inner, visit));
        }
    }

    /// Returns the lists of blocks right inside this one.
    pub fn inner(&self) -> Vec<&[Self]> {
        let mut lists = Vec::new();
        self.each_inner(&mut |inner| lists.push(inner));
        lists
    }

    /// Visits the lists of blocks right inside this one.
    fn each_inner<'p>(&'p self, visit: &mut dyn FnMut(&'p [Self])) {
        match self {
            Self::Paragraph(_)
            | Self::Image(_)
            | Self::Use(_)
            | Self::Table(_)
            | Self::Code(_)
            | Self::Verbatim(_) => {}
            Self::Note(note) => visit(&note.item.blocks),
            Self::Section(section) => visit(&section.item.blocks),
            Self::Quote(blocks, _) => visit(blocks),
            Self::When(_, body) => visit(std::slice::from_ref(&**body)),
            Self::List(ListBlock { items, .. }) | Self::Tabs(items, _) => {
                items.iter().for_each(|item| visit(&item.blocks));
            }
            Self::Steps(steps) => {
                for entry in &steps.entries {
                    match entry.plain() {
                        StepEntry::Step(step) => {
                            visit(&step.first);
                            visit(&step.item.blocks);
                        }
                        StepEntry::Bare(blocks, _) => visit(blocks),
                        StepEntry::Use(_) | StepEntry::When(..) => {}
                    }
                }
            }
        }
    }
}

impl StepEntry {
    /// Returns the entry without its conditions.
    pub fn plain(&self) -> &Self {
        match self {
            Self::When(_, entry) => entry.plain(),
            entry => entry,
        }
    }
}
