//! A private-use character of the range that placeables use.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::tree::token::is_reserved;

pub(super) static RULE: Rule = Rule {
    code: Code::error("reserved-token"),
    docs: include_str!("../../../docs/rules/reserved-token.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    part.pattern.texts(&mut |text, span| {
        if let Some(c) = text.chars().find(|c| is_reserved(*c)) {
            sink.report(
                span,
                format!(
                    "`{}` holds the character U+{:X}, which the tool needs for itself",
                    part.name(),
                    u32::from(c)
                ),
            )
            .help("write another character; U+100000 and above are reserved");
        }
    });
}
