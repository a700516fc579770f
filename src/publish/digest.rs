//! A digest of what a page is made from.

use std::hash::Hasher;

use crate::write::Digest;

/// Everything a page is made from: what it says (terms, labels, titles and links in place), the words around it, the templates,
/// the settings, and the program. It is hashed in one go, which is faster than in thousands of pieces.
#[derive(Clone, Default)]
pub(super) struct Ingredients(Vec<u8>);

impl Ingredients {
    /// Begins with room for so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    /// Adds bytes that no others run into.
    pub(super) fn add(&mut self, part: &[u8]) {
        self.write(&(part.len() as u64).to_le_bytes());
        self.write(part);
    }

    /// Makes the digest.
    pub(super) fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }
}

impl Hasher for Ingredients {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        let first = self.digest().bytes().into_iter().take(8);
        first.fold(0, |number, byte| number << 8 | u64::from(byte))
    }
}
