//! Pages: resolved, written as Markdown, read back, and handed on.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::policy::Policy;
use super::publisher::{Publisher, Rendered};
use super::run::each;
use super::{Output, Run, verbatim};
use crate::diagnostic::{Diagnostic, Level, Sink};
use crate::locale::Locale;
use crate::model::Output as ProjectOutput;
use crate::render::address::Ending;
use crate::render::site::Site;
use crate::render::{checklist, learn, markdown as render, version};
use crate::resolve::editions::Own;
use crate::resolve::page::{Context, Resolved};
use crate::source::SourceId;
use crate::syntax::markdown;
use crate::text::url::{is_place, is_safe};
use crate::tree::{Block, Image, Kind, Page, Target, compare};

/// What came of the pages.
#[derive(Default)]
pub(super) struct Made {
    /// The findings, at the levels of the settings.
    pub(super) found: Vec<Diagnostic>,
    /// How many pages were wanted and could not be handed on.
    pub(super) held: usize,
    /// How many pages nobody wanted.
    pub(super) skipped: usize,
}

/// A page in one language before it is rendered.
struct Begun {
    locale: usize,
    resolved: Resolved,
    /// Whether everything in it can be published.
    whole: bool,
    found: Vec<Diagnostic>,
}

/// What the making of every page needs.
pub(super) struct Maker<'m> {
    /// What the rules see.
    pub(super) rules: &'m super::Context<'m>,
    /// What pages share.
    pub(super) pages: &'m Context<'m>,
    /// The templates and addresses.
    pub(super) site: &'m Site<'m>,
    /// What becomes of findings.
    pub(super) policy: &'m Policy<'m>,
    /// Takes the pages.
    pub(super) publish: &'m dyn Publisher,
}

/// Makes every page that is wanted, and hands on those without an error.
pub(super) fn all(maker: &Maker<'_>, faulty: &BTreeSet<SourceId>) -> anyhow::Result<Made> {
    let editions = maker.pages.editions;
    let locales = 0..maker.pages.project.catalogs.len();
    let learn = maker
        .publish
        .builds(maker.pages.project, ProjectOutput::Learn);
    let labels = || locales.clone().map(|at| learn::labels(maker.pages, at));
    let labels: Option<Vec<learn::Labels>> = learn.then(|| labels().collect());
    let documents: Vec<Own<'_, '_>> = editions.documents().collect();
    let progress = maker.publish.progress();
    if let Some(progress) = progress {
        progress.begin("making pages", documents.len());
    }
    let made: Vec<anyhow::Result<Made>> = documents
        .par_iter()
        .map(|own| {
            let id = &*own.document().id.text;
            let mut all = Made::default();
            // The version of the source's text, with its profile.
            let mut version = None;
            for profile in 0..editions.profiles.len() {
                let mut pages = Vec::with_capacity(locales.len());
                for locale in locales.clone() {
                    if !maker.publish.goes_on() || !maker.publish.wants(id, profile, locale) {
                        all.skipped += 1;
                        continue;
                    }
                    pages.push(maker.begun(*own, (profile, locale), faulty));
                }
                let absent = maker.absent(*own, profile, &pages);
                for begun in pages {
                    let labels = labels.as_ref().map(|labels| &labels[begun.locale]);
                    let made = maker.one(*own, profile, begun, &absent, labels, &mut version)?;
                    all.found.extend(made.found);
                    all.held += made.held;
                }
            }
            if let Some(progress) = progress {
                progress.one();
            }
            Ok(all)
        })
        .collect();
    let mut all = Made::default();
    for made in made {
        // Of several failures the first in the order of documents is told, whichever came first in time.
        let made = made?;
        all.found.extend(made.found);
        all.held += made.held;
        all.skipped += made.skipped;
    }
    Ok(all)
}

impl<'m> Maker<'m> {
    /// Begins a page: its text, and whether that can be published.
    fn begun(
        &self,
        own: Own<'m, 'm>,
        (profile, locale): (usize, usize),
        faulty: &BTreeSet<SourceId>,
    ) -> Begun {
        let outline = own.get(profile, locale);
        let mut found = Vec::new();
        let resolved = self.pages.page(outline, profile, locale, &mut found);
        Begun {
            locale,
            whole: resolved.whole && outline.files.is_disjoint(faulty),
            resolved,
            found,
        }
    }

    /// Returns the languages that a document has no page in, because it is held back and no earlier one is there.
    fn absent(&self, own: Own<'m, 'm>, profile: usize, pages: &[Begun]) -> Vec<Locale> {
        let prefix = self.pages.editions.prefix(profile);
        let held = pages.iter().filter(|page| !page.whole);
        let held = held.map(|page| &page.resolved.page.locale);
        held.filter(|locale| !self.publish.keeps(own.document(), &prefix, locale.as_str()))
            .cloned()
            .collect()
    }

    fn one(
        &self,
        own: Own<'m, 'm>,
        profile: usize,
        begun: Begun,
        absent: &[Locale],
        labels: Option<&learn::Labels>,
        version: &mut Option<(usize, String)>,
    ) -> anyhow::Result<Made> {
        let (pages, site) = (self.pages, self.site);
        let Begun {
            locale,
            whole,
            mut resolved,
            mut found,
        } = begun;
        let outline = own.get(profile, locale);
        if !whole {
            self.policy.settle(&mut found);
            return Ok(held(found));
        }
        resolved.page.absent = absent.to_vec();
        if self.has_checklist() {
            resolved.page.version = self.version(&resolved, own, (profile, locale), version);
        }
        let page = &resolved.page;
        each(&mut found, |rule, found| {
            if let Run::Page(run) = rule.run {
                run(self.rules, page, &mut Sink::new(rule.code, found));
            }
        });
        let made_from = self.publish.made_from(site, locale, &resolved);
        if found.is_empty()
            && self
                .publish
                .is_current(site, &made_from, profile, locale, page)
        {
            return Ok(Made::default());
        }
        let checklist = checklist::of(&resolved, outline, pages, locale);
        each(&mut found, |rule, found| {
            if let Run::Checklist(run) = rule.run {
                run(self.rules, &checklist, &mut Sink::new(rule.code, found));
            }
        });
        let guide = self.markdown(page, Ending::Markdown, &mut found)?;
        let twin = match self.has_twin() {
            true => Some(self.markdown(&checklist, Ending::MarkdownChecklist, &mut found)?),
            false => None,
        };
        let learn = labels.map(|labels| self.learn(page, own, profile, labels, &mut found));
        let learn = learn.transpose()?;
        let clean = found.is_empty();
        self.policy.settle(&mut found);
        if found.iter().any(|one| one.level == Level::Error) {
            return Ok(held(found));
        }
        self.publish.page(
            site,
            &Rendered {
                profile,
                locale,
                page,
                checklist: &checklist,
                markdown: &guide,
                checklist_markdown: twin.as_deref(),
                learn: learn.as_deref(),
                made_from: if clean { &made_from } else { "" },
            },
        )?;
        Ok(Made {
            found,
            ..Made::default()
        })
    }

    /// Writes a page for the documentation pipeline, and reads it back.
    fn learn(
        &self,
        page: &Page,
        own: Own<'m, 'm>,
        profile: usize,
        labels: &learn::Labels,
        found: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<String> {
        let names = self.names(own, profile);
        let page = self.site.with_options(page, Ending::Learn, |options| {
            learn::of(page, &names, labels, options.linked)
        });
        let text = self.site.learn(&page, &names.title)?;
        read_back(self.site, &page, Ending::Learn, &text, found);
        Ok(text)
    }

    /// Writes a page as Markdown, and reads it back.
    fn markdown(
        &self,
        page: &Page,
        ending: Ending,
        found: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<String> {
        let text = self.site.markdown(page, ending)?;
        read_back(self.site, page, ending, &text, found);
        Ok(text)
    }

    fn has_checklist(&self) -> bool {
        let project = self.pages.project;
        self.publish.builds(project, ProjectOutput::Checklist)
    }

    /// Tells whether checklists are written as Markdown.
    fn has_twin(&self) -> bool {
        self.has_checklist() && self.pages.project.settings.markdown_checklists
    }

    /// Returns the version of the text that the source has for a page; `known` keeps it for the other languages.
    fn version(
        &self,
        resolved: &Resolved,
        own: Own<'m, 'm>,
        (profile, locale): (usize, usize),
        known: &mut Option<(usize, String)>,
    ) -> String {
        let of = |resolved: &Resolved| {
            let page = &resolved.page;
            version::of(&page.title, [&page.blocks[..], &resolved.sign_off])
        };
        if let Some((at, version)) = known
            && *at == profile
        {
            return version.clone();
        }
        let version = match locale {
            0 => of(resolved),
            _ => of(&self.source(own, profile)),
        };
        *known = Some((profile, version.clone()));
        version
    }

    /// Names the headings of a document after those of the source, in every locale.
    fn names(&self, own: Own<'m, 'm>, profile: usize) -> learn::Names {
        learn::names(&self.source(own, profile).page)
    }

    /// Makes the page of the source; what is wrong with it is told elsewhere.
    fn source(&self, own: Own<'m, 'm>, profile: usize) -> Resolved {
        let outline = own.get(profile, 0);
        self.pages.page(outline, profile, 0, &mut Vec::new())
    }
}

/// Returns what is left of a page that cannot be handed on.
fn held(found: Vec<Diagnostic>) -> Made {
    Made {
        found,
        held: 1,
        skipped: 0,
    }
}

/// Reads the Markdown of a page back, and holds it against the page.
fn read_back(
    site: &Site<'_>,
    page: &Page,
    ending: Ending,
    text: &str,
    found: &mut Vec<Diagnostic>,
) {
    let flavour = site.flavour_of(ending);
    let document = markdown::read(text, flavour.reading());
    let mut seen = render::seen(flavour);
    seen.title &= site.has_heading(page);
    let difference = site.with_options(page, ending, |options| {
        // What verbatim text says is written as it is.
        let target = |target: &Target| match target {
            Target::Url(url) if !(is_safe(url) || is_place(url)) => Some(url.clone()),
            target => options.target(target),
        };
        let image = |image: &Image| match image.outside {
            true => image.file.clone(),
            false => options.image(image),
        };
        let view = compare::View {
            seen,
            word: &|level| render::alert_word(flavour, level),
            target: &target,
            image: &image,
        };
        let expected = verbatim::read(&page.blocks, options);
        differ(page, &expected, &document, view)
    });
    let output = Output { page, difference };
    each(found, |rule, found| {
        if let Run::Output(run) = rule.run {
            run(&output, &mut Sink::new(rule.code, found));
        }
    });
}

/// Returns the first difference between a page and what was read back.
fn differ(
    page: &Page,
    expected: &[Block],
    document: &markdown::Document,
    view: compare::View<'_>,
) -> Option<compare::Difference> {
    if !view.seen.title {
        return compare::blocks(expected, &document.blocks, view);
    }
    let title = Block::new(Kind::Heading(1, page.title.clone())).at(Some(page.origin));
    match document.blocks.split_first() {
        Some((first, rest)) => compare::blocks(
            std::slice::from_ref(&title),
            std::slice::from_ref(first),
            view,
        )
        .or_else(|| compare::blocks(expected, rest, view)),
        None => compare::blocks(std::slice::from_ref(&title), &[], view),
    }
}
