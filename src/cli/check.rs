//! `stegvis check`: every rule, nothing written.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::{Verdict, answer, open};
use crate::check;
use crate::load::Loaded;
use crate::report;

/// Report what is wrong with documents and translations.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Frames with the lines they are about
    Text,
    /// One JSON object, version 1
    Json,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    let verdict = Verdict::of(&opened.loaded);
    let checked = check::run(&opened.loaded, &opened.sources, &check::Nothing::default())?;
    let messages = |loaded: &Loaded| {
        let project = loaded.project.iter().flat_map(|project| &project.catalogs);
        project
            .flat_map(|catalog| &catalog.messages)
            .any(|message| !message.built_in)
    };
    if verdict.usable
        && checked.documents == 0
        && checked.found.is_empty()
        && !messages(&opened.loaded)
    {
        anyhow::bail!("the project holds no documents and no messages: nothing was checked");
    }
    answer(&match arguments.format {
        // Colours are taken out again where standard output is no terminal.
        Format::Text => report::text::report(&checked, &opened.sources, verdict.unread, true),
        Format::Json => report::json::report(&checked, &opened.sources, verdict.unread),
    })?;
    Ok(verdict.code(&checked))
}
