//! Pages that lead to others: the root of the site, and those at older paths.

use serde::Serialize;

use super::address::{Address, Ending};
use super::html;
use super::published::AlternateView;
use super::site::Site;
use super::view::LocaleView;
use crate::tree::{Page, Target};

impl Site<'_> {
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
            canonical: &'a str,
            alternates: Vec<AlternateView<'a>>,
            locales: Vec<LocaleView<'a>>,
        }
        let source = &self.project.catalogs[0].locale;
        let locales = self.locales(None, 0, &[], |tag| format!("{tag}/index.html"));
        self.engine.render(
            "html/root.html",
            &RootView {
                lang: source.as_str(),
                dir: source.direction(),
                site: &self.project.settings.name,
                canonical: self.project.settings.base_url.as_deref().unwrap_or(""),
                alternates: self.alternates(None, 0, &[], ("index.html", "")),
                locales,
            },
        )
    }

    /// Renders the page that a server shows for an address that leads nowhere. It may stand in for a page at any depth, so its
    /// addresses begin at the root of the server where the settings say where the site is.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn missing(&self) -> anyhow::Result<String> {
        #[derive(Serialize)]
        struct IndexView<'a> {
            tag: &'a str,
            dir: &'a str,
            href: String,
            index: &'a str,
            text: &'a str,
        }
        #[derive(Serialize)]
        struct MissingView<'a> {
            lang: &'a str,
            dir: &'a str,
            site: &'a str,
            title: &'a str,
            root: &'a str,
            locales: Vec<IndexView<'a>>,
        }
        let root = self.top();
        let source = &self.project.catalogs[0].locale;
        let catalogs = self.project.catalogs.iter().zip(&self.words).enumerate();
        let locales = catalogs.filter(|(at, _)| self.announced().leads(None, *at));
        let locales = locales.map(|(_, (catalog, words))| IndexView {
            tag: catalog.locale.as_str(),
            dir: catalog.locale.direction(),
            href: format!("{root}{}/index.html", catalog.locale),
            index: &words["index"],
            text: &words["missing_text"],
        });
        let view = MissingView {
            lang: source.as_str(),
            dir: source.direction(),
            site: &self.project.settings.name,
            title: &self.words[0]["missing"],
            root,
            locales: locales.collect(),
        };
        self.engine.render("html/missing.html", &view)
    }

    /// Returns the path of the site on its server: `/`, `/guides/`; empty where the settings do not say it.
    pub fn top(&self) -> &str {
        let base = self.project.settings.base_url.as_deref().unwrap_or("");
        let server = base.split_once("://").map_or("", |(_, server)| server);
        let path = server.find('/').and_then(|at| server.get(at..));
        path.unwrap_or("")
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
            canonical: String,
            root: String,
        }
        let address = Address {
            path: old,
            ending: Ending::Html,
        };
        let href = address.target(&Target::Page(page.path.clone(), None));
        let mut locales = self.project.catalogs.iter();
        let locale = locales.position(|catalog| catalog.locale == page.locale);
        let file = format!("{}{}", page.path, Ending::Html.suffix());
        let canonical = locale.and_then(|locale| self.canonical(locale, &file));
        let view = MovedView {
            lang: page.locale.as_str(),
            dir: page.locale.direction(),
            name: &page.name,
            title: html::text(&page.title, address),
            canonical: canonical.unwrap_or_else(|| href.clone()),
            href,
            root: address.root(),
        };
        self.engine.render("html/moved.html", &view)
    }
}
