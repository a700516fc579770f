//! `stegvis init`: a small project to start from.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::{CLEAN, answer, shown, tell};
use crate::create;
use crate::locale::Locale;
use crate::scaffold::{self, Starter};
use crate::tree::token::is_reserved;

/// Make a small project that builds at once.
///
/// The project has settings, one procedure, and its words. The tool brings them in en, sv-SE and zh-TW; any other locale gets them
/// as comments to translate, and `stegvis check` warns of what is missing until then. No file is overwritten: if one is in the way,
/// nothing is written.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder to make the project in; default: the working directory
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Locale that others are translated from
    #[arg(long, value_name = "LOCALE", default_value = "en", value_parser = locale)]
    source: Locale,
    /// Locale to translate to; may be given several times
    #[arg(long = "locale", value_name = "LOCALE", value_parser = locale)]
    locales: Vec<Locale>,
    /// Name of the project, shown on its pages
    #[arg(long)]
    name: Option<String>,
}

/// Reads a language tag.
pub(super) fn locale(tag: &str) -> Result<Locale, String> {
    Locale::new(tag).map_err(|bad| match bad.canonical {
        Some(canonical) => format!("write it as `{canonical}`"),
        None => "not a language tag such as `sv-SE`".to_owned(),
    })
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let root = match (arguments.folder.as_deref(), project) {
        (Some(_), Some(_)) => bail!("the folder is named twice"),
        (folder, project) => folder.or(project).unwrap_or(Path::new(".")),
    };
    let mut locales = arguments.locales.clone();
    locales.sort();
    locales.dedup();
    if locales.contains(&arguments.source) {
        bail!(
            "{} is the source: nothing is translated to it",
            arguments.source
        );
    }
    if arguments.source.is_pseudo() {
        bail!(
            "{} is made from the source and cannot be it",
            arguments.source
        );
    }
    if let Some(name) = &arguments.name
        && name.contains(|c: char| c.is_control() || is_reserved(c))
    {
        bail!("the name holds a character that no text may hold");
    }
    let starter = Starter {
        source: arguments.source.clone(),
        locales,
        name: arguments.name.clone(),
    };
    let files = scaffold::project(&starter);
    create::all(root, &files)?;
    let folder = shown(root);
    let here = folder.is_empty() || folder == ".";
    let list: String = files
        .iter()
        .map(|file| match here {
            true => format!("created {}\n", file.path),
            false => format!("created {folder}/{}\n", file.path),
        })
        .collect();
    answer(&format!("{list}\n{}", next(&folder, here)))?;
    for locale in scaffold::to_translate(&starter) {
        tell(&if *locale == starter.source {
            format!(
                "note: the tool has no texts in {locale}: those in locales/{locale} are English\n"
            )
        } else {
            format!(
                "note: nothing is translated to {locale}: `stegvis check` warns until the texts in locales/{locale} are\n"
            )
        });
    }
    Ok(CLEAN)
}

fn next(folder: &str, here: bool) -> String {
    let enter = match here {
        true => String::new(),
        false => format!("  cd {folder}\n"),
    };
    format!(
        "Next:\n{enter}  stegvis build     writes the pages to dist/; begin with dist/html/index.html\n  stegvis check     reports what is wrong\n  stegvis new ID    adds a document\n"
    )
}
