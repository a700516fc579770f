//! A variable that nothing gives a text.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("unknown-variable"),
    docs: include_str!("../../../docs/rules/unknown-variable.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // What a term gets comes from the message that uses it.
    if part.pair.own.entry.term || part.variables.keys().next().is_none() {
        return;
    }
    // What a document with faults gives its messages is not known.
    if part.pair.is_source && !context.is_sound(part.pair.own) {
        return;
    }
    let uses = part.pair.uses;
    let given: Vec<&str> = uses
        .iter()
        .flat_map(|used| used.with)
        .map(|with| &*with.name.text)
        .collect();
    for (name, variable) in part.variables {
        let (known, related) = match &part.source {
            Some(source) => (
                source.variables.contains_key(name) || given.contains(name),
                Some(source.span),
            ),
            None if part.pair.is_source && !uses.is_empty() => {
                (given.contains(name), uses.first().map(|used| used.span))
            }
            None => continue,
        };
        if !known {
            let locale = &part.pair.catalog.locale;
            let near = meant(context, part, name)
                .or_else(|| context.guesses.nearest(name, given.iter().copied()));
            let found = sink.report(
                variable.span,
                format!(
                    "nothing gives `{}` the variable {{ ${name} }} in {locale}",
                    part.name()
                ),
            );
            if let Some(span) = related {
                found.related(
                    span,
                    if part.source.is_some() {
                        "the source"
                    } else {
                        "used here"
                    },
                );
            }
            found
                .help(if context.project.is_catalogs_alone() {
                    "take it out, or use it in the source"
                } else {
                    "take it out, or name it under `with:` in the document"
                })
                .nearest(near);
            // A variable of a message that is referred to stands elsewhere.
            if let Some(near) = near
                && context.sources.text(variable.span) == *name
            {
                found.suggest(variable.span, near);
            }
        }
    }
}

/// Returns the variable of the source for which a translation has an unknown one: the nearest, or the only one that is missing where this
/// is the only unknown one.
pub(super) fn meant<'p>(context: &Context<'_>, part: &Part<'p>, name: &str) -> Option<&'p str> {
    let source = part.source.as_ref()?;
    let near = context
        .guesses
        .nearest(name, source.variables.keys().copied());
    near.or_else(|| {
        let given = |name: &str| {
            let mut with = part.pair.uses.iter().flat_map(|used| used.with);
            with.any(|with| &*with.name.text == name)
        };
        let own = part.variables.keys().copied();
        let unknown = own.filter(|own| !source.variables.contains_key(own) && !given(own));
        let missing = source.variables.keys().copied();
        let mut missing = missing.filter(|one| !part.variables.contains_key(one));
        let only = missing.next().filter(|_| missing.next().is_none());
        only.filter(|_| unknown.count() == 1)
    })
}
