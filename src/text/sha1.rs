//! The digest SHA-1 (FIPS 180-4), by which publishing systems name the file that a translation was made from. Nothing is kept safe with it.

/// Bytes of a block.
const BLOCK: usize = 64;

/// Returns the digest of bytes, in lower-case hexadecimal digits.
pub fn sha1(bytes: &[u8]) -> String {
    let mut state: [u32; 5] = [
        0x6745_2301,
        0xefcd_ab89,
        0x98ba_dcfe,
        0x1032_5476,
        0xc3d2_e1f0,
    ];
    let (whole, rest) = bytes.split_at(bytes.len() - bytes.len() % BLOCK);
    whole
        .chunks_exact(BLOCK)
        .for_each(|block| mix(&mut state, block));
    let mut end = rest.to_vec();
    end.push(0x80);
    while end.len() % BLOCK != BLOCK - 8 {
        end.push(0);
    }
    end.extend((bytes.len() as u64 * 8).to_be_bytes());
    end.chunks_exact(BLOCK)
        .for_each(|block| mix(&mut state, block));
    state.iter().map(|word| format!("{word:08x}")).collect()
}

fn mix(state: &mut [u32; 5], block: &[u8]) {
    let mut words = [0_u32; 80];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = bytes
            .iter()
            .fold(0, |word, byte| word << 8 | u32::from(*byte));
    }
    for at in 16..80 {
        let word = words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16];
        words[at] = word.rotate_left(1);
    }
    let [mut a, mut b, mut c, mut d, mut e] = *state;
    for (at, word) in words.into_iter().enumerate() {
        let (f, k) = match at {
            0..20 => (b & c | !b & d, 0x5a82_7999),
            20..40 => (b ^ c ^ d, 0x6ed9_eba1),
            40..60 => (b & c | b & d | c & d, 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6_u32),
        };
        let next = a.rotate_left(5);
        let next = [f, e, k, word].into_iter().fold(next, u32::wrapping_add);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
    }
    for (word, add) in state.iter_mut().zip([a, b, c, d, e]) {
        *word = word.wrapping_add(add);
    }
}

#[cfg(test)]
mod tests {
    use super::sha1;

    /// The examples of the standard, and lengths around the end of a block.
    #[test]
    fn digests_are_those_of_the_standard() {
        let check = |text: &str, digest: &str| assert_eq!(sha1(text.as_bytes()), digest);
        check("", "da39a3ee5e6b4b0d3255bfef95601890afd80709");
        check("abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
        check(
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
        );
        check(&"a".repeat(64), "0098ba824b5c16427bd7a1122a5a442a25ec644d");
        check(
            &"a".repeat(1_000_000),
            "34aa973cd4c4daa4f61eeb2bdbad27316534016f",
        );
    }
}
