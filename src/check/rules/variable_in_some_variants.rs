//! A variable that only some variants of a text show.

use crate::check::{Context, Part, Rule, Run, SourcePart};
use crate::diagnostic::{Code, Sink};
use crate::facts::{self, Facts};
use crate::syntax::fluent::Variant;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("variable-in-some-variants"),
    docs: include_str!("../../../docs/rules/variable-in-some-variants.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for (name, variable) in &part.facts.variables {
        let everywhere = |source: &SourcePart<'_>| {
            source
                .facts
                .variables
                .get(name)
                .is_none_or(|variable| variable.always)
        };
        let decides = part
            .facts
            .selections
            .iter()
            .any(|selection| selection.variable == Some(name));
        if let Some(variant) = bare_default(part, name) {
            let (locale, id) = (&part.pair.catalog.locale, part.name());
            sink.report(
                variant.key_span,
                format!(
                    "[{}] of `{id}` does not show {{ ${name} }} in {locale}, and the source does",
                    variant.key
                ),
            )
            .help("show it: this variant stands for many numbers");
            continue;
        }
        // "One page" needs no number.
        if variable.always
            || decides
            || !variable.shown
            || part
                .source
                .as_ref()
                .is_some_and(|source| !everywhere(source))
        {
            continue;
        }
        let locale = &part.pair.catalog.locale;
        let lacks = |variant: &&Variant| !facts::of(&variant.pattern).variables.contains_key(name);
        let variants = part
            .facts
            .selections
            .iter()
            .flat_map(|selection| selection.variants);
        let place = variants
            .clone()
            .find(lacks)
            .map_or(variable.span, |variant| variant.key_span);
        sink.report(
            place,
            format!(
                "only some variants of `{}` show {{ ${name} }} in {locale}",
                part.name()
            ),
        )
        .help("show it in every variant");
    }
}

/// Returns the default variant of a selection by number that does not show the number, where that of the source does.
fn bare_default<'p>(part: &Part<'p>, name: &str) -> Option<&'p Variant> {
    let source = part.source.as_ref()?;
    let theirs = default(source.facts, name)?;
    let own = default(part.facts, name)?;
    let shows = |variant: &Variant| {
        let facts = facts::of(&variant.pattern);
        facts.variables.get(name).is_some_and(|one| one.shown)
    };
    let outside = part
        .facts
        .variables
        .get(name)
        .is_some_and(|one| one.always && one.shown);
    (!outside && shows(theirs) && !shows(own)).then_some(own)
}

/// Returns the default variant of the one selection that a number decides.
fn default<'p>(facts: &Facts<'p>, name: &str) -> Option<&'p Variant> {
    let mut own = facts.selections.iter();
    let selection = own.find(|one| one.variable == Some(name) && one.is_plural())?;
    selection.variants.iter().find(|variant| variant.default)
}
