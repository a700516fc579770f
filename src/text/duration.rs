//! Time spans after ISO 8601, as far as documents need them: years to minutes, whole numbers, no seconds.

use std::fmt;

/// A time span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duration {
    /// Years.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Days; a week is seven.
    pub days: u32,
    /// Hours.
    pub hours: u32,
    /// Minutes.
    pub minutes: u32,
}

impl fmt::Display for Duration {
    /// Writes it as [`Duration::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let write = |f: &mut fmt::Formatter<'_>, units: &[(u32, char)]| {
            let counted = units.iter().filter(|(count, _)| *count > 0);
            counted
                .into_iter()
                .try_for_each(|(count, unit)| write!(f, "{count}{unit}"))
        };
        let Self {
            years,
            months,
            days,
            hours,
            minutes,
        } = *self;
        f.write_str("P")?;
        write(f, &[(years, 'Y'), (months, 'M'), (days, 'D')])?;
        if hours > 0 || minutes > 0 || (years, months, days) == (0, 0, 0) {
            f.write_str("T")?;
            write(f, &[(hours, 'H'), (minutes, 'M')])?;
        }
        if *self == Self::default() {
            f.write_str("0M")?;
        }
        Ok(())
    }
}

impl Duration {
    /// Reads `PT25M`, `PT1H30M`, `P1D`, `P2W`, `P6M`, `P1Y`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('P')?;
        let (date, time) = rest
            .split_once('T')
            .map_or((rest, None), |(date, time)| (date, Some(time)));
        let mut span = Self::default();
        let date_parts = parts(date, &['Y', 'M', 'W', 'D'])?;
        let time_parts = match time {
            Some("") => return None,
            Some(time) => parts(time, &['H', 'M'])?,
            None => Vec::new(),
        };
        if date_parts.is_empty() && time_parts.is_empty() {
            return None;
        }
        for (unit, number) in date_parts {
            match unit {
                'Y' => span.years = number,
                'M' => span.months = number,
                'W' => span.days = span.days.checked_add(number.checked_mul(7)?)?,
                _ => span.days = span.days.checked_add(number)?,
            }
        }
        for (unit, number) in time_parts {
            match unit {
                'H' => span.hours = number,
                _ => span.minutes = number,
            }
        }
        Some(span)
    }
}

/// Splits `1H30M` into its units, which must stand in this order, each once.
fn parts(mut text: &str, units: &[char]) -> Option<Vec<(char, u32)>> {
    let mut found = Vec::new();
    let mut from = 0;
    while !text.is_empty() {
        let end = text.find(|c: char| !c.is_ascii_digit())?;
        let unit = text[end..].chars().next()?;
        let at = from + units[from..].iter().position(|known| *known == unit)?;
        found.push((unit, text[..end].parse().ok()?));
        from = at + 1;
        text = &text[end + unit.len_utf8()..];
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::Duration;

    #[test]
    fn spans_are_read_strictly() {
        let of =
            |text| Duration::parse(text).map(|d| (d.years, d.months, d.days, d.hours, d.minutes));
        for (text, written) in [
            ("PT25M", "PT25M"),
            ("P1Y6M2W1DT1H", "P1Y6M15DT1H"),
            ("PT0M", "PT0M"),
        ] {
            let span = Duration::parse(text);
            assert_eq!(span.map(|span| span.to_string()).as_deref(), Some(written));
        }
        assert_eq!(of("PT25M"), Some((0, 0, 0, 0, 25)));
        assert_eq!(of("P1Y6M2W1DT1H30M"), Some((1, 6, 15, 1, 30)));
        for wrong in [
            "",
            "P",
            "PT",
            "25M",
            "PT5S",
            "PTM",
            "PT30M1H",
            "P1.5D",
            "P1D2D",
            "PT99999999999M",
        ] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
