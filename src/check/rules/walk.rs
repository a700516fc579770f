//! Walks over documents and messages that several rules share.

use std::collections::BTreeSet;

use crate::model::{
    Body, Catalog, Document, Image, Item, Name, Project, Step, StepEntry, Use, With,
};
use crate::syntax::fluent::Entry;

/// Visits every block of a document, outermost first.
pub(super) fn bodies<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Body)) {
    Body::walk(&document.body, visit);
}

/// Visits every message with its values: paragraphs, notes, items, headings, steps, prerequisites.
fn items<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Item)) {
    document
        .before
        .iter()
        .for_each(|prerequisite| visit(&prerequisite.item));
    bodies(document, &mut |body| match body {
        Body::Paragraph(item) => visit(item),
        Body::Note(note) => visit(&note.item),
        Body::List(list) => list.items.iter().for_each(&mut *visit),
        Body::Section(section) => visit(&section.item),
        Body::Steps(steps) => {
            for entry in &steps.entries {
                if let StepEntry::Step(step) = entry.plain() {
                    visit(&step.item);
                }
            }
        }
        Body::Tabs(tabs, _) => tabs.iter().for_each(&mut *visit),
        Body::Image(_)
        | Body::Use(_)
        | Body::Table(_)
        | Body::Code(_)
        | Body::Quote(..)
        | Body::Verbatim(_)
        | Body::When(..) => {}
    });
}

/// Visits every id that must be unique in a document.
pub(super) fn ids<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Name)) {
    items(document, &mut |item| visit(&item.id));
    images(document, &mut |image| visit(&image.id));
    bodies(document, &mut |body| match body {
        Body::Code(code) => visit(&code.id),
        Body::Verbatim(id) => visit(id),
        Body::Table(table) => {
            visit(&table.id);
            // A table may say "yes" in many cells: the same id is the same message.
            let mut seen: BTreeSet<&str> = BTreeSet::new();
            let cells = table.columns.iter().chain(table.rows.iter().flatten());
            cells
                .filter(|cell| seen.insert(&cell.text))
                .for_each(&mut *visit);
        }
        _ => {}
    });
    document.signers.iter().for_each(|signer| visit(&signer.id));
}

/// Visits every step.
pub(super) fn steps<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Step)) {
    bodies(document, &mut |body| {
        if let Body::Steps(steps) = body {
            for entry in &steps.entries {
                if let StepEntry::Step(step) = entry.plain() {
                    visit(step);
                }
            }
        }
    });
}

/// Visits every picture.
pub(super) fn images<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Image)) {
    bodies(document, &mut |body| {
        if let Body::Image(image) = body {
            visit(image);
        }
    });
}

/// Visits every use of a fragment.
pub(super) fn uses<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Use)) {
    bodies(document, &mut |body| match body {
        Body::Use(used) => visit(used),
        Body::Steps(steps) => {
            for entry in &steps.entries {
                if let StepEntry::Use(used) = entry.plain() {
                    visit(used);
                }
            }
        }
        _ => {}
    });
}

/// Visits every value that a document gives a message or a fragment.
pub(super) fn values<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p With)) {
    items(document, &mut |item| item.with.iter().for_each(&mut *visit));
    uses(document, &mut |used| used.args.iter().for_each(&mut *visit));
}

/// Visits every role that somebody holds: who carries out a step, sees to a prerequisite, signs.
pub(super) fn roles<'p>(document: &'p Document, visit: &mut dyn FnMut(&'p Name)) {
    document
        .before
        .iter()
        .filter_map(|prerequisite| prerequisite.who.as_ref())
        .for_each(&mut *visit);
    steps(document, &mut |step| step.who.iter().for_each(&mut *visit));
    document
        .signers
        .iter()
        .for_each(|signer| visit(&signer.who));
}

/// Returns an entry as it stands in each locale that has it.
pub(super) fn everywhere<'p>(project: &'p Project, entry: &Entry) -> Vec<&'p Entry> {
    let own = |catalog: &'p Catalog| catalog.counterpart(entry).filter(|one| !one.built_in);
    std::iter::once(project.source())
        .chain(project.translations())
        .filter_map(own)
        .map(|message| &message.entry)
        .collect()
}
