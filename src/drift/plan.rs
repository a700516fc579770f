//! What the ledgers are to say after a decision: the rows of every locale. Nothing here writes them.

use std::collections::BTreeSet;

use super::ledger::{IMAGE, Origin, Row};
use super::{Drift, LocaleDrift, PartDrift, State};
use crate::model::{Catalog, Project};
use crate::source::Span;

/// What becomes of the rows of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// They stay.
    Keep,
    /// Of several, the one in force stays.
    Settle,
    /// This one takes their place.
    Record(Row),
}

/// What a plan does to one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Names of the parts that are recorded anew, and what they were before.
    pub recorded: Vec<(String, State)>,
    /// How many pictures are recorded anew.
    pub pictures: usize,
    /// How many rows are dropped because there is no such translation any more.
    pub dropped: usize,
}

/// How `sync` decides.
#[derive(Clone, Debug, Default)]
pub struct Sync {
    /// What has changed counts as translated from the source as it stands.
    pub translated: bool,
    /// With `translated`: what has changed, as position of the locale and name of the part; nothing for all that differs from its row.
    pub changed: Option<BTreeSet<(usize, String)>>,
    /// What no ledger knows counts as translated from the source as it stands.
    pub assume_current: bool,
    /// Where the translations come from; else as before, and people for new ones.
    pub origin: Option<Origin>,
}

/// Makes the row that says: translated from the source as it stands.
pub fn current(part: &PartDrift<'_>, before: Option<&Row>, origin: Origin) -> Row {
    Row {
        part: part.name().into(),
        source: part.source_print,
        translation: part.print,
        terms: part.terms,
        origin,
        reviewed: before.and_then(|row| row.reviewed),
        context: part.context,
        span: before.map_or_else(Span::default, |row| row.span),
    }
}

impl Sync {
    /// Decides on one part.
    pub fn decide(&self, drift: &Drift<'_>, locale: usize, part: &PartDrift<'_>) -> Decision {
        let before = drift.row(locale, part);
        let origin = self.origin(part, before);
        let arrived = self.translated && self.has_changed(locale, part, before);
        match part.state {
            State::Fresh => Decision::Settle,
            State::Revised if !arrived => {
                // The source is as it was recorded, so the translation still has its terms and its note behind it.
                let row = before.map(|row| Row {
                    translation: part.print,
                    origin,
                    ..row.clone()
                });
                row.map_or(Decision::Keep, Decision::Record)
            }
            _ if arrived => Decision::Record(current(part, before, origin)),
            State::Unrecorded if self.assume_current => {
                let origin = self.origin.unwrap_or_default();
                Decision::Record(current(part, None, origin))
            }
            _ => Decision::Keep,
        }
    }

    fn origin(&self, part: &PartDrift<'_>, before: Option<&Row>) -> Origin {
        let changed = before.is_some_and(|row| row.translation != part.print);
        self.origin
            .unwrap_or_else(|| match before.map(|row| row.origin) {
                Some(Origin::Machine) if changed => Origin::Edited,
                Some(Origin::Machine) => Origin::Machine,
                Some(Origin::Edited) => Origin::Edited,
                Some(Origin::Unknown) if !self.translated => Origin::Unknown,
                Some(Origin::Human | Origin::Unknown) | None => Origin::Human,
            })
    }

    /// Tells whether a translation has arrived. One that its row knows already was recorded when it did.
    fn has_changed(&self, locale: usize, part: &PartDrift<'_>, before: Option<&Row>) -> bool {
        let known = before.is_some_and(|row| row.translation == part.print);
        let named = self
            .changed
            .as_ref()
            .is_none_or(|changed| changed.contains(&(locale, part.name())));
        !known && named
    }
}

/// Returns the rows of every locale after a decision on each part, and what was done; `drops` tells in which locales the rows of
/// translations that are gone go too. Rows of pictures are none of its business.
pub fn rows(
    project: &Project,
    drift: &Drift<'_>,
    drops: &dyn Fn(usize) -> bool,
    decide: &dyn Fn(usize, &PartDrift<'_>) -> Decision,
) -> (Vec<Vec<Row>>, Vec<Done>) {
    let mut all = Vec::new();
    let mut done = Vec::new();
    for (at, ledger) in drift.ledgers.locales.iter().enumerate() {
        let mut own = Done::default();
        let mut rows: Vec<Row> = Vec::new();
        let mut known: BTreeSet<String> = BTreeSet::new();
        let locale = drift.locales.get(at).into_iter();
        for part in locale.flat_map(LocaleDrift::parts) {
            let name = part.name();
            let before = ledger.of(&name);
            match decide(at, part) {
                Decision::Keep => rows.extend_from_slice(before),
                Decision::Settle => rows.extend(drift.row(at, part).cloned()),
                Decision::Record(row) => {
                    if !before.iter().any(|old| old.says_same(&row)) || before.len() > 1 {
                        own.recorded.push((name.clone(), part.state));
                    }
                    rows.push(row);
                }
            }
            known.insert(name);
        }
        let catalog = project.catalogs.get(at);
        let whole = project.source().complete && catalog.is_none_or(|catalog| catalog.complete);
        let left = |row: &&Row| !known.contains(&*row.part) && !row.part.starts_with(IMAGE);
        for row in ledger.rows.iter().filter(left) {
            if !whole || !drops(at) || catalog.is_some_and(|catalog| has(catalog, &row.part)) {
                rows.push(row.clone());
            } else {
                own.dropped += 1;
            }
        }
        all.push(rows);
        done.push(own);
    }
    (all, done)
}

/// Tells whether a catalog has a part of this name.
fn has(catalog: &Catalog, name: &str) -> bool {
    let (id, attribute) = match name.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (name, None),
    };
    let message = match id.strip_prefix('-') {
        Some(id) => catalog.term(id),
        None => catalog.message(id),
    };
    message.is_some_and(|message| message.part(attribute).is_some())
}
