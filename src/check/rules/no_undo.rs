//! A step with a warning and no way back, in a document that gives ways back.

use super::walk::steps;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Body, Document, Step};
use crate::tree::AlertLevel;

pub(super) static RULE: Rule = Rule {
    code: Code::note("no-undo"),
    docs: include_str!("../../../docs/rules/no-undo.md"),
    run: Run::Document(run),
};

fn run(context: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    if !document.sound || !context.project.source().complete {
        return;
    }
    let undo = |step: &Step| {
        let id = document.message_id(&step.item.id);
        let message = context.project.source().message(&id);
        message.map(|message| message.part(Some("undo")).is_some())
    };
    let warning = |step: &Step| {
        let mut around = step.first.iter().chain(&step.item.blocks);
        around.find_map(|block| match block {
            Body::Note(note) if note.level == AlertLevel::Warning => Some(note.item.id.span),
            _ => None,
        })
    };
    let (mut warns, mut usual) = (false, false);
    steps(document, &mut |step| warns |= warning(step).is_some());
    if !warns {
        return;
    }
    steps(document, &mut |step| usual |= undo(step) == Some(true));
    steps(document, &mut |step| {
        // A warning of a hot part needs no way back; one in a document that gives ways back, or at a critical step, does.
        let Some(warning) = warning(step) else {
            return;
        };
        if undo(step) != Some(false) || !(usual || step.critical) {
            return;
        }
        sink.report(
            step.item.id.span,
            format!("`{}` has a warning and no way back", step.item.id.text),
        )
        .related(warning, "the warning")
        .help(format!(
            "say how it is undone, or that it cannot be, as `.undo` of `{}--{}`",
            document.prefix, step.item.id.text
        ));
    });
}
