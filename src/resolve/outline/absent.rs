//! What is said of a step or section that is referred to and that cannot be led to: by the rules that look at documents, and by the
//! pages that would name it. Said of one place in the same words, it is one finding.

use super::Outline;

/// What to do about a name that stands for several steps.
pub const SEVERAL: &str =
    "the steps come from several uses of a fragment; refer to a step of the document itself";

/// What to do about a step that an edition does not show.
pub const HIDDEN: &str =
    "give this step the same `when:`, or send the reader somewhere that every edition shows";

/// What to do about a step that was left behind.
pub const LEFT_BEHIND: &str =
    "use that step as well, or let a step that others use refer to no other";

/// Says that a name stands for several steps.
pub fn several(name: &str) -> String {
    format!("`{name}` names several steps of this document")
}

/// Says that an edition does not show a step or section.
pub fn hidden(outline: &Outline<'_>, name: &str) -> String {
    format!("{} does not show `{name}`", outline.edition)
}

/// Says that there is no such `what`: a step, or a step or section.
pub fn unknown(what: &str, name: &str) -> String {
    format!("there is no {what} `{name}`")
}

/// Says that a step which stands on a page by itself refers to another one of its document.
pub fn left_behind(outline: &Outline<'_>, scope: usize, name: &str) -> String {
    let from = &outline.scopes[scope].document.id.text;
    let page = &outline.document.id.text;
    format!("`{page}` uses a step of `{from}` that refers to `{name}`, but not `{name}`")
}
