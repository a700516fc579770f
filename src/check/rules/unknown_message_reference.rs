//! A reference to a message or attribute that does not exist.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("unknown-message-reference"),
    docs: include_str!("../../../docs/rules/unknown-message-reference.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let catalog = part.pair.catalog;
    for (id, attribute, span) in part.facts.messages.iter().filter(|_| catalog.complete) {
        let known = catalog
            .message(id)
            .is_some_and(|message| message.part(*attribute).is_some());
        if known {
            continue;
        }
        let name =
            attribute.map_or_else(|| (*id).to_owned(), |attribute| format!("{id}.{attribute}"));
        let locale = &catalog.locale;
        match (catalog.message(id), attribute) {
            (Some(message), None) => {
                sink.report(
                    *span,
                    format!("`{id}` has no text of its own in {locale}, only attributes"),
                )
                .related(message.entry.id_span, "the message");
            }
            _ => {
                let near = context
                    .guesses
                    .nearest(id, catalog.ids())
                    .filter(|near| near != id);
                sink.report(*span, format!("there is no message `{name}` in {locale}"))
                    .nearest_at(near, *span);
            }
        }
    }
}
