//! Who takes the pages of a run.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::{Output, Project};
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
    /// The checklist as Markdown.
    pub checklist_markdown: &'r str,
    /// The guide for the Microsoft documentation pipeline, where that output is built.
    pub learn: Option<&'r str>,
    /// The publisher's digest of what the page is made from; empty where it has a finding, so that every run must tell it.
    pub made_from: &'r str,
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
}

/// Publishes nothing; renders one page, so that templates that fail are told.
#[derive(Debug, Default)]
pub struct Nothing {
    tried: AtomicBool,
}

impl Publisher for Nothing {
    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        if !self.tried.swap(true, Ordering::Relaxed) {
            site.html(rendered.page, rendered.locale, Ending::Html)?;
            site.html(rendered.checklist, rendered.locale, Ending::HtmlChecklist)?;
        }
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &page::Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}
