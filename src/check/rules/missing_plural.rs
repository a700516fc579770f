//! A plural category of the locale without a variant.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::edit::cut;
use crate::facts::Selection;
use crate::text::plural::Plurals;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-plural"),
    docs: include_str!("../../../docs/rules/missing-plural.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for selection in part
        .facts
        .selections
        .iter()
        .filter(|selection| selection.is_plural() || counts_in_source(part, selection))
    {
        let locale = &part.pair.catalog.locale;
        let plurals = selection.plurals(locale);
        let keys: Vec<&str> = selection
            .variants
            .iter()
            .map(|variant| &*variant.key)
            .collect();
        let missing: Vec<&str> = plurals
            .categories()
            .into_iter()
            .filter(|category| !keys.contains(category) && !is_covered(&plurals, category, &keys))
            .collect();
        if !missing.is_empty() {
            let message = format!(
                "`{}` has no variant for {} in {locale}",
                part.name(),
                list(&missing)
            );
            let found = sink.report(selection.span, message);
            found.help("add the variant: CLDR says that this language counts so");
            let default = selection.variants.iter().find(|variant| variant.default);
            if let Some(default) = default
                && let Some(lines) = cut::variant(context.sources, default.key_span)
            {
                let text = context.sources.text(lines);
                let copy = |category: &&str| {
                    text.replacen(&format!("*[{}]", default.key), &format!(" [{category}]"), 1)
                };
                found.suggest(lines.start(), missing.iter().map(copy).collect::<String>());
            }
        }
    }
}

/// Tells whether a variable decides that selects by number in the source: then other keys are categories that somebody translated.
fn counts_in_source(part: &Part<'_>, selection: &Selection<'_>) -> bool {
    part.source.as_ref().is_some_and(|source| {
        let mut theirs = source.facts.selections.iter();
        selection.variable.is_some()
            && theirs.any(|one| one.variable == selection.variable && one.is_plural())
    })
}

fn list(categories: &[&str]) -> String {
    let keys: Vec<String> = categories.iter().map(|key| format!("[{key}]")).collect();
    keys.join(", ")
}

/// Tells whether variants for single numbers, like `[1]`, take every whole number of a category.
fn is_covered(plurals: &Plurals, category: &str, keys: &[&str]) -> bool {
    let numbers = (0..=200)
        .chain([1000, 1_000_000])
        .map(|number: u32| number.to_string());
    let mut of_category = numbers
        .filter(|number| plurals.category(number) == category)
        .peekable();
    of_category.peek().is_some() && of_category.all(|number| keys.contains(&number.as_str()))
}
