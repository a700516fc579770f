//! A word that a document passes and a text has no variant for.

use crate::check::rules::walk::uses;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Name, Project, Value};

pub(super) static RULE: Rule = Rule {
    code: Code::error("missing-variant"),
    docs: include_str!("../../../docs/rules/missing-variant.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for used in part.pair.uses {
        for with in used.with {
            for key in keys(context, part, &with.value) {
                let selections = part
                    .facts
                    .selections
                    .iter()
                    .filter(|selection| selection.variable == Some(&with.name.text));
                for selection in selections {
                    if selection
                        .variants
                        .iter()
                        .any(|variant| variant.key == key.text)
                    {
                        continue;
                    }
                    let locale = &part.pair.catalog.locale;
                    let near = context.guesses.nearest(
                        &key.text,
                        selection.variants.iter().map(|variant| &*variant.key),
                    );
                    sink.report(
                        selection.span,
                        format!(
                            "`{}` has no variant [{}] in {locale}",
                            part.name(),
                            key.text
                        ),
                    )
                    .related(key.span, "passed here")
                    .help(format!("add the variant `[{}]`", key.text))
                    .nearest(near);
                }
            }
        }
    }
}

/// Returns the words a value can be: its own, or those of every use of the fragment.
fn keys<'p>(context: &Context<'p>, part: &Part<'_>, value: &'p Value) -> Vec<&'p Name> {
    match value {
        Value::Role(name) | Value::Enum(name) => vec![name],
        Value::Parameter(name) => {
            let fragment = context.document_of(part.pair.own);
            fragment.map_or_else(Vec::new, |fragment| {
                passed(context.project, &fragment.id.text, &name.text)
            })
        }
        _ => Vec::new(),
    }
}

fn passed<'p>(project: &'p Project, fragment: &str, parameter: &str) -> Vec<&'p Name> {
    let mut names: Vec<&Name> = Vec::new();
    for document in &project.documents {
        uses(document, &mut |used| {
            for argument in used.args.iter().filter(|argument| {
                *used.target.text == *fragment && *argument.name.text == *parameter
            }) {
                if let Value::Role(name) | Value::Enum(name) = &argument.value
                    && names.iter().all(|other| other.text != name.text)
                {
                    names.push(name);
                }
            }
        });
    }
    names
}
