//! The index of a locale: its pages by product or tag.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::address::{Address, Ending};
use super::html;
use super::site::Site;
use super::view::PageView;
use crate::resolve::groups;
use crate::resolve::page::Context;
use crate::tree::{Inlines, Page};

/// An entry of the index.
pub struct IndexEntry<'p> {
    /// Path of the page.
    pub path: String,
    /// Its title.
    pub title: Inlines,
    /// One sentence about it; may be empty.
    pub description: String,
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
            origin: crate::source::Span::default(),
        };
        let address = Address {
            path: &page.path,
            ending: Ending::Html,
        };
        let view = |entry: &'_ IndexEntry<'_>| -> (String, String, String) {
            (
                html::text(&entry.title, address),
                format!("{}{}", entry.path, Ending::Html.suffix()),
                self.checklist(&entry.path),
            )
        };
        let listed = |group: Option<&str>| {
            let inside = entries.iter().filter(|entry| match group {
                Some(key) => entry.groups.contains(&key),
                None => entry.groups.is_empty(),
            });
            let views = inside.map(|entry| {
                let (title, href, checklist) = view(entry);
                EntryView {
                    title,
                    href,
                    checklist,
                    description: &entry.description,
                }
            });
            views.collect::<Vec<_>>()
        };
        let keys: BTreeSet<&str> = entries
            .iter()
            .flat_map(|entry| entry.groups.iter().copied())
            .collect();
        let source = self.project.source();
        let place = |key: &str| {
            let named = source.message(&groups::message(key));
            named.map(|message| message.entry.id_span)
        };
        let ordered: BTreeMap<_, &str> = keys.iter().map(|key| (place(key), *key)).collect();
        let mut groups: Vec<GroupView<'_>> = ordered
            .into_values()
            .map(|key| GroupView {
                id: format!("group-{key}"),
                name: html::text(&context.named(locale, &groups::message(key)), address),
                entries: listed(Some(key)),
            })
            .collect();
        let others = listed(None);
        if !others.is_empty() {
            let other = context.chrome(locale, "chrome-index-other", &[]);
            groups.push(GroupView {
                id: "others".to_owned(),
                name: if groups.is_empty() {
                    String::new()
                } else {
                    html::text(&other, address)
                },
                entries: others,
            });
        }
        let view = IndexView {
            page: PageView {
                checklist: String::new(),
                search: "search.js".to_owned(),
                ..self.page(&page, None, locale, address)
            },
            groups,
        };
        self.engine.render("html/index.html", &view)
    }
}
