//! A private-use character of the range that placeables use.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::Sink;
use crate::format::{RESERVED_TOKEN, reserved};
use crate::tree::token::find_reserved;

pub(super) static RULE: Rule = Rule {
    code: RESERVED_TOKEN,
    docs: include_str!("../../../docs/rules/reserved-token.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    part.pattern.texts(&mut |text, span| {
        if let Some(c) = find_reserved(text) {
            sink.report(span, reserved(c))
                .help("write another character; U+100000 and above are reserved");
        }
    });
}
