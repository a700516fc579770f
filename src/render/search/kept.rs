//! The words of a page in few pieces of memory: thousands of pages keep theirs until the index is written.

use std::cmp::Reverse;

use super::words::Unit;

/// What stands for a unit when pages are counted that have it: half of its bits.
pub(super) type Mark = u32;

/// A word, or a stretch of characters without spaces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'w> {
    pub(super) text: &'w str,
    /// How much the page says it.
    pub(super) weight: u32,
    /// The units it consists of.
    pub(super) marks: &'w [Mark],
}

/// Words one after the other.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    marks: Vec<Mark>,
    words: Vec<End>,
}

/// Where a word ends in the lists; it begins where the one before it ends.
#[derive(Clone, Copy, Debug, Default)]
struct End {
    text: u32,
    marks: u32,
    weight: u32,
}

impl Words {
    /// Adds a word. What goes beyond 4 GiB is left out.
    pub(super) fn add(&mut self, text: &str, weight: u32, units: impl Iterator<Item = Unit>) {
        self.push(text, weight, units.map(mark));
    }

    fn push(&mut self, text: &str, weight: u32, marks: impl Iterator<Item = Mark>) {
        let end = |length| u32::try_from(length).ok();
        let Some(end_of_text) = end(self.text.len() + text.len()) else {
            return;
        };
        self.marks.extend(marks);
        let Some(marks) = end(self.marks.len()) else {
            return;
        };
        self.text.push_str(text);
        self.words.push(End {
            text: end_of_text,
            marks,
            weight,
        });
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns the words in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = Word<'_>> {
        let mut start = End::default();
        self.words.iter().map(move |end| {
            let from = std::mem::replace(&mut start, *end);
            Word {
                text: &self.text[from.text as usize..end.text as usize],
                weight: end.weight,
                marks: &self.marks[from.marks as usize..end.marks as usize],
            }
        })
    }

    /// Leaves out the words that weigh least, until the rest has no more than so many bytes. Returns which are left, where not all are.
    pub(super) fn keep_best(&mut self, bytes: usize) -> Option<Vec<bool>> {
        if self.text.len() <= bytes {
            self.text.shrink_to_fit();
            self.marks.shrink_to_fit();
            self.words.shrink_to_fit();
            return None;
        }
        let mut weights: Vec<(u32, usize)> = self
            .iter()
            .map(|word| (word.weight, word.text.len()))
            .collect();
        weights.sort_unstable_by_key(|(weight, _)| Reverse(*weight));
        let mut size = 0;
        let heavy = weights.iter().take_while(|(_, length)| {
            size += length;
            size <= bytes
        });
        let least = heavy.last().map_or(0, |(weight, _)| *weight);
        let mut left = bytes;
        let mut best = Self::default();
        let kept = self.iter().map(|word| {
            let fits = word.weight >= least && word.text.len() <= left;
            if fits {
                left -= word.text.len();
                best.push(word.text, word.weight, word.marks.iter().copied());
            }
            fits
        });
        let kept = kept.collect();
        *self = best;
        Some(kept)
    }
}

fn mark(unit: Unit) -> Mark {
    // Fibonacci hashing: the upper half depends on all bits.
    let mixed = unit.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    u32::try_from(mixed).unwrap_or(u32::MAX)
}
