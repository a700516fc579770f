//! Where the texts of an article stand in each language, and what has no counterpart in every one of them.

use std::collections::BTreeMap;

use super::document::Maker;
use super::rows::{Pairable, Row};
use super::yaml::Yaml;
use crate::source::Span;

/// Something that could not be paired with a counterpart in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpaired {
    /// Positions of the locales that have it.
    pub locales: Vec<usize>,
    /// Where it stands in each locale that has it; in the others, what it would follow.
    pub places: Vec<Option<Span>>,
    /// How many blocks and items of all locales stand before it: what has the same number stands at the same place.
    pub gap: usize,
    /// What it is.
    pub what: String,
    /// What it is, apart from its words: `a heading of level 2`.
    pub shape: String,
}

/// How much of a document is shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Blocks and items of all languages.
    pub all: usize,
    /// Those that stand in one language, or in some but not in all.
    pub apart: usize,
}

/// A text of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is: a key of the format, `cell`, or `picture` for the text of one.
    pub what: &'static str,
    /// Where the block that holds it stands in the body of its article.
    pub place: Option<Span>,
}

/// What is known of the blocks of an article beside what they become.
#[derive(Debug, Default)]
pub(super) struct Track {
    /// What is not in all languages.
    pub(super) unpaired: Vec<Unpaired>,
    /// How much is in all languages.
    pub(super) shared: Shared,
    /// The texts of each locale, by message.
    pub(super) told: Vec<BTreeMap<String, Told>>,
    /// Position of the later version of the first article, where there is one.
    pub(super) newer: Option<usize>,
    /// Blocks and items of all locales so far.
    gap: usize,
    /// Where the present block stands in each locale.
    here: Vec<Option<Span>>,
    /// Where the block met last stands in each locale.
    last: Vec<Option<Span>>,
}

impl Track {
    /// Begins an article in so many locales.
    pub(super) fn of(locales: usize, newer: Option<usize>) -> Self {
        Self {
            told: vec![BTreeMap::new(); locales],
            last: vec![None; locales],
            newer,
            ..Self::default()
        }
    }

    /// Begins the article of a locale with its title.
    pub(super) fn begin(&mut self, locale: usize, id: &str, place: Option<Span>) {
        let told = Told {
            what: "title",
            place,
        };
        self.told[locale].insert(id.to_owned(), told);
        self.last[locale] = place;
    }

    /// Remembers where a block or item stands.
    pub(super) fn enter<T: Pairable>(&mut self, row: &Row<'_, T>) {
        self.gap += usize::from(row.iter().all(Option::is_some));
        self.here = row.iter().map(|one| one.and_then(T::place)).collect();
        for (last, here) in self.last.iter_mut().zip(&self.here) {
            *last = here.or(*last);
        }
    }

    /// Remembers which message says what stands here.
    pub(super) fn note(&mut self, locale: usize, id: &str, what: &'static str) {
        let place = self.here.get(locale).copied().flatten();
        self.told[locale].insert(id.to_owned(), Told { what, place });
    }
}

impl Maker<'_> {
    /// Says for which locales a block is, unless it is for all that it could be for.
    pub(super) fn when<T: Pairable>(
        &mut self,
        block: Yaml,
        row: &Row<'_, T>,
        all: &[bool],
        key: &str,
    ) -> Yaml {
        let track = &mut self.track;
        track.shared.all += 1;
        if row.iter().map(Option::is_some).eq(all.iter().copied()) {
            return block;
        }
        track.shared.apart += 1;
        let there = row.iter().enumerate().filter(|(_, one)| one.is_some());
        let locales: Vec<usize> = there.map(|(at, _)| at).collect();
        let tags = locales.iter().map(|at| self.tags[*at]);
        let when = Yaml::one("locale", Yaml::texts(tags));
        let what = match key {
            "id" => "item",
            key => key,
        };
        let place = |(one, last): (&Option<&T>, &Option<Span>)| match one {
            Some(one) => one.place(),
            None => *last,
        };
        let first = row.iter().copied().flatten().next();
        track.unpaired.push(Unpaired {
            locales,
            places: row.iter().zip(&track.last).map(place).collect(),
            gap: track.gap,
            what: what.to_owned(),
            shape: first.map(T::shape).unwrap_or_default(),
        });
        block.with("when", when, key)
    }
}
