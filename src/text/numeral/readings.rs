//! What a number in digits may mean.

use super::clock::{Half, half, hours, time};
use crate::text::language::Language;

/// Returns what a number may mean between the texts before and behind it.
pub(super) fn of(token: &str, before: &str, after: &str, language: &Language) -> Vec<String> {
    let token = &token.replace('：', ":");
    let half = half(before, after, language);
    let mut readings = Vec::new();
    let mut add = |reading: String| {
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    };
    let time = time(token, language);
    if let Some((hour, minute)) = time {
        for hour in hours(hour, half) {
            add(format!("{hour}:{minute:02}"));
            if minute == 0 {
                add(hour.to_string());
            }
        }
        if half.is_some() {
            return readings;
        }
    }
    add(token.to_owned());
    // A fraction may be written without its zero: .08.
    if before.ends_with('.') && !before.ends_with("..") && token.bytes().all(|b| b.is_ascii_digit())
    {
        let fraction = token.trim_end_matches('0');
        add(format!("0.{fraction}"));
    }
    for decimal in decimals(token, language) {
        let Some(value) = value(token, decimal) else {
            continue;
        };
        // The half may be said once for both ends of a time span, so that the number itself counts as well.
        if let Ok(hour) = value.parse::<u32>()
            && half == Some(Half::Afternoon)
            && hour < 12
        {
            add((hour + 12).to_string());
        }
        add(scaled(&value, after, language));
    }
    readings
}

/// Returns what may stand before the fraction of a number.
fn decimals(token: &str, language: &Language) -> Vec<Option<char>> {
    let single = |c: char| token.matches(c).count() == 1;
    match language.decimal {
        Some(decimal) => {
            let mut all = vec![single(decimal).then_some(decimal)];
            // What is no group of thousands is a fraction written as elsewhere.
            let other = if decimal == ',' { '.' } else { ',' };
            let groups = token.split(other).skip(1).all(|group| group.len() == 3);
            if single(other) && !groups && !token.contains(decimal) {
                all.push(Some(other));
            }
            all
        }
        None => vec![None, single('.').then_some('.'), single(',').then_some(',')],
    }
}

/// Returns the number with `.` before its fraction, without groups and without zeros that say nothing.
fn value(token: &str, decimal: Option<char>) -> Option<String> {
    if token.contains(':') {
        return None;
    }
    let (whole, fraction) = match decimal.and_then(|decimal| token.split_once(decimal)) {
        Some((whole, fraction)) => (whole, fraction),
        None => (token, ""),
    };
    let only_digits =
        |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let whole = only_digits(whole);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = only_digits(fraction);
    let fraction = fraction.trim_end_matches('0');
    Some(match fraction {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    })
}

/// Multiplies a number by the word behind it: 1.5 million, 150 萬.
fn scaled(value: &str, after: &str, language: &Language) -> String {
    let rest = after.trim_start_matches([' ', '\u{A0}']);
    let word = |name: &str| {
        let lower = rest
            .get(..name.len())
            .is_some_and(|start| start.to_lowercase() == name);
        let end = rest.get(name.len()..).unwrap_or("");
        let whole = language.han_numbers || !end.starts_with(char::is_alphabetic);
        lower && whole
    };
    let scale = language.scales.iter().filter(|(name, _)| word(name));
    let Some((_, zeros)) = scale.max_by_key(|(name, _)| name.len()) else {
        return value.to_owned();
    };
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let zeros = (*zeros as usize).saturating_sub(fraction.len());
    let digits = format!("{whole}{fraction}{}", "0".repeat(zeros));
    digits.trim_start_matches('0').to_owned()
}
