//! Source and translation both changed, and nothing says whether the translator saw the new source.

use crate::check::staleness;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::State;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("both-changed"),
    docs: include_str!("../../../docs/rules/both-changed.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(drift) = part.drift.filter(|drift| drift.state == State::BothChanged) else {
        return;
    };
    let (name, locale) = (part.name(), &part.pair.catalog.locale);
    let message = format!(
        "`{name}` and its translation to {locale} have both changed since they were recorded"
    );
    let found = sink.report(part.span(), message);
    staleness::beside(context, part.pair.locale, drift, found);
    found.help(format!(
        "if the translator saw the new source, run `stegvis sync --translated` where the translation arrived, or `{}`; otherwise translate the change",
        staleness::accept(&name, locale)
    ));
}
