//! `stegvis show`: one document with its words inside its structure.

use std::path::Path;

use anyhow::bail;
use clap::Args;

use super::{CLEAN, UNREAD, answer, meant, open, tell, unusable};
use crate::drift::Drift;
use crate::drift::ledger::Ledgers;
use crate::render::review::review;

/// Print a document with its words inside its structure, for a review.
///
/// Below each passage stand its message and its state: translated, shown from another locale, or missing.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Id of the document
    id: String,
    /// Locale to show it in; default: the source
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    let Some(project) = &opened.loaded.project else {
        return unusable(&opened);
    };
    let Some(document) = project.document(&arguments.id) else {
        let ids = project.documents.iter();
        let ids: Vec<&str> = ids.map(|document| &*document.id.text).collect();
        let near = meant(&arguments.id, &ids);
        bail!("no document is called `{}`{near}", arguments.id);
    };
    let catalogs = project.catalogs.iter();
    let tags: Vec<&str> = catalogs.map(|catalog| catalog.locale.as_str()).collect();
    let locale = match &arguments.locale {
        None => 0,
        Some(tag) => match tags.iter().position(|known| known == tag) {
            Some(at) => at,
            None => bail!(
                "no locale of this project is called `{tag}`{}",
                meant(tag, &tags)
            ),
        },
    };
    // What cannot be read in a ledger is told by `check`.
    let ledgers = Ledgers::load(&opened.sources, &project.settings, &mut Vec::new());
    let drift = Drift::new(project, ledgers, false);
    answer(&review(project, &drift, document, locale))?;
    if !document.sound {
        tell(
            "note: the document has faults, and what they hide is not shown; run `stegvis check`\n",
        );
    }
    if opened.loaded.unread > 0 {
        tell(
            "error: some files could not be read, so that what seems missing here may be there; run `stegvis check`\n",
        );
        return Ok(UNREAD);
    }
    Ok(CLEAN)
}
