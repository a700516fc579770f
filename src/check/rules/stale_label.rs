//! The source of a label changed after the label was translated.

use crate::check::staleness::{self, Kind, SHOWN};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("stale-label"),
    docs: include_str!("../../../docs/rules/stale-label.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(drift) = part.drift else { return };
    if staleness::kind(part) != Some(Kind::Label) {
        return;
    }
    let found = staleness::report(context, part, drift, "the label", sink);
    for used in part.pair.uses.iter().take(SHOWN) {
        found.related(used.span, "used here");
    }
}
