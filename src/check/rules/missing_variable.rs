//! A variable that a text must use and does not.

use super::missing_image;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;
use crate::text::nearest::nearest;

pub(super) static RULE: Rule = Rule {
    code: Code::error("missing-variable"),
    docs: include_str!("../../../docs/rules/missing-variable.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // The forms of a term are the locale's own business.
    if part.pair.own.entry.term {
        return;
    }
    if let Some(source) = &part.source {
        let foreign = || {
            part.variables
                .keys()
                .copied()
                .filter(|name| !source.variables.contains_key(name))
        };
        for name in source
            .variables
            .keys()
            .filter(|name| !part.variables.contains_key(name))
        {
            // A mistyped name is told once, as `unknown-variable`.
            if nearest(name, foreign()).is_some() {
                continue;
            }
            // A picture is told as such.
            if missing_image::icon(part, name).is_some() {
                continue;
            }
            let locale = &part.pair.catalog.locale;
            sink.report(
                part.span(),
                format!("`{}` does not use {{ ${name} }} in {locale}", part.name()),
            )
            .related(source.span, "the source does")
            .help(format!("put `{{ ${name} }}` where the sentence needs it"));
        }
    } else if part.pair.is_source && part.attribute.is_none() {
        given(context, part, sink);
    }
}

/// What a document gives a message is there to be used, in its value or in an attribute.
fn given(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for used in part.pair.uses {
        for with in used.with {
            let name = &*with.name.text;
            if part.variables.contains_key(name) || !context.is_sound(part.pair.own) {
                continue;
            }
            let own = part.pair.own.entry.attributes.iter();
            let in_attribute = own
                .map(|one| facts::of(&one.pattern))
                .any(|facts| facts.variables.contains_key(name));
            let mistyped = part
                .variables
                .keys()
                .any(|own| nearest(name, [*own]).is_some());
            if !in_attribute && !mistyped {
                sink.report(
                    part.span(),
                    format!("`{}` does not use {{ ${name} }}", part.name()),
                )
                .related(with.name.span, "given here")
                .help(format!(
                    "put `{{ ${name} }}` into the sentence, or take it out of `with:`"
                ));
            }
        }
    }
}
