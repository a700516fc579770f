//! Two versions of a source, adopted one after the other: are the texts that changed the ones that are named?
//!
//! What changed is taken from a comparison of the two versions by the independent reader. Addresses of pictures and code are shared
//! by all languages, and are no text.

use std::collections::{BTreeMap, BTreeSet};

use stegvis::adopt::{Evidence, Tree, Wanted, adopt};
use stegvis::drift::Drift;
use stegvis::drift::ledger::Ledgers;
use stegvis::load;
use stegvis::model::{Message, Project};
use stegvis::source::Source;
use stegvis::syntax::fluent::{Element, Pattern};

use super::adopted::files;
use super::reader;

/// How often what changed was named, and what is named has changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    /// Texts that changed.
    pub(crate) changed: usize,
    /// Those of them that are named.
    pub(crate) found: usize,
    /// Texts that are named.
    pub(crate) named: usize,
    /// Those of them that changed.
    pub(crate) right: usize,
    /// What was missed, and what was named for nothing.
    pub(crate) wrong: Vec<String>,
}

impl Named {
    /// Adds what was counted elsewhere.
    pub(crate) fn add(&mut self, other: &Self) {
        self.changed += other.changed;
        self.found += other.found;
        self.named += other.named;
        self.right += other.right;
    }
}

/// Adopts the older version of a source with its translation, then the newer one, and compares.
pub(crate) fn named(older: &[Tree], newer: &Tree) -> anyhow::Result<Named> {
    let first = adopt(older.to_vec(), None, Wanted::default());
    let sources = load::with_built_in(files(&first));
    let loaded = load::project(&sources, BTreeSet::new());
    let Some(project) = &loaded.project else {
        anyhow::bail!("the older version makes no project");
    };
    let mut found = Vec::new();
    let ledgers = Ledgers::load(&sources, &project.settings, &mut found);
    let drift = Drift::new(project, ledgers, true);
    let evidence = Evidence::of(&first, &|_| true, true);
    let recorded = evidence.record(project, &sources, &drift, &|_| true);
    let ledgers = recorded.changes.into_iter();
    let ledgers = ledgers.filter_map(|change| Some(Source::new(change.path, change.text?)));
    let paths: BTreeSet<&str> = older[0].articles.iter().map(|(path, _)| &**path).collect();
    let own = newer.articles.iter();
    let own = own.filter(|(path, _)| paths.contains(&**path)).cloned();
    let source = Tree {
        locale: newer.locale.clone(),
        articles: own.collect(),
    };
    let mut trees = vec![source];
    trees.extend(older[1..].iter().map(|tree| Tree {
        locale: tree.locale.clone(),
        articles: tree.articles.clone(),
    }));
    let second = adopt(trees.clone(), Some(project), Wanted::default());
    let mut files = files(&second);
    files.extend(ledgers);
    let after = load::with_built_in(files);
    let loaded = load::project(&after, BTreeSet::new());
    let Some(later) = &loaded.project else {
        anyhow::bail!("the newer version makes no project");
    };
    let ledgers = Ledgers::load(&after, &later.settings, &mut found);
    let drift = Drift::new(later, ledgers, true);
    let mut all = Named::default();
    let told = told(project, later, &drift);
    for (path, text) in &trees[0].articles {
        let old = older[0].articles.iter().find(|(other, _)| other == path);
        let old = old.map_or("", |(_, text)| text);
        let document = second.documents.iter().find(|one| one.article == *path);
        let id = document.map_or("", |document| &*document.id);
        let told = told.get(id).cloned().unwrap_or_default();
        all.hold(path, &changed(old, text), told);
    }
    Ok(all)
}

/// Returns what is named of each document: texts that are stale or new, and texts whose translation has no source any more.
fn told(before: &Project, now: &Project, drift: &Drift<'_>) -> BTreeMap<String, Vec<String>> {
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut tell = |id: &str, pattern: &Pattern| {
        // What front matter says in words, and titles made of it, the reader does not see.
        if let Some((document, _)) = id.split_once("--") {
            let told = told.entry(document.to_owned()).or_default();
            told.extend(Some(letters(&text(pattern))).filter(|text| !text.is_empty()));
        }
    };
    for part in drift
        .locales
        .get(1)
        .iter()
        .flat_map(|locale| locale.parts())
    {
        if let Some(pattern) = part.source_pattern().filter(|_| part.is_stale()) {
            tell(&part.message.entry.id, pattern);
        }
    }
    let (source, translation) = (&now.catalogs[0], &now.catalogs[1]);
    let new = source.messages.iter().filter(|message| !message.built_in);
    // What had no translation before either is no change.
    let said = |message: &Message| message.entry.value.as_ref().map(text);
    let untranslated = |one: &Message| {
        let id = &one.entry.id;
        let old = before.catalogs[0].message(id);
        old.map(said) == Some(said(one)) && before.catalogs[1].message(id).is_none()
    };
    let new = new.filter(|one| translation.message(&one.entry.id).is_none());
    for message in new.filter(|one| !untranslated(one)) {
        for (_, _, pattern) in message.entry.parts() {
            tell(&message.entry.id, pattern);
        }
    }
    let left = translation
        .messages
        .iter()
        .filter(|message| !message.built_in);
    for message in left.filter(|one| source.message(&one.entry.id).is_none()) {
        let Some(old) = before.catalogs[0].message(&message.entry.id) else {
            continue;
        };
        for (_, _, pattern) in old.entry.parts() {
            tell(&message.entry.id, pattern);
        }
    }
    told
}

fn text(pattern: &Pattern) -> String {
    let texts = pattern.elements.iter().filter_map(|element| match element {
        Element::Text(text, _) => Some(&**text),
        Element::Placeable(..) => None,
    });
    texts.collect()
}

/// A text of a version.
struct Line {
    /// What tells it from others: its words with their marks and addresses.
    key: String,
    /// Its letters.
    letters: String,
    /// The lists, quotations and alerts it stands in.
    inside: String,
}

/// What two versions differ in.
#[derive(Default)]
struct Changes {
    /// Texts that are not in both, old and new side by side as far as there are both.
    texts: Vec<(String, String)>,
    /// Texts that stand in other lists or quotations than they did: that may be named, and need not be.
    moved: BTreeSet<String>,
}

/// Compares two versions.
fn changed(old: &str, new: &str) -> Changes {
    let (old, new) = (lines(old), lines(new));
    let width = new.len() + 1;
    let mut best = vec![0_u32; (old.len() + 1) * width];
    for row in (0..old.len()).rev() {
        for column in (0..new.len()).rev() {
            best[row * width + column] = if old[row].key == new[column].key {
                best[(row + 1) * width + column + 1] + 1
            } else {
                best[(row + 1) * width + column].max(best[row * width + column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut changes = Changes::default();
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    loop {
        let both = row < old.len() && column < new.len() && old[row].key == new[column].key;
        let end = row == old.len() && column == new.len();
        if both || end {
            changes.texts.extend(pairs(&mut gone, &mut come));
        }
        if both {
            if old[row].inside != new[column].inside {
                changes.moved.insert(new[column].letters.clone());
            }
            (row, column) = (row + 1, column + 1);
        } else if end {
            return changes;
        } else if column == new.len()
            || row < old.len() && best[(row + 1) * width + column] >= best[row * width + column + 1]
        {
            gone.push(old[row].letters.clone());
            row += 1;
        } else {
            come.push(new[column].letters.clone());
            column += 1;
        }
    }
}

/// Returns the old and the new texts of one place, side by side as far as there are both.
fn pairs(gone: &mut Vec<String>, come: &mut Vec<String>) -> Vec<(String, String)> {
    let length = gone.len().max(come.len());
    let at = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
    let pairs = (0..length).map(|place| (at(gone, place), at(come, place)));
    let pairs = pairs.collect();
    gone.clear();
    come.clear();
    pairs
}

/// Returns the texts of a page below its title.
fn lines(text: &str) -> Vec<Line> {
    let mut inside: Vec<(usize, String)> = Vec::new();
    let mut lines = Vec::new();
    for line in reader::read(text, "").blocks {
        let own = line.trim_start();
        let depth = line.len() - own.len();
        inside.retain(|(outer, _)| *outer < depth);
        let (kind, text) = own.split_once(' ').unwrap_or((own, ""));
        if kind == "h1" {
            continue;
        }
        if !(matches!(kind, "p" | "cell" | "html") || kind.starts_with('h')) {
            inside.push((depth, own.to_owned()));
            continue;
        }
        let letters = letters(text);
        // Only the words of a picture are a text.
        let picture = text.starts_with("![");
        let key = if picture { &*letters } else { text }.to_owned();
        let inside = inside.iter().map(|(_, own)| own.as_str());
        let inside = inside.collect::<Vec<_>>().join("/");
        if !letters.is_empty() {
            lines.push(Line {
                key,
                letters,
                inside,
            });
        }
    }
    lines
}

/// Returns the letters and digits that a reader sees, without addresses and tags.
fn letters(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("](") {
            rest = after.split_once(')').map_or("", |(_, rest)| rest);
        } else if let (true, Some((_, after))) = (c == '<', rest.split_once('>')) {
            rest = after;
        } else {
            out.extend(c.is_alphanumeric().then_some(c));
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

impl Named {
    fn hold(&mut self, path: &str, changes: &Changes, told: Vec<String>) {
        let mut open: BTreeMap<String, usize> = BTreeMap::new();
        for text in told {
            *open.entry(text).or_default() += 1;
            self.named += 1;
        }
        let mut take = |text: &str| match open.get_mut(text) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        };
        for (old, new) in &changes.texts {
            let (came, went) = (!new.is_empty() && take(new), !old.is_empty() && take(old));
            self.changed += 1;
            self.right += usize::from(came) + usize::from(went);
            if came || went {
                self.found += 1;
            } else {
                self.wrong.push(format!("{path}: missed: {old} → {new}"));
            }
        }
        for (text, count) in open.into_iter().filter(|(_, count)| *count > 0) {
            if changes.moved.contains(&text) {
                self.named -= count;
                continue;
            }
            self.wrong
                .push(format!("{path}: named {count} times for nothing: {text}"));
        }
    }
}
