//! The words of a glossary by their letters, so that a text is searched for all of them at once.

use rustc_hash::FxHashMap;

use super::glossary::{lower, stem};
use crate::model::{Concept, Name};
use crate::text::language::Language;

/// Words by the letters that they have in all of their forms.
#[derive(Default)]
pub(super) struct Trie<'p> {
    /// Where a letter leads to from a place; 0 is where each word begins.
    next: FxHashMap<(usize, char), usize>,
    /// The words that each place but the first belongs to, in the order of the glossary; of those that are written alike, the last.
    words: Vec<Vec<Entry<'p>>>,
    /// How many words there are.
    pub(super) count: usize,
}

/// A word that texts are searched for.
pub(super) struct Entry<'p> {
    /// Its letters in lower case.
    pub(super) letters: Vec<char>,
    /// Which word of the glossary it is.
    pub(super) number: usize,
    /// The word.
    pub(super) word: &'p Name,
    /// What it is the word for.
    pub(super) concept: &'p Concept,
}

impl<'p> Trie<'p> {
    /// Adds a word of a language.
    pub(super) fn add(&mut self, word: &'p Name, concept: &'p Concept, language: &Language) {
        let letters = lower(&word.text);
        let mut place = 0;
        for letter in stem(&letters, language) {
            let new = self.words.len() + 1;
            place = *self.next.entry((place, *letter)).or_insert(new);
            if place == new {
                self.words.push(Vec::new());
            }
        }
        let Some(at) = place.checked_sub(1) else {
            return;
        };
        self.words[at].retain(|known| known.letters != letters);
        self.words[at].push(Entry {
            letters,
            number: self.count,
            word,
            concept,
        });
        self.count += 1;
    }

    /// Returns the words whose letters in all forms stand at a place of a text.
    pub(super) fn at<'t>(&'t self, text: &'t [char]) -> impl Iterator<Item = &'t Entry<'p>> {
        let places = text.iter().scan(0, |place, letter| {
            *place = *self.next.get(&(*place, *letter))?;
            Some(*place)
        });
        places.flat_map(|place| &self.words[place - 1])
    }
}
