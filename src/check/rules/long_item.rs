//! An item of a checklist that is too long to be taken in at a glance.

use super::too_long::columns;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Output;
use crate::resolve::uses;

pub(super) static RULE: Rule = Rule {
    code: Code::note("long-item"),
    docs: include_str!("../../../docs/rules/long-item.md"),
    run: Run::Part(run),
};

/// Columns beyond which an item is long: 120 letters, or 60 Chinese characters.
const COLUMNS: usize = 120;
fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let step = || {
        part.pair
            .uses
            .iter()
            .any(|used| used.part == uses::Part::Step)
    };
    // Most texts are short in bytes already.
    let short = part.pattern.span.end - part.pattern.span.start < 100;
    let printed = context
        .project
        .settings
        .outputs
        .contains(&Output::Checklist);
    if short || !printed || part.attribute.is_some() || !step() {
        return;
    }
    let columns = columns(part.pair.catalog, part.pattern);
    if columns > COLUMNS {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!("`{}` makes a long item of the checklist in {locale}: {columns} columns", part.name()),
        )
        .help(format!(
            "keep an item to one sentence of at most {COLUMNS} columns (60 Chinese characters); move the rest to `.detail` or `.why`"
        ));
    }
}
