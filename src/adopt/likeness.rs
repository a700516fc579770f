//! How alike two pieces of an article are, in one language or in two.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::hash::BuildHasher as _;

use rustc_hash::FxBuildHasher;

use super::rows::Pairable;
use crate::text::prose::is_sentence;
use crate::text::script::is_wide;

/// The share of the longer of two texts from which on the shorter is as long: languages differ that much.
const AS_LONG: f32 = 0.7;
/// The share of words that begin alike from which on two texts have as many of them as translations have.
const COGNATES: f32 = 0.3;
/// How much of being the same it is that names of files are made of the same words.
const NAMED: f32 = 0.8;
/// Words below which nothing is concluded from how they begin.
const FEW: usize = 6;

/// Something to be paired, with its facts: they are asked for only where two sequences differ in structure.
pub(super) struct Seen<'p, T> {
    /// The piece.
    pub(super) one: &'p T,
    facts: OnceCell<Facts<'p>>,
    /// Its words, for versions in one language.
    words: OnceCell<Vec<&'p str>>,
    /// How its words begin.
    stems: OnceCell<Vec<u64>>,
    /// How the words of what a translation keeps begin.
    names: OnceCell<Vec<u64>>,
    /// Whether the project remembers its source.
    remembered: OnceCell<bool>,
    /// The words of its source: as it says itself, or as the project has it.
    source: OnceCell<Vec<&'p str>>,
}

/// What a translation keeps of a piece.
struct Facts<'p> {
    kept: BTreeSet<&'p str>,
    /// The same as numbers, in order: names of headings are odd.
    numbers: Vec<u64>,
    /// How many of them are no names of headings.
    telling: usize,
    /// How many characters it has.
    length: usize,
}

impl<'p, T: Pairable> Seen<'p, T> {
    pub(super) fn new(one: &'p T) -> Self {
        Self {
            one,
            facts: OnceCell::new(),
            words: OnceCell::new(),
            stems: OnceCell::new(),
            names: OnceCell::new(),
            remembered: OnceCell::new(),
            source: OnceCell::new(),
        }
    }

    /// Returns the words of all its texts, in alphabetical order.
    fn words(&self) -> &[&'p str] {
        self.words.get_or_init(|| {
            let mut texts = Vec::new();
            self.one.texts(&mut texts);
            let mut words: Vec<&str> = texts.iter().flat_map(|text| single(text)).collect();
            words.sort_unstable();
            words
        })
    }

    /// Tells which share of their words two things have in common, from 0 to 1.
    pub(super) fn shared(&self, other: &Self) -> f32 {
        common(self.words(), other.words())
    }

    fn facts(&self) -> &Facts<'p> {
        self.facts.get_or_init(|| {
            let mut kept = BTreeSet::new();
            let length = self.one.facts(&mut kept);
            let number = |one: &&str| {
                let name = u64::from(one.starts_with('#'));
                FxBuildHasher.hash_one(one) & !1 | name
            };
            let mut numbers: Vec<u64> = kept.iter().map(number).collect();
            numbers.sort_unstable();
            Facts {
                telling: numbers.iter().filter(|one| !is_name(**one)).count(),
                kept,
                numbers,
                length,
            }
        })
    }

    /// Returns the words of its source in alphabetical order: those that the project has, where it has them.
    fn source(&self) -> &[&'p str] {
        self.source.get_or_init(|| {
            let (mut own, mut known) = (Vec::new(), Vec::new());
            self.one.words(&mut |words| {
                own.extend(single(&words.text));
                known.extend(words.known.iter().flat_map(|text| single(text)));
            });
            let mut words = if known.is_empty() { own } else { known };
            words.sort_unstable();
            words
        })
    }

    /// Tells which share of the words of its source a translation has in common with this, where the project remembers that source.
    pub(super) fn remembered(&self, other: &Self) -> Option<f32> {
        let remembers = |seen: &Self| {
            let mut some = false;
            seen.one.words(&mut |words| {
                let known = words.known.as_deref();
                some |= known.is_some_and(|text| single(text).next().is_some());
            });
            some
        };
        let remembered = *other.remembered.get_or_init(|| remembers(other));
        remembered.then(|| common(self.source(), other.source()))
    }

    /// Tells what it is worth to take a translation for that of this: what the project remembers of it decides. Else more has to
    /// speak for it than against it.
    pub(super) fn gain(&self, other: &Self) -> f32 {
        match self.remembered(other) {
            Some(share) => 0.3 + 2.0 * share,
            None => 2.0 * self.alike(other) - 0.6,
        }
    }

    /// Tells how alike two things are by what a translation keeps, by words that begin alike, and by their length, from 0 to 1. What
    /// says nothing of the two counts for nothing.
    fn alike(&self, other: &Self) -> f32 {
        let (a, b) = (self.facts().length, other.facts().length);
        let (short, long) = (a.min(b), a.max(b).max(1));
        let length = (short as f32 / long as f32 / AS_LONG).min(1.0);
        let evidence = [
            (0.2, Some(0.5)),
            (0.6, self.kept(other)),
            (0.3, self.akin(other)),
            (0.2, Some(length)),
        ];
        let known = evidence
            .into_iter()
            .filter_map(|(weight, share)| Some((weight, share?)));
        let (mut sum, mut weights) = (0.0, 0.0);
        for (weight, share) in known {
            sum += weight * share;
            weights += weight;
        }
        sum / weights
    }

    /// Tells which share of what a translation keeps two things have in common; nothing where neither has any.
    fn kept(&self, other: &Self) -> Option<f32> {
        let (x, y) = (self.facts(), other.facts());
        let (mut both, mut names) = (0, 0);
        in_both(&x.numbers, &y.numbers, |one| {
            both += 1;
            names += usize::from(is_name(*one));
        });
        // A translation keeps the name of a heading, or has one of its own.
        let any = x.telling + y.telling + names - (both - names);
        match both {
            _ if any == 0 => None,
            // The names of files are alike where one was made of the other.
            0 => Some(NAMED * common(self.names(), other.names())),
            both => Some(both as f32 / any as f32),
        }
    }

    /// Tells whether two texts have words that begin alike, as names and loans do in two languages: 0 for none, 1 for as many as
    /// translations have; nothing where a text has too few words in these letters to tell.
    fn akin(&self, other: &Self) -> Option<f32> {
        let (a, b) = (self.stems(), other.stems());
        let few = a.len().min(b.len());
        (few >= FEW).then(|| (both(a, b) as f32 / few as f32 / COGNATES).min(1.0))
    }

    /// Returns how the words of what a translation keeps begin, each once, in order.
    fn names(&self) -> &[u64] {
        self.names
            .get_or_init(|| stems(self.facts().kept.iter().copied()))
    }

    /// Returns how its words begin, each once, in order.
    fn stems(&self) -> &[u64] {
        self.stems.get_or_init(|| {
            let mut texts = Vec::new();
            self.one.texts(&mut texts);
            self.one
                .words(&mut |words| texts.extend(words.kept.iter().map(String::as_str)));
            stems(texts.into_iter())
        })
    }
}

/// Returns the words of a text; of a script that sets no blanks between them, its characters.
fn single(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let parts = words.flat_map(|word| word.split_inclusive(is_wide));
    parts.filter(|part| !part.is_empty())
}

/// Tells whether two blocks of code are the same but for blanks and for sentences in them, which each language has in its own words.
pub(super) fn is_same_code(one: &str, other: &str) -> bool {
    let lines = |text| -> Vec<&str> {
        str::lines(text)
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect()
    };
    let same = |(one, other): (&&str, &&str)| {
        is_sentence(one)
            || is_sentence(other)
            || one.split_whitespace().eq(other.split_whitespace())
    };
    let (one, other) = (lines(one), lines(other));
    one.len() == other.len() && one.iter().zip(&other).all(same)
}

/// Returns how the words of texts begin, each once, in order.
fn stems<'p>(texts: impl Iterator<Item = &'p str>) -> Vec<u64> {
    let mut stems: Vec<u64> = texts.flat_map(single).filter_map(stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Returns the first four letters of a word in one number; nothing of a shorter word, and of one in another script than Latin.
fn stem(word: &str) -> Option<u64> {
    let latin = |c: &char| c.is_alphabetic() && u32::from(*c) < 0x250;
    let mut letters = word.chars().take(4).filter(latin);
    let mut stem = 0;
    for _ in 0..4 {
        let letter = letters.next()?.to_lowercase().next()?;
        stem = stem << 16 | u64::from(u32::from(letter) & 0xFFFF);
    }
    Some(stem)
}

/// Tells whether a fact is the name of a heading.
fn is_name(number: u64) -> bool {
    number % 2 == 1
}

/// Counts what two lists in order have in common.
fn both<T: Ord>(a: &[T], b: &[T]) -> usize {
    let mut both = 0;
    in_both(a, b, |_| both += 1);
    both
}

/// Visits what two lists in order have in common.
fn in_both<T: Ord>(a: &[T], b: &[T], mut visit: impl FnMut(&T)) {
    let (mut x, mut y) = (0, 0);
    while let (Some(one), Some(two)) = (a.get(x), b.get(y)) {
        match one.cmp(two) {
            Ordering::Less => x += 1,
            Ordering::Greater => y += 1,
            Ordering::Equal => {
                visit(one);
                (x, y) = (x + 1, y + 1);
            }
        }
    }
}

/// Tells which share two lists in order have in common, from 0 to 1.
fn common<T: Ord>(a: &[T], b: &[T]) -> f32 {
    if a == b {
        return 1.0;
    }
    2.0 * both(a, b) as f32 / (a.len() + b.len()) as f32
}
