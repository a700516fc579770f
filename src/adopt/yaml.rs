//! YAML as a person would lay it out: short lists in a line, words without quotes where they need none.

use std::fmt::Write as _;

use crate::text::quote::quote;

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Yaml {
    /// A scalar.
    Text(String),
    /// A scalar that is no text: a number, `true`, a day.
    Literal(String),
    /// A list.
    List(Vec<Self>),
    /// A mapping.
    Map(Vec<(String, Self)>),
    /// What the placeables of a text stand for, which is told by its number when all texts are known.
    Values(usize),
}

/// Columns beyond which a list or mapping is not written in one line.
const WIDTH: usize = 88;

impl Yaml {
    /// Makes a text of characters.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Makes a list of texts.
    pub(super) fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// Makes a mapping of one key.
    pub(super) fn one(key: &str, value: Self) -> Self {
        Self::Map(vec![(key.to_owned(), value)])
    }

    /// Adds a key to a mapping; a text becomes the value of `key` first.
    pub(super) fn with(self, key: &str, value: Self, own: &str) -> Self {
        let mut pairs = match self {
            Self::Map(pairs) => pairs,
            other => vec![(own.to_owned(), other)],
        };
        // Few keys are added, and all blocks of all articles may be in memory together.
        pairs.reserve_exact(1);
        pairs.push((key.to_owned(), value));
        Self::Map(pairs)
    }

    /// Fills in what placeables stand for; where there is nothing to fill in, a text of which nothing else is said stands alone.
    pub(super) fn filled(self, values: &mut dyn FnMut(usize) -> Option<Self>) -> Self {
        match self {
            Self::List(items) => {
                Self::List(items.into_iter().map(|item| item.filled(values)).collect())
            }
            Self::Map(pairs) => {
                let whole = pairs.len();
                let mut kept = Vec::with_capacity(whole);
                for (key, value) in pairs {
                    match value {
                        Self::Values(number) => kept.extend(values(number).map(|one| (key, one))),
                        value => kept.push((key, value.filled(values))),
                    }
                }
                match kept.as_slice() {
                    [(key, Self::Text(_))] if kept.len() < whole && is_alone(key) => {
                        kept.remove(0).1
                    }
                    _ => Self::Map(kept),
                }
            }
            other => other,
        }
    }
}

/// Tells whether the value of this key stands alone where nothing else is said.
fn is_alone(key: &str) -> bool {
    matches!(key, "id" | "paragraph")
}

/// Writes a mapping as a whole file.
pub(super) fn document(pairs: &[(String, Yaml)]) -> String {
    let mut out = String::new();
    map(pairs, 0, &mut out);
    out
}

fn map(pairs: &[(String, Yaml)], indent: usize, out: &mut String) {
    for (at, (key, value)) in pairs.iter().enumerate() {
        if at > 0 {
            out.push_str(&" ".repeat(indent));
        }
        out.push_str(key);
        out.push(':');
        below(value, indent, out);
    }
}

/// Writes a value behind its key, and ends the line.
fn below(value: &Yaml, indent: usize, out: &mut String) {
    match value {
        Yaml::Text(text) if is_block(text) => block(text, indent + 2, out),
        Yaml::List(items) if !items.is_empty() && !fits(value, indent) => {
            out.push('\n');
            list(items, indent + 2, out);
        }
        Yaml::Map(pairs) if !pairs.is_empty() && !fits(value, indent) => {
            out.push('\n');
            out.push_str(&" ".repeat(indent + 2));
            map(pairs, indent + 2, out);
        }
        value => {
            out.push(' ');
            flow(value, out);
            out.push('\n');
        }
    }
}

fn list(items: &[Yaml], indent: usize, out: &mut String) {
    for item in items {
        out.push_str(&" ".repeat(indent));
        out.push_str("- ");
        match item {
            Yaml::Map(pairs) if !(pairs.is_empty() || pairs.len() > 1 && fits(item, indent)) => {
                map(pairs, indent + 2, out);
            }
            Yaml::List(inner) if !inner.is_empty() && !fits(item, indent) => {
                out.truncate(out.len() - 1);
                out.push('\n');
                list(inner, indent + 2, out);
            }
            value => {
                flow(value, out);
                out.push('\n');
            }
        }
    }
}

/// Tells whether a value is short, and holds nothing that would be hard to see in a line.
fn fits(value: &Yaml, indent: usize) -> bool {
    fn flat(value: &Yaml, depth: usize) -> bool {
        match value {
            Yaml::Text(text) => !text.contains('\n'),
            Yaml::Literal(_) | Yaml::Values(_) => true,
            Yaml::List(items) => depth > 0 && items.iter().all(|item| flat(item, depth - 1)),
            Yaml::Map(pairs) => depth > 0 && pairs.iter().all(|(_, value)| flat(value, depth - 1)),
        }
    }
    let scalars = match value {
        Yaml::Map(pairs) => pairs.iter().all(|(_, value)| flat(value, 2)),
        Yaml::List(items) => items.iter().all(|item| flat(item, 0)),
        _ => true,
    };
    if !scalars {
        return false;
    }
    let mut line = String::new();
    flow(value, &mut line);
    indent + line.chars().count() <= WIDTH
}

fn flow(value: &Yaml, out: &mut String) {
    match value {
        Yaml::Text(text) => scalar(text, out),
        Yaml::Literal(text) => out.push_str(text),
        Yaml::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                flow(item, out);
            }
            out.push(']');
        }
        Yaml::Map(pairs) => {
            out.push_str("{ ");
            for (at, (key, value)) in pairs.iter().enumerate() {
                let _ = write!(out, "{}{key}: ", if at > 0 { ", " } else { "" });
                flow(value, out);
            }
            out.push_str(" }");
        }
        // What is not known is not said.
        Yaml::Values(_) => out.push_str("{}"),
    }
}

/// Tells whether a text reads better, and the same, in lines of its own.
fn is_block(text: &str) -> bool {
    let plain = |c: char| c == '\n' || !c.is_control() && c != '\u{FEFF}';
    let clean = |line: &str| line.trim_end() == line;
    text.contains('\n')
        && text.chars().all(plain)
        && text.lines().all(clean)
        && !text.starts_with([' ', '\n'])
        && !text.ends_with('\n')
}

fn block(text: &str, indent: usize, out: &mut String) {
    out.push_str(" |-\n");
    for line in text.lines() {
        if !line.is_empty() {
            out.push_str(&" ".repeat(indent));
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// Writes a scalar, in quotes unless every reader takes it for the text it is.
fn scalar(text: &str, out: &mut String) {
    let word = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        && text.chars().all(word)
        && !reserved.contains(&text.to_ascii_lowercase().as_str());
    if plain {
        return out.push_str(text);
    }
    quote(text, out);
}

#[cfg(test)]
mod tests {
    use super::{Yaml, document};

    #[test]
    fn short_things_stand_in_a_line() {
        let code =
            Yaml::one("code", Yaml::text("run")).with("text", Yaml::text("a\n  b\n\nc"), "code");
        let step =
            Yaml::text("open").with("when", Yaml::one("locale", Yaml::texts(["zh-TW"])), "id");
        let pairs = [
            ("stegvis".to_owned(), Yaml::Literal("1".into())),
            ("path".to_owned(), Yaml::text("a/b")),
            (
                "body".to_owned(),
                Yaml::List(vec![Yaml::text("intro"), code, step]),
            ),
        ];
        assert_eq!(
            document(&pairs),
            "stegvis: 1\npath: a/b\nbody:\n  - intro\n  - code: run\n    text: |-\n      a\n        b\n\n      c\n  \
             - { id: open, when: { locale: [zh-TW] } }\n"
        );
    }

    #[test]
    fn what_could_be_taken_for_something_else_is_quoted() {
        let pairs: Vec<(String, Yaml)> = ["no", "2026-11-02", "a: b", "#top", " x", "a\tb", "登入"]
            .map(|text| ("k".to_owned(), Yaml::text(text)))
            .into();
        assert_eq!(
            document(&pairs),
            "k: \"no\"\nk: \"2026-11-02\"\nk: \"a: b\"\nk: \"#top\"\nk: \" x\"\nk: \"a\\tb\"\nk: \"登入\"\n"
        );
    }
}
