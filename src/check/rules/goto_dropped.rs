//! A go-to target, or a step that is referred to, that an edition does not show.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::Sink;
use crate::model::StepAnswer;
use crate::resolve::outline::{Outline, TargetError, absent};
use crate::resolve::page;

pub(super) static RULE: Rule = Rule {
    code: page::GOTO_DROPPED,
    docs: include_str!("../../../docs/rules/goto-dropped.md"),
    run: Run::Edition(run),
};

fn run(_: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    if !outline.whole || !outline.document.sound {
        return;
    }
    for info in &outline.steps {
        let goto = info.step.answers.iter().filter_map(StepAnswer::target);
        for name in goto.chain(info.step.named()) {
            // What exists in no edition is an `unknown-reference`.
            if outline.target(info.scope, &name.text) == Err(TargetError::Unknown)
                && outline.hides(&name.text)
            {
                sink.report(name.span, absent::hidden(outline, &name.text))
                    .help(absent::HIDDEN);
            }
        }
    }
}
