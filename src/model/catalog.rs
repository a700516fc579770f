//! All messages of one locale.

use std::cell::Cell;
use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::locale::Locale;
use crate::source::{SourceId, Span};
use crate::syntax::fluent::{Entry, Pattern};

/// All messages and terms of one locale.
#[derive(Debug)]
pub struct Catalog {
    /// The locale.
    pub locale: Locale,
    /// Its files, in path order.
    pub files: Vec<SourceId>,
    /// Messages and terms in the order of files and lines; of several with one id, the first is in force.
    pub messages: Vec<Message>,
    /// Whether every entry of every file was understood; if not, nothing may be concluded from what is absent.
    pub complete: bool,
    /// The language of its built-in messages, where the tool has none in its own.
    pub borrowed: Option<Locale>,
    /// Positions of the messages by id.
    index: HashTable<u32>,
    /// Positions of the terms by id.
    terms: HashTable<u32>,
}

/// A message or term of a catalog.
#[derive(Debug)]
pub struct Message {
    /// What was read.
    pub entry: Entry,
    /// Whether it comes with the tool rather than from the project.
    pub built_in: bool,
}

impl Catalog {
    /// Starts an empty catalog.
    pub fn new(locale: Locale) -> Self {
        Self {
            locale,
            files: Vec::new(),
            messages: Vec::new(),
            complete: true,
            borrowed: None,
            index: HashTable::new(),
            terms: HashTable::new(),
        }
    }

    /// Makes room for so many more entries.
    pub fn reserve(&mut self, count: usize) {
        let messages = &self.messages;
        self.index
            .reserve(count, |at| hash(&messages[*at as usize].entry.id));
        self.messages.reserve_exact(count);
    }

    /// Adds an entry; where its id is taken, adds nothing and returns the message that has it.
    pub fn add(&mut self, entry: Entry, built_in: bool) -> Option<&Message> {
        let index = if entry.term {
            &mut self.terms
        } else {
            &mut self.index
        };
        let messages = &self.messages;
        let id = |at: &u32| &*messages[*at as usize].entry.id;
        let key = hash(&entry.id);
        if let Some(first) = index.find(key, |at| id(at) == &*entry.id) {
            return Some(&self.messages[*first as usize]);
        }
        let at = u32::try_from(messages.len()).expect("a project has fewer than 2³² messages");
        index.insert_unique(key, at, |at| hash(id(at)));
        self.messages.push(Message { entry, built_in });
        None
    }

    /// Keeps the messages and terms whose ids are wanted.
    pub fn retain(&mut self, wanted: impl Fn(&str) -> bool) {
        let messages = std::mem::take(&mut self.messages);
        (self.index, self.terms) = (HashTable::new(), HashTable::new());
        for message in messages.into_iter().filter(|one| wanted(&one.entry.id)) {
            self.add(message.entry, message.built_in);
        }
    }

    /// Returns the message with this id.
    pub fn message(&self, id: &str) -> Option<&Message> {
        Some(&self.messages[self.position(id)?])
    }

    /// Returns the position of the message with this id in [`Catalog::messages`].
    pub fn position(&self, id: &str) -> Option<usize> {
        self.look_up(&self.index, id)
    }

    /// Returns what [`Catalog::position`] returns. `near` is where the last message was found, and becomes where this one is: what
    /// belongs together stands together, so nearly always it is the same or the next, and nothing needs to be looked up.
    pub fn position_near(&self, id: &str, near: &Cell<usize>) -> Option<usize> {
        let is_here = |at: &usize| {
            let there = self.messages.get(*at).map(|there| &there.entry);
            there.is_some_and(|there| !there.term && *there.id == *id)
        };
        let mut here = [near.get(), near.get() + 1].into_iter();
        let at = here.find(is_here).or_else(|| self.position(id))?;
        near.set(at);
        Some(at)
    }

    /// Returns the term with this id (without its dash).
    pub fn term(&self, id: &str) -> Option<&Message> {
        Some(&self.messages[self.term_position(id)?])
    }

    fn look_up(&self, index: &HashTable<u32>, id: &str) -> Option<usize> {
        let same = |at: &u32| &*self.messages[*at as usize].entry.id == id;
        index.find(hash(id), same).map(|at| *at as usize)
    }

    /// Returns the position of the term with this id (without its dash) in [`Catalog::messages`].
    pub fn term_position(&self, id: &str) -> Option<usize> {
        self.look_up(&self.terms, id)
    }

    /// Returns the message or term that corresponds to an entry of another catalog.
    pub fn counterpart(&self, entry: &Entry) -> Option<&Message> {
        Some(&self.messages[self.counterpart_position(entry)?])
    }

    /// Returns the position of what corresponds to an entry of another catalog.
    pub fn counterpart_position(&self, entry: &Entry) -> Option<usize> {
        let index = if entry.term { &self.terms } else { &self.index };
        self.look_up(index, &entry.id)
    }

    /// Returns the ids of all messages, terms excluded.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages
            .iter()
            .filter(|message| !message.entry.term)
            .map(|message| &*message.entry.id)
    }

    /// Returns the ids of all terms, without their dash.
    pub fn term_ids(&self) -> impl Iterator<Item = &str> {
        self.messages
            .iter()
            .filter(|message| message.entry.term)
            .map(|message| &*message.entry.id)
    }
}

/// Finds what corresponds to entries that come in the order of their files: nearly always, the next is the one after the last.
#[derive(Clone, Debug)]
pub struct Counterparts<'c> {
    catalog: &'c Catalog,
    next: usize,
}

impl<'c> Counterparts<'c> {
    /// Starts at the beginning of a catalog.
    pub fn new(catalog: &'c Catalog) -> Self {
        Self { catalog, next: 0 }
    }

    /// Returns the catalog that is looked at.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// Returns the position of what was found last.
    pub fn position(&self) -> usize {
        self.next.saturating_sub(1)
    }

    /// Returns what [`Catalog::counterpart`] returns.
    pub fn find(&mut self, entry: &Entry) -> Option<&'c Message> {
        let same = |at: usize| {
            let there = self.catalog.messages.get(at);
            there.is_some_and(|there| there.entry.term == entry.term && there.entry.id == entry.id)
        };
        if !same(self.next) {
            self.next = self.catalog.counterpart_position(entry)?;
        }
        self.next += 1;
        self.catalog.messages.get(self.next - 1)
    }
}

fn hash(id: &str) -> u64 {
    FxBuildHasher.hash_one(id)
}

impl Message {
    /// Returns the value, or the attribute of this name.
    pub fn part(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.entry.value.as_ref(),
            Some(name) => self
                .entry
                .attributes
                .iter()
                .find(|one| &*one.id == name)
                .map(|one| &one.pattern),
        }
    }

    /// Returns the name of the message or of its attribute as it is written in Fluent.
    pub fn part_name(&self, attribute: Option<&str>) -> String {
        self.entry.part_name(attribute)
    }

    /// Returns where the name of the message or of its attribute stands.
    pub fn part_span(&self, attribute: Option<&str>) -> Span {
        let find = |name: &str| {
            let mut attributes = self.entry.attributes.iter();
            attributes.find(|one| &*one.id == name)
        };
        attribute
            .and_then(find)
            .map_or(self.entry.id_span, |one| one.id_span)
    }
}
