//! Two alerts side by side.

use super::walk::bodies;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, Document};

pub(super) static RULE: Rule = Rule {
    code: Code::note("adjacent-alerts"),
    docs: include_str!("../../../docs/rules/adjacent-alerts.md"),
    run: Run::Document(run),
};

fn run(_: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    let mut rows: Vec<&[Body]> = vec![&document.body];
    bodies(document, &mut |body| rows.extend(body.inner()));
    for pair in rows.into_iter().flat_map(|row| row.windows(2)) {
        if let [Body::Note(first), Body::Note(second)] = pair {
            sink.report(
                second.item.id.span,
                format!(
                    "the alert `{}` follows another directly",
                    second.item.id.text
                ),
            )
            .related(first.item.id.span, "the other")
            .help(
                "put both into one, turn one into a paragraph, or move it to the step it is about",
            );
        }
    }
}
