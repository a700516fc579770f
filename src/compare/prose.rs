//! Whether a text that a translation shares with its source is one that somebody should have translated. Articles name no names: what is
//! written in capitals, in code, as a label or as part of an address may well be one.

use std::collections::BTreeSet;

/// Words from which on it is no name.
const WORDS: usize = 2;

/// Words in a row from which on it is no coincidence.
const RUN: usize = 5;

/// Characters between which labels and directives of platforms stand.
const BRACKETS: [(char, char); 6] = [
    ('`', '`'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('“', '”'),
    ('"', '"'),
];

/// Tells whether a text has words that are no names.
pub(super) fn is_prose(text: &str) -> bool {
    let text = bare(text);
    text.split_whitespace()
        .filter(|word| is_ordinary(word))
        .count()
        >= WORDS
}

/// Tells whether a long run of words of the source, names apart, is left in a translation.
pub(super) fn shares_prose(own: &str, source: &str) -> bool {
    let (own, source) = (bare(own), bare(source));
    let own: Vec<&str> = words(&own).collect();
    let source: Vec<&str> = words(&source).collect();
    let known: BTreeSet<&[&str]> = source.windows(RUN).collect();
    own.windows(RUN).any(|run| {
        let ordinary = run.iter().filter(|word| is_ordinary(word)).count();
        ordinary > WORDS && known.contains(run)
    })
}

/// Tells whether a line of code is a sentence, as examples and comments hold them.
pub(super) fn is_sentence(line: &str) -> bool {
    let text = bare(line);
    let ordinary = text
        .split_whitespace()
        .filter(|word| is_ordinary(word))
        .count();
    let begins = |c: char| "-*!#/<".contains(c) || c.is_ascii_digit();
    let first = |wanted: fn(char) -> bool| line.trim_start().starts_with(wanted);
    ordinary >= 1 && line.trim_start().starts_with(begins)
        || ordinary >= WORDS && first(char::is_uppercase)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let punctuation = |c: char| c.is_ascii_punctuation() || "。，、；：！？（）《》".contains(c);
    text.split_whitespace()
        .map(move |word| word.trim_matches(punctuation))
        .filter(|word| !word.is_empty())
}

/// Tells whether a word is of the language, and not a name, a key or a command.
fn is_ordinary(word: &str) -> bool {
    let end = |c: char| matches!(c, '.' | ',' | ':' | ';' | '?' | '!' | '(' | ')' | '_');
    let word = word.trim_matches(end);
    word.len() > 1 && word.chars().all(|c| c.is_alphabetic() && c.is_lowercase())
}

/// Takes out of a text what is not translated, or not to be read as a sentence: code, labels, directives, tags, addresses, placeables.
fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = taken(rest, c);
        if length > 0 {
            out.push_str(" \u{2E31} ");
            rest = &rest[length..];
        } else {
            out.push(if matches!(c, '*' | '[' | ']') { ' ' } else { c });
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// Returns the bytes of what is taken out at the beginning of a text.
fn taken(rest: &str, c: char) -> usize {
    let to = |from: usize, end: &str| {
        let inner = rest.get(from..).and_then(|inner| inner.find(end));
        inner.map_or(0, |at| from + at + end.len())
    };
    if let Some((_, close)) = BRACKETS.iter().find(|(open, _)| *open == c) {
        return to(c.len_utf8(), &close.to_string());
    }
    match c {
        '*' if rest.starts_with("**") => to(2, "**"),
        '[' if rest.starts_with("[!") => to(2, "]"),
        '[' => {
            let end = to(1, "]");
            // The text of a link is read as a sentence; what stands in brackets alone is a label, and so is what is said again behind.
            let address = to(end, ")");
            let link = rest.get(end..).is_some_and(|after| after.starts_with('('));
            let again = rest
                .get(address..)
                .is_some_and(|after| after.starts_with(" ("));
            match (link, again) {
                (true, false) => 0,
                (true, true) => address,
                (false, _) => end,
            }
        }
        ']' if rest.starts_with("](") => to(1, ")"),
        '<' => to(1, ">"),
        '{' => to(1, "}"),
        '&' => to(1, ";").min(10),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_prose, shares_prose};

    #[test]
    fn names_are_no_prose() {
        let check = |text: &str, expected: bool| assert_eq!(is_prose(text), expected, "{text}");
        check("Sign in to the portal.", true);
        check("macOS", false);
        check("Microsoft Intune", false);
        check("Select **the save button**", false);
        check("[!INCLUDE [about the product](a.md)]", false);
        check("`az vm list`", false);
        check("[Read more about it](link:a)", true);
        check("Set-CasMailbox, Get-CasMailbox", false);
    }

    #[test]
    fn runs_of_words_are_found() {
        let source = "Choose the file, then select the folder that it belongs to.";
        let own = "選擇檔案 then select the folder that it belongs to";
        assert!(shares_prose(own, source));
        assert!(!shares_prose("選擇檔案，然後選取資料夾。", source));
        let labels = "選取 [Click here to download it] 連結";
        assert!(!shares_prose(
            labels,
            "Select **Click here to download it**."
        ));
    }
}
