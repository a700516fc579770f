//! A document as its author structured it: no words, only ids and references, each with its place.

use super::{Body, Checklist, Item, Name};
use crate::source::{SourceId, Span};
use crate::text::duration::Duration;
use crate::text::formats::Join;

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
    /// Whether its title is a heading of its Markdown pages; if not, it stands in the front matter alone.
    pub heading: bool,
    /// Facts about it.
    pub meta: Meta,
    /// Prefix of its messages.
    pub prefix: Box<str>,
    /// How its checklist is made.
    pub checklist: Checklist,
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

impl Document {
    /// Returns the id of the message of a block, step or other part.
    pub fn message_id(&self, part: &Name) -> String {
        [&self.prefix, "--", &part.text].concat()
    }

    /// Returns the id of the message of an answer to the question of a step.
    pub fn answer_id(&self, step: &Name, answer: &Name) -> String {
        [&self.prefix, "--", &step.text, "--", &answer.text].concat()
    }
}

/// Returns what the id of a message begins with: the prefix of its document, where it has one.
pub fn prefix_of(id: &str) -> &str {
    id.split_once("--").map_or(id, |(prefix, _)| prefix)
}

/// A value of front matter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// Raw HTML, or a directive of a platform.
    Verbatim(Name),
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
            | Self::Verbatim(name)
            | Self::Parameter(name) => Some(name.span),
        }
    }
}
