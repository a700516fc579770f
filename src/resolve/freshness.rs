//! How much of a document a locale says, and which locales others may therefore lead to.
//!
//! [`is_fresh`] alone decides about a message: whether it is translated, and its source has not changed since, as far as ledgers know.

use std::collections::{BTreeMap, BTreeSet};

use super::editions::Editions;
use super::outline::Outline;
use super::uses::{Use, Uses};
use crate::drift::change::Class;
use crate::drift::{Drift, LocaleDrift, PartDrift};
use crate::facts::is_blank;
use crate::model::{Catalog, Project};

/// The locales that other pages may lead to.
#[derive(Debug)]
pub struct Announced<'p> {
    /// For each document whether its page in each locale may be led to.
    documents: BTreeMap<&'p str, Vec<bool>>,
    /// Whether any page of each locale may be.
    locales: Vec<bool>,
}

/// Messages of a document, and those among them that a locale has.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    all: usize,
    fresh: usize,
}

impl<'p> Announced<'p> {
    /// Decides for every document and locale: the locale is published, and says enough of the document. What could not be read
    /// may be there.
    pub fn new(
        project: &'p Project,
        drift: &Drift<'_>,
        uses: &Uses<'p>,
        editions: &Editions<'p>,
    ) -> Self {
        let settings = &project.settings.locales;
        let published: Vec<bool> = settings.iter().map(|one| one.is_published()).collect();
        let mut documents = BTreeMap::new();
        if let Some(least) = project.settings.min_fresh {
            let mut known = BTreeMap::new();
            for own in editions.documents() {
                let enough = |at: usize| {
                    let mut share = || share(project, drift, uses, own.get(0, at), at, &mut known);
                    let partial = !project.catalogs[at].complete;
                    published[at] && (partial || share().is_at_least(least))
                };
                let id = &*own.document().id.text;
                documents.insert(id, (0..published.len()).map(enough).collect());
            }
        }
        let rows: &BTreeMap<&str, Vec<bool>> = &documents;
        let any = |at: usize| rows.is_empty() || rows.values().any(|row| row[at]);
        let locales = (0..published.len()).map(|at| published[at] && (at == 0 || any(at)));
        let locales = locales.collect();
        Self { documents, locales }
    }

    /// Tells whether other locales may lead to the page of a document, or without one to the pages about the whole locale.
    pub fn leads(&self, document: Option<&str>, locale: usize) -> bool {
        self.of(document)[locale]
    }

    /// Returns for each locale whether others may lead to the page of a document.
    pub fn of(&self, document: Option<&str>) -> &[bool] {
        let row = document.and_then(|id| self.documents.get(id));
        row.unwrap_or(&self.locales)
    }
}

impl Share {
    fn is_at_least(self, least: f64) -> bool {
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        number(self.fresh) >= least * number(self.all)
    }
}

/// Returns what a locale says of a document and the fragments in it; `known` keeps what was counted.
fn share<'p>(
    project: &'p Project,
    drift: &Drift<'_>,
    uses: &Uses<'p>,
    outline: &Outline<'p>,
    locale: usize,
    known: &mut BTreeMap<(&'p str, usize), Share>,
) -> Share {
    let scopes = outline.scopes.iter();
    let prefixes: BTreeSet<&str> = scopes.map(|scope| &*scope.document.prefix).collect();
    let mut all = Share::default();
    for prefix in prefixes {
        let one = *known.entry((prefix, locale)).or_insert_with(|| {
            count(
                &project.catalogs[locale],
                &drift.locales[locale],
                uses,
                prefix,
            )
        });
        all.all += one.all;
        all.fresh += one.fresh;
    }
    all
}

/// Counts the messages that begin with a prefix.
fn count(catalog: &Catalog, drift: &LocaleDrift<'_>, uses: &Uses<'_>, prefix: &str) -> Share {
    let inner = format!("{prefix}--");
    let title = uses.messages.get(prefix);
    let title = title.map(|uses| (prefix, uses)).into_iter();
    let rows = uses.messages.from(&inner);
    let rows = rows.take_while(|(id, _)| id.starts_with(&inner));
    let rows = rows.map(|(id, uses)| (&**id, uses.as_slice()));
    let mut share = Share::default();
    for (id, uses) in title.chain(rows) {
        if uses
            .iter()
            .any(|used: &Use<'_>| used.in_locale(catalog.locale.as_str()))
        {
            share.all += 1;
            share.fresh += usize::from(is_fresh(catalog, drift, id));
        }
    }
    share
}

/// Tells whether a locale says what the source says in a message. A change of punctuation, capitals or emphasis does not count, and
/// neither does what no ledger knows.
pub fn is_fresh(catalog: &Catalog, drift: &LocaleDrift<'_>, id: &str) -> bool {
    let Some(at) = catalog.position(id) else {
        return false;
    };
    let mut parts = catalog.messages[at].entry.parts();
    let stale = |part: &PartDrift<'_>| part.is_stale() && part.class != Some(Class::Minor);
    parts.any(|(_, _, pattern)| !is_blank(pattern)) && !drift.of(at).iter().any(stale)
}
