//! A translation that is nothing but white space.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::syntax::fluent::{Element, Expression, Pattern};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("empty-translation"),
    docs: include_str!("../../../docs/rules/empty-translation.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let empty = |pattern: &Pattern| {
        pattern.elements.iter().all(|element| match element {
            Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => {
                text.trim().is_empty()
            }
            Element::Placeable(..) => false,
        })
    };
    let source = part
        .source
        .as_ref()
        .is_none_or(|source| !empty(source.pattern));
    if !part.pair.is_source && source && empty(part.pattern) {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!("`{}` is empty in {locale}", part.name()),
        )
        .help("translate it, or take it out so that the source is shown");
    }
}
