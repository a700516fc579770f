//! The words a project has agreed on: approved and forbidden ones by locale, and the product's own labels.

use std::collections::BTreeMap;

use super::Name;

/// What `glossary.yaml` says.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The concepts, in the order of their names.
    pub concepts: Vec<Concept>,
    /// The product's own text of a label, by the id of its message and by locale.
    pub labels: BTreeMap<Box<str>, BTreeMap<Box<str>, Name>>,
}

/// Something that has one word in each language.
#[derive(Debug)]
pub struct Concept {
    /// Its name in the file.
    pub id: Name,
    /// Its words by locale.
    pub words: BTreeMap<Box<str>, Words>,
}

/// The words for a concept in one locale.
#[derive(Debug, Default)]
pub struct Words {
    /// Those to be used, the best first.
    pub approved: Vec<Name>,
    /// Those that must not be used for it.
    pub forbidden: Vec<Name>,
}

impl Glossary {
    /// Tells whether nothing was agreed on.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty() && self.labels.is_empty()
    }
}
