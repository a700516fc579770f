//! The one document tree: what a page says, in which order, with which markup.
//!
//! `resolve` builds it from documents and messages, `render` writes it, `syntax::markdown` reads it back, and
//! [`compare`] holds the two against each other. A tree knows no output format: a link names its target, an image its file,
//! and everything a reader will see (alert words, "Optional", answers of a decision) already stands in it as text of the locale.

pub mod compare;
mod digest;
mod names;
pub mod token;
mod walk;

use crate::locale::Locale;
use crate::source::Span;

pub use walk::{mark_outside, outline, pictures, plain, rewrite, walk, walk_inlines};

/// Text with its markup, in reading order.
pub type Inlines = Vec<Inline>;

/// One piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Characters.
    Text(String),
    /// Strong emphasis.
    Strong(Inlines),
    /// Emphasis.
    Emphasis(Inlines),
    /// A code span.
    Code(String),
    /// A link.
    Link(Target, Inlines),
    /// An image inside a sentence.
    Image(Image),
    /// A stretch with a meaning of its own.
    Mark(Mark, Inlines),
    /// Raw HTML met while reading a document.
    Html(String),
}

/// What a marked stretch of text is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// The name of a button, field or menu entry, with the punctuation of the locale around it.
    Label,
    /// A menu path made of labels.
    Menu,
    /// One key of the keyboard.
    Key,
    /// A reference to a step; the second text is the one for the checklist, where numbers run through a section.
    StepReference(Inlines),
    /// A small picture beside a word.
    Icon,
    /// A time span or a day, as ISO 8601 writes it.
    Time(String),
    /// The number of an item of the checklist.
    Number,
    /// The response to a challenge, apart from the words that say so.
    Response,
    /// Text of another language, shown because the translation is missing.
    Foreign(Locale),
    /// Text whose source has changed since it was translated.
    Stale,
    /// The words that say so.
    StaleWords,
    /// What a warning says, said again in another language.
    Again(Locale),
    /// Text whose direction has nothing to do with its surroundings: `ltr`, `rtl`, or `auto` by its first letter.
    Isolate(&'static str),
    /// What stands as it is written, as raw HTML: not what a message holds by itself, but what a document gave it.
    Verbatim,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An address, as written.
    Url(String),
    /// An anchor of the same page.
    Anchor(String),
    /// Another document of the project (by its path without extension), and an anchor in it.
    Page(String, Option<String>),
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Image {
    /// Path from the root of the site (`media/en/a.svg`), or the address as written.
    pub file: String,
    /// Whether the project does not hold it: `file` is its address as written.
    pub outside: bool,
    /// What the picture says to those who do not see it; empty for a decorative one.
    pub alt: String,
    /// Language of `alt`, where it is not the page's.
    pub alt_lang: Option<Locale>,
    /// Width and height in CSS pixels, where the file tells them.
    pub size: Option<(u32, u32)>,
}

/// One block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// What it is for; outputs may show it, Markdown does not.
    pub role: Role,
    /// Anchors that lead here, the proper one first.
    pub anchors: Vec<String>,
    /// The message or document line it comes from.
    pub origin: Option<Span>,
}

/// The kinds of blocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A heading; the page's title is level 1.
    Heading(u8, Inlines),
    /// A paragraph.
    Paragraph(Inlines),
    /// A list.
    List(List),
    /// An alert with its title in the language of the page.
    Alert(AlertLevel, Inlines, Vec<Block>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A picture on its own line.
    Image(Image),
    /// Literal text and its language.
    Code(String, String),
    /// A table.
    Table(Table),
    /// Text that goes to Markdown as it is: raw HTML, or a directive of a platform.
    Verbatim(String),
    /// Raw HTML met while reading a document.
    Html(String),
    /// A thematic break.
    Rule,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Table {
    /// Alignment of each column.
    pub align: Vec<Align>,
    /// The headings of the columns.
    pub head: Vec<Inlines>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Inlines>>,
}

/// Alignment of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// As the language is read.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the far end, as numbers stand.
    End,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct List {
    /// Number of the first item of an ordered list; bullets without.
    pub start: Option<u32>,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Content.
    pub blocks: Vec<Block>,
    /// Whether it is a box to tick, and ticked.
    pub task: Option<bool>,
    /// Anchors that lead here, the proper one first.
    pub anchors: Vec<String>,
    /// Whether everything depends on it.
    pub critical: bool,
    /// What it is as a step, where it is one.
    pub step: Option<Step>,
    /// The message or document line it comes from.
    pub origin: Option<Span>,
}

/// What a step is, apart from its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Step {
    /// Number among its siblings and ancestors: `3`, `3.2`.
    pub number: String,
    /// Number in the checklist, where items count through a section: `2.4`.
    pub checklist_number: String,
    /// The work stops here until somebody has checked it.
    pub hold: bool,
    /// It may be left out.
    pub optional: bool,
    /// It asks the reader for a decision.
    pub decision: bool,
    /// What the reader enters.
    pub input: Option<Input>,
    /// What the checklist confirms or answers, as its mode wants it; empty where no message says it.
    pub spoken: Inlines,
}

/// What the reader enters in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// What a block is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Says that text of the page is not translated.
    Banner,
    /// Heading or list of what must be there before the first step.
    Before,
    /// A list of steps.
    Steps,
    /// What a step says to do.
    Sentence,
    /// Why to do it.
    Why,
    /// More about it.
    Detail,
    /// The caption of the image before it.
    Caption,
    /// An alert that stands before the action it warns of.
    First,
    /// What the reader enters or writes down.
    Input,
    /// A command to run.
    Run,
    /// What is checked.
    Verify,
    /// How long it takes.
    Time,
    /// Ways to do one thing: the items of a list, each beginning with its title.
    Tabs,
    /// The answers of a decision.
    Decision,
    /// What the reader now sees.
    Result,
    /// How to take it back.
    Undo,
    /// The work stops here.
    Hold,
    /// Where to go from here.
    Next,
    /// Where help is.
    Support,
    /// Who signs.
    SignOff,
    /// Says how the checklist is used.
    Mode,
    /// Says that the work pauses to be confirmed.
    Pause,
    /// The response to a challenge.
    Response,
    /// Says a warning again in another language.
    Again,
}

/// The six levels of alerts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlertLevel {
    /// Useful to know.
    Note,
    /// Makes it easier.
    Tip,
    /// Needed for success.
    Important,
    /// A mistake costs time.
    Caution,
    /// A mistake loses something.
    Warning,
    /// A mistake harms people.
    Danger,
}

/// One page: a document in one locale.
#[derive(Clone, Debug)]
pub struct Page {
    /// Id of the document.
    pub id: String,
    /// Path without extension, the same in every locale.
    pub path: String,
    /// Language of the page.
    pub locale: Locale,
    /// Title as shown in the heading.
    pub title: Inlines,
    /// Title for the browser's tab and for search engines, without markup.
    pub name: String,
    /// One sentence about the page; may be empty.
    pub description: String,
    /// Language of name and description, where it is not the page's.
    pub name_lang: Option<Locale>,
    /// Everything below the title.
    pub blocks: Vec<Block>,
    /// How many passages are shown in another language because the translation is missing.
    pub fallbacks: usize,
    /// How many passages are shown whose source has changed since they were translated.
    pub stale: usize,
    /// The other languages that the page is not there in, because something in it has an error.
    pub absent: Vec<Locale>,
    /// What stands for the text of the source, and so for the page in every language; empty where no output shows it.
    pub version: String,
    /// Where the title comes from.
    pub origin: Span,
}

impl Block {
    /// Makes a block without role and anchors.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            role: Role::Plain,
            anchors: Vec::new(),
            origin: None,
        }
    }

    /// Gives the block its purpose.
    pub fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Says where the block comes from.
    pub fn at(self, origin: Option<Span>) -> Self {
        Self { origin, ..self }
    }
}
