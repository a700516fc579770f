//! A picture that is not decorative and has no text for those who do not see it.

use crate::check::{Context, Pair, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::is_blank;
use crate::resolve::uses::Part as Use;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-alt"),
    docs: include_str!("../../../docs/rules/missing-alt.md"),
    run: Run::Message(run),
};

fn run(_: &Context<'_>, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let is_image = || pair.uses.iter().find(|used| used.part == Use::Attributes);
    if pair.is_source
        && pair.own.part(Some("alt")).is_none_or(is_blank)
        && let Some(used) = is_image()
    {
        sink.report(
            pair.own.entry.id_span,
            format!("`{}` has no `.alt`", pair.own.entry.id),
        )
        .related(used.span, "a picture")
        .help("say in `.alt` what the picture shows, or mark it `decorative: true`");
    }
}
