//! The command line: one file per command. Alone prints, and alone picks exit codes.

mod accept;
mod adopt;
mod build;
mod check;
mod compare;
mod completions;
mod diff;
mod doctor;
mod explain;
mod init;
mod ledgers;
mod man;
mod meter;
mod new;
mod places;
mod printing;
mod schema;
mod serve;
mod show;
mod status;
mod sync;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

use crate::check::{Checked, Nothing, Opened, Unopened, rules};
use crate::diagnostic::Level;
use crate::limit::Limit;
use crate::load::{self, Loaded};
use crate::model::{NO_PROFILE, Project};
use crate::report::{self, About};
use crate::source::Sources;
use crate::text::nearest::nearest;

/// Procedures written once, published as guides and printable checklists in several languages.
#[derive(Debug, Parser)]
#[command(name = "stegvis", version, about, after_help = EXIT_CODES)]
struct Arguments {
    /// Folder of the project; default: the nearest folder upwards that holds a stegvis.yaml
    #[arg(short = 'C', long = "project", value_name = "DIR", global = true)]
    project: Option<PathBuf>,
    /// Show no progress on the terminal
    #[arg(short, long, global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Arguments),
    New(new::Arguments),
    Adopt(adopt::Arguments),
    Compare(compare::Arguments),
    Build(build::Arguments),
    /// Report what is wrong with documents and translations
    Check(check::Arguments),
    /// Explain a finding, or list them all
    Explain(explain::Arguments),
    Show(show::Arguments),
    Serve(serve::Arguments),
    Status(status::Arguments),
    Diff(diff::Arguments),
    Sync(sync::Arguments),
    Accept(accept::Arguments),
    Doctor(doctor::Arguments),
    /// Print the JSON Schema of documents or settings
    Schema(schema::Arguments),
    /// Print the completion script of a shell
    Completions(completions::Arguments),
    /// Print the manual page, or write those of all commands
    Man(man::Arguments),
}

const EXIT_CODES: &str = "Exit codes:
  0  nothing found that fails the run
  1  findings or counts that fail the run (errors, unless the settings say otherwise), or pages held back
  2  the command line or the settings cannot be used, or the output cannot be written
  3  some input could not be read, so that it was not checked";

/// Everything went well, as far as was looked.
const CLEAN: u8 = 0;
/// Findings at or above the threshold.
const FOUND: u8 = 1;
/// The command line, the settings or the machine stand in the way.
const UNUSABLE: u8 = 2;
/// Some input could not be read.
const UNREAD: u8 = 3;

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers; anything else is a mistake on the command line.
            let code = if error.use_stderr() { UNUSABLE } else { CLEAN };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let project = arguments.project.as_deref();
    let result = match &arguments.command {
        Command::Init(command) => init::run(command, project),
        Command::New(command) => new::run(command, project),
        Command::Adopt(command) => adopt::run(command, project, arguments.quiet),
        Command::Compare(command) => compare::run(command),
        Command::Build(command) => build::run(command, project, arguments.quiet),
        Command::Check(command) => check::run(command, project, arguments.quiet),
        Command::Explain(command) => explain::run(command),
        Command::Show(command) => show::run(command, project),
        Command::Serve(command) => serve::run(command, project),
        Command::Status(command) => status::run(command, project),
        Command::Diff(command) => diff::run(command, project),
        Command::Sync(command) => sync::run(command, project, arguments.quiet),
        Command::Accept(command) => accept::run(command, project),
        Command::Doctor(command) => doctor::run(command, project),
        Command::Schema(command) => schema::run(command),
        Command::Completions(command) => completions::run(command),
        Command::Man(command) => man::run(command),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_closed_pipe(&error) => ExitCode::from(CLEAN),
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: {error:#}");
            let is_unread = error.is::<Unread>();
            ExitCode::from(if is_unread { UNREAD } else { UNUSABLE })
        }
    }
}

/// Nothing was done, because some input could not be read.
#[derive(Debug)]
struct Unread(String);

impl std::fmt::Display for Unread {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Unread {}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    kind == Some(io::ErrorKind::BrokenPipe)
}

/// Writes an answer to standard output.
fn answer(text: &str) -> anyhow::Result<()> {
    let mut out = anstream::stdout();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Writes anything else to standard error.
fn tell(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// Reads the project in a folder, or in the nearest one upwards.
fn open(folder: Option<&Path>) -> anyhow::Result<Opened> {
    Ok(read(folder)?.open())
}

/// Reads the texts of the project in a folder, or in the nearest one upwards.
fn read(folder: Option<&Path>) -> anyhow::Result<Unopened> {
    let root = match folder {
        Some(folder) => folder.to_owned(),
        None => nearest_project()?,
    };
    Unopened::read(root)
}

/// Says what was probably meant by a name that nothing has: the nearest, or the one that goes on after it.
fn meant(word: &str, names: &[&str]) -> String {
    let longer = |name: &&&str| {
        name.strip_prefix(word)
            .is_some_and(|rest| rest.starts_with('-'))
    };
    nearest(word, names.iter().copied())
        .or_else(|| names.iter().find(longer).copied())
        .map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// Returns the position of a name that the command line gives.
fn named(kind: &str, name: &str, names: &[&str]) -> anyhow::Result<usize> {
    let at = names.iter().position(|known| *known == name);
    at.with_context(|| format!("no {kind} is called `{name}`{}", meant(name, names)))
}

/// Returns what the command line calls the profiles of a project, in the order of their editions: first the pages without one.
fn profile_names(project: &Project) -> Vec<&str> {
    let profiles = project.settings.profiles.iter();
    let named = profiles.map(|profile| &*profile.name);
    std::iter::once(NO_PROFILE).chain(named).collect()
}

/// Returns the tags of the locales of a project.
fn locale_tags(project: &Project) -> Vec<&str> {
    let catalogs = project.catalogs.iter();
    catalogs.map(|catalog| catalog.locale.as_str()).collect()
}

/// Reports why the settings of a project cannot be used.
fn unusable(opened: &Opened) -> anyhow::Result<u8> {
    let verdict = Verdict::of(&opened.loaded, &opened.root);
    let checked = crate::check::run(&opened.loaded, &opened.sources, &Nothing::default())?;
    let about = verdict.about(&checked, &opened.sources);
    tell(&report::text::report(&about, true));
    Ok(verdict.code(&checked))
}

fn nearest_project() -> anyhow::Result<PathBuf> {
    let here = working_directory()?;
    load::disk::find_project(&here).with_context(|| {
        format!(
            "no {} here or in a folder above; name the project with --project",
            load::SETTINGS
        )
    })
}

#[expect(
    clippy::disallowed_methods,
    reason = "only the command line knows the working directory"
)]
fn working_directory() -> anyhow::Result<PathBuf> {
    std::env::current_dir().context("cannot tell the working directory")
}

/// Returns a variable of the environment that is not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "only the command line knows the environment"
)]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Returns the folders in which the machine looks for programs.
fn program_folders() -> Vec<PathBuf> {
    let path = variable("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect()
}

/// Returns a path as a reader would name it: from the working directory, where it lies below.
fn shown(path: &Path) -> String {
    let here = working_directory().ok();
    let short = here
        .as_deref()
        .and_then(|here| path.strip_prefix(here).ok());
    short
        .unwrap_or(path)
        .display()
        .to_string()
        .replace('\\', "/")
}

/// Returns the way from the working directory to a project below it.
fn folder(root: &Path) -> String {
    let here = working_directory().ok();
    let way = here.and_then(|here| load::disk::way_down(&here, root));
    way.unwrap_or_default()
}

/// What a run must know about the project after the project is gone.
struct Verdict {
    limits: Vec<Limit>,
    unread: usize,
    usable: bool,
    /// The way from the working directory to the project.
    folder: String,
}

impl Verdict {
    fn of(loaded: &Loaded, root: &Path) -> Self {
        let limits = match &loaded.project {
            Some(project) => project.settings.fail_on.iter(),
            None => [].iter(),
        };
        let mut limits: Vec<Limit> = limits.map(|(limit, _)| limit.clone()).collect();
        let unknown = |limit: &Limit| match limit {
            Limit::Rule(code) => !rules::ALL.iter().any(|rule| rule.code.name == code),
            Limit::Level(_) | Limit::Budget(_) => false,
        };
        // What names no rule was meant to fail the run: that it is told must do so.
        if limits.iter().any(unknown) {
            limits.push(Limit::Level(Level::Error));
        }
        Self {
            limits,
            unread: loaded.unread,
            usable: loaded.project.is_some(),
            folder: folder(root),
        }
    }

    /// Returns what a report is about.
    fn about<'r>(&'r self, checked: &'r Checked, sources: &'r Sources) -> About<'r> {
        About {
            checked,
            sources,
            unread: self.unread,
            limits: &self.limits,
            folder: &self.folder,
        }
    }

    /// Picks the exit code: what could not be read weighs more than what was found.
    fn code(&self, checked: &Checked) -> u8 {
        let failing = |one| crate::check::fails(&self.limits, one);
        if !self.usable {
            UNUSABLE
        } else if self.unread > 0 {
            UNREAD
        } else if (checked.held > 0 && !checked.aside.hides())
            || checked.found.iter().any(failing)
            || !crate::check::exceeded(&self.limits, checked).is_empty()
        {
            FOUND
        } else {
            CLEAN
        }
    }
}
