//! Headings by their words: an address may lead to a section by what publishing systems call its heading in the language of the page.

use super::{Context, Part};
use crate::model::{Catalog, Document, Section};
use crate::resolve::headings::by_words;
use crate::text::url::decoded;

/// Tells whether an address in a translation leads to the section that a link of its source names (`#anchor`, `doc:id#anchor`), by the words
/// that the heading has in the language of the translation.
pub(super) fn leads_to(context: &Context<'_>, part: &Part<'_>, link: &str, address: &str) -> bool {
    let (Some((place, anchor)), Some((file, name))) =
        (link.split_once('#'), address.split_once('#'))
    else {
        return false;
    };
    let document = match place.strip_prefix("doc:") {
        Some(id) => context
            .project
            .document(id)
            .filter(|document| is_page(document, file)),
        None if place.is_empty() && file.is_empty() => context.document_of(part.pair.own),
        None => None,
    };
    let own = document.and_then(|document| name_of(document, part.pair.catalog, anchor));
    own.is_some() && own == decoded(name).map(|name| name.to_lowercase())
}

/// Tells whether an address of a file can be that of a document's page.
fn is_page(document: &Document, file: &str) -> bool {
    let last = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let stem = file.split('?').next().unwrap_or(file);
    let stem = stem.strip_suffix(".md").unwrap_or(stem);
    decoded(stem).is_some_and(|stem| last(&stem) == last(&document.path))
}

/// Returns what the heading of the section with an anchor is called by its words in a catalog.
fn name_of(document: &Document, catalog: &Catalog, anchor: &str) -> Option<String> {
    let message = |id: &str| {
        let pattern = catalog.message(id)?.part(None)?;
        Some(pattern.as_text()?.to_owned())
    };
    let mut sections = by_words(document, &message).into_iter();
    let found = sections.find(|(section, _)| answers_to(section, anchor));
    found.map(|(_, name)| name)
}

fn answers_to(section: &Section, anchor: &str) -> bool {
    let own = section.anchor.as_ref().unwrap_or(&section.item.id);
    std::iter::once(own)
        .chain(&section.aka)
        .any(|name| &*name.text == anchor)
}
