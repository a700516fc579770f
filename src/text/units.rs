//! Signs of units, which are the same in all languages.

/// Signs that stand behind a number.
const UNITS: &[&str] = &[
    "%", "‰", "°C", "°F", "°", "kr", "kB", "KB", "MB", "GB", "TB", "PB", "kbit/s", "Mbit/s",
    "Gbit/s", "kbps", "Mbps", "Gbps", "mm", "cm", "dm", "km", "m", "m²", "kg", "mg", "g", "ml",
    "cl", "dl", "ms", "min", "Hz", "kHz", "MHz", "GHz", "V", "kV", "mV", "W", "kW", "MW", "kWh",
    "mA", "Ah", "mAh", "px", "pt", "dpi", "ppm", "bar", "kPa", "Nm", "lux", "dB", "SEK", "EUR",
    "USD",
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
        !text[unit.len()..]
            .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_'))
    };
    let fits = UNITS
        .iter()
        .filter(|unit| text.starts_with(**unit) && ends(unit));
    fits.max_by_key(|unit| unit.len()).copied()
}

/// Tells whether a unit follows, as a sign or a word, behind blanks or none.
pub fn unit_at(text: &str) -> bool {
    let rest = text.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    sign(rest).is_some() || WORDS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::{sign, unit_at};

    #[test]
    fn units_are_whole_words() {
        assert_eq!(sign("GB ledigt"), Some("GB"));
        assert_eq!(sign("m²."), Some("m²"));
        assert_eq!(sign("mappar"), None);
        assert_eq!(sign("kr/mån"), None);
        assert!(unit_at("\u{A0}procent av"));
        assert!(!unit_at(" eller"));
    }
}
