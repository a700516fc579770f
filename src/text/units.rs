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
    ("SEK", "kr"),
];

/// The sign of degrees of whichever scale, of an angle or of a temperature.
const DEGREES: &str = "°";

/// Returns the sign of a unit that a text begins with, where it ends with it or something else than a word of the language follows.
pub fn sign(text: &str, language: &Language) -> Option<&'static str> {
    let word = |c: char| c.is_alphanumeric() && !(language.han_numbers && is_han(c));
    let ends = |unit: &str| {
        let behind = &text[unit.len()..];
        let goes_on = |behind: &str| behind.starts_with(char::is_alphabetic);
        // A stop inside of a word is that of an abbreviation: m.m.
        !behind.starts_with(|c: char| word(c) || matches!(c, '-' | '/' | '_'))
            && !behind.strip_prefix('.').is_some_and(goes_on)
    };
    let fits = UNITS
        .iter()
        .filter(|unit| text.starts_with(**unit) && ends(unit));
    fits.max_by_key(|unit| unit.len()).copied()
}

/// Returns the sign of the unit whose word a text begins with.
fn word(text: &str, language: &Language) -> Option<&'static str> {
    let begins = |name: &str| {
        let behind = text.strip_prefix(name);
        behind.is_some_and(|behind| {
            language.han_numbers || !behind.starts_with(char::is_alphanumeric)
        })
    };
    let mut words = language.units.iter().filter(|(name, _)| begins(name));
    words.next().map(|(_, unit)| *unit)
}

/// Returns the unit that follows a number, as a sign or a word of the language: by its sign, the same in all languages.
pub fn of(after: &str, language: &Language) -> Option<&'static str> {
    let rest = after.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-', '‑']);
    if rest.starts_with('％') {
        return Some("%");
    }
    let unit = word(rest, language).or_else(|| sign(rest, language));
    SPELLINGS
        .iter()
        .find(|(other, _)| unit == Some(*other))
        .map_or(unit, |(_, name)| Some(name))
}

/// Tells whether two signs can stand for one unit: degrees may be of any scale.
pub fn may_be(one: &str, other: &str) -> bool {
    let degrees = |sign: &str| sign.starts_with(DEGREES);
    let any = one == DEGREES || other == DEGREES;
    one == other || any && degrees(one) && degrees(other)
}

/// Tells whether a unit or a word that multiplies follows, behind blanks or none: a number before it is a quantity. A word with a number behind
/// it names something: `9.30 vecka 12`.
pub fn unit_at(text: &str, language: &Language) -> bool {
    let rest = text.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let end = rest.find(|c: char| !c.is_alphabetic());
    let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
    let numbered = behind
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit());
    let multiplies = || language.scales.iter().any(|(own, _)| *own == name);
    sign(rest, language).is_some() || !numbered && (word(rest, language).is_some() || multiplies())
}

#[cfg(test)]
mod tests {
    use super::super::language;
    use super::{may_be, of, sign, unit_at};
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
        unit("sv-SE", " kronor", Some("kr"));
        unit("en", " SEK", Some("kr"));
        unit("zh-TW", "Mbit/s以上", Some("Mbit/s"));
        unit("en", " gadgets", None);
    }

    #[test]
    fn units_are_whole_words() {
        let swedish = language::of(&Locale::new("sv-SE").unwrap());
        let check = |text, expected| assert_eq!(sign(text, swedish), expected, "{text}");
        check("GB ledigt", Some("GB"));
        check("m².", Some("m²"));
        check("m.m.", None);
        check("mappar", None);
        check("kr/mån", None);
        for text in [
            "\u{A0}procent av",
            " år.",
            " minut",
            " dygn",
            " miljoner",
            " grader",
        ] {
            assert!(unit_at(text, swedish), "{text}");
        }
        for text in [" eller", " årlig", " mappar", " vecka 12"] {
            assert!(!unit_at(text, swedish), "{text}");
        }
    }

    #[test]
    fn degrees_are_of_any_scale() {
        assert!(may_be("°", "°C") && may_be("°F", "°"));
        assert!(!may_be("°F", "°C") && !may_be("%", "°"));
    }
}
