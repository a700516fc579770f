//! Fluent files of one locale to its catalog.

use rayon::prelude::*;

use super::{built_in, under};
use crate::diagnostic::{Code, Diagnostic};
use crate::edit::cut;
use crate::model::{Catalog, LocaleSettings};
use crate::source::{Sources, Span};
use crate::syntax::fluent::parse;

/// An id twice in the files of one locale.
pub const DUPLICATE_MESSAGE: Code = Code::error("duplicate-message");
/// A locale for which neither the tool nor the project brings the words of the templates.
pub const MISSING_CHROME: Code = Code::warning("missing-chrome");

/// Loads every file of a locale; the chrome that comes with the tool stands in for what the project does not define.
pub(super) fn load(
    sources: &Sources,
    settings: &LocaleSettings,
    is_source: bool,
) -> (Catalog, Vec<Diagnostic>) {
    let locale = &settings.locale;
    let folder = format!("locales/{locale}/");
    let files: Vec<_> = under(sources, &folder)
        .filter(|(_, source)| source.path.ends_with(".ftl"))
        .collect();
    let read: Vec<_> = files
        .par_iter()
        .map(|(id, source)| {
            let mut found = Vec::new();
            let resource = parse(*id, source, &mut found);
            (*id, resource, found)
        })
        .collect();
    let mut found = Vec::new();
    let mut catalog = Catalog::new(locale.clone());
    let unreadable = |path: &str| path.starts_with(&folder) && path.ends_with(".ftl");
    catalog.complete = !sources
        .iter()
        .any(|(_, source)| source.unreadable.is_some() && unreadable(&source.path));
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
    chrome(sources, &mut catalog, is_source, &mut missing);
    // What a draft lacks is known.
    if !settings.draft {
        found.extend(missing);
    }
    (catalog, found)
}

fn chrome(sources: &Sources, catalog: &mut Catalog, is_source: bool, found: &mut Vec<Diagnostic>) {
    let own = built_in::chrome(&catalog.locale);
    let has_own = catalog.ids().any(|id| id.starts_with("chrome-"));
    if own.is_none()
        && !has_own
        && catalog.complete
        && let Some((settings, _)) = sources.find(super::SETTINGS)
    {
        let locale = &catalog.locale;
        MISSING_CHROME
            .report(found, Span::new(settings, 0..0), format!("the words of the templates are not available in {locale}"))
            .help(format!("translate locales/{locale}/chrome.ftl; until then the words of the fallback locale are used"));
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
