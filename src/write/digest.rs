//! What stands for bytes from one build to the next.

use std::fmt;

use twox_hash::XxHash3_128;

/// Stands for bytes: by it, a build knows what has changed since the last one. It is made for speed (XXH3, 128 bits). Nothing that people
/// keep has it in it, and nobody gains by two files that have the same one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digest(u128);

impl Digest {
    /// Makes the digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_128::oneshot(bytes))
    }

    /// Reads a digest as it is written.
    pub(super) fn parse(text: &str) -> Option<Self> {
        u128::from_str_radix(text, 16).ok().map(Self)
    }

    /// Returns its bytes, the first first.
    pub fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for bytes in [&b""[..], b"a", &[7; 5_000]] {
            let digest = Digest::of(bytes);
            let text = digest.to_string();
            assert_eq!(text.len(), 32);
            assert_eq!(Digest::parse(&text), Some(digest));
        }
        assert_ne!(Digest::of(b"a"), Digest::of(b"b"));
        assert_eq!(Digest::parse("of another kind"), None);
    }
}
