//! Days of the calendar: read, compared, and moved on by a time span.

use super::date::Moment;
use super::duration::Duration;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: i32,
    month: u32,
    day: u32,
}

impl Day {
    /// Reads `2026-11-02`; a day that does not exist is none.
    pub fn parse(text: &str) -> Option<Self> {
        let moment = Moment::parse(text).filter(|moment| moment.time.is_none())?;
        let (year, month, day) = moment.day;
        Some(Self {
            year,
            month: month.into(),
            day: day.into(),
        })
    }

    /// Returns the day a time span later. A day that a shorter month does not have becomes its last.
    pub fn plus(self, span: &Duration) -> Self {
        let months =
            u64::from(span.years) * 12 + u64::from(span.months) + u64::from(self.month) - 1;
        // Nobody waits longer for a review.
        let months = months.min(12 * 9999);
        let years = i32::try_from(months / 12).unwrap_or(9999);
        let mut day = Self {
            year: self.year + years,
            month: u32::try_from(months % 12).unwrap_or(0) + 1,
            day: self.day,
        };
        day.day = day.day.min(day.length());
        let mut left = span.days.min(4_000_000);
        while day.day + left > day.length() {
            left -= day.length() - day.day + 1;
            day.day = 1;
            day.month += 1;
            if day.month > 12 {
                (day.year, day.month) = (day.year + 1, 1);
            }
        }
        day.day += left;
        day
    }

    /// Returns how many days the month has.
    fn length(self) -> u32 {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;
    use crate::text::duration::Duration;

    #[track_caller]
    fn check(day: &str, span: &str, expected: &str) {
        let day = Day::parse(day)
            .unwrap()
            .plus(&Duration::parse(span).unwrap());
        assert_eq!(day.to_string(), expected);
    }

    #[test]
    fn days_move_on() {
        check("2026-11-02", "P6M", "2027-05-02");
        check("2026-08-31", "P6M", "2027-02-28");
        check("2024-02-29", "P1Y", "2025-02-28");
        check("2026-12-31", "P1D", "2027-01-01");
        check("2026-11-02", "P30D", "2026-12-02");
        check("2026-11-02", "P52W", "2027-11-01");
        let endless = Duration::parse("P4294967295Y").unwrap();
        assert!(Day::parse("2026-11-02") < Some(Day::parse("2026-11-02").unwrap().plus(&endless)));
        assert_eq!(Day::parse("2026-02-30"), None);
        assert_eq!(Day::parse("2026-02-03T10:00"), None);
    }
}
