//! A translation that was changed after somebody had reviewed it.

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::PartDrift;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("edited-after-review"),
    docs: include_str!("../../../docs/rules/edited-after-review.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, catalog) in context.project.catalogs.iter().enumerate() {
        let locale = &catalog.locale;
        let wanted = |part: &PartDrift<'_>| {
            let row = context.drift.row(at, part);
            let reviewed = row.and_then(|row| row.reviewed);
            reviewed.is_some_and(|reviewed| reviewed != part.print)
        };
        for parts in staleness::by_file(context, at, wanted) {
            let verb = if parts.len() == 1 { "was" } else { "were" };
            let message =
                |names: &str| format!("{names} {verb} changed in {locale} after the review");
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help(format!(
                    "have them read again, and record it with `stegvis accept --reviewed --locale {locale} {}`",
                    staleness::ids(&parts)
                ));
            }
        }
    }
}
