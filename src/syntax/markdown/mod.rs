//! Markdown to tree: the one dialect, and the only user of the Markdown parser.
//!
//! [`inline()`] reads the text of a message, [`document()`] a whole document. Both yield the tree of [`crate::tree`].

mod container;
mod convert;
mod document;
mod flanking;
mod inline;
mod scan;

pub use container::{Containers, Reading, read};
pub use document::{Document, document};
pub use flanking::{Unrendered, unrendered};
pub use inline::{html, inline, is_too_deep};
pub use scan::{Piece, pieces, prose_ranges};

use pulldown_cmark::{OffsetIter, Options, Parser, TextMergeStream};

/// What documents may have beside CommonMark.
const DOCUMENT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_GFM);

/// Markdown as we write and read documents: CommonMark with GitHub's tables, task lists, strikethrough and alerts.
fn parser(text: &str, attributes: bool) -> TextMergeStream<'_, Parser<'_>> {
    let mut options = DOCUMENT;
    options.set(Options::ENABLE_HEADING_ATTRIBUTES, attributes);
    events(text, options)
}

/// Plain CommonMark, for the text of a message.
fn plain_parser(text: &str) -> TextMergeStream<'_, Parser<'_>> {
    events(text, Options::empty())
}

fn events(text: &str, options: Options) -> TextMergeStream<'_, Parser<'_>> {
    TextMergeStream::new(make(text, options))
}

/// A whole document with the place of each event in it.
fn offsets(text: &str) -> OffsetIter<'_> {
    make(text, DOCUMENT).into_offset_iter()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where a parser is made"
)]
fn make(text: &str, options: Options) -> Parser<'_> {
    Parser::new_ext(text, options)
}
