//! `stegvis show`: one document with its words inside its structure.

use std::path::Path;

use anyhow::bail;
use clap::Args;

use super::{CLEAN, UNREAD, answer, open, tell, unusable};
use crate::render::review::review;
use crate::text::nearest::nearest;

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
        let ids = project.documents.iter().map(|document| &*document.id.text);
        bail!(
            "no document is called `{}`{}",
            arguments.id,
            hint(&arguments.id, ids)
        );
    };
    let tags = || {
        project
            .catalogs
            .iter()
            .map(|catalog| catalog.locale.as_str())
    };
    let wanted = arguments.locale.as_deref();
    let locale = match wanted {
        None => 0,
        Some(tag) => match tags().position(|known| known == tag) {
            Some(at) => at,
            None => bail!(
                "no locale of this project is called `{tag}`{}",
                hint(tag, tags())
            ),
        },
    };
    answer(&review(project, &opened.sources, document, locale))?;
    if opened.loaded.unread > 0 {
        tell(
            "error: some files could not be read, so that more may be missing here than is; run `stegvis check`\n",
        );
        return Ok(UNREAD);
    }
    Ok(CLEAN)
}

fn hint<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> String {
    nearest(word, names).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}
