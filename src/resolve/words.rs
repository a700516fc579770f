//! Formats messages. The only user of `fluent`.
//!
//! A message whose placeables are variables and nothing else is put together as it is; the others are formatted by one bundle a
//! locale, in which numbers, dates and selections on numbers go through CLDR's data as ICU4X knows it (see `functions`). Other
//! values enter as tokens (see [`crate::tree::token`]) and come back as nodes.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use rayon::prelude::*;

use super::{bundle, functions};
use crate::facts;
use crate::locale::Locale;
use crate::model::{Catalog, Message, Project};
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::syntax::markdown;
use crate::text::date::{DateOptions, Moment};
use crate::text::formats::Formats;
use crate::text::number::{Number, NumberOptions};
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
    formats: Arc<Formats>,
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
#[derive(Clone)]
pub enum Argument {
    /// Something inserted.
    Inlines(Inlines),
    /// A word to select on.
    Key(String),
    /// A number to select on and to print.
    Number(Number),
    /// A date to print.
    Date(Moment),
}

/// A formatted text.
pub struct Formatted {
    /// The text with its markup.
    pub inlines: Inlines,
    /// Whether every placeable could be filled.
    pub whole: bool,
    /// Whether a function could not format what it was given.
    pub failed: bool,
}

impl<'p> Words<'p> {
    /// Prepares the catalogs of a project.
    pub fn new(project: &'p Project) -> Self {
        let locales = project
            .catalogs
            .par_iter()
            .zip(&project.settings.locales)
            .enumerate()
            .map(|(at, (catalog, settings))| {
                // A pseudo-locale has the texts of the source, and so its numbers and plurals.
                let language = if catalog.locale.is_pseudo() {
                    &project.source().locale
                } else {
                    &catalog.locale
                };
                let formats = Arc::new(Formats::new(language));
                let fallback = settings.fallback.iter().copied();
                LocaleWords {
                    catalog,
                    chain: std::iter::once(at).chain(fallback).collect(),
                    bundle: bundle::of(catalog, language, &formats),
                    formats,
                }
            })
            .collect();
        Self { locales }
    }

    /// Returns the language of a text: that of its locale, unless the tool has no words in it.
    pub fn language(&self, found: Found<'p>) -> &'p Locale {
        let catalog = self.locales[found.locale].catalog;
        let borrowed = catalog.borrowed.as_ref();
        let borrowed = borrowed.filter(|_| found.message.built_in);
        borrowed.unwrap_or(&catalog.locale)
    }

    /// Returns the locale at a position.
    pub fn locale(&self, locale: usize) -> &'p Locale {
        &self.locales[locale].catalog.locale
    }

    /// Returns how the locale at a position writes numbers, dates and lists.
    pub fn formats(&self, locale: usize) -> &Formats {
        &self.locales[locale].formats
    }

    /// Returns the tags of a locale and of its fallbacks, nearest first.
    pub fn chain(&self, locale: usize) -> impl Iterator<Item = &'p str> {
        let chain = self.locales[locale].chain.iter();
        chain.map(|at| self.locale(*at).as_str())
    }

    /// Returns the tags of a locale's fallbacks, nearest first.
    pub fn fallbacks(&self, locale: usize) -> Vec<&'p str> {
        self.chain(locale).skip(1).collect()
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
        let failed = text.contains(token::FAILED);
        Formatted {
            inlines: markdown::inline(&text, &values),
            whole: whole && !failed,
            failed,
        }
    }

    /// Formats a part to characters without markup: titles of windows, alternative texts.
    pub fn plain(&self, found: Found<'p>, arguments: &[(&str, Argument)]) -> (String, bool) {
        let formatted = self.format(found, arguments);
        (crate::tree::plain(&formatted.inlines), formatted.whole)
    }

    /// Formats a part without reading it as Markdown.
    pub fn raw(&self, found: Found<'p>) -> (String, bool) {
        let (text, whole) = self.text(found, &[], &mut Vec::new());
        (text.into_owned(), whole)
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
        let formats = &self.locales[found.locale].formats;
        if facts::is_direct(pattern) {
            return direct(pattern, formats, arguments, values);
        }
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Inlines(inlines) => {
                    args.set(*name, String::from(token::of(values.len())));
                    values.push(inlines.clone());
                }
                Argument::Key(key) => args.set(*name, key.clone()),
                Argument::Number(number) => args.set(*name, functions::number(number, formats)),
                Argument::Date(moment) => args.set(*name, functions::date(*moment, formats)),
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

/// Puts a part together that needs no bundle.
fn direct<'p>(
    pattern: &'p Pattern,
    formats: &Formats,
    arguments: &[(&str, Argument)],
    values: &mut Vec<Inlines>,
) -> (Cow<'p, str>, bool) {
    let mut text = String::with_capacity((pattern.span.end - pattern.span.start) as usize);
    let mut whole = true;
    for element in &pattern.elements {
        match element {
            Element::Text(words, _) | Element::Placeable(Expression::String(words), _) => {
                text.push_str(words);
            }
            Element::Placeable(Expression::Variable(name), _) => {
                let argument = arguments.iter().find(|(given, _)| **given == **name);
                match argument.map(|(_, argument)| argument) {
                    Some(Argument::Inlines(inlines)) => {
                        text.push(token::of(values.len()));
                        values.push(inlines.clone());
                    }
                    Some(Argument::Key(key)) => text.push_str(key),
                    Some(Argument::Number(number)) => {
                        text.push_str(&formats.number(number, &NumberOptions::default()));
                    }
                    Some(Argument::Date(moment)) => {
                        match formats.date(moment, &DateOptions::default()) {
                            Some(date) => text.push_str(&date),
                            None => text.push(token::FAILED),
                        }
                    }
                    None => {
                        text.extend(["{$", name, "}"]);
                        whole = false;
                    }
                }
            }
            Element::Placeable(..) => {}
        }
    }
    (text.into(), whole)
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
        let words = Words::new(&project);
        let found = words.find(0, "m", None).unwrap();
        let (text, whole) = words.plain(found, &[("n", Argument::Number(Number::from(number)))]);
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
