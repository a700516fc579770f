//! The run over a project: documents and messages in parallel, findings in one order.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::baseline::Entry;
use super::count::{self, LocaleCount};
use super::glossary::Lookup;
use super::ground::{self, Ground};
use super::habits::Habits;
use super::headings::Headings;
use super::messages::{all_beside_source, messages};
use super::names::Names;
use super::policy::{self, Policy};
use super::publisher::{Over, Publisher};
use super::suppress::Allowed;
use super::{Context, Rule, Run, fingerprint, pages, rules};
use crate::diagnostic::{Diagnostic, Level, Sink};
use crate::load::Loaded;
use crate::model::{Document, Project};
use crate::resolve::editions::Editions;
use crate::resolve::outline::{self, Outline, Selection};
use crate::resolve::page::{self};
use crate::resolve::references;
use crate::resolve::uses;
use crate::source::{SourceId, Sources};
use crate::text::nearest::Guesses;

/// What a run found.
#[derive(Debug, Default)]
pub struct Checked {
    /// The findings in the order of files and lines.
    pub found: Vec<Diagnostic>,
    /// The findings that comments allow, in the same order.
    pub allowed: Vec<Allowed>,
    /// What does not count in this run, though it was found.
    pub aside: Aside,
    /// Messages and missing messages by locale, the source first.
    pub locales: Vec<LocaleCount>,
    /// What was checked.
    pub subject: Subject,
    /// How many documents have pages; of articles, how many there are in the source.
    pub documents: usize,
    /// How many pages cannot be published because something they are made of has an error.
    pub held: usize,
}

/// What a run looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// A project.
    #[default]
    Project,
    /// Articles that belong to no project.
    Articles,
}

/// What was found and does not count in a run, because the run was asked about less.
#[derive(Debug, Default)]
pub struct Aside {
    /// Findings that a translator cannot mend, where a translator asked.
    pub for_writers: usize,
    /// Findings that the baseline knows.
    pub known: Vec<Diagnostic>,
    /// Entries of the baseline that nothing was found for.
    pub gone: Vec<Entry>,
    /// Findings in what did not change, where only changes were asked about.
    pub unchanged: usize,
}

impl Aside {
    /// Tells whether any finding was set aside: then a page that is held back may be so for a reason that does not count.
    pub fn hides(&self) -> bool {
        self.for_writers > 0 || !self.known.is_empty() || self.unchanged > 0
    }
}

/// Runs every rule over a project, and hands every page without an error to `publish`.
///
/// # Errors
/// When a template of the project cannot be used, or `publish` fails.
pub fn run(loaded: &Loaded, sources: &Sources, publish: &dyn Publisher) -> anyhow::Result<Checked> {
    let Some(project) = &loaded.project else {
        return Ok(unusable(loaded, sources));
    };
    if let Some(progress) = publish.progress() {
        progress.begin("checking", 0);
    }
    let ground = Ground::new(project, loaded, sources);
    run_on(&ground, project, loaded, sources, publish)
}

/// Does the same with what was prepared before.
///
/// # Errors
/// When the templates of the project cannot be used, or `publish` cannot write.
pub fn run_on<'p>(
    ground: &'p Ground<'p>,
    project: &'p Project,
    loaded: &'p Loaded,
    sources: &'p Sources,
    publish: &dyn Publisher,
) -> anyhow::Result<Checked> {
    let mut found = loaded.found.clone();
    policy::known_rules(project, &mut found);
    let (uses, said) = rayon::join(|| uses::of(project), || references::of(project));
    if !publish.goes_on() {
        return Ok(Checked::default());
    }
    let (drift, editions) = (&ground.drift, &ground.editions);
    found.extend(ground.found.iter().cloned());
    let parameters = by_prefix(project);
    let glossary = Lookup::new(project);
    let context = Context {
        glossary: &glossary,
        habits: &Habits::of(project),
        names: &Names::of(project),
        project,
        sources,
        uses: &uses,
        said: &said,
        parameters: &parameters,
        drift,
        headings: &Headings::default(),
        guesses: &Guesses::default(),
        prints: publish.prints(),
    };
    found.extend(messages(&context, &|_| true, &|| publish.goes_on()));
    found.extend(documents(&context, publish));
    found.extend(outlines(&context, editions));
    found.extend(whole(&context, publish));
    if !publish.goes_on() {
        return Ok(Checked::default());
    }
    let policy = Policy::new(project, sources);
    policy.settle(&mut found);
    let faulty = faulty_messages(project, &found);
    let pages = page::Context::new(project, &ground.words, editions, drift, faulty);
    let site = ground::site(&pages, &uses)?;
    let maker = pages::Maker {
        rules: &context,
        pages: &pages,
        site: &site,
        policy: &policy,
        publish,
    };
    let made = pages::all(&maker, &faulty_files(project, &found))?;
    if !publish.goes_on() {
        return Ok(Checked::default());
    }
    found.extend(made.found);
    publish.site(&site, &pages)?;
    found.extend(counted(&context, &policy, publish));
    // What was not made could have used a permission.
    policy.report_unused(made.held > 0 || made.skipped > 0, &mut found);
    all_beside_source(project, &mut found);
    let catalogs = project.catalogs.iter();
    let tags: Vec<&str> = catalogs.map(|catalog| catalog.locale.as_str()).collect();
    let found = finish(found, sources, &tags);
    publish.over(&Over {
        rules: &context,
        pages: &pages,
        site: &site,
        found: &found,
    })?;
    Ok(Checked {
        found,
        allowed: finish_allowed(policy.allowed(), sources, &tags),
        aside: Aside::default(),
        locales: count::locales(project, &uses, drift),
        subject: Subject::Project,
        documents: editions.len(),
        held: made.held,
    })
}

/// Judges the checklists that were printed.
fn counted(context: &Context<'_>, policy: &Policy<'_>, publish: &dyn Publisher) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    rules::too_many_pages::counted(context, &publish.sheets(), &mut found);
    policy.settle(&mut found);
    found
}

/// Returns the documents by the prefix of their messages.
pub(super) fn by_prefix(project: &Project) -> FxHashMap<&str, &Document> {
    let documents = project.documents.iter();
    documents
        .map(|document| (&*document.prefix, document))
        .collect()
}

/// Runs the rules about the project as a whole.
fn whole(context: &Context<'_>, publish: &dyn Publisher) -> Vec<Diagnostic> {
    let one = |rule: &&Rule| {
        let mut found = Vec::new();
        if let Run::Project(run) = rule.run
            && publish.goes_on()
        {
            let guesses = Guesses::default();
            let context = &context.guessing(&guesses);
            run(context, &mut Sink::new(rule.code, &mut found));
        }
        found
    };
    rules::ALL
        .par_iter()
        .with_max_len(1)
        .map(one)
        .flatten()
        .collect()
}

/// Returns what can be said of a project whose settings cannot be used.
fn unusable(loaded: &Loaded, sources: &Sources) -> Checked {
    Checked {
        found: finish(loaded.found.clone(), sources, &[]),
        ..Checked::default()
    }
}

/// Runs the rules about documents, and about fragments as they stand alone.
fn documents(context: &Context<'_>, publish: &dyn Publisher) -> Vec<Diagnostic> {
    let project = context.project;
    let one = |document: &Document| {
        let mut found = Vec::new();
        if !publish.goes_on() {
            return found;
        }
        let guesses = Guesses::default();
        let context = &context.guessing(&guesses);
        // Every block of every edition: what is wrong in any of them is told.
        let outline = outline::expand(project, document, Selection::default(), &mut found);
        each(&mut found, |rule, found| match rule.run {
            Run::Document(run) => run(context, document, &mut Sink::new(rule.code, found)),
            Run::Outline(run) => run(context, &outline, &mut Sink::new(rule.code, found)),
            _ => {}
        });
        found
    };
    project.documents.par_iter().map(one).flatten().collect()
}

/// Runs the rules about what an edition shows.
fn outlines(context: &Context<'_>, editions: &Editions<'_>) -> Vec<Diagnostic> {
    let one = |outline: &Outline<'_>| {
        let mut found = Vec::new();
        each(&mut found, |rule, found| {
            if let Run::Edition(run) = rule.run {
                run(context, outline, &mut Sink::new(rule.code, found));
            }
        });
        found
    };
    editions.all().par_iter().map(one).flatten().collect()
}

pub(super) fn each(found: &mut Vec<Diagnostic>, mut run: impl FnMut(&Rule, &mut Vec<Diagnostic>)) {
    for rule in rules::ALL {
        run(rule, found);
    }
}

/// Returns the messages that have an error, as the places where they begin: a page that shows one is not published.
fn faulty_messages(project: &Project, found: &[Diagnostic]) -> BTreeSet<(SourceId, u32)> {
    let errors = found.iter().filter(|one| one.level == Level::Error);
    let errors = errors.map(|one| (one.primary.source, one.primary.start));
    let errors: BTreeSet<(SourceId, u32)> = errors.collect();
    if errors.is_empty() {
        return errors;
    }
    let messages = project
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.messages);
    let spans = messages.map(|message| message.entry.span);
    let faulty = spans.filter(|span| {
        let mut inside = errors.range((span.source, span.start)..=(span.source, span.end));
        inside.next().is_some()
    });
    faulty.map(|span| (span.source, span.start)).collect()
}

/// Returns the files of documents that have an error: what is made of them is not published.
fn faulty_files(project: &Project, found: &[Diagnostic]) -> BTreeSet<SourceId> {
    let unsound = project
        .documents
        .iter()
        .filter(|document| !document.sound || !document.complete);
    let errors = found
        .iter()
        .filter(|one| one.level == Level::Error)
        .map(|one| one.primary.source);
    errors
        .chain(unsound.map(|document| document.source))
        .collect()
}

/// Orders the findings by place, leaves out what is said twice, and gives each what it is known by.
pub(super) fn finish(
    mut found: Vec<Diagnostic>,
    sources: &Sources,
    tags: &[&str],
) -> Vec<Diagnostic> {
    found.sort_by_cached_key(|one| key(one, sources));
    found.dedup_by(|a, b| is_same(a, b));
    fingerprint::give(found.iter_mut(), sources, tags);
    found
}

/// Does the same for the findings that comments allow.
pub(super) fn finish_allowed(
    mut allowed: Vec<Allowed>,
    sources: &Sources,
    tags: &[&str],
) -> Vec<Allowed> {
    allowed.sort_by_cached_key(|one| key(&one.finding, sources));
    allowed.dedup_by(|a, b| is_same(&a.finding, &b.finding));
    let findings = allowed.iter_mut().map(|one| &mut one.finding);
    fingerprint::give(findings, sources, tags);
    allowed
}

fn key(one: &Diagnostic, sources: &Sources) -> (String, u32, &'static str, String) {
    (
        sources.get(one.primary.source).path.clone(),
        one.primary.start,
        one.code,
        one.message.clone(),
    )
}

fn is_same(a: &Diagnostic, b: &Diagnostic) -> bool {
    a.code == b.code && a.primary == b.primary && a.message == b.message
}
