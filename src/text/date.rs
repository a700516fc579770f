//! Dates as they are written in documents, and the options of `DATETIME`. A date has no time zone, and neither does its time.

use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::input::{Date, Time};
use icu_datetime::options::{Alignment, Length, TimePrecision, YearStyle};

use super::options::BadOption;

/// A day of the calendar, and perhaps a time of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Year, month and day.
    pub(super) day: (i32, u8, u8),
    /// Hour, minute and second.
    pub(super) time: Option<(u8, u8, u8)>,
}

/// How a date is to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateOptions {
    date_style: Option<Style>,
    time_style: Option<Style>,
    weekday: Option<Width>,
    year: Option<Width>,
    month: Option<Width>,
    day: Option<Width>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Full,
    Long,
    Medium,
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    Long,
    Short,
    Numeric,
    TwoDigit,
}

impl Moment {
    /// Reads `2026-11-02`, `2026-11-02T14:30` or `2026-11-02T14:30:05`; a day that does not exist is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = match text.split_once('T') {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let &[year, month, day] = numbers(day, '-', &[4, 2, 2])?.as_slice() else {
            return None;
        };
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Date::try_new_iso(i32::from(year), month, day).ok()?;
        let time = match time {
            None => None,
            Some(time) => {
                let parts =
                    numbers(time, ':', &[2, 2]).or_else(|| numbers(time, ':', &[2, 2, 2]))?;
                let part = |at: usize| u8::try_from(parts.get(at).copied().unwrap_or(0)).ok();
                let (hour, minute, second) = (part(0)?, part(1)?, part(2)?);
                Time::try_new(hour, minute, second, 0).ok()?;
                Some((hour, minute, second))
            }
        };
        Some(Self {
            day: (i32::from(year), month, day),
            time,
        })
    }
}

/// Reads numbers of exactly these many digits.
fn numbers(text: &str, separator: char, digits: &[usize]) -> Option<Vec<u16>> {
    let parts: Vec<&str> = text.split(separator).collect();
    let fits = |(part, digits): (&&str, &usize)| {
        part.len() == *digits && part.bytes().all(|b| b.is_ascii_digit())
    };
    if parts.len() != digits.len() || !parts.iter().zip(digits).all(fits) {
        return None;
    }
    parts.iter().map(|part| part.parse().ok()).collect()
}

impl DateOptions {
    /// The options, each with what it can be.
    pub const NAMES: &[(&str, &[&str])] = &[
        ("dateStyle", &["full", "long", "medium", "short"]),
        ("timeStyle", &["medium", "short"]),
        ("weekday", &["long", "short"]),
        ("year", &["numeric", "2-digit"]),
        ("month", &["long", "short", "numeric", "2-digit"]),
        ("day", &["numeric", "2-digit"]),
    ];

    /// Changes these options by those of a call.
    ///
    /// # Errors
    /// The first option that does not exist, cannot be what it is, or contradicts another.
    pub fn set(mut self, options: &[(Box<str>, Box<str>)]) -> Result<Self, BadOption> {
        for (name, value) in options {
            let known = BadOption::known(name, Self::NAMES)?;
            if !known.contains(&&**value) {
                return Err(BadOption::value(name, value, known));
            }
            match &**name {
                "dateStyle" => self.date_style = style(value),
                "timeStyle" => self.time_style = style(value),
                "weekday" => self.weekday = width(value),
                "year" => self.year = width(value),
                "month" => self.month = width(value),
                _ => self.day = width(value),
            }
        }
        self.consistent()
    }

    fn consistent(self) -> Result<Self, BadOption> {
        let fields = self.has_fields();
        if fields && (self.date_style.is_some() || self.time_style.is_some()) {
            return Err(BadOption::Together {
                what: "`dateStyle` and `timeStyle` cannot stand beside single fields",
            });
        }
        if fields && self.fields().is_none() {
            return Err(BadOption::Together {
                what: "no locale has a pattern for these fields alone",
            });
        }
        Ok(self)
    }

    /// Tells whether these options can write a date: one without a time has none to show.
    ///
    /// # Errors
    /// What is wrong.
    pub fn fit(&self, moment: &Moment) -> Result<(), BadOption> {
        if self.time_style.is_some() && moment.time.is_none() {
            return Err(BadOption::Together {
                what: "`timeStyle` asks for a time, and the date has none",
            });
        }
        Ok(())
    }

    fn has_fields(&self) -> bool {
        [self.weekday, self.year, self.month, self.day]
            .iter()
            .any(Option::is_some)
    }

    fn fields(&self) -> Option<DateFields> {
        let there = |width: Option<Width>| width.is_some();
        let named = (
            there(self.weekday),
            there(self.year),
            there(self.month),
            there(self.day),
        );
        Some(match named {
            (false, true, true, true) => DateFields::YMD,
            (true, true, true, true) => DateFields::YMDE,
            (false, false, true, true) => DateFields::MD,
            (true, false, true, true) => DateFields::MDE,
            (false, false, false, true) => DateFields::D,
            (true, false, false, true) => DateFields::DE,
            (true, false, false, false) => DateFields::E,
            (false, true, true, false) => DateFields::YM,
            (false, true, false, false) => DateFields::Y,
            (false, false, true, false) => DateFields::M,
            _ => return None,
        })
    }

    /// Returns what ICU4X is to write. Without options: a medium date, and the time where there is one.
    pub(super) fn builder(&self, moment: &Moment) -> FieldSetBuilder {
        let mut builder = FieldSetBuilder::new();
        if self.has_fields() {
            builder.date_fields = self.fields();
            builder.length = Some(self.length());
            if self.month == Some(Width::TwoDigit) || self.day == Some(Width::TwoDigit) {
                builder.alignment = Some(Alignment::Column);
            }
            if self.year == Some(Width::Numeric) {
                builder.year_style = Some(YearStyle::Full);
            }
            return builder;
        }
        let default = self.date_style.is_none() && self.time_style.is_none();
        let date = self.date_style.or(default.then_some(Style::Medium));
        let time = match self.time_style {
            None if default && moment.time.is_some() => Some(Style::Short),
            style => style,
        };
        if let Some(style) = date {
            builder.date_fields = Some(match style {
                Style::Full => DateFields::YMDE,
                _ => DateFields::YMD,
            });
            if style == Style::Short {
                builder.year_style = Some(YearStyle::Full);
            }
        }
        builder.length = Some(match date {
            Some(Style::Full | Style::Long) => Length::Long,
            Some(Style::Short) => Length::Short,
            Some(Style::Medium) | None => Length::Medium,
        });
        builder.time_precision = time.map(|style| match style {
            Style::Short => TimePrecision::Minute,
            _ => TimePrecision::Second,
        });
        builder
    }

    /// The month tells how wide the words are; where there is none, the weekday does.
    fn length(&self) -> Length {
        match self.month.or(self.weekday) {
            Some(Width::Long) => Length::Long,
            Some(Width::Short) => Length::Medium,
            Some(Width::Numeric | Width::TwoDigit) => Length::Short,
            None => Length::Medium,
        }
    }
}

fn style(word: &str) -> Option<Style> {
    Some(match word {
        "full" => Style::Full,
        "long" => Style::Long,
        "medium" => Style::Medium,
        "short" => Style::Short,
        _ => return None,
    })
}

fn width(word: &str) -> Option<Width> {
    Some(match word {
        "long" => Width::Long,
        "short" => Width::Short,
        "numeric" => Width::Numeric,
        "2-digit" => Width::TwoDigit,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        let valid = [
            "2026-11-02",
            "2024-02-29",
            "2026-11-02T14:30",
            "2026-11-02T23:59:59",
        ];
        let invalid = [
            "2026-02-29",
            "2026-13-01",
            "2026-1-2",
            "26-11-02",
            "2026-11-02T24:00",
            "2026-11-02T9:00",
            "2026-11-02 14:30",
            "2026-11-02T14:30Z",
            "2026/11/02",
            "２０２６-11-02",
            "",
            "2026-11-00",
        ];
        for text in valid {
            assert!(Moment::parse(text).is_some(), "{text}");
        }
        for text in invalid {
            assert!(Moment::parse(text).is_none(), "{text}");
        }
    }
}
