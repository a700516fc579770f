//! The source uses a term that the translation does not.

use super::hardcoded_term;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::Facts;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-term"),
    docs: include_str!("../../../docs/rules/missing-term.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    for (at, term) in source.facts.terms.iter().enumerate() {
        let named = |facts: &Facts<'_>| facts.terms.iter().any(|other| other.name == term.name);
        let told = source.facts.terms[..at]
            .iter()
            .any(|other| other.name == term.name);
        // Written out by hand it is `hardcoded-term`.
        if told || named(part.facts) || hardcoded_term::stands_in(part, term.name).is_some() {
            continue;
        }
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!(
                "`{}` does not use the term {{ -{} }} in {locale}",
                part.name(),
                term.name
            ),
        )
        .related(term.span, "the source does")
        .help(format!(
            "use `{{ -{} }}`, so that the name is the same everywhere",
            term.name
        ));
    }
}
