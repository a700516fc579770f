//! Names of which each is given once: what would have a name that is taken gets a number behind it.

use std::collections::{BTreeMap, BTreeSet};

/// The names that are taken.
#[derive(Debug, Default)]
pub struct Taken {
    names: BTreeSet<String>,
    /// The number to try first for words that were numbered before: all below it are taken, and no name is given back.
    next: BTreeMap<String, usize>,
}

impl Taken {
    /// Takes a name as it is; tells whether it was free.
    pub fn insert(&mut self, name: String) -> bool {
        self.names.insert(name)
    }

    /// Tells whether a name is taken.
    pub fn contains(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Takes words as a name, or with the first number from `first` on where they are taken or not `fit`. What once does not fit
    /// never will.
    pub fn number(&mut self, words: &str, first: usize, fit: impl Fn(&str) -> bool) -> String {
        let free = |names: &BTreeSet<String>, name: &str| fit(name) && !names.contains(name);
        let mut name = words.to_owned();
        if !free(&self.names, &name) {
            let next = self.next.entry(words.to_owned()).or_insert(first);
            while !free(&self.names, &name) {
                name = format!("{words}-{next}");
                *next += 1;
            }
        }
        self.names.insert(name.clone());
        name
    }
}

impl<S: Into<String>> Extend<S> for Taken {
    fn extend<I: IntoIterator<Item = S>>(&mut self, names: I) {
        self.names.extend(names.into_iter().map(Into::into));
    }
}

impl<S: Into<String>> FromIterator<S> for Taken {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        let mut taken = Self::default();
        taken.extend(names);
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::Taken;

    #[test]
    fn names_are_numbered() {
        let mut taken: Taken = ["save", "save-3"].into_iter().collect();
        let mut number = |words: &str| taken.number(words, 2, |name| name != "next");
        assert_eq!(number("save"), "save-2");
        assert_eq!(number("save"), "save-4");
        assert_eq!(number("next"), "next-2");
        assert_eq!(number("open"), "open");
        assert_eq!(number("save-2"), "save-2-2");
        assert_eq!(number("save"), "save-5");
    }
}
