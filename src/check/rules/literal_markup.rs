//! Marks that are left in a text for readers to see.

use super::unclosed_markup;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("literal-markup"),
    docs: include_str!("../../../docs/rules/literal-markup.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let entry = &part.pair.own.entry;
    let wordings = &part.facts.markup.wordings;
    let mut marks: Vec<&str> = wordings
        .iter()
        .flat_map(|one| one.left.iter().copied())
        .collect();
    if marks.is_empty() {
        return;
    }
    marks.sort_unstable();
    marks.dedup();
    // A mark that stands alone is `unclosed-markup`.
    let alone = unclosed_markup::marks(part);
    marks.retain(|mark| !alone.contains(mark));
    if !marks.is_empty() {
        let shown: Vec<String> = marks.iter().map(|mark| format!("{mark:?}")).collect();
        let locale = &part.pair.catalog.locale;
        let message = format!(
            "{} is left in the text of `{}` in {locale}",
            shown.join(" and "),
            part.name()
        );
        let help = if entry.id.starts_with("label-") {
            "if the product really writes it so, switch this rule off for the project"
        } else {
            "close the mark, or write it as code if it is meant"
        };
        sink.report(part.span(), message).help(help);
    }
}
