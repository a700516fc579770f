//! A message uses a term or message whose source changed after the message was translated.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::{PartDrift, State};
use crate::facts::{self, Facts};
use crate::syntax::fluent::{Element, Expression, Pattern};

pub(super) static RULE: Rule = Rule {
    code: Code::note("stale-via-term"),
    docs: include_str!("../../../docs/rules/stale-via-term.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, locale) in context.drift.locales.iter().enumerate() {
        let tag = &context.project.catalogs[at].locale;
        // Which of them has changed is known while it is stale itself.
        let stale: BTreeSet<String> = locale
            .parts()
            .filter(|part| part.is_stale())
            .map(|part| part.message.part_name(None))
            .collect();
        let mut groups: BTreeMap<String, Vec<&PartDrift<'_>>> = BTreeMap::new();
        for part in locale.parts() {
            let current = matches!(part.state, State::Fresh | State::Revised);
            let recorded = context.drift.row(at, part).and_then(|row| row.terms);
            let (true, Some(_), Some(source)) = (
                current && recorded != part.terms,
                recorded,
                part.source_pattern(),
            ) else {
                continue;
            };
            // A sentence that asks the term for a form gets the form of the new word by itself.
            if part.pattern().is_some_and(inflects) {
                continue;
            }
            groups
                .entry(names(&facts::of(source), &stale))
                .or_default()
                .push(part);
        }
        for (names, parts) in groups {
            let verb = if parts.len() == 1 { "uses" } else { "use" };
            let message =
                |users: &str| format!("{users} in {tag} {verb} {names}, which has changed since");
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help("check whether the sentences still fit the new word, then record it with `stegvis accept`");
            }
        }
    }
}

/// Names what has changed of all that a source refers to; everything, where that is not known any more.
fn names(facts: &Facts<'_>, stale: &BTreeSet<String>) -> String {
    let terms = facts.terms.iter().map(|term| format!("-{}", term.name));
    let messages = facts.messages.iter().map(|(id, ..)| (*id).to_owned());
    let names: BTreeSet<String> = terms.chain(messages).collect();
    let changed: Vec<&String> = names.intersection(stale).collect();
    let told = if changed.is_empty() {
        names.iter().collect()
    } else {
        changed
    };
    let told: Vec<String> = told.iter().map(|name| format!("{{ {name} }}")).collect();
    told.join(" or ")
}

/// Tells whether a translation asks a term for a form, or for what decides on its own words.
fn inflects(pattern: &Pattern) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Placeable(Expression::Term(_, options), _) => !options.is_empty(),
        Element::Placeable(Expression::Select(selector, _, variants), _) => {
            matches!(**selector, Expression::TermAttribute(..))
                || variants.iter().any(|one| inflects(&one.pattern))
        }
        _ => false,
    })
}
