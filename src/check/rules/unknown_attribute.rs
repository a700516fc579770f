//! An attribute that no output knows.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("unknown-attribute"),
    docs: include_str!("../../../docs/rules/unknown-attribute.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let uses = part.pair.uses;
    // What the source lacks of its own message is told as `unexpected-part`.
    let is_first = part.pair.is_source || part.pair.source.is_none();
    let (Some(attribute), Some(_), true) = (part.attribute, uses.first(), is_first) else {
        return;
    };
    let known = || {
        uses.iter()
            .flat_map(|used| used.part.attributes().iter().copied())
    };
    if !known().any(|name| name == attribute) {
        let message = format!("no output knows the attribute `{}`", part.name());
        sink.report(part.span(), message)
            .help("take it out")
            .nearest(context.guesses.nearest(attribute, known()));
    }
}
