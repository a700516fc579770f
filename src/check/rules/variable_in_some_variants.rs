//! A variable that only some variants of a text show.

use crate::check::{Context, Part, Rule, Run, SourcePart};
use crate::diagnostic::{Code, Sink};
use crate::facts;
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
