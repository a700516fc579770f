//! A function that does not exist, has an option that cannot be followed, or cannot format what it is given.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Diagnostic, Sink};
use crate::facts::Function;
use crate::model::{Message, ParameterType, Value};
use crate::source::Span;
use crate::syntax::fluent::Expression;
use crate::text::date::{DateOptions, Moment};
use crate::text::nearest::nearest;
use crate::text::number::NumberOptions;
use crate::text::options::BadOption;

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::page::INVALID_FUNCTION,
    docs: include_str!("../../../docs/rules/invalid-function.md"),
    run: Run::Part(run),
};

/// The functions that messages can call.
const FUNCTIONS: &[&str] = &["NUMBER", "DATETIME"];

/// What a function is called with, as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Number,
    /// A date; its text, where the document says it on the spot.
    Date(Option<Moment>),
    Other,
    Unknown,
}

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for function in &part.facts.functions {
        let options = match function.name {
            "NUMBER" => NumberOptions::default()
                .set(function.options)
                .map(|_| DateOptions::default()),
            "DATETIME" => DateOptions::default().set(function.options),
            name => {
                sink.report(function.span, format!("there is no function {name}"))
                    .help("NUMBER and DATETIME are the ones that can be called")
                    .nearest(nearest(name, FUNCTIONS.iter().copied()));
                continue;
            }
        };
        match options {
            Err(bad) => option(function, &bad, sink),
            Ok(options) => value(context, part, function, &options, sink),
        }
    }
}

fn option(function: &Function<'_>, bad: &BadOption, sink: &mut Sink<'_>) {
    let name = function.name;
    match bad {
        BadOption::Name {
            name: option,
            near,
            known,
        } => {
            sink.report(function.span, format!("{name} has no option `{option}`"))
                .help(format!("its options are {}", known.join(", ")))
                .nearest(*near);
        }
        BadOption::Value {
            name: option,
            value,
            wanted,
        } => {
            sink.report(
                function.span,
                format!("`{option}` of {name} cannot be `{value}`"),
            )
            .help(match (option.as_str(), value.as_str()) {
                ("timeStyle", "full" | "long") => format!(
                    "the {value} style names a time zone, and a date here has none: use `medium`, and write the zone into the sentence"
                ),
                _ => format!("it can be {wanted}"),
            });
        }
        BadOption::Together { what } => {
            sink.report(function.span, format!("the options of {name}: {what}"))
                .help("take one of the options out");
        }
    }
}

fn value(
    context: &Context<'_>,
    part: &Part<'_>,
    function: &Function<'_>,
    options: &DateOptions,
    sink: &mut Sink<'_>,
) {
    let [argument] = function.arguments else {
        sink.report(function.span, format!("{} takes one value", function.name))
            .help(format!("write `{{ {}($name) }}`", function.name));
        return;
    };
    let Expression::Variable(variable) = argument else {
        let given = match argument {
            Expression::Number(_) => Given::Number,
            Expression::Function(call) if &*call.name == "NUMBER" => Given::Number,
            Expression::Function(call) if &*call.name == "DATETIME" => Given::Date(None),
            Expression::Select(..) => Given::Unknown,
            _ => Given::Other,
        };
        judge(function, given, options, "the text in its brackets", sink);
        return;
    };
    let what = format!("{{ ${variable} }}");
    let id = &*part.pair.own.entry.id;
    if id.starts_with("chrome-") && !part.pair.own.entry.term {
        // What the chrome is given is known: only what is counted is a number, and the numbers of steps are texts.
        let given = match &**variable {
            "count" => Given::Number,
            _ => Given::Other,
        };
        judge(function, given, options, &what, sink);
        return;
    }
    for used in part.pair.uses {
        for with in used.with.iter().filter(|with| with.name.text == *variable) {
            let given = given_by(context, part.pair.own, &with.value);
            if let Some(found) = judge(function, given, options, &what, sink) {
                related(found, with.name.span);
            }
        }
    }
}

fn related(found: &mut Diagnostic, span: Span) {
    found.related(span, "given here");
}

fn given_by(context: &Context<'_>, message: &Message, value: &Value) -> Given {
    match value {
        Value::Number(_) => Given::Number,
        Value::Date(name) => Given::Date(Moment::parse(&name.text)),
        Value::Parameter(name) => match context.parameter(message, name) {
            Some(ParameterType::Number) => Given::Number,
            Some(ParameterType::Date) => Given::Date(None),
            Some(_) => Given::Other,
            None => Given::Unknown,
        },
        _ => Given::Other,
    }
}

/// Reports a value that the function cannot format.
fn judge<'f>(
    function: &Function<'_>,
    given: Given,
    options: &DateOptions,
    what: &str,
    sink: &'f mut Sink<'_>,
) -> Option<&'f mut Diagnostic> {
    let name = function.name;
    let (wanted, other) = if name == "NUMBER" {
        ("numbers", "DATETIME")
    } else {
        ("dates", "NUMBER")
    };
    let help = match (name, given) {
        (_, Given::Unknown) | ("NUMBER", Given::Number) => return None,
        ("DATETIME", Given::Date(moment)) => {
            options.fit(&moment?).err()?;
            return Some(
                sink.report(
                    function.span,
                    format!("DATETIME is to show the time of {what}, which has none"),
                )
                .help(
                    "write the time behind the date, `2026-11-02T14:30`, or take `timeStyle` out",
                ),
            );
        }
        (_, Given::Other) if what.starts_with('{') => format!("write `{what}` without {name}"),
        (_, Given::Other) => format!(
            "call {name} with a variable to which the document gives a value of the kind it formats"
        ),
        (_, Given::Number | Given::Date(_)) => format!("call {other}"),
    };
    Some(
        sink.report(
            function.span,
            format!("{name} formats {wanted}, and {what} is none"),
        )
        .help(help),
    )
}
