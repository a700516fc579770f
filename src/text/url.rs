//! Which addresses a page may link to.

/// Schemes an address may have; anything else could run code in a reader's browser.
const SCHEMES: &[&str] = &["https:", "http:", "mailto:", "tel:"];

/// Tells whether a text is an absolute address that a page may link to.
pub fn is_safe(url: &str) -> bool {
    let scheme = |scheme: &&str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    let clean = !url.contains(|c: char| c.is_control() || c.is_whitespace());
    clean && SCHEMES.iter().any(scheme)
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn only_known_schemes_pass() {
        let safe = [
            "https://x.se",
            "HTTP://x.se/a?b",
            "mailto:a@b.se",
            "tel:+4681234",
        ];
        let unsafe_ones = [
            "javascript:alert(1)",
            "data:text/html,x",
            " https://x.se",
            "https://x.se/a b",
            "//x.se",
            "x",
            "java\nscript:x",
            "",
        ];
        assert!(safe.iter().all(|url| is_safe(url)));
        assert!(!unsafe_ones.iter().any(|url| is_safe(url)));
    }
}
