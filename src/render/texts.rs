//! The part of the site that is Markdown: pages to texts, through the templates that hold them.

use serde::Serialize;

use super::address::{Address, Ending};
use super::site::Site;
use super::{anchors, markdown};
use crate::model::Flavour;
use crate::tree::Page;

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

impl Site<'_> {
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

    /// Tells whether the title of a page is a heading of its Markdown, as far as its document decides.
    pub fn has_heading(&self, page: &Page) -> bool {
        let document = self.project.document(&page.id);
        document.is_none_or(|document| document.heading)
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
                    self.provenance.of(page.locale.as_str(), &page.id),
                )
            }),
            title: if markdown::has_title(flavour) && self.has_heading(page) {
                anchor + &markdown::heading(&page.title, options)
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
        let outer = self.linked().get(&page.path);
        let suffix = self.suffix(page);
        run(markdown::Options {
            address: Address {
                path: &page.path,
                ending,
            },
            flavour: self.flavour_of(ending),
            linked: &|anchor| {
                inner.contains(anchor) || outer.is_some_and(|outer| outer.contains(anchor))
            },
            heading: &|path, anchor| {
                self.headings()
                    .contains(&(path.to_owned(), anchor.to_owned()))
            },
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
}
