//! How far each locale is: what is fresh, stale, unrecorded and missing.

use crate::drift::{Drift, LocaleDrift, PartDrift, State};
use crate::model::{Catalog, Counterparts, Message, Project};
use crate::resolve::uses::{self, Uses};
use crate::source::Span;

/// The state of a locale.
#[derive(Debug)]
pub struct LocaleCount {
    /// Its tag.
    pub tag: String,
    /// Messages of the source that documents use where this locale shows them.
    pub used: usize,
    /// Those of them that the locale lacks.
    pub missing: usize,
    /// Those of them whose source has changed since they were translated.
    pub stale: usize,
    /// Those of them of which no ledger knows what they were made from.
    pub unrecorded: usize,
    /// Whether the locale has a ledger; if not, nothing is known of what is stale.
    pub recorded: bool,
    /// Whether its translation is still being made.
    pub draft: bool,
    /// Whether every file of the locale was understood; if not, what is missing may be there.
    pub complete: bool,
}

/// What a locale has of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// What the source says, as far as is known.
    Fresh,
    /// What the source said once.
    Stale,
    /// A translation that no ledger knows.
    Unrecorded,
    /// Nothing.
    Missing,
}

/// A part that a locale has to see to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Name of the part.
    pub part: String,
    /// What is to be done.
    pub lack: Lack,
    /// Where it stands; where it is missing, where its source stands.
    pub span: Span,
}

/// What a part lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The source says something else now.
    Stale,
    /// Source and translation have changed.
    BothChanged,
    /// There is no translation.
    Missing,
    /// No ledger knows the translation.
    Unrecorded,
}

impl LocaleCount {
    /// Returns how many messages say what their source says, as far as is known.
    pub fn fresh(&self) -> usize {
        self.used - self.missing - self.stale - self.unrecorded
    }
}

impl Lack {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 4] = [
        Self::Stale,
        Self::BothChanged,
        Self::Missing,
        Self::Unrecorded,
    ];

    /// Returns the word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::BothChanged => "both changed",
            Self::Missing => "missing",
            Self::Unrecorded => "unrecorded",
        }
    }
}

/// Returns the state of every locale, the source first.
pub fn states(project: &Project, drift: &Drift<'_>) -> Vec<LocaleCount> {
    locales(project, &uses::of(project), drift)
}

pub(super) fn locales(project: &Project, uses: &Uses<'_>, drift: &Drift<'_>) -> Vec<LocaleCount> {
    let real = project
        .catalogs
        .iter()
        .enumerate()
        .filter(|(_, catalog)| !catalog.locale.is_pseudo());
    real.map(|(at, catalog)| {
        let mut count = LocaleCount {
            draft: project.settings.is_draft(&catalog.locale),
            tag: catalog.locale.to_string(),
            complete: catalog.complete,
            recorded: drift.locales[at].recorded,
            used: 0,
            missing: 0,
            stale: 0,
            unrecorded: 0,
        };
        let mut translations = Counterparts::new(catalog);
        let source = project.source().messages.iter().enumerate();
        for (_, message) in source.filter(|(at, _)| counts(project, uses, *at, &count.tag)) {
            count.used += 1;
            match standing(&drift.locales[at], &mut translations, message) {
                Standing::Fresh => {}
                Standing::Stale => count.stale += 1,
                Standing::Unrecorded => count.unrecorded += 1,
                Standing::Missing => count.missing += 1,
            }
        }
        count
    })
    .collect()
}

/// Tells whether the message at this position of the source counts in a locale: documents use it in what the locale shows, or there are
/// no documents to say so.
pub(super) fn counts(project: &Project, uses: &Uses<'_>, at: usize, locale: &str) -> bool {
    let message = &project.source().messages[at];
    let uses = || uses.messages.at(at).into_iter().flatten();
    let used = || uses().any(|used| used.in_locale(locale));
    let alone = project.is_catalogs_alone();
    !message.entry.term && if alone { !message.built_in } else { used() }
}

/// Returns what a locale has of a message of the source; `translations` is then at its translation, where there is one.
pub(super) fn standing(
    locale: &LocaleDrift<'_>,
    translations: &mut Counterparts<'_>,
    message: &Message,
) -> Standing {
    if translations.find(&message.entry).is_none() {
        return Standing::Missing;
    }
    // A locale without a ledger has not begun to record.
    if !locale.recorded {
        return Standing::Fresh;
    }
    let parts = locale.of(translations.position());
    if parts.iter().any(PartDrift::is_stale) {
        Standing::Stale
    } else if parts.iter().any(|part| part.state == State::Unrecorded) {
        Standing::Unrecorded
    } else {
        Standing::Fresh
    }
}

/// Returns what the locale at a position has to see to, the most urgent first.
pub fn work(project: &Project, drift: &Drift<'_>, locale: usize) -> Vec<Work> {
    let mut all = Vec::new();
    let own = drift.locales.get(locale).into_iter();
    for part in own.flat_map(LocaleDrift::parts) {
        let lack = match part.state {
            State::Fresh | State::Revised => continue,
            State::Stale => Lack::Stale,
            State::BothChanged => Lack::BothChanged,
            // A locale without a ledger has not begun to record.
            State::Unrecorded if !drift.locales[locale].recorded => continue,
            State::Unrecorded => Lack::Unrecorded,
        };
        all.push(Work {
            part: part.name(),
            lack,
            span: part.span(),
        });
    }
    if let Some(catalog) = project.catalogs.get(locale) {
        all.extend(missing(project, catalog));
    }
    all.sort_by_key(|work| (work.lack, work.span));
    all
}

/// Returns the parts of messages that documents use and a locale lacks.
fn missing(project: &Project, catalog: &Catalog) -> Vec<Work> {
    let uses = uses::of(project);
    let tag = catalog.locale.as_str();
    let source = project.source().messages.iter().enumerate();
    let used = source.filter(|(at, _)| counts(project, &uses, *at, tag));
    let mut all = Vec::new();
    for (_, message) in used {
        let own = catalog.counterpart(&message.entry);
        for (attribute, span, _) in message.entry.parts() {
            if own.is_none_or(|own| own.part(attribute).is_none()) {
                all.push(Work {
                    part: message.part_name(attribute),
                    lack: Lack::Missing,
                    span,
                });
            }
        }
    }
    all
}
