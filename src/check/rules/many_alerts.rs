//! More alerts in a document than readers take notice of.

use super::walk::bodies;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, Document};
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::note("many-alerts"),
    docs: include_str!("../../../docs/rules/many-alerts.md"),
    run: Run::Document(run),
};

/// Alerts beyond which each is read less.
const ALERTS: usize = 2;

fn run(_: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    let (mut alerts, mut varying): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    bodies(document, &mut |body| match body {
        Body::Note(note) => alerts.push(note.item.id.span),
        // What stands under a condition is one of several: not all are on one page.
        Body::When(_, inner) => {
            if let Body::Note(note) = &**inner {
                varying.push(note.item.id.span);
            }
        }
        _ => {}
    });
    alerts.retain(|alert| !varying.contains(alert));
    if let Some(third) = alerts.get(ALERTS) {
        sink.report(
            *third,
            format!("`{}` has {} alerts", document.id.text, alerts.len()),
        )
        .help("keep those that protect somebody or something; turn the others into paragraphs");
    }
}
