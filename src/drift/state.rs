//! How the texts of a project stand to its ledgers: all of them at once, or one by one for whoever shows a few pages. How a text is
//! held against a ledger is in `measure`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Fingerprint;
use super::change::Class;
use super::ledger::{Ledgers, Row};
use super::measure::{CHUNK, Measure, Measured, Prints};
use super::renamed::Renamed;
use crate::model::{Message, Project};
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

impl State {
    /// Tells whether a text in this state may no longer say what its source says.
    pub fn is_stale(self) -> bool {
        matches!(self, Self::Stale | Self::BothChanged)
    }
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
    /// Translations whose source has another id now.
    pub renamed: Vec<Renamed<'p>>,
    /// The translated parts that have a source, some messages at a time; empty where nobody asked for them.
    measured: Vec<Measured<'p>>,
    /// What holds single messages against the ledger, where the parts were not asked for.
    single: Option<Measure<'p>>,
}

/// The translations of a project against its ledgers.
#[derive(Debug)]
pub struct Drift<'p> {
    /// The ledgers.
    pub ledgers: Arc<Ledgers>,
    /// The locales, in the order of the catalogs; the source and pseudo-locales have no parts.
    pub locales: Vec<LocaleDrift<'p>>,
    /// Whether the project has begun to record.
    pub begun: bool,
    /// What stands for pictures, by path below `media/`; empty where nobody asked for them.
    pub pictures: BTreeMap<String, Fingerprint>,
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
        self.state.is_stale()
    }
}

impl<'p> LocaleDrift<'p> {
    /// Returns the translated parts that have a source, in the order of the catalog; none where nobody asked for them.
    pub fn parts(&self) -> impl Iterator<Item = &PartDrift<'p>> {
        self.measured.iter().flat_map(|some| &some.parts)
    }

    /// Returns the parts of the message at a position of the catalog; none where the parts were not asked for.
    pub fn of(&self, message: usize) -> &[PartDrift<'p>] {
        let some = self.measured.get(message / CHUNK);
        some.map_or(&[], |some| some.of(message % CHUNK))
    }

    /// Returns how a part of the message at a position of the catalog stands to its source, and what kind of change made it stale.
    pub fn standing(
        &self,
        message: usize,
        attribute: Option<&str>,
    ) -> Option<(State, Option<Class>)> {
        let find = |parts: &[PartDrift<'_>]| {
            let part = parts.iter().find(|part| part.attribute == attribute);
            part.map(|part| (part.state, part.class))
        };
        match &self.single {
            Some(measure) => find(&measure.one(message)),
            None => find(self.of(message)),
        }
    }
}

impl<'p> Drift<'p> {
    /// Holds the translations of a project against its ledgers; without `all`, only those of locales that have one.
    pub fn new(project: &'p Project, ledgers: impl Into<Arc<Ledgers>>, all: bool) -> Self {
        let mut drift = Self::single(project, ledgers, all);
        drift.measure(project, &|| true);
        drift
    }

    /// Does the same, with the parts of locales that have a ledger, and returns nothing where it is no longer wanted before the end.
    pub fn while_wanted(
        project: &'p Project,
        ledgers: Arc<Ledgers>,
        goes_on: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let mut drift = Self::single(project, ledgers, false);
        drift.measure(project, goes_on).then_some(drift)
    }

    /// Prepares to hold single messages against the ledgers, when they are asked for with [`LocaleDrift::standing`].
    pub fn single(project: &'p Project, ledgers: impl Into<Arc<Ledgers>>, all: bool) -> Self {
        let ledgers = ledgers.into();
        let translations = 1..=project.translations().len();
        let locales = project.catalogs.iter().enumerate().map(|(at, own)| {
            let ledger = ledgers.locales.get(at);
            let recorded = ledger.is_some_and(|ledger| !ledger.rows.is_empty());
            let wanted = translations.contains(&at) && (all || recorded);
            let single = wanted.then(|| Measure {
                source: project.source(),
                own,
                at,
                ledgers: Arc::clone(&ledgers),
            });
            LocaleDrift {
                recorded,
                single,
                ..LocaleDrift::default()
            }
        });
        Self {
            locales: locales.collect(),
            begun: ledgers.any(),
            ledgers,
            pictures: BTreeMap::new(),
        }
    }

    /// Holds everything against the ledgers that was prepared; returns false where that was no longer wanted before the end.
    fn measure(&mut self, project: &'p Project, goes_on: &(dyn Fn() -> bool + Sync)) -> bool {
        let wanted = |locale: &LocaleDrift<'_>| locale.single.is_some();
        if !self.locales.iter().any(wanted) {
            return true;
        }
        let Some(prints) = Prints::of(project.source(), goes_on) else {
            return false;
        };
        for locale in &mut self.locales {
            if let Some(measure) = &locale.single {
                let Some(lists) = measure.all(&prints, goes_on) else {
                    return false;
                };
                locale.renamed = measure.renamed();
                (locale.single, locale.measured) = (None, lists);
            }
        }
        true
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
