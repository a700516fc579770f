//! A value or attribute that the source does not have.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::edit::cut;
use crate::model::Message;
use crate::source::Span;
use crate::syntax::fluent::Element;

pub(super) static RULE: Rule = Rule {
    code: Code::error("unexpected-part"),
    docs: include_str!("../../../docs/rules/unexpected-part.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.pair.source else {
        return;
    };
    // A locale may need attributes of terms and chrome patterns that the source does without.
    let own = &part.pair.own.entry;
    let free = own.term || own.id.starts_with("chrome-");
    if source.part(part.attribute).is_none() && !(free && part.attribute.is_some()) {
        let locale = &part.pair.catalog.locale;
        let found = sink.report(
            part.span(),
            format!(
                "`{}` exists in {locale}, but not in the source",
                part.name()
            ),
        );
        found
            .related(source.entry.id_span, "the source")
            .help("take it out; it would never be shown");
        let lacking = source.entry.attributes.iter().map(|one| &*one.id);
        let mut lacking = lacking
            .filter(|name| part.pair.own.part(Some(name)).is_none())
            .peekable();
        match (part.attribute, own.attributes.first()) {
            // It may be the text of a part that is missing.
            (Some(name), _) if lacking.peek().is_some() => {
                found.nearest_at(context.guesses.nearest(name, lacking), part.span());
            }
            (None, Some(_)) if lacking.peek().is_some() => {}
            // What would be left without its only part is no message.
            (Some(_), _) if own.value.is_none() && own.attributes.len() == 1 => {}
            (Some(_), _) => {
                found.mend(cut::attribute(context.sources, part.span()), "");
            }
            (None, Some(first)) => {
                found.mend(cut::value(context.sources, own.id_span, first.id_span), "");
            }
            (None, None) => into_attribute(part, source, found),
        }
    }
}

/// Offers to make a value the one attribute that the source has: the text of a picture, written as the value.
fn into_attribute(part: &Part<'_>, source: &Message, found: &mut Diagnostic) {
    if let [attribute] = &*source.entry.attributes
        && let [Element::Text(_, text), ..] = &*part.pattern.elements
    {
        let id = part.pair.own.entry.id_span;
        let between = Span::new(text.source, id.end as usize..text.start as usize);
        found.suggest(between, format!(" =\n    .{} = ", attribute.id));
    }
}
