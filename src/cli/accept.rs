//! `stegvis accept`: a person's decision that translations are right as they stand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::ledgers::{Planned, drift, locales, opened, tell_unread, with_pictures};
use super::meant;
use super::sync::OriginName;
use crate::drift::change::{self, Class};
use crate::drift::decisions::{self, Verdict};
use crate::drift::ledger::Origin;
use crate::drift::pictures;
use crate::drift::plan::{self, Decision};
use crate::drift::{Drift, PartDrift, State, canonical};
use crate::load;
use crate::model::Project;

/// Record that translations say what their sources say.
///
/// In ids, `*` stands for any characters and `?` for one. A message stands for all its parts. The id of a term begins with a dash:
/// write `--` before it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Ids of messages or parts, such as `sign-in--*`
    #[arg(value_name = "ID", required_unless_present_any = ["minor", "from"])]
    ids: Vec<String>,
    /// Only where the source changed in nothing but punctuation, capitals and emphasis
    #[arg(long)]
    minor: bool,
    /// Somebody has reviewed them as they stand
    #[arg(long)]
    reviewed: bool,
    /// Take decisions from this file: locale, part, decision and perhaps the source, separated by tabs
    #[arg(long, value_name = "FILE", conflicts_with_all = ["ids", "minor", "reviewed"])]
    from: Option<PathBuf>,
    /// Where the translations come from; default: as before
    #[arg(long, value_enum, value_name = "ORIGIN")]
    origin: Option<OriginName>,
    /// Accept in this locale only; may be given several times
    #[arg(long = "locale", value_name = "LOCALE")]
    locales: Vec<String>,
    /// Print the changes as a unified diff and write nothing
    #[arg(long, visible_alias = "diff")]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, folder: Option<&Path>) -> anyhow::Result<u8> {
    let opened = opened(folder)?;
    let Some(project) = &opened.loaded.project else {
        return super::unusable(&opened);
    };
    let wanted = locales(project, &arguments.locales)?;
    let drift = drift(project, &opened, true)?;
    let taken = match &arguments.from {
        Some(file) => from_file(file, project, &drift, &wanted)?,
        None => named(arguments, project, &drift, &wanted)?,
    };
    let texts = taken
        .values()
        .filter_map(|verdict| verdict.source.clone())
        .collect();
    let origin = arguments.origin.map(OriginName::origin);
    let decide = |locale: usize, part: &PartDrift<'_>| {
        let Some(verdict) = taken.get(&(locale, part.name())) else {
            return Decision::Keep;
        };
        let before = drift.row(locale, part);
        let known = verdict.origin.or(origin).or(before.map(|row| row.origin));
        let mut row = plan::current(part, before, known.unwrap_or(Origin::Human));
        row.source = verdict
            .source
            .as_ref()
            .map_or(row.source, |(print, _)| *print);
        if verdict.reviewed {
            row.reviewed = Some(part.print);
        }
        Decision::Record(row)
    };
    // What is gone is no decision of anybody; `sync` drops it.
    let drops = |_| false;
    let planned = plan::rows(project, &drift, &drops, &decide);
    let (rows, done) = with_pictures(project, &drift, planned, &drops, &|picture, _| {
        let named = wanted.contains(&picture.locale) || arguments.locales.is_empty();
        let name = picture.name();
        named
            && arguments
                .ids
                .iter()
                .any(|pattern| decisions::fits(pattern, &name))
    });
    let planned = Planned {
        project,
        drift: &drift,
        rows: &rows,
        done: &done,
        texts: &texts,
    };
    planned.write(&opened, arguments.dry_run)?;
    Ok(tell_unread(&opened))
}

type Taken = BTreeMap<(usize, String), Verdict>;

/// Collects the parts that the command line names.
fn named(
    arguments: &Arguments,
    project: &Project,
    drift: &Drift<'_>,
    wanted: &BTreeSet<usize>,
) -> anyhow::Result<Taken> {
    let mut taken = Taken::new();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for at in wanted {
        for part in drift.locales[*at].parts() {
            let name = part.name();
            let id = part.message.part_name(None);
            let fits = |pattern: &&String| {
                decisions::fits(pattern, &name) || decisions::fits(pattern, &id)
            };
            let first = arguments.ids.iter().find(fits);
            met.extend(arguments.ids.iter().filter(fits).map(String::as_str));
            if first.is_none() && !arguments.ids.is_empty() {
                continue;
            }
            if arguments.minor && !is_minor(drift, *at, part) {
                continue;
            }
            let verdict = Verdict {
                reviewed: arguments.reviewed,
                ..Verdict::default()
            };
            taken.insert((*at, name), verdict);
        }
    }
    for picture in pictures::of(project) {
        let name = picture.name();
        let fits = |pattern: &&String| decisions::fits(pattern, &name);
        met.extend(arguments.ids.iter().filter(fits).map(String::as_str));
    }
    if let Some(unknown) = arguments.ids.iter().find(|id| !met.contains(id.as_str())) {
        let ids: Vec<&str> = project.source().ids().collect();
        if ids.contains(&unknown.as_str()) {
            bail!(
                "`{unknown}` is not translated to any of the locales asked for; nothing was written"
            );
        }
        bail!(
            "no translation is called `{unknown}`{}; nothing was written",
            meant(unknown, &ids)
        );
    }
    Ok(taken)
}

fn is_minor(drift: &Drift<'_>, locale: usize, part: &PartDrift<'_>) -> bool {
    let basis = drift
        .basis(locale, part)
        .and_then(|cited| canonical::parse(&cited.text));
    match (basis, part.source_pattern()) {
        (Some(old), Some(new)) if part.state == State::Stale => {
            change::class(&old, new) == Class::Minor
        }
        _ => false,
    }
}

/// Reads the decisions of a file; one that cannot be taken is told, and then none is.
fn from_file(
    file: &Path,
    project: &Project,
    drift: &Drift<'_>,
    wanted: &BTreeSet<usize>,
) -> anyhow::Result<Taken> {
    let text = load::disk::lone_text(file)?;
    let (taken, faults) = decisions::read(&text, project, drift);
    if !faults.is_empty() {
        bail!(
            "nothing was written:\n  {}:{}",
            file.display(),
            faults.join(&format!("\n  {}:", file.display()))
        );
    }
    Ok(taken
        .into_iter()
        .filter(|((at, _), _)| wanted.contains(at))
        .collect())
}
