//! A section without blocks.

use crate::check::rules::walk::bodies;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, Document};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("empty-section"),
    docs: include_str!("../../../docs/rules/empty-section.md"),
    run: Run::Document(run),
};

fn run(_: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    if !document.complete {
        return;
    }
    bodies(document, &mut |body| {
        if let Body::Section(section) = body
            && section.item.blocks.is_empty()
        {
            let id = &section.item.id;
            sink.report(
                id.span,
                format!("section `{}` has nothing under its heading", id.text),
            )
            .help("write its blocks, or take it out");
        }
    });
}
