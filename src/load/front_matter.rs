//! The front matter that an author gives a document: `meta: { front_matter: … }`.

use crate::diagnostic::Diagnostic;
use crate::format::INVALID_VALUE;
use crate::model::Datum;
use crate::syntax::yaml::{Kind, Node};

/// Keys of front matter that come from messages or from other keys of `meta:`.
const OURS: &[(&str, &str)] = &[
    ("title", "the title comes from the document's message"),
    (
        "description",
        "the description comes from the document's message",
    ),
    ("aliases", "write older paths under `meta: { aka: […] }`"),
    ("tags", "write them under `meta: { tags: […] }`"),
    ("ms.contentlocale", "it is the locale of each page"),
];

/// Reports keys of front matter that the tool writes itself, and keys that are no names.
pub(super) fn check(root: &Node, found: &mut Vec<Diagnostic>) {
    for (key, _) in front_matter(root) {
        let Some(name) = key.as_text() else { continue };
        if let Some((_, help)) = OURS.iter().find(|(own, _)| *own == name) {
            INVALID_VALUE
                .report(
                    found,
                    key.span,
                    format!("`{name}` is a key that the tool writes"),
                )
                .help(*help);
        } else if !is_key(name) {
            INVALID_VALUE
                .report(
                    found,
                    key.span,
                    format!("`{name}` is no key of front matter"),
                )
                .help("a key is made of letters, digits, `.`, `_` and `-`");
        }
    }
}

/// Returns the keys and values, in the author's order.
pub(super) fn of(root: &Node) -> Vec<(Box<str>, Datum)> {
    let keys = front_matter(root).iter();
    keys.filter_map(|(key, value)| {
        let name = key.as_text().filter(|name| is_key(name))?;
        Some((name.into(), datum(value)?))
    })
    .collect()
}

fn front_matter(root: &Node) -> &[(Node, Node)] {
    let keys = root.get("meta").and_then(|meta| meta.get("front_matter"));
    keys.map_or(&[][..], Node::pairs)
}

/// Tells whether a text can be a key of YAML and of TOML without quotes.
pub fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

fn datum(node: &Node) -> Option<Datum> {
    match &node.kind {
        Kind::Text(text, true) if is_literal(text) => Some(Datum::Literal(text.as_str().into())),
        Kind::Text(text, _) => Some(Datum::Text(text.as_str().into())),
        Kind::List(items) => Some(Datum::List(items.iter().filter_map(datum).collect())),
        _ => None,
    }
}

/// Tells whether YAML and TOML read a text without quotes alike, and not as a string: `true`, `3`, `-1.5`, `2026-11-02`.
fn is_literal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let whole = |part: &str| digits(part) && (part.len() == 1 || !part.starts_with('0'));
    let number = text.strip_prefix('-').unwrap_or(text);
    matches!(text, "true" | "false")
        || is_date(text)
        || match number.split_once('.') {
            Some((before, after)) => whole(before) && digits(after),
            None => whole(number) && number.len() <= 18,
        }
}

/// Tells whether a text is a day of the calendar: TOML refuses any other.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_literal;

    #[test]
    fn literals_mean_the_same_in_yaml_and_toml() {
        let literals = ["true", "false", "0", "3", "-12", "1.50", "2026-11-02"];
        let texts = [
            "yes",
            "010",
            "1.",
            ".5",
            "1e3",
            "0x1F",
            "11/03/2017",
            "~",
            "null",
            "1_000",
            "on",
            "-",
            "",
            "2026-11",
            "１",
            "2026-13-01",
            "2026-02-29",
            "+1-2-3",
        ];
        assert!(literals.iter().all(|text| is_literal(text)));
        assert!(!texts.iter().any(|text| is_literal(text)));
    }
}
