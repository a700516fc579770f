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
    for at in 0..context.project.catalogs.len() {
        let wanted = |part: &PartDrift<'_>| {
            let row = context.drift.row(at, part);
            row.is_some_and(|row| row.origin == Origin::Machine && row.reviewed.is_none())
        };
        let said = (
            "translated to {} by a machine and not reviewed",
            "read them, mend what is wrong",
        );
        staleness::unread(context, at, sink, wanted, said);
    }
}
