//! Findings to people and machines, one file per format; and the schemas that machines read.

pub mod changes;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod junit;
pub mod machine;
pub mod sarif;
pub mod schema;
pub mod short;
pub mod status;
pub mod text;

mod patch;

use crate::check::{Aside, Checked, Entry, Exceeded, LocaleCount, Subject, exceeded, fails};
use crate::diagnostic::{Diagnostic, Level};
use crate::limit::{Limit, State};
use crate::source::{Source, Sources};

/// What a report is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'r> {
    /// What was found.
    pub checked: &'r Checked,
    /// The texts it was found in.
    pub sources: &'r Sources,
    /// How many files could not be read to their end.
    pub unread: usize,
    /// What fails the run.
    pub limits: &'r [Limit],
    /// The way from the folder in which the tool was started to that of the project: empty, or with a `/` at its end.
    pub folder: &'r str,
}

impl About<'_> {
    /// Returns the path of a text from the folder in which the tool was started.
    pub fn path(&self, source: &Source) -> String {
        if source.is_built_in() {
            source.path.clone()
        } else {
            format!("{}{}", self.folder, source.path)
        }
    }

    /// Tells whether a finding fails the run.
    pub fn fails(&self, one: &Diagnostic) -> bool {
        fails(self.limits, one)
    }

    /// Returns why a run fails that none of its limits fails: pages are held back.
    fn held(&self) -> Option<String> {
        let checked = self.checked;
        let limited = checked.found.iter().any(|one| self.fails(one));
        let alone = checked.held > 0 && !checked.aside.hides() && !limited;
        (alone && self.exceeded().is_empty()).then(|| {
            let pages = counted(checked.held, "page");
            format!("{pages} would be held back because of errors, which fails a run whatever its limits")
        })
    }

    /// Returns a line for each budget that a locale does not keep.
    pub fn exceeded(&self) -> Vec<String> {
        let all = exceeded(self.limits, self.checked);
        all.iter().map(too_many).collect()
    }
}

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

/// Returns `1 error`, `2 errors`.
pub fn counted(count: usize, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        count => format!("{count} {word}s"),
    }
}

/// Returns the lines that close every report for people: how much was checked and found, and what each locale has.
pub fn summary(about: &About<'_>) -> Vec<String> {
    let checked = about.checked;
    let counts = Counts::of(checked).phrase();
    let what = match (checked.subject, checked.documents, checked.locales.first()) {
        (Subject::Articles, count, _) => format!("compared {}", counted(count, "article")),
        // Without documents, the messages are what was checked.
        (_, 0, Some(source)) if source.used > 0 => {
            format!("checked {}", counted(source.used, "message"))
        }
        (_, count, _) => format!("checked {}", counted(count, "document")),
    };
    let mut lines = vec![if counts.is_empty() && about.unread == 0 {
        format!("{what}: no finding")
    } else {
        format!("{what}: {counts}")
    }];
    lines.extend(unread(about.unread));
    if !checked.locales.is_empty() {
        lines.push(locales(checked));
    }
    lines.extend(about.held());
    lines.extend(about.exceeded());
    lines.extend(aside(&checked.aside));
    lines
}

/// Returns what was found and left out, and what the baseline could do without.
fn aside(aside: &Aside) -> Vec<String> {
    let mut lines = Vec::new();
    let mut left_out = |count: usize, why: &str| {
        if count > 0 {
            lines.push(format!("left out: {}, {why}", counted(count, "finding")));
        }
    };
    left_out(aside.known.len(), "known from the baseline");
    left_out(aside.unchanged, "in what did not change");
    left_out(aside.for_writers, "for writers to mend");
    if !aside.gone.is_empty() {
        let (entries, these) = match aside.gone.len() {
            1 => ("1 entry".to_owned(), "this line"),
            count => (format!("{count} entries"), "these lines"),
        };
        lines.push(format!(
            "no longer found: {entries} of the baseline; take {these} out, or write it anew with --write-baseline"
        ));
        let entry = |one: &Entry| {
            let (code, path, message) = (&one.code, &one.path, &one.message);
            format!("  {} {path}: [{code}] {message}", one.fingerprint)
        };
        lines.extend(aside.gone.iter().map(entry));
    }
    lines
}

/// Returns the line that says what was not checked.
fn unread(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 file could not be read to its end: this report is not complete".to_owned()),
        count => Some(format!(
            "{count} files could not be read to their end: this report is not complete"
        )),
    }
}

/// Returns what each locale has, in a line.
fn locales(checked: &Checked) -> String {
    let recorded = checked.locales.iter().any(|locale| locale.recorded);
    let said = match (checked.subject, recorded) {
        (Subject::Articles, _) => "texts translated",
        (Subject::Project, true) => "messages fresh",
        (Subject::Project, false) => "messages translated",
    };
    let locales: Vec<String> = checked.locales.iter().map(locale).collect();
    format!("{said}: {}", locales.join(", "))
}

/// Returns what a locale has: `sv-SE 182/186 (3 stale, 1 missing)`.
fn locale(locale: &LocaleCount) -> String {
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
}

/// Returns what is said of a budget that is not kept.
fn too_many(one: &Exceeded) -> String {
    let locale = &one.locale;
    let state = match one.budget.state {
        State::Drift => "missing, stale or unrecorded",
        state => state.name(),
    };
    let limit = Limit::Budget(one.budget.clone()).text();
    if !one.complete {
        return format!("{locale} was not read to its end, so that `{limit}` cannot be judged");
    }
    let (count, of) = (one.count, one.of);
    format!("{locale} is over its limit: {count} of {of} {state} (`{limit}`)")
}
