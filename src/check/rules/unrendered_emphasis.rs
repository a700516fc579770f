//! Emphasis in verbatim text that CommonMark leaves as characters.

use crate::check::{Context, Part, Rule, Run, UNRENDERED_EMPHASIS};
use crate::diagnostic::Sink;
use crate::source::Span;
use crate::syntax::markdown::unrendered;

pub(super) static RULE: Rule = Rule {
    code: UNRENDERED_EMPHASIS,
    docs: include_str!("../../../docs/rules/unrendered-emphasis.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // Messages are cured when they are rendered; verbatim text is taken as it is.
    if !part.pair.verbatim {
        return;
    }
    let locale = &part.pair.catalog.locale;
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        for one in unrendered(text) {
            let at = |range: &std::ops::Range<usize>| {
                let start = span.start as usize;
                Span::new(span.source, start + range.start..start + range.end)
            };
            let tag = if one.open.len() == 2 { "strong" } else { "em" };
            let shown = &text[one.open.start..one.close.end];
            sink.report(
                at(&(one.open.start..one.close.end)),
                format!(
                    "readers of `{}` see the marks of “{shown}” in {locale}",
                    part.name()
                ),
            )
            .help(format!(
                "write `<{tag}>…</{tag}>`: Markdown sees no emphasis between punctuation and Han"
            ))
            .mend(at(&one.open), format!("<{tag}>"))
            .mend(at(&one.close), format!("</{tag}>"));
        }
    });
}
