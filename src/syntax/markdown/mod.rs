//! Markdown to tree: the one dialect, and the only user of the Markdown parser.
//!
//! [`inline()`] reads the text of a message, [`document()`] a whole document. Both yield the tree of [`crate::tree`].

mod ahead;
mod article;
mod brackets;
mod code;
mod container;
mod convert;
mod document;
mod flanking;
mod folded;
mod foreign;
mod inline;
mod mask;
mod open;
mod scan;
mod tilde;

pub use article::{ASTERISK, Article, article};
pub use container::{Containers, Reading, joined, read, read_apart};
pub use document::{Document, document};
pub use flanking::{Unrendered, unrendered};
pub use inline::{NESTING, html, inline, is_too_deep, marks};
pub use scan::{Piece, pieces, prose_ranges};

use pulldown_cmark::{OffsetIter, Options, Parser};

/// What documents have beside CommonMark: GitHub's tables, task lists, strikethrough and alerts.
fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM
}

/// Markdown as we write and read documents.
fn parser(text: &str, attributes: bool, footnotes: bool) -> Parser<'_> {
    let mut options = extensions();
    options.set(Options::ENABLE_HEADING_ATTRIBUTES, attributes);
    options.set(Options::ENABLE_FOOTNOTES, footnotes);
    new(text, options)
}

/// Bytes that most texts between two marks fit in.
const USUAL_BYTES: usize = 64;

/// Plain CommonMark, for the text of a message.
fn plain_parser(text: &str) -> Parser<'_> {
    new(text, Options::empty())
}

/// Returns a text that more may be added to: the parser hands on one text in several pieces.
fn growing(piece: &str) -> String {
    let mut text = String::with_capacity(piece.len().max(USUAL_BYTES));
    text.push_str(piece);
    text
}

/// Markdown of a document with the place of each event, and where the addresses of its reference links are defined.
fn located(text: &str, attributes: bool) -> (Vec<Definition>, OffsetIter<'_>) {
    let parser = parser(text, attributes, false);
    let definitions = parser.reference_definitions().iter();
    let mut definitions: Vec<Definition> = definitions
        .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
        .collect();
    definitions.sort_by_key(|(_, span)| span.start);
    (definitions, parser.into_offset_iter())
}

/// The label of a reference link, and where it is defined.
type Definition = (String, std::ops::Range<usize>);

/// A whole document with the place of each event in it.
fn offsets(text: &str) -> OffsetIter<'_> {
    new(text, extensions()).into_offset_iter()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where a parser is made"
)]
fn new(text: &str, options: Options) -> Parser<'_> {
    Parser::new_ext(text, options)
}
