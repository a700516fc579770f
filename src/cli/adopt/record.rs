//! What is written down about the translations that were taken in, and what is said of it.
//!
//! A large project is not looked at whole: as long as it has no ledger, there is nothing to keep, and what is known of a document
//! depends on its own files and on those that no document has.

use std::collections::BTreeSet;
use std::path::Path;

use rustc_hash::FxHashSet;

use crate::adopt::{Adoption, Basis, Evidence, Label};
use crate::check::{Opened, Unopened};
use crate::cli::{answer, ledgers};
use crate::create::NewFile;
use crate::drift::record::Change;
use crate::load::disk;
use crate::locale::Locale;
use crate::report::counted;
use crate::write;

/// Documents that are looked at together.
const TOGETHER: usize = 250;

/// What can be done about articles that say nothing of their source.
const HINT: &str = "(--assume-current)";

/// A document or fragment: its id and its files.
type Unit<'a> = (&'a String, &'a Vec<NewFile>);

/// Documents and fragments that are looked at together.
struct Group {
    /// Their files and those that belong to none; nothing where these are all files of the project.
    texts: Option<Vec<String>>,
    /// Their ids; with those of the first, the messages of labels.
    ids: BTreeSet<String>,
}

/// Writes down what the translations were made from, and says what is known of it.
pub(super) fn record(
    root: &Path,
    adoption: &Adoption,
    taken: &dyn Fn(&str) -> bool,
    assume: bool,
) -> anyhow::Result<()> {
    if adoption.locales.len() < 2 {
        return Ok(());
    }
    let evidence = Evidence::of(adoption, taken, assume);
    let mut changes: Vec<Change> = Vec::new();
    let mut counts: Vec<(Locale, usize)> = Vec::new();
    for group in groups(root, adoption)? {
        let opened = match &group.texts {
            Some(texts) => Unopened::read_some(root.to_owned(), texts).open(),
            None => Opened::read(root.to_owned())?,
        };
        let opened = ledgers::usable(opened)?;
        let Some(project) = &opened.loaded.project else {
            continue;
        };
        let drift = ledgers::drift(project, &opened, true)?;
        let own = |id: &str| group.ids.contains(id);
        let recorded = evidence.record(project, &opened.sources, &drift, &own);
        if counts.is_empty() {
            changes.extend(evidence.facts(&opened.sources));
            let locales = project.catalogs.iter();
            counts.extend(locales.map(|catalog| (catalog.locale.clone(), 0)));
        }
        changes.extend(recorded.changes);
        for ((_, count), texts) in counts.iter_mut().zip(recorded.texts) {
            *count += texts;
        }
    }
    let files = changes.iter();
    let files = files.map(|change| (change.path.as_str(), change.text.as_deref()));
    write::project_files(root, &files.collect::<Vec<_>>())?;
    answer(&told(&evidence, &counts, assume))
}

/// Parts the documents of an adoption. All of them are one group where the project has ledgers, whose other rows are to be kept.
fn groups(root: &Path, adoption: &Adoption) -> anyhow::Result<Vec<Group>> {
    let listing = disk::list(root)?;
    let fragments = adoption.fragments.iter().map(|one| (&one.id, &one.files));
    let documents = adoption.documents.iter().map(|one| (&one.id, &one.files));
    let all: Vec<Unit<'_>> = fragments.chain(documents).collect();
    let of_documents = paths(&all);
    let is_other = |path: &String| !of_documents.contains(path.as_str());
    let others = listing.texts.iter().filter(|path| is_other(path)).count();
    // What belongs to no document is read with every group, so it must not be most of them.
    let size = TOGETHER.max(others);
    let begun = listing.texts.iter().any(|path| path.ends_with(".tsv"));
    let whole = begun || all.len() <= size || !listing.unreadable.is_empty();
    let size = if whole { all.len().max(1) } else { size };
    let group = |units: &[Unit<'_>]| {
        let own = paths(units);
        let texts = listing.texts.iter();
        let texts = texts.filter(|path| is_other(path) || own.contains(path.as_str()));
        Group {
            texts: (!whole).then(|| texts.cloned().collect()),
            ids: units.iter().map(|(id, _)| (*id).clone()).collect(),
        }
    };
    let mut groups: Vec<Group> = all.chunks(size).map(group).collect();
    if let Some(first) = groups.first_mut() {
        first.ids.extend(adoption.labels.iter().map(Label::message));
    }
    Ok(groups)
}

fn paths<'u>(units: &[Unit<'u>]) -> FxHashSet<&'u str> {
    let files = units.iter().flat_map(|(_, files)| files.iter());
    files.map(|file| file.path.as_str()).collect()
}

/// Says what the translations were made from, and how many texts were recorded.
fn told(evidence: &Evidence<'_>, counts: &[(Locale, usize)], assume: bool) -> String {
    let mut text = String::new();
    for (locale, count) in counts {
        let Some(articles) = evidence.articles.get(locale.as_str()) else {
            continue;
        };
        let parts = articles.iter().map(|(from, count)| {
            let articles = counted(*count, "article");
            match from {
                Basis::Present => format!("{articles} made from this source"),
                Basis::Other => format!("{articles} made from another version of the source"),
                Basis::Unknown if assume => format!("{articles} taken to be current"),
                Basis::Unknown if *count == 1 => format!("{articles} that tells no source {HINT}"),
                Basis::Unknown => format!("{articles} that tell no source {HINT}"),
            }
        });
        let parts: Vec<String> = parts.collect();
        let texts = match count {
            0 => String::new(),
            count => format!("; {} recorded", counted(*count, "text")),
        };
        text += &format!("{locale}: {}{texts}\n", parts.join(", "));
    }
    text
}
