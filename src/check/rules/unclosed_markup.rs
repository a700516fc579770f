//! A mark of emphasis or code whose other half is missing.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::source::Span;
use crate::syntax::markdown::prose_ranges;

pub(super) static RULE: Rule = Rule {
    code: Code::error("unclosed-markup"),
    docs: include_str!("../../../docs/rules/unclosed-markup.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // Nobody knows that messages without documents are Markdown.
    if context.project.is_catalogs_alone() {
        return;
    }
    let locale = &part.pair.catalog.locale;
    for mark in marks(part) {
        let found = sink.report(
            part.span(),
            format!(
                "`{}` opens {mark:?} and does not close it in {locale}",
                part.name()
            ),
        );
        found.help("close the mark, or write `\\` before it if readers are to see it");
        if let [place] = places(context, part, mark)[..] {
            found.suggest(place, "");
        }
    }
}

/// Returns the marks of a part that stand alone in one of its wordings.
pub(super) fn marks(part: &Part<'_>) -> Vec<&'static str> {
    let wordings = &part.facts.markup.wordings;
    let mut marks: Vec<&str> = wordings
        .iter()
        .flat_map(|one| one.unclosed.iter().copied())
        .collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn places(context: &Context<'_>, part: &Part<'_>, mark: &str) -> Vec<Span> {
    let mut places = Vec::new();
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        // Behind a code span stands the backquote that closes it; a text with one has to be looked at.
        for range in prose_ranges(text) {
            for (at, _) in text[range.clone()].match_indices(mark) {
                let start = span.start as usize + range.start + at;
                places.push(Span::new(span.source, start..start + mark.len()));
            }
        }
    });
    places
}
