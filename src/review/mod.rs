//! What people look at to see how far a translation is: pages with source and translation side by side, a dashboard, badges.
//!
//! Everything here is text; who asks for it writes it. The words around the passages are chrome, in the language of the reader.

mod badge;
mod bar;
mod board;
mod link;
mod passages;
mod rows;
mod sheet;
mod view;
mod voice;

use std::collections::BTreeSet;

use crate::check::{Home, Over, units};
use crate::drift::Drift;
use crate::model::{DocumentKind, Project};
use crate::render::engine::Engine;
use crate::resolve::editions::Editions;
use crate::resolve::page;
use crate::resolve::uses;
use crate::resolve::words::Words;
use crate::source::Sources;

pub use link::Link;
pub use sheet::{Sheet, Sheets};

/// Folder of the review pages below the output directory.
pub const FOLDER: &str = "review";

/// A file below the folder of the review pages or of the dashboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path from that folder, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// What all pages of this kind are made from.
#[derive(Clone, Copy)]
struct Desk<'r> {
    project: &'r Project,
    sources: &'r Sources,
    pages: &'r page::Context<'r>,
    engine: &'r Engine,
}

/// What a dashboard shows.
#[derive(Clone, Copy)]
pub struct Board<'b> {
    /// Position of the locale in whose language it is.
    pub language: usize,
    /// The way from the dashboard to the folder of the review pages, empty or with a `/` at its end; or its address.
    pub review: &'b str,
    /// Tells whether there is a review page with this path in the locale of this tag.
    pub has: &'b dyn Fn(&str, &str) -> bool,
}

/// Makes the dashboard of a project: the overview, a page for each locale, badges and style sheets.
///
/// # Errors
/// When a template of the project cannot be used.
pub fn dashboard(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    board: Board<'_>,
) -> anyhow::Result<Vec<File>> {
    with_desk(project, sources, drift, |desk| {
        let uses = uses::of(project);
        let mut files = board::files(desk, &units(project, &uses, drift), board)?;
        files.extend(assets(desk.engine));
        Ok(files)
    })
}

/// Makes a badge for each translated locale.
///
/// # Errors
/// When a template of the project cannot be used.
pub fn badges(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    language: usize,
) -> anyhow::Result<Vec<File>> {
    with_desk(project, sources, drift, |desk| {
        let uses = uses::of(project);
        Ok(board::badges(desk, &units(project, &uses, drift), language))
    })
}

/// Makes the dashboard that leads to the review pages of a run.
///
/// # Errors
/// When a template of the project cannot be used.
pub fn overview(over: &Over<'_>, board: Board<'_>) -> anyhow::Result<Vec<File>> {
    let desk = desk(over);
    let rules = over.rules;
    let units = units(rules.project, rules.uses, rules.drift);
    let mut files = board::files(desk, &units, board)?;
    files.extend(assets(desk.engine));
    Ok(files)
}

fn desk<'r>(over: &Over<'r>) -> Desk<'r> {
    Desk {
        project: over.rules.project,
        sources: over.rules.sources,
        pages: over.pages,
        engine: over.site.engine(),
    }
}

/// Prepares what is needed without a run.
fn with_desk<T>(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    make: impl FnOnce(Desk<'_>) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    // What is wrong with the project is told by its rules, not here.
    let editions = Editions::new(project, &mut Vec::new());
    let words = Words::new(project);
    let pages = page::Context::new(project, &words, &editions, drift, BTreeSet::new());
    let engine = Engine::new(&project.templates)?;
    make(Desk {
        project,
        sources,
        pages: &pages,
        engine: &engine,
    })
}

/// Returns the style sheets.
fn assets(engine: &Engine) -> Vec<File> {
    let sheets = ["assets/stegvis.css", "assets/review.css"];
    let file = |path: &&str| File {
        path: (*path).to_owned(),
        text: engine.asset(path).unwrap_or_default().to_owned(),
    };
    sheets.iter().map(file).collect()
}

/// Returns the path of a review page below the folder of its locale, without ending. No path of a document begins with `@`.
fn path(home: Home<'_>, sources: &Sources) -> String {
    match home {
        Home::Document(document) if document.kind == DocumentKind::Fragment => {
            format!("@fragments/{}", document.id.text)
        }
        Home::Document(document) => document.path.clone(),
        Home::File(file) => {
            let path = &sources.get(file).path;
            format!("@messages/{}", path.strip_suffix(".ftl").unwrap_or(path))
        }
    }
}
