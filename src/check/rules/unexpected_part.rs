//! A value or attribute that the source does not have.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("unexpected-part"),
    docs: include_str!("../../../docs/rules/unexpected-part.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.pair.source else {
        return;
    };
    // A locale may need attributes of terms and chrome patterns that the source does without.
    let own = &part.pair.own.entry;
    let free = own.term || own.id.starts_with("chrome-");
    if source.part(part.attribute).is_none() && !(free && part.attribute.is_some()) {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!(
                "`{}` exists in {locale}, but not in the source",
                part.name()
            ),
        )
        .related(source.entry.id_span, "the source")
        .help("take it out; it would never be shown");
    }
}
