//! `stegvis sync`: the ledgers after translators' work.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::{Args, ValueEnum};

use super::ledgers::{Planned, drift, locales, opened, past, tell_unread, with_pictures};
use super::meter::Meter;
use super::{Opened, answer, tell};
use crate::check;
use crate::drift::ledger::{Origin, Row};
use crate::drift::pictures::{Picture, PictureState};
use crate::drift::plan::{self, Decision, Sync};
use crate::drift::{Drift, Fingerprint, State, trace};
use crate::edit::unified;
use crate::model::Project;
use crate::report::counted;
use crate::write;

/// Record in the ledgers what translations were made from.
///
/// Without options, what only a translator changed is recorded, rows that a merge left twice are settled, and rows of texts that
/// are gone are dropped. A translation whose source has changed stays stale.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Changed translations have just arrived: they were made from the source as it stands here
    #[arg(long)]
    translated: bool,
    /// With --translated: only what has changed since this revision of git
    #[arg(long, value_name = "REV", requires = "translated")]
    base: Option<String>,
    /// Take every translation that is in no ledger to be current
    #[arg(long, conflicts_with = "translated")]
    assume_current: bool,
    /// Look up in the history of git what translations were made from, where no ledger says it
    #[arg(long, conflicts_with_all = ["translated", "assume_current"])]
    from_git: bool,
    /// Write above source messages what each variable stands for, for translators, and nothing else
    #[arg(long, conflicts_with_all = ["translated", "assume_current", "from_git", "origin", "locales"])]
    comments: bool,
    /// Where the translations come from; default: people for new ones, else as before
    #[arg(long, value_enum, value_name = "ORIGIN")]
    origin: Option<OriginName>,
    /// Record this locale only; may be given several times
    #[arg(long = "locale", value_name = "LOCALE")]
    locales: Vec<String>,
    /// Print the changes as a unified diff and write nothing
    #[arg(long, visible_alias = "diff")]
    dry_run: bool,
}

/// Where a translation comes from.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum OriginName {
    /// A person translated it
    Human,
    /// A machine translated it
    Machine,
    /// A person edited what a machine had translated
    Edited,
    /// Nobody knows
    Unknown,
}

impl OriginName {
    pub(super) fn origin(self) -> Origin {
        match self {
            Self::Human => Origin::Human,
            Self::Machine => Origin::Machine,
            Self::Edited => Origin::Edited,
            Self::Unknown => Origin::Unknown,
        }
    }
}

pub(super) fn run(arguments: &Arguments, folder: Option<&Path>, quiet: bool) -> anyhow::Result<u8> {
    let mut meter = Meter::start(quiet);
    let opened = opened(folder)?;
    let Some(project) = &opened.loaded.project else {
        meter.end();
        return super::unusable(&opened);
    };
    if arguments.comments {
        meter.end();
        return comments(&opened, project, arguments.dry_run);
    }
    let wanted = locales(project, &arguments.locales)?;
    // Without a name, all locales are asked for, and with them the source, which has rows of pictures.
    let asked = |locale: usize| arguments.locales.is_empty() || wanted.contains(&locale);
    let drift = drift(project, &opened, true)?;
    let mut sync = Sync {
        translated: arguments.translated,
        changed: None,
        assume_current: arguments.assume_current,
        origin: arguments.origin.map(OriginName::origin),
    };
    if let Some(base) = &arguments.base {
        let past = past(project, &opened.root)?;
        let version = past.version(base)?;
        let changed = trace::changed_since(&opened.sources, &drift, &past, &version)?;
        sync.changed = Some(changed);
    }
    let Traced {
        rows: traced,
        texts,
    } = match arguments.from_git {
        true => from_git(&opened, project, &drift, &mut meter)?,
        false => Traced::default(),
    };
    meter.end();
    let decide = |locale: usize, part: &crate::drift::PartDrift<'_>| {
        if !asked(locale) {
            return Decision::Keep;
        }
        if part.row.is_none()
            && let Some(row) = traced.get(&(locale, part.name()))
        {
            let origin = sync.origin.unwrap_or(row.origin);
            return Decision::Record(Row {
                origin,
                ..row.clone()
            });
        }
        sync.decide(&drift, locale, part)
    };
    let planned = plan::rows(project, &drift, &asked, &decide);
    let begins = arguments.translated || arguments.assume_current || arguments.from_git;
    let record = |picture: &Picture<'_>, state| match state {
        PictureState::Replaced => asked(picture.locale),
        PictureState::Unrecorded => asked(picture.locale) && begins,
        _ => false,
    };
    let (rows, done) = with_pictures(project, &drift, planned, &asked, &record);
    let planned = Planned {
        project,
        drift: &drift,
        rows: &rows,
        done: &done,
        texts: &texts,
    };
    planned.write(&opened, arguments.dry_run)?;
    tell(&undecided(project, &drift, &wanted, &rows));
    Ok(tell_unread(&opened))
}

/// What the history of git says of translations that are in no ledger.
#[derive(Default)]
struct Traced {
    /// Rows, by position of the locale and name of the part.
    rows: BTreeMap<(usize, String), Row>,
    /// The sources they cite.
    texts: BTreeMap<Fingerprint, String>,
}

fn from_git(
    opened: &Opened,
    project: &Project,
    drift: &Drift<'_>,
    meter: &mut Meter,
) -> anyhow::Result<Traced> {
    let past = past(project, &opened.root)?;
    if past.is_shallow() {
        meter.end();
        tell(
            "warning: this copy of the repository is shallow; what changed before its first commit cannot be looked up\n",
        );
    }
    let rows = trace::origins(drift, &past, &meter.progress)?;
    let cited = rows.values().map(|row| row.source).collect();
    let texts = trace::texts(&past, cited)?;
    Ok(Traced { rows, texts })
}

/// Writes the notes above source messages, or shows as a diff what would be written.
fn comments(opened: &Opened, project: &Project, dry_run: bool) -> anyhow::Result<u8> {
    let notes = check::notes(project, &opened.sources);
    if dry_run {
        let diff = |(path, text): (&String, &String)| {
            let old = opened
                .sources
                .find(path)
                .map(|(_, source)| source.text.as_str());
            unified((path, old), (path, text))
        };
        answer(&notes.iter().map(diff).collect::<String>())?;
    } else {
        let files: Vec<(&str, Option<&str>)> = notes
            .iter()
            .map(|(path, text)| (path.as_str(), Some(text.as_str())))
            .collect();
        write::project_files(&opened.root, &files)?;
        let said = match files.len() {
            0 => "every note is as it should be\n".to_owned(),
            count => format!("wrote notes to {}\n", counted(count, "file")),
        };
        answer(&said)?;
    }
    Ok(tell_unread(opened))
}

/// Says what was left as it is, because somebody has to decide.
fn undecided(
    project: &Project,
    drift: &Drift<'_>,
    wanted: &BTreeSet<usize>,
    rows: &[Vec<Row>],
) -> String {
    let mut text = String::new();
    for at in wanted {
        let known: BTreeSet<(&str, Fingerprint)> = rows
            .get(*at)
            .into_iter()
            .flatten()
            .map(|row| (&*row.part, row.translation))
            .collect();
        let locale = &project.catalogs[*at].locale;
        let left = |state: State| {
            let parts = drift.locales[*at]
                .parts()
                .filter(|part| part.state == state);
            parts
                .filter(|part| !known.contains(&(&*part.name(), part.print)))
                .count()
        };
        let both = left(State::BothChanged);
        if both > 0 {
            text += &format!(
                "{locale}: {} changed together with the source; `stegvis sync --translated` where translations arrive, or `stegvis accept`, records what is current\n",
                counted(both, "part")
            );
        }
        let unrecorded = left(State::Unrecorded);
        if unrecorded > 0 {
            text += &format!(
                "{locale}: {} in no ledger; --translated, --from-git or --assume-current records the source\n",
                counted(unrecorded, "part")
            );
        }
    }
    text
}
