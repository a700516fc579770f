//! The words of a text as a search knows them: without case and width, and where a script puts no spaces between words, stretches of
//! characters in place of them.

use std::hash::Hasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHasher};

use super::kept::Words;
use crate::text::scan::plain_bytes;
use crate::text::script::{is_han, is_unspaced};
use crate::text::unicode::{compatible, joins};

/// Pairs of characters that are written on either side of one that was not written before.
const AROUND: usize = 2;

/// What stands for a word, or for two characters of a script without spaces. Words that differ may stand for the same, hardly ever:
/// then one of them is taken for a little less rare than it is.
pub(super) type Unit = u64;

/// Adds a text without case and width.
pub(super) fn fold(text: &str, folded: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, other) = rest.split_at(plain_bytes(rest, |byte| !byte.is_ascii()));
        let start = folded.len();
        folded.push_str(plain);
        folded[start..].make_ascii_lowercase();
        let end = other.bytes().position(|byte| byte.is_ascii());
        let (other, after) = other.split_at(end.unwrap_or(other.len()));
        for c in other.chars() {
            match c {
                // Nothing else stands for these, and most are letters of Western Europe or Chinese punctuation.
                'À'..='ÿ' => folded.extend(c.to_lowercase()),
                '\u{3001}'..='\u{3029}' => folded.push(c),
                _ if is_han(c) => folded.push(c),
                _ => folded.extend(compatible(c).chars().flat_map(char::to_lowercase)),
            }
        }
        rest = after;
    }
}

/// A stretch of letters and digits of one kind.
#[derive(Clone, Copy)]
struct Run<'t> {
    text: &'t str,
    /// Whether its script puts no spaces between words.
    unspaced: bool,
}

/// What a character is to a search.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Other,
    Spaced,
    Unspaced,
}

/// Returns what a character beyond ASCII is.
fn sort(c: char) -> Sort {
    match c {
        // Most of what is written beyond ASCII: Han characters, Chinese punctuation, Latin letters.
        '\u{4E00}'..='\u{9FFF}' => Sort::Unspaced,
        '\u{3001}' | '\u{3002}' | '\u{3008}'..='\u{3011}' | '×' | '÷' => Sort::Other,
        'À'..='\u{24F}' => Sort::Spaced,
        c if is_unspaced(c) => Sort::Unspaced,
        c if c.is_alphanumeric() || joins(c) => Sort::Spaced,
        _ => Sort::Other,
    }
}

/// Divides folded text into runs.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (start, own) = next(rest, Sort::Other)?;
        rest = &rest[start..];
        let end = next(rest, own).map_or(rest.len(), |(end, _)| end);
        let (text, after) = rest.split_at(end);
        rest = after;
        Some(Run {
            text,
            unspaced: own == Sort::Unspaced,
        })
    })
}

/// Returns the first character that is not of a sort: where it stands, and what it is.
fn next(text: &str, passed: Sort) -> Option<(usize, Sort)> {
    let mut at = 0;
    loop {
        // Most characters are ASCII, and need not be put together.
        let here = *text.as_bytes().get(at)?;
        let (own, length) = match here {
            b if b.is_ascii_alphanumeric() => (Sort::Spaced, 1),
            b if b.is_ascii() => (Sort::Other, 1),
            _ => {
                let c = text[at..].chars().next()?;
                (sort(c), c.len_utf8())
            }
        };
        if own != passed {
            return Some((at, own));
        }
        at += length;
    }
}

/// Returns the unit of a word, or of each pair of characters where there are no spaces. A single character is none.
fn units(run: Run<'_>) -> impl Iterator<Item = Unit> {
    let mut before = None;
    let pairs = run.unspaced.then(|| run.text.chars());
    let pairs = pairs.into_iter().flatten().filter_map(move |c| {
        let first = before.replace(c)?;
        Some(u64::from(u32::from(first)) << 32 | u64::from(u32::from(c)))
    });
    let word = (!run.unspaced && run.text.len() > 1).then(|| {
        let mut hasher = FxHasher::default();
        hasher.write(run.text.as_bytes());
        // No character is that large.
        hasher.finish() | 1 << 63
    });
    pairs.chain(word)
}

/// How much a page says each of its units.
pub(super) struct Weights {
    /// Where each unit is in the list.
    places: FxHashMap<Unit, u32>,
    units: Vec<Weighed>,
}

/// A unit of a page.
struct Weighed {
    unit: Unit,
    weight: u32,
    /// Whether a word has been made of it.
    written: bool,
}

impl Weights {
    /// Begins with room for the units of a text with so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        // Words of usual length, each of them twice.
        let units = bytes / 12;
        Self {
            places: FxHashMap::with_capacity_and_hasher(units, FxBuildHasher),
            units: Vec::with_capacity(units),
        }
    }

    /// Adds to the weight of each unit of a folded text.
    pub(super) fn add(&mut self, folded: &str, weight: u32) {
        for unit in runs(folded).flat_map(units) {
            self.weigh(unit, weight);
        }
    }

    /// Returns the units at these places.
    fn units(&self, places: &[u32]) -> impl Iterator<Item = Unit> {
        places.iter().map(|place| self.units[*place as usize].unit)
    }

    /// Tells whether no word was made of a unit so far; from now on, one is.
    fn is_new(&mut self, place: u32) -> bool {
        !std::mem::replace(&mut self.units[place as usize].written, true)
    }

    fn weight(&self, place: u32) -> u32 {
        self.units[place as usize].weight
    }

    /// Adds to the weight of a unit and returns its place. What goes beyond four thousand million units counts as the last.
    fn weigh(&mut self, unit: Unit, weight: u32) -> u32 {
        let next = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry(unit).or_insert(next);
        match self.units.get_mut(place as usize) {
            Some(known) => known.weight += weight,
            None => self.units.push(Weighed {
                unit,
                weight,
                written: false,
            }),
        }
        place
    }
}

/// Text under a heading, divided and weighed.
pub(super) struct Divided<'t> {
    runs: Vec<Run<'t>>,
    /// The places of the units of all runs, one after the other.
    places: Vec<u32>,
}

impl<'t> Divided<'t> {
    /// Divides a folded text, and adds the weight of each of its units.
    pub(super) fn of(folded: &'t str, weights: &mut Weights) -> Self {
        // A word of usual length and a space.
        let mut divided = Self {
            runs: Vec::with_capacity(folded.len() / 6),
            places: Vec::with_capacity(folded.len() / 4),
        };
        for run in runs(folded) {
            divided.runs.push(run);
            for unit in units(run) {
                divided.places.push(weights.weigh(unit, 1));
            }
        }
        divided
    }

    /// Adds the words that no part before had; of text without spaces the stretches around pairs that are new.
    pub(super) fn write(&self, weights: &mut Weights, words: &mut Words) {
        let mut places = self.places.as_slice();
        let mut bounds = Vec::new();
        for run in &self.runs {
            if !run.unspaced {
                if run.text.len() > 1
                    && let Some((place, after)) = places.split_first()
                {
                    places = after;
                    if weights.is_new(*place) {
                        words.add(run.text, weights.weight(*place), weights.units(&[*place]));
                    }
                }
                continue;
            }
            bounds.clear();
            bounds.extend(run.text.char_indices().map(|(at, _)| at));
            bounds.push(run.text.len());
            let (pairs, after) = places.split_at(bounds.len() - 2);
            places = after;
            let mut at = 0;
            while let Some(place) = pairs.get(at) {
                let first = at;
                at += 1;
                if !weights.is_new(*place) {
                    continue;
                }
                let weight = weights.weight(*place);
                // Pairs that weigh the same are mostly of one word.
                while let Some(next) = pairs.get(at)
                    && weights.weight(*next) == weight
                    && weights.is_new(*next)
                {
                    at += 1;
                }
                let start = first.saturating_sub(AROUND);
                let end = (at + AROUND).min(pairs.len());
                let text = &run.text[bounds[start]..bounds[end + 1]];
                words.add(text, weight, weights.units(&pairs[start..end]));
            }
        }
    }
}

/// Adds a word after a space, or what goes beyond the end of the text where the two overlap.
pub(super) fn join(text: &mut String, word: &str) {
    let ends = word.char_indices().map(|(at, _)| at).skip(2);
    let unspaced = word.starts_with(is_unspaced);
    let is_shared = |end: &usize| word.get(..*end).is_some_and(|start| text.ends_with(start));
    let shared = ends.filter(|end| unspaced && is_shared(end)).last();
    match shared.and_then(|end| word.get(end..)) {
        Some(rest) => text.push_str(rest),
        None if unspaced && text.contains(word) => {}
        None => {
            text.push(' ');
            text.push_str(word);
        }
    }
}
