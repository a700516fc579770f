//! The format of documents and settings as data: one table drives the check of every value, the nearest names, and what the docs list.
//!
//! [`check`] reports every fault of a value at once. What it lets pass can be decoded without further questions; what it reported is
//! simply absent for the decoder.

pub mod document;
pub mod schema;
pub mod settings;
pub mod value;

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::edit::cut::take_out;
use crate::source::Span;
use crate::syntax::yaml::{Kind, Node};
use crate::text::duration::Duration;
use crate::text::nearest::nearest;
use crate::tree::token::{find_reserved, is_reserved};

/// A key that the format does not have.
pub const UNKNOWN_KEY: Code = Code::error("unknown-key");
/// A key that must be there.
pub const MISSING_KEY: Code = Code::error("missing-key");
/// A key written twice in one mapping.
pub const DUPLICATE_KEY: Code = Code::error("duplicate-key");
/// A value of the wrong shape, or none of those allowed.
pub const INVALID_VALUE: Code = Code::error("invalid-value");

/// A character that the tool needs for itself.
pub const RESERVED_TOKEN: Code = Code::error("reserved-token");

/// Returns what is said of a character that the tool needs for itself.
pub fn reserved(c: char) -> String {
    format!(
        "the character U+{:X} is one that the tool needs for itself",
        u32::from(c)
    )
}

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// An id: `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
    Id,
    /// A reference to a step of another document or fragment: `id`, or `document#step`.
    Reference,
    /// A path inside a folder of the project: words of letters, digits, `.`, `_` and `-`, joined by `/`.
    Path,
    /// An anchor: letters, digits, `.`, `_` and `-`.
    Anchor,
    /// A day after ISO 8601: `2026-11-02`.
    Date,
    /// A time span after ISO 8601: `PT25M`, `PT1H30M`, `P6M`.
    Duration,
    /// Any scalar, kept as written.
    Text,
    /// A whole number from 0.
    Number,
    /// A decimal number, kept as written: `1234.50`.
    Decimal,
    /// A day of the calendar, perhaps with a time: `2026-11-02`, `2026-11-02T14:30`.
    Moment,
    /// `true` or `false`.
    Bool,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list.
    List(&'static Self),
    /// A mapping whose keys are the author's.
    Map(&'static Self),
    /// A mapping with these keys.
    Shape(&'static Shape),
    /// A mapping of one of these shapes; the first key of each tells which.
    OneOf(&'static [&'static Shape]),
    /// A scalar of the first type, or else the second.
    Or(&'static Self, &'static Self),
}

/// A mapping with known keys.
#[derive(Debug)]
pub struct Shape {
    /// What it is called in messages.
    pub name: &'static str,
    /// Its keys; in a choice of shapes the first one tells which it is.
    pub keys: &'static [Key],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// Type of its value.
    pub kind: Type,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in one sentence.
    pub docs: &'static str,
}

const fn key(name: &'static str, kind: Type, docs: &'static str) -> Key {
    Key {
        name,
        kind,
        required: false,
        docs,
    }
}

const fn required(name: &'static str, kind: Type, docs: &'static str) -> Key {
    Key {
        required: true,
        ..key(name, kind, docs)
    }
}

/// Tells whether a text is an id of the format.
pub fn is_id(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(word)
}

/// Tells whether a text is a path that stays inside its folder, on every file system.
pub fn is_path(text: &str) -> bool {
    let device = |word: &str| {
        let stem = word.split('.').next().unwrap_or("").to_ascii_uppercase();
        let numbered = |name: &str| {
            stem.strip_prefix(name)
                .is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
        };
        matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
    };
    let word = |word: &str| {
        is_anchor(word) && !word.starts_with('.') && !word.ends_with('.') && !device(word)
    };
    text.len() <= 200 && text.split('/').all(word)
}

/// Tells whether a text can be an anchor in every output.
pub fn is_anchor(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// Tells whether a text is a day of the calendar, written `2026-11-02`.
pub fn is_date(text: &str) -> bool {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    let number = |range: std::ops::Range<usize>| {
        text.get(range)
            .and_then(|part| part.parse::<u32>().ok())
            .unwrap_or(0)
    };
    if !shape {
        return false;
    }
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// Reports every fault of a value; `complete` says whether the text it stands in was understood as a whole.
pub fn check(node: &Node, kind: Type, complete: bool, found: &mut Vec<Diagnostic>) {
    let mut checker = Checker { complete, found };
    checker.value(node, kind);
}

struct Checker<'a> {
    complete: bool,
    found: &'a mut Vec<Diagnostic>,
}

impl Checker<'_> {
    fn value(&mut self, node: &Node, kind: Type) {
        match (kind, &node.kind) {
            (Type::Id, Kind::Text(text, _)) => self.id(node, text),
            (Type::Reference, Kind::Text(text, _)) => {
                let valid = text.split('#').all(is_id) && text.split('#').count() <= 2;
                if !valid {
                    self.invalid(
                        node.span,
                        format!("`{text}` is neither an id nor `document#step`"),
                    );
                }
            }
            (Type::Path, Kind::Text(text, _)) if is_path(text) => {}
            (Type::Path, Kind::Text(text, _)) => {
                let help =
                    "a path is relative, without `..`, of letters, digits, `.`, `_`, `-` and `/`";
                INVALID_VALUE
                    .report(
                        self.found,
                        node.span,
                        format!("`{text}` is no path inside the project"),
                    )
                    .help(help);
            }
            (Type::Anchor, Kind::Text(text, _)) if is_anchor(text) => {}
            (Type::Anchor, Kind::Text(text, _)) => {
                self.invalid(
                    node.span,
                    format!("`{text}` is no anchor: letters, digits, `.`, `_` and `-` only"),
                );
            }
            (Type::Date, Kind::Text(text, _)) if is_date(text) => {}
            (Type::Date, Kind::Text(text, _)) => {
                self.invalid(node.span, format!("`{text}` is no day like 2026-11-02"));
            }
            (Type::Duration, Kind::Text(text, _)) if Duration::parse(text).is_some() => {}
            (Type::Duration, Kind::Text(text, _)) => {
                INVALID_VALUE
                    .report(self.found, node.span, format!("`{text}` is no time span"))
                    .help("write it after ISO 8601: `PT25M` is 25 minutes, `PT1H30M` an hour and a half, `P6M` six months");
            }
            (Type::Text, Kind::Text(text, _)) => {
                if let Some(c) = find_reserved(text) {
                    let one = RESERVED_TOKEN.report(self.found, node.span, reserved(c));
                    one.help("write another character; U+100000 and above are reserved");
                    // Where nothing is quoted or escaped, the text is what stands in the file.
                    if (node.span.end - node.span.start) as usize == text.len() {
                        take_out(one, node.span, text, is_reserved);
                    }
                }
            }
            (Type::Number, Kind::Text(text, true)) if text.parse::<u32>().is_ok() => {}
            (Type::Decimal, Kind::Text(text, _)) => value::number(node, text, self.found),
            (Type::Moment, Kind::Text(text, _)) => value::moment(node, text, self.found),
            (Type::Bool, Kind::Text(text, true)) if matches!(text.as_str(), "true" | "false") => {}
            (Type::Word(words), Kind::Text(text, _)) => self.word(node, text, words),
            (Type::List(kind), Kind::List(items)) => {
                items.iter().for_each(|item| self.value(item, *kind));
            }
            (Type::Map(kind), Kind::Map(pairs)) => {
                self.duplicates(pairs);
                pairs.iter().for_each(|(_, value)| self.value(value, *kind));
            }
            (Type::Shape(shape), Kind::Map(pairs)) => self.shape(node, pairs, shape),
            (Type::OneOf(shapes), Kind::Map(pairs)) => self.one_of(node, pairs, shapes),
            (Type::Or(scalar, _), Kind::Text(..)) => self.value(node, *scalar),
            (Type::Or(_, other), _) => self.value(node, *other),
            // An alias is told as such.
            (_, Kind::Alias) => {}
            // What stood here may be among the lines that could not be read.
            (_, Kind::Null) if !self.complete => {}
            (kind, _) => self.invalid(node.span, format!("expected {}", wanted(kind))),
        }
    }

    fn id(&mut self, node: &Node, text: &str) {
        if !is_id(text) {
            let help = "an id is lower-case words and digits joined by `-`, like `open-list`";
            INVALID_VALUE
                .report(self.found, node.span, format!("`{text}` is no id"))
                .help(help);
        }
    }

    fn word(&mut self, node: &Node, text: &str, words: &[&str]) {
        if !words.contains(&text) {
            let message = format!("`{text}` is none of {}", list(words.iter().copied()));
            INVALID_VALUE
                .report(self.found, node.span, message)
                .nearest_at(nearest(text, words.iter().copied()), node.span);
        }
    }

    fn one_of(&mut self, node: &Node, pairs: &[(Node, Node)], shapes: &'static [&'static Shape]) {
        let kinds = || shapes.iter().map(|shape| shape.keys[0].name);
        let named = |name: &str| pairs.iter().any(|(key, _)| key.as_text() == Some(name));
        let mut fitting = shapes.iter().filter(|shape| named(shape.keys[0].name));
        match (fitting.next(), fitting.next()) {
            (Some(shape), None) => self.shape(node, pairs, shape),
            (Some(a), Some(b)) => {
                let message = format!(
                    "both `{}` and `{}` name a kind",
                    a.keys[0].name, b.keys[0].name
                );
                self.invalid(node.span, message);
            }
            (None, _) => {
                let near = pairs
                    .iter()
                    .filter_map(|(key, _)| Some((key, nearest(key.as_text()?, kinds())?)))
                    .next();
                match near {
                    Some((key, name)) => {
                        let message = format!("unknown key `{}`", key.as_text().unwrap_or(""));
                        UNKNOWN_KEY
                            .report(self.found, key.span, message)
                            .nearest_at(Some(name), key.span);
                    }
                    None if !self.complete => {}
                    None => {
                        let span = pairs.first().map_or(node.span, |(key, _)| key.span);
                        MISSING_KEY.report(
                            self.found,
                            span,
                            format!("no key says what this is: one of {}", list(kinds())),
                        );
                    }
                }
            }
        }
    }

    fn shape(&mut self, node: &Node, pairs: &[(Node, Node)], shape: &'static Shape) {
        self.duplicates(pairs);
        for (key, value) in pairs {
            let name = key.as_text().unwrap_or("");
            match shape.keys.iter().find(|known| known.name == name) {
                Some(known) => self.value(value, known.kind),
                None => {
                    let message = format!("unknown key `{name}` in {}", shape.name);
                    let near = nearest(name, shape.keys.iter().map(|key| key.name));
                    UNKNOWN_KEY
                        .report(self.found, key.span, message)
                        .nearest_at(near, key.span);
                }
            }
        }
        let there = |name: &str| pairs.iter().any(|(key, _)| key.as_text() == Some(name));
        for missing in shape
            .keys
            .iter()
            .filter(|key| key.required && !there(key.name))
        {
            if self.complete {
                let span = pairs.first().map_or(node.span, |(key, _)| key.span);
                let message = format!("{} needs `{}`", shape.name, missing.name);
                MISSING_KEY
                    .report(self.found, span, message)
                    .help(format!("`{}`: {}", missing.name, missing.docs));
            }
        }
    }

    fn duplicates(&mut self, pairs: &[(Node, Node)]) {
        // Most mappings are short enough to look through; only a long one is worth an index.
        let mut index: FxHashMap<&str, Span> = FxHashMap::default();
        for (at, (key, _)) in pairs.iter().enumerate() {
            let Some(name) = key.as_text() else {
                self.invalid(key.span, "a key must be a word");
                continue;
            };
            let first = if pairs.len() > 16 {
                let first = index.get(name).copied();
                index.entry(name).or_insert(key.span);
                first
            } else {
                let same = |(other, _): &&(Node, Node)| other.as_text() == Some(name);
                pairs[..at].iter().find(same).map(|(other, _)| other.span)
            };
            if let Some(first) = first {
                DUPLICATE_KEY
                    .report(self.found, key.span, format!("`{name}` stands here twice"))
                    .related(first, "first here");
            }
        }
    }

    fn invalid(&mut self, span: Span, message: impl Into<String>) {
        INVALID_VALUE.report(self.found, span, message);
    }
}

fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

fn wanted(kind: Type) -> String {
    match kind {
        Type::Id => "an id".into(),
        Type::Reference => "an id or `document#step`".into(),
        Type::Path => "a path".into(),
        Type::Anchor => "an anchor".into(),
        Type::Date => "a day like `2026-11-02`".into(),
        Type::Duration => "a time span like `PT25M`".into(),
        Type::Text => "a text".into(),
        Type::Number => "a whole number".into(),
        Type::Decimal => "a number".into(),
        Type::Moment => "a date".into(),
        Type::Bool => "`true` or `false`".into(),
        Type::Word(words) => format!("one of {}", list(words.iter().copied())),
        Type::List(_) => "a list".into(),
        Type::Map(_) => "a mapping".into(),
        Type::Shape(shape) => format!("{}: a mapping", shape.name),
        Type::OneOf(_) => "a mapping".into(),
        Type::Or(a, b) => format!("{} or {}", wanted(*a), wanted(*b)),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_id, is_path};

    #[test]
    fn ids_are_words_joined_by_hyphens() {
        let valid = ["a", "open-list", "step-2", "s35"];
        let invalid = ["", "2nd", "Open", "a--b", "a-", "-a", "länka", "a_b"];
        assert!(valid.iter().all(|id| is_id(id)));
        assert!(!invalid.iter().any(|id| is_id(id)));
    }

    #[test]
    fn paths_stay_inside() {
        let valid = [
            "a",
            "billing/link-tenant",
            "s35_b.svg",
            "conduct",
            "a/b.c/d",
        ];
        let invalid = [
            "", "/a", "../a", "a/../b", "a//b", "C:\\a", "C:/a", "a\\b", "CON", "con.svg", "lpt1",
            ".git/x", "a/", "a.", "å", "a b",
        ];
        assert!(valid.iter().all(|path| is_path(path)));
        assert!(!invalid.iter().any(|path| is_path(path)));
    }
}
