//! Whether a text that a translation shares with its source is one that somebody should have translated. What is written in code, as a
//! label of a platform or as an address is not; and since articles name no names, neither is what begins with a capital there.

use std::collections::BTreeSet;

use super::script::is_wide;

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
pub fn is_prose(text: &str) -> bool {
    let text = bare(text);
    text.split_whitespace()
        .filter(|word| is_ordinary(word))
        .count()
        >= WORDS
}

/// Tells whether a long run of words of the source, names apart, is left in a translation.
pub fn shares_prose(own: &str, source: &str) -> bool {
    let (own, source) = (bare(own), bare(source));
    let own: Vec<&str> = words(&own).collect();
    let source: Vec<&str> = words(&source).collect();
    let known: BTreeSet<&[&str]> = source.windows(RUN).collect();
    own.windows(RUN).any(|run| {
        let ordinary = run.iter().filter(|word| is_ordinary(word)).count();
        ordinary > WORDS && known.contains(run)
    })
}

/// Tells whether a line of code is a sentence, as examples and comments hold them. Bold words are words: they are no labels in code.
pub fn is_sentence(line: &str) -> bool {
    let text = bare(&line.replace("**", ""));
    let ordinary = text
        .split_whitespace()
        .filter(|word| is_ordinary(word))
        .count();
    let begins = |c: char| "-*!#/<".contains(c) || c.is_ascii_digit();
    let first = |wanted: fn(char) -> bool| line.trim_start().starts_with(wanted);
    let bold = line.matches("**").count() > 1;
    (ordinary >= 1 || bold) && line.trim_start().starts_with(begins)
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

/// Stands for what was taken out of a text.
pub const GONE: char = '\u{2E31}';

/// Takes out of a text what is not translated, or not to be read as a sentence: code, labels, directives, tags, addresses, placeables.
pub fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = taken(rest, c);
        if length > 0 {
            out.extend([' ', GONE, ' ']);
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
        '[' if rest.starts_with("[!") => nested(rest),
        'h' if rest.starts_with("http://") || rest.starts_with("https://") => address(rest),
        'w' if rest.starts_with("www.") => address(rest),
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
        ']' if rest.starts_with("](") => match to(1, ")") {
            // Words behind brackets say again what stands in them, and are no address.
            length if says_again(rest.get(2..length).unwrap_or("")) => 0,
            length => length,
        },
        ':' if rest.starts_with(":::") => to(3, ":::"),
        // Brackets that are escaped are brackets, not a link.
        '\\' if rest.starts_with("\\[") => to(2, "]"),
        '<' if rest.starts_with("<code") => to(1, "</code>"),
        '<' => to(1, ">"),
        '{' => to(1, "}"),
        '&' => Some(to(1, ";"))
            .filter(|length| *length <= ENTITY)
            .unwrap_or(0),
        _ => 0,
    }
}

/// Tells whether what stands behind brackets is words: no address begins with Chinese, and none has blanks but before a title.
fn says_again(text: &str) -> bool {
    text.starts_with(is_wide) || text.contains(' ') && !text.contains(['"', '\''])
}

/// Bytes that the longest entity of HTML in use has.
const ENTITY: usize = 10;

/// Returns the bytes of a bracket that a text begins with, and of those inside.
fn nested(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    0
}

/// Returns the bytes of an address that a text begins with.
fn address(rest: &str) -> usize {
    let end = |c: char| !c.is_ascii_graphic() || matches!(c, '"' | '<' | '>' | ')' | ']');
    rest.find(end).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::{bare, is_prose, shares_prose};

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
    fn what_is_no_sentence_is_taken_out() {
        let check = |text: &str, expected: &[&str]| {
            let bare = bare(text);
            assert_eq!(
                bare.split_whitespace().collect::<Vec<_>>(),
                expected,
                "{text}"
            );
        };
        check("see https://example.org/a/b_c for", &["see", "⸱", "for"]);
        check(
            "list [!UICONTROL IPs to leave out of [!DNL Gate] data] here",
            &["list", "⸱", "here"],
        );
        check("a&nbsp;b & 甲乙丙丁;", &["a", "⸱", "b", "&", "甲乙丙丁;"]);
        check(
            "[!UICONTROL never closed",
            &["!UICONTROL", "never", "closed"],
        );
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
        let explained = "Välj [Click here to download it\\](ladda ned den).";
        assert!(!bare(explained).contains('⸱'), "{}", bare(explained));
    }
}
