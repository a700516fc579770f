//! A note to oneself left in a text: TODO, FIXME, XXX, ??.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("leftover-marker"),
    docs: include_str!("../../../docs/rules/leftover-marker.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    part.pattern.texts(&mut |text, span| {
        let word = |marker: &&str| {
            text.contains(marker)
                && text
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .any(|word| word == *marker)
        };
        let marker = ["TODO", "FIXME", "XXX", "TBD"].into_iter().find(word);
        let marker = marker.or_else(|| {
            ["??", "？？"]
                .into_iter()
                .find(|marker| text.contains(marker))
        });
        if let Some(marker) = marker {
            sink.report(span, format!("`{}` holds the note `{marker}`", part.name()))
                .help("finish the text and take the note out");
        }
    });
}
