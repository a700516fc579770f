//! What the commands about drift share: the project with its ledgers, and their writing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, bail};

use super::{Opened, Unread, answer, meant, open, tell};
use crate::diagnostic::Diagnostic;
use crate::drift::ledger::Ledgers;
use crate::drift::ledger::Row;
use crate::drift::past::Past;
use crate::drift::pictures::{self, Picture, PictureState};
use crate::drift::plan::Done;
use crate::drift::record::{self, Change};
use crate::drift::{Drift, Fingerprint};
use crate::edit::unified;
use crate::load;
use crate::model::Project;
use crate::report::counted;
use crate::source::Sources;
use crate::write;

/// Places that are listed one by one.
const SHOWN: usize = 10;

/// Reads a project whose ledgers are to be asked.
pub(super) fn opened(folder: Option<&Path>) -> anyhow::Result<Opened> {
    usable(open(folder)?)
}

/// Refuses a project whose settings cannot be used.
pub(super) fn usable(opened: Opened) -> anyhow::Result<Opened> {
    if opened.loaded.project.is_none() {
        bail!("the settings of the project cannot be used; run `stegvis check`");
    }
    Ok(opened)
}

/// Holds every translation of a project against its ledgers. With `whole`, a row that cannot be read is refused: it would be lost.
pub(super) fn drift<'p>(
    project: &'p Project,
    opened: &Opened,
    whole: bool,
) -> anyhow::Result<Drift<'p>> {
    let sources = &opened.sources;
    let mut found = Vec::new();
    let ledgers = Ledgers::load(sources, &project.settings, &mut found);
    if whole && !ledgers.complete {
        let why = format!(
            "rows of ledgers cannot be read and would be lost, so nothing was written: {}; mend them first, as `stegvis check` says",
            unreadable(sources, &found)
        );
        return Err(match opened.loaded.unread {
            0 => anyhow::anyhow!(why),
            _ => Unread(why).into(),
        });
    }
    let mut drift = Drift::new(project, ledgers, true);
    if whole {
        let pictures = crate::check::picture_prints(&opened.root, &opened.loaded);
        drift.pictures = pictures::prints(&pictures);
    }
    Ok(drift)
}

/// Opens the history of a project.
pub(super) fn past(project: &Project, root: &Path) -> anyhow::Result<Past> {
    Past::open(root, project, load::SETTINGS, load::layout)
}

/// Lists where rows cannot be read, and files that cannot be read at all; the first of them, where there are many.
fn unreadable(sources: &Sources, found: &[Diagnostic]) -> String {
    let rows = found.iter().map(|one| {
        let line = sources.place(one.primary).line;
        (sources.get(one.primary.source).path.as_str(), line)
    });
    let files = sources.iter().map(|(_, source)| source);
    let files =
        files.filter(|source| source.unreadable.is_some() && source.path.contains("/ledger"));
    let files: BTreeSet<&str> = files.map(|source| source.path.as_str()).collect();
    let mut places: Vec<(&str, usize)> = rows.filter(|(path, _)| !files.contains(path)).collect();
    places.extend(files.into_iter().map(|path| (path, 0)));
    places.sort_unstable();
    places.dedup();
    let more = places.len().saturating_sub(SHOWN);
    let shown = places.iter().take(SHOWN).map(|(path, line)| match line {
        0 => (*path).to_owned(),
        line => format!("{path}:{line}"),
    });
    let mut shown: Vec<String> = shown.collect();
    if more > 0 {
        shown.push(format!("and {more} more"));
    }
    shown.join(", ")
}

/// Returns the positions of the translated locales that are named; all of them where none is.
pub(super) fn locales(project: &Project, named: &[String]) -> anyhow::Result<BTreeSet<usize>> {
    let tags: Vec<&str> = project
        .translations()
        .iter()
        .map(|catalog| catalog.locale.as_str())
        .collect();
    if named.is_empty() {
        return Ok((1..=tags.len()).collect());
    }
    let position = |tag: &String| {
        if tag == project.source().locale.as_str() {
            bail!("{tag} is the source and is not translated");
        }
        let at = tags.iter().position(|known| known == tag);
        at.map(|at| at + 1).with_context(|| {
            format!(
                "no locale of this project is called `{tag}`{}",
                meant(tag, &tags)
            )
        })
    };
    named.iter().map(position).collect()
}

/// Puts the rows of pictures to those of texts; `record` says which pictures are as they should be, `drops` in which locales rows of those
/// that are gone go too.
pub(super) fn with_pictures(
    project: &Project,
    drift: &Drift<'_>,
    (rows, done): (Vec<Vec<Row>>, Vec<Done>),
    drops: &dyn Fn(usize) -> bool,
    record: &dyn Fn(&Picture<'_>, PictureState) -> bool,
) -> (Vec<Vec<Row>>, Vec<Done>) {
    let (own, recorded) = pictures::rows(project, drift, drops, record);
    let (mut rows, mut done) = (rows, done);
    for (rows, own) in rows.iter_mut().zip(own) {
        rows.extend(own);
    }
    for (done, names) in done.iter_mut().zip(recorded) {
        done.pictures = names.len();
    }
    (rows, done)
}

/// What the ledgers of a project are to say.
pub(super) struct Planned<'c, 'p> {
    pub(super) project: &'p Project,
    pub(super) drift: &'c Drift<'p>,
    /// All rows, by position of the locale.
    pub(super) rows: &'c [Vec<Row>],
    /// What that does.
    pub(super) done: &'c [Done],
    /// Texts of sources that neither the source nor a ledger has.
    pub(super) texts: &'c BTreeMap<Fingerprint, String>,
}

impl Planned<'_, '_> {
    /// Writes the ledgers and says what was done, or prints as a diff what would be written.
    pub(super) fn write(&self, opened: &Opened, dry_run: bool) -> anyhow::Result<()> {
        let changes = record::changes(
            self.project,
            &opened.sources,
            self.drift,
            self.rows,
            self.texts,
        );
        let told = told(self.project, self.done, dry_run);
        if dry_run {
            let diff: String = changes
                .iter()
                .map(|change| diff(change, &opened.sources))
                .collect();
            answer(&diff)?;
            tell(&told);
            return Ok(());
        }
        let files: Vec<(&str, Option<&str>)> = changes
            .iter()
            .map(|change| (change.path.as_str(), change.text.as_deref()))
            .collect();
        write::project_files(&opened.root, &files)?;
        let wrote = match files.len() {
            0 if self.rows.iter().all(Vec::is_empty) => "there is no ledger yet\n".to_owned(),
            0 => "every ledger is as it should be\n".to_owned(),
            count => format!("wrote {}\n", counted(count, "ledger")),
        };
        answer(&(told + &wrote))
    }
}

fn diff(change: &Change, sources: &Sources) -> String {
    let old = sources
        .find(&change.path)
        .map(|(_, source)| source.text.as_str());
    let path = change.path.as_str();
    unified((path, old), (path, change.text.as_deref().unwrap_or("")))
}

/// Says how many parts of each locale were recorded, and how many rows were dropped.
fn told(project: &Project, done: &[Done], dry_run: bool) -> String {
    let would = if dry_run { "would be " } else { "" };
    let mut text = String::new();
    for (catalog, done) in project.catalogs.iter().zip(done) {
        let recorded = match done.recorded.len() {
            0 => None,
            count => Some(format!("{} {would}recorded", counted(count, "part"))),
        };
        let dropped = match done.dropped {
            0 => None,
            count => Some(format!("{} {would}dropped", counted(count, "row"))),
        };
        let pictures = match done.pictures {
            0 => None,
            count => Some(format!("{} {would}recorded", counted(count, "picture"))),
        };
        let parts = recorded.into_iter().chain(pictures).chain(dropped);
        let parts: Vec<String> = parts.collect();
        if !parts.is_empty() {
            text += &format!("{}: {}\n", catalog.locale, parts.join(", "));
        }
    }
    text
}

/// Says that some input was not read, where it was not.
pub(super) fn tell_unread(opened: &Opened) -> u8 {
    if opened.loaded.unread == 0 {
        return super::CLEAN;
    }
    tell(
        "error: some files could not be read, so that what they say is not known; run `stegvis check`\n",
    );
    super::UNREAD
}
