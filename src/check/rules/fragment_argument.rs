//! An argument of a fragment that is missing, unused, or of the wrong type.

use crate::check::rules::walk::uses;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Document, Name, Parameter, ParameterType, Value, With};

pub(super) static RULE: Rule = Rule {
    code: Code::error("fragment-argument"),
    docs: include_str!("../../../docs/rules/fragment-argument.md"),
    run: Run::Document(run),
};

fn run(context: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    uses(document, &mut |used| {
        let Some(fragment) = context
            .project
            .document(used.target.text.split('#').next().unwrap_or(""))
        else {
            return;
        };
        if !fragment.complete {
            return;
        }
        for parameter in &fragment.parameters {
            if used
                .args
                .iter()
                .all(|argument| argument.name.text != parameter.name.text)
            {
                sink.report(
                    used.target.span,
                    format!(
                        "`{}` needs the argument `{}`",
                        fragment.id.text, parameter.name.text
                    ),
                )
                .related(parameter.name.span, "declared here")
                .help(format!(
                    "add `args: {{ {}: {{ {}: … }} }}`",
                    parameter.name.text,
                    word(parameter.kind)
                ));
            }
        }
        for argument in &used.args {
            let known = fragment
                .parameters
                .iter()
                .find(|parameter| parameter.name.text == argument.name.text);
            match known {
                None => {
                    let near = context.guesses.nearest(
                        &argument.name.text,
                        fragment
                            .parameters
                            .iter()
                            .map(|parameter| &*parameter.name.text),
                    );
                    sink.report(
                        argument.name.span,
                        format!(
                            "`{}` has no parameter `{}`",
                            fragment.id.text, argument.name.text
                        ),
                    )
                    .nearest(near);
                }
                Some(parameter) => check(context, document, (argument, parameter), sink),
            }
        }
    });
}

fn check(
    context: &Context<'_>,
    document: &Document,
    (argument, parameter): (&With, &Parameter),
    sink: &mut Sink<'_>,
) {
    let outer = |name: &Name| {
        document
            .parameters
            .iter()
            .find(|outer| outer.name.text == name.text)
    };
    let (kind, key) = match &argument.value {
        Value::Role(name) => (Some(ParameterType::Role), Some(name)),
        Value::Enum(name) => (Some(ParameterType::Enum), Some(name)),
        Value::Label(_) => (Some(ParameterType::Label), None),
        Value::Link(_) => (Some(ParameterType::Link), None),
        Value::Image(_) => (Some(ParameterType::Image), None),
        Value::Value(_) => (Some(ParameterType::Value), None),
        Value::Number(_) => (Some(ParameterType::Number), None),
        Value::Date(_) => (Some(ParameterType::Date), None),
        // What does not exist is another finding.
        Value::Parameter(name) => (
            outer(name).map_or(Some(parameter.kind), |outer| Some(outer.kind)),
            None,
        ),
        _ => (None, None),
    };
    if kind != Some(parameter.kind) {
        let message = format!(
            "`{}` is of type {}",
            parameter.name.text,
            word(parameter.kind)
        );
        sink.report(argument.name.span, message)
            .related(parameter.name.span, "declared here")
            .help(format!(
                "write `{}: {{ {}: … }}`",
                parameter.name.text,
                word(parameter.kind)
            ));
    } else if let Some(key) = key
        && !parameter.values.is_empty()
        && parameter.values.iter().all(|value| value.text != key.text)
    {
        let near = context
            .guesses
            .nearest(&key.text, parameter.values.iter().map(|value| &*value.text));
        sink.report(
            key.span,
            format!("`{}` is no value of `{}`", key.text, parameter.name.text),
        )
        .related(parameter.name.span, "declared here")
        .nearest(near);
    }
}

fn word(kind: ParameterType) -> &'static str {
    match kind {
        ParameterType::Role => "role",
        ParameterType::Enum => "enum",
        ParameterType::Label => "label",
        ParameterType::Link => "link",
        ParameterType::Image => "image",
        ParameterType::Value => "value",
        ParameterType::Number => "number",
        ParameterType::Date => "date",
    }
}
