//! What is to be written: rows to files. A file that says the same as before is left alone, byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use super::ledger::{HEAD, IMAGE, Row, TEXTS_HEAD, escaped, folder, is_ledger};
use super::{Drift, Fingerprint, LocaleDrift, canonical};
use crate::model::{Project, prefix_of};
use crate::source::Sources;
use crate::syntax::fluent::Pattern;

/// The ledger of pictures.
const IMAGES: &str = "images";

/// A ledger to be written; without a text it is to be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path from the project's folder.
    pub path: String,
    /// What it is to say.
    pub text: Option<String>,
}

/// Returns the ledgers that change when these rows are all there is, by position of the locale.
///
/// Texts of sources that no row cites are dropped; `more` are texts that neither the source nor a ledger has.
pub fn changes(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    rows: &[Vec<Row>],
    more: &BTreeMap<Fingerprint, String>,
) -> Vec<Change> {
    let names = Names::of(project, sources);
    let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut cited: BTreeMap<Fingerprint, BTreeSet<&str>> = BTreeMap::new();
    for (at, rows) in rows.iter().enumerate() {
        let Some(catalog) = project
            .catalogs
            .get(at)
            .filter(|catalog| !catalog.locale.is_pseudo())
        else {
            continue;
        };
        let folder = folder(catalog.locale.as_str());
        for row in rows {
            let name = names.of_row(row);
            let mut line = String::new();
            row.write(&mut line);
            files
                .entry(format!("{folder}{name}.tsv"))
                .or_default()
                .insert(line);
            if !row.part.starts_with(IMAGE) {
                cited.entry(row.source).or_default().insert(name);
            }
        }
    }
    let own = folder(project.source().locale.as_str());
    let parts = drift.locales.iter().flat_map(LocaleDrift::parts);
    let now = parts.filter_map(|part| Some((part.source_print, part.source_pattern()?)));
    let now: FxHashMap<Fingerprint, &Pattern> = now.collect();
    for (print, names) in &cited {
        // A text that nobody has any more cannot be shown, and is not missed by the verdict.
        let Some(text) = text(*print, &now, drift).or_else(|| more.get(print).cloned()) else {
            continue;
        };
        for name in names {
            let line = format!("{print}\t{}", escaped(&text));
            files
                .entry(format!("{own}{name}.tsv"))
                .or_default()
                .insert(line);
        }
    }
    let folders: Vec<String> = project
        .catalogs
        .iter()
        .map(|catalog| folder(catalog.locale.as_str()))
        .collect();
    let ledger = |path: &str| folders.iter().any(|folder| is_ledger(path, folder));
    for (_, source) in sources.iter().filter(|(_, source)| ledger(&source.path)) {
        files.entry(source.path.clone()).or_default();
    }
    let mut changes = Vec::new();
    for (path, lines) in files {
        let is_text = path.starts_with(&own) && !path.ends_with(&format!("/{IMAGES}.tsv"));
        let old = sources.find(&path).map(|(_, source)| source.text.as_str());
        let new = (!lines.is_empty()).then(|| written(&lines, is_text, old));
        if old != new.as_deref() {
            changes.push(Change { path, text: new });
        }
    }
    changes
}

/// Writes the lines of a ledger below its head, with the line ends it has.
fn written(lines: &BTreeSet<String>, is_text: bool, old: Option<&str>) -> String {
    let end = if old.is_some_and(|old| old.contains("\r\n")) {
        "\r\n"
    } else {
        "\n"
    };
    let mut text = String::new();
    let _ = write!(text, "{}{end}", if is_text { TEXTS_HEAD } else { HEAD });
    for line in lines {
        let _ = write!(text, "{line}{end}");
    }
    text
}

/// Which ledger a part belongs to: that of its document, else one named after the file in which its source stands.
struct Names<'p> {
    sources: &'p Sources,
    prefixes: BTreeSet<&'p str>,
    /// The files of messages that belong to no document, by the name of the message.
    files: FxHashMap<String, &'p str>,
}

impl<'p> Names<'p> {
    fn of(project: &'p Project, sources: &'p Sources) -> Self {
        let source = project.source();
        let folder = format!("locales/{}/", source.locale);
        let prefixes: BTreeSet<&str> = project
            .documents
            .iter()
            .map(|document| &*document.prefix)
            .collect();
        let mut files = FxHashMap::default();
        for message in source.messages.iter().filter(|message| !message.built_in) {
            let name = message.part_name(None);
            if !prefixes.contains(prefix_of(&name)) {
                let path = &sources.get(message.entry.id_span.source).path;
                let path = path.strip_prefix(&folder).unwrap_or(path);
                files.insert(name, path.strip_suffix(".ftl").unwrap_or(path));
            }
        }
        Self {
            sources,
            prefixes,
            files,
        }
    }

    fn of_row(&self, row: &Row) -> &'p str {
        if row.part.starts_with(IMAGE) {
            return IMAGES;
        }
        let id = row.part.split('.').next().unwrap_or(&row.part);
        if let Some(prefix) = self.prefixes.get(prefix_of(id)) {
            return prefix;
        }
        if let Some(file) = self.files.get(id) {
            return file;
        }
        // The source is gone: the row stays where it is.
        let path = &self.sources.get(row.span.source).path;
        let name = path
            .split_once("/ledger/")
            .map_or(path.as_str(), |(_, name)| name);
        name.strip_suffix(".tsv").unwrap_or(name)
    }
}

/// Returns the text behind a fingerprint: as the source stands, else as a ledger has it.
fn text(
    print: Fingerprint,
    now: &FxHashMap<Fingerprint, &Pattern>,
    drift: &Drift<'_>,
) -> Option<String> {
    match now.get(&print) {
        Some(pattern) => Some(canonical::text(pattern)),
        None => drift
            .ledgers
            .texts
            .get(&print)
            .map(|cited| cited.text.to_string()),
    }
}
