//! A private-use character of the range that placeables use.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::Sink;
use crate::edit::cut::take_out;
use crate::format::{RESERVED_TOKEN, reserved};
use crate::tree::token::{find_reserved, is_reserved};

pub(super) static RULE: Rule = Rule {
    code: RESERVED_TOKEN,
    docs: include_str!("../../../docs/rules/reserved-token.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    part.pattern.texts(&mut |text, span| {
        if let Some(c) = find_reserved(text) {
            let found = sink.report(span, reserved(c));
            found.help("write another character; U+100000 and above are reserved");
            take_out(found, span, context.sources.text(span), is_reserved);
        }
    });
}
