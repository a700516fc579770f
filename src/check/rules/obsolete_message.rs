//! A translation whose source is gone.

use crate::check::{Context, Pair, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::edit::cut;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("obsolete-message"),
    docs: include_str!("../../../docs/rules/obsolete-message.md"),
    run: Run::Message(run),
};

fn run(context: &Context<'_>, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let source = context.project.source();
    let own = &pair.own.entry;
    // A locale may need terms and words of templates that the source does without.
    if pair.is_source
        || pair.source.is_some()
        || !source.complete
        || own.term
        || own.id.starts_with("chrome-")
    {
        return;
    }
    // What only this locale shows has no source.
    if pair
        .uses
        .iter()
        .any(|used| used.in_locale(pair.catalog.locale.as_str()))
    {
        return;
    }
    // One whose source has another id now is `renamed-message`.
    if context.is_renamed(pair.catalog, pair.own) {
        return;
    }
    let name = Context::name(pair.own, None);
    let near = context.guesses.nearest(
        &own.id,
        source.ids().filter(|id| pair.catalog.message(id).is_none()),
    );
    let found = sink.report(
        own.id_span,
        format!("`{name}` does not exist in {}, the source", source.locale),
    );
    found.help("take it out, or rename it if the source was renamed");
    match near {
        // Where a message of nearly this name is missing, the translation may belong to it.
        Some(_) => found.nearest_at(near, own.id_span),
        None => found.mend(cut::message(context.sources, own.span), ""),
    };
}
