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
    if !outline.whole || !outline.document.sound {
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

/// Follows every path from the first step. Where the answers before a section all end the work, the section is a scenario of its own.
fn reached(outline: &Outline<'_>) -> Vec<bool> {
    let count = outline.steps.len();
    let mut reached = vec![false; count];
    let ends = |at: usize| {
        let answers = &outline.steps[at].step.answers;
        !answers.is_empty() && answers.iter().all(|answer| &*answer.goto.text == "end")
    };
    let scenarios = outline.sections.iter().map(|section| section.first_step);
    let mut open: Vec<usize> = scenarios
        .filter(|first| *first > 0 && ends(first - 1))
        .collect();
    open.push(0);
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
