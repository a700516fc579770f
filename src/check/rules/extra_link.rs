//! A link of a translation that the source does not have.

use super::changed_link;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("extra-link"),
    docs: include_str!("../../../docs/rules/extra-link.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    for target in changed_link::changes(context, part).extra {
        sink.report(
            part.span(),
            format!(
                "`{}` links to `{target}` in {locale}, the source does not",
                part.name()
            ),
        )
        .help("take the link out, or add it to the source");
    }
}
