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

/// Tells whether a text is an address without a scheme, seen from a page: `../billing/refund.md`, `/help`, `#top`.
///
/// Such an address stays on the site of the page, and so cannot run code. It is written as it is.
pub fn is_place(url: &str) -> bool {
    let clean = !url.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\');
    let head = url.split(['/', '?', '#']).next().unwrap_or("");
    clean && !url.is_empty() && !url.starts_with("//") && !head.contains(':')
}

/// Returns the path from the root that a relative one leads to, seen from a page.
pub fn resolved(from: &str, way: &str) -> Option<String> {
    if way.starts_with('/') || way.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in way.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Returns an address with its characters as they are; nothing where its escapes stand for none.
pub fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, is_place, is_safe, resolved};

    #[test]
    fn escapes_stand_for_characters() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(decoded(address).as_deref(), expected, "{address}");
        };
        check("a%20b/%E7%99%BB", Some("a b/登"));
        check("登", Some("登"));
        check("%zz", None);
        check("%E7", None);
        check("%4", None);
    }

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
        let places = ["../a/b.md#c", "/help", "#top", "b/c:d", "?x=a:b"];
        assert!(places.iter().all(|url| is_place(url)));
        let none = [
            "//x.se",
            "javascript:x",
            "",
            "a b",
            "\\\\x",
            "java\nscript:x",
        ];
        assert!(!none.iter().any(|url| is_place(url)));
        assert!(safe.iter().all(|url| is_safe(url)));
        assert!(!unsafe_ones.iter().any(|url| is_safe(url)));
    }

    #[test]
    fn ways_are_followed_inside_the_tree_only() {
        assert_eq!(resolved("a/b/c", "../d").as_deref(), Some("a/d"));
        assert_eq!(resolved("a", "b/c").as_deref(), Some("b/c"));
        assert_eq!(resolved("a", "../b"), None);
        assert_eq!(resolved("a", "/b"), None);
    }
}
