//! `stegvis show`: one document with its words inside its structure.

use std::path::Path;

use clap::Args;

use super::{CLEAN, UNREAD, answer, locale_tags, named, open, profile_names, tell, unusable};
use crate::drift::Drift;
use crate::drift::ledger::Ledgers;
use crate::render::review::review;

/// Print a document with its words inside its structure, for a review.
///
/// Below each passage stand its message and its state: translated, stale, shown from another locale, or missing.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Id of the document or fragment
    id: String,
    /// Locale to show it in; default: the source
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
    /// Profile to show it for; default: none, which shows everything
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    let Some(project) = &opened.loaded.project else {
        return unusable(&opened);
    };
    let documents = project.documents.iter();
    let ids: Vec<&str> = documents.map(|document| &*document.id.text).collect();
    let document = &project.documents[named("document", &arguments.id, &ids)?];
    let position = |kind: &str, name: &Option<String>, names: &[&str]| {
        let name = name.as_deref();
        name.map_or(Ok(0), |name| named(kind, name, names))
    };
    let locale = position("locale", &arguments.locale, &locale_tags(project))?;
    let profile = position("profile", &arguments.profile, &profile_names(project))?;
    // What cannot be read in a ledger is told by `check`.
    let ledgers = Ledgers::load(&opened.sources, &project.settings, &mut Vec::new());
    let drift = Drift::new(project, ledgers, false);
    answer(&review(project, &drift, document, (profile, locale)))?;
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
