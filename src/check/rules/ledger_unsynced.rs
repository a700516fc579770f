//! Translations changed, and the ledger was not told.

use std::collections::BTreeMap;

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::plan::{Decision, Sync};
use crate::drift::{PartDrift, State};
use crate::source::SourceId;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("ledger-unsynced"),
    docs: include_str!("../../../docs/rules/ledger-unsynced.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, locale) in context.drift.locales.iter().enumerate() {
        let mut ledgers: BTreeMap<SourceId, Vec<&PartDrift<'_>>> = BTreeMap::new();
        for part in locale.parts().filter(|part| part.state == State::Revised) {
            if let Some(row) = context.drift.row(at, part) {
                ledgers.entry(row.span.source).or_default().push(part);
            }
        }
        for (ledger, parts) in ledgers {
            report(context, at, ledger, &parts, sink);
        }
    }
}

fn report(
    context: &Context<'_>,
    at: usize,
    ledger: SourceId,
    parts: &[&PartDrift<'_>],
    sink: &mut Sink<'_>,
) {
    let path = &context.sources.get(ledger).path;
    let message = |names: &str| {
        if parts.len() == 1 {
            format!("{names} has changed, and its row in {path} has not")
        } else {
            format!("{names} have changed, and their rows in {path} have not")
        }
    };
    let Some(found) = staleness::together(parts, message, sink) else {
        return;
    };
    found.help("run `stegvis sync`: the source is as it was, so the new translation counts as made from it");
    for part in parts {
        let row = context.drift.row(at, part);
        if let (Some(row), Decision::Record(new)) =
            (row, Sync::default().decide(context.drift, at, part))
        {
            let mut line = String::new();
            new.write(&mut line);
            found.mend(row.span, line);
        }
    }
}
