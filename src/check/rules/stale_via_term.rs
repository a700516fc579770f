//! A message uses a term or message whose source changed after the message was translated.

use std::collections::BTreeMap;

use crate::check::staleness::{self};
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
        let mut groups: BTreeMap<String, Vec<&PartDrift<'_>>> = BTreeMap::new();
        for part in &locale.parts {
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
                .entry(names(&facts::of(source)))
                .or_default()
                .push(part);
        }
        for (names, parts) in groups {
            let verb = if parts.len() == 1 { "uses" } else { "use" };
            let message =
                |users: &str| format!("{users} in {tag} {verb} {names}, which has changed since");
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help("look whether the sentences still fit the new word, then record it with `stegvis accept`");
            }
        }
    }
}

/// Names what a source refers to.
fn names(facts: &Facts<'_>) -> String {
    let terms = facts
        .terms
        .iter()
        .map(|term| format!("{{ -{} }}", term.name));
    let messages = facts.messages.iter().map(|(id, ..)| format!("{{ {id} }}"));
    let mut names: Vec<String> = terms.chain(messages).collect();
    names.sort_unstable();
    names.dedup();
    names.join(" or ")
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
