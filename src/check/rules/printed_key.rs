//! A word that is there to be selected on, shown raw.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{ParameterType, Value, With};

pub(super) static RULE: Rule = Rule {
    code: Code::error("printed-key"),
    docs: include_str!("../../../docs/rules/printed-key.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let key = |value: &Value| match value {
        Value::Role(_) | Value::Enum(_) => true,
        Value::Parameter(name) => matches!(
            context.parameter(part.pair.own, name),
            Some(ParameterType::Role | ParameterType::Enum)
        ),
        _ => false,
    };
    let is_key = |with: &With| with.value.parts().iter().any(key);
    for used in part.pair.uses {
        for with in used.with.iter().filter(|with| is_key(with)) {
            if let Some(variable) = part
                .facts
                .variables
                .get(&with.name.text)
                .filter(|variable| variable.shown)
            {
                sink.report(
                    variable.span,
                    format!(
                        "`{}` shows the key {{ ${} }} as it is",
                        part.name(),
                        with.name.text
                    ),
                )
                .related(with.name.span, "a key for the message to select on")
                .help(format!(
                    "select on it: `{{ ${} -> [key] words *[other] words }}`",
                    with.name.text
                ));
            }
        }
    }
}
