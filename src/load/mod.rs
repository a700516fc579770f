//! Sources to model. Never stops at a mistake: returns what it understood and what it found.

pub mod disk;

mod again;
mod block;
mod built_in;
mod catalog;
mod checklist;
mod chrome;
mod document;
mod front_matter;
mod glossary;
mod links;
mod node;
mod picture;
mod places;
mod pseudo;
mod publication;
mod settings;
mod unique;
mod value;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::format;
use crate::model::{Catalog, Document, Project, Settings};
use crate::source::{Source, SourceId, Sources, Span};
use crate::syntax::yaml;

pub use again::again;
pub use built_in::{built_in_locale, english_chrome, with_built_in};
pub use catalog::DUPLICATE_MESSAGE;
pub use chrome::{MISSING_CHROME, missing_chrome};
pub use document::DUPLICATE_ID;
pub use front_matter::is_key as front_matter_key;
pub use links::FILE as LINKS;
pub use places::of_text as layout;
pub use settings::{BAD_LOCALE_NAME, UNLISTED_LOCALE};

/// A file that could not be read at all.
pub const UNREADABLE_FILE: Code = Code::error("unreadable-file");

/// Name of the settings file.
pub const SETTINGS: &str = "stegvis.yaml";

/// What was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// The project; absent when its settings cannot be used.
    pub project: Option<Project>,
    /// What was found on the way.
    pub found: Vec<Diagnostic>,
    /// How many files could not be read to their end.
    pub unread: usize,
    /// Fingerprints of pictures, by path below `media/`; empty unless whoever read the project put them here.
    pub pictures: BTreeMap<String, Box<str>>,
}

impl Loaded {
    /// Tells whether every file was read and understood to its end.
    pub fn is_whole(&self) -> bool {
        self.project.as_ref().is_some_and(|project| {
            self.unread == 0
                && project.documents_sound
                && project.links_complete
                && project.catalogs.iter().all(|catalog| catalog.complete)
        })
    }
}

/// Returns the templates by name; what a page loads must have a name that every file system can hold.
fn templates(sources: &Sources, found: &mut Vec<Diagnostic>) -> Vec<(String, String)> {
    let mut templates = Vec::new();
    for (id, source) in under(sources, "templates/") {
        let name = source
            .path
            .strip_prefix("templates/")
            .unwrap_or(&source.path);
        if format::is_path(name) {
            templates.push((name.to_owned(), source.body().to_owned()));
        } else {
            format::INVALID_VALUE
                .report(found, Span::new(id, 0..0), "this is no name for a template")
                .help("rename the file: letters, digits, `.`, `_` and `-`");
        }
    }
    templates
}

/// Loads a project from its sources; `media` are the paths of the files under `media/`.
pub fn project(sources: &Sources, media: BTreeSet<String>) -> Loaded {
    let mut found = Vec::new();
    for (id, source) in sources.iter() {
        if let Some(why) = &source.unreadable {
            let at = source.text.len();
            let help = match why.contains("UTF-8") {
                true => "save it as UTF-8; nothing in it was checked",
                false => "nothing in it was checked",
            };
            UNREADABLE_FILE
                .report(&mut found, Span::new(id, at..at), why.clone())
                .help(help);
        }
    }
    let unread = found.len();
    let Some(settings) = settings::load(sources, &mut found) else {
        return Loaded {
            project: None,
            found,
            unread,
            pictures: BTreeMap::new(),
        };
    };
    let (documents, documents_complete) = documents(sources, &settings, &mut found);
    let with_pages = !documents.is_empty() || !documents_complete;
    let catalogs = catalogs(sources, &settings, with_pages, &mut found);
    let (links, links_complete) = links::load(sources, &settings, &mut found);
    let glossary = glossary::load(sources, &settings, &mut found);
    let templates = templates(sources, &mut found);
    let unread = unread_files(&found);
    let project = Project {
        documents_sound: documents_sound(&documents, documents_complete),
        settings,
        documents,
        catalogs,
        links,
        media,
        sizes: BTreeMap::new(),
        documents_complete,
        links_complete,
        glossary,
        today: None,
        templates,
    };
    Loaded {
        project: Some(project),
        found,
        unread,
        pictures: BTreeMap::new(),
    }
}

/// Counts the files that could not be read to their end.
fn unread_files(found: &[Diagnostic]) -> usize {
    let of = |code: &str| -> Vec<SourceId> {
        let all = found.iter().filter(|one| one.code == code);
        all.map(|one| one.primary.source).collect()
    };
    let broken: BTreeSet<SourceId> = of(yaml::INVALID_YAML.name).into_iter().collect();
    of(UNREADABLE_FILE.name).len() + broken.len()
}

/// Tells whether every document is there, and free of faults of form.
fn documents_sound(documents: &[Document], complete: bool) -> bool {
    complete && documents.iter().all(|document| document.sound)
}

/// Tells whether a ledger says what pictures were, so that their bytes are needed.
pub fn has_pictures(sources: &Sources) -> bool {
    let mut paths = sources.iter().map(|(_, source)| &source.path);
    paths.any(|path| path.ends_with("/ledger/images.tsv"))
}

/// Returns the readable files below a folder.
fn under<'s>(
    sources: &'s Sources,
    folder: &'s str,
) -> impl Iterator<Item = (SourceId, &'s Source)> {
    sources
        .iter()
        .filter(move |(_, source)| source.path.starts_with(folder) && source.unreadable.is_none())
}

/// Returns the files of documents.
fn document_files(sources: &Sources) -> Vec<(SourceId, &Source)> {
    let is_document = |path: &str| path.ends_with(".yaml") || path.ends_with(".yml");
    under(sources, "procedures/")
        .filter(|(_, source)| is_document(&source.path))
        .collect()
}

fn documents(
    sources: &Sources,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Document>, bool) {
    let read: Vec<_> = document_files(sources)
        .par_iter()
        .map(|(id, source)| document::load(*id, source))
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    let unreadable =
        |source: &Source| source.path.starts_with("procedures/") && source.unreadable.is_some();
    let mut complete = !sources.iter().any(|(_, source)| unreadable(source));
    for (document, diagnostics) in read {
        complete &= document.as_ref().is_some_and(|document| document.complete);
        found.extend(diagnostics);
        documents.extend(document);
    }
    documents
        .sort_by(|a: &Document, b: &Document| (&a.id.text, a.source).cmp(&(&b.id.text, b.source)));
    unique::documents(&mut documents, &settings.profiles, found);
    (documents, complete)
}

fn catalogs(
    sources: &Sources,
    settings: &Settings,
    with_pages: bool,
    found: &mut Vec<Diagnostic>,
) -> Vec<Catalog> {
    let files = catalog::files(sources, settings);
    let read: Vec<_> = settings
        .locales
        .par_iter()
        .enumerate()
        .filter(|(_, locale)| !locale.locale.is_pseudo())
        .map(|(at, _)| catalog::load(sources, settings, at, &files[at], with_pages))
        .collect();
    let mut catalogs = Vec::with_capacity(settings.locales.len());
    for (catalog, diagnostics) in read {
        found.extend(diagnostics);
        catalogs.push(catalog);
    }
    // Pseudo-locales stand at the end.
    for locale in settings.locales.iter().skip(catalogs.len()) {
        let made = catalogs
            .first()
            .map(|source| pseudo::of(source, &locale.locale));
        catalogs.extend(made);
    }
    catalogs
}

/// Reads a YAML file and checks it against a shape.
fn yaml_file(
    id: SourceId,
    source: &Source,
    kind: format::Type,
    found: &mut Vec<Diagnostic>,
) -> (Option<yaml::Node>, bool) {
    let parsed = yaml::parse(id, source, found);
    if let Some(root) = &parsed.root {
        format::check(root, kind, parsed.complete, found);
    }
    (parsed.root, parsed.complete)
}
