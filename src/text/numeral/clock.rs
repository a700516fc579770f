//! Times of the day.

use crate::text::language::Language;

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

/// Tells whether the words around a number say that it is a time of the afternoon.
pub(super) fn is_afternoon(before: &str, after: &str, language: &Language) -> bool {
    let rest: String = after
        .trim_start_matches([' ', '\u{A0}'])
        .chars()
        .take(4)
        .flat_map(char::to_lowercase)
        .collect();
    let before = before.trim_end_matches([' ', '\u{A0}']);
    language
        .afternoon
        .iter()
        .any(|word| rest.starts_with(word) || before.ends_with(word))
}
