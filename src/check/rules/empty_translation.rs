//! A translation that is nothing but white space.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::is_blank;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("empty-translation"),
    docs: include_str!("../../../docs/rules/empty-translation.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let source = part
        .source
        .as_ref()
        .is_none_or(|source| !is_blank(source.pattern));
    if !part.pair.is_source && source && is_blank(part.pattern) {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!("`{}` is empty in {locale}", part.name()),
        )
        .help("translate it; until then the source is shown");
    }
}
