//! A run about what changed: findings in changed files and messages, and those that name what is gone.
//!
//! The project is loaded and checked as a whole; only what is told is less. In a Fluent file each message counts by itself, in any other
//! the file as a whole. A message of the source counts with its translations, a document with its messages, a label or term with the messages
//! that show it.

use std::collections::{BTreeMap, BTreeSet};

use super::Checked;
use super::fingerprint::quoted;
use super::suppress::is_unread;
use crate::diagnostic::Diagnostic;
use crate::facts;
use crate::load::SETTINGS;
use crate::model::{Catalog, Message, Project, Value, prefix_of};
use crate::resolve::uses;
use crate::source::{Changed, Source, SourceId, Sources, Span};
use crate::syntax::fluent::{Entry, parse};

/// What changed, as places in the present texts.
struct Scope {
    /// Files that changed.
    files: BTreeSet<SourceId>,
    /// Messages by file, with their extent and whether they count; in the order of their places.
    messages: BTreeMap<SourceId, Vec<(Span, bool)>>,
    /// Ids, keys and files that are no longer there.
    gone: BTreeSet<String>,
}

/// A message or term: whether it has the dash of a term, and its id.
type Key<'p> = (bool, &'p str);

/// The messages of a file as they were, by the dash of a term and id.
type Before<'p> = BTreeMap<(bool, Box<str>), &'p str>;

/// Sets aside the findings that have nothing to do with what changed.
pub fn set_aside_unchanged(
    checked: &mut Checked,
    project: &Project,
    sources: &Sources,
    changes: &[Changed],
) {
    // What the settings and the templates decide shows everywhere.
    let everywhere =
        |change: &Changed| change.path == SETTINGS || change.path.starts_with("templates/");
    if changes.iter().any(everywhere) {
        return;
    }
    let scope = scope(project, sources, changes);
    let before = checked.found.len();
    checked
        .found
        .retain(|one| is_unread(one.code) || scope.holds(one));
    checked.aside.unchanged += before - checked.found.len();
}

impl Scope {
    fn holds(&self, one: &Diagnostic) -> bool {
        let related = one.related.iter().map(|label| label.span);
        std::iter::once(one.primary)
            .chain(related)
            .any(|span| self.covers(span))
            || quoted(&one.message).any(|name| self.lacks(name))
    }

    /// Tells whether a name, or the message of a part, is gone.
    fn lacks(&self, name: &str) -> bool {
        let name = name.trim_start_matches('-');
        let message = name.split('.').next().unwrap_or(name);
        self.gone.contains(name) || self.gone.contains(message)
    }

    fn covers(&self, span: Span) -> bool {
        let messages = self.messages.get(&span.source);
        let messages = messages.map_or(&[][..], Vec::as_slice);
        let at = messages.partition_point(|(message, _)| message.start <= span.start);
        match at.checked_sub(1).map(|at| messages[at]) {
            Some((message, counts)) if span.start < message.end => counts,
            _ => self.files.contains(&span.source),
        }
    }
}

fn scope(project: &Project, sources: &Sources, changes: &[Changed]) -> Scope {
    let mut before: BTreeMap<SourceId, Before<'_>> = BTreeMap::new();
    let mut gone = BTreeSet::new();
    for change in changes {
        let old = change.before.as_deref().unwrap_or("");
        let now = sources.find(&change.path);
        let text = now.map_or("", |(_, source)| &source.text);
        let mut was = BTreeMap::new();
        if change.path.ends_with(".ftl") {
            was = messages(old);
            let now = messages(text);
            let lost = was.keys().filter(|key| !now.contains_key(*key));
            gone.extend(lost.map(|(_, id)| id.to_string()));
        } else {
            let now: BTreeSet<&str> = words(text).collect();
            let lost = words(old).filter(|word| !now.contains(word));
            gone.extend(lost.map(str::to_owned));
        }
        match now {
            Some((id, _)) => {
                before.insert(id, was);
            }
            None => gone.extend(names(&change.path).map(str::to_owned)),
        }
    }
    let documents: BTreeSet<&str> = project
        .documents
        .iter()
        .filter(|document| before.contains_key(&document.source))
        .map(|document| &*document.prefix)
        .collect();
    let is_new = |message: &Message| {
        let span = message.entry.span;
        let key = (message.entry.term, message.entry.id.clone());
        let was = before.get(&span.source).map(|was| was.get(&key));
        was.is_some_and(|was| was.is_none_or(|was| *was != sources.text(span).trim_end()))
    };
    let of_source: BTreeSet<Key<'_>> = own(project.source())
        .filter(|message| is_new(message))
        .map(key)
        .collect();
    let given = given(project);
    let mut messages: BTreeMap<SourceId, Vec<(Span, bool)>> = BTreeMap::new();
    let catalogs = std::iter::once(project.source()).chain(project.translations());
    for catalog in catalogs {
        let new = own(catalog).filter(|message| is_new(message)).map(key);
        let changed = new.chain(of_source.iter().copied()).collect();
        let reached = reached(catalog, &given, changed);
        for message in own(catalog) {
            let entry = &message.entry;
            let counts =
                reached.contains(&key(message)) || documents.contains(prefix_of(&entry.id));
            let of_file = messages.entry(entry.span.source).or_default();
            of_file.push((entry.span, counts));
        }
    }
    for of_file in messages.values_mut() {
        of_file.sort_unstable();
    }
    Scope {
        files: before.into_keys().collect(),
        messages,
        gone,
    }
}

fn key(message: &Message) -> Key<'_> {
    (message.entry.term, &message.entry.id)
}

/// Returns the messages that documents give each label to.
fn given(project: &Project) -> BTreeMap<String, BTreeSet<String>> {
    let mut given: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, uses) in uses::of(project).messages.iter() {
        let values = uses.iter().flat_map(|used| used.with);
        for value in values.flat_map(|with| with.value.parts()) {
            let labels = match value {
                Value::Label(label) => std::slice::from_ref(label),
                Value::Menu(labels) => labels.as_slice(),
                _ => &[],
            };
            for label in labels {
                let users = given.entry(format!("label-{}", label.text)).or_default();
                users.insert(id.to_string());
            }
        }
    }
    given
}

/// Returns what changed and all messages and terms of a catalog that show something of it.
fn reached<'p>(
    catalog: &'p Catalog,
    given: &'p BTreeMap<String, BTreeSet<String>>,
    changed: BTreeSet<Key<'p>>,
) -> BTreeSet<Key<'p>> {
    if changed.is_empty() {
        return changed;
    }
    let mut users: BTreeMap<Key<'p>, Vec<Key<'p>>> = BTreeMap::new();
    for (label, messages) in given {
        let messages = messages.iter().map(|id| (false, id.as_str()));
        users.entry((false, label)).or_default().extend(messages);
    }
    for message in own(catalog) {
        for (_, _, pattern) in message.entry.parts() {
            let facts = facts::of(pattern);
            let terms = facts.terms.iter().map(|term| (true, term.name));
            let messages = facts.messages.iter().map(|(id, ..)| (false, *id));
            for used in terms.chain(messages) {
                users.entry(used).or_default().push(key(message));
            }
        }
    }
    let mut open: Vec<Key<'p>> = changed.iter().copied().collect();
    let mut reached = changed;
    while let Some(one) = open.pop() {
        let more = users.get(&one).into_iter().flatten().copied();
        open.extend(more.filter(|user| reached.insert(*user)));
    }
    reached
}

fn own(catalog: &Catalog) -> impl Iterator<Item = &Message> {
    catalog.messages.iter().filter(|message| !message.built_in)
}

/// Returns the messages of a text.
fn messages(text: &str) -> Before<'_> {
    let sources = Sources::new(vec![Source::new("before.ftl", text)]);
    let Some((id, source)) = sources.iter().next() else {
        return BTreeMap::new();
    };
    let entries = parse(id, source, &mut Vec::new()).entries;
    let extent = |span: Span| text.get(span.start as usize..span.end as usize);
    let of = |entry: Entry| {
        let said = extent(entry.span).unwrap_or("").trim_end();
        ((entry.term, entry.id), said)
    };
    entries.into_iter().map(of).collect()
}

/// Returns the words of a text that could be names.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let other = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.');
    text.split(other)
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
}

/// Returns what a file can be called in a finding: its path, without its first folders, and without its ending.
fn names(path: &str) -> impl Iterator<Item = &str> {
    let cuts = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
    std::iter::once(path).chain(cuts).flat_map(|name| {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        [name, stem]
    })
}
