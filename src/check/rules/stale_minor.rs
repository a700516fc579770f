//! Punctuation, capitals or emphasis of a source changed after it was translated.

use crate::check::staleness::{self, Kind};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::note("stale-minor"),
    docs: include_str!("../../../docs/rules/stale-minor.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if let Some(drift) = part.drift
        && staleness::kind(part) == Some(Kind::Minor)
    {
        staleness::report(context, part, drift, "the translation of", sink);
    }
}
