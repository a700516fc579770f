//! The steps of a document that is not written yet: where they stand, what they say, what they are called.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::draft::Draft;
use super::message::{self, Message};
use super::yaml::{self, Yaml};

/// The messages of a draft by their ids without prefix.
pub(super) struct Messages<'d> {
    draft: &'d Draft,
    by_id: FxHashMap<&'d str, Vec<(usize, usize)>>,
}

impl<'d> Messages<'d> {
    /// Collects them.
    pub(super) fn of(draft: &'d Draft) -> Self {
        let mut by_id: FxHashMap<&str, Vec<(usize, usize)>> = FxHashMap::default();
        for (locale, messages) in draft.messages.iter().enumerate() {
            for (at, message) in messages.iter().enumerate() {
                if let Some((_, id)) = message.id.split_once("--") {
                    by_id.entry(id).or_default().push((locale, at));
                }
            }
        }
        Self { draft, by_id }
    }

    /// Returns a message in each locale that has it, by position of the locale.
    pub(super) fn get(&self, id: &str) -> impl Iterator<Item = (usize, &'d Message)> {
        let places = self.by_id.get(id).into_iter().flatten();
        places.map(|(locale, at)| (*locale, &self.draft.messages[*locale][*at]))
    }

    /// Returns all that a step says in all languages; nothing where it only makes sense in its document.
    pub(super) fn content(&self, step: &Yaml) -> Option<String> {
        if is_bound(step) {
            return None;
        }
        let mut plain = step.clone();
        let mut said = Vec::new();
        each_id(&mut plain, true, &mut |id| {
            for (locale, message) in self.get(id) {
                let mut message = message.clone();
                message.id = format!("{}", self.draft.adopted.locales[locale]);
                said.push(message);
            }
            id.clear();
        });
        let mut text = message::file(&said);
        // A link to a place of the same page leads elsewhere from another one.
        if text.contains("](#") {
            return None;
        }
        text.push_str(&format!("{:?}\n", self.draft.adopted.locales));
        text.push_str(&yaml::document(&[("step".to_owned(), plain)]));
        Some(text)
    }
}

/// Tells whether a step has headings, which others may link to, or parts for some languages only.
fn is_bound(yaml: &Yaml) -> bool {
    match yaml {
        Yaml::List(items) => items.iter().any(is_bound),
        Yaml::Map(pairs) => {
            let bound = |key: &str| matches!(key, "section" | "when");
            pairs
                .iter()
                .any(|(key, value)| bound(key) || is_bound(value))
        }
        Yaml::Text(_) | Yaml::Literal(_) | Yaml::Values(_) => false,
    }
}

/// Visits the lists of steps in the order of the document, but for those inside steps.
pub(super) fn lists(yaml: &Yaml, visit: &mut dyn FnMut(&[Yaml])) {
    match yaml {
        Yaml::List(items) => items.iter().for_each(|item| lists(item, visit)),
        Yaml::Map(pairs) => {
            for (key, value) in pairs {
                match (key.as_str(), value) {
                    ("steps", Yaml::List(steps)) => visit(steps),
                    _ => lists(value, visit),
                }
            }
        }
        Yaml::Text(_) | Yaml::Literal(_) | Yaml::Values(_) => {}
    }
}

/// Visits the same lists to change them.
pub(super) fn lists_mut(yaml: &mut Yaml, visit: &mut dyn FnMut(&mut Vec<Yaml>)) {
    match yaml {
        Yaml::List(items) => items.iter_mut().for_each(|item| lists_mut(item, visit)),
        Yaml::Map(pairs) => {
            for (key, value) in pairs {
                match (key.as_str(), value) {
                    ("steps", Yaml::List(steps)) => visit(steps),
                    (_, value) => lists_mut(value, visit),
                }
            }
        }
        Yaml::Text(_) | Yaml::Literal(_) | Yaml::Values(_) => {}
    }
}

/// Visits the ids of blocks and texts; `id` tells whether a text standing here is one.
pub(super) fn each_id(yaml: &mut Yaml, id: bool, visit: &mut dyn FnMut(&mut String)) {
    const KEYS: &[&str] = &[
        "id",
        "paragraph",
        "note",
        "image",
        "table",
        "code",
        "verbatim",
        "steps",
        "step",
        "list",
        "blocks",
        "quote",
        "columns",
        "rows",
    ];
    match yaml {
        Yaml::Text(text) if id => visit(text),
        Yaml::List(items) => items.iter_mut().for_each(|item| each_id(item, id, visit)),
        Yaml::Map(pairs) => {
            let inner = pairs.iter_mut().filter(|(key, _)| KEYS.contains(&&**key));
            inner.for_each(|(_, value)| each_id(value, true, visit));
        }
        Yaml::Text(_) | Yaml::Literal(_) | Yaml::Values(_) => {}
    }
}

/// Numbers texts of the same words anew where some of them are gone, so that which number a text had before makes no difference.
pub(super) fn renumber(draft: &mut Draft, gone: &BTreeSet<String>) {
    let mut free: BTreeMap<String, BTreeMap<usize, String>> = BTreeMap::new();
    for id in gone {
        let (words, number) = parts(id);
        let free = free.entry(words.to_owned()).or_default();
        free.insert(number, id.clone());
    }
    let mut left: BTreeMap<String, Vec<String>> = BTreeMap::new();
    each_id(&mut draft.body, true, &mut |id| {
        let (words, number) = parts(id);
        if let Some(free) = free.get_mut(words)
            && free.insert(number, id.clone()).is_none()
        {
            left.entry(words.to_owned()).or_default().push(id.clone());
        }
    });
    let renamed = left.into_iter().flat_map(|(words, left)| {
        let names = free.remove(&words).unwrap_or_default();
        left.into_iter().zip(names.into_values())
    });
    let renamed: FxHashMap<String, String> = renamed.filter(|(old, new)| old != new).collect();
    if renamed.is_empty() {
        return;
    }
    each_id(&mut draft.body, true, &mut |id| {
        if let Some(new) = renamed.get(id.as_str()) {
            id.clone_from(new);
        }
    });
    let new = |id: &str| {
        let (prefix, id) = id.split_once("--")?;
        Some(format!("{prefix}--{}", renamed.get(id)?))
    };
    for message in draft.messages.iter_mut().flatten() {
        if let Some(new) = new(&message.id) {
            message.id = new;
        }
    }
}

/// Parts an id from the number that made it unique.
pub(super) fn parts(id: &str) -> (&str, usize) {
    let words = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = id
        .strip_prefix(words)
        .and_then(|digits| digits.parse().ok());
    match (words.strip_suffix('-'), number) {
        (Some(words), Some(number)) => (words, number),
        _ => (id, 1),
    }
}
