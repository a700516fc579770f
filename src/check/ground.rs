//! What the pages of a project are made of, before anybody knows what is wrong with it: shared by runs and by whoever shows pages.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::drift::ledger::Ledgers;
use crate::drift::{Drift, pictures};
use crate::load::Loaded;
use crate::model::Project;
use crate::render::site::Site;
use crate::resolve::editions::Editions;
use crate::resolve::freshness::Announced;
use crate::resolve::page::Context;
use crate::resolve::uses::Uses;
use crate::resolve::words::Words;
use crate::source::Sources;

/// What the ledgers of a project say.
#[derive(Debug)]
pub struct Recorded {
    ledgers: Arc<Ledgers>,
    found: Vec<Diagnostic>,
}

impl Recorded {
    /// Reads the ledgers of a project.
    pub fn read(project: &Project, sources: &Sources) -> Self {
        let mut found = Vec::new();
        let ledgers = Ledgers::load(sources, &project.settings, &mut found);
        Self {
            ledgers: Arc::new(ledgers),
            found,
        }
    }
}

/// What the pages of a project are made of.
pub struct Ground<'p> {
    /// The translations against their ledgers.
    pub drift: Drift<'p>,
    /// The outlines of all documents.
    pub editions: Arc<Editions<'p>>,
    /// The messages, ready to be formatted.
    pub words: Arc<Words<'p>>,
    /// What was found on the way.
    pub found: Vec<Diagnostic>,
}

impl<'p> Ground<'p> {
    /// Prepares a project.
    pub fn new(project: &'p Project, loaded: &Loaded, sources: &Sources) -> Self {
        let recorded = Recorded::read(project, sources);
        let drift = Drift::new(project, Arc::clone(&recorded.ledgers), false);
        Self::with(project, loaded, &recorded, drift)
    }

    /// Prepares a project for whoever shows a few of its pages: of translations it is known only when somebody asks whether they
    /// are current, unless the settings ask that of every page.
    pub fn for_pages(project: &'p Project, loaded: &Loaded, recorded: &Recorded) -> Self {
        let ledgers = Arc::clone(&recorded.ledgers);
        let drift = match project.settings.min_fresh {
            Some(_) => Drift::new(project, ledgers, false),
            None => Drift::single(project, ledgers, false),
        };
        Self::with(project, loaded, recorded, drift)
    }

    /// Prepares the same project for a run; returns nothing where that is no longer wanted before the end.
    pub fn for_run(
        &self,
        project: &'p Project,
        goes_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let ledgers = Arc::clone(&self.drift.ledgers);
        let mut drift = Drift::while_wanted(project, ledgers, goes_on)?;
        drift.pictures.clone_from(&self.drift.pictures);
        Some(Self {
            drift,
            editions: Arc::clone(&self.editions),
            words: Arc::clone(&self.words),
            found: self.found.clone(),
        })
    }

    fn with(
        project: &'p Project,
        loaded: &Loaded,
        recorded: &Recorded,
        mut drift: Drift<'p>,
    ) -> Self {
        let mut found = recorded.found.clone();
        drift.pictures = pictures::prints(&loaded.pictures);
        let (editions, words) = rayon::join(
            || Editions::new(project, &mut found),
            || Words::new(project),
        );
        Self {
            drift,
            editions: Arc::new(editions),
            words: Arc::new(words),
            found,
        }
    }
}

/// Makes the renderer of a project's pages.
///
/// # Errors
/// When a template of the project cannot be used.
pub fn site<'p>(pages: &Context<'p>, uses: &Uses<'p>) -> anyhow::Result<Site<'p>> {
    let Context {
        project,
        drift,
        editions,
        ..
    } = pages;
    let announced = Announced::new(project, drift, uses, editions);
    Site::new(pages, announced)
}
