//! A digest of what a page is made from.

use std::hash::Hasher;

/// Everything a page is made from: what it says (terms, labels, titles and links in place), the words around it, the templates,
/// the settings, and the program. It is hashed in one go, which is faster than in thousands of pieces.
#[derive(Default)]
pub(super) struct Digest(Vec<u8>);

impl Digest {
    /// Begins with room for so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    /// Makes the digest.
    pub(super) fn hash(&self) -> blake3::Hash {
        blake3::hash(&self.0)
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        let hash = self.hash();
        let first = hash.as_bytes().iter().take(8);
        first.fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}
