//! The project as data. Plain types with public fields; no file format and no output knows them.

mod block;
mod catalog;
mod checklist;
mod document;
mod flavour;
mod glossary;
mod settings;

use std::collections::{BTreeMap, BTreeSet};

pub use block::{
    Answer, Body, Code, Condition, Image, Item, ListBlock, Note, Section, Step, StepAnswer,
    StepEntry, Steps, Table, Use,
};
pub use catalog::{Catalog, Counterparts, Message};
pub use checklist::{Checklist, Images, Mode, Only};
pub use document::{
    After, Datum, Document, DocumentKind, Meta, Next, Parameter, ParameterType, Prerequisite,
    Signer, Value, With, prefix_of,
};
pub use flavour::Flavour;
pub use glossary::{Concept, Glossary, Words};
pub use settings::{
    LocaleSettings, NO_PROFILE, Occasion, Output, Paper, Profile, RuleLevel, Setting, Settings,
    Spacing, WidthOf,
};

use crate::source::Span;
use crate::text::day::Day;

/// A word of the author with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The word.
    pub text: Box<str>,
    /// Where it stands.
    pub span: Span,
}

/// A whole project.
#[derive(Debug)]
pub struct Project {
    /// What `stegvis.yaml` says.
    pub settings: Settings,
    /// The documents, by id.
    pub documents: Vec<Document>,
    /// One catalog a locale: the source locale first, then in the order of their tags, pseudo-locales last.
    pub catalogs: Vec<Catalog>,
    /// The links by key.
    pub links: BTreeMap<Box<str>, Link>,
    /// The files under `media/`, as paths from there (`en/a.svg`).
    pub media: BTreeSet<String>,
    /// Width and height of those of them that tell it; empty unless whoever read the project put them here.
    pub sizes: BTreeMap<String, (u32, u32)>,
    /// Whether every document could be read; if not, nothing may be concluded from what no document uses.
    pub documents_complete: bool,
    /// Whether every document is free of faults of form; if not, what seems unused may be used by what was not understood.
    pub documents_sound: bool,
    /// Whether `links.yaml` could be read.
    pub links_complete: bool,
    /// The words that the project has agreed on.
    pub glossary: Glossary,
    /// The day on which the project is looked at, where whoever asks has named it: the tool has no clock.
    pub today: Option<Day>,
    /// Templates of the project that replace built-in ones, by name.
    pub templates: Vec<(String, String)>,
}

/// An entry of `links.yaml`.
#[derive(Debug)]
pub struct Link {
    /// Where its key stands.
    pub span: Span,
    /// The address, or the addresses by locale.
    pub addresses: Addresses,
}

/// The addresses of a link.
#[derive(Debug)]
pub enum Addresses {
    /// One for all locales; `{locale}` in it stands for the tag of the page.
    One(String),
    /// One for each locale named.
    ByLocale(BTreeMap<String, Name>),
}

impl Project {
    /// Returns the document with this id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        let at = self
            .documents
            .binary_search_by(|document| (*document.id.text).cmp(id))
            .ok()?;
        Some(&self.documents[at])
    }

    /// Tells whether there are catalogs and nothing else: then every message counts, and nobody knows what it is used for.
    pub fn is_catalogs_alone(&self) -> bool {
        self.documents.is_empty() && self.documents_complete
    }

    /// Returns the catalog of the source locale.
    pub fn source(&self) -> &Catalog {
        &self.catalogs[0]
    }

    /// Tells whether a table has a caption: where the source has one, or where a table that only other locales show has one there.
    pub fn has_caption(&self, document: &Document, table: &Table) -> bool {
        let id = document.message_id(&table.id);
        let is_theirs = |column: &Name| {
            let column = document.message_id(column);
            self.source().message(&column).is_none()
        };
        self.source().message(&id).is_some()
            || table.columns.first().is_some_and(is_theirs)
                && self.catalogs.iter().any(|one| one.message(&id).is_some())
    }

    /// Returns the catalogs that are translated from the source.
    pub fn translations(&self) -> &[Catalog] {
        let real = self
            .catalogs
            .partition_point(|catalog| !catalog.locale.is_pseudo());
        &self.catalogs[1..real]
    }
}

impl Link {
    /// Returns the address for a locale; for one that is not named, that of the first locale of the chain that is.
    pub fn address(&self, locale: &str, chain: &[&str]) -> Option<String> {
        match &self.addresses {
            Addresses::One(url) => Some(url.replace("{locale}", locale)),
            Addresses::ByLocale(urls) => {
                let named = std::iter::once(&locale)
                    .chain(chain)
                    .find_map(|locale| urls.get(*locale));
                let url = named.or_else(|| urls.values().next());
                url.map(|url| url.text.to_string())
            }
        }
    }
}
