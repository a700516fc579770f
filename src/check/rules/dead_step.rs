//! A step that no path reaches.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::resolve::outline::{Anchor, Outline};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("dead-step"),
    docs: include_str!("../../../docs/rules/dead-step.md"),
    run: Run::Outline(run),
};

fn run(_: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    if !outline.whole {
        return;
    }
    let reached = reached(outline);
    // The first of a row of dead steps tells enough.
    let dead = (1..outline.steps.len()).filter(|at| !reached[*at] && reached[at - 1]);
    for at in dead {
        let info = &outline.steps[at];
        sink.report(
            info.step.item.id.span,
            format!("no path leads to step `{}`", info.step.item.id.text),
        )
        .related(
            outline.steps[at - 1].step.item.id.span,
            "every answer here leads elsewhere",
        )
        .help("let an answer lead here, or take the step out");
    }
}

/// Follows every path from the first step, and from the first step of every section that a heading invites to start with.
fn reached(outline: &Outline<'_>) -> Vec<bool> {
    let count = outline.steps.len();
    let mut reached = vec![false; count];
    let decided = outline
        .steps
        .iter()
        .any(|info| !info.step.answers.is_empty());
    let mut open: Vec<usize> = if decided {
        vec![0]
    } else {
        (0..count).collect()
    };
    while let Some(at) = open.pop() {
        if at >= count || std::mem::replace(&mut reached[at], true) {
            continue;
        }
        let info = &outline.steps[at];
        if info.step.answers.is_empty() {
            open.push(at + 1);
        }
        for answer in &info.step.answers {
            match &*answer.goto.text {
                "next" => open.push(at + 1),
                "end" => {}
                name => match outline.target(info.scope, name) {
                    Ok(Anchor::Step(step)) => open.push(step),
                    Ok(Anchor::Section(section)) => open.push(outline.sections[section].first_step),
                    _ => open.extend(0..count),
                },
            }
        }
    }
    reached
}
