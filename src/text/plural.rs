//! Plural categories after CLDR, through ICU4X.
//!
//! The tables inside `fluent-bundle` are older than CLDR 38 and select wrongly in Arabic, Lithuanian, Maltese and others.

use fixed_decimal::Decimal;
use icu_plurals::{PluralCategory, PluralOperands, PluralRuleType, PluralRules};

use crate::locale::Locale;

/// The plural rules of one locale: for quantities, or for ranks.
#[derive(Debug)]
pub struct Plurals(PluralRules);

impl Plurals {
    /// Loads the rules for quantities; an unknown language has the one category `other`.
    pub fn new(locale: &Locale) -> Self {
        Self::load(locale, PluralRuleType::Cardinal)
    }

    /// Loads the rules for ranks: 1st, 2nd, 3rd.
    pub fn ordinal(locale: &Locale) -> Self {
        Self::load(locale, PluralRuleType::Ordinal)
    }

    fn load(locale: &Locale, kind: PluralRuleType) -> Self {
        let rules = |tag: &str| {
            let parsed = icu_locale_core::Locale::try_from_str(tag).ok()?;
            PluralRules::try_new(parsed.into(), kind.into()).ok()
        };
        Self(
            rules(locale.as_str())
                .or_else(|| rules("und"))
                .expect("the root locale has plural rules"),
        )
    }

    /// Returns the category of a number as it would be written: `"1"`, `"1.0"` and `"1000000"` may differ.
    /// A text that is no number is `other`.
    pub fn category(&self, number: &str) -> &'static str {
        let operands = number
            .parse::<Decimal>()
            .map(|number| PluralOperands::from(&number));
        operands.map_or("other", |operands| name(self.0.category_for(operands)))
    }

    /// Returns every category the locale selects, in CLDR's order.
    pub fn categories(&self) -> Vec<&'static str> {
        let mut used: Vec<PluralCategory> = self.0.categories().collect();
        used.sort();
        used.into_iter().map(name).collect()
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The names of all plural categories of CLDR.
pub const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, number: &str, category: &str) {
        let plurals = Plurals::new(&Locale::new(tag).unwrap());
        assert_eq!(plurals.category(number), category, "{tag} {number}");
    }

    #[test]
    fn categories_follow_cldr() {
        check("en", "1", "one");
        check("en", "1.0", "other");
        check("sv-SE", "1", "one");
        check("zh-TW", "1", "other");
        check("ar", "103", "few");
        check("lt", "22", "few");
        check("mt", "2", "two");
        check("fr", "1000000", "many");
        check("en", "a", "other");
    }

    #[test]
    fn a_locale_lists_what_it_selects() {
        let of = |tag: &str| Plurals::new(&Locale::new(tag).unwrap()).categories();
        assert_eq!(of("zh-TW"), ["other"]);
        assert_eq!(of("sv-SE"), ["one", "other"]);
        assert_eq!(of("ar"), ["zero", "one", "two", "few", "many", "other"]);
    }
}
