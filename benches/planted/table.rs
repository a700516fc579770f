//! The table of a run: for each kind what was planted, found and missed, and what was told for nothing.

use std::fmt;

/// What came of one kind.
#[derive(Default)]
pub(crate) struct Tally {
    /// Its name.
    pub(crate) kind: &'static str,
    /// How many were planted.
    pub(crate) planted: usize,
    /// How many of them were found.
    pub(crate) found: usize,
    /// The places of those that were not.
    pub(crate) missed: Vec<String>,
    /// Findings that nothing was planted for.
    pub(crate) false_alarms: Vec<String>,
}

/// What came of all kinds.
pub(crate) struct Table {
    title: &'static str,
    /// Messages of the source.
    pub(crate) messages: usize,
    /// The kinds and controls.
    pub(crate) rows: Vec<Tally>,
}

impl Table {
    pub(super) fn new(title: &'static str, messages: usize) -> Self {
        Self {
            title,
            messages,
            rows: Vec::new(),
        }
    }

    /// Returns how many defects were planted, how many were found, and how many findings were false.
    pub(crate) fn totals(&self) -> (usize, usize, usize) {
        let rows = self.rows.iter();
        rows.fold((0, 0, 0), |(planted, found, false_alarms), row| {
            (
                planted + row.planted,
                found + row.found,
                false_alarms + row.false_alarms.len(),
            )
        })
    }

    /// Returns the share of planted defects that were found, in thousandths, rounded down.
    pub(crate) fn recall(&self) -> usize {
        let (planted, found, _) = self.totals();
        found * 1000 / planted.max(1)
    }

    /// Returns the share of what was told that was planted, in thousandths, rounded down.
    pub(crate) fn precision(&self) -> usize {
        let (_, found, false_alarms) = self.totals();
        found * 1000 / (found + false_alarms).max(1)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} ({} messages in each locale)\n",
            self.title, self.messages
        )?;
        writeln!(
            f,
            "{:<44}{:>8}{:>8}{:>8}{:>8}",
            "kind", "planted", "found", "missed", "false"
        )?;
        for row in &self.rows {
            writeln!(
                f,
                "{:<44}{:>8}{:>8}{:>8}{:>8}",
                row.kind,
                row.planted,
                row.found,
                row.missed.len(),
                row.false_alarms.len()
            )?;
            for missed in &row.missed {
                writeln!(f, "    missed: {missed}")?;
            }
            for told in &row.false_alarms {
                writeln!(f, "    false: {told}")?;
            }
        }
        let (planted, found, false_alarms) = self.totals();
        let percent = |thousandths: usize| format!("{}.{} %", thousandths / 10, thousandths % 10);
        writeln!(
            f,
            "{:<44}{planted:>8}{found:>8}{:>8}{false_alarms:>8}",
            "total",
            planted - found
        )?;
        writeln!(
            f,
            "recall {}, precision {}",
            percent(self.recall()),
            percent(self.precision())
        )
    }
}
