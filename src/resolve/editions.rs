//! The outlines of a project: one for each document, and more where profiles or locales show different blocks.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::outline::{Anchor, Outline, Selection, expand, varies};
use crate::diagnostic::Diagnostic;
use crate::model::{Document, DocumentKind, Profile, Project};

/// The outlines of one document.
#[derive(Clone, Copy, Debug)]
pub struct Own<'e, 'p> {
    all: &'e [Outline<'p>],
    /// Positions in `all`: for each profile one for each locale.
    places: &'e [Vec<usize>],
}

impl<'e, 'p> Own<'e, 'p> {
    /// Returns the outline for a profile and a locale of the project.
    pub fn get(self, profile: usize, locale: usize) -> &'e Outline<'p> {
        &self.all[self.places[profile][locale]]
    }

    /// Returns the document.
    pub fn document(self) -> &'p Document {
        self.get(0, 0).document
    }
}

/// The outlines of every document that has pages, in every edition.
#[derive(Debug)]
pub struct Editions<'p> {
    /// The profiles: first none, which shows everything, then those of the settings.
    pub profiles: Vec<Option<&'p Profile>>,
    all: Vec<Outline<'p>>,
    /// Positions in `all`, by document; for each profile one for each locale.
    index: BTreeMap<&'p str, Vec<Vec<usize>>>,
}

impl<'p> Editions<'p> {
    /// Expands every document for every edition; documents that show the same everywhere are expanded once.
    pub fn new(project: &'p Project, found: &mut Vec<Diagnostic>) -> Self {
        let profiles: Vec<Option<&Profile>> = std::iter::once(None)
            .chain(project.settings.profiles.iter().map(Some))
            .collect();
        // A fragment that varies makes every document vary that may use it.
        let vary = project.documents.iter().any(varies);
        let documents: Vec<&Document> = project
            .documents
            .iter()
            .filter(|document| document.kind != DocumentKind::Fragment)
            .collect();
        let expanded: Vec<Expanded<'p>> = documents
            .par_iter()
            .map(|document| editions(project, document, &profiles, vary))
            .collect();
        let mut editions = Self {
            profiles,
            all: Vec::new(),
            index: BTreeMap::new(),
        };
        for (document, (outlines, index, diagnostics)) in documents.into_iter().zip(expanded) {
            let base = editions.all.len();
            editions.all.extend(outlines);
            let index = index
                .into_iter()
                .map(|locales| locales.into_iter().map(|at| base + at).collect())
                .collect();
            editions.index.insert(&document.id.text, index);
            found.extend(diagnostics);
        }
        editions
    }

    /// Returns the outline of the document of this id for a profile and a locale, where there is such a document and it has pages.
    pub fn get(&self, id: &str, profile: usize, locale: usize) -> Option<&Outline<'p>> {
        let places = self.index.get(id)?;
        Some(self.own(places).get(profile, locale))
    }

    /// Returns the documents that have pages, in the order of their ids.
    pub fn documents(&self) -> impl Iterator<Item = Own<'_, 'p>> {
        self.index.values().map(|places| self.own(places))
    }

    fn own<'e>(&'e self, places: &'e [Vec<usize>]) -> Own<'e, 'p> {
        let all = &self.all;
        Own { all, places }
    }

    /// Returns the locales in which a document has a place of this name for a profile, each with the outline and the place;
    /// `scope` is what the anchors begin with where the name is looked for first.
    pub fn having(
        &self,
        id: &str,
        profile: usize,
        scope: &str,
        name: &str,
    ) -> impl Iterator<Item = (usize, &Outline<'p>, Anchor)> {
        let locales = self
            .index
            .get(id)
            .and_then(|profiles| profiles.get(profile));
        let outlines = locales.into_iter().flatten().map(|at| &self.all[*at]);
        outlines.enumerate().filter_map(move |(locale, outline)| {
            let target = outline.target_below(scope, name).ok()?;
            Some((locale, outline, target))
        })
    }

    /// Returns the ids of the documents.
    pub fn ids(&self) -> impl Iterator<Item = &'p str> {
        self.index.keys().copied()
    }

    /// Returns how many documents there are.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Tells whether there is no document.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// Returns every outline once.
    pub fn all(&self) -> &[Outline<'p>] {
        &self.all
    }

    /// Returns what the paths of a profile's pages begin with: nothing, or `name/`.
    pub fn prefix(&self, profile: usize) -> String {
        self.profiles
            .get(profile)
            .copied()
            .flatten()
            .map_or_else(String::new, |profile| format!("{}/", profile.name))
    }
}

/// The outlines of one document, the position for each profile and locale, and what was found.
type Expanded<'p> = (Vec<Outline<'p>>, Vec<Vec<usize>>, Vec<Diagnostic>);

fn editions<'p>(
    project: &'p Project,
    document: &'p Document,
    profiles: &[Option<&'p Profile>],
    vary: bool,
) -> Expanded<'p> {
    let mut found = Vec::new();
    let locales = project.catalogs.len();
    if !vary {
        let outline = expand(project, document, Selection::default(), &mut found);
        return (vec![outline], vec![vec![0; locales]; profiles.len()], found);
    }
    let mut outlines = Vec::new();
    let mut index = Vec::new();
    for profile in profiles {
        let mut row = Vec::with_capacity(locales);
        for catalog in &project.catalogs {
            let selection = Selection {
                profile: *profile,
                locale: Some(catalog.locale.as_str()),
            };
            row.push(outlines.len());
            outlines.push(expand(project, document, selection, &mut found));
        }
        index.push(row);
    }
    (outlines, index, found)
}
