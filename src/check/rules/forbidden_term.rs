//! A word that the glossary forbids.

use crate::check::glossary::lower;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("forbidden-term"),
    docs: include_str!("../../../docs/rules/forbidden-term.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let catalog = part.pair.catalog;
    if context.glossary.is_silent(catalog) || part.pair.own.entry.id.starts_with("label-") {
        return;
    }
    for line in &part.facts.writing.lines {
        // One character for each glyph, so that positions are those of the line.
        let glyph = |at: usize| line.word(Some(at)).unwrap_or('\u{FFFC}');
        let text: String = (0..line.glyphs.len()).map(glyph).collect();
        for hit in context.glossary.forbidden(catalog, &lower(&text)) {
            let words = hit.concept.words.get(catalog.locale.as_str());
            let best = words.and_then(|words| words.approved.first());
            let place = line.span(hit.at.0..hit.at.1);
            let found = sink.report(
                place,
                format!(
                    "`{}` says “{}” in {}, which the glossary forbids",
                    part.name(),
                    hit.word.text,
                    catalog.locale
                ),
            );
            found.related(hit.word.span, "forbidden here");
            let Some(best) = best else {
                found.help("say it with another word");
                continue;
            };
            found.help(format!("write “{}”", best.text));
            // A form of a word asks for the same form of the other; where words have no spaces, it may be parts of two words.
            if hit.at.1 - hit.at.0 == hit.word.text.chars().count() {
                found.suggest(place, &*best.text);
            }
        }
    }
}
