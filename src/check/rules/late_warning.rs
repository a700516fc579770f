//! A caution, warning or danger note that stands after the action it warns of.

use super::walk::steps;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, Document};
use crate::tree::AlertLevel;

pub(super) static RULE: Rule = Rule {
    code: Code::error("late-warning"),
    docs: include_str!("../../../docs/rules/late-warning.md"),
    run: Run::Document(run),
};

fn run(_: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    steps(document, &mut |step| {
        for (at, block) in step.item.blocks.iter().enumerate() {
            let Body::Note(note) = block else { continue };
            if note.level >= AlertLevel::Caution && !leads_on(&step.item.blocks[at + 1..]) {
                sink.report(
                    note.item.id.span,
                    format!(
                        "the {} `{}` stands after the action it warns of",
                        note.level.name(),
                        note.item.id.text
                    ),
                )
                .related(step.item.id.span, "the action")
                .help("put it under `first:` of the step, so that it is read in time");
            }
        }
    });
}

/// Tells whether steps stand in blocks, or a fragment that may have some: what comes before them is read before their actions.
fn leads_on(blocks: &[Body]) -> bool {
    let mut found = false;
    Body::walk(blocks, &mut |block| {
        found |= matches!(block, Body::Steps(_) | Body::Use(_));
    });
    found
}
