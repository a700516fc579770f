//! `stegvis check`: every rule; writes nothing, unless fixes or reports in files are asked for.

pub(super) mod baseline;
mod fix;
pub(super) mod format;

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use format::{Format, ToFile, deliver};

use super::meter::Meter;
use super::{Opened, Verdict, meant, open};
use crate::check::{self, Checked, Entry, rules};
use crate::diagnostic::Level;
use crate::git;
use crate::limit::{Budget, HELP, Limit};
use crate::load::{self, Loaded};
use crate::model::Occasion;
use crate::source::Changed;
use crate::text::day::Day;

/// Report what is wrong with documents and translations.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write a report to a file as well, such as `sarif=stegvis.sarif`; may be given several times
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    reports: Vec<ToFile>,
    /// What fails the run, in place of the settings: a level, the code of a rule, or a budget such as `missing > 5%` or
    /// `sv-SE: missing > 0`; may be given several times, or with commas
    #[arg(long = "fail-on", value_name = "LIMIT", value_delimiter = ',')]
    fail_on: Vec<String>,
    /// What the run is for; some findings have another level then
    #[arg(long = "for", value_enum, value_name = "OCCASION")]
    occasion: Option<For>,
    /// Report only what has to do with changes since a revision of git, or since the present branch left it
    #[arg(long, value_name = "REV", conflicts_with = "fix")]
    changed_since: Option<String>,
    /// Leave out the findings that a file made by --write-baseline knows, and list those that are gone
    #[arg(long, value_name = "FILE", conflicts_with = "fix")]
    baseline: Option<PathBuf>,
    /// Write everything that is found to a file, for --baseline
    #[arg(long, value_name = "FILE", conflicts_with_all = ["fix", "changed_since", "baseline"])]
    write_baseline: Option<PathBuf>,
    /// Mend what can be mended safely, and report what is left
    #[arg(long)]
    fix: bool,
    /// With --fix: make the suggested changes too; look at the result before you keep it
    #[arg(long, requires = "fix")]
    suggested: bool,
    /// With --fix: print the changes as a unified diff and write nothing
    #[arg(long, visible_alias = "dry-run", requires = "fix")]
    diff: bool,
    /// The day on which reviews may be due, such as `2026-11-02`; without it, none is overdue
    #[arg(long, value_name = "DAY", value_parser = day)]
    today: Option<Day>,
}

/// Reads a day of the command line.
fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "no day of the calendar; write it as 2026-11-02".to_owned())
}

/// What a run is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum For {
    /// A proposed change: what translators have not seen yet is no error
    Pr,
    /// Pages that go to readers: what is missing, has fallen behind or was not reviewed is an error
    Release,
    /// A translator: only what translators can mend is reported
    Translator,
}

impl For {
    fn occasion(self) -> Occasion {
        match self {
            Self::Pr => Occasion::Pr,
            Self::Release => Occasion::Release,
            Self::Translator => Occasion::Translator,
        }
    }
}

pub(super) fn run(
    arguments: &Arguments,
    project: Option<&Path>,
    quiet: bool,
) -> anyhow::Result<u8> {
    let mut meter = Meter::start(quiet);
    let mut opened = open(project)?;
    if let Some(project) = &mut opened.loaded.project {
        project.today = arguments.today;
    }
    refuse_overwriting(
        &arguments.reports,
        (
            arguments.baseline.as_deref(),
            arguments.write_baseline.as_deref(),
        ),
        &|target| opened.has_file(target),
        "is a file of the project; write to another",
    )?;
    if arguments.fix {
        meter.end();
        return fix::run(arguments, opened);
    }
    // As in `build`: the process ends right after.
    let opened = ManuallyDrop::new(opened);
    let verdict = judge(arguments, &opened.loaded, &opened.root)?;
    let narrowing = Narrowing::of(arguments, &opened)?;
    let nothing = check::Nothing::counting(Arc::clone(&meter.progress));
    let mut checked = check::run(&opened.loaded, &opened.sources, &nothing)?;
    meter.end();
    refuse_nothing(&verdict, &checked, &opened.loaded)?;
    if let Some(file) = &arguments.write_baseline {
        return baseline::write(file, &opened.sources, &verdict, &checked);
    }
    narrowing.apply(&mut checked, &opened);
    settle(arguments, &mut checked, &opened.loaded);
    let about = verdict.about(&checked, &opened.sources);
    deliver(&about, arguments.format, &arguments.reports)?;
    Ok(verdict.code(&checked))
}

/// Refuses to put a report or baseline in the place of what is read, and two reports in one file. Of the baselines, the first is read and
/// the second written; `is_input` tells what else must not be written over, and `why` says so.
pub(super) fn refuse_overwriting(
    reports: &[ToFile],
    (known, written): (Option<&Path>, Option<&Path>),
    is_input: &dyn Fn(&Path) -> bool,
    why: &str,
) -> anyhow::Result<()> {
    let mut taken: Vec<PathBuf> = known.map(load::disk::real_place).into_iter().collect();
    for target in reports.iter().map(ToFile::path).chain(written) {
        let place = load::disk::real_place(target);
        if taken.contains(&place) {
            bail!(
                "{} is named twice; give each report a file of its own",
                target.display()
            );
        }
        taken.push(place);
        if is_input(target) {
            bail!("{} {why}", target.display());
        }
    }
    Ok(())
}

/// What the command line leaves out of a report.
struct Narrowing {
    known: Option<Vec<Entry>>,
    changes: Option<Vec<Changed>>,
}

impl Narrowing {
    /// Asks for what is needed before any work is done.
    fn of(arguments: &Arguments, opened: &Opened) -> anyhow::Result<Self> {
        let known = arguments.baseline.as_deref().map(baseline::read);
        // Of pictures, only their names matter.
        let is_text = |path: &str| {
            [".ftl", ".yaml", ".yml"]
                .iter()
                .any(|end| path.ends_with(end))
        };
        let changes = arguments.changed_since.as_deref();
        let changes = changes.map(|revision| {
            git::changes(&opened.root, revision, is_text)
                .with_context(|| format!("--changed-since {revision}"))
        });
        Ok(Self {
            known: known.transpose()?,
            changes: changes.transpose()?,
        })
    }

    fn apply(self, checked: &mut Checked, opened: &Opened) {
        if let Some(entries) = self.known {
            check::set_aside_known(checked, opened.loaded.is_whole(), entries);
        }
        if let (Some(changes), Some(project)) = (self.changes, &opened.loaded.project) {
            check::set_aside_unchanged(checked, project, &opened.sources, &changes);
        }
    }
}

/// Gives findings the levels of the occasion.
fn settle(arguments: &Arguments, checked: &mut Checked, loaded: &Loaded) {
    if let (Some(occasion), Some(project)) = (arguments.occasion, &loaded.project) {
        check::judge(checked, project, occasion.occasion());
    }
}

/// Returns what the run is judged by: the limits of the command line, or else those of the settings.
fn judge(arguments: &Arguments, loaded: &Loaded, root: &Path) -> anyhow::Result<Verdict> {
    let mut verdict = Verdict::of(loaded, root);
    if !arguments.fail_on.is_empty() {
        let limits = arguments.fail_on.iter();
        verdict.limits = limits
            .map(|text| limit(text.trim(), tags(loaded).as_deref()))
            .collect::<anyhow::Result<_>>()?;
    } else if arguments.changed_since.is_some() {
        // Whoever changes a sentence does not answer for the state of a whole locale, unless the command line says so.
        let of_locale = |limit: &Limit| matches!(limit, Limit::Budget(_));
        verdict.limits.retain(|limit| !of_locale(limit));
    }
    Ok(verdict)
}

/// Returns the locales that a project translates to.
fn tags(loaded: &Loaded) -> Option<Vec<&str>> {
    let translations = loaded.project.as_ref()?.translations().iter();
    Some(translations.map(|one| one.locale.as_str()).collect())
}

/// Reads a limit of the command line; `tags` are the locales translated to, where they are known.
pub(super) fn limit(text: &str, tags: Option<&[&str]>) -> anyhow::Result<Limit> {
    let limit = match Limit::parse(text) {
        Ok(limit) => limit,
        Err(no) => {
            let near = no.word.map(|(word, words)| meant(&word, &words));
            bail!(
                "--fail-on: {}{}\n{HELP}",
                no.message,
                near.unwrap_or_default()
            );
        }
    };
    match &limit {
        Limit::Rule(code) if !rules::ALL.iter().any(|rule| rule.code.name == code) => {
            let mut names: Vec<&str> = rules::ALL.iter().map(|rule| rule.code.name).collect();
            names.extend(Level::ALL.map(Level::name));
            bail!(
                "--fail-on: no rule is called `{code}`{}",
                meant(code, &names)
            );
        }
        Limit::Budget(Budget {
            locale: Some(tag), ..
        }) => {
            if let Some(tags) = tags.filter(|tags| !tags.contains(&tag.as_str())) {
                let near = meant(tag, tags);
                bail!("--fail-on: nothing here is translated to `{tag}`{near}");
            }
        }
        Limit::Rule(_) | Limit::Budget(_) | Limit::Level(_) => {}
    }
    Ok(limit)
}

/// Refuses to call a project clean in which there is nothing to check.
fn refuse_nothing(verdict: &Verdict, checked: &Checked, loaded: &Loaded) -> anyhow::Result<()> {
    let mut catalogs = loaded.project.iter().flat_map(|project| &project.catalogs);
    let messages = catalogs.any(|catalog| catalog.messages.iter().any(|message| !message.built_in));
    if verdict.usable && checked.documents == 0 && checked.found.is_empty() && !messages {
        anyhow::bail!("the project holds no documents and no messages: nothing was checked");
    }
    Ok(())
}
