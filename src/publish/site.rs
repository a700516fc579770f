//! What belongs to a site as a whole: the indexes, the pictures, the style sheet, the list of pages for search engines.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Publish;
use crate::load;
use crate::model::{Document, Output};
use crate::render::address::{Address, Ending};
use crate::render::index::IndexEntry;
use crate::render::site::Site;
use crate::render::{lone, search, sitemap};
use crate::resolve::editions::Own;
use crate::resolve::groups;
use crate::resolve::page::Context;

impl Publish<'_> {
    /// Writes everything that is no page of a document.
    pub(super) fn whole_site(&self, site: &Site<'_>, context: &Context<'_>) -> anyhow::Result<()> {
        let folders = self.folders();
        self.media(&folders)?;
        if self.has_site() {
            for (path, text) in site.engine().assets().iter().filter(|_| !self.lone) {
                self.html(path, text)?;
            }
            if let Some(base) = &self.project.settings.base_url {
                for (name, text) in sitemap::files(base, &self.listed(site, context)) {
                    self.html(&name, &text)?;
                }
            }
        }
        if self.has(Output::Html) {
            for locale in 0..self.project.catalogs.len() {
                let profiles = 0..context.editions.profiles.len();
                for profile in profiles.filter(|at| self.selection.has(*at, locale)) {
                    let searched = self.searched(context, profile, locale);
                    self.index(site, context, (profile, locale), searched.as_deref())?;
                }
            }
            self.html("index.html", &self.whole(site, site.root()?.into(), None)?)?;
            self.html("404.html", &self.whole(site, site.missing()?.into(), None)?)?;
        }
        Ok(())
    }

    /// Writes a file of the site that belongs to no document.
    fn html(&self, path: &str, text: &str) -> anyhow::Result<()> {
        self.shared(&format!("html/{path}"), text.as_bytes())
    }

    /// Puts into a page all it loads, where that is asked for, and what it can be searched for.
    pub(super) fn whole<'t>(
        &self,
        site: &Site<'_>,
        text: Cow<'t, str>,
        searched: Option<&str>,
    ) -> anyhow::Result<Cow<'t, str>> {
        if !self.lone {
            return Ok(text);
        }
        let mut read = |address: &str| {
            let path = address.strip_prefix(site.top()).unwrap_or(address);
            let path = path.trim_start_matches("../");
            if let Some(asset) = site.engine().asset(path) {
                return Ok(Some(asset.as_bytes().to_vec()));
            }
            let file = path.strip_prefix("media/");
            let file = file.filter(|file| self.project.media.contains(*file));
            file.map(|file| load::disk::media(self.root, file))
                .transpose()
        };
        Ok(lone::page(&text, searched, &mut read)?.into())
    }

    /// Returns what the pages of an index can be searched for. A build of some documents knows too little to replace what is there.
    fn searched(&self, context: &Context<'_>, profile: usize, locale: usize) -> Option<String> {
        let tag = context.words.locale(locale);
        let prefix = context.editions.prefix(profile);
        let file = if self.lone { "index.html" } else { "search.js" };
        let known = self.writer.knows(&format!("html/{tag}/{prefix}{file}"));
        if known && !self.selection.documents.is_empty() {
            return None;
        }
        let sketches = self.state().sketches.remove(&(profile, locale));
        Some(search::script(&sketches.unwrap_or_default(), &prefix))
    }

    fn media(&self, folders: &BTreeSet<&str>) -> anyhow::Result<()> {
        let media: Vec<String> = self.state().media.iter().cloned().collect();
        media.par_iter().try_for_each(|path| {
            let Some(bytes) = self.picture(path)? else {
                return Ok(());
            };
            folders
                .iter()
                .try_for_each(|folder| self.shared(&format!("{folder}/{path}"), &bytes))
        })
    }

    /// Tells whether this build has a page.
    fn is_built(&self, id: &str, profile: usize, locale: usize) -> bool {
        let page = (id.to_owned(), profile, locale);
        self.state().pages.contains(&page)
    }

    fn index<'p>(
        &self,
        site: &Site<'_>,
        context: &Context<'p>,
        (profile, locale): (usize, usize),
        searched: Option<&str>,
    ) -> anyhow::Result<()> {
        let tag = context.words.locale(locale).as_str();
        let prefix = context.editions.prefix(profile);
        let entry = |document: &'p Document| {
            let file = file(&format!("{prefix}{}", document.path), Ending::Html, tag);
            let there =
                self.is_built(&document.id.text, profile, locale) || self.writer.knows(&file);
            there.then(|| IndexEntry {
                path: document.path.clone(),
                title: context.title(locale, document),
                description: context.description(locale, document),
                groups: groups::of(document, self.project.source()),
            })
        };
        let documents = context.editions.documents().map(Own::document);
        let entries: Vec<IndexEntry<'_>> = documents.filter_map(entry).collect();
        let text = site.index(context, &entries, locale, &prefix)?;
        let text = self.whole(site, text.into(), searched)?;
        self.html(&format!("{tag}/{prefix}index.html"), &text)?;
        match searched.filter(|_| !self.lone) {
            Some(script) => self.html(&format!("{tag}/{prefix}search.js"), script),
            None => Ok(()),
        }
    }

    /// Lists the pages that search engines should know: those that are there, and that others lead to.
    fn listed<'p>(&self, site: &Site<'_>, context: &Context<'p>) -> Vec<sitemap::Entry<'p>> {
        let outputs = &self.project.settings.outputs;
        // A build of a part leaves the pages of other outputs where they are.
        let is_made = |output| self.has(output) || outputs.contains(&output);
        let mut entries = Vec::new();
        for profile in 0..context.editions.profiles.len() {
            let prefix = context.editions.prefix(profile);
            let mut list = |document: Option<&str>, path: &str, ending: Ending| {
                let path = format!("{prefix}{path}");
                let leads = site.announced().of(document);
                let locales = (0..leads.len()).filter(|locale| {
                    let file = file(&path, ending, context.words.locale(*locale).as_str());
                    leads[*locale] && self.is_there(document, profile, *locale, ending, &file)
                });
                let locales: Vec<usize> = locales.collect();
                let language = |locale: &usize| {
                    let tag = context.words.locale(*locale).as_str();
                    (tag, format!("{tag}/{path}{}", ending.suffix()))
                };
                entries.push(sitemap::Entry {
                    has_source: locales.first() == Some(&0),
                    languages: locales.iter().map(language).collect(),
                });
            };
            if is_made(Output::Html) {
                list(None, "index", Ending::Html);
            }
            for document in context.editions.documents().map(Own::document) {
                let (id, path) = (&*document.id.text, &document.path);
                if is_made(Output::Html) {
                    list(Some(id), path, Ending::Html);
                }
                if is_made(Output::Checklist) {
                    list(Some(id), path, Ending::HtmlChecklist);
                }
            }
        }
        entries
    }

    /// Tells whether an earlier build left a page of a document.
    pub(super) fn has_earlier(&self, document: &Document, prefix: &str, tag: &str) -> bool {
        let path = format!("{prefix}{}", document.path);
        let endings = [Ending::Html, Ending::HtmlChecklist];
        let known = |ending| self.writer.knows(&file(&path, ending, tag));
        endings.into_iter().any(known)
    }

    /// Tells whether a page of a document, or without one an index, is there: from this build or an earlier one.
    fn is_there(
        &self,
        document: Option<&str>,
        profile: usize,
        locale: usize,
        ending: Ending,
        file: &str,
    ) -> bool {
        let output = match ending {
            Ending::HtmlChecklist => Output::Checklist,
            _ => Output::Html,
        };
        let built = self.has(output)
            && match document {
                Some(id) => self.is_built(id, profile, locale),
                None => self.selection.has(profile, locale),
            };
        built || self.writer.knows(file)
    }
}

/// Returns the path of a page in a locale, from the output directory.
fn file(path: &str, ending: Ending, tag: &str) -> String {
    Address { path, ending }.file(tag)
}
