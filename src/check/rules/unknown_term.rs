//! A reference to a term that does not exist.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("unknown-term"),
    docs: include_str!("../../../docs/rules/unknown-term.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let catalog = part.pair.catalog;
    let layout = &context.project.settings.catalogs;
    for term in part
        .facts
        .terms
        .iter()
        .filter(|term| catalog.complete && catalog.term(term.name).is_none())
    {
        let near = context.guesses.nearest(term.name, catalog.term_ids());
        sink.report(
            term.span,
            format!("there is no term `-{}` in {}", term.name, catalog.locale),
        )
        .help(format!(
            "add `-{} = …` to {}",
            term.name,
            layout.file(catalog.locale.as_str(), "terms.ftl")
        ))
        .nearest_at(near, term.span);
    }
}
