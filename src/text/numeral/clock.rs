//! Times of the day.

use crate::text::language::Language;
use crate::text::script::is_han;

/// Returns hour and minute of a time.
pub(super) fn time(token: &str, language: &Language) -> Option<(u32, u32)> {
    let separator = if language.stop_in_times && !token.contains(':') {
        '.'
    } else {
        ':'
    };
    let (hour, minute) = token.split_once(separator)?;
    let short = hour.len() <= 2 && minute.len() == 2;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (short && hour < 25 && minute < 60).then_some((hour, minute))
}

/// Returns what a time may mean: what is said around it decides, or else both halves of the day are meant. Twelve is noon to some, and
/// midnight to others.
pub(super) fn hours(hour: u32, half: Option<Half>) -> Vec<u32> {
    match (hour, half) {
        (12, _) => vec![12, 0],
        (24, _) => vec![24, 0],
        (1..12, Some(Half::Afternoon)) => vec![hour + 12],
        (1..12, None) => vec![hour, hour + 12],
        _ => vec![hour],
    }
}

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
}

/// Words for the halves of the day that every language writes.
const MORNING: &[&str] = &["am", "a.m"];
const AFTERNOON: &[&str] = &["pm", "p.m"];

/// Returns the half of the day that the words around a time name.
pub(super) fn half(before: &str, after: &str, language: &Language) -> Option<Half> {
    let blanks = [' ', '\u{A0}', '\u{202F}'];
    let rest: String = after
        .trim_start_matches(blanks)
        .chars()
        .take(20)
        .flat_map(char::to_lowercase)
        .collect();
    let before = before.trim_end_matches(blanks);
    let behind = |word: &&str| {
        let rest = rest.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() && !is_han(c)))
    };
    // Chinese names the half first.
    let own = |words: &[&str]| match language.han_numbers {
        true => words.iter().any(|word| before.ends_with(word)),
        false => words.iter().any(behind),
    };
    if own(language.morning) || MORNING.iter().any(behind) {
        Some(Half::Morning)
    } else if own(language.afternoon) || AFTERNOON.iter().any(behind) {
        Some(Half::Afternoon)
    } else {
        None
    }
}
