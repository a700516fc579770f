//! Pictures that show labels: which version of the source's picture, and which words, the picture of a locale was made from.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{IMAGE, Origin, Row};
use super::{Drift, Fingerprint, canonical};
use crate::model::{Body, Image, Project};
use crate::source::Span;

/// The picture of one locale that shows labels.
#[derive(Debug)]
pub struct Picture<'p> {
    /// Position of the locale.
    pub locale: usize,
    /// What documents call it.
    pub image: &'p Image,
    /// Its path below `media/`.
    pub path: String,
    /// The path of the source's.
    pub source: String,
    /// What stands for the labels it shows, as the locale has them.
    pub labels: Fingerprint,
}

/// How a picture stands to what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureState {
    /// As it was recorded, or not known better.
    Fresh,
    /// It is another picture than the recorded one.
    Replaced,
    /// A label it shows has changed, and it has not.
    OldLabels,
    /// The picture of the source has changed, and it has not.
    OldSource,
    /// No ledger knows it.
    Unrecorded,
}

impl Picture<'_> {
    /// Returns its name in ledgers.
    pub fn name(&self) -> String {
        format!("{IMAGE}{}", self.image.file.text)
    }

    /// Returns its row.
    pub fn row<'d>(&self, drift: &'d Drift<'_>) -> Option<&'d Row> {
        drift
            .ledgers
            .locales
            .get(self.locale)?
            .of(&self.name())
            .first()
    }

    /// Returns how it stands to what it shows. What nobody read is taken for unchanged.
    pub fn state(&self, drift: &Drift<'_>) -> PictureState {
        let Some(row) = self.row(drift) else {
            return PictureState::Unrecorded;
        };
        let changed =
            |path: &str, recorded| drift.pictures.get(path).is_some_and(|own| *own != recorded);
        if changed(&self.path, row.translation) {
            PictureState::Replaced
        } else if row.terms != Some(self.labels) {
            PictureState::OldLabels
        } else if changed(&self.source, row.source) {
            PictureState::OldSource
        } else {
            PictureState::Fresh
        }
    }

    /// Makes the row that says: made from what it shows as it stands. Nothing where a picture could not be read.
    pub fn current(&self, drift: &Drift<'_>) -> Option<Row> {
        let before = self.row(drift);
        Some(Row {
            part: self.name().into(),
            source: *drift.pictures.get(&self.source)?,
            translation: *drift.pictures.get(&self.path)?,
            terms: Some(self.labels),
            origin: before.map_or(Origin::Human, |row| row.origin),
            reviewed: None,
            context: None,
            span: before.map_or_else(Span::default, |row| row.span),
        })
    }
}

/// Returns the pictures of all locales that show labels, by locale and file.
pub fn of(project: &Project) -> Vec<Picture<'_>> {
    let mut images: BTreeMap<&str, &Image> = BTreeMap::new();
    for document in &project.documents {
        Body::walk(&document.body, &mut |body| {
            if let Body::Image(image) = body
                && !image.shows.is_empty()
            {
                images.entry(&image.file.text).or_insert(image);
            }
        });
    }
    let mut pictures = Vec::new();
    let source = &project.source().locale;
    for (at, catalog) in project.catalogs.iter().enumerate() {
        for (file, image) in &images {
            let path = format!("{}/{file}", catalog.locale);
            let of_source = format!("{source}/{file}");
            // A picture without a version of its own is `image-not-localised`; one of a source for all locales is not a locale's.
            if !project.media.contains(&path) || !project.media.contains(&of_source) {
                continue;
            }
            let labels: BTreeSet<&str> = image.shows.iter().map(|label| &*label.text).collect();
            let label = |label: &&'_ str| {
                let value = catalog
                    .message(&format!("label-{label}"))?
                    .entry
                    .value
                    .as_ref()?;
                Some(canonical::fingerprint(value))
            };
            pictures.push(Picture {
                locale: at,
                image,
                path,
                source: of_source,
                labels: Fingerprint::of_all(labels.iter().map(|name| (*name, label(name)))),
            });
        }
    }
    pictures
}

/// Reads fingerprints of pictures as whoever loaded the project wrote them.
pub fn prints(written: &BTreeMap<String, Box<str>>) -> BTreeMap<String, Fingerprint> {
    written
        .iter()
        .filter_map(|(path, text)| Some((path.clone(), Fingerprint::parse(text)?)))
        .collect()
}

/// Returns the rows of pictures after a decision, by position of the locale, and which are new; `drops` tells in which locales the rows of
/// pictures that are gone, or show no label any more, go too.
pub fn rows(
    project: &Project,
    drift: &Drift<'_>,
    drops: &dyn Fn(usize) -> bool,
    record: &dyn Fn(&Picture<'_>, PictureState) -> bool,
) -> (Vec<Vec<Row>>, Vec<Vec<String>>) {
    let mut rows = vec![Vec::new(); project.catalogs.len()];
    let mut recorded = vec![Vec::new(); project.catalogs.len()];
    // A document that could not be read may show what seems to be shown no more.
    let whole = project.documents_complete;
    let pictures = if whole { of(project) } else { Vec::new() };
    let mut known: BTreeSet<(usize, String)> = BTreeSet::new();
    for picture in pictures {
        let (at, name) = (picture.locale, picture.name());
        let old = picture.row(drift);
        let new = record(&picture, picture.state(drift))
            .then(|| picture.current(drift))
            .flatten();
        let same = |new: &Row| old.is_some_and(|old| old.says_same(new));
        if new.as_ref().is_some_and(|new| !same(new)) {
            recorded[at].push(name.clone());
        }
        match new {
            Some(new) => rows[at].push(new),
            None if drops(at) => rows[at].extend(old.cloned()),
            None => continue,
        }
        known.insert((at, name));
    }
    for ((at, rows), ledger) in rows.iter_mut().enumerate().zip(&drift.ledgers.locales) {
        if whole && drops(at) {
            continue;
        }
        let images = ledger.rows.iter().filter(|row| row.part.starts_with(IMAGE));
        let left = images.filter(|row| !known.contains(&(at, row.part.to_string())));
        rows.extend(left.cloned());
    }
    (rows, recorded)
}
