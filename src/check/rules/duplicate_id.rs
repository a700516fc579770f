//! An id twice in a document, or a document's id twice in a project.

use std::collections::BTreeMap;

use crate::check::rules::walk::{ids, steps};
use crate::check::{Context, Rule, Run};
use crate::diagnostic::Sink;
use crate::model::Document;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: crate::load::DUPLICATE_ID,
    docs: include_str!("../../../docs/rules/duplicate-id.md"),
    run: Run::Document(run),
};

fn run(_: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    ids(document, &mut |id| match seen.get(&*id.text) {
        Some(first) => {
            sink.report(
                id.span,
                format!(
                    "`{}` is already the id of another block of this document",
                    id.text
                ),
            )
            .related(*first, "first here")
            .help("give each block an id of its own; messages are found by it");
        }
        None => {
            seen.insert(&id.text, id.span);
        }
    });
    steps(document, &mut |step| {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for answer in &step.answers {
            if let Some(first) = seen.insert(&answer.id.text, answer.id.span) {
                let message = format!("`{}` is already an answer of this step", answer.id.text);
                sink.report(answer.id.span, message)
                    .related(first, "first here")
                    .help("give each answer an id of its own; messages are found by it");
            }
        }
    });
}
