//! A validated language tag: what it is called, which way it is written, which script it uses.
//!
//! Tags follow BCP 47 in the canonical form of Unicode's UTS #35: `zh-TW`, never `zh_TW` or `zh-tw`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use unic_langid::CharacterDirection;

pub use unic_langid::LanguageIdentifier;

/// A language tag in canonical form; cheap to clone.
#[derive(Clone, Debug)]
pub struct Locale(Arc<Known>);

/// What a tag says, read once: rules ask for it at every message.
#[derive(Debug)]
struct Known {
    tag: Box<str>,
    /// Bytes of the language at the beginning of the tag.
    language: usize,
    script: String,
    direction: &'static str,
}

/// A text that is no language tag, or not in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLocale {
    /// The canonical form, where the text can be understood at all.
    pub canonical: Option<String>,
}

impl Locale {
    /// Accepts a tag in canonical form.
    pub fn new(tag: &str) -> Result<Self, BadLocale> {
        match tag.parse::<LanguageIdentifier>() {
            Ok(id) if id == tag && tag != "und" => Ok(Self(Arc::new(Known::of(id, tag)))),
            Ok(id) => Err(BadLocale {
                canonical: Some(id.to_string()),
            }),
            Err(_) => Err(BadLocale { canonical: None }),
        }
    }

    /// Returns the tag.
    pub fn as_str(&self) -> &str {
        &self.0.tag
    }

    /// Returns the parsed tag.
    pub fn id(&self) -> LanguageIdentifier {
        self.as_str()
            .parse()
            .expect("a Locale is made from a tag that parses")
    }

    /// Returns the language alone: `zh` of `zh-TW`.
    pub fn language(&self) -> &str {
        &self.0.tag[..self.0.language]
    }

    /// Returns the script as ISO 15924 code, by CLDR's likely subtags where the tag is silent: `Hant` for `zh-TW`.
    pub fn script(&self) -> &str {
        &self.0.script
    }

    /// Tells whether the locale is made from the source to try a project out: `en-XA` accented, `ar-XB` from right to left.
    pub fn is_pseudo(&self) -> bool {
        matches!(self.as_str(), "en-XA" | "ar-XB")
    }

    /// Returns `ltr` or `rtl`, for the `dir` attribute of HTML.
    pub fn direction(&self) -> &'static str {
        self.0.direction
    }
}

/// Tells whether a text is the subtag of a language that CLDR knows: `ja`, but not `ad`.
pub fn is_language(subtag: &str) -> bool {
    let Ok(mut id) = subtag.parse::<LanguageIdentifier>() else {
        return false;
    };
    let alone = id.script.is_none() && id.region.is_none();
    alone && !id.language.is_empty() && id.maximize()
}

impl Known {
    fn of(mut id: LanguageIdentifier, tag: &str) -> Self {
        let direction = match id.character_direction() {
            CharacterDirection::RTL => "rtl",
            _ => "ltr",
        };
        id.maximize();
        let script = id.script.map(|script| script.to_string());
        Self {
            tag: tag.into(),
            language: tag.find('-').unwrap_or(tag.len()),
            script: script.unwrap_or_else(|| String::from("Zyyy")),
            direction,
        }
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.as_str() == other.as_str()
    }
}

impl Eq for Locale {}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Locale {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(tag: &str, canonical: Option<&str>) {
        let bad = Locale::new(tag).unwrap_err();
        assert_eq!(bad.canonical.as_deref(), canonical);
    }

    #[test]
    fn only_canonical_tags_pass() {
        assert_eq!(Locale::new("zh-TW").unwrap().script(), "Hant");
        assert_eq!(Locale::new("sv-SE").unwrap().language(), "sv");
        assert_eq!(Locale::new("ar").unwrap().direction(), "rtl");
        refused("zh_TW", Some("zh-TW"));
        refused("ZH-tw", Some("zh-TW"));
        refused("swedish!", None);
    }

    #[test]
    fn languages_are_known_by_their_subtag() {
        for subtag in ["en", "JA", "zh", "sv"] {
            assert!(is_language(subtag), "{subtag}");
        }
        for subtag in ["ad", "vm", "x", "en-US", "und", ""] {
            assert!(!is_language(subtag), "{subtag}");
        }
    }
}
