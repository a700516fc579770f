//! A variable that a text must use and does not.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::{missing_image, typed_label, unknown_variable};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;
use crate::model::Value;

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
        let meant: BTreeSet<&str> = foreign()
            .filter_map(|own| unknown_variable::meant(context, part, own))
            .collect();
        // So is a label that stands there by hand.
        let typed = LazyCell::new(|| typed_label::given_and_typed(context, part));
        for name in source
            .variables
            .keys()
            .filter(|name| !part.variables.contains_key(name))
        {
            // A mistyped name is told once, as `unknown-variable`.
            if meant.contains(name) {
                continue;
            }
            // A picture is told as such, and what is taken over as it is may be written otherwise.
            let otherwise = || {
                verbatim(part, name).is_some_and(|text| stands_in(context, part, text))
                    || foreign().any(|own| verbatim(part, own).is_some())
            };
            let taken_over = verbatim(part, name).is_some();
            if missing_image::icon(part, name).is_some()
                || taken_over && otherwise()
                || typed.contains(name)
            {
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
                .any(|own| context.guesses.nearest(name, [*own]).is_some());
            // What only a translation takes over as it is, is for it alone.
            let elsewhere = || verbatim(part, name).is_some() && is_used(context, part, name);
            if !in_attribute && !mistyped && !elsewhere() {
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

/// Returns the text under a name that is taken over as it is.
fn verbatim<'p>(part: &Part<'p>, name: &str) -> Option<&'p str> {
    let mut given = part.pair.uses.iter().flat_map(|used| used.with);
    given.find_map(|with| match &with.value {
        Value::Verbatim(text) if &*with.name.text == name => Some(&*text.text),
        _ => None,
    })
}

/// Tells whether a part says itself what it could take over. A tag that it says is one that readers see.
fn stands_in(context: &Context<'_>, part: &Part<'_>, text: &str) -> bool {
    let plain = |text: &str| text.replace('\\', "");
    let own = context.sources.text(part.pattern.span);
    !text.starts_with('<') && plain(own).contains(&plain(text))
}

/// Tells whether a translation of a message uses a variable.
fn is_used(context: &Context<'_>, part: &Part<'_>, name: &str) -> bool {
    let mut translations = context.project.translations().iter();
    translations.any(|catalog| {
        let own = catalog.counterpart(&part.pair.own.entry);
        own.is_some_and(|own| {
            let mut parts = own.entry.parts();
            parts.any(|(_, _, pattern)| facts::of(pattern).variables.contains_key(name))
        })
    })
}
