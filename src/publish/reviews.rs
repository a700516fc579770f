//! The pages for those who review translations: one for each document in each locale, and the dashboard that leads to them.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Publish, Selection};
use crate::check::Over;
use crate::model::Project;
use crate::review::{self, Board, FOLDER, File, Link, Sheet, Sheets};

/// How pages for those who review translations are made.
#[derive(Clone, Debug)]
pub struct Review {
    /// Position of the locale that translations are held against: mostly the source.
    pub beside: usize,
    /// How lines of files are linked to; without, as files beside the pages.
    pub link: Option<Link>,
}

impl Selection {
    /// Returns the positions of the translations that are reviewed beside the locale at a position.
    pub fn reviewed(&self, project: &Project, beside: usize) -> Vec<usize> {
        let translations = 1..=project.translations().len();
        let wanted = |at: &usize| self.locales.is_empty() || self.locales.contains(at);
        translations
            .filter(|at| *at != beside && wanted(at))
            .collect()
    }
}

impl Publish<'_> {
    /// Writes the review pages of the locales and documents that are built, and the dashboard.
    pub(super) fn reviews(&self, over: &Over<'_>, review: &Review) -> anyhow::Result<()> {
        let link = review.link.clone().unwrap_or(match self.below {
            Some(folders) => Link::Up(folders + 1),
            None => Link::None,
        });
        let mut made: BTreeSet<String> = BTreeSet::new();
        for locale in self.selection.reviewed(self.project, review.beside) {
            let sheets = Sheets::new(over, locale, review.beside, &link);
            let all = sheets.all().into_iter();
            let all: Vec<Sheet<'_>> = all.filter(|sheet| self.shows(sheet)).collect();
            let files: Vec<anyhow::Result<String>> = all
                .par_iter()
                .map(|sheet| {
                    let file = sheets.page(sheet)?;
                    self.review(&file)?;
                    Ok(file.path)
                })
                .collect();
            // Of several that fail, the first in their order is told.
            for path in files {
                made.insert(path?);
            }
        }
        let has = |tag: &str, path: &str| {
            let path = format!("{tag}/{path}.html");
            // A build of a part leaves the other pages where they are.
            let earlier =
                self.selection.is_partial() && self.writer.knows(&format!("{FOLDER}/{path}"));
            earlier || made.contains(&path)
        };
        let board = Board {
            language: 0,
            review: "",
            has: &has,
        };
        let files = review::overview(over, board)?;
        files.iter().try_for_each(|file| self.review(file))
    }

    fn review(&self, file: &File) -> anyhow::Result<()> {
        self.shared(&format!("{FOLDER}/{}", file.path), file.text.as_bytes())
    }

    /// Tells whether a build makes a review page: of the documents it is about, or of everything.
    fn shows(&self, sheet: &Sheet<'_>) -> bool {
        let documents = &self.selection.documents;
        documents.is_empty() || sheet.document().is_some_and(|id| documents.contains(id))
    }
}
