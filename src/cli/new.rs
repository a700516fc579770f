//! `stegvis new`: a document and its first messages.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::{CLEAN, Opened, answer, open, shown, unusable};
use crate::create;
use crate::model::DocumentKind;
use crate::scaffold::{self, Draft};

/// Add a document with its first messages.
///
/// The source locale gets texts that say what to write; `stegvis check` reports each until it is written.
/// The other locales get the ids as comments: their pages show the source text until somebody translates it.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Id of the document: lower-case words and digits joined by `-`
    id: String,
    /// What the document is
    #[arg(long, value_enum, default_value_t = Kind::Procedure)]
    kind: Kind,
    /// Title in the source locale
    #[arg(long)]
    title: Option<String>,
    /// Path of its pages without extension, such as billing/refund; default: the id
    #[arg(long)]
    path: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Has steps; becomes a guide and a checklist
    Procedure,
    /// Need not have steps
    Article,
    /// Is used by other documents and has no page of its own
    Fragment,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    let Some(project) = &opened.loaded.project else {
        return unusable(&opened);
    };
    let Opened { root, sources, .. } = &opened;
    let kind = match arguments.kind {
        Kind::Procedure => DocumentKind::Procedure,
        Kind::Article => DocumentKind::Article,
        Kind::Fragment => DocumentKind::Fragment,
    };
    let draft = Draft {
        id: &arguments.id,
        kind,
        title: arguments.title.as_deref(),
        path: arguments.path.as_deref(),
    };
    let files = scaffold::document(project, sources, &draft)?;
    create::all(root, &files)?;
    let names: Vec<String> = files
        .iter()
        .map(|file| shown(&root.join(&file.path)))
        .collect();
    let list: String = names
        .iter()
        .map(|name| format!("created {name}\n"))
        .collect();
    let (structure, words) = (&names[0], &names[1]);
    let hint = match kind {
        DocumentKind::Fragment => {
            format!("\nOther documents take it in with `use: {}`.", arguments.id)
        }
        _ => String::new(),
    };
    answer(&format!(
        "{list}\nGo on with the structure in {structure} and the words in {words}.{hint}\n`stegvis check` reports what is left to do.\n"
    ))?;
    Ok(CLEAN)
}
