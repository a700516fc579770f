//! The ledgers of an adopted project: which of its translations are made from the source as it stands.
//!
//! An article that proves it is believed. One that proves the contrary is never taken to be current, whatever is assumed of others.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::Adoption;
use super::made::{Basis, Made};
use crate::drift::plan::{self, Decision, Done, Sync};
use crate::drift::provenance::{self, Facts};
use crate::drift::record::{self, Change};
use crate::drift::{Drift, PartDrift};
use crate::locale::Locale;
use crate::model::Project;
use crate::source::Sources;

/// What is written down about translations, and what is known of them.
#[derive(Debug, Default)]
pub struct Recorded {
    /// Ledgers and facts of whole documents that change.
    pub changes: Vec<Change>,
    /// What that does, by position of the locale.
    pub done: Vec<Done>,
    /// How many translated articles are made from what, by tag.
    pub articles: BTreeMap<String, BTreeMap<Basis, usize>>,
}

/// Decides what ledgers say about the translations that were taken in; `taken` tells whether the project has a document as its
/// article says it. With `assume`, what nobody knows anything about counts as current.
pub fn record(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    adoption: &Adoption,
    taken: &dyn Fn(&str) -> bool,
    assume: bool,
) -> Recorded {
    let mut recorded = Recorded::default();
    let mut made: Vec<FxHashMap<&str, &Made>> = vec![FxHashMap::default(); project.catalogs.len()];
    let mut facts: BTreeMap<&str, BTreeMap<&str, &Facts>> = BTreeMap::new();
    let position = |locale: &Locale| {
        let mut catalogs = project.catalogs.iter();
        catalogs.position(|one| one.locale == *locale)
    };
    let places: Vec<Option<usize>> = adoption.locales.iter().map(position).collect();
    for document in adoption.documents.iter().filter(|one| taken(&one.id)) {
        for (tree, own) in document.locales.iter().zip(&document.made).skip(1) {
            let tag = adoption.locales[*tree].as_str();
            let articles = recorded.articles.entry(tag.to_owned()).or_default();
            *articles.entry(own.from).or_default() += 1;
            if own.facts != Facts::default() {
                let facts = facts.entry(tag).or_default();
                facts.insert(&document.id, &own.facts);
            }
            if let Some(at) = places[*tree] {
                made[at].insert(&document.id, own);
            }
        }
    }
    let common = common(adoption);
    for (name, documents) in common.iter().filter(|(name, _)| taken(name)) {
        let documents = documents.iter().map(|at| &adoption.documents[*at]);
        for document in documents.filter(|one| taken(&one.id)) {
            for (tree, own) in document.locales.iter().zip(&document.made).skip(1) {
                let Some(at) = places[*tree] else { continue };
                let best = made[at].entry(&**name).or_insert(own);
                if trust(own.from) > trust(best.from) {
                    *best = own;
                }
            }
        }
    }
    let decide = |locale: usize, part: &PartDrift<'_>| {
        let name = &*part.message.entry.id;
        let document = name.split_once("--").map_or(name, |(document, _)| document);
        let Some(own) = made.get(locale).and_then(|made| made.get(document)) else {
            return Decision::Keep;
        };
        let sync = Sync {
            assume_current: assume && own.from == Basis::Unknown,
            origin: own.origin,
            ..Sync::default()
        };
        let before = drift.row(locale, part);
        match own.from {
            Basis::Present => {
                let known = own.origin.or_else(|| before.map(|row| row.origin));
                Decision::Record(plan::current(part, before, known.unwrap_or_default()))
            }
            Basis::Other | Basis::Unknown => sync.decide(drift, locale, part),
        }
    };
    let (rows, done) = plan::rows(project, drift, &decide);
    recorded.done = done;
    recorded.changes = record::changes(project, sources, drift, &rows, &BTreeMap::new());
    for (tag, facts) in facts {
        let path = provenance::path(tag);
        let old = sources.find(&path).map(|(_, source)| source.text.as_str());
        let text = provenance::with(old, &facts);
        if old != Some(&*text) {
            let text = Some(text);
            recorded.changes.push(Change { path, text });
        }
    }
    recorded
}

/// Returns what several documents share, by its message or the prefix of its messages, with the positions of these documents.
fn common(adoption: &Adoption) -> Vec<(String, &BTreeSet<usize>)> {
    let labels = adoption.labels.iter();
    let labels = labels.map(|label| (label.message(), &label.documents));
    let fragments = adoption.fragments.iter();
    let fragments = fragments.map(|one| (one.id.clone(), &one.documents));
    labels.chain(fragments).collect()
}

/// Tells how much it says of a shared text that a translation of this basis has it.
fn trust(basis: Basis) -> u8 {
    match basis {
        Basis::Present => 2,
        Basis::Unknown => 1,
        Basis::Other => 0,
    }
}
