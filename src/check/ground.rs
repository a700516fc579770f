//! What the pages of a project are made of, before anybody knows what is wrong with it: shared by runs and by whoever shows pages.

use std::collections::{BTreeMap, BTreeSet};

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

/// What the pages of a project are made of.
pub struct Ground<'p> {
    /// The translations against their ledgers.
    pub drift: Drift<'p>,
    /// The outlines of all documents.
    pub editions: Editions<'p>,
    /// The messages, ready to be formatted.
    pub words: Words<'p>,
    /// What was found on the way.
    pub found: Vec<Diagnostic>,
}

impl<'p> Ground<'p> {
    /// Prepares a project.
    pub fn new(project: &'p Project, loaded: &Loaded, sources: &Sources) -> Self {
        let mut found = Vec::new();
        let ledgers = Ledgers::load(sources, &project.settings, &mut found);
        let mut drift = Drift::new(project, ledgers, false);
        drift.pictures = pictures::prints(&loaded.pictures);
        Self {
            drift,
            editions: Editions::new(project, &mut found),
            words: Words::new(project),
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
    Site::new(pages, linked(project, editions), announced)
}

/// Returns the anchors that links in messages lead to from other pages, by path of the page.
fn linked(project: &Project, editions: &Editions<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let mut linked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for message in project
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.messages)
    {
        for (_, _, pattern) in message.entry.parts() {
            pattern.texts(&mut |text, _| {
                for part in text.split("](doc:").skip(1) {
                    let target = part.split(')').next().unwrap_or("");
                    let Some((id, anchor)) = target.split_once('#') else {
                        continue;
                    };
                    let Some(outline) = editions.get(id, 0, 0) else {
                        continue;
                    };
                    if let Ok(place) = outline.target(0, anchor) {
                        let anchor = outline.anchor(place).unwrap_or(anchor);
                        for profile in 0..editions.profiles.len() {
                            let path =
                                format!("{}{}", editions.prefix(profile), outline.document.path);
                            linked.entry(path).or_default().insert(anchor.to_owned());
                        }
                    }
                }
            });
        }
    }
    linked
}
