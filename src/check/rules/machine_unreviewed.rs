//! A machine translation that nobody has reviewed.

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::PartDrift;
use crate::drift::ledger::Origin;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("machine-unreviewed"),
    docs: include_str!("../../../docs/rules/machine-unreviewed.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, catalog) in context.project.catalogs.iter().enumerate() {
        let locale = &catalog.locale;
        let wanted = |part: &PartDrift<'_>| {
            let row = context.drift.row(at, part);
            row.is_some_and(|row| row.origin == Origin::Machine && row.reviewed.is_none())
        };
        for parts in staleness::by_file(context, at, wanted) {
            let verb = if parts.len() == 1 { "was" } else { "were" };
            let message = |names: &str| {
                format!("{names} {verb} translated to {locale} by a machine and not reviewed")
            };
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help(format!(
                    "read them, mend what is wrong, and record it with `stegvis accept --reviewed --locale {locale} {}`",
                    staleness::ids(&parts)
                ));
            }
        }
    }
}
