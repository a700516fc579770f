//! A step reference that could mean two steps.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::Sink;
use crate::model::StepAnswer;
use crate::resolve::outline::{Anchor, Outline, TargetError, absent};

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::page::AMBIGUOUS_STEP_REFERENCE,
    docs: include_str!("../../../docs/rules/ambiguous-step-reference.md"),
    run: Run::Outline(run),
};

fn run(_: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    for info in outline.steps.iter().filter(|info| info.scope == 0) {
        let goto = info.step.answers.iter().filter_map(StepAnswer::target);
        for name in info.step.named().chain(goto) {
            match outline.target(0, &name.text) {
                Err(TargetError::Ambiguous) => {
                    sink.report(name.span, absent::several(&name.text))
                        .help(absent::SEVERAL);
                }
                Ok(Anchor::Step(step))
                    if outline.shares_number_in(step, outline.steps[step].section) =>
                {
                    let number = &outline.steps[step].number;
                    sink.report(name.span, format!("step {number} stands twice in this section, so that a reader cannot tell which is meant"))
                        .help("put the lists into sections of their own, or number the second one on with `continue: true`");
                }
                Ok(Anchor::Step(step)) if is_unnamed(outline, step, info.section) => {
                    let number = &outline.steps[step].number;
                    sink.report(name.span, format!("this section has a step {number} of its own, and the one meant stands in no section that could be named"))
                        .help("put the steps outside sections into a section, or number those of this section on with `start:`");
                }
                _ => {}
            }
        }
    }
}

/// Tells whether a step without a section has the number of a step in this one: a reader of the section would take that one.
fn is_unnamed(outline: &Outline<'_>, step: usize, section: Option<usize>) -> bool {
    outline.steps[step].section.is_none() && outline.shares_number_in(step, section)
}
