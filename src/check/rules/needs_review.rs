//! A translation that nobody has reviewed, beside others that were.

use std::collections::BTreeSet;

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::PartDrift;
use crate::drift::ledger::Origin;
use crate::source::SourceId;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("needs-review"),
    docs: include_str!("../../../docs/rules/needs-review.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for at in 0..context.project.catalogs.len() {
        // Where nobody reviews, nothing is missing.
        let Some(ledger) = context.drift.ledgers.locales.get(at) else {
            continue;
        };
        let reviewed = ledger.rows.iter().filter(|row| row.reviewed.is_some());
        let reviewed: BTreeSet<SourceId> = reviewed.map(|row| row.span.source).collect();
        let wanted = |part: &PartDrift<'_>| {
            let people = |origin| matches!(origin, Origin::Human | Origin::Edited);
            context.drift.row(at, part).is_some_and(|row| {
                people(row.origin) && row.reviewed.is_none() && reviewed.contains(&row.span.source)
            })
        };
        let said = (
            "translated to {} and not reviewed, while others of the same ledger were",
            "have them read",
        );
        staleness::unread(context, at, sink, wanted, said);
    }
}
