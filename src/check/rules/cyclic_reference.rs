//! Messages or terms that refer to each other.

use std::collections::BTreeSet;

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::{self, Facts};
use crate::model::Catalog;

pub(super) static RULE: Rule = Rule {
    code: Code::error("cyclic-reference"),
    docs: include_str!("../../../docs/rules/cyclic-reference.md"),
    run: Run::Part(run),
};

/// A value or attribute: whether of a term, the id, the attribute.
type Place<'p> = (bool, &'p str, Option<&'p str>);

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let entry = &part.pair.own.entry;
    let own: Place<'_> = (entry.term, &entry.id, part.attribute);
    let reached = reach(part.pair.catalog, targets(part.facts));
    if !reached.contains(&own) {
        return;
    }
    // Each cycle is told once, by the first of its members: those that also reach back.
    let catalog = part.pair.catalog;
    let member = |place: &&Place<'_>| reach(catalog, next(catalog, **place)).contains(&own);
    if reached.iter().filter(member).all(|place| own <= *place) {
        sink.report(part.span(), format!("`{}` refers to itself", part.name()))
            .help("write one of the texts out");
    }
}

fn reach<'p>(catalog: &'p Catalog, mut open: Vec<Place<'p>>) -> BTreeSet<Place<'p>> {
    let mut reached = BTreeSet::new();
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            open.extend(next(catalog, place));
        }
    }
    reached
}

fn next<'p>(catalog: &'p Catalog, (term, id, attribute): Place<'p>) -> Vec<Place<'p>> {
    let message = if term {
        catalog.term(id)
    } else {
        catalog.message(id)
    };
    let pattern = message.and_then(|message| message.part(attribute));
    pattern.map_or_else(Vec::new, |pattern| targets(&facts::of(pattern)))
}

fn targets<'p>(facts: &Facts<'p>) -> Vec<Place<'p>> {
    let terms = facts.terms.iter().map(|term| (true, term.name, None));
    let messages = facts
        .messages
        .iter()
        .map(|(id, attribute, _)| (false, *id, *attribute));
    terms.chain(messages).collect()
}
