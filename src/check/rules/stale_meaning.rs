//! The wording of a source changed after it was translated.

use crate::check::staleness::{self, Kind};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("stale-meaning"),
    docs: include_str!("../../../docs/rules/stale-meaning.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if let Some(drift) = part.drift
        && staleness::kind(part) == Some(Kind::Meaning)
    {
        staleness::report(context, part, drift, "the translation of", sink);
    }
}
