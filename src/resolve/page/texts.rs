//! Texts that belong to no block: patterns of the chrome, titles and descriptions; what is in another language says so.

use super::Context;
use super::language::{foreign, has_words};
use crate::locale::Locale;
use crate::model::Document;
use crate::resolve::words::{Argument, Found, Nearby};
use crate::tree::Inlines;

/// The parts that describe a document, the better one first.
pub(super) const DESCRIPTION: &[&str] = &["description", "summary"];

impl<'p> Context<'p> {
    /// Formats a pattern of the chrome; a locale without it takes the next of its chain.
    pub fn chrome(&self, locale: usize, id: &str, arguments: &[(&str, Argument)]) -> Inlines {
        let found = self.words.find(locale, id, None);
        found.map_or_else(Vec::new, |found| self.pattern(locale, found, arguments))
    }

    /// Formats a pattern that was found for a locale, and marks what is in another language.
    pub(super) fn pattern(
        &self,
        locale: usize,
        found: Found<'p>,
        arguments: &[(&str, Argument)],
    ) -> Inlines {
        let (own, other) = (self.words.locale(locale), self.words.language(found));
        if own == other || !has_words(found) {
            return self.words.format(found, arguments).inlines;
        }
        // Words of another language around text of this one.
        let marked = |argument: &Argument| match argument {
            Argument::Inlines(inlines) => Argument::Inlines(foreign(own, inlines.clone(), other)),
            argument => argument.clone(),
        };
        let arguments: Vec<(&str, Argument)> = arguments
            .iter()
            .map(|(name, argument)| (*name, marked(argument)))
            .collect();
        foreign(other, self.words.format(found, &arguments).inlines, own)
    }

    /// Formats a word of the chrome without markup.
    pub fn word(&self, locale: usize, id: &str) -> String {
        crate::tree::plain(&self.chrome(locale, id, &[]))
    }

    /// Returns the sentence that describes a document, and its language if it is not the page's; empty where there is none.
    pub fn description(&self, locale: usize, document: &Document) -> (String, Option<Locale>) {
        let found = self.first_part(&self.words.nearby(), locale, &document.prefix, DESCRIPTION);
        found.map_or_else(Default::default, |(found, _)| {
            (self.words.plain(found, &[]).0, self.other(locale, found))
        })
    }

    /// Returns the first of these parts (`""` is the value) that a locale itself has, else the first that it takes from another one.
    pub(super) fn first_part(
        &self,
        near: &Nearby<'_, 'p>,
        locale: usize,
        id: &str,
        parts: &[&'static str],
    ) -> Option<(Found<'p>, &'static str)> {
        let found = |name: &&'static str| {
            let part = (!name.is_empty()).then_some(*name);
            let found = near.find(locale, id, part)?;
            (!self.source_lacks(near, id, part)).then_some((found, *name))
        };
        let is_own = |(found, _): &(Found<'p>, _)| found.locale == locale;
        let own = parts.iter().filter_map(found).find(is_own);
        own.or_else(|| parts.iter().find_map(found))
    }

    /// Tells whether the source has a message without this part. A message of other locales only, in a block that is theirs, lacks
    /// nothing.
    pub(super) fn source_lacks(
        &self,
        near: &Nearby<'_, 'p>,
        id: &str,
        part: Option<&'static str>,
    ) -> bool {
        let known = near.own(0, id).is_some();
        known && near.find(0, id, part).is_none()
    }

    /// Returns the language of a part that comes from another locale.
    pub(super) fn other(&self, locale: usize, found: Found<'p>) -> Option<Locale> {
        (found.locale != locale).then(|| self.words.locale(found.locale).clone())
    }

    /// Returns the title of a document.
    pub fn title(&self, locale: usize, document: &Document) -> Inlines {
        self.named(locale, &document.prefix)
    }

    /// Returns a name without parameters; one from another locale is marked.
    pub fn named(&self, locale: usize, id: &str) -> Inlines {
        let found = self.words.find(locale, id, None);
        found.map_or_else(Vec::new, |found| {
            let inlines = self.words.format(found, &[]).inlines;
            if found.locale == locale {
                inlines
            } else {
                foreign(
                    self.words.locale(found.locale),
                    inlines,
                    self.words.locale(locale),
                )
            }
        })
    }
}
