//! Headings by their words: an address may lead to a section by what publishing systems call its heading in the language of the page.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Context, Part};
use crate::model::{Catalog, Document};
use crate::resolve::headings::by_words;
use crate::text::url::decoded;

/// What the sections of a document are called by their words in a locale, by their anchors.
type Named = BTreeMap<String, String>;

/// The headings of the documents that links ask for, read once for each locale.
#[derive(Default)]
pub(crate) struct Headings(Mutex<BTreeMap<(String, String), Arc<Named>>>);

impl Headings {
    fn of(&self, document: &Document, catalog: &Catalog) -> Arc<Named> {
        let key = (
            document.id.text.to_string(),
            catalog.locale.as_str().to_owned(),
        );
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let named = known
            .entry(key)
            .or_insert_with(|| Arc::new(named(document, catalog)));
        Arc::clone(named)
    }
}

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
    let Some(document) = document else {
        return false;
    };
    let headings = context.headings.of(document, part.pair.catalog);
    let own = headings.get(anchor);
    own.is_some() && own == decoded(name).map(|name| name.to_lowercase()).as_ref()
}

/// Tells whether an address of a file can be that of a document's page.
fn is_page(document: &Document, file: &str) -> bool {
    let last = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let stem = file.split('?').next().unwrap_or(file);
    let stem = stem.strip_suffix(".md").unwrap_or(stem);
    decoded(stem).is_some_and(|stem| last(&stem) == last(&document.path))
}

/// Returns what the sections of a document are called by the words of a catalog; the first of those that answer to an anchor counts.
fn named(document: &Document, catalog: &Catalog) -> Named {
    let message = |id: &str| {
        let pattern = catalog.message(id)?.part(None)?;
        Some(pattern.as_text()?.to_owned())
    };
    let mut named = Named::new();
    for (section, name) in by_words(document, &message) {
        let own = section.anchor.as_ref().unwrap_or(&section.item.id);
        for anchor in std::iter::once(own).chain(&section.aka) {
            let anchor = anchor.text.to_string();
            named.entry(anchor).or_insert_with(|| name.clone());
        }
    }
    named
}
