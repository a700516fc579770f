//! A function that does not exist, or cannot format what it is given.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("invalid-function"),
    docs: include_str!("../../../docs/rules/invalid-function.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for function in &part.facts.functions {
        if function.name != "NUMBER" {
            sink.report(
                function.span,
                format!("there is no function {}", function.name),
            )
            .help("NUMBER is the one that can be called");
            continue;
        }
        let Some(variable) = function.variable else {
            continue;
        };
        for used in context.uses_of(part.pair.own) {
            for with in used.with.iter().filter(|with| *with.name.text == *variable) {
                sink.report(
                    function.span,
                    format!("NUMBER formats numbers, and {{ ${variable} }} is none"),
                )
                .related(with.name.span, "given here")
                .help(format!("write `{{ ${variable} }}` without NUMBER"));
            }
        }
    }
}
