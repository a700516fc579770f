//! Holds a value against the key tables: every fault at once, with the nearest name.

use super::{
    DUPLICATE_KEY, INVALID_VALUE, MISSING_KEY, RESERVED_TOKEN, Shape, Type, UNKNOWN_KEY, is_anchor,
    is_date, is_id, is_path, reserved, value,
};
use crate::diagnostic::Diagnostic;
use crate::edit::cut::take_out;
use crate::layout::{self, Layout};
use crate::limit::{self, Limit};
use crate::source::Span;
use crate::syntax::yaml::{Kind, Node};
use crate::text::duration::Duration;
use crate::text::nearest::nearest;
use crate::text::url::{is_place, is_safe};
use crate::tree::token::{find_reserved, is_reserved};
use rustc_hash::FxHashMap;

/// Reports every fault of a value; `complete` says whether the text it stands in was understood as a whole.
pub fn check(node: &Node, kind: Type, complete: bool, found: &mut Vec<Diagnostic>) {
    let mut checker = Checker { complete, found };
    checker.value(node, kind);
}

/// Tells whether any scalar can be of a type, so that only its form is left to look at.
fn is_word(kind: Type) -> bool {
    matches!(
        kind,
        Type::Id
            | Type::Reference
            | Type::Path
            | Type::Anchor
            | Type::Date
            | Type::Duration
            | Type::Layout
            | Type::Limit
            | Type::Address
            | Type::Text
    )
}

struct Checker<'a> {
    complete: bool,
    found: &'a mut Vec<Diagnostic>,
}

impl Checker<'_> {
    fn value(&mut self, node: &Node, kind: Type) {
        match (kind, &node.kind) {
            (kind, Kind::Text(text, _)) if is_word(kind) => self.text(node, text, kind),
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
            (kind, _) => {
                let found = INVALID_VALUE.report(
                    self.found,
                    node.span,
                    format!("expected {}", wanted(kind)),
                );
                if let (Type::List(_), Some(text)) = (kind, node.as_text()) {
                    found.help(format!("write a list of one as `[{text}]`, or each item on a line of its own behind `- `"));
                }
            }
        }
    }

    /// Checks a scalar of a type that is a text of some form.
    fn text(&mut self, node: &Node, text: &str, kind: Type) {
        match kind {
            Type::Id => self.id(node, text),
            Type::Reference if !(text.split('#').all(is_id) && text.split('#').count() <= 2) => {
                self.invalid(
                    node.span,
                    format!("`{text}` is neither an id nor `document#step`"),
                );
            }
            Type::Path if !is_path(text) => {
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
            Type::Anchor if !is_anchor(text) => {
                self.invalid(
                    node.span,
                    format!("`{text}` is no anchor: letters, digits, `.`, `_` and `-` only"),
                );
            }
            Type::Address if !(is_safe(text) || is_place(text)) => {
                INVALID_VALUE
                    .report(
                        self.found,
                        node.span,
                        format!("`{text}` is no address that a page may show"),
                    )
                    .help("use an address that begins with https: or http:, or one without a scheme, seen from the page");
            }
            Type::Date if !is_date(text) => {
                self.invalid(node.span, format!("`{text}` is no day like 2026-11-02"));
            }
            Type::Duration if Duration::parse(text).is_none() => {
                INVALID_VALUE
                    .report(self.found, node.span, format!("`{text}` is no time span"))
                    .help("write it after ISO 8601: `PT25M` is 25 minutes, `PT1H30M` an hour and a half, `P6M` six months");
            }
            Type::Layout => {
                if let Err(why) = Layout::parse(text) {
                    let found = INVALID_VALUE.report(self.found, node.span, why);
                    found.help(layout::HELP);
                }
            }
            Type::Limit => self.limit(node, text),
            Type::Text => self.characters(node, text),
            _ => {}
        }
    }

    fn limit(&mut self, node: &Node, text: &str) {
        if let Err(no) = Limit::parse(text) {
            let found = INVALID_VALUE.report(self.found, node.span, no.message);
            found.help(limit::HELP);
            if let Some((word, words)) = no.word {
                found.nearest(nearest(&word, words));
            }
        }
    }

    /// Checks that a text holds no character that cannot be shown.
    fn characters(&mut self, node: &Node, text: &str) {
        if let Some(c) = find_reserved(text) {
            let one = RESERVED_TOKEN.report(self.found, node.span, reserved(c));
            one.help("write another character; U+100000 and above are reserved");
            // Where nothing is quoted or escaped, the text is what stands in the file.
            if (node.span.end - node.span.start) as usize == text.len() {
                take_out(one, node.span, text, is_reserved);
            }
        }
        let control = |c: &char| c.is_control() && !matches!(c, '\n' | '\t');
        if let Some(c) = text.chars().find(control) {
            let code = u32::from(c);
            self.invalid(
                node.span,
                format!("the control character U+{code:04X} cannot be shown"),
            );
        }
    }

    fn id(&mut self, node: &Node, text: &str) {
        if !is_id(text) {
            let help = "an id is lower-case words and digits joined by `-`, like `open-list`, and at most 100 letters long";
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
        Type::Address => "an address".into(),
        Type::Date => "a day like `2026-11-02`".into(),
        Type::Duration => "a time span like `PT25M`".into(),
        Type::Layout => "a path with `{locale}` in it".into(),
        Type::Limit => "what fails a run".into(),
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
