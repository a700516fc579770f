//! Holds the texts of a project against its ledgers.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::change::{self, Class};
use super::ledger::{Ledgers, Row, rows_of};
use super::renamed::{self, Renamed};
use super::{Fingerprint, canonical};
use crate::facts;
use crate::model::{Catalog, Message, Project};
use crate::source::Span;
use crate::syntax::fluent::Pattern;

/// How a translation stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Neither has changed since it was recorded.
    Fresh,
    /// Only the translation has: what it was made from is still so.
    Revised,
    /// Only the source has, or rows of a merge contradict each other.
    Stale,
    /// Both have, and nothing says whether the translator saw the new source.
    BothChanged,
    /// No ledger knows the translation.
    Unrecorded,
}

/// A part of a translation, its source, and what is recorded.
#[derive(Debug)]
pub struct PartDrift<'p> {
    /// The translated message.
    pub message: &'p Message,
    /// Name of the attribute, if it is one.
    pub attribute: Option<&'p str>,
    /// The message it is translated from.
    pub source: &'p Message,
    /// What the source says.
    pub source_print: Fingerprint,
    /// What the translation says.
    pub print: Fingerprint,
    /// What the source refers to.
    pub terms: Option<Fingerprint>,
    /// The note to translators.
    pub context: Option<Fingerprint>,
    /// How the two stand to each other.
    pub state: State,
    /// Position of the row in force in the ledger of the locale.
    pub row: Option<usize>,
    /// What kind of change made it stale, where it is and the old source is known.
    pub class: Option<Class>,
}

/// One locale against its ledger.
#[derive(Debug, Default)]
pub struct LocaleDrift<'p> {
    /// Whether the locale has a ledger.
    pub recorded: bool,
    /// The translated parts that have a source, in the order of the catalog; empty where nobody asked for them.
    pub parts: Vec<PartDrift<'p>>,
    /// Translations whose source has another id now.
    pub renamed: Vec<Renamed<'p>>,
    /// Where the parts of each message begin, by its position in the catalog.
    starts: Vec<u32>,
}

/// The translations of a project against its ledgers.
#[derive(Debug)]
pub struct Drift<'p> {
    /// The ledgers.
    pub ledgers: Ledgers,
    /// The locales, in the order of the catalogs; the source and pseudo-locales have no parts.
    pub locales: Vec<LocaleDrift<'p>>,
    /// Whether the project has begun to record.
    pub begun: bool,
    /// What stands for pictures, by path below `media/`; empty where nobody asked for them.
    pub pictures: BTreeMap<String, Fingerprint>,
}

/// The fingerprints of every part of a catalog.
struct Prints {
    starts: Vec<u32>,
    prints: Vec<Fingerprint>,
}

impl PartDrift<'_> {
    /// Returns the name of the part as it is written in Fluent.
    pub fn name(&self) -> String {
        self.message.part_name(self.attribute)
    }

    /// Returns the text of the source.
    pub fn source_pattern(&self) -> Option<&Pattern> {
        self.source.part(self.attribute)
    }

    /// Returns the translation.
    pub fn pattern(&self) -> Option<&Pattern> {
        self.message.part(self.attribute)
    }

    /// Returns where the name of the part stands.
    pub fn span(&self) -> Span {
        self.message.part_span(self.attribute)
    }

    /// Tells whether readers get a text that may no longer say what its source says.
    pub fn is_stale(&self) -> bool {
        matches!(self.state, State::Stale | State::BothChanged)
    }
}

impl<'p> LocaleDrift<'p> {
    /// Returns the parts of the message at a position of the catalog.
    pub fn of(&self, message: usize) -> &[PartDrift<'p>] {
        let Some(from) = self.starts.get(message) else {
            return &[];
        };
        let to = self
            .starts
            .get(message + 1)
            .map_or(self.parts.len(), |to| *to as usize);
        &self.parts[*from as usize..to]
    }
}

impl<'p> Drift<'p> {
    /// Holds the translations of a project against its ledgers; without `all`, only those of locales that have one.
    pub fn new(project: &'p Project, ledgers: Ledgers, all: bool) -> Self {
        let begun = ledgers.any();
        let translations = 1..=project.translations().len();
        let recorded = |at: usize| {
            ledgers
                .locales
                .get(at)
                .is_some_and(|ledger| !ledger.rows.is_empty())
        };
        let wanted = translations.clone().any(|at| all || recorded(at));
        let prints = wanted.then(|| Prints::of(project.source()));
        let mut locales = Vec::new();
        for (at, catalog) in project.catalogs.iter().enumerate() {
            let mut locale = LocaleDrift {
                recorded: recorded(at),
                ..LocaleDrift::default()
            };
            if let Some(prints) = prints
                .as_ref()
                .filter(|_| translations.contains(&at) && (all || locale.recorded))
            {
                locale.fill(project.source(), prints, catalog, &ledgers, at);
            }
            locales.push(locale);
        }
        Self {
            ledgers,
            locales,
            begun,
            pictures: BTreeMap::new(),
        }
    }

    /// Returns the drift of the part at these positions: of its locale, and of its message in the catalog.
    pub fn part(
        &self,
        locale: usize,
        message: usize,
        attribute: Option<&str>,
    ) -> Option<&PartDrift<'p>> {
        let parts = self.locales.get(locale)?.of(message);
        parts.iter().find(|part| part.attribute == attribute)
    }

    /// Returns the row in force of a part.
    pub fn row(&self, locale: usize, part: &PartDrift<'_>) -> Option<&Row> {
        self.ledgers.locales.get(locale)?.rows.get(part.row?)
    }

    /// Tells whether somebody has read a part as it stands.
    pub fn is_reviewed(&self, locale: usize, part: &PartDrift<'_>) -> bool {
        let row = self.row(locale, part);
        row.is_some_and(|row| row.reviewed == Some(part.print))
    }

    /// Returns the source that a part was made from, where a ledger still has its text.
    pub fn basis(&self, locale: usize, part: &PartDrift<'_>) -> Option<&super::ledger::Cited> {
        self.ledgers.texts.get(&self.row(locale, part)?.source)
    }
}

impl<'p> LocaleDrift<'p> {
    fn fill(
        &mut self,
        source: &'p Catalog,
        prints: &Prints,
        own: &'p Catalog,
        ledgers: &Ledgers,
        at: usize,
    ) {
        let ledger = ledgers.locales.get(at);
        let rows = ledger.map_or(&[][..], |ledger| &ledger.rows);
        let read = |(_, message): (usize, &'p Message)| -> Vec<PartDrift<'p>> {
            if message.built_in {
                return Vec::new();
            }
            let Some(at) = source.counterpart_position(&message.entry) else {
                return Vec::new();
            };
            let of = &source.messages[at];
            if of.built_in {
                return Vec::new();
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
                let mut part = PartDrift {
                    message,
                    attribute,
                    source: of,
                    source_print: prints.prints[prints.starts[at] as usize + index],
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
                    let old = row.and_then(|row| ledgers.texts.get(&row.source));
                    let old = old.and_then(|cited| canonical::parse(&cited.text));
                    part.class = old.map(|old| change::class(&old, source_pattern));
                }
                Some(part)
            });
            parts.collect()
        };
        let lists: Vec<Vec<PartDrift<'p>>> =
            own.messages.par_iter().enumerate().map(read).collect();
        self.renamed = renamed::of(source, own, rows);
        self.starts.reserve(lists.len());
        self.parts.reserve(lists.iter().map(Vec::len).sum());
        for list in lists {
            self.starts
                .push(u32::try_from(self.parts.len()).expect("a project has fewer than 2³² parts"));
            self.parts.extend(list);
        }
    }
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
    fn of(catalog: &Catalog) -> Self {
        let lists: Vec<Vec<Fingerprint>> = catalog
            .messages
            .par_iter()
            .map(|message| {
                let parts = message.entry.parts().filter(|_| !message.built_in);
                parts
                    .map(|(_, _, pattern)| canonical::fingerprint(pattern))
                    .collect()
            })
            .collect();
        let mut prints = Self {
            starts: Vec::with_capacity(lists.len()),
            prints: Vec::new(),
        };
        for list in lists {
            prints.starts.push(
                u32::try_from(prints.prints.len()).expect("a project has fewer than 2³² parts"),
            );
            prints.prints.extend(list);
        }
        prints
    }

    /// Returns the fingerprint of the value of a message.
    fn value(&self, catalog: &Catalog, at: usize) -> Option<Fingerprint> {
        let message = &catalog.messages[at];
        message.entry.value.as_ref().filter(|_| !message.built_in)?;
        self.prints.get(self.starts[at] as usize).copied()
    }
}

/// Returns what stands for the terms and messages that a source part refers to.
fn terms(source: &Catalog, prints: &Prints, pattern: &Pattern) -> Option<Fingerprint> {
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
        .map(|(name, at)| (*name, at.and_then(|at| prints.value(source, at))));
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
