//! Messages or terms that refer to each other.

use std::collections::BTreeMap;

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;
use crate::model::Catalog;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::error("cyclic-reference"),
    docs: include_str!("../../../docs/rules/cyclic-reference.md"),
    run: Run::Project(run),
};

/// A value or attribute: whether of a term, the id, the attribute.
type Place<'p> = (bool, &'p str, Option<&'p str>);

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for catalog in &context.project.catalogs {
        let parts = parts(catalog);
        for cycle in cycles(&parts) {
            // Each cycle is told once, by the first of its members.
            if let Some((place, part)) = cycle
                .into_iter()
                .min()
                .and_then(|place| Some((place, parts.get(&place)?)))
            {
                sink.report(part.span, format!("`{}` refers to itself", name(place)))
                    .help("write one of the texts out");
            }
        }
    }
}

struct Part<'p> {
    span: Span,
    targets: Vec<Place<'p>>,
}

/// Returns every part of a catalog with the parts it refers to.
fn parts(catalog: &Catalog) -> BTreeMap<Place<'_>, Part<'_>> {
    let mut parts = BTreeMap::new();
    for message in catalog.messages.iter().filter(|message| !message.built_in) {
        let entry = &message.entry;
        for (attribute, span, pattern) in entry.parts() {
            // What refers to nothing is part of no cycle.
            if pattern.as_text().is_some() {
                continue;
            }
            let facts = facts::of(pattern);
            let terms = facts.terms.iter().map(|term| (true, term.name, None));
            let messages = facts
                .messages
                .iter()
                .map(|(id, attribute, _)| (false, *id, *attribute));
            let targets: Vec<Place<'_>> = terms.chain(messages).collect();
            if targets.is_empty() {
                continue;
            }
            parts
                .entry((entry.term, &*entry.id, attribute))
                .or_insert(Part { span, targets });
        }
    }
    parts
}

fn name((term, id, attribute): Place<'_>) -> String {
    let dash = if term { "-" } else { "" };
    match attribute {
        None => format!("{dash}{id}"),
        Some(attribute) => format!("{dash}{id}.{attribute}"),
    }
}

/// Returns the groups of parts that all lead to each other (Tarjan's algorithm), without calling itself: chains are as long as authors make them.
fn cycles<'p>(parts: &BTreeMap<Place<'p>, Part<'p>>) -> Vec<Vec<Place<'p>>> {
    let mut search = Search::default();
    for place in parts.keys() {
        search.from(*place, parts);
    }
    search.cycles
}

#[derive(Default)]
struct Search<'p> {
    /// When each part was met, and the earliest part it leads back to.
    met: BTreeMap<Place<'p>, (usize, usize)>,
    /// The parts whose group is not complete.
    open: Vec<Place<'p>>,
    /// The way to the present part, with the target to look at next.
    way: Vec<(Place<'p>, usize)>,
    cycles: Vec<Vec<Place<'p>>>,
}

impl<'p> Search<'p> {
    fn from(&mut self, start: Place<'p>, parts: &BTreeMap<Place<'p>, Part<'p>>) {
        self.enter(start);
        while let Some((place, next)) = self.way.last_mut() {
            let place = *place;
            let targets = parts.get(&place).map_or(&[][..], |part| &part.targets);
            if let Some(target) = targets.get(*next) {
                *next += 1;
                match self.met.get(target) {
                    None if parts.contains_key(target) => self.enter(*target),
                    Some((at, _)) => self.leads_back(place, *at),
                    None => {}
                }
                continue;
            }
            self.way.pop();
            self.leave(place, targets.contains(&place));
        }
    }

    fn enter(&mut self, place: Place<'p>) {
        let at = self.met.len();
        if let std::collections::btree_map::Entry::Vacant(new) = self.met.entry(place) {
            new.insert((at, at));
            self.open.push(place);
            self.way.push((place, 0));
        }
    }

    fn leads_back(&mut self, place: Place<'p>, earlier: usize) {
        if let Some((_, low)) = self.met.get_mut(&place) {
            *low = earlier.min(*low);
        }
    }

    fn leave(&mut self, place: Place<'p>, to_itself: bool) {
        let (at, low) = self.met.get(&place).copied().unwrap_or_default();
        if let Some((before, _)) = self.way.last().copied() {
            self.leads_back(before, low);
        }
        if at != low {
            return;
        }
        let first = self
            .open
            .iter()
            .rposition(|open| *open == place)
            .unwrap_or(0);
        let group = self.open.split_off(first);
        for member in &group {
            // A finished group leads back to nobody.
            self.met.insert(*member, (usize::MAX, usize::MAX));
        }
        if group.len() > 1 || to_itself {
            self.cycles.push(group);
        }
    }
}
