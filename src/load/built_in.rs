//! The chrome that comes with the tool: the words of the templates, in the locales it was written for.

use crate::locale::Locale;
use crate::source::{BUILT_IN, Source, Sources};

const CHROME: &[(&str, &str)] = &[
    ("en", include_str!("../../locales/en/chrome.ftl")),
    ("sv-SE", include_str!("../../locales/sv-SE/chrome.ftl")),
    ("zh-TW", include_str!("../../locales/zh-TW/chrome.ftl")),
];

/// Adds the built-in chrome to the files of a project.
pub fn with_built_in(mut files: Vec<Source>) -> Sources {
    for (tag, text) in CHROME {
        files.push(Source::new(path(tag), *text));
    }
    Sources::new(files)
}

fn path(tag: &str) -> String {
    format!("{BUILT_IN}{tag}/chrome.ftl")
}

/// Returns the locale the tool brings words for that suits a locale: itself, or one of the same language and script.
pub fn built_in_locale(locale: &Locale) -> Option<&'static str> {
    let same = |tag: &&str| *tag == locale.as_str();
    let akin = |tag: &&str| {
        Locale::new(tag).is_ok_and(|known| {
            known.language() == locale.language() && known.script() == locale.script()
        })
    };
    let tags = || CHROME.iter().map(|(tag, _)| *tag);
    tags().find(same).or_else(|| tags().find(akin))
}

/// Returns the English chrome, for those who translate it.
pub fn english_chrome() -> &'static str {
    CHROME[0].1
}

/// Returns the path of the built-in chrome for a locale.
pub(super) fn chrome(locale: &Locale) -> Option<String> {
    built_in_locale(locale).map(path)
}

/// Returns the path of the chrome that is used where a locale and its fallbacks have none.
pub(super) fn last_resort() -> String {
    path(CHROME[0].0)
}

/// Returns the language of that chrome.
pub(super) fn language_of_last_resort() -> Locale {
    Locale::new(CHROME[0].0).expect("the tags of the built-in chrome are canonical")
}
