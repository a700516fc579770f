//! What stands for a text: 80 bits of a digest, written as 16 letters and digits.

use std::fmt;

/// Bytes of a fingerprint.
const BYTES: usize = 10;
/// Characters of a fingerprint as it is written.
const LENGTH: usize = 16;
/// The digits of RFC 4648's base 32, in lower case.
const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// What stands for a text or a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; BYTES]);

impl Fingerprint {
    /// Makes the fingerprint of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let hash = blake3::hash(bytes);
        let mut own = [0; BYTES];
        for (to, from) in own.iter_mut().zip(hash.as_bytes()) {
            *to = *from;
        }
        Self(own)
    }

    /// Makes one fingerprint of several named ones.
    pub fn of_all<'a>(named: impl IntoIterator<Item = (&'a str, Option<Self>)>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for (name, print) in named {
            hasher.update(name.as_bytes());
            hasher.update(b"\n");
            match print {
                Some(print) => hasher.update(&print.0),
                None => hasher.update(b"-"),
            };
        }
        let mut own = [0; BYTES];
        for (to, from) in own.iter_mut().zip(hasher.finalize().as_bytes()) {
            *to = *from;
        }
        Self(own)
    }

    /// Reads a fingerprint as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != LENGTH {
            return None;
        }
        let mut own = [0; BYTES];
        for (at, digit) in text.bytes().enumerate() {
            let value = DIGITS.iter().position(|known| *known == digit)?;
            for bit in 0..5 {
                if value & (16 >> bit) != 0 {
                    let place = at * 5 + bit;
                    own[place / 8] |= 128 >> (place % 8);
                }
            }
        }
        Some(Self(own))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bit = |place: usize| usize::from(self.0[place / 8] & (128 >> (place % 8)) != 0);
        let digits = (0..LENGTH).map(|at| {
            let value = (0..5).fold(0, |value, one| value << 1 | bit(at * 5 + one));
            char::from(DIGITS[value])
        });
        f.write_str(&digits.collect::<String>())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn what_is_written_is_read_as_the_same() {
        for text in ["", "a", "登入", "Choose { $item }."] {
            let print = Fingerprint::of(text.as_bytes());
            assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
        }
        for text in [
            "",
            "abc",
            "abcdefghijklmnop1",
            "abcdefghijklmno1",
            "登入登入登",
        ] {
            assert_eq!(Fingerprint::parse(text), None, "{text}");
        }
    }

    /// Ledgers outlive versions of the tool.
    #[test]
    fn fingerprints_never_change() {
        let print = Fingerprint::of("Choose { $item }.".as_bytes());
        assert_eq!(print.to_string(), "45boqsux245fxms4");
    }
}
