//! What the template of a review page sees.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rows::{ChangeView, FindingView, Verdict};

/// A review page.
#[derive(Serialize)]
pub(super) struct SheetView<'a> {
    pub(super) lang: &'a str,
    pub(super) dir: &'a str,
    pub(super) site: &'a str,
    pub(super) root: String,
    pub(super) index: String,
    /// The locale under review, and what it calls its language.
    pub(super) tag: &'a str,
    pub(super) language: String,
    pub(super) title: String,
    pub(super) name: String,
    pub(super) id: String,
    /// Heads of the two columns of texts.
    pub(super) beside: String,
    pub(super) translation: String,
    pub(super) only: String,
    /// How many rows ask for work.
    pub(super) work: usize,
    pub(super) sections: Vec<SectionView<'a>>,
    pub(super) words: &'a BTreeMap<&'static str, String>,
}

/// What stands under one heading.
#[derive(Serialize)]
pub(super) struct SectionView<'a> {
    pub(super) level: u8,
    pub(super) heading: String,
    pub(super) rows: Vec<RowView<'a>>,
}

/// A passage.
#[derive(Serialize)]
pub(super) struct RowView<'a> {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) beside: TextView<'a>,
    pub(super) translation: TextView<'a>,
    pub(super) source_lang: &'a str,
    pub(super) source_dir: &'static str,
    pub(super) changes: Vec<ChangeView>,
    pub(super) verdict: Verdict,
    pub(super) findings: Vec<FindingView>,
}

/// A text, and where it stands.
#[derive(Default, Serialize)]
pub(super) struct TextView<'a> {
    pub(super) lang: &'a str,
    pub(super) dir: &'a str,
    pub(super) html: String,
    /// Whether it is shown as it is written in its file.
    pub(super) raw: bool,
    pub(super) place: String,
    pub(super) href: String,
}
