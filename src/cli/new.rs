//! `stegvis new`: a document and its first messages, or the words of the templates in a language that the tool has none for.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::init::locale;
use super::{CLEAN, Opened, answer, open, shown, unusable};
use crate::create;
use crate::locale::Locale;
use crate::model::{DocumentKind, Project};
use crate::scaffold::{self, Draft};

/// Add a document with its first messages, or a file of words to translate.
///
/// The source locale gets texts that say what to write; `stegvis check` reports each until it is written.
/// The other locales get the ids as comments: their pages show the source text until somebody translates it.
///
/// With --chrome, a file is added with the words of the templates (such as "Before you begin") that a locale lacks, as comments to
/// translate.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Id of the document: lower-case words and digits joined by `-`
    #[arg(required_unless_present = "chrome")]
    id: Option<String>,
    /// What the document is
    #[arg(long, value_enum, default_value_t = Kind::Procedure)]
    kind: Kind,
    /// Title in the source locale
    #[arg(long)]
    title: Option<String>,
    /// Path of its pages without extension, such as billing/refund; default: the id
    #[arg(long)]
    path: Option<String>,
    /// Locale to add the words of the templates for, instead of a document
    #[arg(long, value_name = "LOCALE", value_parser = locale, conflicts_with_all = ["id", "kind", "title", "path"])]
    chrome: Option<Locale>,
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
    if let Some(locale) = &arguments.chrome {
        return chrome(&opened, project, locale);
    }
    let Opened { root, sources, .. } = &opened;
    let id = arguments.id.as_deref().unwrap_or_default();
    let kind = match arguments.kind {
        Kind::Procedure => DocumentKind::Procedure,
        Kind::Article => DocumentKind::Article,
        Kind::Fragment => DocumentKind::Fragment,
    };
    let draft = Draft {
        id,
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
            format!("\nOther documents take it in with `use: {id}`.")
        }
        _ => String::new(),
    };
    answer(&format!(
        "{list}\nGo on with the structure in {structure} and the words in {words}.{hint}\n`stegvis check` reports what is left to do.\n"
    ))?;
    Ok(CLEAN)
}

/// Adds the words of the templates that a locale lacks.
fn chrome(opened: &Opened, project: &Project, locale: &Locale) -> anyhow::Result<u8> {
    let file = scaffold::chrome(project, &opened.sources, locale)?;
    let name = shown(&opened.root.join(&file.path));
    create::all(&opened.root, &[file])?;
    answer(&format!(
        "created {name}\n\nTranslate its messages to {locale} and take their marks away.\n`stegvis check` reports what is left to do.\n"
    ))?;
    Ok(CLEAN)
}
