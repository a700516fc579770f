//! Planted defects: how many of them `check` finds, and how often it cries wolf.
//!
//! Each kind of defect is planted by itself, in several places of a clean project, and the whole project is checked. A defect is found when
//! one of the codes of its kind is reported at its message. Whatever else is reported anywhere is a false alarm. The same arguments
//! give the same table.

#![expect(
    clippy::disallowed_methods,
    reason = "a program of its own that reads the sample project"
)]

mod controls;
mod entries;
mod kinds;
mod plant;
mod project;
mod prose;
mod table;

pub(crate) use kinds::Kind;
pub(crate) use table::{Table, Tally};

use std::collections::BTreeSet;

use project::Files;
use stegvis::check::Checked;
use stegvis::diagnostic::Diagnostic;
use stegvis::source::{Sources, Span};

/// How much is planted.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Procedures beside the sample project.
    pub(crate) servers: usize,
    /// Places in each locale for each kind.
    pub(crate) places: usize,
    /// Of how many kinds one is planted.
    pub(crate) every: usize,
}

/// Runs all kinds and controls: once in a project that is sound, once with faults in every catalog.
pub(crate) fn run(size: Size) -> [Table; 2] {
    let clean = Files::clean(size.servers);
    let catalogs = clean.catalogs("en").into_iter();
    let messages = catalogs.map(|path| entries::entries(&clean.texts[&path]).len());
    let messages = messages.sum();
    let mut sound = Table::new("In a sound project", messages);
    sound.rows.push(control(&clean, "clean project"));
    for (name, change) in controls::ALL.iter().step_by(size.every) {
        let mut files = clean.clone();
        change(&mut files);
        // What goes back to where it was is the same again; any other control that changes nothing shows nothing.
        let back = name.ends_with("taken back");
        assert!(
            back || files.texts != clean.texts,
            "{name}: nothing to change"
        );
        sound.rows.push(control(&files, name));
    }
    let mut faulty = Table::new(
        "With an entry that does not parse and an id twice in every catalog",
        messages,
    );
    for kind in kinds::all().step_by(size.every) {
        let planted = plant::plant(&clean, kind, size.places);
        sound.rows.push(judge(kind, &planted, &BTreeSet::new()));
        if kind.whole {
            continue;
        }
        let mut planted = planted;
        let faults = plant::faults(&mut planted.files);
        faulty.rows.push(judge(kind, &planted, &faults));
    }
    [sound, faulty]
}

/// Checks what must have no finding.
fn control(files: &Files, name: &'static str) -> Tally {
    let (sources, checked) = files.check();
    Tally {
        kind: name,
        false_alarms: checked
            .found
            .iter()
            .map(|one| shown(one, &sources))
            .collect(),
        ..Tally::default()
    }
}

/// Holds what was found against what was planted; `faults` are the codes and ids of what was broken on purpose beside it.
fn judge(
    kind: &'static Kind,
    planted: &plant::Planted,
    faults: &BTreeSet<(&'static str, String)>,
) -> Tally {
    let (sources, checked): (Sources, Checked) = planted.files.check();
    assert!(
        !planted.places.is_empty(),
        "{}: nowhere to plant it",
        kind.name
    );
    let mut found = vec![false; planted.places.len()];
    let mut false_alarms = Vec::new();
    for one in &checked.found {
        let here = Here::of(one, &sources);
        let mut meant = kind.elsewhere.contains(&one.code)
            || is_twin(one, &sources, planted)
            || faults.contains(&(one.code, here.id.clone().unwrap_or_default()));
        // A finding about several messages of a kind names the others beside the first.
        let others = one
            .related
            .iter()
            .filter(|label| label.text == "this one too");
        let others: Vec<Here<'_>> = others
            .map(|label| Here::at(label.span, one, &sources))
            .collect();
        for (place, found) in planted.places.iter().zip(&mut found) {
            if here.is_at(place) || others.iter().any(|other| other.is_at(place)) {
                *found |= kind.codes.contains(&one.code);
                meant |= kind.codes.contains(&one.code) || kind.also.contains(&one.code);
            }
        }
        if !meant {
            false_alarms.push(shown(one, &sources));
        }
    }
    let missed = planted
        .places
        .iter()
        .zip(&found)
        .filter(|(_, found)| !**found);
    Tally {
        kind: kind.name,
        planted: found.len(),
        found: found.iter().filter(|found| **found).count(),
        missed: missed.map(|(place, _)| place.to_string()).collect(),
        false_alarms,
    }
}

/// Tells whether a finding says of a message elsewhere that it differs from one in which something was planted.
fn is_twin(one: &Diagnostic, sources: &Sources, planted: &plant::Planted) -> bool {
    let twins: Vec<Here<'_>> = one
        .related
        .iter()
        .map(|label| Here::at(label.span, one, sources))
        .collect();
    let own = Here::of(one, sources);
    one.code == "inconsistent-translation"
        && planted
            .places
            .iter()
            .any(|place| own.is_at(place) || twins.iter().any(|twin| twin.is_at(place)))
}

/// Where a finding is.
struct Here<'d> {
    path: &'d str,
    id: Option<String>,
    message: &'d str,
}

impl<'d> Here<'d> {
    fn of(one: &'d Diagnostic, sources: &'d Sources) -> Self {
        Self::at(one.primary, one, sources)
    }

    fn at(span: Span, one: &'d Diagnostic, sources: &'d Sources) -> Self {
        let source = sources.get(span.source);
        let catalog = source.path.ends_with(".ftl");
        let id = catalog.then(|| entries::at(&source.text, span.start as usize));
        Self {
            path: &source.path,
            id: id.flatten(),
            message: &one.message,
        }
    }

    /// Tells whether the finding is at a place: at its message in its locale, or at the source of its message and about its locale.
    fn is_at(&self, place: &plant::Place) -> bool {
        let own = self.path.starts_with(&format!("locales/{}/", place.locale));
        if !own && !self.message.contains(place.locale) {
            return false;
        }
        match &place.file {
            Some(file) => self.path == file,
            None => {
                let source = self.path.starts_with("locales/en/");
                (own || source) && self.id.as_deref() == Some(&place.id)
            }
        }
    }
}

fn shown(one: &Diagnostic, sources: &Sources) -> String {
    let source = sources.get(one.primary.source);
    let place = sources.place(one.primary);
    format!(
        "{}:{}: {}: {}",
        source.path, place.line, one.code, one.message
    )
}
