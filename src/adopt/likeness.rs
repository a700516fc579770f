//! How alike two pieces of an article are, in one language or in two.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::rows::Pairable;
use crate::text::script::is_wide;

/// Something to be paired, with its facts: they are asked for only where two sequences differ in structure.
pub(super) struct Seen<'p, T> {
    /// The piece.
    pub(super) one: &'p T,
    facts: OnceCell<(BTreeSet<&'p str>, usize)>,
    /// Its words, for versions in one language.
    words: OnceCell<Vec<&'p str>>,
    /// The words of its source: as it says itself, or as the project has it.
    source: OnceCell<(Vec<&'p str>, bool)>,
}

impl<'p, T: Pairable> Seen<'p, T> {
    pub(super) fn new(one: &'p T) -> Self {
        Self {
            one,
            facts: OnceCell::new(),
            words: OnceCell::new(),
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

    fn facts(&self) -> &(BTreeSet<&'p str>, usize) {
        self.facts.get_or_init(|| {
            let mut kept = BTreeSet::new();
            let length = self.one.facts(&mut kept);
            (kept, length)
        })
    }

    /// Returns the words of its source in alphabetical order, and whether the project has them.
    fn source(&self) -> &(Vec<&'p str>, bool) {
        self.source.get_or_init(|| {
            let (mut own, mut known) = (Vec::new(), Vec::new());
            self.one.words(&mut |words| {
                own.extend(single(&words.text));
                known.extend(words.known.iter().flat_map(|text| single(text)));
            });
            let remembered = !known.is_empty();
            let mut words = if remembered { known } else { own };
            words.sort_unstable();
            (words, remembered)
        })
    }

    /// Tells which share of the words of its source a translation has in common with this, where the project remembers that source.
    pub(super) fn remembered(&self, other: &Self) -> Option<f32> {
        let ((a, _), (b, true)) = (self.source(), other.source()) else {
            return None;
        };
        Some(common(a, b))
    }

    /// Tells how alike two things are by what the project remembers, else by what a translation keeps and by their length.
    pub(super) fn alike(&self, other: &Self) -> f32 {
        if let Some(share) = self.remembered(other) {
            return share;
        }
        let ((x, a), (y, b)) = (self.facts(), other.facts());
        let (short, long) = (a.min(b), a.max(b).max(&1));
        let both = if x.is_empty() || y.is_empty() {
            0
        } else {
            x.intersection(y).count()
        };
        let any = x.len() + y.len() - both;
        let kept = if any == 0 {
            0.5
        } else {
            both as f32 / any as f32
        };
        0.75 * kept + 0.25 * *short as f32 / *long as f32
    }
}

/// Returns the words of a text; of a script that sets no blanks between them, its characters.
fn single(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let parts = words.flat_map(|word| word.split_inclusive(is_wide));
    parts.filter(|part| !part.is_empty())
}

/// Tells which share two lists in alphabetical order have in common, from 0 to 1.
fn common(a: &[&str], b: &[&str]) -> f32 {
    if a == b {
        return 1.0;
    }
    let (mut x, mut y, mut both) = (0, 0, 0);
    while let (Some(one), Some(two)) = (a.get(x), b.get(y)) {
        match one.cmp(two) {
            Ordering::Less => x += 1,
            Ordering::Greater => y += 1,
            Ordering::Equal => (x, y, both) = (x + 1, y + 1, both + 1),
        }
    }
    2.0 * both as f32 / (a.len() + b.len()) as f32
}
