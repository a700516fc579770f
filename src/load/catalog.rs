//! Fluent files of one locale to its catalog.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::built_in;
use crate::diagnostic::{Code, Diagnostic};
use crate::edit::cut;
use crate::model::{Catalog, LocaleSettings, Settings};
use crate::source::{SourceId, Sources, Span};
use crate::syntax::fluent::parse;

/// An id twice in the files of one locale.
pub const DUPLICATE_MESSAGE: Code = Code::error("duplicate-message");
/// A locale for which neither the tool nor the project brings the words of the templates.
pub const MISSING_CHROME: Code = Code::warning("missing-chrome");

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
    catalog.reserve(
        read.iter()
            .map(|(_, resource, _)| resource.entries.len())
            .sum(),
    );
    for (id, resource, diagnostics) in read {
        catalog.files.push(id);
        catalog.complete &= resource.complete;
        found.extend(diagnostics);
        for entry in resource.entries {
            let (span, whole) = (entry.id_span, entry.span);
            if let Some(first) = catalog.add(entry, false) {
                let dash = if first.entry.term { "-" } else { "" };
                let message = format!("`{dash}{}` is already defined in {locale}", first.entry.id);
                DUPLICATE_MESSAGE
                    .report(&mut found, span, message)
                    .related(first.entry.id_span, "this one is in force")
                    .help("keep one of the two")
                    .suggest(cut::message(sources, whole), "");
            }
        }
    }
    let mut missing = Vec::new();
    let file = settings.catalogs.file(locale.as_str(), "chrome.ftl");
    chrome(sources, &mut catalog, at == 0, &file, &mut missing);
    // What a draft lacks is known, and where there are no pages there are no templates.
    if !draft && with_pages {
        found.extend(missing);
    }
    (catalog, found)
}

fn chrome(
    sources: &Sources,
    catalog: &mut Catalog,
    is_source: bool,
    file: &str,
    found: &mut Vec<Diagnostic>,
) {
    let own = built_in::chrome(&catalog.locale);
    let has_own = catalog.ids().any(|id| id.starts_with("chrome-"));
    if own.is_none()
        && !has_own
        && catalog.complete
        && let Some((settings, _)) = sources.find(super::SETTINGS)
    {
        let locale = &catalog.locale;
        MISSING_CHROME
            .report(
                found,
                Span::new(settings, 0..0),
                format!("the words of the templates are not available in {locale}"),
            )
            .help(format!(
                "translate {file}; until then the words of the fallback locale are used"
            ));
    }
    let path = match own {
        Some(path) => path,
        None if is_source => built_in::last_resort(),
        None => return,
    };
    if let Some((id, source)) = sources.find(&path) {
        // The chrome that comes with the tool is checked by the tool's own tests.
        for entry in parse(id, source, &mut Vec::new()).entries {
            // Where the project has its own wording, that one is in force.
            let _ = catalog.add(entry, true);
        }
    }
}
