//! `stegvis doctor`: whether the machine has what the project needs.

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};

use super::printing::engine;
use super::{CLEAN, FOUND, Opened, answer, open, program_folders, shown};
use crate::load;
use crate::locale::Locale;
use crate::model::{Output, Project};
use crate::print::{self, Desk, Engine, fonts, pdf};
use crate::report::machine::{self, Advice, Part, State};

/// Say whether the machine has what the project needs, and what to install.
///
/// Looks for the program that prints PDFs and prints a page with it, for fonts for the languages of the project, for git, and for the
/// project itself. The exit code is 1 when something is missing that the settings ask for.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Look at this program for PDFs, as in `build --pdf-engine`
    #[arg(long, value_name = "CMD")]
    pdf_engine: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line for each thing
    Text,
    /// One JSON object, version 1
    Json,
}

const ENGINE: [Advice; 4] = advice([
    "apt install chromium",
    "dnf install chromium",
    "brew install --cask chromium",
    "winget install Google.Chrome; Microsoft Edge does as well",
]);
const GIT: [Advice; 4] = advice([
    "apt install git",
    "dnf install git",
    "xcode-select --install",
    "winget install Git.Git",
]);
const HAN: [Advice; 4] = advice([
    "apt install fonts-noto-cjk",
    "dnf install google-noto-sans-cjk-fonts",
    "comes with the system: PingFang, Hiragino",
    "optional feature “Chinese (Traditional) Supplemental Fonts”; Microsoft JhengHei comes with the system",
]);
const ARABIC: [Advice; 4] = advice([
    "apt install fonts-noto-core",
    "dnf install google-noto-sans-arabic-fonts",
    "comes with the system: Geeza Pro",
    "comes with the system: Segoe UI",
]);
const OTHER: [Advice; 4] = advice([
    "apt install fonts-noto-core",
    "dnf install google-noto-sans-fonts",
    "comes with the system",
    "comes with the system",
]);
/// What lists fonts.
const FONT_LIST: [Advice; 2] = [
    Advice {
        system: "Debian, Ubuntu",
        does: "apt install fontconfig",
    },
    Advice {
        system: "Fedora",
        does: "dnf install fontconfig",
    },
];

/// A page in which everything is what it says.
const SAMPLE: &str = "<!doctype html><title>stegvis</title><p>stegvis";
/// How long printing it may take.
const PATIENCE: Duration = Duration::from_secs(30);

const fn advice([debian, fedora, macos, windows]: [&'static str; 4]) -> [Advice; 4] {
    [
        Advice {
            system: "Debian, Ubuntu",
            does: debian,
        },
        Advice {
            system: "Fedora",
            does: fedora,
        },
        Advice {
            system: "macOS",
            does: macos,
        },
        Advice {
            system: "Windows",
            does: windows,
        },
    ]
}

pub(super) fn run(arguments: &Arguments, folder: Option<&Path>) -> anyhow::Result<u8> {
    let folders = program_folders();
    let here = super::working_directory()?;
    let root = folder
        .map(Path::to_owned)
        .or_else(|| load::disk::find_project(&here));
    let opened = match &root {
        Some(root) => Some(open(Some(root))?),
        None => None,
    };
    let known = opened
        .as_ref()
        .and_then(|opened| opened.loaded.project.as_ref());
    let prints = known.is_some_and(|project| project.settings.outputs.contains(&Output::Pdf));
    let lack = if prints {
        State::Missing
    } else {
        State::Absent
    };
    let mut parts = vec![program(), terminal(), git(&folders)];
    parts.push(opened.as_ref().map_or_else(no_project, project));
    parts.push(printer(arguments.pdf_engine.as_deref(), lack));
    parts.extend(
        known
            .iter()
            .flat_map(|project| writings(project, &folders, lack)),
    );
    answer(&match arguments.format {
        Format::Text => machine::text(&parts),
        Format::Json => machine::json(&parts),
    })?;
    Ok(if machine::is_ready(&parts) {
        CLEAN
    } else {
        FOUND
    })
}

fn part(subject: &'static str, state: State, says: impl Into<String>, install: &[Advice]) -> Part {
    Part {
        subject,
        state,
        says: says.into(),
        install: install.to_vec(),
    }
}

fn program() -> Part {
    let version = env!("CARGO_PKG_VERSION");
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    part(
        "stegvis",
        State::Fine,
        format!("{version} for {system} on {machine}"),
        &[],
    )
}

fn terminal() -> Part {
    if !std::io::stdout().is_terminal() {
        return part("terminal", State::Fine, "none: no colours", &[]);
    }
    let width = match terminal_size::terminal_size() {
        Some((terminal_size::Width(columns), _)) => format!("{columns} columns"),
        None => "of a width that it does not tell".to_owned(),
    };
    let choice = anstream::AutoStream::choice(&std::io::stdout());
    let colours = match choice {
        anstream::ColorChoice::Never => "no colours",
        _ => "colours",
    };
    part("terminal", State::Fine, format!("{width}, {colours}"), &[])
}

fn git(folders: &[PathBuf]) -> Part {
    match print::in_path(folders, "git") {
        Some(program) => {
            let version = print::version(&program);
            part(
                "git",
                State::Fine,
                version.unwrap_or_else(|| shown(&program)),
                &[],
            )
        }
        None => part(
            "git",
            State::Absent,
            "not found; `check --changed-since`, `sync --from-git` and `diff` ask it",
            &GIT,
        ),
    }
}

fn no_project() -> Part {
    part(
        "project",
        State::Absent,
        format!("no {} here or in a folder above", load::SETTINGS),
        &[],
    )
}

/// Says what the project is, as far as it can be read.
fn project(opened: &Opened) -> Part {
    let place = shown(&opened.root.join(load::SETTINGS));
    let Some(project) = &opened.loaded.project else {
        let says = format!("{place} cannot be used; `stegvis check` says why");
        return part("project", State::Missing, says, &[]);
    };
    let ledger = |locale: &Locale| {
        let folder = crate::drift::ledger::folder(locale.as_str());
        let mut paths = opened.sources.iter().map(|(_, source)| &source.path);
        paths.any(|path| crate::drift::ledger::is_ledger(path, &folder))
    };
    let locale = |catalog: &crate::model::Catalog| {
        let kind = match ledger(&catalog.locale) {
            true => " (ledger)",
            false => "",
        };
        format!("{}{kind}", catalog.locale)
    };
    let locales: Vec<String> = project.catalogs.iter().map(locale).collect();
    let mut says = format!("{place}: {}", locales.join(", "));
    if !project.templates.is_empty() {
        let names: Vec<&str> = project
            .templates
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        // Writing to a String cannot fail.
        let _ = write!(says, "; templates of its own: {}", names.join(", "));
    }
    if opened.loaded.unread == 0 {
        return part("project", State::Fine, says, &[]);
    }
    says += "; some files cannot be read, `stegvis check` says which";
    part("project", State::Missing, says, &[])
}

/// Looks for the program that prints, and prints a page.
fn printer(named: Option<&str>, lack: State) -> Part {
    const SUBJECT: &str = "pdf engine";
    let engine = match engine(named) {
        Ok(engine) => engine,
        Err(error) if named.is_none() && super::variable(super::printing::VARIABLE).is_none() => {
            let _ = error;
            let says = "no browser that prints was found; `build --output pdf` needs one";
            return part(SUBJECT, lack, says, &ENGINE);
        }
        Err(error) => return part(SUBJECT, State::Missing, format!("{error:#}"), &[]),
    };
    let version = engine
        .is_browser()
        .then(|| print::version(&engine.program))
        .flatten();
    let name = version.unwrap_or_else(|| engine.name());
    let says = format!("{name}, {}", shown(&engine.program));
    // A browser in a snap sees no temporary folder of others.
    if engine.program.starts_with("/snap") {
        return part(SUBJECT, State::Fine, says, &[]);
    }
    match try_out(&engine) {
        Ok(()) => part(SUBJECT, State::Fine, says, &[]),
        Err(error) => part(
            SUBJECT,
            lack,
            format!("{says}, does not print: {error:#}"),
            &[],
        ),
    }
}

/// Prints a page in a folder that nobody else has.
fn try_out(engine: &Engine) -> anyhow::Result<()> {
    let name = format!("stegvis-doctor-{}", std::process::id());
    let desk = Desk::open(&std::env::temp_dir().join(name))?;
    desk.put("page.html", SAMPLE.as_bytes())?;
    let bytes = desk.one(engine, 0, "page.html", PATIENCE)?;
    anyhow::ensure!(
        pdf::pages(&bytes).is_none_or(|pages| pages == 1),
        "it prints one page as several"
    );
    Ok(())
}

/// Looks for fonts, once for each writing.
fn writings(project: &Project, folders: &[PathBuf], lack: State) -> Vec<Part> {
    let program = print::in_path(folders, "fc-list");
    let mut parts: Vec<Part> = Vec::new();
    for catalog in &project.catalogs {
        let (tag, language) = (&catalog.locale, font_language(&catalog.locale));
        parts.push(match fonts::of(program.as_deref(), &language) {
            fonts::Fonts::Some(name, 1) => {
                part("fonts", State::Fine, format!("{tag}: {name}"), &[])
            }
            fonts::Fonts::Some(name, count) => part(
                "fonts",
                State::Fine,
                format!("{tag}: {name} and {} more", count - 1),
                &[],
            ),
            fonts::Fonts::None => {
                let says = format!("{tag}: none; a PDF would show empty boxes");
                part("fonts", lack, says, install(&catalog.locale))
            }
            fonts::Fonts::Unknown => {
                let says = format!("{tag}: `fc-list`, which lists fonts, is not there");
                part(
                    "fonts",
                    State::Unknown,
                    says,
                    if cfg!(target_os = "linux") {
                        &FONT_LIST
                    } else {
                        &[]
                    },
                )
            }
        });
    }
    parts
}

/// Returns what fontconfig calls the language of a locale: Chinese by where its characters are written so.
fn font_language(locale: &Locale) -> String {
    match (locale.language(), locale.script()) {
        ("zh", "Hans") => "zh-cn".to_owned(),
        ("zh", _) if locale.as_str().ends_with("-HK") => "zh-hk".to_owned(),
        ("zh", _) => "zh-tw".to_owned(),
        (language, _) => language.to_owned(),
    }
}

fn install(locale: &Locale) -> &'static [Advice] {
    match locale.script() {
        "Hant" | "Hans" | "Jpan" | "Kore" | "Hang" | "Hani" => &HAN,
        "Arab" => &ARABIC,
        _ => &OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_the_names_of_fontconfig() {
        let check = |tag: &str, expected: &str| {
            assert_eq!(font_language(&Locale::new(tag).unwrap()), expected);
        };
        check("zh-TW", "zh-tw");
        check("zh-HK", "zh-hk");
        check("zh-CN", "zh-cn");
        check("sv-SE", "sv");
        check("ar-XB", "ar");
        check("ja", "ja");
    }
}
