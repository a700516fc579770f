//! A private-use character of the range that placeables use.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Diagnostic, Sink};
use crate::edit::cut::take_out;
use crate::format::{RESERVED_TOKEN, reserved};
use crate::source::Span;
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
            let raw = context.sources.text(span);
            take_out(found, span, raw, is_reserved);
            escapes(found, span, raw);
        }
    });
}

/// Offers to take out characters that are written as escapes: `\U` and six digits, of which the first two tell the range.
fn escapes(found: &mut Diagnostic, span: Span, raw: &str) {
    for (at, _) in raw.match_indices("\\U10") {
        let escape = |text: &&str| text[2..].bytes().all(|b| b.is_ascii_hexdigit());
        let end = at + "\\U100000".len();
        if raw.get(at..end).as_ref().is_some_and(escape) {
            let start = span.start as usize;
            found.mend(Span::new(span.source, start + at..start + end), "");
        }
    }
}
