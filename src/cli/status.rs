//! `stegvis status`: how far each locale is.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::ledgers::{drift, locales, opened, tell_unread};
use super::{Opened, answer, locale_tags, named, shown};
use crate::check;
use crate::create::{self, NewFile};
use crate::drift::Drift;
use crate::model::Project;
use crate::report::counted;
use crate::report::status::{self, Todo};
use crate::review::{self, Board, File};
use crate::text::url::{is_place, is_safe};

/// Print how far each locale is: what is fresh, stale, unrecorded and missing.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// List what there is to do instead, the most urgent first
    #[arg(long)]
    todo: bool,
    /// With --todo: in this locale only; may be given several times
    #[arg(long = "locale", value_name = "LOCALE", requires = "todo")]
    locales: Vec<String>,
    /// Write a dashboard to this folder instead: an overview, a page for each locale, badges
    #[arg(long, value_name = "DIR", conflicts_with = "todo")]
    html: Option<PathBuf>,
    /// With --html: address of the review pages that `build --bilingual` made, from that folder or on the web
    #[arg(long, value_name = "ADDRESS", requires = "html")]
    review: Option<String>,
    /// Write a badge for each locale to this folder instead
    #[arg(long, value_name = "DIR", conflicts_with = "todo")]
    badges: Option<PathBuf>,
    /// With --html or --badges: in the language of this locale; default: the source
    #[arg(long, value_name = "LOCALE")]
    language: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A table with bars, or one line for each part
    Text,
    /// A table, or boxes to tick
    Markdown,
    /// One JSON object, version 1
    Json,
}

pub(super) fn run(arguments: &Arguments, folder: Option<&Path>) -> anyhow::Result<u8> {
    let opened = opened(folder)?;
    let Some(project) = &opened.loaded.project else {
        return super::unusable(&opened);
    };
    let wanted = locales(project, &arguments.locales)?;
    let drift = drift(project, &opened, false)?;
    if arguments.html.is_some() || arguments.badges.is_some() {
        return dashboard(arguments, &opened, project, &drift);
    }
    if arguments.language.is_some() {
        bail!("--language is for --html and --badges; a table has no language of its own");
    }
    let counts = check::states(project, &drift);
    let todo: Vec<Todo<'_>> = if arguments.todo {
        let one = |at: &usize| Todo {
            locale: project.catalogs[*at].locale.as_str(),
            work: check::work(project, &drift, *at),
        };
        wanted.iter().map(one).collect()
    } else {
        Vec::new()
    };
    let sources = &opened.sources;
    let text = match (arguments.format, arguments.todo) {
        (Format::Text, false) => status::text(&counts),
        (Format::Text, true) => status::todo_text(&counts, &todo, sources),
        (Format::Markdown, false) => status::markdown(&counts),
        (Format::Markdown, true) => status::todo_markdown(&todo, sources),
        (Format::Json, _) => status::json(&counts, &todo, sources),
    };
    answer(&text)?;
    Ok(tell_unread(&opened))
}

/// Writes the dashboard, or the badges alone.
fn dashboard(
    arguments: &Arguments,
    opened: &Opened,
    project: &Project,
    drift: &Drift<'_>,
) -> anyhow::Result<u8> {
    let tags = locale_tags(project);
    let language = arguments.language.as_deref();
    let language = language.map_or(Ok(0), |tag| named("locale", tag, &tags))?;
    let sources = &opened.sources;
    if let Some(folder) = &arguments.html {
        let way = review_way(arguments.review.as_deref())?;
        let board = Board {
            language,
            review: &way,
            has: &|_, _| arguments.review.is_some(),
        };
        let files = review::dashboard(project, sources, drift, board)?;
        write(folder, files, opened, "the dashboard")?;
    }
    if let Some(folder) = &arguments.badges {
        let badges = review::badges(project, sources, drift, language)?;
        let count = counted(badges.len(), "badge");
        write(folder, badges, opened, &count)?;
    }
    Ok(tell_unread(opened))
}

/// Returns the way to the review pages with a `/` at its end.
fn review_way(way: Option<&str>) -> anyhow::Result<String> {
    let way = way.unwrap_or("");
    let web = ["https://", "http://"]
        .iter()
        .any(|start| way.starts_with(start));
    let known = way.is_empty() || is_place(way) || (web && is_safe(way));
    if !known {
        bail!(
            "--review: `{way}` is neither a way to a folder, such as ../dist/review, nor an address that begins with https:// or http://"
        );
    }
    let slash = if way.is_empty() || way.ends_with('/') {
        ""
    } else {
        "/"
    };
    Ok(format!("{way}{slash}"))
}

fn write(folder: &Path, files: Vec<File>, opened: &Opened, what: &str) -> anyhow::Result<()> {
    let taken = |file: &&File| opened.has_file(&folder.join(&file.path));
    if let Some(file) = files.iter().find(taken) {
        bail!(
            "{} is a file of the project; write to another folder",
            shown(&folder.join(&file.path))
        );
    }
    let files: Vec<NewFile> = files
        .into_iter()
        .map(|File { path, text }| NewFile { path, text })
        .collect();
    create::generated(folder, &files)?;
    answer(&format!("wrote {what} to {}\n", shown(folder)))
}
