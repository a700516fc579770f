//! Markdown to tree: the one dialect, and the only user of the Markdown parser.
//!
//! [`inline()`] reads the text of a message, [`document()`] a whole document. Both yield the tree of [`crate::tree`].

mod container;
mod convert;
mod document;
mod inline;
mod scan;

pub use container::{Containers, Reading, read};
pub use document::{Document, document};
pub use inline::{html, inline, is_too_deep};
pub use scan::{Piece, pieces, prose_ranges};

use pulldown_cmark::{Options, Parser, TextMergeStream};

/// Markdown as we write and read documents: CommonMark with GitHub's tables, task lists, strikethrough and alerts.
fn parser(text: &str, attributes: bool) -> TextMergeStream<'_, Parser<'_>> {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM;
    options.set(Options::ENABLE_HEADING_ATTRIBUTES, attributes);
    events(text, options)
}

/// Plain CommonMark, for the text of a message.
fn plain_parser(text: &str) -> TextMergeStream<'_, Parser<'_>> {
    events(text, Options::empty())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where a parser is made"
)]
fn events(text: &str, options: Options) -> TextMergeStream<'_, Parser<'_>> {
    TextMergeStream::new(Parser::new_ext(text, options))
}
