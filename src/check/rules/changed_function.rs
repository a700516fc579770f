//! A function of the source that the translation drops, or calls with other options.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::Function;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("changed-function"),
    docs: include_str!("../../../docs/rules/changed-function.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    for function in source
        .facts
        .functions
        .iter()
        .filter(|function| function.variable.is_some())
    {
        // A language that selects by nothing needs no call that only selects.
        if !function.shown && part.facts.selections.is_empty() {
            continue;
        }
        let same = |other: &&Function<'_>| {
            other.name == function.name && other.variable == function.variable
        };
        let locale = &part.pair.catalog.locale;
        match part.facts.functions.iter().find(same) {
            None => {
                sink.report(
                    part.span(),
                    format!(
                        "`{}` does not call {} in {locale}",
                        part.name(),
                        function.name
                    ),
                )
                .related(function.span, "the source does")
                .help("call it, so that numbers and dates are written as the locale writes them");
            }
            Some(own) if own.options != function.options => {
                sink.report(
                    own.span,
                    format!(
                        "`{}` calls {} with other options in {locale}",
                        part.name(),
                        function.name
                    ),
                )
                .related(function.span, "the source")
                .help("use the options of the source");
            }
            Some(_) => {}
        }
    }
}
