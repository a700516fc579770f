//! Fluent to entries in which every id, reference and text has its place. The only user of `fluent_syntax`.
//!
//! The parser of `fluent_syntax` is generic over slices; the slices borrowed from the source tell their own position.
//! An entry that does not parse is reported and left out; the rest of the file is read.

mod braces;
mod fault;
mod limits;
mod parse;

pub mod write;

use crate::diagnostic::Code;
use crate::source::Span;

pub use braces::braces;
pub use parse::parse;

/// An entry that does not parse.
pub const SYNTAX_ERROR: Code = Code::error("syntax-error");

/// What was understood of one file.
#[derive(Debug)]
pub struct Resource {
    /// Messages and terms in the order of the file.
    pub entries: Vec<Entry>,
    /// Whether every entry was understood.
    pub complete: bool,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Identifier; a term's without its dash.
    pub id: Box<str>,
    /// Whether it is a term.
    pub term: bool,
    /// Where the identifier stands.
    pub id_span: Span,
    /// The entry from its identifier (a term's dash) to its end, without its comment.
    pub span: Span,
    /// The comment right above it, which speaks to translators.
    pub comment: Option<Box<str>>,
    /// The value, if it has one.
    pub value: Option<Pattern>,
    /// The attributes in the order of the file.
    pub attributes: Box<[Attribute]>,
}

impl Entry {
    /// Returns the value, then the attributes: the attribute's name, where the identifier stands, and the text.
    pub fn parts(&self) -> impl Iterator<Item = (Option<&str>, Span, &Pattern)> {
        let value = self.value.iter().map(|value| (None, self.id_span, value));
        let attributes = self
            .attributes
            .iter()
            .map(|one| (Some(&*one.id), one.id_span, &one.pattern));
        value.chain(attributes)
    }

    /// Returns the name of the value or of an attribute as it is written in Fluent.
    pub fn part_name(&self, attribute: Option<&str>) -> String {
        let dash = if self.term { "-" } else { "" };
        match attribute {
            None => format!("{dash}{}", self.id),
            Some(attribute) => format!("{dash}{}.{attribute}", self.id),
        }
    }
}

/// An attribute of an entry.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// Identifier without its dot.
    pub id: Box<str>,
    /// Where the identifier stands.
    pub id_span: Span,
    /// The value.
    pub pattern: Pattern,
}

/// Placeables that can be filled for one text, those of the terms and messages it refers to included: a limit of Fluent.
pub const PLACEABLES: usize = 100;

/// A text with placeables.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Texts and placeables in order; neighbouring texts are merged, lines joined by `\n` and freed of their indentation.
    pub elements: Box<[Element]>,
    /// From the first to the last character that belongs to it.
    pub span: Span,
}

/// A piece of a pattern.
#[derive(Clone, Debug)]
pub enum Element {
    /// Characters.
    Text(Box<str>, Span),
    /// `{ … }`.
    Placeable(Expression, Span),
}

/// What stands in a placeable.
#[derive(Clone, Debug)]
pub enum Expression {
    /// `{ "text" }`.
    String(Box<str>),
    /// `{ 3 }`.
    Number(Box<str>),
    /// `{ $name }`.
    Variable(Box<str>),
    /// `{ id }` or `{ id.attribute }`.
    Message(Box<str>, Option<Box<str>>),
    /// `{ -id(name: "value") }`.
    Term(Box<str>, Options),
    /// `-id.attribute(name: "value")`, which can only decide a selection.
    TermAttribute(Box<TermAttribute>),
    /// `{ NAME($x, option: "value") }`.
    Function(Box<Call>),
    /// `{ selector -> … }`.
    Select(Box<Self>, Span, Box<[Variant]>),
}

/// Names and values that a term or a function is given.
pub type Options = Box<[(Box<str>, Box<str>)]>;

/// An attribute of a term. Like [`Call`] it is rare, and would make every text of a project larger that may hold it.
#[derive(Clone, Debug)]
pub struct TermAttribute {
    /// Identifier of the term without its dash.
    pub id: Box<str>,
    /// Identifier of the attribute.
    pub attribute: Box<str>,
    /// What the term is given.
    pub options: Options,
}

/// A function with what it is called with.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name.
    pub name: Box<str>,
    /// What it is called with.
    pub arguments: Box<[Expression]>,
    /// Its options.
    pub options: Options,
}

/// A variant of a selection.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The key: a word, or a number as written.
    pub key: Box<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// Whether it is the default.
    pub default: bool,
    /// The text.
    pub pattern: Pattern,
}

impl Pattern {
    /// Returns the text, where the pattern has no placeable.
    pub fn as_text(&self) -> Option<&str> {
        match &*self.elements {
            [] => Some(""),
            [Element::Text(text, _)] => Some(text),
            _ => None,
        }
    }

    /// Visits the place of every piece of text that is written as it is, those inside variants included.
    pub fn literals(&self, visit: &mut dyn FnMut(Span)) {
        for element in &self.elements {
            match element {
                Element::Text(_, span) => visit(*span),
                Element::Placeable(Expression::Select(_, _, variants), _) => {
                    for variant in variants {
                        variant.pattern.literals(visit);
                    }
                }
                Element::Placeable(..) => {}
            }
        }
    }

    /// Returns the literal text, variants included, one piece a line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.texts(&mut |piece, _| {
            text.push_str(piece);
            text.push('\n');
        });
        text
    }

    /// Visits every piece of literal text, those inside variants included.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        for element in &self.elements {
            match element {
                Element::Text(text, span) => visit(text, *span),
                Element::Placeable(Expression::String(text), span) => visit(text, *span),
                Element::Placeable(Expression::Select(_, _, variants), _) => {
                    for variant in variants {
                        variant.pattern.texts(visit);
                    }
                }
                Element::Placeable(..) => {}
            }
        }
    }
}

// A large project holds hundreds of thousands of each.
const _: () = assert!(size_of::<Element>() <= 56 && size_of::<Entry>() <= 120);
