//! A translation that does not use the approved word for a concept its source names.

use std::collections::BTreeSet;

use crate::check::glossary::{mentions, text_of, words_of};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Name;
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-glossary-term"),
    docs: include_str!("../../../docs/rules/missing-glossary-term.md"),
    run: Run::Part(run),
};

/// Letters of a translation that are looked at for the words of all concepts that its source names.
const LETTERS: usize = 20_000_000;

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let catalog = part.pair.catalog;
    let glossary = context.glossary;
    // A label is what the product says.
    let label = part.pair.own.entry.id.starts_with("label-");
    if label || glossary.is_silent(catalog) || glossary.is_silent(context.project.source()) {
        return;
    }
    let theirs = words_of(source.facts);
    let hits = glossary.approved(context.project.source(), &theirs);
    if hits.is_empty() {
        return;
    }
    let own = text_of(catalog, part.facts);
    let language = language::of(&catalog.locale);
    let mut told: BTreeSet<&Name> = BTreeSet::new();
    let mut left = LETTERS;
    for hit in hits {
        if !told.insert(&hit.concept.id) {
            continue;
        }
        let Some(words) = hit.concept.words.get(catalog.locale.as_str()) else {
            continue;
        };
        let Some(best) = words.approved.first() else {
            continue;
        };
        // Each word is looked for in the whole text.
        left = left.saturating_sub(own.len() * words.approved.len());
        if left == 0 {
            return;
        }
        if words
            .approved
            .iter()
            .any(|word| mentions(&own, &word.text, language))
        {
            continue;
        }
        sink.report(
            part.span(),
            format!(
                "`{}` does not say “{}” for “{}” in {}",
                part.name(),
                best.text,
                hit.word.text,
                catalog.locale
            ),
        )
        .related(best.span, "the glossary says so")
        .help("use the word of the glossary, so that readers find one word for one thing");
    }
}
