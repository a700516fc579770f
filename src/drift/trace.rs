//! What the history of a project says about its translations. The verdict needs none of it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::ledger::{Origin, Row};
use super::plan::current;
use super::{Drift, Fingerprint, PartDrift, canonical};
use crate::git::history::{Changed, Contents, History};
use crate::model::Project;
use crate::progress::Progress;
use crate::source::{Source, SourceId, Sources};
use crate::syntax::fluent::{Pattern, parse};

/// The fingerprints of the parts of a file, by name.
type Prints = FxHashMap<String, Fingerprint>;

/// Versions that are looked through for an old text.
const VERSIONS: usize = 2000;

/// Returns the translated parts that a version did not have as they stand, as position of the locale and name of the part.
///
/// # Errors
/// When the version cannot be read.
pub fn changed_since(
    project: &Project,
    sources: &Sources,
    drift: &Drift<'_>,
    history: &History,
    version: &str,
) -> anyhow::Result<BTreeSet<(usize, String)>> {
    let mut contents = history.contents()?;
    let mut changed = BTreeSet::new();
    for (at, catalog) in project.catalogs.iter().enumerate().skip(1) {
        let parts = drift
            .locales
            .get(at)
            .map_or(&[][..], |locale| &locale.parts);
        if parts.is_empty() {
            continue;
        }
        let mut old = Prints::default();
        let mut same: BTreeSet<SourceId> = BTreeSet::new();
        // Where the files stand now, and where they stood by convention.
        let mut paths: BTreeSet<String> = catalog
            .files
            .iter()
            .map(|file| sources.get(*file).path.clone())
            .collect();
        let folder = format!("locales/{}", catalog.locale);
        let before = history.files(version, &folder)?.into_iter();
        paths.extend(
            before
                .map(|(path, _)| path)
                .filter(|path| path.ends_with(".ftl")),
        );
        for path in paths {
            let name = history.name_of(version, &path);
            let Some(text) = contents.text(&name)? else {
                continue;
            };
            match sources.find(&path) {
                Some((id, source)) if source.text == text => {
                    same.insert(id);
                }
                _ => old.extend(prints(&text)),
            }
        }
        for part in parts
            .iter()
            .filter(|part| !same.contains(&part.span().source))
        {
            let name = part.name();
            if old.get(&name) != Some(&part.print) {
                changed.insert((at, name));
            }
        }
    }
    Ok(changed)
}

/// Returns rows for parts that no ledger knows, by position of the locale and name of the part: from the version in which each translation
/// became what it is, with the source that stood beside it.
///
/// # Errors
/// When the history cannot be read.
pub fn origins(
    project: &Project,
    drift: &Drift<'_>,
    history: &History,
    progress: &Progress,
) -> anyhow::Result<BTreeMap<(usize, String), Row>> {
    let mut tracer = Tracer {
        history,
        contents: history.contents()?,
        source: format!("locales/{}/", project.source().locale),
        read: FxHashMap::default(),
        progress,
    };
    let mut rows = BTreeMap::new();
    for (at, catalog) in project.catalogs.iter().enumerate().skip(1) {
        let parts = drift
            .locales
            .get(at)
            .map_or(&[][..], |locale| &locale.parts);
        let unknown: Vec<&PartDrift<'_>> = parts.iter().filter(|part| part.row.is_none()).collect();
        if unknown.is_empty() {
            continue;
        }
        let basis = tracer.locale(&format!("locales/{}/", catalog.locale))?;
        for part in unknown {
            if let Some(source) = basis.get(&(part.name(), part.print)) {
                let row = Row {
                    source: *source,
                    ..current(part, None, Origin::Unknown)
                };
                rows.insert((at, part.name()), row);
            }
        }
    }
    Ok(rows)
}

struct Tracer<'h> {
    history: &'h History,
    contents: Contents,
    /// The folder of the source locale.
    source: String,
    /// The fingerprints of contents that were read, by their names.
    read: FxHashMap<String, std::rc::Rc<Prints>>,
    /// Counts the versions that were read.
    progress: &'h Progress,
}

impl Tracer<'_> {
    /// Returns, for every text that a part of a locale ever had, the source that stood beside it when it last became so.
    fn locale(
        &mut self,
        folder: &str,
    ) -> anyhow::Result<FxHashMap<(String, Fingerprint), Fingerprint>> {
        let mut basis = FxHashMap::default();
        let versions = self.history.log(folder)?;
        self.progress.begin("reading the history", versions.len());
        for version in versions {
            self.progress.one();
            for file in version
                .files
                .iter()
                .filter(|file| file.path.ends_with(".ftl"))
            {
                for (name, print) in self.arrived(file)? {
                    if let Some(source) = self.source_of(&version.id, file, folder, &name)? {
                        basis.insert((name, print), source);
                    }
                }
            }
        }
        Ok(basis)
    }

    /// Returns the parts of a file that no version before had so.
    fn arrived(&mut self, file: &Changed) -> anyhow::Result<Vec<(String, Fingerprint)>> {
        let Some(after) = &file.after else {
            return Ok(Vec::new());
        };
        let after = self.prints(after)?;
        let mut before = Vec::new();
        for id in &file.before {
            before.push(self.prints(id)?);
        }
        let new = |(name, print): &(&String, &Fingerprint)| {
            before.iter().all(|old| old.get(*name) != Some(print))
        };
        let mut arrived: Vec<(String, Fingerprint)> = after
            .iter()
            .filter(new)
            .map(|(name, print)| (name.clone(), *print))
            .collect();
        arrived.sort_unstable();
        Ok(arrived)
    }

    /// Returns what the source said in a version: in the file of the same name, else in any.
    fn source_of(
        &mut self,
        version: &str,
        file: &Changed,
        folder: &str,
        part: &str,
    ) -> anyhow::Result<Option<Fingerprint>> {
        let name = file.path.strip_prefix(folder).unwrap_or(&file.path);
        let beside = self
            .history
            .name_of(version, &format!("{}{name}", self.source));
        if let Some(print) = self.prints(&beside)?.get(part) {
            return Ok(Some(*print));
        }
        let all = format!("{version} {}", self.source);
        if !self.read.contains_key(&all) {
            let mut prints = Prints::default();
            let folder = self.source.clone();
            for (path, id) in self.history.files(version, folder.trim_end_matches('/'))? {
                if path.ends_with(".ftl") {
                    let own = self.prints(&id)?;
                    prints.extend(own.iter().map(|(name, print)| (name.clone(), *print)));
                }
            }
            self.read.insert(all.clone(), prints.into());
        }
        Ok(self
            .read
            .get(&all)
            .and_then(|prints| prints.get(part).copied()))
    }

    fn prints(&mut self, name: &str) -> anyhow::Result<std::rc::Rc<Prints>> {
        if let Some(known) = self.read.get(name) {
            return Ok(std::rc::Rc::clone(known));
        }
        let text = self.contents.text(name)?.unwrap_or_default();
        let prints = std::rc::Rc::new(prints(&text));
        self.read
            .insert(name.to_owned(), std::rc::Rc::clone(&prints));
        Ok(prints)
    }
}

/// Returns old source texts by their fingerprints, those of `wanted` that the history has, newest version first.
///
/// # Errors
/// When the history cannot be read.
pub fn texts(
    project: &Project,
    history: &History,
    mut wanted: BTreeSet<Fingerprint>,
) -> anyhow::Result<BTreeMap<Fingerprint, String>> {
    let mut contents = history.contents()?;
    let mut found = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let versions = history.log(&format!("locales/{}/", project.source().locale))?;
    for version in versions.into_iter().rev().take(VERSIONS) {
        for id in version
            .files
            .into_iter()
            .flat_map(|file| file.before.into_iter().chain(file.after))
        {
            if wanted.is_empty() {
                return Ok(found);
            }
            if !seen.insert(id.clone()) {
                continue;
            }
            if let Some(text) = contents.text(&id)? {
                pick(&text, &mut wanted, &mut found);
            }
        }
    }
    Ok(found)
}

/// Returns the source texts of a version by name of the part.
///
/// # Errors
/// When the version cannot be read.
pub fn source_at(
    project: &Project,
    history: &History,
    version: &str,
) -> anyhow::Result<BTreeMap<String, String>> {
    let mut contents = history.contents()?;
    let mut texts = BTreeMap::new();
    for (path, id) in history.files(version, &format!("locales/{}", project.source().locale))? {
        if !path.ends_with(".ftl") {
            continue;
        }
        if let Some(text) = contents.text(&id)? {
            each(&text, &mut |name, pattern| {
                texts.insert(name, canonical::text(pattern));
            });
        }
    }
    Ok(texts)
}

fn pick(text: &str, wanted: &mut BTreeSet<Fingerprint>, found: &mut BTreeMap<Fingerprint, String>) {
    each(text, &mut |_, pattern| {
        let print = canonical::fingerprint(pattern);
        if wanted.remove(&print) {
            found.insert(print, canonical::text(pattern));
        }
    });
}

fn prints(text: &str) -> Prints {
    let mut prints = Prints::default();
    each(text, &mut |name, pattern| {
        prints
            .entry(name)
            .or_insert_with(|| canonical::fingerprint(pattern));
    });
    prints
}

/// Visits the parts of a file.
fn each(text: &str, visit: &mut dyn FnMut(String, &Pattern)) {
    let source = Source::new("", text);
    for entry in parse(SourceId::default(), &source, &mut Vec::new()).entries {
        for (attribute, _, pattern) in entry.parts() {
            visit(entry.part_name(attribute), pattern);
        }
    }
}
