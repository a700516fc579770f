//! Where addresses lead, apart from the language they name.

use std::ops::Range;

use crate::locale::{self, Locale};

/// Returns the part of an address that names a language of these: `en-us` in `https://learn.microsoft.com/en-us/azure/`.
pub fn locale_segment<'u>(url: &'u str, languages: &[&str]) -> Option<&'u str> {
    Some(&url[locale_range(url, languages)?])
}

/// Returns where that part stands.
fn locale_range(url: &str, languages: &[&str]) -> Option<Range<usize>> {
    let mut at = url.find("://")? + "://".len();
    let mut parts = url[at..].split(['/', '?', '#']).map(|part| {
        let range = at..at + part.len();
        at = range.end + 1;
        range
    });
    parts.next();
    parts.find(|range| {
        let part = &url[range.clone()];
        part.contains('-') && is_language(part, languages)
    })
}

/// Returns an address with its language replaced by that of a locale, as it is written: in small letters or not, with a script or a region.
pub fn in_locale(url: &str, languages: &[&str], locale: &Locale) -> String {
    let mut own = url.to_owned();
    let Some(range) = locale_range(url, languages) else {
        return own;
    };
    let segment = &url[range.clone()];
    let mut tag = locale.as_str().to_owned();
    if segment.split('-').nth(1).is_some_and(is_script) {
        tag = format!("{}-{}", locale.language(), locale.script());
    }
    if !tag.contains('-') {
        return own;
    }
    if segment.bytes().all(|b| !b.is_ascii_uppercase()) {
        tag.make_ascii_lowercase();
    }
    own.replace_range(range, &tag);
    own
}

/// Returns an address with a sign in the place of its language: `https://example.org/sv-se/a` and `…/en-us/a` are one place.
pub fn without_language(address: &str, languages: &[impl AsRef<str>]) -> String {
    if !address.contains("://") && !address.starts_with('/') {
        return address.to_owned();
    }
    let address = &without_query(address);
    // What stands before the first slash of the path is the site.
    let first = if address.contains("://") { 3 } else { 1 };
    let parts = address.split('/').enumerate();
    let parts = parts.map(
        |(at, part)| match at >= first && is_language(part, languages) {
            true => "{}",
            false => part,
        },
    );
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
pub struct Place<'u> {
    /// The site; nothing where the address stays on the site of its page.
    host: Option<&'u str>,
    /// Whether the path begins at the root of a site.
    rooted: bool,
    path: Vec<Part<'u>>,
    query: Vec<&'u str>,
    anchor: Option<&'u str>,
    /// Whether it names the language of subtitles.
    subtitled: bool,
}

impl<'u> Place<'u> {
    /// Reads an address; `tags` are the languages in use.
    pub fn of(address: &'u str, tags: &[&str]) -> Self {
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
        let mut path: Vec<Part<'_>> = parts
            .enumerate()
            .map(|(at, part)| match rooted {
                true => Part::of(part, at == 0, tags),
                false => Part::Word(part),
            })
            .collect();
        if !rooted {
            beside(&mut path, tags);
        }
        without_suffix(&mut path, tags);
        let key = |part: &str| part.split('=').next().unwrap_or("").to_owned();
        let parts = query.split('&').map(|part| part.trim_start_matches('?'));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        Self {
            host: absolute.map(|_| host),
            rooted,
            path,
            subtitled: parts.iter().any(|part| key(part) == SUBTITLES),
            query: parts
                .into_iter()
                .filter(|part| !LANGUAGE_KEYS.contains(&&*key(part)))
                .collect(),
            anchor,
        }
    }

    /// Tells whether two addresses lead to the same place, each perhaps in a language of its own.
    pub fn is(&self, other: &Self) -> bool {
        let sites = match (self.host, other.host) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            (None, None) => self.rooted == other.rooted,
            // From the root of the site that the page stands on.
            (None, Some(_)) => self.rooted,
            (Some(_), None) => other.rooted,
        };
        let films = self.subtitled || other.subtitled;
        sites
            && is_path(&self.path, &other.path, films)
            && self.query == other.query
            && self.anchor == other.anchor
    }
}

/// What a part of a path says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'u> {
    /// A language or region in use, or any language at the beginning of the path: an address without it may lead to the same place.
    Language,
    /// What may be another language, where the other address has a language: `ja-jp`.
    Tag(&'u str),
    /// Anything else.
    Word(&'u str),
}

impl<'u> Part<'u> {
    fn of(part: &'u str, first: bool, tags: &[&str]) -> Self {
        let tag = is_tag(part);
        if is_language(part, tags) || first && (tag || is_region(part, tags)) {
            Self::Language
        } else if tag {
            Self::Tag(part)
        } else {
            Self::Word(part)
        }
    }
}

/// Takes out the language of a path that leads up and down again: beside the folder of its own language lies that of another.
fn beside(path: &mut [Part<'_>], tags: &[&str]) {
    let up = path
        .iter()
        .take_while(|part| **part == Part::Word(".."))
        .count();
    let last = path.len().saturating_sub(1);
    if up > 0
        && up < last
        && let Part::Word(part) = path[up]
        && is_language(part, tags)
    {
        path[up] = Part::Word("{}");
    }
}

/// Takes out the language behind the name of a file: `a.sv.md`.
fn without_suffix(path: &mut Vec<Part<'_>>, tags: &[&str]) {
    if let Some(Part::Word(file)) = path.last()
        && let Some((name, ending)) = file.rsplit_once('.')
        && !matches!(name, "" | ".")
    {
        let bare = name.rsplit_once('.');
        let bare = bare.filter(|(_, tag)| is_language(tag, tags));
        let name = bare.map_or(name, |(name, _)| name);
        path.pop();
        path.extend([Part::Word(name), Part::Word(ending)]);
    }
}

/// Tells whether two paths lead to the same place; numbers are those of films, which each language may have of its own.
fn is_path(mut one: &[Part<'_>], mut other: &[Part<'_>], films: bool) -> bool {
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    loop {
        (one, other) = match (one, other) {
            ([], []) => return true,
            ([a, one @ ..], [b, other @ ..]) if a == b => (one, other),
            ([Part::Language, one @ ..], [Part::Tag(_), other @ ..])
            | ([Part::Tag(_), one @ ..], [Part::Language, other @ ..]) => (one, other),
            ([Part::Language, one @ ..], other) | (one, [Part::Language, other @ ..]) => {
                (one, other)
            }
            ([Part::Word(a), one @ ..], [Part::Word(b), other @ ..])
                if films && number(a) && number(b) =>
            {
                (one, other)
            }
            _ => return false,
        };
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
    let named = region.len() == 2 && letters || is_script(region);
    named && own.any(|own| own.eq_ignore_ascii_case(language))
}

/// Tells whether a part of a tag is a script in which a site has pages: `Hant` of `zh-Hant`.
fn is_script(part: &str) -> bool {
    let scripts = ["Hans", "Hant", "Latn", "Cyrl", "Arab"];
    scripts.iter().any(|own| own.eq_ignore_ascii_case(part))
}

/// Tells whether a part of a path is a language and its region, whichever they are: `ja-jp`, but not `ad-ds`.
fn is_tag(part: &str) -> bool {
    let two =
        |letters: &str| letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_alphabetic());
    part.split_once('-').is_some_and(|(language, region)| {
        two(language) && two(region) && locale::is_language(language)
    })
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
    use crate::locale::Locale;

    use super::{in_locale, locale_segment, same_place, without_language};

    #[test]
    fn addresses_know_their_language() {
        let languages = ["en", "zh", "sv"];
        let check = |url, expected| assert_eq!(locale_segment(url, &languages), expected, "{url}");
        check("https://learn.microsoft.com/en-us/azure/", Some("en-us"));
        check("https://example.org/zh-Hant/x", Some("zh-Hant"));
        check("https://example.org/how-to/x", None);
        check("https://en-us.example.org/x", None);
        check("https://example.org/zh-home/x", None);
        let own = |url, expected| {
            let locale = Locale::new("zh-TW").unwrap();
            assert_eq!(in_locale(url, &languages, &locale), expected);
        };
        own("https://example.org/en-us/x", "https://example.org/zh-tw/x");
        own(
            "https://example.org/zh-Hans/x",
            "https://example.org/zh-Hant/x",
        );
        own(
            "https://example.org/en-usage/en-us/x",
            "https://example.org/en-usage/zh-tw/x",
        );
        own(
            "https://en-us.example.org/en-us/x",
            "https://en-us.example.org/zh-tw/x",
        );
    }

    #[test]
    fn languages_make_no_other_place() {
        let languages = ["en", "sv", "zh"];
        let place = |url: &str| without_language(url, &languages);
        let same = |a: &str, b: &str| place(a) == place(b);
        assert!(!same("/vm/a", "/ad/a"));
        assert!(!same("https://sv/a", "https://en/a"));
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
        check(
            "https://example.org/forum/ja-JP/a",
            "https://example.org/forum/en-US/a",
        );
        check(
            "https://example.org/forum/sv/a",
            "https://example.org/forum/a",
        );
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
        differ(
            "https://example.org/id/ad-ds/a",
            "https://example.org/id/ad-fs/a",
        );
        differ("https://example.org/ad-ds/a", "https://example.org/ad-fs/a");
        differ("https://example.org/id/ad-ds/a", "https://example.org/id/a");
        differ(
            "https://example.org/id/ad-ds/a",
            "https://example.org/id/en-us/a",
        );
        differ("https://example.org/id/ja-jp/a", "https://example.org/id/a");
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
