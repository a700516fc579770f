//! Who takes the pages of a run.

use std::sync::Arc;

use super::Context;
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Output, Project};
use crate::progress::Progress;
use crate::render::address::Ending;
use crate::render::site::Site;
use crate::resolve::page;
use crate::tree::Page;

/// A page that may be published, with its Markdown.
pub struct Rendered<'r> {
    /// Position of the profile in `Editions::profiles`.
    pub profile: usize,
    /// Position of the locale.
    pub locale: usize,
    /// The guide.
    pub page: &'r Page,
    /// The checklist.
    pub checklist: &'r Page,
    /// The guide as Markdown.
    pub markdown: &'r str,
    /// The checklist as Markdown, where it is built.
    pub checklist_markdown: Option<&'r str>,
    /// The guide for the Microsoft documentation pipeline, where that output is built.
    pub learn: Option<&'r str>,
    /// The publisher's digest of what the page is made from; empty where it has a finding, so that every run must tell it.
    pub made_from: &'r str,
}

/// A run that is over, and what it knew.
pub struct Over<'r> {
    /// What the rules saw.
    pub rules: &'r Context<'r>,
    /// What the pages shared.
    pub pages: &'r page::Context<'r>,
    /// The templates.
    pub site: &'r Site<'r>,
    /// The findings, in their order.
    pub found: &'r [Diagnostic],
}

/// How many pages a printed checklist takes, where its document says how many it may.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sheet {
    /// Id of the document.
    pub document: String,
    /// Path of the page.
    pub path: String,
    /// The locale.
    pub locale: String,
    /// Its pages.
    pub pages: u32,
    /// Whether they were counted; else they are an estimate.
    pub is_counted: bool,
}

/// Takes the pages that may be published.
pub trait Publisher: Sync {
    /// Tells whether anybody still wants to know; where not, the run ends soon, and what it returns means nothing.
    fn goes_on(&self) -> bool {
        true
    }

    /// Tells whether the page of a document for a profile and a locale is wanted; all are unless it says otherwise.
    fn wants(&self, _document: &str, _profile: usize, _locale: usize) -> bool {
        true
    }

    /// Tells whether an output is built; what the settings name unless it says otherwise.
    fn builds(&self, project: &Project, output: Output) -> bool {
        project.settings.outputs.contains(&output)
    }

    /// Tells whether checklists are printed, so that their pages are counted when all is done, and not estimated before.
    fn prints(&self) -> bool {
        false
    }

    /// Returns how many pages checklists took; asked for after everything else, where they were printed.
    fn sheets(&self) -> Vec<Sheet> {
        Vec::new()
    }

    /// Returns what counts how far the run is, where somebody looks.
    fn progress(&self) -> Option<&Progress> {
        None
    }

    /// Tells whether a page that is held back is there nevertheless, as an earlier run published it; the paths of its profile begin
    /// with the prefix.
    fn keeps(&self, _document: &Document, _prefix: &str, _tag: &str) -> bool {
        false
    }

    /// Returns a digest of everything a page is made from, where the publisher can tell what is current; else nothing.
    fn made_from(&self, _site: &Site<'_>, _locale: usize, _resolved: &page::Resolved) -> String {
        String::new()
    }

    /// Tells whether an earlier run published a page made from the same, found nothing in it, and every file of it is still
    /// there: then it is neither written nor read back again. Called from several threads.
    fn is_current(
        &self,
        _site: &Site<'_>,
        _made_from: &str,
        _profile: usize,
        _locale: usize,
        _guide: &Page,
    ) -> bool {
        false
    }

    /// Takes one page; called from several threads.
    ///
    /// # Errors
    /// When the page cannot be rendered or written.
    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()>;

    /// Takes what belongs to the site as a whole; called once, after the last page.
    ///
    /// # Errors
    /// When something cannot be rendered or written.
    fn site(&self, site: &Site<'_>, context: &page::Context<'_>) -> anyhow::Result<()>;

    /// Takes what can only be made when everything is found; called once, at the end.
    ///
    /// # Errors
    /// When something cannot be rendered or written.
    fn over(&self, _over: &Over<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}

/// Publishes nothing; renders every page that a build renders with templates of the project, so that those that fail are told.
#[derive(Debug, Default)]
pub struct Nothing {
    progress: Arc<Progress>,
}

impl Nothing {
    /// Publishes nothing, and counts.
    pub fn counting(progress: Arc<Progress>) -> Self {
        Self { progress }
    }
}

impl Publisher for Nothing {
    fn progress(&self) -> Option<&Progress> {
        Some(&self.progress)
    }

    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        // The built-in templates have no page on which they fail.
        if !site.engine().has_own_pages() {
            return Ok(());
        }
        let prints = site.builds(Output::Pdf);
        if prints || site.builds(Output::Html) {
            site.html(rendered.page, rendered.locale, Ending::Html)?;
        }
        if prints || site.builds(Output::Checklist) {
            site.html(rendered.checklist, rendered.locale, Ending::HtmlChecklist)?;
        }
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &page::Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}
