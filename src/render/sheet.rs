//! What only a checklist shows: how far it is, where it comes from, and which text was printed.

use serde::Serialize;

use super::qr::{self, Code};
use super::site::Site;
use super::version;
use crate::model::Paper;
use crate::text::date::{DateOptions, Moment};
use crate::tree::Page;

/// The facts about a sheet. Texts that are empty are not known.
#[derive(Serialize)]
pub(super) struct SheetView<'a> {
    /// What ticks are kept under in the browser: the same in every language of one text.
    pub key: String,
    /// How many boxes there are.
    pub boxes: usize,
    /// The words for how many are ticked, with `{done}` and `{all}` in place of the numbers.
    pub progress: &'a str,
    /// Stands for the text of this sheet.
    pub version: String,
    /// What the language of the page calls itself.
    pub language: &'a str,
    /// Day of the last review: `2026-11-02`.
    pub day: &'a str,
    /// The same as the language writes it.
    pub reviewed: String,
    /// `a4`, `letter`, or empty.
    pub paper: &'static str,
    /// The address of the page and the version of its text, for a camera.
    pub qr: Option<Code>,
}

impl Site<'_> {
    /// Returns the facts about a checklist; `address` is where it stands on the web, if it does.
    pub(super) fn sheet(
        &self,
        page: &Page,
        locale: usize,
        address: Option<&str>,
        boxes: usize,
    ) -> SheetView<'_> {
        let document = self.project.document(&page.id);
        let day = document.map_or("", |document| &document.meta.reviewed);
        let reviewed = Moment::parse(day)
            .and_then(|day| self.formats[locale].date(&day, &DateOptions::default()));
        let version = version::of(&page.title, [&page.blocks[..]]);
        SheetView {
            key: format!("stegvis:{}:{}", page.path, page.version),
            boxes,
            progress: &self.progress[locale],
            // Where the text is still the one that was printed, the address leads to the line that says so.
            qr: address.and_then(|address| qr::code(&format!("{address}#v-{version}"))),
            version,
            language: &self.names[locale],
            day,
            reviewed: reviewed.unwrap_or_default(),
            paper: self.project.settings.paper.map_or("", Paper::name),
        }
    }
}
