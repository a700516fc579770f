//! The pages for those who review translations: one for each document in each locale, and the dashboard that leads to them.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Publish, Review};
use crate::check::Over;
use crate::review::{self, Board, FOLDER, File, Link, Sheet, Sheets};

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
            let paths: Vec<String> = all
                .par_iter()
                .map(|sheet| {
                    let file = sheets.page(sheet)?;
                    self.review(&file)?;
                    Ok(file.path)
                })
                .collect::<anyhow::Result<_>>()?;
            made.extend(paths);
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
