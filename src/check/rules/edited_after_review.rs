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
    for at in 0..context.project.catalogs.len() {
        let wanted = |part: &PartDrift<'_>| {
            let row = context.drift.row(at, part);
            let reviewed = row.and_then(|row| row.reviewed);
            reviewed.is_some_and(|reviewed| reviewed != part.print)
        };
        let said = ("changed in {} after the review", "have them read again");
        staleness::unread(context, at, sink, wanted, said);
    }
}
