//! What a project remembers of an article that it took in before: which message says what.
//!
//! So a message keeps its id when its source changes, and a translation stays beside what it was made from.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::forms::Shown;
use super::piece::Piece;
use super::rows::Pairable as _;
use super::words::Words;
use crate::model::Project;
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::text::join_lines;
use crate::tree::token;

/// What stands for a placeable: what is in it does not tell texts apart.
const PLACEABLE: char = '\u{FFFC}';

/// What the messages of a project say, by the document they belong to. Of each, nothing but its text is kept.
#[derive(Default)]
pub(super) struct Memories {
    /// The tags of the catalogs.
    tags: Vec<String>,
    /// What is said, by prefix.
    texts: FxHashMap<Box<str>, Vec<Text>>,
}

/// A text of a project.
struct Text {
    /// Position of its catalog.
    catalog: u32,
    /// Its message, without prefix.
    id: Box<str>,
    /// What tells it from others.
    key: Box<str>,
}

/// What is remembered of one article.
#[derive(Default)]
pub(super) struct Memory {
    /// Ids by what the source says, in its order.
    source: FxHashMap<String, Vec<String>>,
    /// Ids by what a translation says, by tag.
    translations: BTreeMap<String, FxHashMap<String, Vec<String>>>,
    /// What the source says, by id.
    said: FxHashMap<String, String>,
    /// Ids whose source still says what it said, and stands in the article.
    unchanged: BTreeSet<String>,
}

impl Memories {
    /// Collects the messages of documents.
    pub(super) fn of(project: Option<&Project>) -> Self {
        let mut memories = Self::default();
        let shown = Shown::of(project);
        for (at, catalog) in project.iter().flat_map(|one| &one.catalogs).enumerate() {
            memories.tags.push(catalog.locale.as_str().to_owned());
            for message in &catalog.messages {
                let whole = &*message.entry.id;
                let (Some((prefix, id)), Some(text)) =
                    (whole.split_once("--"), message.entry.value.as_ref())
                else {
                    continue;
                };
                let key = key_of(text, &|name| shown.text((catalog, at), whole, name));
                let text = Text {
                    catalog: u32::try_from(at).unwrap_or(u32::MAX),
                    id: id.into(),
                    key: key.into(),
                };
                match memories.texts.get_mut(prefix) {
                    Some(texts) => texts.push(text),
                    None => {
                        memories.texts.insert(prefix.into(), vec![text]);
                    }
                }
            }
        }
        memories
    }

    /// Hands over what is remembered of the document of this prefix.
    pub(super) fn take(&mut self, prefix: &str) -> Memory {
        let mut memory = Memory::default();
        for Text { catalog, id, key } in self.texts.remove(prefix).into_iter().flatten() {
            let (id, key) = (String::from(id), String::from(key));
            let ids = match self.tags.get(catalog as usize).filter(|_| catalog > 0) {
                None => {
                    memory.said.insert(id.clone(), key.clone());
                    &mut memory.source
                }
                Some(tag) => memory.translations.entry(tag.clone()).or_default(),
            };
            ids.entry(key).or_default().push(id);
        }
        memory
    }
}

impl Memory {
    /// Tells whether nothing is remembered.
    pub(super) fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// Returns what the source of a translation said when the project took it in.
    pub(super) fn source_of(&self, tag: &str, words: &Words) -> Option<String> {
        let ids = self.translations.get(tag)?.get(&key(words))?;
        let mut said = ids.iter().filter_map(|id| self.said.get(id));
        said.next().cloned()
    }

    /// Looks through an article in all its languages, and returns the ids that are not free for other texts.
    pub(super) fn prepare(&mut self, lists: &[Vec<Piece>], tags: &[&str]) -> BTreeSet<String> {
        if self.is_empty() {
            return BTreeSet::new();
        }
        let mut held = BTreeSet::new();
        for (at, list) in lists.iter().enumerate() {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for piece in list {
                piece.words(&mut |words| *counts.entry(key(words)).or_default() += 1);
            }
            let ids = match tags.get(at).filter(|_| at > 0) {
                None => Some(&self.source),
                Some(tag) => self.translations.get(*tag),
            };
            let there = counts.iter().filter_map(|(text, count)| {
                let ids = ids?.get(text)?;
                Some(ids.iter().take(*count).cloned())
            });
            let there: BTreeSet<String> = there.flatten().collect();
            if at == 0 {
                self.unchanged.clone_from(&there);
            }
            held.extend(there);
        }
        held
    }

    /// Returns the id that a text has in the project: that of the same source, else of a translation whose source has changed.
    pub(super) fn id(&mut self, words: &[Option<&Words>], tags: &[&str]) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        let mut all = words.iter().zip(tags).enumerate();
        all.find_map(|(at, (words, tag))| {
            let text = key((*words)?);
            let unchanged = &self.unchanged;
            let ids = match at {
                0 => self.source.get_mut(&text)?,
                _ => self.translations.get_mut(*tag)?.get_mut(&text)?,
            };
            let at = ids.iter().position(|id| at == 0 || !unchanged.contains(id));
            at.map(|at| ids.remove(at))
        })
    }
}

/// Returns what tells a text from others, however its lines are broken.
fn key(words: &Words) -> String {
    let placeable = |c: char| match token::index(c) {
        Some(_) => PLACEABLE,
        None => c,
    };
    join_lines(&words.text.chars().map(placeable).collect::<String>())
}

/// Returns the same of a text of the project; `shown` knows the labels in it.
fn key_of(pattern: &Pattern, shown: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            Element::Text(part, _) => text.push_str(part),
            Element::Placeable(Expression::String(part), _) => text.push_str(part),
            Element::Placeable(Expression::Variable(name), _) => match shown(name) {
                Some(label) => text.push_str(&label),
                None => text.push(PLACEABLE),
            },
            Element::Placeable(..) => text.push(PLACEABLE),
        }
    }
    join_lines(&text)
}

/// Returns the text of a message with the names of its variables.
pub(super) fn written(pattern: &Pattern) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            Element::Text(part, _) => text.push_str(part),
            Element::Placeable(Expression::String(part), _) => text.push_str(part),
            Element::Placeable(Expression::Variable(name), _) => text.push_str(&variable(name)),
            Element::Placeable(..) => text.push(PLACEABLE),
        }
    }
    join_lines(&text)
}

/// Writes a variable as Fluent does.
pub(super) fn variable(name: &str) -> String {
    format!("{{ ${name} }}")
}
