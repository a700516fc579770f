//! What a text says in numbers and symbols, as it is written: enough to tell that it changed.

use crate::text::numeral::{self, Sign};

/// Returns the numbers of a text, separators and the sign of those below zero included: `1,000`, `2.5` and `-5` are one each.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = String> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let digit = |c: char| c.is_ascii_digit();
        let start = at + text[at..].find(digit)?;
        let rest = &text[start..];
        let end = rest.find(|c| !(digit(c) || matches!(c, '.' | ',')));
        let number = &rest[..end.unwrap_or(rest.len())];
        at = start + number.len();
        let minus = match numeral::sign(&text[..start]) {
            Sign::Minus => "-",
            Sign::Plain | Sign::Unknown => "",
        };
        Some(format!("{minus}{}", number.trim_end_matches(['.', ','])))
    })
}

/// Returns the marks of a text that say something of a number: that it is more or less, what it counts.
pub(super) fn symbols(text: &str) -> impl Iterator<Item = String> {
    text.chars().filter(|c| is_symbol(*c)).map(String::from)
}

fn is_symbol(c: char) -> bool {
    let marks = "<>=≤≥≠≈±+×÷%‰°％＜＞＝＋";
    let money = matches!(c, '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '＄' | '￠' | '￡' | '￥');
    money || marks.contains(c)
}
