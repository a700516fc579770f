//! What is open while a document is read.

use crate::locale::Locale;
use crate::tree::{AlertLevel, Block, Inlines, Item, Table};

/// A block that holds blocks.
pub(super) enum Container {
    Root,
    Quote,
    Alert(AlertLevel),
    Item(Option<bool>),
}

/// What running text is.
pub(super) enum Text {
    Paragraph,
    /// The text of a tight item, which has no paragraph of its own in the source.
    Tight,
    Heading(u8),
    Cell,
    Strong,
    Emphasis,
    Key,
    Code,
    Span(Option<Locale>),
    Link(String),
    Image(String),
}

/// What is open: what it is, and what it holds so far.
pub(super) enum Open {
    Blocks(Container, Vec<Block>),
    List(Option<u32>, Vec<Item>),
    Text(Text, Inlines),
    Code(String, String),
    Html(String),
    Table(Table),
}
