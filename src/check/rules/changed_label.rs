//! A label that is not what the product shows.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-label"),
    docs: include_str!("../../../docs/rules/changed-label.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let entry = &part.pair.own.entry;
    if entry.term || part.attribute.is_some() {
        return;
    }
    let locale = &part.pair.catalog.locale;
    let labels = context.project.glossary.labels.get(&entry.id);
    let Some(shown) = labels.and_then(|texts| texts.get(locale.as_str())) else {
        return;
    };
    let own = part.pattern.as_text().map(str::trim);
    if own == Some(&*shown.text) {
        return;
    }
    let found = sink.report(
        part.span(),
        format!(
            "`{}` is not the label that the product shows in {locale}",
            part.name()
        ),
    );
    found
        .related(shown.span, "the product's own text")
        .help(format!("write “{}”", shown.text));
    // A brace would open a placeable, and a text that has one is not known from end to end.
    if own.is_some() && !shown.text.contains(['{', '}', '\n']) {
        found.mend(part.pattern.span, &*shown.text);
    }
}
