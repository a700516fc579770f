//! Fluent files of one locale to its catalog.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::chrome;
use crate::diagnostic::{Code, Diagnostic};
use crate::edit::cut;
use crate::locale::Locale;
use crate::model::{Catalog, LocaleSettings, Settings};
use crate::source::{SourceId, Sources};
use crate::syntax::fluent::{Entry, parse};

/// An id twice in the files of one locale.
pub const DUPLICATE_MESSAGE: Code = Code::error("duplicate-message");

/// Returns the files of each locale, and which locales have files that could not be read.
pub(super) fn files(sources: &Sources, settings: &Settings) -> Vec<Files> {
    let locales: BTreeMap<&str, usize> = settings
        .locales
        .iter()
        .enumerate()
        .map(|(at, locale)| (locale.locale.as_str(), at))
        .collect();
    let layout = &settings.catalogs;
    let known = |tag: &str| locales.contains_key(tag);
    let mut files: Vec<Files> = settings.locales.iter().map(|_| Files::default()).collect();
    for (id, source) in sources.iter() {
        if let Some(places) = layout.tag(&source.path, &known) {
            let of_locale = &mut files[locales[&source.path[places[0].clone()]]];
            match source.unreadable {
                None => of_locale.readable.push(id),
                Some(_) => of_locale.complete = false,
            }
        } else if source.unreadable.is_some() && !source.path.ends_with(".ftl") {
            // A folder that could not be listed may hold files of any locale that fits.
            for (tag, at) in &locales {
                if layout.can_hold(&source.path, &|other| other == *tag) {
                    files[*at].complete = false;
                }
            }
        }
    }
    files
}

/// The files of a locale.
#[derive(Debug)]
pub(super) struct Files {
    /// Those that could be read, in path order.
    readable: Vec<SourceId>,
    /// Whether there are no others.
    complete: bool,
}

impl Default for Files {
    fn default() -> Self {
        Self {
            readable: Vec::new(),
            complete: true,
        }
    }
}

/// Loads every file of the locale at a position; the chrome that comes with the tool stands in for what the project does not define.
pub(super) fn load(
    sources: &Sources,
    settings: &Settings,
    at: usize,
    files: &Files,
    with_pages: bool,
) -> (Catalog, Vec<Diagnostic>) {
    let LocaleSettings { locale, draft, .. } = &settings.locales[at];
    let read: Vec<_> = files
        .readable
        .par_iter()
        .map(|id| {
            let mut found = Vec::new();
            let resource = parse(*id, sources.get(*id), &mut found);
            (*id, resource, found)
        })
        .collect();
    let mut found = Vec::new();
    let mut catalog = Catalog::new(locale.clone());
    catalog.complete = files.complete;
    let words = chrome::built_in(sources, locale, at == 0);
    catalog.borrowed = chrome::borrowed(locale, at == 0);
    let entries = read.iter().map(|(_, resource, _)| resource.entries.len());
    catalog.reserve(entries.sum::<usize>() + words.len());
    for (id, resource, diagnostics) in read {
        catalog.files.push(id);
        catalog.complete &= resource.complete;
        found.extend(diagnostics);
        for entry in resource.entries {
            add(sources, locale, &mut catalog, entry, &mut found);
        }
    }
    // What a draft lacks is known, and where there are no pages there are no templates.
    if !draft && with_pages {
        let file = settings.catalogs.file(locale.as_str(), "chrome.ftl");
        chrome::report(sources, &catalog, &file, &mut found);
    }
    for entry in words {
        // Where the project has its own wording, that one is in force.
        let _ = catalog.add(entry, true);
    }
    (catalog, found)
}

/// Adds an entry of the project; one whose id is taken is reported.
fn add(
    sources: &Sources,
    locale: &Locale,
    catalog: &mut Catalog,
    entry: Entry,
    found: &mut Vec<Diagnostic>,
) {
    let (span, whole) = (entry.id_span, entry.span);
    if let Some(first) = catalog.add(entry, false) {
        let dash = if first.entry.term { "-" } else { "" };
        let message = format!("`{dash}{}` is already defined in {locale}", first.entry.id);
        DUPLICATE_MESSAGE
            .report(found, span, message)
            .related(first.entry.id_span, "this one is in force")
            .help("keep one of the two")
            .suggest(cut::message(sources, whole), "");
    }
}

/// Reads some files of a complete catalog again; the entries of the others are taken over. Returns false where ids clash or the
/// words of templates may have changed: then the catalog is to be loaded anew.
pub(super) fn again(
    catalog: &mut Catalog,
    sources: &Sources,
    changed: &BTreeSet<SourceId>,
    found: &mut Vec<Diagnostic>,
) -> bool {
    let is_chrome = |entry: &Entry| !entry.term && entry.id.starts_with("chrome-");
    let empty = Catalog::new(catalog.locale.clone());
    let before = std::mem::replace(catalog, empty);
    let mut own: BTreeMap<SourceId, Vec<Entry>> = BTreeMap::new();
    catalog.reserve(before.messages.len());
    for id in changed {
        let resource = parse(*id, sources.get(*id), found);
        catalog.complete &= resource.complete;
        own.insert(*id, resource.entries);
    }
    if own.values().flatten().any(is_chrome) {
        return false;
    }
    let (mut clashes, mut old) = (Vec::new(), before.messages.into_iter().peekable());
    for id in &before.files {
        // Built-in messages stand behind those of all files.
        while let Some(message) = old.next_if(|one| !one.built_in && one.entry.span.source == *id) {
            if own.contains_key(id) {
                if is_chrome(&message.entry) {
                    return false;
                }
            } else {
                add(
                    sources,
                    &before.locale,
                    catalog,
                    message.entry,
                    &mut clashes,
                );
            }
        }
        for entry in own.remove(id).unwrap_or_default() {
            add(sources, &before.locale, catalog, entry, &mut clashes);
        }
    }
    for message in old {
        let _ = catalog.add(message.entry, true);
    }
    catalog.files = before.files;
    clashes.is_empty()
}
