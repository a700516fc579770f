//! Some files of a loaded project read again, the rest left as it is: what is shown while its author writes must not wait for
//! everything else to be read. What one file cannot tell alone (settings, ids that clash) is left to [`super::project`].

use std::collections::BTreeSet;

use super::document::DUPLICATE_ID;
use super::{DUPLICATE_MESSAGE, Loaded, SETTINGS, catalog, documents_sound, glossary, links};
use super::{document, pseudo, templates, unique, unread_files};
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Project};
use crate::source::{SourceId, Sources};

/// What a file is to a project.
enum Part {
    Document,
    Catalog(usize),
    Links,
    Glossary,
    Template,
    /// A ledger, or a file that is only listed: the project does not hold what it says.
    Other,
}

/// Brings a project up to date with files whose text was replaced in `sources`; the others are as they were.
///
/// Returns false, with the project in no state to be used, where only loading everything again can tell what there is.
pub fn again(loaded: &mut Loaded, sources: &Sources, changed: &BTreeSet<SourceId>) -> bool {
    let clash = |one: &Diagnostic| {
        let twice = one.code == DUPLICATE_ID.name || one.code == DUPLICATE_MESSAGE.name;
        twice
            && one
                .related
                .iter()
                .any(|label| label.span.source != one.primary.source)
    };
    let is_read = |(_, source): (_, &crate::source::Source)| source.unreadable.is_none();
    let Some(project) = &mut loaded.project else {
        return false;
    };
    if loaded.found.iter().any(clash) || !sources.iter().all(is_read) {
        return false;
    }
    let mut catalogs: Vec<BTreeSet<SourceId>> = vec![BTreeSet::new(); project.catalogs.len()];
    let mut documents = false;
    for id in changed {
        let source = sources.get(*id);
        let Some(part) = part(project, &source.path) else {
            return false;
        };
        if !matches!(part, Part::Other | Part::Template) {
            loaded.found.retain(|one| one.primary.source != *id);
        }
        let found = &mut loaded.found;
        match part {
            Part::Document => {
                let (document, diagnostics) = document::load(*id, source);
                found.extend(diagnostics);
                replace(&mut project.documents, *id, document);
                documents = true;
            }
            Part::Catalog(at) => _ = catalogs[at].insert(*id),
            Part::Links => {
                (project.links, project.links_complete) =
                    links::load(sources, &project.settings, found);
            }
            Part::Glossary => project.glossary = glossary::load(sources, &project.settings, found),
            // The names are as they were, and so is what was said of them.
            Part::Template => project.templates = templates(sources, &mut Vec::new()),
            Part::Other => {}
        }
    }
    let sound = (!documents || documents_again(project, sources))
        && catalogs_again(project, sources, &catalogs, &mut loaded.found);
    loaded.unread = unread_files(&loaded.found);
    sound
}

/// Tells what a file is; nothing for one on which the meaning of others depends.
fn part(project: &Project, path: &str) -> Option<Part> {
    if path == SETTINGS {
        return None;
    }
    let locales = &project.settings.locales;
    let at = |tag: &str| locales.iter().position(|one| one.locale.as_str() == tag);
    let known = |tag: &str| at(tag).is_some_and(|at| !locales[at].locale.is_pseudo());
    Some(match path {
        links::FILE => Part::Links,
        glossary::FILE => Part::Glossary,
        _ if path.starts_with("procedures/") => Part::Document,
        _ if path.starts_with("templates/") => Part::Template,
        _ => match project.settings.catalogs.tag(path, &known) {
            Some(places) => Part::Catalog(at(&path[places[0].clone()])?),
            None => Part::Other,
        },
    })
}

/// Puts what was read of a file in the place of what was read of it before.
fn replace(documents: &mut Vec<Document>, id: SourceId, document: Option<Document>) {
    documents.retain(|one| one.source != id);
    if let Some(document) = document {
        let key = |one: &Document| (one.id.text.clone(), one.source);
        let own = key(&document);
        let at = documents.partition_point(|one| key(one) < own);
        documents.insert(at, document);
    }
}

/// Concludes from all documents what one cannot know; false where two of them clash.
fn documents_again(project: &mut Project, sources: &Sources) -> bool {
    let mut clashes = Vec::new();
    unique::documents(
        &mut project.documents,
        &project.settings.profiles,
        &mut clashes,
    );
    let had_pages = with_pages(project);
    let files = super::document_files(sources).len();
    project.documents_complete = project.documents.len() == files
        && project.documents.iter().all(|document| document.complete);
    project.documents_sound = documents_sound(&project.documents, project.documents_complete);
    clashes.is_empty() && had_pages == with_pages(project)
}

/// Tells whether there are pages, and so a need for the words of templates.
fn with_pages(project: &Project) -> bool {
    !project.is_catalogs_alone()
}

/// Reads the changed files of each locale again; false where messages clash, or words of templates came or went.
fn catalogs_again(
    project: &mut Project,
    sources: &Sources,
    changed: &[BTreeSet<SourceId>],
    found: &mut Vec<Diagnostic>,
) -> bool {
    let with_pages = with_pages(project);
    for (at, files) in changed
        .iter()
        .enumerate()
        .filter(|(_, files)| !files.is_empty())
    {
        let catalog = &mut project.catalogs[at];
        // Of a catalog that is incomplete nobody noted which file lacks what.
        if !catalog.complete {
            let own: BTreeSet<SourceId> = catalog.files.iter().copied().collect();
            found.retain(|one| !own.contains(&one.primary.source));
            let all = &catalog::files(sources, &project.settings)[at];
            let (read, diagnostics) =
                catalog::load(sources, &project.settings, at, all, with_pages);
            *catalog = read;
            found.extend(diagnostics);
        } else if !catalog::again(catalog, sources, files, found) {
            return false;
        }
    }
    if !changed[0].is_empty() {
        let (real, made): (Vec<_>, Vec<_>) = std::mem::take(&mut project.catalogs)
            .into_iter()
            .partition(|catalog| !catalog.locale.is_pseudo());
        project.catalogs = real;
        for old in made {
            project
                .catalogs
                .push(pseudo::of(&project.catalogs[0], &old.locale));
        }
    }
    true
}
