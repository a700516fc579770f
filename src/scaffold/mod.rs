//! The first files of a project, and of a document. Pure: what puts them on disk is elsewhere.

mod document;
mod project;

pub use document::{Draft, document};
pub use project::{Starter, languages, project, to_translate};

/// Writes a text as a comment, line by line; a translator takes the marks away again.
fn commented(text: &str) -> String {
    let mark = |line: &str| match line {
        "" => "\n".to_owned(),
        line => format!("# {line}\n"),
    };
    text.lines().map(mark).collect()
}
