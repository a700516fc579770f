//! What the history of a project says about its translations. The verdict needs none of it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::ledger::{Origin, Row};
use super::past::Past;
use super::plan::current;
use super::{Drift, Fingerprint, PartDrift, canonical};
use crate::git::history::{Changed, Contents, Version};
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
    sources: &Sources,
    drift: &Drift<'_>,
    past: &Past,
    version: &str,
) -> anyhow::Result<BTreeSet<(usize, String)>> {
    let mut contents = past.history.contents()?;
    let mut changed = BTreeSet::new();
    for (at, locale) in drift.locales.iter().enumerate().skip(1) {
        if locale.parts().next().is_none() {
            continue;
        }
        let mut old = Prints::default();
        let mut same: BTreeSet<SourceId> = BTreeSet::new();
        for (path, id) in past.files(version, at)? {
            let Some(text) = contents.text(&id)? else {
                continue;
            };
            match sources.find(&path) {
                Some((id, source)) if source.text == text => {
                    same.insert(id);
                }
                _ => old.extend(prints(&text)),
            }
        }
        for part in locale
            .parts()
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
    drift: &Drift<'_>,
    past: &Past,
    progress: &Progress,
) -> anyhow::Result<BTreeMap<(usize, String), Row>> {
    let mut tracer = Tracer {
        past,
        contents: past.history.contents()?,
        read: FxHashMap::default(),
        progress,
    };
    let mut rows = BTreeMap::new();
    for (at, locale) in drift.locales.iter().enumerate().skip(1) {
        let parts = locale.parts();
        let unknown: Vec<&PartDrift<'_>> = parts.filter(|part| part.row.is_none()).collect();
        if unknown.is_empty() {
            continue;
        }
        let basis = tracer.locale(at)?;
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
    past: &'h Past,
    contents: Contents,
    /// The fingerprints of contents that were read, by their names.
    read: FxHashMap<String, std::rc::Rc<Prints>>,
    /// Counts the versions that were read.
    progress: &'h Progress,
}

impl Tracer<'_> {
    /// Returns, for every text that a part of a locale ever had, the source that stood beside it when it last became so.
    fn locale(
        &mut self,
        locale: usize,
    ) -> anyhow::Result<FxHashMap<(String, Fingerprint), Fingerprint>> {
        let mut basis = FxHashMap::default();
        let versions = self.past.log(locale)?;
        self.progress.begin("reading the history", versions.len());
        for version in versions {
            self.progress.one();
            let before = self.before(&version)?;
            for file in &version.files {
                for (name, print) in self.arrived(file, &before)? {
                    if let Some(source) = self.source_of(&version.id, file, &name)? {
                        basis.insert((name, print), source);
                    }
                }
            }
        }
        Ok(basis)
    }

    /// Returns what the parts said in the files that a version changed: in any of them, for a file may have been moved or split.
    fn before(&mut self, version: &Version) -> anyhow::Result<FxHashSet<(String, Fingerprint)>> {
        let mut before = FxHashSet::default();
        for id in version.files.iter().flat_map(|file| &file.before) {
            let old = self.prints(id)?;
            before.extend(old.iter().map(|(name, print)| (name.clone(), *print)));
        }
        Ok(before)
    }

    /// Returns the parts of a file that were not so before.
    fn arrived(
        &mut self,
        file: &Changed,
        before: &FxHashSet<(String, Fingerprint)>,
    ) -> anyhow::Result<Vec<(String, Fingerprint)>> {
        let Some(after) = &file.after else {
            return Ok(Vec::new());
        };
        let after = self.prints(after)?;
        let parts = after.iter().map(|(name, print)| (name.clone(), *print));
        let mut arrived: Vec<(String, Fingerprint)> =
            parts.filter(|part| !before.contains(part)).collect();
        arrived.sort_unstable();
        Ok(arrived)
    }

    /// Returns what the source said in a version: in the same file, else in any.
    fn source_of(
        &mut self,
        version: &str,
        file: &Changed,
        part: &str,
    ) -> anyhow::Result<Option<Fingerprint>> {
        if let Some(beside) = self.past.beside(&file.path) {
            let beside = self.past.history.name_of(version, &beside);
            if let Some(print) = self.prints(&beside)?.get(part) {
                return Ok(Some(*print));
            }
        }
        if !self.read.contains_key(version) {
            let mut prints = Prints::default();
            for id in self.past.files(version, 0)?.values() {
                let own = self.prints(id)?;
                prints.extend(own.iter().map(|(name, print)| (name.clone(), *print)));
            }
            self.read.insert(version.to_owned(), prints.into());
        }
        let all = self.read.get(version);
        Ok(all.and_then(|prints| prints.get(part).copied()))
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
    past: &Past,
    mut wanted: BTreeSet<Fingerprint>,
) -> anyhow::Result<BTreeMap<Fingerprint, String>> {
    let mut contents = past.history.contents()?;
    let mut found = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let versions = past.log(0)?;
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
pub fn source_at(past: &Past, version: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let mut contents = past.history.contents()?;
    let mut texts = BTreeMap::new();
    for id in past.files(version, 0)?.values() {
        if let Some(text) = contents.text(id)? {
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
