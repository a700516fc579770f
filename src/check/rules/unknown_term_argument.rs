//! A form of a term that the term does not have.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("unknown-term-argument"),
    docs: include_str!("../../../docs/rules/unknown-term-argument.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for term in &part.facts.terms {
        let Some(value) = part
            .pair
            .catalog
            .term(term.name)
            .and_then(|term| term.entry.value.as_ref())
        else {
            continue;
        };
        let facts = facts::of(value);
        for (name, form) in term.arguments {
            let mut selections = facts
                .selections
                .iter()
                .filter(|selection| selection.variable == Some(name))
                .peekable();
            let used = facts.variables.contains_key(name);
            let known = selections.peek().is_none() && used
                || selections.any(|selection| {
                    let exact = selection
                        .variants
                        .iter()
                        .any(|variant| variant.key == *form);
                    // A number selects by its category.
                    exact || (facts::is_number(form) && selection.is_plural())
                });
            if !known {
                let forms = facts
                    .selections
                    .iter()
                    .flat_map(|selection| selection.variants)
                    .map(|variant| &*variant.key);
                let near = context.guesses.nearest(form, forms);
                sink.report(
                    term.span,
                    format!(
                        "`-{}` has no variant for {name}: \"{form}\" in {}",
                        term.name, part.pair.catalog.locale
                    ),
                )
                .related(
                    part.pair
                        .catalog
                        .term(term.name)
                        .map_or(term.span, |term| term.entry.id_span),
                    "the term",
                )
                .nearest(near);
            }
        }
    }
}
