//! Emphasis of the source that the translation lacks.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::markup::{self, Changes, Wording};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-emphasis"),
    docs: include_str!("../../../docs/rules/missing-emphasis.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    let changes = changes(part);
    let (changed, only) = (
        changes.changed.iter().map(|pair| pair.0),
        changes.missing.iter().copied(),
    );
    let mut marks: Vec<&str> = changed.chain(only).collect();
    marks.sort_unstable();
    marks.dedup();
    for mark in marks {
        let kind = name(mark);
        sink.report(
            part.span(),
            format!(
                "`{}` has less {kind} than the source in {locale}",
                part.name()
            ),
        )
        .help("emphasise the words that stand for those of the source");
    }
}

/// Returns the emphasis that only the source (`missing`) or only the translation (`extra`) has.
pub(super) fn changes<'p>(part: &'p Part<'_>) -> Changes<'p> {
    let Some(source) = part.sentence_source() else {
        return Changes::default();
    };
    let emphasis: fn(&Wording) -> &[String] = |wording| &wording.emphasis;
    let same = |a: &str, b: &str| a == b;
    markup::changes(&source.facts.markup, &part.facts.markup, emphasis, &same)
}

/// Returns what a mark makes of a text.
pub(super) fn name(mark: &str) -> &'static str {
    match mark {
        "**" => "strong emphasis",
        _ => "emphasis",
    }
}
