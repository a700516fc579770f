//! How alike a name and a name in another language are, by what names that belong together have in common: where `Device` stands in the
//! source, `enhet` stands in the translation. Words that both languages share count as well. No language is known here.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};

use crate::text::script::is_unspaced;

/// Characters of a word that tell it from others: what follows is mostly an ending.
const STEM: usize = 5;
/// Characters of a piece of a word, and of a piece where words stand without spaces.
const PIECE: usize = 4;
const UNSPACED: usize = 2;

/// What the names that belong together have in common.
#[derive(Default)]
pub(super) struct Lexicon {
    /// In how many names each word of the source stands.
    words: FxHashMap<u64, u32>,
    /// In how many names each piece of a translation stands.
    pieces: FxHashMap<u64, u32>,
    /// In how many pairs of names a word and a piece stand.
    both: FxHashMap<(u64, u64), u32>,
}

/// A name of the source taken apart: its words, each with its pieces.
pub(super) struct Words(Vec<(u64, Vec<u64>)>);

/// A name of a translation taken apart.
pub(super) struct Pieces(Vec<u64>);

impl Lexicon {
    /// Learns from names that belong together.
    pub(super) fn of<'n>(pairs: impl Iterator<Item = (&'n str, &'n str)>) -> Self {
        let mut lexicon = Self::default();
        for (source, own) in pairs {
            let (source, own) = (Words::of(source), Pieces::of(own));
            for (word, _) in &source.0 {
                *lexicon.words.entry(*word).or_default() += 1;
                for piece in &own.0 {
                    *lexicon.both.entry((*word, *piece)).or_default() += 1;
                }
            }
            for piece in &own.0 {
                *lexicon.pieces.entry(*piece).or_default() += 1;
            }
        }
        lexicon
    }

    /// Tells how alike two names are, from 0 to 1.
    pub(super) fn between(&self, source: &Words, own: &Pieces) -> f32 {
        if source.0.is_empty() {
            return 0.0;
        }
        let words = source.0.iter();
        let alike = words.map(|(word, parts)| {
            let pieces = own.0.iter();
            let known = pieces.map(|piece| self.known(*word, *piece));
            known.fold(shared(parts, &own.0), f32::max)
        });
        alike.sum::<f32>() / source.0.len() as f32
    }

    /// Tells how often a word and a piece stand together, of all times that either stands somewhere.
    fn known(&self, word: u64, piece: u64) -> f32 {
        let Some(both) = self.both.get(&(word, piece)) else {
            return 0.0;
        };
        let all = self.words.get(&word).unwrap_or(both) + self.pieces.get(&piece).unwrap_or(both);
        2.0 * *both as f32 / all as f32
    }
}

/// Tells which part of the pieces of a word stands in a translation as it is.
fn shared(word: &[u64], own: &[u64]) -> f32 {
    let found = word.iter().filter(|piece| own.contains(piece)).count();
    found as f32 / word.len().max(1) as f32
}

impl Words {
    pub(super) fn of(name: &str) -> Self {
        let name = name.to_lowercase();
        let mut all = Vec::new();
        for word in words(&name) {
            let stem: String = word.chars().take(STEM).collect();
            let digit = stem.starts_with(|c: char| c.is_ascii_digit());
            if digit || word.chars().nth(1).is_some() {
                all.push((digest(stem.chars()), Pieces::of(&stem).0));
            }
        }
        all.sort_unstable();
        all.dedup();
        Self(all)
    }
}

impl Pieces {
    pub(super) fn of(name: &str) -> Self {
        let name = name.to_lowercase();
        let mut all = Vec::new();
        for word in words(&name) {
            let chars: Vec<char> = word.chars().collect();
            for run in chars.chunk_by(|a, b| is_unspaced(*a) == is_unspaced(*b)) {
                let length = if is_unspaced(run[0]) { UNSPACED } else { PIECE };
                let pieces = run.windows(length.min(run.len()));
                all.extend(pieces.map(|piece| digest(piece.iter().copied())));
            }
        }
        all.sort_unstable();
        all.dedup();
        Self(all)
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

fn digest(piece: impl Iterator<Item = char>) -> u64 {
    let mut hasher = FxHasher::default();
    piece.for_each(|c| c.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Pieces, Words};

    #[test]
    fn names_are_alike_by_their_words() {
        let pairs = [
            ("Devices", "Enheter"),
            ("Device groups", "Enhetsgrupper"),
            ("Groups", "群組"),
            ("New", "Nytt"),
        ];
        let lexicon = Lexicon::of(pairs.into_iter());
        let check = |source: &str, own: &str, low: f32, high: f32| {
            let alike = lexicon.between(&Words::of(source), &Pieces::of(own));
            assert!((low..=high).contains(&alike), "{source}, {own}: {alike}");
        };
        check("Device", "Enheten", 0.6, 1.0);
        check("All groups", "所有群組", 0.3, 0.6);
        check("Device", "Nytt", 0.0, 0.0);
        check("Configuration", "Konfiguration", 0.0, 0.6);
        check("Office 365", "Office 365-paket", 1.0, 1.0);
        check("", "Enheter", 0.0, 0.0);
    }
}
