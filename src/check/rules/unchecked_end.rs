//! A procedure whose last step does not say how the reader knows that it worked.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{DocumentKind, Output};
use crate::resolve::outline::Outline;

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
    let step = last.step;
    // Somebody looks at the work at a hold and where it is signed; a decision leads elsewhere.
    let looked = step.hold
        || step.verify.is_some()
        || !step.answers.is_empty()
        || !outline.document.signers.is_empty();
    let id = outline.scopes[last.scope]
        .document
        .message_id(&step.item.id);
    let message = context.project.source().message(&id);
    if looked || message.is_none_or(|message| message.part(Some("result")).is_some()) {
        return;
    }
    sink.report(
        step.item.id.span,
        format!(
            "`{}` ends with a step that nobody can check",
            outline.document.id.text
        ),
    )
    .help(format!(
        "say what the reader sees then, as `.result` of `{id}`, or let them check it with `verify:`"
    ));
}
