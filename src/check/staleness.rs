//! What the rules about drift share: which of them a stale part belongs to, and what a finding shows.

use super::{Context, Part};
use crate::diagnostic::{Diagnostic, Sink};
use crate::drift::change::{self, Class};
use crate::drift::{PartDrift, State, canonical};
use crate::locale::Locale;
use crate::resolve::uses::Part as UsedAs;
use crate::source::Span;
use crate::tree::AlertLevel;

/// Ids that a help names.
const NAMED: usize = 3;

/// Places that a finding about many names.
pub(super) const SHOWN: usize = 5;

/// The rule that a stale part belongs to: one mistake gives one finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Term,
    Label,
    Warning,
    Structure,
    Meaning,
    Minor,
}

/// Returns the rule that a part belongs to, where its source has changed and it has not.
pub(super) fn kind(part: &Part<'_>) -> Option<Kind> {
    let drift = part.drift.filter(|drift| drift.state == State::Stale)?;
    let entry = &part.pair.own.entry;
    let warns = || {
        let mut uses = part.pair.uses.iter();
        uses.any(|used| used.alert >= Some(AlertLevel::Caution) && used.part != UsedAs::Title)
    };
    Some(if entry.term {
        Kind::Term
    } else if entry.id.starts_with("label-") {
        Kind::Label
    } else if warns() {
        Kind::Warning
    } else {
        match drift.class {
            Some(Class::Minor) => Kind::Minor,
            Some(Class::Structural) => Kind::Structure,
            Some(Class::Meaning) | None => Kind::Meaning,
        }
    })
}

/// Reports that the source of a part has changed, with what it was and what it is.
pub(super) fn report<'f>(
    context: &Context<'_>,
    part: &Part<'_>,
    drift: &PartDrift<'_>,
    what: &str,
    sink: &'f mut Sink<'_>,
) -> &'f mut Diagnostic {
    let (name, locale) = (part.name(), &part.pair.catalog.locale);
    let found = sink.report(
        part.span(),
        format!(
            "{what} `{name}` in {locale} {}",
            changed(context, part, drift)
        ),
    );
    beside(context, part.pair.locale, drift, found);
    found.help(format!(
        "translate the change, then run `stegvis sync --translated`; if the translation still says the same, run `{}`",
        accept(&name, locale)
    ))
}

/// Says what happened to the source of a part.
fn changed(context: &Context<'_>, part: &Part<'_>, drift: &PartDrift<'_>) -> String {
    let row = context.drift.row(part.pair.locale, drift);
    if row.is_some_and(|row| row.source == drift.source_print) {
        return "has several rows in the ledger, and none is about the text as it stands"
            .to_owned();
    }
    let old = context.drift.basis(part.pair.locale, drift);
    let words = old
        .zip(drift.source_pattern())
        .map(|(old, new)| change::in_words(&old.text, &canonical::text(new)));
    match words.filter(|words| !words.is_empty()) {
        Some(words) => format!("was made from a source that has changed: {words}"),
        None => "was made from a source that has changed".to_owned(),
    }
}

/// Shows the source as it stands, and the one that a translation was made from, beside a finding.
pub(super) fn beside(
    context: &Context<'_>,
    locale: usize,
    drift: &PartDrift<'_>,
    found: &mut Diagnostic,
) {
    if let Some(source) = drift.source_pattern() {
        found.related(source.span, "the source now");
    }
    if let Some(old) = context.drift.basis(locale, drift) {
        found.related(old.span, "the source it was made from");
    }
}

/// Returns the command that records a decision on a part.
pub(super) fn accept(name: &str, locale: &Locale) -> String {
    // What begins with a dash would be taken for an option.
    let dashes = if name.starts_with('-') { "-- " } else { "" };
    format!("stegvis accept --locale {locale} {dashes}{name}")
}

/// Says `` `a` `` of one name and `` `a` and 2 more translations `` of several.
pub(super) fn several(first: &str, count: usize) -> String {
    match count {
        1 => format!("`{first}`"),
        2 => format!("`{first}` and 1 more translation"),
        count => format!("`{first}` and {} more translations", count - 1),
    }
}

/// Reports one finding for all the parts of a file.
pub(super) fn together<'f>(
    parts: &[&PartDrift<'_>],
    message: impl FnOnce(&str) -> String,
    sink: &'f mut Sink<'_>,
) -> Option<&'f mut Diagnostic> {
    let (first, rest) = parts.split_first()?;
    let found = sink.report(first.span(), message(&several(&first.name(), parts.len())));
    for part in rest.iter().take(SHOWN) {
        found.related(part.span(), "this one too");
    }
    Some(found)
}

/// Reports the parts of a locale that wait for somebody to read them, a finding a file: `what` happened to them, what is to be done
/// about it, and the command that records it.
pub(super) fn unread<'p>(
    context: &Context<'p>,
    locale: usize,
    sink: &mut Sink<'_>,
    wanted: impl Fn(&PartDrift<'p>) -> bool,
    (what, advice): (&str, &str),
) {
    let tag = &context.project.catalogs[locale].locale;
    for parts in by_file(context, locale, wanted) {
        let verb = if parts.len() == 1 { "was" } else { "were" };
        let message = |names: &str| format!("{names} {verb} {}", what.replace("{}", tag.as_str()));
        if let Some(found) = together(&parts, message, sink) {
            found.help(format!(
                "{advice}, and record it with `stegvis accept --reviewed --locale {tag} {}`",
                ids(&parts)
            ));
        }
    }
}

/// Returns the ids of parts as a command line takes them, the first few where there are many: a pattern could take in more than was
/// looked at.
pub(super) fn ids(parts: &[&PartDrift<'_>]) -> String {
    let mut ids: Vec<String> = parts.iter().take(NAMED).map(|part| part.name()).collect();
    if parts.len() > NAMED {
        ids.push("…".to_owned());
    }
    ids.join(" ")
}

/// Groups the parts of a locale by the file they stand in, those that are wanted.
pub(super) fn by_file<'d, 'p>(
    context: &'d Context<'p>,
    locale: usize,
    wanted: impl Fn(&PartDrift<'p>) -> bool,
) -> Vec<Vec<&'d PartDrift<'p>>> {
    let parts = context.drift.locales[locale].parts();
    let mut files: Vec<Vec<&PartDrift<'_>>> = Vec::new();
    for part in parts.filter(|part| wanted(part)) {
        let file = |part: &PartDrift<'_>| part.span().source;
        match files.last_mut() {
            Some(last) if last.first().is_some_and(|first| file(first) == file(part)) => {
                last.push(part);
            }
            _ => files.push(vec![part]),
        }
    }
    files
}

/// Returns where a locale begins: its first file, else the settings.
pub(super) fn start(context: &Context<'_>, locale: usize) -> Option<Span> {
    let catalog = context.project.catalogs.get(locale)?;
    let first = catalog.messages.iter().find(|message| !message.built_in)?;
    Some(first.entry.id_span)
}
