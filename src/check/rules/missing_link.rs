//! A link of the source that the translation lacks.

use super::{broken_link_syntax, changed_link};
use crate::check::{Context, MISSING_LINK, Part, Rule, Run};
use crate::diagnostic::Sink;

pub(super) static RULE: Rule = Rule {
    code: MISSING_LINK,
    docs: include_str!("../../../docs/rules/missing-link.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    for target in changed_link::changes(context, part).missing {
        if broken_link_syntax::leads_to(context, part, target) {
            continue;
        }
        sink.report(
            part.span(),
            format!("`{}` lacks the link to `{target}` in {locale}", part.name()),
        )
        .help(format!("link the words that stand for it: `[…]({target})`"));
    }
}
