//! The numbers in a text, read as its language writes them: digits, times, multiples, and words.
//!
//! A number that can be read in several ways has several readings: 14.30 is a time or a fraction in Swedish. Numbers that are part of
//! a name (A4, x64, MP3) are none.

mod clock;
mod readings;
mod sign;
mod words;

use std::collections::BTreeSet;
use std::fmt;

use super::language::Language;
use super::script::is_han;
use super::units;

pub use sign::{Sign, of as sign};

/// What makes an expression of the number before it, which other languages say without one.
const EXPRESSIONS: [&str; 2] = ["rd party", "rd-party"];

/// A number in digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// As written, without its sign.
    pub text: String,
    /// Whether it is below zero.
    pub sign: Sign,
    /// What it may mean: decimal numbers without zeros that say nothing, or a time as `h:mm`.
    pub readings: Vec<String>,
    /// The unit behind it, by one name in all languages.
    pub unit: Option<&'static str>,
}

/// What a text says in numbers.
#[derive(Debug, Default)]
pub struct Numerals {
    /// The numbers in digits, in order.
    pub digits: Vec<Numeral>,
    /// What its words say, as far as they are known.
    pub words: BTreeSet<String>,
}

impl fmt::Display for Numeral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.sign == Sign::Minus { "−" } else { "" };
        write!(f, "{sign}{}", self.text)
    }
}

impl Numeral {
    /// Tells whether two numbers can mean the same.
    pub fn may_be(&self, other: &Self) -> bool {
        self.is_alike(other) && !self.sign.is_opposite(other.sign)
    }

    /// Tells whether two numbers can mean the same but for their signs, and these differ.
    pub fn is_opposite(&self, other: &Self) -> bool {
        self.sign.is_opposite(other.sign) && self.is_alike(other)
    }

    fn is_alike(&self, other: &Self) -> bool {
        self.readings.iter().any(|one| other.readings.contains(one))
    }

    /// Tells whether a number stands somewhere in a text, whatever its sign, and not inside a longer one.
    pub fn stands_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Tells whether a number stands somewhere in a text, with its sign or without one as it is written.
    pub fn stands_signed_in(&self, text: &str) -> bool {
        let minus = self.sign == Sign::Minus;
        let signed = |at: usize| text[..at].ends_with(sign::is_minus);
        self.places(text).any(|at| signed(at) == minus)
    }

    fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let digit = |c: char| c.is_ascii_digit();
        let places = text.match_indices(&self.text);
        places.map(|(at, _)| at).filter(move |at| {
            !text[..*at].ends_with(digit) && !text[at + self.text.len()..].starts_with(digit)
        })
    }

    /// Tells whether the unit behind another number is surely another, where both have one.
    pub fn has_other_unit(&self, other: &Self) -> bool {
        let units = self.unit.zip(other.unit);
        units.is_some_and(|(one, other)| !units::may_be(one, other))
    }

    /// Tells whether a number is too small to tell: every language writes it as a word now and then.
    pub fn is_small(&self) -> bool {
        let small = |reading: &String| reading.parse::<u32>().is_ok_and(|value| value <= 12);
        self.readings.iter().any(small)
    }
}

/// Reads the numbers of a text.
pub fn read(text: &str, language: &Language) -> Numerals {
    Numerals {
        digits: digits(text, language),
        words: words::read(text, language),
    }
}

fn digits(text: &str, language: &Language) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + next;
        let length = token(&text[start..], language);
        let token = &text[start..start + length];
        at = start + length;
        let (before, after) = (&text[..start], &text[at..]);
        let letter = |c: char| c.is_alphabetic() && !is_han(c);
        let named = before.ends_with(|c: char| letter(c) || c == '_')
            || (before.ends_with(['-', '‑'])
                && before.trim_end_matches(['-', '‑']).ends_with(letter));
        let spoken = EXPRESSIONS.iter().any(|words| after.starts_with(words));
        // The number of an item of a list, and the space forgotten behind it: `1.Open it`.
        let item = token.len() == 1
            && after
                .strip_prefix('.')
                .is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if named || spoken || item || after.starts_with(letter) && !is_unit(after, language) {
            at += after.len()
                - after
                    .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '.')
                    .len();
            continue;
        }
        found.push(Numeral {
            sign: sign::of(before),
            readings: readings::of(token, before, after, language),
            text: token.to_owned(),
            unit: units::of(after, language),
        });
    }
    if found.iter().any(|one| one.sign == Sign::Plain) && sign::is_in_words(text, language) {
        let plain = found.iter_mut().filter(|one| one.sign == Sign::Plain);
        plain.for_each(|one| one.sign = Sign::Unknown);
    }
    found
}

/// Returns the length of the number a text begins with: digits, and single separators between digits.
fn token(text: &str, language: &Language) -> usize {
    let run = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut end = run(text);
    while let Some(separator) = text[end..].chars().next() {
        let behind = end + separator.len_utf8();
        let next = run(&text[behind..]);
        let blank = separator.is_whitespace() || separator == '，';
        let known =
            language.groups.contains(&separator) || matches!(separator, '.' | ',' | ':' | '：');
        let first = text[..end].len()
            - text[..end]
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .len();
        // A blank stands between thousands only.
        let joins = known && next > 0 && (!blank || (next == 3 && first <= 3));
        if !joins {
            break;
        }
        end = behind + next;
    }
    end
}

/// Tells whether a text begins with a unit or with what makes a rank of a number: `GB`, `ms`, `1st`.
fn is_unit(after: &str, language: &Language) -> bool {
    let word: String = after
        .chars()
        .take_while(|c| c.is_alphanumeric() && !is_han(*c))
        .collect();
    let letters = word.chars().count();
    if units::sign(after, language).is_some_and(|sign| sign.len() >= word.len()) {
        return true;
    }
    letters <= 3
        && word.chars().all(char::is_alphabetic)
        && !matches!(word.as_str(), "D" | "G" | "K" | "FA" | "P" | "p")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::text::language;

    fn of(tag: &str, text: &str) -> Numerals {
        read(text, language::of(&Locale::new(tag).unwrap()))
    }

    #[track_caller]
    fn same(source: &str, tag: &str, text: &str) {
        let (source, own) = (of("en", source), of(tag, text));
        for one in &source.digits {
            let digits = own.digits.iter().any(|other| one.may_be(other));
            let words = one
                .readings
                .iter()
                .any(|reading| own.words.contains(reading));
            assert!(digits || words, "{one:?} is not in {own:?}");
        }
    }

    #[track_caller]
    fn other(source: &str, tag: &str, text: &str) {
        let (source, own) = (of("en", source), of(tag, text));
        assert!(
            !source.digits[0].may_be(&own.digits[0]),
            "{source:?} {own:?}"
        );
    }

    #[test]
    fn numbers_are_the_same_in_every_language() {
        same("1,000.5 metres", "sv-SE", "1\u{A0}000,5 meter");
        same("1,000.5 metres", "zh-TW", "1,000.5 公尺");
        same("at 10:30", "sv-SE", "kl. 10.30");
        same("at 2:30 PM", "sv-SE", "kl. 14.30");
        same("at 3 PM", "zh-TW", "下午 3 點");
        same("at 3 PM", "sv-SE", "kl. 15");
        same("at 9 PM", "sv-SE", "kl. 9 på kvällen");
        same("at 9:30 PM", "sv-SE", "kl. 9.30 på kvällen");
        same("at 9:30 PM", "sv-SE", "kl. 21.30");
        same("at 9:00 AM", "sv-SE", "kl. 09.00");
        same("at 9:00 a.m.", "sv-SE", "9.00 fm");
        same("at 12:30 AM", "sv-SE", "kl. 00.30");
        same("at 12:00 AM", "sv-SE", "kl. 24.00");
        same("at 12:30 PM", "sv-SE", "kl. 12.30");
        same("at 12:30 AM", "zh-TW", "凌晨 12:30");
        same("at 12:30 PM", "zh-TW", "中午 12:30");
        same("at 1:15 PM", "zh-TW", "中午 1:15");
        same("from 2:30 to 5:30 PM", "zh-TW", "下午 2:30 至 5:30");
        same("from 3 to 5 PM", "zh-TW", "下午 3 點到 5 點");
        same("9:00 AM and 5:00 PM", "zh-TW", "上午9：00 下午5：00");
        same("10 files", "zh-TW", "十個檔案");
        same("12 files", "zh-TW", "十二個檔案");
        same("2 files", "zh-TW", "兩個檔案");
        same("2 files", "sv-SE", "två filer");
        same("1.5 million users", "zh-TW", "150 萬名使用者");
        same("1 million users", "sv-SE", "1 miljon användare");
        same("March 3, 2026", "zh-TW", "2026 年 3 月 3 日");
        same("the 1st", "sv-SE", "den 1:a");
        same("5GB", "sv-SE", "5 GB");
        same("0.50", "sv-SE", "0,5");
        same("numbers like .08", "sv-SE", "tal som 0,08");
        same("8:30AM to 5:30PM", "zh-TW", "8：30AM 至5：30PM");
        same("every 2 hours", "sv-SE", "varannan timme");
        same("1.5Mbps", "sv-SE", "1,5 Mbit/s");
        same("at -5 °C", "sv-SE", "vid −5 °C");
        same("at -5 °C", "sv-SE", "vid 5 minusgrader");
        same("minus 5 degrees", "sv-SE", "–5 grader");
        same("at -5 °C", "zh-TW", "零下 5 度");
        same("at -5 °C", "zh-TW", "負 5 度");
        same("at -5 °C", "zh-TW", "約-5 °C");
        same("at -5 °C", "de", "bei 5 Grad Frost");
        same("3-5 days", "sv-SE", "3 till 5 dagar");
        same("3 -5 days", "sv-SE", "3–5 dagar");
        assert_eq!(of("en", "a 3rd party tool").digits, []);
        assert_eq!(of("en", "1.Open it").digits, []);
    }

    #[test]
    fn other_numbers_are_told_apart() {
        other("30 days", "sv-SE", "20 dagar");
        other("1,000 users", "sv-SE", "100 användare");
        other("1.5 GB", "sv-SE", "15 GB");
        other("at -5 °C", "sv-SE", "vid 5 °C");
        other("at 5 °C", "zh-TW", "（－5 °C）");
        other("at 10:30", "zh-TW", "10:45");
        other("at 9:00 AM", "sv-SE", "kl. 21.00");
        other("at 9:00 AM", "zh-TW", "晚上 9:00");
        other("at 9:00 PM", "zh-TW", "上午9：00");
        other("at 9:15 PM", "sv-SE", "9.15 fm");
        other("at 14:30", "sv-SE", "kl. 2.30 på morgonen");
    }

    #[test]
    fn names_are_no_numbers() {
        for text in [
            "A4 paper",
            "x64",
            "MP3",
            "2FA",
            "Office365",
            "COVID-19",
            "UTF-8",
        ] {
            assert_eq!(of("en", text).digits, [], "{text}");
        }
    }
}
