//! The source of a term changed after the term was translated.

use crate::check::staleness::{self, Kind, SHOWN};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("stale-term"),
    docs: include_str!("../../../docs/rules/stale-term.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(drift) = part.drift else { return };
    if staleness::kind(part) != Some(Kind::Term) {
        return;
    }
    let id = &*part.pair.own.entry.id;
    let found = staleness::report(context, part, drift, "the term", sink);
    let users = part.pair.catalog.messages.iter().filter(|message| {
        let mut parts = message.entry.parts();
        parts.any(|(_, _, pattern)| {
            pattern.as_text().is_none()
                && facts::of(pattern).terms.iter().any(|term| term.name == id)
        })
    });
    for user in users.take(SHOWN) {
        found.related(user.entry.id_span, "used here");
    }
}
