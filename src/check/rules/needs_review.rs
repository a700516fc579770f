//! A translation that nobody has reviewed, in a locale whose translations are reviewed.

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::PartDrift;
use crate::drift::ledger::Origin;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("needs-review"),
    docs: include_str!("../../../docs/rules/needs-review.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, catalog) in context.project.catalogs.iter().enumerate() {
        let locale = &catalog.locale;
        // Where nobody reviews, nothing is missing.
        let rows = context.drift.ledgers.locales.get(at);
        let reviews =
            rows.is_some_and(|ledger| ledger.rows.iter().any(|row| row.reviewed.is_some()));
        let wanted = |part: &PartDrift<'_>| {
            let row = context.drift.row(at, part);
            let people = |origin| matches!(origin, Origin::Human | Origin::Edited);
            reviews && row.is_some_and(|row| people(row.origin) && row.reviewed.is_none())
        };
        for parts in staleness::by_file(context, at, wanted) {
            let verb = if parts.len() == 1 { "was" } else { "were" };
            let message = |names: &str| {
                format!("{names} {verb} translated to {locale} and not reviewed, as others are")
            };
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help("have them read, and record it with `stegvis accept --reviewed`");
            }
        }
    }
}
