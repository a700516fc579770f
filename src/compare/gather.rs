//! An article with all its translations, and all articles together.

use std::collections::BTreeMap;

use super::pair::{self, Count, Side};
use super::provenance::Recorded;
use crate::adopt;
use crate::check::{self, Allowed, Checked, EXTRA_ARTICLE, LocaleCount, MISSING_ARTICLE, Subject};
use crate::diagnostic::Diagnostic;
use crate::load::UNREADABLE_FILE;
use crate::locale::Locale;
use crate::model::Flavour;
use crate::source::{Source, SourceId, Sources, Span};

/// An article and what stands for it in the other languages.
#[derive(Debug, Default)]
pub struct Group {
    /// The article; nothing where only translations are there.
    pub source: Option<Source>,
    /// What stands for it in each other language, in the order of the languages.
    pub translations: Vec<Translation>,
    /// The dialect of all; without it, they tell.
    pub flavour: Option<Flavour>,
}

/// What stands for an article in one language.
#[derive(Debug, Default)]
pub struct Translation {
    /// The translation, where there is one.
    pub file: Option<Source>,
    /// The version of the source that it was made from, where somebody says so.
    pub from: Option<Source>,
    /// Whether that version is the one it names itself.
    pub recorded: Recorded,
}

/// What was found in one group.
#[derive(Debug, Default)]
pub struct Compared {
    sources: Sources,
    found: Vec<Diagnostic>,
    allowed: Vec<Allowed>,
    /// How far each translation is.
    counts: Vec<Count>,
    unread: usize,
    /// How many translations were held against their source.
    pairs: usize,
    /// Whether there is a source.
    article: bool,
}

/// What was found in all groups.
#[derive(Debug)]
pub struct Conclusion {
    /// The findings and counts.
    pub checked: Checked,
    /// The articles that findings are about.
    pub sources: Sources,
    /// How many files could not be read to their end.
    pub unread: usize,
    /// How many translations were held against their source.
    pub pairs: usize,
}

/// Where the files of a group stand among its sources.
struct Paths {
    source: Option<String>,
    translations: Vec<(Option<String>, Option<String>, Recorded)>,
}

/// Compares an article with its translations; `locales` are the languages, that of the source first.
pub fn compare(group: Group, locales: &[Locale]) -> Compared {
    let flavour = group.flavour;
    let (paths, sources) = split(group);
    let texts: Vec<String> = sources
        .iter()
        .map(|(_, file)| adopt::plain(&file.text))
        .collect();
    let told = || adopt::dialect(texts.iter().map(String::as_str));
    let reading = flavour.unwrap_or_else(told).reading();
    let mut compared = Compared {
        article: paths.source.is_some(),
        ..Compared::default()
    };
    compared.unread = unread(&sources, &mut compared.found);
    let find = |path: &Option<String>| {
        let mut all = sources.iter().zip(&texts);
        all.find(|((_, file), _)| Some(&file.path) == path.as_ref())
    };
    let side = |path: &Option<String>, at: usize| {
        let ((id, file), text) = find(path)?;
        let locale = locales.get(at)?;
        file.unreadable.is_none().then_some(Side {
            locale,
            id,
            file,
            text,
        })
    };
    let source = side(&paths.source, 0);
    for (at, (own, from, recorded)) in paths.translations.iter().enumerate() {
        let count = match (source, side(own, at + 1)) {
            (Some(source), Some(own)) => {
                compared.pairs += 1;
                let told = (side(from, 0), *recorded);
                pair::compare(source, own, told, reading, &mut compared.found)
            }
            (Some(source), None) if own.is_none() => {
                lacks(source, &locales[at + 1], &mut compared.found);
                pair::count(source, reading)
            }
            (None, Some(own)) if paths.source.is_none() => {
                alone(own, &locales[0], &mut compared.found);
                Count::default()
            }
            // What could not be read was told.
            (Some(_) | None, _) => Count::default(),
        };
        compared.counts.push(count);
    }
    compared.allowed = check::allow(&mut compared.found, &sources);
    if !compared.found.is_empty() || !compared.allowed.is_empty() {
        compared.sources = sources;
    }
    compared
}

fn split(group: Group) -> (Paths, Sources) {
    let path = |file: &Option<Source>| file.as_ref().map(|file| file.path.clone());
    let mut paths = Paths {
        source: path(&group.source),
        translations: Vec::new(),
    };
    let mut files: Vec<Source> = group.source.into_iter().collect();
    for one in group.translations {
        let (file, from) = (path(&one.file), path(&one.from));
        paths.translations.push((file, from, one.recorded));
        for file in one.file.into_iter().chain(one.from) {
            // Several translations may have been made from one version.
            if files.iter().all(|known| known.path != file.path) {
                files.push(file);
            }
        }
    }
    (paths, Sources::new(files))
}

fn unread(sources: &Sources, found: &mut Vec<Diagnostic>) -> usize {
    let before = found.len();
    for (id, source) in sources.iter() {
        if let Some(why) = &source.unreadable {
            let at = source.text.len();
            UNREADABLE_FILE
                .report(found, Span::new(id, at..at), why.clone())
                .help("it was compared with nothing");
        }
    }
    found.len() - before
}

fn lacks(source: Side<'_>, locale: &Locale, found: &mut Vec<Diagnostic>) {
    MISSING_ARTICLE
        .report(
            found,
            Span::new(source.id, 0..0),
            format!("there is no such article in {locale}"),
        )
        .help("translate it; articles belong together that have the same path in their folders");
}

fn alone(own: Side<'_>, source: &Locale, found: &mut Vec<Diagnostic>) {
    EXTRA_ARTICLE
        .report(
            found,
            Span::new(own.id, 0..0),
            format!("there is no such article in {source}, the source"),
        )
        .help("take it out, or move it to where its source is");
}

/// Puts what was found in all groups together.
pub fn conclude(all: Vec<Compared>, locales: &[Locale]) -> Conclusion {
    let mut counts = vec![Count::default(); locales.len()];
    let (mut unread, mut pairs, mut documents) = (0, 0, 0);
    let mut files: BTreeMap<String, Source> = BTreeMap::new();
    let mut found = Vec::new();
    for one in all {
        unread += one.unread;
        pairs += one.pairs;
        documents += usize::from(one.article);
        let own = one.counts.iter().map(|count| count.all).max();
        counts[0].all += own.unwrap_or_default();
        for (sum, count) in counts[1..].iter_mut().zip(&one.counts) {
            sum.all += count.all;
            sum.missing += count.missing;
            sum.stale += count.stale;
        }
        let paths: Vec<(SourceId, String)> = one
            .sources
            .iter()
            .map(|(id, file)| (id, file.path.clone()))
            .collect();
        let own = one.sources.into_files();
        files.extend(own.into_iter().map(|file| (file.path.clone(), file)));
        found.push((one.found, one.allowed, paths));
    }
    let sources = Sources::new(files.into_values().collect());
    let mut checked = Checked {
        subject: Subject::Articles,
        documents,
        locales: locales.iter().zip(counts).map(counted).collect(),
        ..Checked::default()
    };
    let mut allowed = Vec::new();
    for (mut own, mut permitted, paths) in found {
        let own_allowed = permitted.iter_mut().map(|one| &mut one.finding);
        for one in own.iter_mut().chain(own_allowed) {
            moved(one, &paths, &sources);
        }
        checked.found.extend(own);
        allowed.extend(permitted);
    }
    let tags: Vec<&str> = locales.iter().map(Locale::as_str).collect();
    check::conclude(&mut checked, allowed, &sources, &tags);
    Conclusion {
        checked,
        sources,
        unread,
        pairs,
    }
}

/// Lets the places of a finding be places among all articles.
fn moved(one: &mut Diagnostic, paths: &[(SourceId, String)], sources: &Sources) {
    let related = one.related.iter_mut().map(|label| &mut label.span);
    let edits = one.fix.iter_mut().flat_map(|fix| &mut fix.edits);
    let edits = edits.map(|edit| &mut edit.span);
    for span in related.chain(edits).chain([&mut one.primary]) {
        let path = paths.iter().find(|(id, _)| *id == span.source);
        if let Some((id, _)) = path.and_then(|(_, path)| sources.find(path)) {
            span.source = id;
        }
    }
}

fn counted((locale, count): (&Locale, Count)) -> LocaleCount {
    LocaleCount {
        tag: locale.to_string(),
        used: count.all,
        missing: count.missing,
        stale: count.stale,
        unrecorded: 0,
        recorded: true,
        draft: false,
        complete: true,
    }
}
