//! A procedure whose last step does not say how the reader knows that it worked.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{DocumentKind, Output};
use crate::resolve::outline::{Outline, StepInfo};

pub(super) static RULE: Rule = Rule {
    code: Code::note("unchecked-end"),
    docs: include_str!("../../../docs/rules/unchecked-end.md"),
    run: Run::Edition(run),
};

/// Steps up to which a reader sees the end from the beginning.
const SHORT: usize = 4;

fn run(context: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    let procedure = outline.document.kind == DocumentKind::Procedure;
    let settings = &context.project.settings;
    let printed = settings.outputs.contains(&Output::Checklist);
    if !procedure
        || !printed
        || !outline.whole
        || !outline.document.sound
        || !context.project.source().complete
    {
        return;
    }
    let Some(last) = outline.steps.last().filter(|_| outline.steps.len() > SHORT) else {
        return;
    };
    let id = id(outline, last);
    let known = context.project.source().message(&id).is_some();
    let signed = !outline.document.signers.is_empty();
    let mut steps = ending(outline, last);
    if !known || signed || steps.any(|step| is_looked_at(context, outline, step)) {
        return;
    }
    sink.report(
        last.step.item.id.span,
        format!(
            "`{}` ends with a step that nobody can check",
            outline.document.id.text
        ),
    )
    .help(format!(
        "say what the reader sees then, as `.result` of `{id}`, or let them check it with `verify:`"
    ));
}

/// Returns a step and the steps around it, whose results stand behind those inside of them.
fn ending<'o>(
    outline: &'o Outline<'_>,
    last: &'o StepInfo<'o>,
) -> impl Iterator<Item = &'o StepInfo<'o>> {
    let around = |step: &&'o StepInfo<'o>| {
        let (outer, _) = step.number.rsplit_once('.')?;
        let mut steps = outline.steps.iter().rev();
        steps.find(|step| step.number == outer)
    };
    std::iter::successors(Some(last), move |step| around(step))
}

/// Tells whether somebody looks at the work: at a hold, where a check or a result is asked for. A decision leads elsewhere.
fn is_looked_at(context: &Context<'_>, outline: &Outline<'_>, info: &StepInfo<'_>) -> bool {
    let step = info.step;
    let message = context.project.source().message(&id(outline, info));
    let result = message.and_then(|message| message.part(Some("result")));
    step.hold || step.verify.is_some() || !step.answers.is_empty() || result.is_some()
}

/// Returns the id of the message of a step.
fn id(outline: &Outline<'_>, info: &StepInfo<'_>) -> String {
    outline.scopes[info.scope]
        .document
        .message_id(&info.step.item.id)
}
