//! The labels of a project and of an adoption: one for each text of the source and its translations.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::ids::{FIRST, SHORT, slug};
use super::message::{Message, Part};
use crate::locale::Locale;
use crate::model::{Catalog, Project};
use crate::text::taken::Taken;

/// What is said of a label that reads the same in a translation as in the source.
pub(super) const AS_SOURCE: &str =
    "stegvis-allow: untranslated — the articles name it as the source does";

/// A label of the product described.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its id, without `label-`.
    pub id: String,
    /// Its text in each tree that has it.
    pub texts: Vec<Option<String>>,
    /// In which trees the project has it already.
    pub known: Vec<bool>,
    /// What the project says in each tree where the articles say something else by now.
    pub before: Vec<Option<String>>,
    /// Positions of the documents that name it.
    pub documents: BTreeSet<usize>,
}

impl Label {
    /// Returns the id of its message.
    pub fn message(&self) -> String {
        format!("{PREFIX}{}", self.id)
    }

    /// Tells whether it is what a name is called.
    fn fits(&self, name: &[(usize, String)]) -> bool {
        let own = |(tree, text): &(usize, String)| {
            self.texts[*tree].as_ref().is_none_or(|own| own == text)
        };
        name.iter().all(own)
    }

    /// Returns its message in a tree that has it. Articles that name it as the source does show that the product does so.
    pub(super) fn in_tree(&self, tree: usize) -> Option<Message> {
        let text = self.texts[tree].as_ref()?;
        let mut message = Message::new(self.message(), Some(Part::plain(text)));
        let mut words = text.split(|c: char| !c.is_alphabetic());
        let has_words = words.any(|word| word.chars().count() > 1);
        let same = tree > 0 && self.texts[0].as_ref() == Some(text) && has_words;
        message.comment = same.then_some(AS_SOURCE);
        Some(message)
    }
}

/// What one name is called in each tree that has it, the source first.
pub(super) type Name = Vec<(usize, String)>;

/// What the ids of messages of labels begin with.
pub(super) const PREFIX: &str = "label-";

/// The labels that there are.
#[derive(Default)]
pub(super) struct Known {
    /// All of them; ids are made of the source's words.
    pub(super) all: Vec<Label>,
    by_source: FxHashMap<String, Vec<usize>>,
    taken: Taken,
    trees: usize,
}

impl Known {
    /// Begins with the labels that a project has.
    pub(super) fn of(locales: &[Locale], project: Option<&Project>) -> Self {
        let mut labels = Self {
            trees: locales.len(),
            ..Self::default()
        };
        let Some(project) = project else {
            return labels;
        };
        let catalogs = locales.iter().map(|locale| {
            let mut catalogs = project.catalogs.iter();
            catalogs.find(|one| one.locale == *locale)
        });
        let catalogs: Vec<_> = catalogs.collect();
        for message in &project.source().messages {
            let Some(id) = message.entry.id.strip_prefix(PREFIX) else {
                continue;
            };
            labels.taken.insert(id.to_owned());
            let text = |catalog: &Option<&Catalog>| {
                let message = (*catalog)?.message(&message.entry.id)?;
                Some(message.part(None)?.as_text()?.trim().to_owned())
            };
            let texts: Vec<Option<String>> = catalogs.iter().map(text).collect();
            let known = texts.iter().map(Option::is_some).collect();
            labels.add(id.to_owned(), texts, known);
        }
        labels
    }

    /// Gives the labels that no article names as they are the texts of a name that has the same source and no label: the one that is met
    /// most. So a label keeps its id where its translation changed.
    pub(super) fn follow(&mut self, named: &BTreeMap<Name, usize>) {
        let mut by_source: BTreeMap<&str, Vec<(&Name, usize)>> = BTreeMap::new();
        for (name, count) in named {
            let source = name.first().map_or("", |(_, text)| text);
            by_source.entry(source).or_default().push((name, *count));
        }
        for (source, names) in by_source {
            let known = self.by_source.get(source).cloned().unwrap_or_default();
            for at in &known {
                if names.iter().any(|(name, _)| self.all[*at].fits(name)) {
                    continue;
                }
                let free = |name: &Name| !known.iter().any(|at| self.all[*at].fits(name));
                let new = names.iter().filter(|(name, _)| free(name));
                let Some((name, _)) = new.rev().max_by_key(|(_, count)| *count) else {
                    continue;
                };
                let label = &mut self.all[*at];
                for (tree, text) in *name {
                    let old = label.texts[*tree].replace(text.clone());
                    label.before[*tree] = old.filter(|old| old != text);
                }
            }
        }
    }

    /// Returns the id of the label that has these texts, and remembers that a document names it.
    pub(super) fn label(&mut self, document: usize, texts: &[(usize, String)]) -> String {
        let source = texts.first().map_or("", |(_, text)| text);
        let known = self.by_source.get(source).into_iter().flatten();
        let mut known = known.copied();
        let at = known.find(|at| self.all[*at].fits(texts));
        let at = at.unwrap_or_else(|| {
            let words = slug(source, SHORT);
            let words = if words.is_empty() { "name" } else { &words };
            let id = self.taken.number(words, FIRST, |_| true);
            let trees = self.trees;
            let mut own = vec![None; trees];
            own[0] = Some(source.to_owned());
            self.add(id, own, vec![false; trees])
        });
        let label = &mut self.all[at];
        for (tree, text) in texts {
            label.texts[*tree].get_or_insert_with(|| text.clone());
        }
        label.documents.insert(document);
        label.id.clone()
    }

    fn add(&mut self, id: String, texts: Vec<Option<String>>, known: Vec<bool>) -> usize {
        let at = self.all.len();
        if let Some(Some(source)) = texts.first() {
            self.by_source.entry(source.clone()).or_default().push(at);
        }
        self.all.push(Label {
            id,
            texts,
            known,
            before: vec![None; self.trees],
            documents: BTreeSet::new(),
        });
        at
    }
}
