//! More steps in a row than a reader can keep track of without a stop.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Output;
use crate::resolve::outline::{Outline, StepInfo};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("long-pause"),
    docs: include_str!("../../../docs/rules/long-pause.md"),
    run: Run::Edition(run),
};

/// Items between two stops that people still go through with care.
const ITEMS: usize = 9;

fn run(context: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    let printed = context
        .project
        .settings
        .outputs
        .contains(&Output::Checklist);
    if !printed || !outline.whole || !outline.document.sound {
        return;
    }
    for row in rows(&outline.steps) {
        if row.len() > ITEMS {
            let id = &outline.document.id.text;
            sink.report(
                row[0].step.item.id.span,
                format!("the checklist of `{id}` has {} items in a row without a stop", row.len()),
            )
            .related(row[ITEMS].step.item.id.span, "one item too many")
            .help("let the reader stop after at most nine items: `hold: true`, `verify:`, or a section");
        }
    }
}

/// Splits the steps where the reader stops: behind a hold, a check or a decision, and where a section begins.
fn rows<'o, 'p>(steps: &'o [StepInfo<'p>]) -> Vec<&'o [StepInfo<'p>]> {
    let stops = |step: &StepInfo<'_>| {
        step.step.hold || step.step.verify.is_some() || !step.step.answers.is_empty()
    };
    let joined =
        |one: &StepInfo<'_>, next: &StepInfo<'_>| one.section == next.section && !stops(one);
    steps.chunk_by(joined).collect()
}
