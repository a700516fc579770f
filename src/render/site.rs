//! One renderer for a project: pages to the files of every output.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash as _, Hasher};
use std::sync::OnceLock;

use super::address::{Address, Ending};
use super::engine::{Engine, Words};
use super::view::{self, LocaleView, PageView};
use super::{anchors, body, checklist, html};
use crate::drift::provenance::Provenance;
use crate::locale::Locale;
use crate::model::{Checklist, Document, Meta, Mode, Name, Only, Output, Project};
use crate::resolve::editions::Editions;
use crate::resolve::freshness::Announced;
use crate::resolve::page::Context;
use crate::resolve::words::Argument;
use crate::text::date::{DateOptions, Moment};
use crate::text::formats::Formats;
use crate::tree::{Inline, Inlines, Mark, Page, plain};

/// Words of the chrome that templates use, by the name they have there.
const WORDS: &[(&str, &str)] = &[
    ("guide", "chrome-guide"),
    ("checklist", "chrome-checklist"),
    ("contents", "chrome-contents"),
    ("index", "chrome-index"),
    ("language", "chrome-language"),
    ("skip", "chrome-skip"),
    ("search", "chrome-search"),
    ("copy", "chrome-copy"),
    ("copied", "chrome-copied"),
    ("missing", "chrome-missing"),
    ("missing_text", "chrome-missing-text"),
    ("done", "chrome-checklist-done"),
    ("number", "chrome-checklist-number"),
    ("step", "chrome-checklist-step"),
    ("confirm", "chrome-checklist-confirm"),
    ("challenge", "chrome-checklist-challenge"),
    ("response", "chrome-checklist-response"),
    ("reader", "chrome-checklist-reader"),
    ("responder", "chrome-checklist-responder"),
    ("checked_by", "chrome-checklist-checked-by"),
    ("sign_name", "chrome-signoff-name"),
    ("sign_date", "chrome-signoff-date"),
    ("sign_signature", "chrome-signoff-signature"),
    ("reset", "chrome-checklist-reset"),
    ("reset_ask", "chrome-checklist-reset-ask"),
    ("address", "chrome-checklist-address"),
    ("reviewed", "chrome-checklist-reviewed"),
    ("version", "chrome-checklist-version"),
];

/// Renders the pages of a project.
pub struct Site<'p> {
    pub(super) project: &'p Project,
    /// What is known of whole documents; only the output `learn` shows it, which is made anew each time.
    pub(super) provenance: &'p Provenance,
    pub(super) engine: Engine,
    /// The pages that others may lead to.
    announced: Announced<'p>,
    pub(super) words: Vec<BTreeMap<&'static str, String>>,
    /// The same for templates.
    pub(super) shown: Vec<Words>,
    pub(super) names: Vec<String>,
    /// When each document was last reviewed, as each locale says it; by locale and day.
    reviewed: Vec<BTreeMap<String, Inlines>>,
    /// How each locale says how many boxes are ticked, with `{done}` and `{all}` in place of the numbers.
    pub(super) progress: Vec<String>,
    /// How each locale writes dates.
    pub(super) formats: Vec<&'p Formats>,
    /// What each locale makes of the title of a checklist, with a sample in place of it.
    titles: Vec<Inlines>,
    editions: &'p Editions<'p>,
    linked: OnceLock<BTreeMap<String, BTreeSet<String>>>,
    headings: OnceLock<BTreeSet<(String, String)>>,
}

impl<'p> Site<'p> {
    /// Loads the templates and the words of every locale.
    ///
    /// # Errors
    /// When a template of the project cannot be used.
    pub fn new(context: &Context<'p>, announced: Announced<'p>) -> anyhow::Result<Self> {
        let project = context.project;
        let locales = 0..project.catalogs.len();
        let words: Vec<BTreeMap<&'static str, String>> = locales
            .clone()
            .map(|locale| {
                let words = WORDS.iter();
                let words = words.map(|(name, id)| (*name, context.word(locale, id)));
                // The script puts a number in place of the sign.
                let count = Argument::Inlines(vec![Inline::Text("#".into())]);
                let found = context.chrome(locale, "chrome-search-count", &[("count", count)]);
                words.chain([("found", plain(&found))]).collect()
            })
            .collect();
        let titles = locales
            .clone()
            .map(|locale| {
                let sample = Argument::Inlines(vec![Inline::Text("title".into())]);
                context.chrome(locale, "chrome-checklist-title", &[("title", sample)])
            })
            .collect();
        let progress = locales.clone().map(|locale| {
            let place = |name: &str| Argument::Inlines(vec![Inline::Text(format!("{{{name}}}"))]);
            let places = [("done", place("done")), ("all", place("all"))];
            plain(&context.chrome(locale, "chrome-checklist-progress", &places))
        });
        let progress = progress.collect();
        let formats = locales.clone().map(|locale| context.words.formats(locale));
        let formats = formats.collect();
        let names = locales
            .clone()
            .map(|locale| {
                let own = project.catalogs[locale]
                    .message("chrome-language-name")
                    .is_some();
                let tag = project.catalogs[locale].locale.as_str();
                if own {
                    context.word(locale, "chrome-language-name")
                } else {
                    tag.to_owned()
                }
            })
            .collect();
        Ok(Self {
            project,
            provenance: &context.drift.ledgers.provenance,
            engine: Engine::new(&project.templates)?,
            announced,
            shown: words.iter().map(Words::new).collect(),
            words,
            names,
            reviewed: locales.map(|locale| reviewed(context, locale)).collect(),
            progress,
            formats,
            titles,
            editions: context.editions,
            linked: OnceLock::new(),
            headings: OnceLock::new(),
        })
    }

    /// Hashes everything outside a page that the pages of a locale are rendered from.
    pub fn hash(&self, locale: usize, state: &mut impl Hasher) {
        let Self {
            project,
            provenance: _,
            engine: _,
            announced: _,
            words,
            shown: _,
            names,
            reviewed,
            progress,
            formats: _,
            titles,
            editions: _,
            linked: _,
            headings: _,
        } = self;
        (&words[locale], names, &titles[locale], &project.templates).hash(state);
        reviewed[locale].hash(state);
        progress[locale].hash(state);
        self.headings().hash(state);
        format!("{:?}", project.settings).hash(state);
    }

    /// Hashes what the files of one page are made from beside its tree: the anchors that others link to, the locales that it leads
    /// to, facts for front matter, and how the document wants its checklist.
    pub fn hash_page(&self, page: &Page, state: &mut impl Hasher) {
        self.linked().get(&page.path).hash(state);
        self.announced.of(Some(&page.id)).hash(state);
        let Some(document) = self.project.document(&page.id) else {
            return;
        };
        let texts = |names: &[Name]| -> Vec<Box<str>> {
            names.iter().map(|name| name.text.clone()).collect()
        };
        // What is not hashed here shows in the tree of the page, if anywhere.
        let Document {
            source: _,
            id: _,
            kind: _,
            path: _,
            heading,
            meta,
            prefix: _,
            checklist,
            roles: _,
            parameters: _,
            before: _,
            body: _,
            after: _,
            signers: _,
            complete: _,
            sound: _,
        } = document;
        heading.hash(state);
        let Meta {
            aka,
            owner: _,
            reviewed,
            review_every: _,
            time: _,
            tags,
            products: _,
            front_matter,
        } = meta;
        (tags, front_matter, texts(aka), reviewed).hash(state);
        let Checklist {
            mode,
            images,
            max_pages,
            only,
        } = checklist;
        let pages = max_pages.map(|(pages, _)| pages);
        let critical = matches!(only, Only::Critical);
        (mode, images, pages, critical, texts(only.sections())).hash(state);
    }

    /// Returns the anchors that links lead to from other pages, by path of the page. Only Markdown needs them.
    pub(super) fn linked(&self) -> &BTreeMap<String, BTreeSet<String>> {
        let all = || anchors::led_to(self.project, self.editions);
        self.linked.get_or_init(all)
    }

    /// Returns the anchors of headings, by path of the page. Only Markdown needs them.
    pub(super) fn headings(&self) -> &BTreeSet<(String, String)> {
        let all = || anchors::headings(self.project, self.editions);
        self.headings.get_or_init(all)
    }

    /// Returns the templates.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Returns which pages others may lead to.
    pub fn announced(&self) -> &Announced<'p> {
        &self.announced
    }

    /// Renders a page of the site.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn html(&self, page: &Page, locale: usize, ending: Ending) -> anyhow::Result<String> {
        let address = Address {
            path: &page.path,
            ending,
        };
        let template = if ending == Ending::Html {
            "html/guide.html"
        } else {
            "html/checklist.html"
        };
        let view = self.page(page, Some(&page.id), locale, address);
        self.engine
            .render_worded(template, &view, &self.shown[locale])
    }

    pub(super) fn page<'a>(
        &'a self,
        page: &'a Page,
        document: Option<&str>,
        locale: usize,
        address: Address<'_>,
    ) -> PageView<'a> {
        let file = |ending: Ending| {
            let name = page.path.rsplit('/').next().unwrap_or(&page.path);
            [name, ending.suffix()].concat()
        };
        let of_site = |file: String| match self.builds(Output::Html) {
            true => file,
            false => String::new(),
        };
        let root = address.root();
        let own = [&*page.path, address.ending.suffix()].concat();
        let mode = self
            .project
            .document(&page.id)
            .filter(|_| address.ending == Ending::HtmlChecklist)
            .and_then(|document| document.checklist.mode);
        let mode = mode.map_or("", Mode::name);
        let mut blocks = view::blocks(&page.blocks, address);
        let canonical = self.canonical(locale, &own);
        let sheet = (address.ending == Ending::HtmlChecklist).then(|| {
            let apart = mode == Mode::ChallengeResponse.name();
            let form = checklist::form(std::mem::take(&mut blocks), apart);
            blocks = form.blocks;
            self.sheet(page, locale, canonical.as_deref(), form.boxes)
        });
        let body = if self.engine.is_own("html/blocks.html") {
            String::new()
        } else if sheet.is_some() {
            body::sheet(&blocks, &self.words[locale], mode)
        } else {
            body::guide(&blocks)
        };
        if !self.engine.has_own_pages() {
            blocks.clear();
        }
        PageView {
            lang: page.locale.as_str(),
            dir: page.locale.direction(),
            site: &self.project.settings.name,
            title: html::text(&page.title, address),
            name: &page.name,
            name_lang: page.name_lang.as_ref().map(Locale::as_str),
            description: &page.description,
            guide: of_site(file(Ending::Html)),
            search: of_site(address.up() + "search.js"),
            reviewed: self.reviewed(page, locale, address),
            index: of_site(address.up() + "index.html"),
            checklist: if self.checklist("x").is_empty() {
                String::new()
            } else {
                file(Ending::HtmlChecklist)
            },
            locales: self.locales(document, locale, &page.absent, |tag| {
                [&*root, tag, "/", &own].concat()
            }),
            main: anchors::free(page, "content"),
            nav: anchors::free(page, "contents"),
            canonical: canonical.unwrap_or_default(),
            alternates: self.alternates(document, locale, &page.absent, (&own, &root)),
            contents: view::contents(page, address),
            body,
            blocks,
            mode,
            sheet,
            up: address.up(),
            root,
        }
    }

    pub(super) fn locales(
        &self,
        document: Option<&str>,
        current: usize,
        absent: &[Locale],
        href: impl Fn(&str) -> String,
    ) -> Vec<LocaleView<'_>> {
        let catalogs = self.project.catalogs.iter().enumerate();
        catalogs
            // Drafts, pseudo-locales and what is hardly translated lead to the others, but not the other way round.
            .filter(|(at, _)| *at == current || self.announced.leads(document, *at))
            .filter(|(_, catalog)| !absent.contains(&catalog.locale))
            .map(|(at, catalog)| LocaleView {
                tag: catalog.locale.as_str(),
                dir: catalog.locale.direction(),
                name: &self.names[at],
                href: href(catalog.locale.as_str()),
                current: at == current,
            })
            .collect()
    }

    /// Tells whether the settings name an output.
    pub fn builds(&self, output: Output) -> bool {
        self.project.settings.outputs.contains(&output)
    }

    /// Returns the sentence that says when the document was last reviewed, as HTML; empty on checklists.
    fn reviewed(&self, page: &Page, locale: usize, address: Address<'_>) -> String {
        let document = self.project.document(&page.id);
        let document = document.filter(|_| address.ending == Ending::Html);
        let day = document.and_then(|one| self.reviewed[locale].get(&one.meta.reviewed));
        day.map_or_else(String::new, |text| html::text(text, address))
    }

    pub(super) fn checklist(&self, path: &str) -> String {
        if self.builds(Output::Checklist) {
            format!("{path}.checklist.html")
        } else {
            String::new()
        }
    }
}

/// Says of every day on which a document was last reviewed that it was.
fn reviewed(context: &Context<'_>, locale: usize) -> BTreeMap<String, Inlines> {
    let documents = context.project.documents.iter();
    let days: BTreeSet<&str> = documents.map(|one| one.meta.reviewed.as_str()).collect();
    let days = days.into_iter().filter_map(|day| {
        let formats = context.words.formats(locale);
        let date = formats.date(&Moment::parse(day)?, &DateOptions::default())?;
        let date = Inline::Mark(Mark::Time(day.to_owned()), vec![Inline::Text(date)]);
        let date = Argument::Inlines(vec![date]);
        let text = context.chrome(locale, "chrome-reviewed", &[("date", date)]);
        Some((day.to_owned(), text))
    });
    days.collect()
}
