//! An article and one translation of it.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::{self, Sides};
use super::joined::Joined;
use super::literal;
use super::place::Version;
use super::provenance::{self, Recorded};
use super::texts::{Texts, Told, applies};
use crate::adopt::{self, Beside, Known};
use crate::check;
use crate::create::NewFile;
use crate::diagnostic::Diagnostic;
use crate::drift::ledger::{Cited, Ledger, Ledgers, Origin, Row};
use crate::drift::{Drift, LocaleDrift, State, canonical};
use crate::load::{self, LINKS, SETTINGS};
use crate::locale::Locale;
use crate::model::{Catalog, Project};
use crate::source::{Source, SourceId, Sources, Span};
use crate::syntax::fluent::{Entry, parse};
use crate::syntax::markdown::Reading;

/// Where the messages of the version stand that a translation was made from.
const FROM: &str = "from.ftl";

/// A file, its language, and its text as it is read.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) locale: &'a Locale,
    pub(super) id: SourceId,
    pub(super) file: &'a Source,
    pub(super) text: &'a str,
}

/// How many texts there are, and how many of them the translation lacks or has of an earlier source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) all: usize,
    pub(super) missing: usize,
    pub(super) stale: usize,
}

/// Compares an article with a translation, and with the version of the article that the translation was made from.
pub(super) fn compare(
    source: Side<'_>,
    own: Side<'_>,
    (from, recorded): (Option<Side<'_>>, Recorded),
    reading: Reading,
    found: &mut Vec<Diagnostic>,
) -> Count {
    // What a translation was made from has its structure; the source as it stands is a later version of that.
    let sides: Vec<Side<'_>> = match from {
        Some(from) => vec![from, own, source],
        None => vec![source, own],
    };
    let texts: Vec<(&Locale, &str)> = sides.iter().map(|one| (one.locale, one.text)).collect();
    let beside = adopt::beside(&texts, from.is_some(), reading);
    let versions: Vec<Version<'_>> = sides
        .iter()
        .zip(beside.bodies.iter().zip(&beside.told))
        .map(|(side, (body, told))| Version::new((side.id, side.file), side.text, *body, told))
        .collect();
    let sides = Sides {
        versions: &versions,
        source: if from.is_some() { 2 } else { 0 },
        own: 1,
        from: from.map(|_| 0),
        locale: own.locale,
        from_locale: source.locale,
    };
    let (theirs, mine) = (&versions[sides.source], &versions[1]);
    let before = sides.from.map(|at| &versions[at]);
    provenance::told(theirs, mine, own.locale, (recorded, before), found);
    literal::marks(mine, own.locale, found);
    blocks::resumed(&sides, &beside.resumed, found);
    let (stale, joined) = rules(&sides, source.locale, beside.files, &beside.links, found);
    let elsewhere = |side: usize, place: Span| joined.holds(&versions[side], place);
    blocks::differences(&sides, &beside.unpaired, &elsewhere, found);
    literal::links(theirs, mine, own.locale, found);
    let lacks = theirs.told.keys().filter(|id| !mine.told.contains_key(*id));
    Count {
        all: theirs.told.len(),
        missing: lacks.count(),
        stale,
    }
}

/// Counts the texts of an article that has no translation.
pub(super) fn count(source: Side<'_>, reading: Reading) -> Count {
    let beside: Beside = adopt::beside(&[(source.locale, source.text)], false, reading);
    let all = beside.told.first().map_or(0, BTreeMap::len);
    Count {
        all,
        missing: all,
        stale: 0,
    }
}

/// Runs the rules over the texts; returns how many of the translation have an earlier source, and which stand in others.
fn rules(
    sides: &Sides<'_>,
    source: &Locale,
    files: Vec<NewFile>,
    links: &[(String, Known)],
    found: &mut Vec<Diagnostic>,
) -> (usize, Joined) {
    let own = sides.locale;
    let settings = format!("stegvis: 1\nsource: {source}\nlocales: {{ {own}: {{}} }}\n");
    let mut all = vec![Source::new(SETTINGS, settings)];
    for (at, file) in files.into_iter().enumerate() {
        // The first file is the document.
        let path = match at.checked_sub(1) {
            Some(at) if Some(at) == sides.from => FROM.to_owned(),
            _ => file.path,
        };
        all.push(Source::new(path, file.text));
    }
    all.push(Source::new(LINKS, adopt::links("", links)));
    let sources = Sources::new(all);
    let loaded = load::project(&sources, BTreeSet::new());
    let Some(project) = &loaded.project else {
        return (0, Joined::default());
    };
    let before = sources
        .find(FROM)
        .map(|(id, file)| parse(id, file, &mut Vec::new()).entries);
    let ledgers = ledgers(project, before.as_deref());
    let drift = Drift::new(project, ledgers, false);
    let theirs = Told::of(&sides.versions[sides.source], entries(project.source()));
    let mine = Told::of(&sides.versions[sides.own], entries(own_catalog(project)));
    let joined = Joined::of(&theirs, &mine);
    let texts = Texts {
        sources: &sources,
        joined: &joined,
        source: theirs,
        own: mine,
        from: before
            .as_deref()
            .zip(sides.from)
            .map(|(entries, at)| Told::of(&sides.versions[at], entries.iter().collect())),
        links,
        locale: own,
    };
    let told = check::texts(project, &sources, &drift, &|code| applies(code.name));
    found.extend(texts.all(&told));
    let parts = drift.locales.iter().flat_map(LocaleDrift::parts);
    let stale = parts.filter(|part| part.state == State::Stale).count();
    (stale, joined)
}

/// Returns what a ledger would say of a translation that was made from these messages.
fn ledgers(project: &Project, before: Option<&[Entry]>) -> Ledgers {
    let mut ledgers = Ledgers {
        complete: true,
        ..Ledgers::default()
    };
    let Some(before) = before else { return ledgers };
    let own = own_catalog(project);
    let mut rows = Vec::new();
    for entry in before {
        let Some(message) = own.message(&entry.id) else {
            continue;
        };
        for (attribute, _, pattern) in entry.parts() {
            let Some(translation) = message.part(attribute) else {
                continue;
            };
            let print = canonical::fingerprint(pattern);
            rows.push(Row {
                part: entry.part_name(attribute).into(),
                source: print,
                translation: canonical::fingerprint(translation),
                terms: None,
                origin: Origin::Unknown,
                reviewed: None,
                context: None,
                span: pattern.span,
            });
            let text = canonical::text(pattern).into();
            let span = pattern.span;
            ledgers.texts.insert(print, Cited { text, span });
        }
    }
    rows.sort_by(|a, b| a.part.cmp(&b.part));
    ledgers.locales = vec![Ledger::default(), Ledger { rows }];
    ledgers
}

fn own_catalog(project: &Project) -> &Catalog {
    project.translations().first().unwrap_or(project.source())
}

fn entries(catalog: &Catalog) -> Vec<&Entry> {
    let messages = catalog.messages.iter();
    messages.map(|message| &message.entry).collect()
}
