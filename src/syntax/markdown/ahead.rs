//! Where in a text something comes next: whatever opens without being closed would otherwise be looked for to the end of the text, each time.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Bytes that are looked at one by one before nothing more is taken to be closed.
const LOOKS: usize = 64 << 20;

/// Bytes that are searched in the time in which one is looked at.
const SEARCHED: usize = 8;

/// What was found in a text so far.
pub(super) struct Ahead<'t> {
    text: &'t str,
    /// From where each mark was searched for last, and where it stands.
    known: RefCell<BTreeMap<String, (usize, Option<usize>)>>,
    left: Cell<usize>,
}

impl<'t> Ahead<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            known: RefCell::default(),
            left: Cell::new(LOOKS),
        }
    }

    /// Returns where a mark stands next, from a place on.
    pub(super) fn find(&self, from: usize, mark: &str) -> Option<usize> {
        let mut known = self.known.borrow_mut();
        if let Some((searched, found)) = known.get(mark)
            && *searched <= from
            && found.is_none_or(|found| found >= from)
        {
            return *found;
        }
        let found = self.text.get(from..)?.find(mark).map(|at| from + at);
        let end = found.unwrap_or(self.text.len());
        self.look((end - from) / SEARCHED)?;
        known.insert(mark.to_owned(), (from, found));
        found
    }

    /// Counts so many bytes that are looked at; nothing when it is enough.
    pub(super) fn look(&self, bytes: usize) -> Option<()> {
        self.left.set(self.left.get().saturating_sub(bytes));
        (self.left.get() > 0).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::Ahead;

    #[test]
    fn marks_are_found_from_any_place() {
        let ahead = Ahead::of("a}b}c");
        let check = |from, expected| assert_eq!(ahead.find(from, "}"), expected, "{from}");
        check(0, Some(1));
        check(1, Some(1));
        check(2, Some(3));
        check(0, Some(1));
        check(4, None);
        check(5, None);
        check(9, None);
    }

    #[test]
    fn looking_comes_to_an_end() {
        let ahead = Ahead::of("{");
        assert_eq!(ahead.look(super::LOOKS - 1), Some(()));
        assert_eq!(ahead.look(1), None);
        assert_eq!(ahead.find(0, "{"), None);
    }
}
