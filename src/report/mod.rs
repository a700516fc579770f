//! Findings to people and machines, one file per format; and the schemas that machines read.

pub mod json;
pub mod schema;
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
        let part = |count: usize, word: &str| match count {
            0 => None,
            1 => Some(format!("1 {word}")),
            count => Some(format!("{count} {word}s")),
        };
        let parts = [
            part(self.errors, "error"),
            part(self.warnings, "warning"),
            part(self.notes, "note"),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Returns the line that closes every report: what each locale has.
pub fn locales(checked: &Checked) -> String {
    let of = |locale: &crate::check::LocaleCount| {
        let there = format!(
            "{} {}/{}",
            locale.tag,
            locale.used - locale.missing,
            locale.used
        );
        let draft = if locale.draft { ", draft" } else { "" };
        match (locale.complete, locale.missing) {
            (false, _) => format!("{there} (not read to the end{draft})"),
            (true, 0) if locale.draft => format!("{there} (draft)"),
            (true, 0) => there,
            (true, missing) => format!("{there} ({missing} missing{draft})"),
        }
    };
    let locales: Vec<String> = checked.locales.iter().map(of).collect();
    format!("messages translated: {}", locales.join(", "))
}
