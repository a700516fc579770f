//! Translations of which nobody knows who made them.

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::PartDrift;
use crate::drift::ledger::Origin;

pub(super) static RULE: Rule = Rule {
    code: Code::note("unknown-origin"),
    docs: include_str!("../../../docs/rules/unknown-origin.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, locale) in context.drift.locales.iter().enumerate() {
        let unknown = |part: &&PartDrift<'_>| {
            let row = context.drift.row(at, part);
            row.is_some_and(|row| row.origin == Origin::Unknown && row.reviewed.is_none())
        };
        let parts: Vec<&PartDrift<'_>> = locale.parts().filter(unknown).collect();
        let tag = &context.project.catalogs[at].locale;
        // One finding a locale: where a ledger began with what was there, this is said of nearly everything.
        let Some(first) = parts.first() else { continue };
        let names = staleness::several(&first.name(), parts.len());
        sink.report(first.span(), format!("nobody knows who or what translated {names} to {tag}"))
            .help(format!(
                "record it with `stegvis accept --origin human --locale {tag} {ids}` (or machine, edited), or have them reviewed and record that with `--reviewed`",
                ids = staleness::ids(&parts)
            ));
    }
}
