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
    let parts = address.split('/').enumerate();
    let parts = parts.map(|(at, part)| match at > 0 && is_language(part, languages) {
        true => "{}",
        false => part,
    });
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
    let key = |part: &str| part.split('=').next().unwrap_or("").to_owned();
    let other = |part: &&str| !LANGUAGE_KEYS.contains(&&*key(part));
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

/// Keys of a query that name a language.
const LANGUAGE_KEYS: [&str; 5] = ["lang", "locale", "hl", "mkt", SUBTITLES];

/// The key that names the language of what is written below a film: each language may have a film of its own.
const SUBTITLES: &str = "captions";

/// Tells whether two addresses lead to the same place, each perhaps in a language of its own; `tags` are the languages in use.
pub fn same_place(one: &str, other: &str, tags: &[&str]) -> bool {
    one == other || Place::of(one, tags).is(&Place::of(other, tags))
}

/// An address without what names a language in it.
struct Place<'u> {
    /// The site; nothing where the address stays on the site of its page.
    host: Option<&'u str>,
    path: Vec<&'u str>,
    query: Vec<&'u str>,
    anchor: Option<&'u str>,
    /// Whether it names the language of subtitles.
    subtitled: bool,
}

impl<'u> Place<'u> {
    fn of(address: &'u str, tags: &[&str]) -> Self {
        let (rest, anchor) = match address.split_once('#') {
            Some((rest, anchor)) => (rest, Some(anchor)),
            None => (address, None),
        };
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let web = ["https://", "http://"];
        let absolute = web.iter().find_map(|scheme| rest.strip_prefix(scheme));
        let (host, path) = match absolute {
            Some(rest) => rest.split_once('/').unwrap_or((rest, "")),
            None => ("", rest),
        };
        let rooted = absolute.is_some() || path.starts_with('/');
        let parts = path.split('/').filter(|part| !matches!(*part, "" | "."));
        let mut path: Vec<&str> = parts.collect();
        if rooted {
            if path.first().is_some_and(|first| is_region(first, tags)) {
                path.remove(0);
            }
            path.retain(|part| !(is_language(part, tags) || is_tag(part)));
        } else {
            // Beside the folder of its own language lies that of another.
            let up = path.iter().take_while(|part| **part == "..").count();
            if (1..path.len().saturating_sub(1)).contains(&up) && is_language(path[up], tags) {
                path[up] = "{}";
            }
            path.insert(0, ".");
        }
        if let Some((name, ending)) = path.last().and_then(|file| file.rsplit_once('.'))
            && !matches!(name, "" | ".")
        {
            let bare = name.rsplit_once('.');
            let bare = bare.filter(|(_, tag)| is_language(tag, tags));
            path.pop();
            path.extend([bare.map_or(name, |(name, _)| name), ending]);
        }
        let key = |part: &str| part.split('=').next().unwrap_or("").to_owned();
        let parts = query.split('&').map(|part| part.trim_start_matches('?'));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        Self {
            host: absolute.map(|_| host),
            path,
            subtitled: parts.iter().any(|part| key(part) == SUBTITLES),
            query: parts
                .into_iter()
                .filter(|part| !LANGUAGE_KEYS.contains(&&*key(part)))
                .collect(),
            anchor,
        }
    }

    fn is(&self, other: &Self) -> bool {
        let sites = match (self.host, other.host) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            (None, None) => true,
            // From the root of the site that the page stands on.
            (None, Some(_)) => self.path.first() != Some(&"."),
            (Some(_), None) => other.path.first() != Some(&"."),
        };
        let number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        let films = self.subtitled || other.subtitled;
        let alike =
            |(one, other): (&&str, &&str)| one == other || films && number(one) && number(other);
        sites
            && self.path.len() == other.path.len()
            && self.path.iter().zip(&other.path).all(alike)
            && self.query == other.query
            && self.anchor == other.anchor
    }
}

/// Tells whether a part of a path names a language in use: `sv`, `sv-se`, `zh-hant`.
fn is_language(part: &str, tags: &[impl AsRef<str>]) -> bool {
    let (language, region) = part.split_once('-').unwrap_or((part, "xx"));
    let letters = region.bytes().all(|b| b.is_ascii_alphabetic());
    let mut own = tags.iter().map(|tag| {
        let tag = tag.as_ref();
        tag.split('-').next().unwrap_or(tag)
    });
    letters && matches!(region.len(), 2 | 4) && own.any(|own| own.eq_ignore_ascii_case(language))
}

/// Tells whether a part of a path is a language and its region, whichever they are: `ja-jp`.
fn is_tag(part: &str) -> bool {
    let two =
        |letters: &str| letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_alphabetic());
    part.split_once('-')
        .is_some_and(|(language, region)| two(language) && two(region))
}

/// Tells whether a part of a path is the region of a language in use: `se` of `sv-SE`.
fn is_region(part: &str, tags: &[&str]) -> bool {
    let region = |tag: &&str| {
        let region = tag.rsplit_once('-').map_or("", |(_, region)| region);
        region.len() == 2 && region.eq_ignore_ascii_case(part)
    };
    tags.iter().any(region)
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

    #[test]
    fn places_are_the_same_in_every_language() {
        let tags = ["en", "sv-SE", "zh-TW"];
        let same = |one: &str, other: &str| same_place(one, other, &tags);
        let check = |one: &str, other: &str| assert!(same(one, other), "{one} {other}");
        check("https://example.org/se/a", "https://example.org/a");
        check("https://example.org/zh-hant/a", "http://example.org/en/a");
        check("https://docs.example.org/gate/a", "/gate/a");
        check("https://example.org/ja-JP/a", "https://example.org/zh-TW/a");
        check("./media/a.png", "media/a.png");
        check("../en/a.md#b", "../sv/a.md#b");
        check("../../sv-SE/a/", "../../en/a/");
        check("a.sv-SE.md", "a.md");
        check("../a.sv.md", "../a.en.md");
        check(
            "https://example.org/a?lang=zh-Hant&?lang=zh-Hant",
            "https://example.org/a",
        );
        check(
            "https://video.example.org/v/12/?captions=swe&learn=on",
            "https://video.example.org/v/34/?learn=on",
        );
        let differ = |one: &str, other: &str| assert!(!same(one, other), "{one} {other}");
        differ("https://example.org/a", "https://example.org/b");
        differ("https://example.org/a", "https://example.com/a");
        differ("https://example.org/a/se", "https://example.org/a");
        differ("https://example.org/gate/a", "gate/a");
        differ("https://example.org/v/12", "https://example.org/v/34");
        differ("https://example.org/a#b", "https://example.org/a");
        differ("../en/a.md", "../a.md");
        differ("en/a.md", "sv/a.md");
        differ("../en", "../sv");
        differ("a.sv.md", "b.md");
        differ("a.md", "a.html");
        differ("https://example.org/a?b=1", "https://example.org/a?b=2");
    }
}
