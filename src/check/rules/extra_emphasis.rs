//! Emphasis of a translation that the source does not have.

use super::missing_emphasis::{changes, name};
use super::{typed_label, wrapped_label};
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("extra-emphasis"),
    docs: include_str!("../../../docs/rules/extra-emphasis.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    let changes = changes(part);
    let (changed, only) = (
        changes.changed.iter().map(|pair| pair.1),
        changes.extra.iter().copied(),
    );
    let mut marks: Vec<&str> = changed.chain(only).collect();
    marks.sort_unstable();
    marks.dedup();
    // What is bold because a label is typed by hand or wrapped twice is told as such.
    let label = || {
        wrapped_label::is_in_bold(context, part)
            || !typed_label::given_and_typed(context, part).is_empty()
    };
    if marks.contains(&"**") && label() {
        marks.retain(|mark| *mark != "**");
    }
    for mark in marks {
        let kind = name(mark);
        sink.report(
            part.span(),
            format!(
                "`{}` has more {kind} than the source in {locale}",
                part.name()
            ),
        )
        .help("take it out, or emphasise the words in the source too");
    }
}
