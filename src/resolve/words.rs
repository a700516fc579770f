//! Formats messages. The only user of `fluent`.
//!
//! A message without placeables is taken as it is; the others are formatted by one bundle a locale, in which selections on numbers
//! go through CLDR's plural rules as ICU4X knows them. Values enter as tokens (see [`crate::tree::token`]) and come back as nodes.

use std::borrow::Cow;
use std::fmt;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use rayon::prelude::*;

use crate::facts;
use crate::locale::Locale;
use crate::model::{Catalog, Message, Project};
use crate::source::{Sources, Span};
use crate::syntax::markdown;
use crate::text::plural::Plurals;
use crate::tree::{Inlines, token};

/// Bytes of a formatted text beyond which it is not shown.
pub const LENGTH_BYTES: usize = 2 << 20;

/// The messages of all locales, ready to be formatted.
pub struct Words<'p> {
    locales: Vec<LocaleWords<'p>>,
}

struct LocaleWords<'p> {
    catalog: &'p Catalog,
    /// Where to look for a message: this locale, then its fallbacks.
    chain: Vec<usize>,
    bundle: FluentBundle<FluentResource>,
}

/// A message part found for a locale.
#[derive(Clone, Copy)]
pub struct Found<'p> {
    /// The message.
    pub message: &'p Message,
    /// The name of the attribute, if it is one.
    pub attribute: Option<&'static str>,
    /// Position of the locale that has it.
    pub locale: usize,
}

/// What a variable of a message stands for.
pub enum Argument {
    /// Something inserted.
    Inlines(Inlines),
    /// A word to select on.
    Key(String),
    /// A number to select on and to print.
    Number(usize),
}

/// A formatted text.
pub struct Formatted {
    /// The text with its markup.
    pub inlines: Inlines,
    /// Whether every placeable could be filled.
    pub whole: bool,
}

impl<'p> Words<'p> {
    /// Prepares the catalogs of a project.
    pub fn new(project: &'p Project, sources: &Sources) -> Self {
        let locales = project
            .catalogs
            .par_iter()
            .zip(&project.settings.locales)
            .enumerate()
            .map(|(at, (catalog, settings))| LocaleWords {
                catalog,
                chain: std::iter::once(at)
                    .chain(settings.fallback.iter().copied())
                    .collect(),
                bundle: bundle(catalog, sources),
            })
            .collect();
        Self { locales }
    }

    /// Returns the locale at a position.
    pub fn locale(&self, locale: usize) -> &'p Locale {
        &self.locales[locale].catalog.locale
    }

    /// Returns the tags of a locale's fallbacks, nearest first.
    pub fn fallbacks(&self, locale: usize) -> Vec<&'p str> {
        self.locales[locale]
            .chain
            .iter()
            .skip(1)
            .map(|at| self.locale(*at).as_str())
            .collect()
    }

    /// Finds a part in a locale or the nearest of its fallbacks that has it.
    pub fn find(
        &self,
        locale: usize,
        id: &str,
        attribute: Option<&'static str>,
    ) -> Option<Found<'p>> {
        self.locales[locale].chain.iter().find_map(|at| {
            let message = self.locales[*at].catalog.message(id)?;
            // An empty text is none: what can be read is shown.
            message
                .part(attribute)
                .filter(|part| !facts::is_blank(part))?;
            Some(Found {
                message,
                attribute,
                locale: *at,
            })
        })
    }

    /// Formats a part.
    pub fn format(&self, found: Found<'p>, arguments: &[(&str, Argument)]) -> Formatted {
        let mut values = Vec::new();
        let (text, whole) = self.text(found, arguments, &mut values);
        Formatted {
            inlines: markdown::inline(&text, &values),
            whole,
        }
    }

    /// Formats a part to characters without markup: titles of windows, alternative texts.
    pub fn plain(&self, found: Found<'p>, arguments: &[(&str, Argument)]) -> (String, bool) {
        let formatted = self.format(found, arguments);
        (crate::tree::plain(&formatted.inlines), formatted.whole)
    }

    fn text(
        &self,
        found: Found<'p>,
        arguments: &[(&str, Argument)],
        values: &mut Vec<Inlines>,
    ) -> (Cow<'p, str>, bool) {
        let Some(pattern) = found.message.part(found.attribute) else {
            return ("".into(), false);
        };
        if let Some(text) = pattern.as_text() {
            return (text.into(), true);
        }
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Inlines(inlines) => {
                    args.set(*name, String::from(token::of(values.len())));
                    values.push(inlines.clone());
                }
                Argument::Key(key) => args.set(*name, key.clone()),
                Argument::Number(number) => args.set(*name, *number),
            }
        }
        let bundle = &self.locales[found.locale].bundle;
        let part = bundle
            .get_message(&found.message.entry.id)
            .and_then(|message| match found.attribute {
                None => message.value(),
                Some(name) => message
                    .get_attribute(name)
                    .map(|attribute| attribute.value()),
            });
        let Some(part) = part else {
            return ("".into(), false);
        };
        let mut errors = Vec::new();
        let mut text = Limited(String::new());
        let written = bundle.write_pattern(&mut text, part, Some(&args), &mut errors);
        (text.0.into(), written.is_ok() && errors.is_empty())
    }
}

/// Takes a formatted text up to [`LENGTH_BYTES`]: terms that repeat others make a long text of a short one.
struct Limited(String);

impl fmt::Write for Limited {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > LENGTH_BYTES {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

/// Builds the bundle of a catalog: terms, and the messages that need one because they hold placeables or others refer to them.
fn bundle(catalog: &Catalog, sources: &Sources) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![catalog.locale.id()]);
    bundle.set_use_isolating(false);
    let plurals = Plurals::new(&catalog.locale);
    bundle
        .add_function(PLURAL, move |positional, _| select(positional, &plurals))
        .expect("a new bundle has no functions");
    bundle.add_builtins().expect("NUMBER is not yet defined");
    let plain = |message: &Message| {
        let value = message
            .entry
            .value
            .as_ref()
            .is_none_or(|value| value.as_text().is_some());
        value
            && message
                .entry
                .attributes
                .iter()
                .all(|one| one.pattern.as_text().is_some())
    };
    let mut referred: Vec<&str> = Vec::new();
    for message in catalog.messages.iter().filter(|message| !plain(message)) {
        for pattern in parts(message) {
            referred.extend(facts::of(pattern).messages.iter().map(|(id, ..)| *id));
        }
    }
    referred.sort_unstable();
    let mut text = String::new();
    for message in &catalog.messages {
        let needed = message.entry.term
            || !plain(message)
            || referred.binary_search(&&*message.entry.id).is_ok();
        if needed {
            push_entry(message, sources, &mut text);
        }
    }
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    // Ids are unique in a catalog; the bundle keeps the first all the same.
    let _ = bundle.add_resource(resource);
    bundle
}

/// Name of the function that selections on numbers are led through; authors cannot write a name with this ending.
const PLURAL: &str = "STEGVIS_PLURAL";

/// What the names of terms begin with in a bundle, where a term and a message of one name would be one.
const TERM: &str = "STEGVIS_TERM_";

fn select<'a>(positional: &[FluentValue<'a>], plurals: &Plurals) -> FluentValue<'a> {
    match positional {
        [FluentValue::Number(number), exact @ ..] => {
            let same = |other: &&FluentValue<'a>| matches!(other, FluentValue::Number(n) if n.value == number.value);
            match exact.iter().find(same) {
                Some(value) => value.clone(),
                None => plurals.category(&number.as_string()).into(),
            }
        }
        [value, ..] => value.clone(),
        [] => FluentValue::Error,
    }
}

fn parts(message: &Message) -> impl Iterator<Item = &crate::syntax::fluent::Pattern> {
    message
        .entry
        .value
        .iter()
        .chain(message.entry.attributes.iter().map(|one| &one.pattern))
}

/// Copies an entry, gives terms names of their own, and leads selections on numbers through [`PLURAL`].
fn push_entry(message: &Message, sources: &Sources, out: &mut String) {
    let text = sources.text(message.entry.span);
    let mut changes: Vec<(usize, usize, String)> = Vec::new();
    let mut rename = |span: Span| {
        let at = offset(message.entry.span, span);
        changes.push((at, at, TERM.to_owned()));
    };
    if message.entry.term {
        rename(message.entry.id_span);
    }
    for pattern in parts(message) {
        facts::of(pattern)
            .terms
            .iter()
            .for_each(|term| rename(term.span));
    }
    for pattern in parts(message) {
        for selection in facts::of(pattern).selections {
            if selection.is_plural() && selection.variable.is_some() {
                let end = selector_end(text, offset(message.entry.span, selection.span));
                let start = selector_start(text, offset(message.entry.span, selection.span));
                let numbers = selection
                    .variants
                    .iter()
                    .filter(|variant| facts::is_number(&variant.key));
                let exact: String = numbers
                    .map(|variant| format!(", {}", variant.key))
                    .collect();
                changes.push((
                    start,
                    end,
                    format!("{PLURAL}({}{exact})", &text[start..end]),
                ));
            }
        }
    }
    changes.sort();
    let mut from = 0;
    for (start, end, new) in changes {
        out.push_str(&text[from..start]);
        out.push_str(&new);
        from = end;
    }
    out.push_str(&text[from..]);
    out.push('\n');
}

fn offset(entry: Span, inner: Span) -> usize {
    (inner.start - entry.start) as usize
}

/// The selector begins at the `$` of a variable or the name of a function.
fn selector_start(entry: &str, at: usize) -> usize {
    if entry[..at].ends_with('$') {
        at - 1
    } else {
        at
    }
}

/// The selector ends before the arrow.
fn selector_end(entry: &str, at: usize) -> usize {
    let end = entry[at..]
        .find("->")
        .map_or(entry.len(), |arrow| at + arrow);
    at + entry[at..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;
    use crate::source::Source;

    #[track_caller]
    fn check(tag: &str, ftl: &str, number: usize, expected: &str) {
        let settings = format!("stegvis: 1\nsource: {tag}\n");
        let files = vec![
            Source::new("stegvis.yaml", settings),
            Source::new(format!("locales/{tag}/a.ftl"), ftl),
        ];
        let sources = load::with_built_in(files);
        let project = load::project(&sources, std::collections::BTreeSet::new())
            .project
            .unwrap();
        let words = Words::new(&project, &sources);
        let found = words.find(0, "m", None).unwrap();
        let (text, whole) = words.plain(found, &[("n", Argument::Number(number))]);
        assert!(whole);
        assert_eq!(text, expected);
    }

    #[test]
    fn numbers_select_as_cldr_says() {
        let ftl = "m = { $n ->\n    [0] none\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n }\n";
        check("ar", ftl, 103, "few");
        check("lt", ftl, 22, "few");
        check("mt", ftl, 2, "two");
        check("fr", ftl, 1_000_000, "many");
        check("en", ftl, 1, "one");
        check("en", ftl, 0, "none");
        check("sv-SE", ftl, 7, "other");
    }

    #[test]
    fn a_number_is_printed_in_its_variant() {
        let ftl = "m = { NUMBER($n) ->\n    [one] { $n } sida\n   *[other] { $n } sidor\n }\n";
        check("sv-SE", ftl, 1, "1 sida");
        check("sv-SE", ftl, 12, "12 sidor");
    }
}
