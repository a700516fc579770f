//! The ledgers of an adopted project: which of its translations are made from the source as it stands.
//!
//! An article that proves it is believed. One that proves the contrary is never taken to be current, whatever is assumed of others.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::Adoption;
use super::made::{Basis, Made};
use crate::drift::pictures;
use crate::drift::plan::{self, Decision, Sync};
use crate::drift::provenance::{self, Facts};
use crate::drift::record::{self, Change};
use crate::drift::{Drift, PartDrift};
use crate::locale::Locale;
use crate::model::{Project, prefix_of};
use crate::source::Sources;

/// What articles say of how the translations that were taken in were made.
#[derive(Debug)]
pub struct Evidence<'a> {
    /// How many translated articles are made from what, by tag.
    pub articles: BTreeMap<&'a str, BTreeMap<Basis, usize>>,
    locales: &'a [Locale],
    /// By position of the tree, and the prefix of messages or the message of a label.
    made: Vec<FxHashMap<Cow<'a, str>, &'a Made>>,
    /// Of whole documents, by tag.
    facts: BTreeMap<&'a str, BTreeMap<&'a str, &'a Facts>>,
    assume: bool,
}

/// What is written down about translations.
#[derive(Debug, Default)]
pub struct Recorded {
    /// Ledgers that change.
    pub changes: Vec<Change>,
    /// How many texts are recorded anew, by position of the locale.
    pub texts: Vec<usize>,
}

impl<'a> Evidence<'a> {
    /// Collects it; `taken` tells whether the project has a document or fragment as its articles say it. With `assume`, what nobody knows
    /// anything about counts as current.
    pub fn of(adoption: &'a Adoption, taken: &dyn Fn(&str) -> bool, assume: bool) -> Self {
        let locales = adoption.locales.as_slice();
        let mut evidence = Self {
            articles: BTreeMap::new(),
            locales,
            made: vec![FxHashMap::default(); locales.len()],
            facts: BTreeMap::new(),
            assume,
        };
        for document in adoption.documents.iter().filter(|one| taken(&one.id)) {
            for (tree, own) in document.locales.iter().zip(&document.made).skip(1) {
                let tag = locales[*tree].as_str();
                let articles = evidence.articles.entry(tag).or_default();
                *articles.entry(own.from).or_default() += 1;
                if own.facts != Facts::default() {
                    let facts = evidence.facts.entry(tag).or_default();
                    facts.insert(&document.id, &own.facts);
                }
                evidence.made[*tree].insert(Cow::Borrowed(&*document.id), own);
            }
        }
        for (name, documents) in common(adoption).into_iter().filter(|(name, _)| taken(name)) {
            let documents = documents.iter().map(|at| &adoption.documents[*at]);
            for document in documents.filter(|one| taken(&one.id)) {
                for (tree, own) in document.locales.iter().zip(&document.made).skip(1) {
                    let best = evidence.made[*tree].entry(name.clone()).or_insert(own);
                    if trust(own.from) > trust(best.from) {
                        *best = own;
                    }
                }
            }
        }
        evidence
    }

    /// Decides what ledgers say about translations; `own` tells of which by the prefix of their messages, or the message of a label.
    ///
    /// The project may be a part of one that has no ledger yet, with all that the messages decided on refer to.
    pub fn record(
        &self,
        project: &Project,
        sources: &Sources,
        drift: &Drift<'_>,
        own: &dyn Fn(&str) -> bool,
    ) -> Recorded {
        let tree = |locale: &Locale| self.locales.iter().position(|one| one == locale);
        let trees = project.catalogs.iter().map(|one| tree(&one.locale));
        let trees: Vec<Option<usize>> = trees.collect();
        let made = |locale: usize, part: &PartDrift<'_>| {
            let name = &*part.message.entry.id;
            let document = prefix_of(name);
            let made = self.made.get(trees.get(locale).copied().flatten()?)?;
            made.get(document).copied().filter(|_| own(document))
        };
        let decide = |locale: usize, part: &PartDrift<'_>| {
            let Some(made) = made(locale, part) else {
                return Decision::Keep;
            };
            let sync = Sync {
                assume_current: self.assume && made.from == Basis::Unknown,
                origin: made.origin,
                ..Sync::default()
            };
            let before = drift.row(locale, part);
            match made.from {
                Basis::Present => {
                    let known = made.origin.or_else(|| before.map(|row| row.origin));
                    Decision::Record(plan::current(part, before, known.unwrap_or_default()))
                }
                Basis::Other | Basis::Unknown => sync.decide(drift, locale, part),
            }
        };
        let drops = |locale: usize| trees.get(locale).copied().flatten().is_some();
        let (mut rows, done) = plan::rows(project, drift, &drops, &decide);
        let (pictures, _) = pictures::rows(project, drift, &|_| false, &|_, _| false);
        for (rows, own) in rows.iter_mut().zip(pictures) {
            rows.extend(own);
        }
        Recorded {
            changes: record::changes(project, sources, drift, &rows, &BTreeMap::new()),
            texts: done.iter().map(|done| done.recorded.len()).collect(),
        }
    }

    /// Returns the facts of whole documents that change.
    pub fn facts(&self, sources: &Sources) -> Vec<Change> {
        let mut changes = Vec::new();
        for (tag, facts) in &self.facts {
            let path = provenance::path(tag);
            let old = sources.find(&path).map(|(_, source)| source.text.as_str());
            let text = provenance::with(old, facts);
            if old != Some(&*text) {
                let text = Some(text);
                changes.push(Change { path, text });
            }
        }
        changes
    }
}

/// Returns what several documents share, by its message or the prefix of its messages, with the positions of these documents.
fn common(adoption: &Adoption) -> Vec<(Cow<'_, str>, &BTreeSet<usize>)> {
    let labels = adoption.labels.iter();
    let labels = labels.map(|label| (Cow::Owned(label.message()), &label.documents));
    let fragments = adoption.fragments.iter();
    let fragments = fragments.map(|one| (Cow::Borrowed(&*one.id), &one.documents));
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
