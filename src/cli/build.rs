//! `stegvis build`: every rule, and every page without an error to disk.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;

use super::{Opened, Verdict, answer, open, shown, tell};
use crate::check;
use crate::model::{Document, DocumentKind, Output, Project};
use crate::publish::{Publish, Selection};
use crate::report::{self, counted};
use crate::text::nearest::nearest;

/// Render every document in every locale.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder to write to; default: dist in the project
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Build the pages of this locale only; may be given several times
    #[arg(long = "locale", value_name = "LOCALE")]
    locales: Vec<String>,
    /// Build the pages of the document with this id only; may be given several times
    #[arg(long = "document", value_name = "ID")]
    documents: Vec<String>,
    /// Build this output only, whether the settings name it or not; may be given several times
    #[arg(long = "output", value_name = "OUTPUT")]
    outputs: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let Opened {
        root,
        sources,
        loaded,
        ..
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
    let selection = selection(arguments, project)?;
    let (documents, locales) = (selection.documents.len(), selection.locales.len());
    let publish = Publish::open(project, &root, &out, selection)?;
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
    let or_all = |named: usize, all: usize| if named == 0 { all } else { named };
    let documents = counted(or_all(documents, checked.documents), "document");
    let locales = counted(or_all(locales, checked.locales.len()), "locale");
    answer(&format!(
        "built {documents} in {locales}: {} in {}, {} written, {} removed{held}\n",
        counted(summary.files, "file"),
        shown(&out),
        summary.written,
        summary.removed
    ))?;
    Ok(verdict.code(&checked))
}

/// Looks up what the command line names.
fn selection(arguments: &Arguments, project: &Project) -> anyhow::Result<Selection> {
    let tags: Vec<&str> = project
        .catalogs
        .iter()
        .map(|catalog| catalog.locale.as_str())
        .collect();
    let mut selection = Selection::default();
    for name in &arguments.locales {
        let at = tags.iter().position(|tag| tag == name);
        let at = at.with_context(|| unknown("locale", name, tags.iter().copied()))?;
        selection.locales.insert(at);
    }
    let is_page = |document: &&Document| document.kind != DocumentKind::Fragment;
    let pages = || {
        let pages = project.documents.iter().filter(is_page);
        pages.map(|document| &*document.id.text)
    };
    for name in &arguments.documents {
        match project.document(name) {
            Some(document) if !is_page(&document) => {
                bail!("`{name}` is a fragment and has no page of its own");
            }
            Some(_) => selection.documents.insert(name.clone()),
            None => bail!(unknown("document", name, pages())),
        };
    }
    for name in &arguments.outputs {
        let output = Output::ALL.into_iter().find(|one| one.name() == name);
        let output =
            output.with_context(|| unknown("output", name, Output::ALL.map(Output::name)))?;
        selection.outputs.insert(output);
    }
    Ok(selection)
}

fn unknown<'a>(kind: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let hint = nearest(name, known);
    let hint = hint.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    format!("no {kind} is called `{name}`{hint}")
}
