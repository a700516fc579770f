//! Findings to people and machines, one file per format; and the schemas that machines read.

pub mod changes;
pub mod json;
pub mod schema;
pub mod status;
pub mod text;

mod patch;

use crate::check::Checked;
use crate::diagnostic::Level;

/// How many findings of each level there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Counts {
    /// Counts the findings of a run.
    pub fn of(checked: &Checked) -> Self {
        let count = |level| {
            checked
                .found
                .iter()
                .filter(|one| one.level == level)
                .count()
        };
        Self {
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            notes: count(Level::Note),
        }
    }

    /// Returns `2 errors, 1 warning`; empty where nothing was found.
    pub fn phrase(self) -> String {
        let part = |count: usize, word: &str| (count > 0).then(|| counted(count, word));
        let parts = [
            part(self.errors, "error"),
            part(self.warnings, "warning"),
            part(self.notes, "note"),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Returns `1 part`, `2 parts`.
pub fn counted(count: usize, word: &str) -> String {
    if count == 1 {
        format!("1 {word}")
    } else {
        format!("{count} {word}s")
    }
}

/// Returns the line that closes every report: what each locale has.
pub fn locales(checked: &Checked) -> String {
    let of = |locale: &crate::check::LocaleCount| {
        let there = format!("{} {}/{}", locale.tag, locale.fresh(), locale.used);
        let lack = |count: usize, word: &str| (count > 0).then(|| format!("{count} {word}"));
        let said = if locale.complete {
            vec![
                lack(locale.stale, "stale"),
                lack(locale.unrecorded, "unrecorded"),
                lack(locale.missing, "missing"),
            ]
        } else {
            vec![Some("not read to the end".to_owned())]
        };
        let draft = locale.draft.then(|| "draft".to_owned());
        let said: Vec<String> = said.into_iter().chain([draft]).flatten().collect();
        match said.is_empty() {
            true => there,
            false => format!("{there} ({})", said.join(", ")),
        }
    };
    let locales: Vec<String> = checked.locales.iter().map(of).collect();
    let recorded = checked.locales.iter().any(|locale| locale.recorded);
    let said = if recorded { "fresh" } else { "translated" };
    format!("messages {said}: {}", locales.join(", "))
}
