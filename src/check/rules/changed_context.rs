//! The note to translators above a source changed after the source was translated.

use crate::check::staleness;
use crate::check::{Context, Pair, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::State;

pub(super) static RULE: Rule = Rule {
    code: Code::note("changed-context"),
    docs: include_str!("../../../docs/rules/changed-context.md"),
    run: Run::Message(run),
};

fn run(context: &Context<'_>, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Some(first) = pair.drift.first() else {
        return;
    };
    // What is stale anyway is looked at with the note as it stands.
    if !matches!(first.state, State::Fresh | State::Revised) {
        return;
    }
    let row = context.drift.row(pair.locale, first);
    if row.is_none_or(|row| row.context == first.context) {
        return;
    }
    let (name, locale) = (Context::name(pair.own, None), &pair.catalog.locale);
    let what = match first.context {
        Some(_) => "the note to translators of",
        None => "there is no longer a note to translators of",
    };
    let message = match first.context {
        Some(_) => format!("{what} `{name}` has changed since it was translated to {locale}"),
        None => format!("{what} `{name}`, which is translated to {locale}"),
    };
    sink.report(pair.own.entry.id_span, message)
        .related(
            first.source.entry.id_span,
            "the source, with its note above",
        )
        .help(format!(
            "check whether the translation is still right, then run `{}`",
            staleness::accept(&name, locale)
        ));
}
