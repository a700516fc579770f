//! A document as its author structured it: no words, only ids and references, each with its place.

use super::Name;
use crate::source::{SourceId, Span};
use crate::text::duration::Duration;
use crate::text::formats::Join;
use crate::tree::{AlertLevel, Align};

/// One YAML file of `procedures/`.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub source: SourceId,
    /// Its id.
    pub id: Name,
    /// What it is.
    pub kind: DocumentKind,
    /// Path of its pages without extension.
    pub path: String,
    /// Facts about it.
    pub meta: Meta,
    /// Prefix of its messages.
    pub prefix: Box<str>,
    /// The roles that take part.
    pub roles: Vec<Name>,
    /// The parameters of a fragment.
    pub parameters: Vec<Parameter>,
    /// What must be there before the first step.
    pub before: Vec<Prerequisite>,
    /// The blocks.
    pub body: Vec<Body>,
    /// Where to go from here.
    pub after: After,
    /// Who signs.
    pub signers: Vec<Signer>,
    /// Whether the whole file was understood.
    pub complete: bool,
    /// Whether the file has no fault of form: only then is it rendered.
    pub sound: bool,
}

/// A value of front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// Characters.
    Text(Box<str>),
    /// A number, a truth value or a date, as it was written without quotes.
    Literal(Box<str>),
    /// A list.
    List(Vec<Self>),
}

/// The kinds of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// Has steps.
    Procedure,
    /// Need not have steps.
    Article,
    /// Is used by others and has no page of its own.
    Fragment,
}

/// A parameter of a fragment.
#[derive(Debug)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// Its type.
    pub kind: ParameterType,
    /// The words of an enum; empty for any.
    pub values: Vec<Name>,
}

/// The types of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterType {
    /// A role, for messages to select on.
    Role,
    /// A word, for messages to select on.
    Enum,
    /// A label, inserted.
    Label,
    /// A key of `links.yaml`, inserted as its address.
    Link,
    /// A file under `media/`.
    Image,
    /// Data, inserted.
    Value,
    /// A number, inserted, or for messages to select on.
    Number,
    /// A date, inserted.
    Date,
}

/// What a placeable stands for.
#[derive(Clone, Debug)]
pub enum Value {
    /// A label.
    Label(Name),
    /// A menu path of labels.
    Menu(Vec<Name>),
    /// A step of the same document.
    Step(Name),
    /// The title of a document, as a link.
    Document(Name),
    /// Literal text.
    Code(Name),
    /// Keys pressed together.
    Keys(Vec<Name>),
    /// Data.
    Value(Name),
    /// A number, as written.
    Number(Name),
    /// A date, as written.
    Date(Name),
    /// Values, joined as the locale does.
    List(Vec<Self>, Join),
    /// A role, for the message to select on.
    Role(Name),
    /// A word, for the message to select on.
    Enum(Name),
    /// The address of a link.
    Link(Name),
    /// A file under `media/`.
    Image(Name),
    /// A small picture inside the sentence, beside a word that says the same.
    Icon(Name),
    /// A parameter of the fragment.
    Parameter(Name),
}

/// One entry of `with:` or `args:`.
#[derive(Clone, Debug)]
pub struct With {
    /// Name of the placeable or parameter.
    pub name: Name,
    /// What it stands for.
    pub value: Value,
}

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

/// What the reader enters in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
    /// Something that is never written down.
    Secret,
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

/// A prerequisite.
#[derive(Debug)]
pub struct Prerequisite {
    /// Its message.
    pub item: Item,
    /// Who sees to it.
    pub who: Option<Name>,
    /// Whether the work must not begin without it.
    pub critical: bool,
}

/// Facts about a document.
#[derive(Debug, Default)]
pub struct Meta {
    /// Older paths that still lead to its pages.
    pub aka: Vec<Name>,
    /// Who keeps it.
    pub owner: String,
    /// When it was last reviewed, as ISO 8601 day.
    pub reviewed: String,
    /// How long a review holds.
    pub review_every: Option<Duration>,
    /// How long the work takes.
    pub time: Option<Duration>,
    /// Words to group documents by.
    pub tags: Vec<String>,
    /// Products it is about.
    pub products: Vec<String>,
    /// Further keys and values for the front matter of Markdown, in the author's order.
    pub front_matter: Vec<(Box<str>, Datum)>,
}

/// Where to go from here.
#[derive(Debug, Default)]
pub struct After {
    /// Key of the link to the place where help is.
    pub support: Option<Name>,
    /// What to read next.
    pub next: Vec<Next>,
}

/// Something to read next.
#[derive(Debug)]
pub enum Next {
    /// A document.
    Document(Name),
    /// A key of `links.yaml`.
    Link(Name),
}

/// A signature.
#[derive(Debug)]
pub struct Signer {
    /// The message that says what the signer vouches for, without prefix.
    pub id: Name,
    /// The role of the signer.
    pub who: Name,
    /// Whether it must be someone other than those above.
    pub independent: bool,
}

impl Body {
    /// Returns the lists of blocks right inside this one.
    pub fn inner(&self) -> Vec<&[Self]> {
        match self {
            Self::Paragraph(_)
            | Self::Image(_)
            | Self::Use(_)
            | Self::Table(_)
            | Self::Code(_)
            | Self::Verbatim(_) => Vec::new(),
            Self::Note(note) => vec![&note.item.blocks],
            Self::Section(section) => vec![&section.item.blocks],
            Self::Quote(blocks, _) => vec![blocks],
            Self::When(_, body) => vec![std::slice::from_ref(&**body)],
            Self::List(ListBlock { items, .. }) | Self::Tabs(items, _) => {
                items.iter().map(|item| item.blocks.as_slice()).collect()
            }
            Self::Steps(steps) => {
                let entries = steps.entries.iter().flat_map(|entry| match entry.plain() {
                    StepEntry::Step(step) => vec![step.first.as_slice(), &step.item.blocks],
                    StepEntry::Bare(blocks, _) => vec![blocks.as_slice()],
                    StepEntry::Use(_) | StepEntry::When(..) => Vec::new(),
                });
                entries.collect()
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

impl Value {
    /// Returns the values that stand here: the items of a list, or the value itself.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::List(items, _) => items,
            value => std::slice::from_ref(value),
        }
    }

    /// Returns where the value stands.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Menu(names) | Self::Keys(names) => {
                let (first, last) = (names.first()?, names.last()?);
                Some(first.span.to(last.span))
            }
            Self::List(items, _) => {
                let (first, last) = (items.first()?, items.last()?);
                Some(first.span()?.to(last.span()?))
            }
            Self::Label(name)
            | Self::Step(name)
            | Self::Document(name)
            | Self::Code(name)
            | Self::Value(name)
            | Self::Number(name)
            | Self::Date(name)
            | Self::Role(name)
            | Self::Enum(name)
            | Self::Link(name)
            | Self::Image(name)
            | Self::Icon(name)
            | Self::Parameter(name) => Some(name.span),
        }
    }
}
