//! The first files of a project, of a document, and of the words of a locale. Pure: what puts them on disk is elsewhere.

mod chrome;
mod document;
mod project;

use crate::locale::Locale;

pub use chrome::chrome;
pub use document::{Draft, document};
pub use project::{Starter, languages, project, to_translate};

/// Writes messages of another language as comments for those who translate them.
fn untranslated(locale: &Locale, text: &str) -> String {
    format!(
        "### Not translated to {locale} yet. To translate a message, take the marks at the beginning of its lines away.\n\n{}",
        commented(text)
    )
}

/// Writes a text as a comment, line by line; a translator takes the marks away again.
fn commented(text: &str) -> String {
    let mark = |line: &str| match line {
        "" => "\n".to_owned(),
        line => format!("# {line}\n"),
    };
    text.lines().map(mark).collect()
}
