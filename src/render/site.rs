//! One renderer for a project: pages to the files of every output.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash as _, Hasher};

use serde::Serialize;

use super::address::{Address, Ending};
use super::engine::Engine;
use super::view::{self, LocaleView, PageView};
use super::{anchors, html};
use crate::drift::provenance::Provenance;
use crate::model::{Output, Project};
use crate::resolve::page::Context;
use crate::resolve::words::Argument;
use crate::tree::{Inline, Inlines, Page, Target};

/// Words of the chrome that templates use, by the name they have there.
const WORDS: &[(&str, &str)] = &[
    ("guide", "chrome-guide"),
    ("checklist", "chrome-checklist"),
    ("contents", "chrome-contents"),
    ("index", "chrome-index"),
    ("language", "chrome-language"),
    ("skip", "chrome-skip"),
    ("done", "chrome-checklist-done"),
    ("number", "chrome-checklist-number"),
    ("step", "chrome-checklist-step"),
    ("checked_by", "chrome-checklist-checked-by"),
    ("sign_name", "chrome-signoff-name"),
    ("sign_date", "chrome-signoff-date"),
    ("sign_signature", "chrome-signoff-signature"),
];

/// Renders the pages of a project.
pub struct Site<'p> {
    pub(super) project: &'p Project,
    /// What is known of whole documents; only the output `learn` shows it, which is made anew each time.
    pub(super) provenance: &'p Provenance,
    pub(super) engine: Engine,
    words: Vec<BTreeMap<&'static str, String>>,
    names: Vec<String>,
    /// What each locale makes of the title of a checklist, with a sample in place of it.
    titles: Vec<Inlines>,
    /// Anchors that links lead to from other pages, by path of the page.
    pub(super) linked: BTreeMap<String, BTreeSet<String>>,
    /// Anchors of headings, by path of the page.
    pub(super) headings: BTreeSet<(String, String)>,
}

/// An entry of the index.
pub struct IndexEntry {
    /// Path of the page.
    pub path: String,
    /// Its title.
    pub title: Inlines,
    /// One sentence about it; may be empty.
    pub description: String,
}

#[derive(Serialize)]
struct EntryView<'a> {
    title: String,
    href: String,
    checklist: String,
    description: &'a str,
}

#[derive(Serialize)]
struct IndexView<'a> {
    #[serde(flatten)]
    page: PageView<'a>,
    entries: Vec<EntryView<'a>>,
}

impl<'p> Site<'p> {
    /// Loads the templates and the words of every locale.
    ///
    /// # Errors
    /// When a template of the project cannot be used.
    pub fn new(
        context: &Context<'p>,
        linked: BTreeMap<String, BTreeSet<String>>,
    ) -> anyhow::Result<Self> {
        let project = context.project;
        let locales = 0..project.catalogs.len();
        let words = locales
            .clone()
            .map(|locale| {
                WORDS
                    .iter()
                    .map(|(name, id)| (*name, context.word(locale, id)))
                    .collect()
            })
            .collect();
        let titles = locales
            .clone()
            .map(|locale| {
                let sample = Argument::Inlines(vec![Inline::Text("title".into())]);
                context.chrome(locale, "chrome-checklist-title", &[("title", sample)])
            })
            .collect();
        let names = locales
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
            words,
            names,
            titles,
            linked,
            headings: anchors::headings(context),
        })
    }

    /// Hashes everything outside a page that the pages of a locale are rendered from.
    pub fn hash(&self, locale: usize, state: &mut impl Hasher) {
        let Self {
            project,
            provenance: _,
            engine: _,
            words,
            names,
            titles,
            linked: _,
            headings,
        } = self;
        (&words[locale], names, &titles[locale], &project.templates).hash(state);
        headings.hash(state);
        format!("{:?}", project.settings).hash(state);
    }

    /// Hashes what other pages want of a page: the anchors they link to.
    pub fn hash_links(&self, page: &Page, state: &mut impl Hasher) {
        self.linked.get(&page.path).hash(state);
    }

    /// Returns the templates.
    pub fn engine(&self) -> &Engine {
        &self.engine
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
        self.engine
            .render(template, &self.page(page, locale, address))
    }

    /// Renders the index of a locale; `prefix` is what the paths of a profile's pages begin with.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn index(
        &self,
        entries: &[IndexEntry],
        locale: usize,
        prefix: &str,
    ) -> anyhow::Result<String> {
        let tag = &self.project.catalogs[locale].locale;
        let page = Page {
            id: "index".into(),
            path: format!("{prefix}index"),
            locale: tag.clone(),
            title: Vec::new(),
            name: self.words[locale]["index"].clone(),
            description: String::new(),
            name_lang: None,
            blocks: Vec::new(),
            fallbacks: 0,
            stale: 0,
            origin: crate::source::Span::default(),
        };
        let address = Address {
            path: &page.path,
            ending: Ending::Html,
        };
        let entries = entries
            .iter()
            .map(|entry| EntryView {
                title: html::text(&entry.title, address),
                href: format!("{}.html", entry.path),
                checklist: self.checklist(&entry.path),
                description: &entry.description,
            })
            .collect();
        let view = IndexView {
            page: PageView {
                checklist: String::new(),
                ..self.page(&page, locale, address)
            },
            entries,
        };
        self.engine.render("html/index.html", &view)
    }

    /// Renders the page that leads to the index of each locale.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn root(&self) -> anyhow::Result<String> {
        #[derive(Serialize)]
        struct RootView<'a> {
            lang: &'a str,
            dir: &'a str,
            site: &'a str,
            locales: Vec<LocaleView<'a>>,
        }
        let source = &self.project.catalogs[0].locale;
        let locales = self.locales(0, |tag| format!("{tag}/index.html"));
        self.engine.render(
            "html/root.html",
            &RootView {
                lang: source.as_str(),
                dir: source.direction(),
                site: &self.project.settings.name,
                locales,
            },
        )
    }

    /// Renders the page at an older path that leads to a page.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn moved(&self, page: &Page, old: &str) -> anyhow::Result<String> {
        #[derive(Serialize)]
        struct MovedView<'a> {
            lang: &'a str,
            dir: &'a str,
            name: &'a str,
            title: String,
            href: String,
            root: String,
        }
        let address = Address {
            path: old,
            ending: Ending::Html,
        };
        let view = MovedView {
            lang: page.locale.as_str(),
            dir: page.locale.direction(),
            name: &page.name,
            title: html::text(&page.title, address),
            href: address.target(&Target::Page(page.path.clone(), None)),
            root: address.root(),
        };
        self.engine.render("html/moved.html", &view)
    }

    fn page<'a>(&'a self, page: &'a Page, locale: usize, address: Address<'_>) -> PageView<'a> {
        let file = |ending: Ending| {
            let name = page.path.rsplit('/').next().unwrap_or(&page.path);
            format!("{name}{}", ending.suffix())
        };
        let root = address.root();
        PageView {
            lang: page.locale.as_str(),
            dir: page.locale.direction(),
            site: &self.project.settings.name,
            title: html::text(&page.title, address),
            name: &page.name,
            name_lang: page.name_lang.as_ref().map(crate::locale::Locale::as_str),
            description: &page.description,
            guide: if self.builds(Output::Html) {
                file(Ending::Html)
            } else {
                String::new()
            },
            index: if self.builds(Output::Html) {
                format!("{}index.html", address.up())
            } else {
                String::new()
            },
            checklist: if self.checklist("x").is_empty() {
                String::new()
            } else {
                file(Ending::HtmlChecklist)
            },
            locales: self.locales(locale, |tag| {
                format!("{root}{tag}/{}{}", page.path, address.ending.suffix())
            }),
            contents: view::contents(page, address),
            blocks: view::blocks(&page.blocks, address),
            words: &self.words[locale],
            up: address.up(),
            root,
        }
    }

    fn locales(&self, current: usize, href: impl Fn(&str) -> String) -> Vec<LocaleView<'_>> {
        let settings = &self.project.settings.locales;
        let catalogs = self.project.catalogs.iter().zip(settings).enumerate();
        catalogs
            // Drafts and pseudo-locales lead to the others, but not the other way round.
            .filter(|(at, (_, settings))| *at == current || settings.is_published())
            .map(|(at, (catalog, _))| LocaleView {
                tag: catalog.locale.as_str(),
                dir: catalog.locale.direction(),
                name: &self.names[at],
                href: href(catalog.locale.as_str()),
                current: at == current,
            })
            .collect()
    }

    fn builds(&self, output: Output) -> bool {
        self.project.settings.outputs.contains(&output)
    }

    fn checklist(&self, path: &str) -> String {
        if self.builds(Output::Checklist) {
            format!("{path}.checklist.html")
        } else {
            String::new()
        }
    }
}
