//! A translation of which no ledger knows what it was made from.

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::State;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("unrecorded"),
    docs: include_str!("../../../docs/rules/unrecorded.md"),
    run: Run::Project(run),
};

const HELP: &str = "say what they were made from: `stegvis sync --translated` where they arrived, `--from-git`, or `--assume-current`";

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    // A project without a ledger has not begun to record; a row that cannot be read may be the one that seems missing.
    if !context.drift.begun || !context.drift.ledgers.complete {
        return;
    }
    let project = context.project;
    for at in 1..=project.translations().len() {
        let locale = &project.catalogs[at].locale;
        if !context.drift.locales[at].recorded {
            let source = project.source();
            let own = project.catalogs[at].messages.iter();
            let translated = own.filter(|own| {
                !own.built_in
                    && source
                        .counterpart(&own.entry)
                        .is_some_and(|of| !of.built_in)
            });
            if let Some(span) = staleness::start(context, at).filter(|_| translated.count() > 0) {
                sink.report(
                    span,
                    format!("nothing is recorded of the translations to {locale}"),
                )
                .help(HELP);
            }
            continue;
        }
        for parts in staleness::by_file(context, at, |part| part.state == State::Unrecorded) {
            let verb = if parts.len() == 1 { "is" } else { "are" };
            let message = |names: &str| format!("{names} {verb} in no ledger of {locale}");
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help(HELP);
            }
        }
    }
}
