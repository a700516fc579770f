//! All messages of one locale.

use rustc_hash::FxHashMap;

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
    index: FxHashMap<Box<str>, u32>,
    terms: FxHashMap<Box<str>, u32>,
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
            index: FxHashMap::default(),
            terms: FxHashMap::default(),
        }
    }

    /// Adds an entry; where its id is taken, adds nothing and returns the message that has it.
    pub fn add(&mut self, entry: Entry, built_in: bool) -> Option<&Message> {
        let index = if entry.term {
            &mut self.terms
        } else {
            &mut self.index
        };
        if let Some(first) = index.get(&entry.id) {
            return Some(&self.messages[*first as usize]);
        }
        let at = u32::try_from(self.messages.len()).expect("a project has fewer than 2³² messages");
        index.insert(entry.id.clone(), at);
        self.messages.push(Message { entry, built_in });
        None
    }

    /// Returns the message with this id.
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.index.get(id).map(|at| &self.messages[*at as usize])
    }

    /// Returns the position of the message with this id in [`Catalog::messages`].
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).map(|at| *at as usize)
    }

    /// Returns the term with this id (without its dash).
    pub fn term(&self, id: &str) -> Option<&Message> {
        self.terms.get(id).map(|at| &self.messages[*at as usize])
    }

    /// Returns the position of the term with this id (without its dash) in [`Catalog::messages`].
    pub fn term_position(&self, id: &str) -> Option<usize> {
        self.terms.get(id).map(|at| *at as usize)
    }

    /// Returns the position of the message or term that corresponds to an entry of another catalog.
    pub fn position_of(&self, entry: &Entry) -> Option<usize> {
        if entry.term {
            self.term_position(&entry.id)
        } else {
            self.position(&entry.id)
        }
    }

    /// Returns the message or term that corresponds to an entry of another catalog.
    pub fn counterpart(&self, entry: &Entry) -> Option<&Message> {
        if entry.term {
            self.term(&entry.id)
        } else {
            self.message(&entry.id)
        }
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
