//! Findings that mend themselves: makes fixes and checks again, until nothing changes.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Checked, Nothing, run};
use crate::diagnostic::{Diagnostic, Fix};
use crate::edit::{self, Wanted};
use crate::load::{self, Loaded};
use crate::source::Sources;
use crate::syntax::fluent::SYNTAX_ERROR;
use crate::syntax::yaml::INVALID_YAML;
use crate::text::day::Day;

/// Rounds after which no further fix is made: each may bring out what the one before had hidden.
const ROUNDS: usize = 10;

/// A fix that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The finding's code.
    pub code: &'static str,
    /// File, line and column of the finding, as they were in the round that mended it.
    pub place: String,
    /// What the finding said.
    pub message: String,
}

/// A project after its fixes.
#[derive(Debug)]
pub struct Mended {
    /// The project's texts as they are to be.
    pub sources: Sources,
    /// The project, loaded from them.
    pub loaded: Loaded,
    /// What is left.
    pub checked: Checked,
    /// The fixes that were made, in the order of rounds and places.
    pub made: Vec<Made>,
    /// Folders and files with a new name, old and new.
    pub renamed: Vec<(String, String)>,
    /// Why the fixes of the last round were left out, where they were.
    pub refused: Option<String>,
}

/// Makes fixes and checks again, until nothing changes. Nothing is written.
///
/// # Errors
/// When a template of the project cannot be used.
pub fn mend(
    loaded: Loaded,
    sources: Sources,
    media: &BTreeSet<String>,
    wanted: Wanted,
) -> anyhow::Result<Mended> {
    let checked = run(&loaded, &sources, &Nothing::default())?;
    let mut mended = Mended {
        sources,
        loaded,
        checked,
        made: Vec::new(),
        renamed: Vec::new(),
        refused: None,
    };
    let today = today_of(&mended.loaded);
    let mut left_out = BTreeSet::new();
    for _ in 0..ROUNDS {
        let found = without_fixes(&mended, &left_out);
        let edited = edit::apply(&found, &mended.sources, wanted);
        if edited.mended.is_empty() {
            break;
        }
        let sources = load::with_built_in(edit::reload(&mended.sources, &edited));
        let mut loaded = load::project(&sources, media.clone());
        if let Some(project) = &mut loaded.project {
            project.today = today;
        }
        loaded.pictures.clone_from(&mended.loaded.pictures);
        if let Some(path) = spoilt(&mended, &loaded, &sources) {
            mended.refused = Some(format!(
                "some fixes were left out: {path} could not be read after them"
            ));
            // Those of all other files are made.
            if left_out.insert(path) {
                continue;
            }
            break;
        }
        let made = edited.mended.iter().map(|at| made(&mended, *at)).collect();
        let made: Vec<Made> = made;
        mended.made.extend(made);
        mended.renamed.extend(edited.renamed);
        mended.checked = run(&loaded, &sources, &Nothing::default())?;
        (mended.sources, mended.loaded) = (sources, loaded);
    }
    Ok(mended)
}

/// Returns the findings, without the fixes that change one of these files.
fn without_fixes<'m>(mended: &'m Mended, left_out: &BTreeSet<String>) -> Cow<'m, [Diagnostic]> {
    if left_out.is_empty() {
        return Cow::Borrowed(&mended.checked.found);
    }
    let mut found = mended.checked.found.clone();
    for one in &mut found {
        let touches = |fix: &Fix| {
            let mut files = fix
                .edits
                .iter()
                .map(|edit| &mended.sources.get(edit.span.source).path);
            files.any(|path| left_out.contains(path))
        };
        if one.fix.as_ref().is_some_and(touches) {
            one.fix = None;
        }
    }
    found.into()
}

/// The day is data of the run, not of the files.
fn today_of(loaded: &Loaded) -> Option<Day> {
    loaded.project.as_ref().and_then(|project| project.today)
}

fn made(mended: &Mended, at: usize) -> Made {
    let one = &mended.checked.found[at];
    let place = mended.sources.place(one.primary);
    let path = &mended.sources.get(one.primary.source).path;
    Made {
        code: one.code,
        place: format!("{path}:{}:{}", place.line, place.column),
        message: one.message.clone(),
    }
}

/// Returns the file that could be read better before the fixes than after them.
fn spoilt(before: &Mended, after: &Loaded, sources: &Sources) -> Option<String> {
    let faults = |loaded: &Loaded, sources: &Sources| {
        let mut faults: BTreeMap<String, usize> = BTreeMap::new();
        for one in &loaded.found {
            if [SYNTAX_ERROR.name, INVALID_YAML.name].contains(&one.code) {
                let path = sources.get(one.primary.source).path.clone();
                *faults.entry(path).or_default() += 1;
            }
        }
        faults
    };
    let known = faults(&before.loaded, &before.sources);
    let moved = |path: &str| before.sources.find(path).is_none();
    faults(after, sources)
        .into_iter()
        .find(|(path, count)| !moved(path) && known.get(path).copied().unwrap_or(0) < *count)
        .map(|(path, _)| path)
}
