//! `stegvis status`: how far each locale is.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::answer;
use super::ledgers::{drift, locales, opened, tell_unread};
use crate::check;
use crate::report::status::{self, Todo};

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
