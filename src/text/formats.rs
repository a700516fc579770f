//! How one locale writes numbers, dates and lists: CLDR's data, through ICU4X.

use icu_datetime::DateTimeFormatter;
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;

use super::date::{DateOptions, Moment};
use super::number::{self, Number, NumberOptions};
use super::plural::Plurals;
use crate::locale::Locale;

/// What a locale writes numbers, dates and lists with.
#[derive(Debug)]
pub struct Formats {
    locale: icu_locale_core::Locale,
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
    cardinals: Plurals,
    ordinals: Plurals,
    percent: (&'static str, &'static str),
}

/// How the items of a list hang together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Join {
    /// All of them.
    #[default]
    And,
    /// One of them.
    Or,
    /// Parts of one quantity: 5 m, 10 cm.
    Unit,
}

/// A piece of a joined list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What the locale puts between items.
    Between(String),
    /// The item at this position.
    Item(usize),
}

/// Stands behind each item while a list is joined; no text holds it.
const END: char = '\u{10FFFE}';

impl Join {
    /// The words of `join:`.
    pub const NAMES: &[&str] = &["and", "or", "unit"];

    /// Returns what a word of `join:` means.
    pub fn of(word: &str) -> Self {
        match word {
            "or" => Self::Or,
            "unit" => Self::Unit,
            _ => Self::And,
        }
    }
}

impl Formats {
    /// Loads what a locale needs; an unknown language writes as CLDR's root does.
    pub fn new(locale: &Locale) -> Self {
        let parse = |tag: &str| icu_locale_core::Locale::try_from_str(tag).ok();
        let own = parse(locale.as_str()).unwrap_or(icu_locale_core::Locale::UNKNOWN);
        let decimal = |strategy: GroupingStrategy| {
            DecimalFormatter::try_new((&own).into(), strategy.into())
                .or_else(|_| DecimalFormatter::try_new(Default::default(), strategy.into()))
                .expect("the root locale writes numbers")
        };
        let region = own.id.region.map(|region| region.to_string());
        Self {
            grouped: decimal(GroupingStrategy::Auto),
            plain: decimal(GroupingStrategy::Never),
            cardinals: Plurals::new(locale),
            ordinals: Plurals::ordinal(locale),
            percent: number::percent(locale.language(), region.as_deref()),
            locale: own,
        }
    }

    /// Writes a number.
    pub fn number(&self, number: &Number, options: &NumberOptions) -> String {
        let written = number.written(options);
        let formatter = if options.grouping {
            &self.grouped
        } else {
            &self.plain
        };
        let text = formatter.format(&written).to_string();
        if !options.percent {
            return text;
        }
        // The sign stands before a percent sign in front.
        let size = written.with_sign(fixed_decimal::Sign::None);
        let size = formatter.format(&size).to_string();
        let (before, after) = self.percent;
        match text.strip_suffix(&size) {
            Some(sign) => format!("{sign}{before}{size}{after}"),
            None => format!("{before}{text}{after}"),
        }
    }

    /// Returns the plural category of a number as these options write it.
    pub fn category(&self, number: &Number, options: &NumberOptions) -> &'static str {
        let rules = if options.ordinal {
            &self.ordinals
        } else {
            &self.cardinals
        };
        rules.category(&number.written(options).to_string())
    }

    /// Writes a date; nothing where the options do not fit it.
    pub fn date(&self, moment: &Moment, options: &DateOptions) -> Option<String> {
        options.fit(moment).ok()?;
        let fields = options.builder(moment).build_composite_datetime().ok()?;
        let formatter = DateTimeFormatter::try_new((&self.locale).into(), fields).ok()?;
        let (year, month, day) = moment.day;
        let (hour, minute, second) = moment.time.unwrap_or_default();
        let value = DateTime {
            date: Date::try_new_iso(year, month, day).ok()?,
            time: Time::try_new(hour, minute, second, 0).ok()?,
        };
        Some(formatter.format(&value).to_string())
    }

    /// Joins a list; `items` are the items without markup, because in some languages the word between depends on the next one.
    pub fn join(&self, items: &[String], join: Join) -> Vec<Piece> {
        let options = ListFormatterOptions::default();
        let preferences = (&self.locale).into();
        let formatter = match join {
            Join::And => ListFormatter::try_new_and(preferences, options),
            Join::Or => ListFormatter::try_new_or(preferences, options),
            Join::Unit => ListFormatter::try_new_unit(preferences, options),
        };
        let ended = items.iter().map(|item| format!("{item}{END}"));
        let joined = match formatter {
            Ok(formatter) => formatter.format(ended).to_string(),
            Err(_) => ended.collect(),
        };
        let mut pieces = Vec::new();
        let mut segments = joined.split(END);
        for (at, item) in items.iter().enumerate() {
            let segment = segments.next().unwrap_or("");
            push_between(
                segment.strip_suffix(item.as_str()).unwrap_or(""),
                &mut pieces,
            );
            pieces.push(Piece::Item(at));
        }
        push_between(segments.next().unwrap_or(""), &mut pieces);
        pieces
    }
}

fn push_between(text: &str, pieces: &mut Vec<Piece>) {
    if !text.is_empty() {
        pieces.push(Piece::Between(text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(tag: &str) -> Formats {
        Formats::new(&Locale::new(tag).unwrap())
    }

    fn pairs(options: &[(&str, &str)]) -> Vec<(Box<str>, Box<str>)> {
        let pair = |(name, value): &(&str, &str)| ((*name).into(), (*value).into());
        options.iter().map(pair).collect()
    }

    #[track_caller]
    fn number(tag: &str, text: &str, options: &[(&str, &str)], expected: &str) {
        let options = NumberOptions::default().set(&pairs(options)).unwrap();
        let number = Number::parse(text).unwrap();
        assert_eq!(
            formats(tag).number(&number, &options),
            expected,
            "{tag} {text}"
        );
    }

    #[track_caller]
    fn date(tag: &str, text: &str, options: &[(&str, &str)], expected: &str) {
        let options = DateOptions::default().set(&pairs(options)).unwrap();
        let moment = Moment::parse(text).unwrap();
        let written = formats(tag).date(&moment, &options);
        assert_eq!(written.as_deref(), Some(expected), "{tag} {text}");
    }

    #[track_caller]
    fn list(tag: &str, items: &[&str], join: Join, expected: &str) {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        let mut text = String::new();
        for piece in formats(tag).join(&items, join) {
            match piece {
                Piece::Between(between) => text.push_str(&between),
                Piece::Item(at) => text.push_str(&items[at]),
            }
        }
        assert_eq!(text, expected, "{tag}");
    }

    #[test]
    fn numbers_are_written_as_the_locale_does() {
        number("en", "1234.5", &[], "1,234.5");
        number("sv-SE", "1234.5", &[], "1\u{a0}234,5");
        number("zh-TW", "1234.5", &[], "1,234.5");
        number("de", "1234567.891", &[], "1.234.567,891");
        number("de-CH", "1234.5", &[], "1'234.5");
        number("hi", "1234567", &[], "12,34,567");
        number("pl", "1234", &[], "1234");
        number("pl", "12345", &[], "12\u{a0}345");
        number("fa", "12", &[], "۱۲");
        number("sv-SE", "-3.50", &[], "−3,50");
        number("sv-SE", "2026", &[("useGrouping", "false")], "2026");
        number(
            "en",
            "12345678901234567890123.45",
            &[],
            "12,345,678,901,234,567,890,123.45",
        );
        number("tlh", "1234.5", &[], "1,234.5");
    }

    #[test]
    fn percent_stands_where_the_locale_wants_it() {
        let percent = [("style", "percent")];
        number("en", "0.25", &percent, "25%");
        number("sv-SE", "0.25", &percent, "25\u{a0}%");
        number("zh-TW", "0.255", &percent, "25.5%");
        number("tr", "-0.5", &percent, "-%50");
        number("de-CH", "0.5", &percent, "50%");
        number("es-MX", "0.5", &percent, "50%");
        number("sv-SE", "-0.5", &percent, "−50\u{a0}%");
    }

    #[test]
    fn dates_are_written_as_the_locale_does() {
        let style = |style| [("dateStyle", style)];
        date("en", "2026-11-02", &[], "Nov 2, 2026");
        date("sv-SE", "2026-11-02", &[], "2 nov. 2026");
        date("zh-TW", "2026-11-02", &[], "2026年11月2日");
        date(
            "en",
            "2026-11-02",
            &style("full"),
            "Monday, November 2, 2026",
        );
        date(
            "sv-SE",
            "2026-11-02",
            &style("full"),
            "måndag 2 november 2026",
        );
        date("zh-TW", "2026-11-02", &style("full"), "2026年11月2日星期一");
        date("en", "2026-11-02", &style("long"), "November 2, 2026");
        date("sv-SE", "2026-11-02", &style("long"), "2 november 2026");
        date("zh-TW", "2026-11-02", &style("long"), "2026年11月2日");
        date("sv-SE", "2026-11-02", &style("short"), "2026-11-02");
        date("zh-TW", "2026-11-02", &style("short"), "2026/11/2");
        date("en", "2026-11-02", &style("short"), "11/2/2026");
        date("sv-SE", "2026-11-02T14:30", &[], "2 nov. 2026 14:30");
        date(
            "en",
            "2026-11-02T14:30",
            &[("timeStyle", "short")],
            "2:30\u{202f}PM",
        );
        date(
            "sv-SE",
            "2026-11-02T14:30:05",
            &[("timeStyle", "medium")],
            "14:30:05",
        );
    }

    #[test]
    fn single_fields_are_written_alone() {
        let month = [("month", "long"), ("day", "numeric")];
        date("sv-SE", "2026-11-02", &month, "2 november");
        date("zh-TW", "2026-11-02", &month, "11月2日");
        date("en", "2026-11-02", &[("year", "numeric")], "2026");
        date("en", "2026-11-02", &[("weekday", "long")], "Monday");
        date(
            "en",
            "2026-11-02",
            &[("month", "long"), ("year", "numeric")],
            "November 2026",
        );
        let digits = [
            ("year", "numeric"),
            ("month", "2-digit"),
            ("day", "2-digit"),
        ];
        date("en", "2026-11-02", &digits, "11/02/2026");
    }

    #[test]
    fn lists_are_joined_as_the_locale_does() {
        let three = ["A", "B", "C"];
        list("en", &three, Join::And, "A, B, and C");
        list("en", &three, Join::Or, "A, B, or C");
        list("sv-SE", &three, Join::And, "A, B och C");
        list("sv-SE", &["A", "B"], Join::Or, "A eller B");
        list("zh-TW", &three, Join::And, "A、B和C");
        list("zh-TW", &three, Join::Or, "A、B或C");
        list("es", &["agua", "hielo"], Join::And, "agua y hielo");
        list("es", &["agua", "ideas"], Join::And, "agua e ideas");
        list("en", &["a", "a"], Join::And, "a and a");
        list("en", &["A"], Join::And, "A");
        list("en", &[], Join::And, "");
    }

    #[test]
    fn every_language_writes_something() {
        for tag in [
            "th", "fa", "ar-EG", "he", "ja", "am", "ne", "my", "tlh", "en-GB", "sr-Latn", "zh-HK",
        ] {
            let formats = formats(tag);
            let number = Number::parse("-1234567.5").unwrap();
            assert!(
                !formats
                    .number(&number, &NumberOptions::default())
                    .is_empty()
            );
            let moment = Moment::parse("2024-02-29T23:59:59").unwrap();
            for style in ["full", "long", "medium", "short"] {
                let options = DateOptions::default()
                    .set(&pairs(&[("dateStyle", style)]))
                    .unwrap();
                assert!(formats.date(&moment, &options).is_some(), "{tag} {style}");
            }
        }
        date("th", "2026-11-02", &[("year", "numeric")], "พ.ศ. 2569");
    }

    #[test]
    fn categories_follow_the_number_as_written() {
        #[track_caller]
        fn check(tag: &str, text: &str, options: &[(&str, &str)], expected: &str) {
            let options = NumberOptions::default().set(&pairs(options)).unwrap();
            let number = Number::parse(text).unwrap();
            assert_eq!(
                formats(tag).category(&number, &options),
                expected,
                "{tag} {text}"
            );
        }
        let ordinal = [("type", "ordinal")];
        check("en", "1", &[], "one");
        check("en", "1.0", &[], "other");
        check("en", "1", &[("minimumFractionDigits", "1")], "other");
        check("en", "1.04", &[("maximumFractionDigits", "0")], "one");
        check("ar", "103", &[], "few");
        check("lt", "22", &[], "few");
        check("lt", "1.5", &[], "many");
        check("mt", "2", &[], "two");
        check("fr", "1000000", &[], "many");
        check("fr", "1.5", &[], "one");
        check("pl", "22", &[], "few");
        check("pl", "5", &[], "many");
        check("pl", "1.5", &[], "other");
        check("he", "2", &[], "two");
        check("he", "20", &[], "other");
        check("en", "2", &ordinal, "two");
        check("en", "23", &ordinal, "few");
        check("sv-SE", "2", &ordinal, "one");
        check("sv-SE", "3", &ordinal, "other");
    }
}
