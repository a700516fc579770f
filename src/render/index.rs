//! The index of a locale: its pages by product or tag.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::{Address, Ending};
use super::html;
use super::site::Site;
use super::view::PageView;
use crate::locale::Locale;
use crate::resolve::groups;
use crate::resolve::page::Context;
use crate::tree::{Inlines, Page};

/// An entry of the index.
pub struct IndexEntry<'p> {
    /// Path of the page.
    pub path: String,
    /// Its title.
    pub title: Inlines,
    /// One sentence about it, which may be empty, and its language if it is not that of the index.
    pub description: (String, Option<Locale>),
    /// Keys of the groups it stands in.
    pub groups: Vec<&'p str>,
}

#[derive(Serialize)]
struct IndexView<'a> {
    #[serde(flatten)]
    page: PageView<'a>,
    groups: Vec<GroupView<'a>>,
}

/// A group; the only one of an index without groups has no name.
#[derive(Serialize)]
struct GroupView<'a> {
    id: String,
    name: String,
    entries: Vec<EntryView<'a>>,
}

#[derive(Serialize)]
struct EntryView<'a> {
    title: String,
    href: String,
    checklist: String,
    description: &'a str,
    description_lang: Option<&'a str>,
}

impl Site<'_> {
    /// Renders the index of a locale; `prefix` is what the paths of a profile's pages begin with. Groups stand in the order in
    /// which the source names them, and what is in none comes last.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn index(
        &self,
        context: &Context<'_>,
        entries: &[IndexEntry<'_>],
        locale: usize,
        prefix: &str,
    ) -> anyhow::Result<String> {
        let page = Page {
            id: "index".into(),
            path: format!("{prefix}index"),
            locale: self.project.catalogs[locale].locale.clone(),
            title: Vec::new(),
            name: self.words[locale]["index"].clone(),
            description: String::new(),
            name_lang: None,
            blocks: Vec::new(),
            fallbacks: 0,
            stale: 0,
            absent: Vec::new(),
            version: String::new(),
            origin: crate::source::Span::default(),
        };
        let address = Address {
            path: &page.path,
            ending: Ending::Html,
        };
        let groups = self.groups(context, entries, locale, address);
        let view = IndexView {
            page: PageView {
                checklist: String::new(),
                search: "search.js".to_owned(),
                ..self.page(&page, None, locale, address)
            },
            groups,
        };
        self.engine
            .render_worded("html/index.html", &view, &self.shown[locale])
    }

    /// Divides the entries. What is in no group comes last, and has a heading only where there are others.
    fn groups<'e>(
        &self,
        context: &Context<'_>,
        entries: &'e [IndexEntry<'_>],
        locale: usize,
        address: Address<'_>,
    ) -> Vec<GroupView<'e>> {
        let mut keys: BTreeMap<_, (&str, Vec<EntryView<'e>>)> = BTreeMap::new();
        let mut others = Vec::new();
        let source = self.project.source();
        for entry in entries {
            for key in &entry.groups {
                let named = source.message(&groups::message(key));
                let place = named.map(|message| message.entry.id_span);
                let (_, inside) = keys.entry(place).or_insert_with(|| (key, Vec::new()));
                inside.push(self.entry(entry, address));
            }
            if entry.groups.is_empty() {
                others.push(self.entry(entry, address));
            }
        }
        let mut views: Vec<GroupView<'e>> = keys
            .into_values()
            .map(|(key, entries)| GroupView {
                id: format!("group-{key}"),
                name: html::text(&context.named(locale, &groups::message(key)), address),
                entries,
            })
            .collect();
        if !others.is_empty() {
            let other = context.chrome(locale, "chrome-index-other", &[]);
            views.push(GroupView {
                id: "others".to_owned(),
                name: if views.is_empty() {
                    String::new()
                } else {
                    html::text(&other, address)
                },
                entries: others,
            });
        }
        views
    }

    fn entry<'e>(&self, entry: &'e IndexEntry<'_>, address: Address<'_>) -> EntryView<'e> {
        EntryView {
            title: html::text(&entry.title, address),
            href: format!("{}{}", entry.path, Ending::Html.suffix()),
            checklist: self.checklist(&entry.path),
            description: &entry.description.0,
            description_lang: entry.description.1.as_ref().map(Locale::as_str),
        }
    }
}
