//! A selection in which another variable decides than in the source.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-selector"),
    docs: include_str!("../../../docs/rules/changed-selector.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    let deciding: Vec<&str> = source
        .facts
        .selections
        .iter()
        .filter_map(|selection| selection.variable)
        .collect();
    for selection in &part.facts.selections {
        // A language may have to select where the source need not, as long as the document gives the variable.
        let Some(variable) = selection.variable else {
            continue;
        };
        if !deciding.is_empty() && !deciding.contains(&variable) {
            let locale = &part.pair.catalog.locale;
            sink.report(
                selection.span,
                format!("`{}` selects on {{ ${variable} }} in {locale}", part.name()),
            )
            .related(
                source.facts.selections[0].span,
                format!("the source selects on {{ ${} }}", deciding[0]),
            )
            .help("select on the variable of the source");
        }
    }
}
