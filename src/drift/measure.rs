//! Holds translations against what a ledger says of them: one message, or a whole catalog.

use std::sync::Arc;

use rayon::prelude::*;

use super::change;
use super::ledger::{Ledgers, Row, rows_of};
use super::renamed::{self, Renamed};
use super::state::{PartDrift, State};
use super::{Fingerprint, canonical};
use crate::facts;
use crate::model::{Catalog, Message};
use crate::syntax::fluent::Pattern;

/// What one locale is held against.
#[derive(Debug)]
pub(super) struct Measure<'p> {
    pub(super) source: &'p Catalog,
    pub(super) own: &'p Catalog,
    /// Position of the locale.
    pub(super) at: usize,
    pub(super) ledgers: Arc<Ledgers>,
}

/// Messages that one worker takes at a time.
pub(super) const CHUNK: usize = 512;

/// The parts of [`CHUNK`] messages; of the last ones, there may be fewer.
#[derive(Debug, Default)]
pub(super) struct Measured<'p> {
    pub(super) parts: Vec<PartDrift<'p>>,
    /// Where the parts of each message end.
    ends: Vec<u32>,
}

impl<'p> Measured<'p> {
    /// Returns the parts of one of the messages.
    pub(super) fn of(&self, message: usize) -> &[PartDrift<'p>] {
        let end = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let from = message.checked_sub(1).and_then(end).unwrap_or(0);
        end(message).map_or(&[], |to| &self.parts[from..to])
    }
}

/// The fingerprints of every part of a catalog.
#[derive(Debug)]
pub(super) struct Prints {
    starts: Vec<u32>,
    prints: Vec<Fingerprint>,
}

impl<'p> Measure<'p> {
    /// Measures the message at a position.
    pub(super) fn one(&self, message: usize) -> Vec<PartDrift<'p>> {
        let message = self.own.messages.get(message);
        let mut parts = Vec::new();
        if let Some(message) = message {
            self.read(message, None, &mut parts);
        }
        parts
    }

    /// Measures every message, some at a time, and returns nothing where that is no longer wanted.
    pub(super) fn all(
        &self,
        prints: &Prints,
        goes_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Measured<'p>>> {
        let read = |messages: &'p [Message]| {
            let mut measured = Measured::default();
            for message in messages {
                self.read(message, Some(prints), &mut measured.parts);
                measured.ends.push(start(measured.parts.len()));
            }
            measured.parts.shrink_to_fit();
            goes_on().then_some(measured)
        };
        self.own.messages.par_chunks(CHUNK).map(read).collect()
    }

    /// Returns the translations whose source has another id now.
    pub(super) fn renamed(&self) -> Vec<Renamed<'p>> {
        renamed::of(self.source, self.own, self.rows())
    }

    fn rows(&self) -> &[Row] {
        let ledger = self.ledgers.locales.get(self.at);
        ledger.map_or(&[], |ledger| &ledger.rows)
    }

    fn read(&self, message: &'p Message, prints: Option<&Prints>, out: &mut Vec<PartDrift<'p>>) {
        let (source, rows) = (self.source, self.rows());
        if message.built_in {
            return;
        }
        let Some(at) = source.counterpart_position(&message.entry) else {
            return;
        };
        let of = &source.messages[at];
        if of.built_in {
            return;
        }
        let context = context(of);
        let parts = message.entry.parts().filter_map(|(attribute, _, pattern)| {
            let (index, source_pattern) = of
                .entry
                .parts()
                .enumerate()
                .find(|(_, (name, ..))| *name == attribute)
                .map(|(index, (_, _, pattern))| (index, pattern))?;
            if facts::is_blank(pattern) {
                return None;
            }
            let source_print = match prints {
                Some(prints) => prints.prints[prints.starts[at] as usize + index],
                None => canonical::fingerprint(source_pattern),
            };
            let mut part = PartDrift {
                message,
                attribute,
                source: of,
                source_print,
                print: canonical::fingerprint(pattern),
                terms: terms(source, prints, source_pattern),
                context,
                state: State::Unrecorded,
                row: None,
                class: None,
            };
            (part.state, part.row) = verdict(rows, &part);
            if part.is_stale() {
                // Rows of a merge may cite the source as it is, and contradict each other all the same.
                let row = part.row.and_then(|at| rows.get(at));
                let row = row.filter(|row| row.source != part.source_print);
                let old = row.and_then(|row| self.ledgers.texts.get(&row.source));
                let old = old.and_then(|cited| canonical::parse(&cited.text));
                part.class = old.map(|old| change::class(&old, source_pattern));
            }
            Some(part)
        });
        out.extend(parts);
    }
}

/// Returns a number of parts as it is kept.
pub(super) fn start(parts: usize) -> u32 {
    u32::try_from(parts).expect("a project has fewer than 2³² parts")
}

/// Returns the state of a part, and the position of the row that decides.
fn verdict(rows: &[Row], part: &PartDrift<'_>) -> (State, Option<usize>) {
    let name = part.name();
    let from = rows.partition_point(|row| *row.part < *name);
    let own = rows_of(rows, &name);
    let find = |wanted: &dyn Fn(&Row) -> bool| own.iter().position(wanted).map(|at| from + at);
    let source = |row: &Row| row.source == part.source_print;
    let translation = |row: &Row| row.translation == part.print;
    if let Some(at) = find(&|row| source(row) && translation(row)) {
        return (State::Fresh, Some(at));
    }
    match own {
        [] => (State::Unrecorded, None),
        [row] => {
            let state = match (source(row), translation(row)) {
                (true, _) => State::Revised,
                (false, true) => State::Stale,
                (false, false) => State::BothChanged,
            };
            (state, Some(from))
        }
        // A merge left several, and none says what stands here.
        _ => (State::Stale, Some(find(&translation).unwrap_or(from))),
    }
}

impl Prints {
    /// Makes the fingerprints of a catalog, and returns nothing where they are no longer wanted.
    pub(super) fn of(catalog: &Catalog, goes_on: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let of = |message: &Message| -> Option<Vec<Fingerprint>> {
            let parts = message.entry.parts().filter(|_| !message.built_in);
            let prints = parts.map(|(_, _, pattern)| canonical::fingerprint(pattern));
            goes_on().then(|| prints.collect())
        };
        let messages = catalog.messages.par_iter();
        let lists: Vec<Vec<Fingerprint>> = messages.map(of).collect::<Option<_>>()?;
        let mut prints = Self {
            starts: Vec::with_capacity(lists.len()),
            prints: Vec::new(),
        };
        for list in lists {
            prints.starts.push(start(prints.prints.len()));
            prints.prints.extend(list);
        }
        Some(prints)
    }
}

/// Returns the fingerprint of the value of a message.
fn value(catalog: &Catalog, prints: Option<&Prints>, at: usize) -> Option<Fingerprint> {
    let message = &catalog.messages[at];
    let value = message.entry.value.as_ref().filter(|_| !message.built_in)?;
    match prints {
        Some(prints) => prints.prints.get(prints.starts[at] as usize).copied(),
        None => Some(canonical::fingerprint(value)),
    }
}

/// Returns what stands for the terms and messages that a source part refers to.
fn terms(source: &Catalog, prints: Option<&Prints>, pattern: &Pattern) -> Option<Fingerprint> {
    if pattern.as_text().is_some() {
        return None;
    }
    let facts = facts::of(pattern);
    let terms = facts
        .terms
        .iter()
        .map(|term| (term.name, source.term_position(term.name)));
    let messages = facts
        .messages
        .iter()
        .map(|(id, ..)| (*id, source.position(id)));
    let mut all: Vec<(&str, Option<usize>)> = terms.chain(messages).collect();
    all.sort_unstable();
    all.dedup();
    let prints = all
        .iter()
        .map(|(name, at)| (*name, at.and_then(|at| value(source, prints, at))));
    (!all.is_empty()).then(|| Fingerprint::of_all(prints))
}

/// Returns what stands for the note above a source message; what `sync` writes there, and what allows a finding, is no note.
fn context(message: &Message) -> Option<Fingerprint> {
    let comment = message.entry.comment.as_deref()?;
    let lines = comment.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| {
            !line.is_empty() && !line.starts_with('$') && !line.starts_with("stegvis-allow")
        })
        .collect();
    (!lines.is_empty()).then(|| Fingerprint::of(lines.join(" ").as_bytes()))
}
