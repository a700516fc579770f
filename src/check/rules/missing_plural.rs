//! A plural category of the locale without a variant.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::text::plural::Plurals;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-plural"),
    docs: include_str!("../../../docs/rules/missing-plural.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for selection in part
        .facts
        .selections
        .iter()
        .filter(|selection| selection.is_plural())
    {
        let locale = &part.pair.catalog.locale;
        let there = |category: &&str| {
            selection
                .variants
                .iter()
                .any(|variant| &*variant.key == *category)
        };
        let missing: Vec<&str> = Plurals::new(locale)
            .categories()
            .into_iter()
            .filter(|category| !there(category))
            .collect();
        if !missing.is_empty() {
            let names: Vec<String> = missing.iter().map(|name| format!("[{name}]")).collect();
            sink.report(
                selection.span,
                format!(
                    "`{}` has no variant for {} in {locale}",
                    part.name(),
                    names.join(", ")
                ),
            )
            .help("add the variant: CLDR says that this language counts so");
        }
    }
}
