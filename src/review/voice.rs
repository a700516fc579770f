//! The words around passages: the chrome of one locale, and how it writes numbers.

use std::collections::BTreeMap;

use crate::check::Share;
use crate::resolve::page::Context;
use crate::resolve::words::Argument;
use crate::text::number::{Number, NumberOptions};
use crate::tree::{Inline, Inlines, plain};

/// Words that templates use, by the name they have there.
const WORDS: &[(&str, &str)] = &[
    ("skip", "chrome-skip"),
    ("status", "chrome-review"),
    ("language", "chrome-language"),
    ("passage", "chrome-review-passage"),
    ("state", "chrome-review-state"),
    ("changed", "chrome-review-changed"),
    ("added", "chrome-review-added"),
    ("removed", "chrome-review-removed"),
    ("findings", "chrome-review-findings"),
    ("all_done", "chrome-review-all-done"),
    ("by_language", "chrome-review-by-language"),
    ("by_document", "chrome-review-by-document"),
    ("document", "chrome-review-document"),
    ("messages", "chrome-review-messages"),
    ("fresh", "chrome-review-count-fresh"),
    ("stale", "chrome-review-count-stale"),
    ("unrecorded", "chrome-review-count-unrecorded"),
    ("missing", "chrome-review-count-missing"),
    ("machine", "chrome-review-count-machine"),
    ("unreviewed", "chrome-review-count-unreviewed"),
];

/// The chrome of one locale.
pub(super) struct Voice<'r> {
    pages: &'r Context<'r>,
    /// Position of the locale.
    pub(super) locale: usize,
    /// The words of templates.
    pub(super) words: BTreeMap<&'static str, String>,
}

impl<'r> Voice<'r> {
    /// Takes the words of a locale, or of the nearest of its fallbacks that has some.
    pub(super) fn new(pages: &'r Context<'r>, wanted: usize) -> Self {
        let found = pages.words.find(wanted, "chrome-review", None);
        let locale = found.map_or(0, |found| found.locale);
        let word = |(name, id): &(&'static str, &str)| (*name, pages.word(locale, id));
        Self {
            pages,
            locale,
            words: WORDS.iter().map(word).collect(),
        }
    }

    /// Returns the tag of its locale.
    pub(super) fn tag(&self) -> &'r str {
        self.pages.words.locale(self.locale).as_str()
    }

    /// Returns `ltr` or `rtl`.
    pub(super) fn direction(&self) -> &'static str {
        self.pages.words.locale(self.locale).direction()
    }

    /// Returns what a language calls itself, kept apart from what stands around it where that is read in the other direction: for texts
    /// that have no markup.
    pub(super) fn isolated(&self, locale: usize) -> String {
        let name = self.language(locale);
        match self.pages.words.locale(locale).direction() == self.direction() {
            true => name,
            false => format!("\u{2068}{name}\u{2069}"),
        }
    }

    /// Returns a word.
    pub(super) fn word(&self, id: &str) -> String {
        self.pages.word(self.locale, id)
    }

    /// Fills a pattern with a text.
    pub(super) fn with(&self, id: &str, name: &str, text: &str) -> String {
        plain(&self.around(id, name, vec![Inline::Text(text.to_owned())]))
    }

    /// Fills a pattern with two texts.
    pub(super) fn two(&self, id: &str, first: (&str, &str), second: (&str, &str)) -> String {
        let arguments = [first, second].map(|(name, text)| {
            let text = vec![Inline::Text(text.to_owned())];
            (name, Argument::Inlines(text))
        });
        plain(&self.pages.chrome(self.locale, id, &arguments))
    }

    /// Puts a pattern around running text.
    pub(super) fn around(&self, id: &str, name: &str, text: Inlines) -> Inlines {
        let arguments = [(name, Argument::Inlines(text))];
        self.pages.chrome(self.locale, id, &arguments)
    }

    /// Fills a pattern with a count.
    pub(super) fn count(&self, id: &str, count: usize) -> String {
        let count = Argument::Number(Number::from(count));
        plain(&self.pages.chrome(self.locale, id, &[("count", count)]))
    }

    /// Returns what is said of some messages of a kind: `Out of date: 3`.
    pub(super) fn amount(&self, word: &str, count: usize) -> String {
        let name = self.words.get(word).cloned().unwrap_or_default();
        let arguments = [
            ("name", Argument::Inlines(vec![Inline::Text(name)])),
            ("count", Argument::Number(Number::from(count))),
        ];
        plain(
            &self
                .pages
                .chrome(self.locale, "chrome-review-amount", &arguments),
        )
    }

    /// Returns the number of a step as a sentence begins with it: `Step 3`.
    pub(super) fn step(&self, number: &str) -> String {
        let found = self
            .pages
            .words
            .find(self.locale, "chrome-step-reference", Some("initial"));
        found.map_or_else(String::new, |found| {
            let number = Argument::Inlines(vec![Inline::Text(number.to_owned())]);
            self.pages.words.plain(found, &[("number", number)]).0
        })
    }

    /// Writes a count.
    pub(super) fn number(&self, count: usize) -> String {
        let formats = self.pages.words.formats(self.locale);
        formats.number(&Number::from(count), &NumberOptions::default())
    }

    /// Writes the share of fresh messages.
    pub(super) fn percent(&self, share: &Share) -> String {
        percent(self.pages, self.locale, share)
    }

    /// Returns what a locale calls its language; its tag, where it has no name for it.
    pub(super) fn language(&self, locale: usize) -> String {
        let found = self.pages.words.find(locale, "chrome-language-name", None);
        match found.filter(|found| found.locale == locale) {
            Some(_) => self.pages.word(locale, "chrome-language-name"),
            None => self.pages.words.locale(locale).to_string(),
        }
    }
}

/// Writes the share of fresh messages as a locale does.
pub(super) fn percent(pages: &Context<'_>, locale: usize, share: &Share) -> String {
    let percent = share.percent();
    let text = format!("{}.{:02}", percent / 100, percent % 100);
    let options = NumberOptions {
        percent: true,
        ..NumberOptions::default()
    };
    let formats = pages.words.formats(locale);
    Number::parse(&text).map_or_else(String::new, |number| formats.number(&number, &options))
}
