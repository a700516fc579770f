//! Numbers as they are written: exact decimals, and the options of `NUMBER`.
//!
//! A number keeps the digits its author wrote: `1.0` is not `1`, and its plural category may differ.

use fixed_decimal::Decimal;

use super::options::BadOption;

/// Most digits a number may have; longer ones are identifiers, not quantities.
const DIGITS: usize = 40;
/// Most digits after the decimal sign that options can ask for, as in ECMA-402.
const FRACTION: u8 = 20;

/// A decimal number, exact.
#[derive(Clone, Debug, PartialEq)]
pub struct Number(Decimal);

/// How a number is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberOptions {
    /// A share of one hundred: 0.5 is written as 50 %.
    pub percent: bool,
    /// Fewest digits after the decimal sign.
    pub minimum: Option<u8>,
    /// Most digits after the decimal sign; what is beyond is rounded half to even.
    pub maximum: Option<u8>,
    /// Whether thousands are set apart.
    pub grouping: bool,
    /// Whether selections on it ask for a rank (1st, 2nd) instead of a quantity.
    pub ordinal: bool,
}

impl Default for NumberOptions {
    fn default() -> Self {
        Self {
            percent: false,
            minimum: None,
            maximum: None,
            grouping: true,
            ordinal: false,
        }
    }
}

impl From<usize> for Number {
    fn from(count: usize) -> Self {
        Self(Decimal::from(count))
    }
}

impl From<u32> for Number {
    fn from(count: u32) -> Self {
        Self(Decimal::from(count))
    }
}

impl Number {
    /// Reads `-1234.50`: digits, a point and digits, no exponent, no superfluous zero in front.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let all = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let valid = all(whole)
            && fraction.is_none_or(all)
            && (whole == "0" || !whole.starts_with('0'))
            && digits.len() <= DIGITS;
        valid.then(|| text.parse().ok().map(Self))?
    }

    /// Returns the number as these options write it, before the digits of a locale come in.
    pub(super) fn written(&self, options: &NumberOptions) -> Decimal {
        let mut number = self.0.clone();
        if options.percent {
            number.multiply_pow10(2);
            // 0.5 has become 5E1: write the zero out, and no more digits than there were.
            number.trim_start();
            number.pad_start(1);
        }
        if let Some(maximum) = options.maximum {
            number.round(-i16::from(maximum));
        }
        // Rounding leaves what was there; what options ask for on top is zeros.
        if let Some(minimum) = options.minimum {
            number.pad_end(-i16::from(minimum));
        }
        number
    }

    /// Tells whether two numbers are of the same size, however they are written.
    pub fn equals(&self, other: &Self) -> bool {
        let plain = |number: &Self| {
            let mut number = number.0.clone();
            number.trim_end();
            number.trim_start();
            if number.is_zero() {
                String::from("0")
            } else {
                number.to_string()
            }
        };
        plain(self) == plain(other)
    }
}

impl NumberOptions {
    /// The options, each with what it can be.
    pub const NAMES: &[(&str, &[&str])] = &[
        ("style", &["decimal", "percent"]),
        ("minimumFractionDigits", &[]),
        ("maximumFractionDigits", &[]),
        ("useGrouping", &["true", "false"]),
        ("type", &["cardinal", "ordinal"]),
    ];

    /// Changes these options by those of a call.
    ///
    /// # Errors
    /// The first option that does not exist, cannot be what it is, or contradicts another.
    pub fn set(mut self, options: &[(Box<str>, Box<str>)]) -> Result<Self, BadOption> {
        for (name, value) in options {
            let known = BadOption::known(name, Self::NAMES)?;
            if !known.is_empty() && !known.contains(&&**value) {
                return Err(BadOption::value(name, value, known));
            }
            match &**name {
                "style" => self.percent = &**value == "percent",
                "useGrouping" => self.grouping = &**value == "true",
                "type" => self.ordinal = &**value == "ordinal",
                digits => {
                    let count = value.parse().ok().filter(|count| *count <= FRACTION);
                    let Some(count) = count else {
                        return Err(BadOption::digits(name, value, FRACTION));
                    };
                    if digits == "minimumFractionDigits" {
                        self.minimum = Some(count);
                    } else {
                        self.maximum = Some(count);
                    }
                }
            }
        }
        match (self.minimum, self.maximum) {
            (Some(minimum), Some(maximum)) if minimum > maximum => Err(BadOption::Together {
                what: "`minimumFractionDigits` is more than `maximumFractionDigits`",
            }),
            _ => Ok(self),
        }
    }
}

/// How a locale writes a share of one hundred: what stands before and after the digits.
///
/// ICU4X has no stable formatter for it yet; these are the patterns of CLDR 49.
pub(super) fn percent(language: &str, region: Option<&str>) -> (&'static str, &'static str) {
    const SPACE: (&str, &str) = ("", "\u{a0}%");
    const NONE: (&str, &str) = ("", "%");
    match (language, region) {
        ("de", Some("CH" | "LI")) | ("fr", Some("CH")) => NONE,
        ("es", region) => match region {
            None | Some("ES" | "EA" | "GQ" | "IC" | "PH") => SPACE,
            Some(_) => NONE,
        },
        ("en", Some("AT" | "DE" | "DK" | "FI" | "SE")) => SPACE,
        (
            "be" | "br" | "ca" | "cs" | "cv" | "da" | "de" | "dsb" | "fi" | "fo" | "fr" | "gl"
            | "hr" | "hsb" | "lb" | "lt" | "mk" | "nb" | "nn" | "no" | "qu" | "ro" | "ru" | "sk"
            | "sl" | "sv" | "tk" | "tt",
            _,
        ) => SPACE,
        ("oc", _) => ("", "\u{202f}%"),
        ("ku" | "tr", _) => ("%", ""),
        ("blo" | "eu", _) => ("%\u{a0}", ""),
        ("ar", _) => ("", "\u{200e}%\u{200e}"),
        ("ur", _) => ("", "\u{66a}"),
        _ => NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, options: &[(&str, &str)], expected: &str) {
        let options: Vec<_> = options
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        let options = NumberOptions::default().set(&options).unwrap();
        let number = Number::parse(text).unwrap();
        assert_eq!(number.written(&options).to_string(), expected, "{text}");
    }

    #[test]
    fn digits_stay_as_written() {
        check("1.0", &[], "1.0");
        check("0.1", &[], "0.1");
        check(
            "12345678901234567890.123456789",
            &[],
            "12345678901234567890.123456789",
        );
        check("2.5", &[("maximumFractionDigits", "0")], "2");
        check("2.50", &[("maximumFractionDigits", "1")], "2.5");
        check("1234.5", &[("minimumFractionDigits", "2")], "1234.50");
        check("7", &[("minimumFractionDigits", "1")], "7.0");
        check("0.5", &[("style", "percent")], "50");
        check("0.125", &[("style", "percent")], "12.5");
        check("0", &[("style", "percent")], "0");
        check("0.005", &[("style", "percent")], "0.5");
        check(
            "0.1234",
            &[("style", "percent"), ("maximumFractionDigits", "1")],
            "12.3",
        );
        check("12", &[("style", "percent")], "1200");
    }

    #[test]
    fn only_numbers_are_numbers() {
        for text in ["1", "-1", "0", "0.5", "1.10", "-0.25"] {
            assert!(Number::parse(text).is_some(), "{text}");
        }
        for text in [
            "", "-", "010", "1.", ".5", "1e3", "+1", "1 000", "1,5", "٣", "0x1", "--1",
        ] {
            assert!(Number::parse(text).is_none(), "{text}");
        }
        assert!(Number::parse(&"9".repeat(41)).is_none());
    }

    #[test]
    fn size_is_not_spelling() {
        let equal = |a: &str, b: &str| Number::parse(a).unwrap().equals(&Number::parse(b).unwrap());
        assert!(equal("1.0", "1"));
        assert!(equal("0", "0.00"));
        assert!(equal("10", "10.0"));
        assert!(!equal("1", "10"));
        assert!(!equal("1", "-1"));
    }
}
