//! A picture inside a sentence that the translation lacks.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::markup::{self, Wording};

pub(super) static RULE: Rule = Rule {
    code: Code::error("missing-image"),
    docs: include_str!("../../../docs/rules/missing-image.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let locale = &part.pair.catalog.locale;
    let images: fn(&Wording) -> &[String] = |wording| &wording.images;
    let same = |a: &str, b: &str| a == b;
    let changes = markup::changes(&source.facts.markup, &part.facts.markup, images, &same);
    let changed = changes.changed.iter().map(|(wanted, _)| *wanted);
    for file in changed.chain(changes.missing) {
        sink.report(
            part.span(),
            format!("`{}` lacks the picture `{file}` in {locale}", part.name()),
        )
        .help("show it where the source shows it");
    }
}
