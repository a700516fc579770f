//! A source has another id now, and its translation has not followed.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::ledger::Row;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("renamed-message"),
    docs: include_str!("../../../docs/rules/renamed-message.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (at, locale) in context.drift.locales.iter().enumerate() {
        let tag = &context.project.catalogs[at].locale;
        for renamed in &locale.renamed {
            let (old, new) = (&renamed.from.entry, &renamed.to.entry);
            let message = format!(
                "`{}` is called `{}` in {} now, but not in {tag}",
                old.part_name(None),
                new.part_name(None),
                context.project.source().locale
            );
            let found = sink.report(old.id_span, message);
            found
                .related(new.id_span, "the source it was made from")
                .help("give the translation the new id")
                .mend(old.id_span, &*new.id);
            for (attribute, ..) in old.parts() {
                let name = old.part_name(attribute);
                let Some(ledger) = context.drift.ledgers.locales.get(at) else {
                    continue;
                };
                for row in ledger.of(&name) {
                    let mut line = String::new();
                    let part = new.part_name(attribute).into();
                    Row {
                        part,
                        ..row.clone()
                    }
                    .write(&mut line);
                    found.mend(row.span, line);
                }
            }
        }
    }
}
