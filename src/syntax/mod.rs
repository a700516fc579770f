//! Text to tree, one file per format. Pure: nothing here reads a file or knows a document's meaning.

mod fault;
pub mod fluent;
pub mod markdown;
pub mod yaml;
