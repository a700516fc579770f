//! Documents that would be taken for each other: the same id, the same path, the path of a page that was there before.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::document::DUPLICATE_ID;
use crate::diagnostic::Diagnostic;
use crate::format::INVALID_VALUE;
use crate::model::{Document, DocumentKind, Name, Profile};
use crate::source::Span;

/// Reports documents with the same id, of which the first is kept, and pages with the same path, which are all held back.
pub(super) fn documents(
    documents: &mut Vec<Document>,
    profiles: &[Profile],
    found: &mut Vec<Diagnostic>,
) {
    let mut kept: Vec<Document> = Vec::with_capacity(documents.len());
    for document in documents.drain(..) {
        match kept.last() {
            Some(last) if last.id.text == document.id.text => {
                DUPLICATE_ID
                    .report(
                        found,
                        document.id.span,
                        format!("a document is already called `{}`", document.id.text),
                    )
                    .related(last.id.span, "this one is in force");
            }
            _ => kept.push(document),
        }
    }
    Paths::default().claim(&mut kept, profiles, found);
    *documents = kept;
}

/// Which page is written where; some file systems take `A` for `a`.
#[derive(Default)]
struct Paths<'p> {
    taken: BTreeMap<String, Claim<'p>>,
    /// Documents that are held back: nobody can tell which of two pages a path is meant for.
    unsound: BTreeSet<usize>,
}

/// What a path is claimed for.
#[derive(Clone, Copy)]
struct Claim<'p> {
    document: usize,
    span: Span,
    /// The profile whose page it is; none for the page without one.
    profile: Option<&'p str>,
}

impl<'p> Paths<'p> {
    /// Reports pages that would be written over each other, and holds both back.
    fn claim(
        mut self,
        documents: &mut [Document],
        profiles: &'p [Profile],
        found: &mut Vec<Diagnostic>,
    ) {
        let pages = documents.iter().enumerate();
        let mut pages: Vec<_> = pages
            .filter(|(_, document)| document.kind != DocumentKind::Fragment)
            .collect();
        pages.retain(|(at, page)| {
            let is_free = !is_of_tool(&page.path, profiles);
            if !is_free {
                let told = self.of_tool(*at, &page.path, page.id.span, found);
                told.help("give the document another `path:`");
            }
            is_free
        });
        for (at, page) in &pages {
            self.own(documents, *at, page, found);
        }
        for profile in profiles {
            for (at, page) in &pages {
                self.of_profile(documents, *at, page, &profile.name, found);
            }
        }
        for (at, page) in &pages {
            for old in &page.meta.aka {
                self.old(*at, old, profiles, found);
            }
        }
        for at in self.unsound {
            documents[at].sound = false;
        }
    }

    /// Reports a page that would be written in the place of one of the tool's own.
    fn of_tool<'f>(
        &mut self,
        at: usize,
        path: &str,
        span: Span,
        found: &'f mut Vec<Diagnostic>,
    ) -> &'f mut Diagnostic {
        self.unsound.insert(at);
        let message = format!("the path `{path}` is that of a page the tool writes itself");
        INVALID_VALUE.report(found, span, message)
    }

    fn own(
        &mut self,
        documents: &[Document],
        at: usize,
        page: &Document,
        found: &mut Vec<Diagnostic>,
    ) {
        let span = page.id.span;
        if let Some(first) = self.take(&page.path, at, span, None) {
            let first = &documents[first.document];
            let message = format!(
                "`{}` and `{}` have the same path `{}`",
                first.id.text, page.id.text, page.path
            );
            DUPLICATE_ID
                .report(found, span, message)
                .related(first.id.span, "the other document")
                .help("give one of them another `path:`");
        }
    }

    fn of_profile(
        &mut self,
        documents: &[Document],
        at: usize,
        page: &Document,
        profile: &'p str,
        found: &mut Vec<Diagnostic>,
    ) {
        let path = format!("{profile}/{}", page.path);
        let first = self.take(&path, at, page.id.span, Some(profile));
        // Two documents with one path have it in every profile.
        if let Some(first) = first.filter(|first| first.profile.is_none()) {
            let first = &documents[first.document];
            let message = format!(
                "`{}` has the path `{path}`, that of `{}` in the profile {profile}",
                first.id.text, page.id.text
            );
            DUPLICATE_ID
                .report(found, first.id.span, message)
                .related(page.id.span, "the other document")
                .help("give one of them another `path:`, or the profile another name");
        }
    }

    fn old(&mut self, at: usize, old: &Name, profiles: &[Profile], found: &mut Vec<Diagnostic>) {
        let path = &old.text;
        if is_of_tool(path, profiles) {
            self.of_tool(at, path, old.span, found)
                .help("take it out of `aka:`");
        } else if let Some(first) = self.take(path, at, old.span, None) {
            let of = first
                .profile
                .map_or_else(String::new, |name| format!(" in the profile {name}"));
            let message = format!("`{path}` is already the path of a page{of}");
            DUPLICATE_ID
                .report(found, old.span, message)
                .related(first.span, "the other page")
                .help("take it out of one `aka:`, or give the page another `path:`");
        }
    }

    /// Claims a path; returns who has it already, and then holds both back.
    fn take(
        &mut self,
        path: &str,
        document: usize,
        span: Span,
        profile: Option<&'p str>,
    ) -> Option<Claim<'p>> {
        let claim = Claim {
            document,
            span,
            profile,
        };
        match self.taken.entry(path.to_ascii_lowercase()) {
            Entry::Vacant(entry) => {
                entry.insert(claim);
                None
            }
            Entry::Occupied(entry) => {
                self.unsound.extend([entry.get().document, document]);
                Some(*entry.get())
            }
        }
    }
}

/// Tells whether the tool writes a page here itself, for a profile as well.
fn is_of_tool(path: &str, profiles: &[Profile]) -> bool {
    let path = path.to_ascii_lowercase();
    let inner = profiles.iter().find_map(|profile| {
        let inner = path.strip_prefix(&profile.name.to_ascii_lowercase())?;
        inner.strip_prefix('/')
    });
    path.ends_with(".checklist") || [Some(&*path), inner].contains(&Some("index"))
}
