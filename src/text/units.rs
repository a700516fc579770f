//! Signs of units, which are the same in all languages.

use super::language::Language;
use super::script::is_han;

/// Signs that stand behind a number.
const UNITS: &[&str] = &[
    "%", "‰", "°C", "°F", "°", "kr", "kB", "KB", "MB", "GB", "TB", "PB", "kbit/s", "Mbit/s",
    "Gbit/s", "kbps", "Mbps", "Gbps", "mm", "cm", "dm", "km", "m", "m²", "kg", "mg", "g", "ml",
    "cl", "dl", "ms", "min", "Hz", "kHz", "MHz", "GHz", "V", "kV", "mV", "W", "kW", "MW", "kWh",
    "mA", "Ah", "mAh", "px", "pt", "dpi", "ppm", "bar", "kPa", "Nm", "lux", "dB", "SEK", "EUR",
    "USD",
];

/// Signs of one unit that languages spell differently, and the one that stands for both.
const SPELLINGS: &[(&str, &str)] = &[
    ("KB", "kB"),
    ("kbps", "kbit/s"),
    ("Mbps", "Mbit/s"),
    ("Gbps", "Gbit/s"),
];

/// Words for units, which do not stand for themselves: a number before one is a quantity.
const WORDS: &[&str] = &[
    "procent",
    "kronor",
    "krona",
    "sekunder",
    "sekund",
    "minuter",
    "timmar",
    "timme",
    "meter",
    "kilometer",
    "centimeter",
    "millimeter",
    "tum",
    "liter",
    "kilo",
    "kilogram",
    "gram",
    "grader",
    "miljoner",
    "miljarder",
    "miljon",
    "miljard",
    "megabyte",
    "gigabyte",
    "terabyte",
];

/// Returns the sign of a unit that a text begins with, where it ends with it or something else than a word follows.
pub fn sign(text: &str) -> Option<&'static str> {
    let ends = |unit: &str| {
        let behind = &text[unit.len()..];
        let goes_on = |behind: &str| behind.starts_with(char::is_alphabetic);
        // A stop inside of a word is that of an abbreviation: m.m.
        !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_'))
            && !behind.strip_prefix('.').is_some_and(goes_on)
    };
    let fits = UNITS
        .iter()
        .filter(|unit| text.starts_with(**unit) && ends(unit));
    fits.max_by_key(|unit| unit.len()).copied()
}

/// Returns the unit that follows a number, as a sign or a word of the language: by its sign, the same in all languages.
pub fn of(after: &str, language: &Language) -> Option<&'static str> {
    let rest = after.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-', '‑']);
    if rest.starts_with('％') {
        return Some("%");
    }
    let word = |name: &str| {
        let behind = rest.strip_prefix(name);
        behind.is_some_and(|behind| {
            language.han_numbers || !behind.starts_with(char::is_alphanumeric)
        })
    };
    let mut words = language.units.iter().filter(|(name, _)| word(name));
    let sign = || {
        UNITS.iter().filter(|unit| {
            rest.strip_prefix(**unit).is_some_and(|behind| {
                let word = |c: char| c.is_alphanumeric() && !is_han(c);
                !behind.starts_with(|c: char| word(c) || matches!(c, '/' | '_'))
            })
        })
    };
    let unit = match words.next() {
        Some((_, unit)) => Some(*unit),
        None => sign().max_by_key(|unit| unit.len()).copied(),
    };
    SPELLINGS
        .iter()
        .find(|(other, _)| unit == Some(*other))
        .map_or(unit, |(_, name)| Some(name))
}

/// Tells whether a unit follows, as a sign or a word, behind blanks or none.
pub fn unit_at(text: &str) -> bool {
    let rest = text.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    sign(rest).is_some() || WORDS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::language;
    use super::{of, sign, unit_at};
    use crate::locale::Locale;

    #[track_caller]
    fn unit(locale: &str, after: &str, expected: Option<&str>) {
        let locale = Locale::new(locale).unwrap();
        assert_eq!(
            of(after, language::of(&locale)),
            expected,
            "{locale} {after}"
        );
    }

    #[test]
    fn units_are_the_same_in_all_languages() {
        unit("en", " minutes.", Some("min"));
        unit("en", "-day trial", Some("d"));
        unit("sv-SE", "\u{A0}sekunder", Some("s"));
        unit("sv-SE", " dagarna", None);
        unit("zh-TW", " 小時內", Some("h"));
        unit("zh-TW", " GB可用", Some("GB"));
        unit("zh-TW", " 位使用者", None);
        unit("fr", " %", Some("%"));
        unit("en", " KB", Some("kB"));
        unit("en", "Mbps", Some("Mbit/s"));
        unit("sv-SE", " Mbit/s", Some("Mbit/s"));
        unit("sv-SE", "-månaders", None);
        unit("en", " gadgets", None);
    }

    #[test]
    fn units_are_whole_words() {
        assert_eq!(sign("GB ledigt"), Some("GB"));
        assert_eq!(sign("m²."), Some("m²"));
        assert_eq!(sign("m.m."), None);
        assert_eq!(sign("mappar"), None);
        assert_eq!(sign("kr/mån"), None);
        assert!(unit_at("\u{A0}procent av"));
        assert!(!unit_at(" eller"));
    }
}
