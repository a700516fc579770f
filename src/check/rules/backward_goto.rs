//! An answer that leads back without saying that it means to.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::resolve::outline::{Anchor, Outline};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("backward-goto"),
    docs: include_str!("../../../docs/rules/backward-goto.md"),
    run: Run::Outline(run),
};

fn run(_: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    for (at, info) in outline.steps.iter().enumerate() {
        for answer in info.step.answers.iter().filter(|answer| !answer.loops) {
            let Some(goto) = answer.target() else {
                continue;
            };
            let target = match outline.target(info.scope, &goto.text) {
                Ok(Anchor::Step(step)) => step,
                Ok(Anchor::Section(section)) => outline.sections[section].first_step,
                _ => continue,
            };
            if target <= at {
                sink.report(
                    goto.span,
                    format!("`{}` leads back to what was already done", goto.text),
                )
                .help("say `loop: true` if the steps are to be repeated");
            }
        }
    }
}
