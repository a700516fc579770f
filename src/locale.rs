//! A validated language tag: what it is called, which way it is written, which script it uses.
//!
//! Tags follow BCP 47 in the canonical form of Unicode's UTS #35: `zh-TW`, never `zh_TW` or `zh-tw`.

use std::fmt;
use std::sync::Arc;

use unic_langid::CharacterDirection;

pub use unic_langid::LanguageIdentifier;

/// A language tag in canonical form; cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Arc<str>);

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
            Ok(id) if id == tag && tag != "und" => Ok(Self(tag.into())),
            Ok(id) => Err(BadLocale {
                canonical: Some(id.to_string()),
            }),
            Err(_) => Err(BadLocale { canonical: None }),
        }
    }

    /// Returns the tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the parsed tag.
    pub fn id(&self) -> LanguageIdentifier {
        self.0
            .parse()
            .expect("a Locale is made from a tag that parses")
    }

    /// Returns the language alone: `zh` of `zh-TW`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Returns the script as ISO 15924 code, by CLDR's likely subtags where the tag is silent: `Hant` for `zh-TW`.
    pub fn script(&self) -> String {
        let mut id = self.id();
        id.maximize();
        id.script
            .map_or_else(|| String::from("Zyyy"), |script| script.to_string())
    }

    /// Tells whether the locale is made from the source to try a project out: `en-XA` accented, `ar-XB` from right to left.
    pub fn is_pseudo(&self) -> bool {
        matches!(&*self.0, "en-XA" | "ar-XB")
    }

    /// Returns `ltr` or `rtl`, for the `dir` attribute of HTML.
    pub fn direction(&self) -> &'static str {
        match self.id().character_direction() {
            CharacterDirection::RTL => "rtl",
            _ => "ltr",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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
}
