//! The nearest valid name to one that is not known: Levenshtein distance, at most a quarter of the word wrong.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many names are held against unknown ones before nothing is suggested any more.
///
/// Where thousands of names are unknown, each would be held against thousands. A count of its own for everything that is looked at in order
/// (a document, a page, a stretch of a catalog) makes every run suggest the same.
#[derive(Debug)]
pub struct Guesses(AtomicUsize);

impl Guesses {
    /// Names that are compared for one document, one page or one catalog.
    pub const MOST: usize = 2_000_000;

    /// Allows for so many comparisons.
    pub const fn new(most: usize) -> Self {
        Self(AtomicUsize::new(most))
    }

    /// Returns the name nearest to `word`, as [`nearest`] does; nothing once enough was compared.
    pub fn nearest<'a>(
        &self,
        word: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let mut left = self.0.load(Ordering::Relaxed);
        let names = names.into_iter().map_while(|name| {
            left = left.checked_sub(1)?;
            Some(name)
        });
        let near = nearest(word, names);
        self.0.store(left, Ordering::Relaxed);
        // What was not looked at could be nearer.
        near.filter(|_| left > 0)
    }
}

impl Default for Guesses {
    fn default() -> Self {
        Self::new(Self::MOST)
    }
}

/// Returns the name nearest to `word`, if one is near enough to be what was meant; the first of equals.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters: Vec<char> = word.chars().collect();
    let length = letters.len();
    // One letter is near to every other.
    let limit = (1 + length / 4).min(length.saturating_sub(1));
    let mut best: Option<(usize, &str)> = None;
    let (mut other, mut row) = (Vec::new(), Vec::new());
    let is_ascii = word.is_ascii();
    for name in names {
        // What is as near as the best so far may come before it.
        let most = best.map_or(limit, |(distance, _)| distance);
        // A character has four bytes at most, so far too long a name need not be read.
        if name.len() > 4 * (length + most) {
            continue;
        }
        let distance = if is_ascii && name.is_ascii() {
            distance(word.as_bytes(), name.as_bytes(), most, &mut row)
        } else {
            other.clear();
            other.extend(name.chars());
            distance(&letters, &other, most, &mut row)
        };
        if let Some(distance) = distance {
            let found = (distance, name);
            best = Some(best.map_or(found, |best| best.min(found)));
        }
    }
    best.map(|(_, name)| name)
}

/// Returns how many letters have to be changed, added or taken out, where they are not more than `most`.
fn distance<T: PartialEq>(a: &[T], b: &[T], most: usize, row: &mut Vec<usize>) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let same = |(a, b): &(&T, &T)| a == b;
    let begins = a.iter().zip(b).take_while(same).count();
    let (a, b) = (&a[begins..], &b[begins..]);
    let ends = a.iter().rev().zip(b.iter().rev()).take_while(same).count();
    let (a, b) = (&a[..a.len() - ends], &b[..b.len() - ends]);
    row.clear();
    row.extend(0..=b.len());
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        let mut least = row[0];
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != y))
                .min(row[j] + 1)
                .min(above + 1);
            diagonal = above;
            least = least.min(row[j + 1]);
        }
        if least > most {
            return None;
        }
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::{Guesses, nearest};

    #[test]
    fn a_typing_error_finds_its_word() {
        let names = ["blocks", "steps", "section"];
        assert_eq!(nearest("blokcs", names), Some("blocks"));
        assert_eq!(nearest("stpes", names), Some("steps"));
        assert_eq!(nearest("image", names), None);
        assert_eq!(nearest("登入頁面", ["登出頁面", "登入"]), Some("登出頁面"));
        assert_eq!(nearest("cat", ["cut", "bat"]), Some("bat"));
        assert_eq!(nearest("a", ["b", ""]), None);
    }

    #[test]
    fn guessing_comes_to_an_end() {
        let guesses = Guesses::new(4);
        let names = ["blocks", "steps", "section"];
        assert_eq!(guesses.nearest("stpes", names), Some("steps"));
        assert_eq!(guesses.nearest("blokcs", names), None);
        assert_eq!(guesses.nearest("stpes", names), None);
    }
}
