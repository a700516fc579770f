//! A document as its author structured it: no words, only ids and references, each with its place.

use super::Name;
use crate::source::{SourceId, Span};
use crate::tree::AlertLevel;

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
    /// Prefix of its messages.
    pub prefix: Box<str>,
    /// Facts about it.
    pub meta: Meta,
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

/// Facts about a document that no reader sees as prose.
#[derive(Debug, Default)]
pub struct Meta {
    /// Words to group documents by.
    pub tags: Vec<Box<str>>,
    /// Further keys and values for the front matter of Markdown, in the author's order.
    pub front_matter: Vec<(Box<str>, Datum)>,
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
    /// A role, for the message to select on.
    Role(Name),
    /// A word, for the message to select on.
    Enum(Name),
    /// The address of a link.
    Link(Name),
    /// A file under `media/`.
    Image(Name),
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

impl Value {
    /// Returns where the value stands.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Menu(names) | Self::Keys(names) => {
                let (first, last) = (names.first()?, names.last()?);
                Some(first.span.to(last.span))
            }
            Self::Label(name)
            | Self::Step(name)
            | Self::Document(name)
            | Self::Code(name)
            | Self::Value(name)
            | Self::Role(name)
            | Self::Enum(name)
            | Self::Link(name)
            | Self::Image(name)
            | Self::Parameter(name) => Some(name.span),
        }
    }
}
