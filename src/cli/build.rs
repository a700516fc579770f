//! `stegvis build`: every rule, and every page without an error to disk.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Opened, Verdict, answer, open, shown, tell};
use crate::check;
use crate::publish::Publish;
use crate::report;

/// Render every document in every locale.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder to write to; default: dist in the project
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let Opened {
        root,
        sources,
        loaded,
    } = open(project)?;
    let verdict = Verdict::of(&loaded);
    let complain = |checked: &check::Checked| {
        tell(&report::text::report(
            checked,
            &sources,
            verdict.unread,
            true,
        ));
    };
    let Some(project) = &loaded.project else {
        let checked = check::run(&loaded, &sources, &check::Nothing::default())?;
        complain(&checked);
        return Ok(verdict.code(&checked));
    };
    let out = arguments.out.clone().unwrap_or_else(|| root.join("dist"));
    let publish = Publish::open(project, &root, &out)?;
    let checked = check::run(&loaded, &sources, &publish)?;
    let summary = publish.finish(verdict.unread == 0)?;
    if !checked.found.is_empty() || verdict.unread > 0 {
        complain(&checked);
    }
    let held = match checked.held {
        0 => String::new(),
        1 => ", 1 page held back because of errors".to_owned(),
        count => format!(", {count} pages held back because of errors"),
    };
    let (documents, locales) = (
        count(checked.documents, "document"),
        count(checked.locales.len(), "locale"),
    );
    answer(&format!(
        "built {documents} in {locales}: {} in {}, {} written, {} removed{held}\n",
        count(summary.files, "file"),
        shown(&out),
        summary.written,
        summary.removed
    ))?;
    Ok(verdict.code(&checked))
}

fn count(number: usize, word: &str) -> String {
    if number == 1 {
        format!("1 {word}")
    } else {
        format!("{number} {word}s")
    }
}
