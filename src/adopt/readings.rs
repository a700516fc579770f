//! How often an article is read again: what is nested is read once more for each level that cannot be said.

use std::cell::Cell;

use crate::syntax::markdown::Article;

/// Bytes of an article that may still be read again.
pub(super) struct Readings(Cell<usize>);

impl Readings {
    /// Allows for reading all of an article some times.
    pub(super) fn of(article: &Article<'_>) -> Self {
        Self(Cell::new(8 * article.body.len() + (1 << 20)))
    }

    /// Tells whether so many bytes may be read again, and counts them.
    pub(super) fn allow(&self, bytes: usize) -> bool {
        let left = self.0.get().checked_sub(bytes);
        self.0.set(left.unwrap_or_default());
        left.is_some()
    }
}
