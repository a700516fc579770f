//! A plural category that the locale never selects.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::edit::cut;
use crate::syntax::fluent::Variant;
use crate::text::plural::CATEGORIES;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("surplus-plural"),
    docs: include_str!("../../../docs/rules/surplus-plural.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for selection in part
        .facts
        .selections
        .iter()
        .filter(|selection| selection.is_plural())
    {
        let locale = &part.pair.catalog.locale;
        let known = selection.plurals(locale).categories();
        let surplus = |variant: &&Variant| {
            CATEGORIES.contains(&&*variant.key)
                && !known.contains(&&*variant.key)
                && !variant.default
        };
        for variant in selection.variants.iter().filter(surplus) {
            let found = sink.report(
                variant.key_span,
                format!(
                    "`{}` has a variant for [{}], which {locale} never selects",
                    part.name(),
                    variant.key
                ),
            );
            found.help("take the variant out");
            if let Some(lines) = cut::variant(context.sources, variant.key_span) {
                found.mend(lines, "");
            }
        }
    }
}
