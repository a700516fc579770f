//! One renderer for a project: pages to the files of every output.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::address::{Address, Ending};
use super::engine::Engine;
use super::view::{self, LocaleView, PageView};
use super::{anchors, html, markdown};
use crate::model::{Flavour, Output, Project};
use crate::resolve::page::Context;
use crate::tree::{Inlines, Page};

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
    project: &'p Project,
    engine: Engine,
    words: Vec<BTreeMap<&'static str, String>>,
    names: Vec<String>,
    /// Anchors that links lead to from other pages, by path of the page.
    linked: BTreeSet<(String, String)>,
    /// Anchors of headings, by path of the page.
    headings: BTreeSet<(String, String)>,
}

#[derive(Serialize)]
struct MarkdownView<'a> {
    /// Front matter with its fences; may be empty.
    front: String,
    /// Title as Markdown; empty where the generator sets it.
    title: String,
    /// Title as text.
    name: &'a str,
    body: String,
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
    pub fn new(context: &Context<'p>, linked: BTreeSet<(String, String)>) -> anyhow::Result<Self> {
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
            engine: Engine::new(&project.templates)?,
            words,
            names,
            linked,
            headings: anchors::headings(context),
        })
    }

    /// Returns the templates.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Renders a page as Markdown.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn markdown(&self, page: &Page, ending: Ending) -> anyhow::Result<String> {
        self.with_options(page, ending, |options| {
            self.write_markdown(page, options, String::new())
        })
    }

    /// Renders a page for the Microsoft documentation pipeline; `name` is the anchor of its title.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn learn(&self, page: &Page, name: &str) -> anyhow::Result<String> {
        let anchor = format!("<a name=\"{name}\"></a>");
        self.with_options(page, Ending::Learn, |options| {
            self.write_markdown(page, options, anchor)
        })
    }

    fn write_markdown(
        &self,
        page: &Page,
        options: markdown::Options<'_>,
        anchor: String,
    ) -> anyhow::Result<String> {
        let flavour = options.flavour;
        let document = self.project.document(&page.id);
        let translated = page.locale != self.project.catalogs[0].locale;
        let view = MarkdownView {
            front: document.map_or_else(String::new, |document| {
                markdown::matter(
                    flavour,
                    options.address.ending,
                    page,
                    &document.meta,
                    translated,
                )
            }),
            title: if markdown::has_title(flavour) {
                anchor + &markdown::text(&page.title, options)
            } else {
                String::new()
            },
            name: &page.name,
            body: markdown::blocks(&page.blocks, options),
        };
        let template = if options.address.ending == Ending::MarkdownChecklist {
            "markdown/checklist.md"
        } else {
            "markdown/guide.md"
        };
        self.engine.render(template, &view)
    }

    /// Runs something with what the Markdown of a page is written with.
    pub fn with_options<T>(
        &self,
        page: &Page,
        ending: Ending,
        run: impl FnOnce(markdown::Options<'_>) -> T,
    ) -> T {
        let inner = anchors::linked(page);
        let has = |set: &BTreeSet<(String, String)>, path: &str, anchor: &str| {
            set.contains(&(path.to_owned(), anchor.to_owned()))
        };
        let suffix = self.suffix(page);
        run(markdown::Options {
            address: Address {
                path: &page.path,
                ending,
            },
            flavour: self.flavour_of(ending),
            linked: &|anchor| inner.contains(anchor) || has(&self.linked, &page.path, anchor),
            heading: &|path, anchor| has(&self.headings, path, anchor),
            suffix: &suffix,
        })
    }

    /// Returns the path of a page from the output directory.
    pub fn file(&self, page: &Page, ending: Ending) -> String {
        let address = Address {
            path: &page.path,
            ending,
        };
        let locale = page.locale.as_str();
        match ending {
            Ending::Markdown | Ending::MarkdownChecklist => {
                markdown::file(self.flavour_of(ending), address, locale, &self.suffix(page))
            }
            _ => address.file(locale),
        }
    }

    /// Returns the dialect that a kind of page is written in.
    pub fn flavour_of(&self, ending: Ending) -> Flavour {
        match ending {
            Ending::Learn => Flavour::Learn,
            _ => self.project.settings.flavour,
        }
    }

    /// Returns what a file name says about its language where all languages share a folder.
    fn suffix(&self, page: &Page) -> String {
        if page.locale == self.project.catalogs[0].locale {
            String::new()
        } else {
            format!(".{}", page.locale)
        }
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

    /// Renders the index of a locale.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn index(&self, entries: &[IndexEntry], locale: usize) -> anyhow::Result<String> {
        let tag = &self.project.catalogs[locale].locale;
        let page = Page {
            id: "index".into(),
            path: "index".into(),
            locale: tag.clone(),
            title: Vec::new(),
            name: self.words[locale]["index"].clone(),
            description: String::new(),
            name_lang: None,
            blocks: Vec::new(),
            fallbacks: 0,
            origin: crate::source::Span::default(),
        };
        let address = Address {
            path: "index",
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
            site: &'a str,
            locales: Vec<LocaleView<'a>>,
        }
        let lang = self.project.catalogs[0].locale.as_str();
        let locales = self.locales(0, |tag| format!("{tag}/index.html"));
        self.engine.render(
            "html/root.html",
            &RootView {
                lang,
                site: &self.project.settings.name,
                locales,
            },
        )
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
            guide: file(Ending::Html),
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
        let catalogs = self.project.catalogs.iter().enumerate();
        catalogs
            .map(|(at, catalog)| LocaleView {
                tag: catalog.locale.as_str(),
                dir: catalog.locale.direction(),
                name: &self.names[at],
                href: href(catalog.locale.as_str()),
                current: at == current,
            })
            .collect()
    }

    fn checklist(&self, path: &str) -> String {
        let built = self.project.settings.outputs.contains(&Output::Checklist);
        if built {
            format!("{path}.checklist.html")
        } else {
            String::new()
        }
    }
}
