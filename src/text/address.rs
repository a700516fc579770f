//! Where addresses lead, apart from the language they name.

/// Returns the part of an address that names a language of these: `en-us` in `https://learn.microsoft.com/en-us/azure/`.
pub fn locale_segment<'u>(url: &'u str, languages: &[&str]) -> Option<&'u str> {
    let (_, rest) = url.split_once("://")?;
    let is_tag = |segment: &&str| {
        segment.split_once('-').is_some_and(|(language, region)| {
            languages.contains(&language.to_ascii_lowercase().as_str())
                && matches!(region.len(), 2 | 4)
                && region.bytes().all(|b| b.is_ascii_alphabetic())
        })
    };
    rest.split(['/', '?', '#']).skip(1).find(is_tag)
}

/// Returns an address with its language replaced by that of a locale, in the letters it is written in.
pub fn in_locale(url: &str, languages: &[&str], tag: &str) -> String {
    match locale_segment(url, languages) {
        Some(segment) if tag.contains('-') => {
            let lower = segment.bytes().all(|b| !b.is_ascii_uppercase());
            let own = if lower {
                tag.to_ascii_lowercase()
            } else {
                tag.to_owned()
            };
            url.replacen(&format!("/{segment}"), &format!("/{own}"), 1)
        }
        _ => url.to_owned(),
    }
}

/// Returns an address with a sign in the place of its language: `https://example.org/sv-se/a` and `…/en-us/a` are one place.
pub fn without_language(address: &str, languages: &[impl AsRef<str>]) -> String {
    if !address.contains("://") && !address.starts_with('/') {
        return address.to_owned();
    }
    let address = &without_query(address);
    let language = |part: &str| {
        let (language, region) = part.split_once('-').unwrap_or((part, "xx"));
        let letters = region.bytes().all(|b| b.is_ascii_alphabetic());
        letters && matches!(region.len(), 2 | 4) && languages.iter().any(|own| own.as_ref() == language)
    };
    let parts = address.split('/').enumerate();
    let parts = parts.map(|(at, part)| if at > 0 && language(part) { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// Returns an address without the language in its query: `…/a.html?lang=sv-SE`.
fn without_query(address: &str) -> String {
    let (rest, anchor) = match address.split_once('#') {
        Some((rest, anchor)) => (rest, Some(anchor)),
        None => (address, None),
    };
    let Some((place, query)) = rest.split_once('?') else {
        return address.to_owned();
    };
    let keys = ["lang=", "locale=", "hl="];
    let other = |part: &&str| !keys.iter().any(|key| part.starts_with(key));
    let others: Vec<&str> = query.split('&').filter(other).collect();
    let mut address = place.to_owned();
    if !others.is_empty() {
        address.push('?');
        address.push_str(&others.join("&"));
    }
    if let Some(anchor) = anchor {
        address.push('#');
        address.push_str(anchor);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{in_locale, locale_segment, same_place, without_language};

    #[test]
    fn addresses_know_their_language() {
        let languages = ["en", "zh", "sv"];
        let check = |url, expected| assert_eq!(locale_segment(url, &languages), expected, "{url}");
        check("https://learn.microsoft.com/en-us/azure/", Some("en-us"));
        check("https://example.org/zh-Hant/x", Some("zh-Hant"));
        check("https://example.org/how-to/x", None);
        check("https://en-us.example.org/x", None);
        let own = in_locale("https://example.org/en-us/x", &languages, "zh-TW");
        assert_eq!(own, "https://example.org/zh-tw/x");
    }

    #[test]
    fn languages_make_no_other_place() {
        let languages = ["en", "sv", "zh"];
        let place = |url: &str| without_language(url, &languages);
        let same = |a: &str, b: &str| place(a) == place(b);
        assert!(!same("/vm/a", "/ad/a"));
        assert!(same(
            "https://example.org/sv-se/a",
            "https://example.org/en-us/a"
        ));
        assert!(same("/zh-hant/a#b", "/en/a#b"));
        assert!(!same("https://example.org/a", "https://example.org/en/a"));
        assert!(!same("../en/a", "../sv/a"));
        assert!(same(
            "https://example.org/a?lang=sv-SE#b",
            "https://example.org/a#b"
        ));
        assert!(!same("https://example.org/a?b=1", "https://example.org/a"));
    }
}
