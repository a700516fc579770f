//! The words of the templates: those that come with the tool, and those that a locale lacks.

use super::built_in;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::edit::{self, cut};
use crate::locale::Locale;
use crate::model::Catalog;
use crate::source::{Sources, Span};
use crate::syntax::fluent::{Entry, parse};

/// A locale for which neither the tool nor the project brings all words of the templates.
pub const MISSING_CHROME: Code = Code::warning("missing-chrome");

/// The word that review pages begin with. They are in the language of a locale that has it.
const REVIEW: &str = "chrome-review";

/// Missing words that a finding names.
const NAMED: usize = 3;

/// Returns the words of the templates that come with the tool: those of the locale, or of the last resort for the source.
pub(super) fn built_in(sources: &Sources, locale: &Locale, is_source: bool) -> Vec<Entry> {
    match built_in::chrome(locale) {
        Some(path) => entries(sources, &path),
        None if is_source => entries(sources, &built_in::last_resort()),
        None => Vec::new(),
    }
}

/// Returns the language of these words, where it is not that of the locale.
pub(super) fn borrowed(locale: &Locale, is_source: bool) -> Option<Locale> {
    let borrows = is_source && built_in::chrome(locale).is_none();
    borrows.then(built_in::language_of_last_resort)
}

fn entries(sources: &Sources, path: &str) -> Vec<Entry> {
    sources.find(path).map_or_else(Vec::new, |(id, source)| {
        // They are checked by the tool's own tests.
        parse(id, source, &mut Vec::new()).entries
    })
}

/// Reports a locale that lacks words of the templates; `file` is where they belong.
pub(super) fn report(
    sources: &Sources,
    catalog: &Catalog,
    file: &str,
    found: &mut Vec<Diagnostic>,
) {
    let locale = &catalog.locale;
    let Some((settings, _)) = sources.find(super::SETTINGS) else {
        return;
    };
    if built_in::chrome(locale).is_some() || !catalog.complete {
        return;
    }
    let words = entries(sources, &built_in::last_resort());
    let needed = words.iter().filter(|word| is_needed(catalog, word));
    let parts = needed.flat_map(|word| word.parts().map(move |(attribute, ..)| (word, attribute)));
    let (there, missing): (Vec<_>, Vec<_>) =
        parts.partition(|(word, attribute)| has(catalog, word, *attribute));
    if missing.is_empty() {
        return;
    }
    let message = match there.len() {
        0 => format!("the words of the templates are not available in {locale}"),
        some => {
            let names = missing.iter().take(NAMED);
            let names = names.map(|(word, attribute)| format!("`{}`", word.part_name(*attribute)));
            let names = names.collect::<Vec<_>>().join(", ");
            let more = match missing.len().saturating_sub(NAMED) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            format!(
                "{} of {} words of the templates are missing in {locale}: {names}{more}",
                missing.len(),
                missing.len() + some
            )
        }
    };
    let make = format!("`stegvis new --chrome {locale}`");
    let cure = match sources.find(file) {
        None => format!("run {make} and translate {file}, which it makes"),
        Some(_) => format!("translate {file}; {make} makes a file of what is missing"),
    };
    MISSING_CHROME
        .report(found, Span::new(settings, 0..0), message)
        .help(format!(
            "{cure}; until then the words of the fallback locale are used"
        ));
}

/// Returns the English words of the templates that a locale lacks, with their comments; nothing where it has all.
pub fn missing_chrome(sources: &Sources, catalog: &Catalog) -> Option<String> {
    let (id, english) = sources.find(&built_in::last_resort())?;
    if built_in::chrome(&catalog.locale).is_some() {
        return None;
    }
    let words = parse(id, english, &mut Vec::new()).entries;
    let there = words.iter().filter(|word| has(catalog, word, None));
    let cuts: Vec<Edit> = there
        .map(|word| Edit {
            span: cut::message(sources, word.span),
            text: String::new(),
        })
        .collect();
    (cuts.len() < words.len()).then(|| edit::rewrite(english, cuts))
}

/// Tells whether the project has a part of a word in this locale.
fn has(catalog: &Catalog, word: &Entry, attribute: Option<&str>) -> bool {
    let own = catalog.message(&word.id).filter(|own| !own.built_in);
    own.is_some_and(|own| own.part(attribute).is_some())
}

/// Tells whether a word is to be there: a locale may have none for review pages, which are in another language then.
fn is_needed(catalog: &Catalog, word: &Entry) -> bool {
    let of_review = |id: &str| {
        let rest = id.strip_prefix(REVIEW);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    !of_review(&word.id) || catalog.message(REVIEW).is_some()
}
