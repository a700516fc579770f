//! Digests that others name texts by. What the tool itself remembers has names of its own: `drift::fingerprint` and `write::Digest`.

use sha1::Sha1;
use sha2::{Digest as _, Sha256};

/// Returns the SHA-1 of bytes in hexadecimal digits: publishing systems name the version of a file by it. It proves nothing against
/// somebody who wants to deceive.
pub fn sha1(bytes: &[u8]) -> String {
    let digest = Sha1::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns the SHA-256 of bytes in the digits of RFC 4648: policies of pages name scripts and styles by it.
pub fn sha256(bytes: &[u8]) -> String {
    base64(&Sha256::digest(bytes))
}

/// Writes bytes in the digits of RFC 4648, padded.
pub fn base64(bytes: &[u8]) -> String {
    data_encoding::BASE64.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of FIPS 180-4.
    #[test]
    fn digests_are_those_of_the_standard() {
        assert_eq!(sha1(b"abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
        let expected = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(sha256(b"abc"), expected);
    }
}
