//! Documents that would be taken for each other: the same id, the same path, the path of a page that was there before.

use std::collections::BTreeMap;

use super::document::{DUPLICATE_ID, is_reserved};
use crate::diagnostic::Diagnostic;
use crate::model::{Document, DocumentKind};
use crate::source::Span;

/// Reports documents with the same id or the same path; the first of them is kept.
pub(super) fn documents(documents: &mut Vec<Document>, found: &mut Vec<Diagnostic>) {
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
    paths(&mut kept, found);
    old_paths(&kept, found);
    *documents = kept;
}

/// Reports pages that would be written over each other; some file systems take `A` for `a`.
fn paths(documents: &mut [Document], found: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..documents.len() {
        let document = &documents[at];
        if document.kind == DocumentKind::Fragment {
            continue;
        }
        let (path, span) = (document.path.to_ascii_lowercase(), document.id.span);
        if is_reserved(&path) {
            continue;
        }
        if let Some(first) = taken.get(&path) {
            let first = &documents[*first];
            let message = format!(
                "`{}` and `{}` have the same path `{}`",
                first.id.text, document.id.text, document.path
            );
            DUPLICATE_ID
                .report(found, span, message)
                .related(first.id.span, "the other document");
            documents[at].sound = false;
        } else {
            taken.insert(path, at);
        }
    }
}

/// Reports older paths that are the path of another document, present or older.
fn old_paths(documents: &[Document], found: &mut Vec<Diagnostic>) {
    let pages = documents
        .iter()
        .filter(|document| document.kind != DocumentKind::Fragment);
    let mut taken: BTreeMap<&str, Span> = pages
        .clone()
        .map(|document| (document.path.as_str(), document.id.span))
        .collect();
    for old in pages.flat_map(|document| &document.meta.aka) {
        match taken.get(&*old.text) {
            Some(first) => {
                DUPLICATE_ID
                    .report(
                        found,
                        old.span,
                        format!("`{}` is already the path of a page", old.text),
                    )
                    .related(*first, "the other page");
            }
            None => {
                taken.insert(&old.text, old.span);
            }
        }
    }
}
