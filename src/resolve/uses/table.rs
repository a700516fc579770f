//! The uses of messages by id, and by their place in the source.

use std::borrow::Cow;
use std::cell::Cell;

use rustc_hash::FxHashMap;

use super::Use;
use crate::model::Catalog;

/// The uses of messages.
#[derive(Debug)]
pub struct Table<'p> {
    /// The messages, in the order in which documents name them.
    rows: Vec<Row<'p>>,
    /// The rows, in the order of ids.
    order: Vec<u32>,
    source: &'p Catalog,
    /// The row of each message of the source, by its position there.
    known: Vec<Option<u32>>,
    /// The rows of messages that the source does not have.
    unknown: FxHashMap<Box<str>, u32>,
}

/// The id of a message, and its uses.
pub type Row<'p> = (Cow<'p, str>, Vec<Use<'p>>);

impl<'p> Table<'p> {
    pub(super) fn new(source: &'p Catalog) -> Self {
        Self {
            rows: Vec::new(),
            order: Vec::new(),
            source,
            known: vec![None; source.messages.len()],
            unknown: FxHashMap::default(),
        }
    }

    /// Returns the uses of a message; nothing where it has none.
    pub fn get(&self, id: &str) -> Option<&[Use<'p>]> {
        self.uses(self.row(self.source.position(id), id))
    }

    /// Returns the uses of the message at a position in the source; nothing where it has none.
    pub fn at(&self, position: usize) -> Option<&[Use<'p>]> {
        self.uses(self.known.get(position).copied().flatten())
    }

    fn uses(&self, row: Option<u32>) -> Option<&[Use<'p>]> {
        Some(&self.rows[row? as usize].1)
    }

    fn row(&self, position: Option<usize>, id: &str) -> Option<u32> {
        match position {
            Some(at) => self.known[at],
            None => self.unknown.get(id).copied(),
        }
    }

    /// Tells whether a message is used.
    pub fn contains_key(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Returns the ids in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(id, _)| &**id)
    }

    /// Returns the messages from this id on, in order.
    pub fn from(&self, id: &str) -> impl Iterator<Item = &Row<'p>> {
        let before = |row: &u32| *self.rows[*row as usize].0 < *id;
        let at = self.order.partition_point(before);
        self.order[at..].iter().map(|row| &self.rows[*row as usize])
    }

    /// Returns all messages and their uses, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = &Row<'p>> {
        self.order.iter().map(|row| &self.rows[*row as usize])
    }

    /// Returns the messages that the source does not have, with their uses, in the order of ids.
    pub fn undefined(&self) -> impl Iterator<Item = &Row<'p>> {
        self.iter().filter(|(id, _)| matches!(id, Cow::Owned(_)))
    }

    /// Adds a use; `near` is where the last message was found in the source.
    pub(super) fn push(&mut self, id: String, used: Use<'p>, near: &Cell<usize>) {
        let position = self.source.position_near(&id, near);
        if let Some(row) = self.row(position, &id) {
            self.rows[row as usize].1.push(used);
            return;
        }
        let row = u32::try_from(self.rows.len()).expect("a project has fewer than 2³² messages");
        let id = match position {
            Some(at) => {
                self.known[at] = Some(row);
                Cow::Borrowed(&*self.source.messages[at].entry.id)
            }
            None => {
                self.unknown.insert(id.as_str().into(), row);
                Cow::Owned(id)
            }
        };
        self.rows.push((id, vec![used]));
    }

    pub(super) fn sort(&mut self) {
        self.order = (0..).take(self.rows.len()).collect();
        let id = |row: &u32| &*self.rows[*row as usize].0;
        self.order.sort_by(|a, b| id(a).cmp(id(b)));
    }
}
