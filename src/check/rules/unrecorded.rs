//! A translation of which no ledger knows what it was made from.

use crate::check::staleness;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::drift::State;
use crate::model::Project;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("unrecorded"),
    docs: include_str!("../../../docs/rules/unrecorded.md"),
    run: Run::Project(run),
};

const BEGIN: &str = "run `stegvis sync --from-git` or `stegvis sync --assume-current` to begin: from then on, `check` finds what falls behind";

const HELP: &str = "say what they were made from: `stegvis sync --translated` where they arrived, `--from-git`, or `--assume-current`";

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    // A row that cannot be read may be the one that seems missing.
    if !context.drift.ledgers.complete {
        return;
    }
    if !context.drift.begun {
        return not_begun(context, sink);
    }
    let project = context.project;
    for at in 1..=project.translations().len() {
        let locale = &project.catalogs[at].locale;
        if !context.drift.locales[at].recorded {
            if let Some(span) = staleness::start(context, at).filter(|_| is_translated(project, at))
            {
                sink.report(
                    span,
                    format!("nothing is recorded of the translations to {locale}"),
                )
                .help(HELP);
            }
            continue;
        }
        for parts in staleness::by_file(context, at, |part| part.state == State::Unrecorded) {
            let verb = if parts.len() == 1 { "is" } else { "are" };
            let message = |names: &str| format!("{names} {verb} in no ledger of {locale}");
            if let Some(found) = staleness::together(&parts, message, sink) {
                found.help(HELP);
            }
        }
    }
}

/// Says once of a project without a ledger that no translation was held against its source.
fn not_begun(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    let locales = project.settings.locales.iter().enumerate();
    let locales = locales.skip(1).take(project.translations().len());
    let translated = locales.filter(|(at, locale)| !locale.draft && is_translated(project, *at));
    let translated: Vec<_> = translated.map(|(_, locale)| locale).collect();
    let Some(first) = translated.first() else {
        return;
    };
    let tags: Vec<&str> = translated
        .iter()
        .map(|locale| locale.locale.as_str())
        .collect();
    sink.report(
        first.span,
        format!(
            "nothing is recorded of the translations to {}: whether they fell behind their source is not known",
            tags.join(", ")
        ),
    )
    .help(BEGIN)
    .as_note();
}

/// Tells whether a locale has a translation of anything.
fn is_translated(project: &Project, at: usize) -> bool {
    let source = project.source();
    let mut own = project.catalogs[at].messages.iter();
    own.any(|own| {
        let of = source.counterpart(&own.entry);
        !own.built_in && of.is_some_and(|of| !of.built_in)
    })
}
