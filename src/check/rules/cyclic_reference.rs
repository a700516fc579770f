//! Messages or terms that refer to each other.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::{self, Facts};

pub(super) static RULE: Rule = Rule {
    code: Code::error("cyclic-reference"),
    docs: include_str!("../../../docs/rules/cyclic-reference.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let own = &part.pair.own.entry;
    let mut seen: Vec<(bool, &str)> = Vec::new();
    let mut open = targets(part.facts);
    while let Some(next) = open.pop() {
        if seen.contains(&next) {
            continue;
        }
        seen.push(next);
        let (term, id) = next;
        if term == own.term && id == &*own.id {
            // Each cycle is told once, by the first of its members.
            let first = seen
                .iter()
                .all(|(term, id)| (own.term, &*own.id) <= (*term, *id));
            if first && reaches_back(part, &seen) {
                sink.report(part.span(), format!("`{}` refers to itself", part.name()))
                    .help("write one of the texts out");
            }
            return;
        }
        let catalog = part.pair.catalog;
        let message = if term {
            catalog.term(id)
        } else {
            catalog.message(id)
        };
        for pattern in message.iter().flat_map(|message| {
            message
                .entry
                .value
                .iter()
                .chain(message.entry.attributes.iter().map(|one| &one.pattern))
        }) {
            open.extend(targets(&facts::of(pattern)));
        }
    }
}

/// A message with several parts tells its cycle from the first part that is in it.
fn reaches_back(part: &Part<'_>, _: &[(bool, &str)]) -> bool {
    let entry = &part.pair.own.entry;
    let earlier = entry.value.iter().filter(|_| part.attribute.is_some());
    earlier
        .map(facts::of)
        .all(|facts| targets(&facts).is_empty())
}

fn targets<'p>(facts: &Facts<'p>) -> Vec<(bool, &'p str)> {
    let terms = facts.terms.iter().map(|term| (true, term.name));
    let messages = facts.messages.iter().map(|(id, ..)| (false, *id));
    terms.chain(messages).collect()
}
