//! A role, label, link, step, document or go-to target that does not exist.

use crate::check::rules::walk::{images, roles, values};
use crate::check::{Context, Rule, Run};
use crate::diagnostic::Sink;
use crate::model::{Document, DocumentKind, Name, Next, StepAnswer, Value};
use crate::resolve::outline::{Anchor, Outline, TargetError, absent};

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::outline::UNKNOWN_REFERENCE,
    docs: include_str!("../../../docs/rules/unknown-reference.md"),
    run: Run::Outline(run),
};

fn run(context: &Context<'_>, outline: &Outline<'_>, sink: &mut Sink<'_>) {
    let document = outline.document;
    values(document, &mut |with| {
        for part in with.value.parts() {
            value(context, document, part, sink);
        }
    });
    images(document, &mut |image| {
        image
            .shows
            .iter()
            .for_each(|label| self::label(context, label, sink));
        image
            .parameter
            .iter()
            .for_each(|name| parameter(context, document, name, sink));
    });
    roles(document, &mut |name| role(context, document, name, sink));
    for next in &document.after.next {
        match next {
            Next::Document(name) => self::document(context, name, sink),
            Next::Link(name) => link(context, name, sink),
        }
    }
    document
        .after
        .support
        .iter()
        .for_each(|name| link(context, name, sink));
    for name in document.checklist.only.sections() {
        section(context, outline, name, sink);
    }
    for info in outline.steps.iter().filter(|info| info.scope == 0) {
        for name in info.step.named() {
            target(context, (outline, name, true), sink);
        }
        for name in info.step.answers.iter().filter_map(StepAnswer::target) {
            target(context, (outline, name, false), sink);
        }
    }
}

fn value(context: &Context<'_>, document: &Document, value: &Value, sink: &mut Sink<'_>) {
    match value {
        Value::Label(name) => label(context, name, sink),
        Value::Menu(names) => names.iter().for_each(|name| label(context, name, sink)),
        Value::Document(name) => self::document(context, name, sink),
        Value::Role(name) => role(context, document, name, sink),
        Value::Link(name) => link(context, name, sink),
        Value::Parameter(name) => parameter(context, document, name, sink),
        _ => {}
    }
}

fn label(context: &Context<'_>, name: &Name, sink: &mut Sink<'_>) {
    let source = context.project.source();
    if source.complete && source.message(&format!("label-{}", name.text)).is_none() {
        let labels = source.ids().filter_map(|id| id.strip_prefix("label-"));
        let near = context.guesses.nearest(&name.text, labels);
        let layout = &context.project.settings.catalogs;
        let help = format!(
            "add `label-{} = …` to {}",
            name.text,
            layout.file(source.locale.as_str(), "labels.ftl")
        );
        sink.report(name.span, format!("there is no label `{}`", name.text))
            .help(help)
            .nearest_at(near, name.span);
    }
}

fn document(context: &Context<'_>, name: &Name, sink: &mut Sink<'_>) {
    let documents = || {
        context
            .project
            .documents
            .iter()
            .filter(|document| document.kind != DocumentKind::Fragment)
    };
    let known = documents().any(|document| document.id.text == name.text);
    if context.project.documents_complete && !known {
        let near = context
            .guesses
            .nearest(&name.text, documents().map(|document| &*document.id.text));
        sink.report(name.span, format!("there is no document `{}`", name.text))
            .nearest_at(near, name.span);
    }
}

/// A document that lists its roles uses no others; one that lists none may use any that has a name.
fn role(context: &Context<'_>, document: &Document, name: &Name, sink: &mut Sink<'_>) {
    if !document.roles.is_empty() && document.roles.iter().all(|role| role.text != name.text) {
        let near = context
            .guesses
            .nearest(&name.text, document.roles.iter().map(|role| &*role.text));
        sink.report(
            name.span,
            format!("`{}` is not among the roles of this document", name.text),
        )
        .nearest_at(near, name.span);
    }
}

fn link(context: &Context<'_>, name: &Name, sink: &mut Sink<'_>) {
    let links = &context.project.links;
    if context.project.links_complete && !links.contains_key(&name.text) {
        let near = context
            .guesses
            .nearest(&name.text, links.keys().map(|key| &**key));
        sink.report(name.span, format!("there is no link `{}`", name.text))
            .help("add it to links.yaml")
            .nearest_at(near, name.span);
    }
}

fn parameter(context: &Context<'_>, document: &Document, name: &Name, sink: &mut Sink<'_>) {
    if document
        .parameters
        .iter()
        .all(|parameter| parameter.name.text != name.text)
    {
        let near = context.guesses.nearest(
            &name.text,
            document
                .parameters
                .iter()
                .map(|parameter| &*parameter.name.text),
        );
        sink.report(name.span, format!("there is no parameter `{}`", name.text))
            .help("declare it under `params:`")
            .nearest_at(near, name.span);
    }
}

/// What a checklist is restricted to must be a section; those of other documents are none of its own.
fn section(context: &Context<'_>, outline: &Outline<'_>, name: &Name, sink: &mut Sink<'_>) {
    if !outline.whole || !outline.document.complete {
        return;
    }
    let help = match outline.target(0, &name.text) {
        Ok(Anchor::Section(_)) => return,
        Err(TargetError::Ambiguous) => "write the name of the use before it: `name--id`",
        Ok(Anchor::Step(_)) => "it is a step: name the section it stands in",
        Ok(Anchor::Other) | Err(TargetError::Unknown) => "name a section of the document",
    };
    let sections = outline.sections.iter().map(|info| info.anchor.as_str());
    let near = context.guesses.nearest(&name.text, sections);
    sink.report(name.span, format!("there is no section `{}`", name.text))
        .help(help)
        .nearest_at(near, name.span);
}

fn target(
    context: &Context<'_>,
    (outline, name, step_only): (&Outline<'_>, &Name, bool),
    sink: &mut Sink<'_>,
) {
    // A fragment that cannot be expanded may hold the target.
    if !outline.whole || !outline.document.complete {
        return;
    }
    let found = outline.target(0, &name.text);
    let what = if step_only { "step" } else { "step or section" };
    let known = match found {
        Ok(Anchor::Step(_)) | Err(TargetError::Ambiguous) => true,
        Ok(Anchor::Section(_)) => !step_only,
        _ => false,
    };
    if !known {
        let near = context.guesses.nearest(&name.text, outline.names());
        sink.report(name.span, absent::unknown(what, &name.text))
            .nearest_at(near, name.span);
    }
}
