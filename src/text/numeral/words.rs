//! What the words of a text say in numbers, months included.

use std::collections::BTreeSet;

use crate::text::language::Language;

/// Returns the numbers that words say, as far as they are known.
pub(super) fn read(text: &str, language: &Language) -> BTreeSet<String> {
    let mut numbers = thousands(text);
    let words = text.split(|c: char| !c.is_alphabetic() && c != '.');
    for word in words.filter(|word| !word.is_empty()) {
        let word = word.trim_end_matches('.').to_lowercase();
        let mut found = language.numbers.iter().filter(|(name, _)| *name == word);
        numbers.extend(found.next().map(|(_, value)| value.to_string()));
        let mut month = language
            .months
            .iter()
            .filter(|(name, _)| word.starts_with(name));
        numbers.extend(month.next().map(|(_, value)| value.to_string()));
    }
    if language.han_numbers {
        let named = language
            .numbers
            .iter()
            .filter(|(name, _)| text.contains(name));
        numbers.extend(named.map(|(_, value)| value.to_string()));
        han_numbers(text, &mut numbers);
    }
    numbers
}

/// Returns what is counted in thousands by a letter: 65 000 of `65K` and `65-K`. Whether the letter says so, only another text can tell.
fn thousands(text: &str) -> BTreeSet<String> {
    let counted = |(at, _): (usize, &str)| {
        let before = text[..at].strip_suffix('-').unwrap_or(&text[..at]);
        let head = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = before[head.len()..].trim_start_matches('0');
        let joined = head.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','))
            || text[at + 1..].starts_with(char::is_alphanumeric);
        (!digits.is_empty() && !joined).then(|| format!("{digits}000"))
    };
    text.match_indices(['K', 'k']).filter_map(counted).collect()
}

/// Collects the numbers that are written as Han characters: 三, 十二, 二十, 三百.
fn han_numbers(text: &str, words: &mut BTreeSet<String>) {
    let digit = |c: char| "〇一二三四五六七八九".chars().position(|own| own == c);
    let unit = |c: char| match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    };
    let (mut sum, mut last, mut any) = (0_usize, None, false);
    for c in text.chars().chain(std::iter::once(' ')) {
        let c = if matches!(c, '兩' | '两') { '二' } else { c };
        if let Some(value) = digit(c) {
            words.insert(value.to_string());
            (last, any) = (Some(value), true);
        } else if let Some(unit) = unit(c) {
            sum += last.take().unwrap_or(1) * unit;
            any = true;
        } else if any {
            words.insert((sum + last.take().unwrap_or(0)).to_string());
            (sum, any) = (0, false);
        }
    }
}
