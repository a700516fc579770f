//! What is said of a passage beside its texts: how the translation stands to the source, who made it, what was found.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::voice::Voice;
use crate::check::locales_named;
use crate::diagnostic::Diagnostic;
use crate::drift::change::{self, Class, Stretch};
use crate::drift::ledger::Origin;
use crate::drift::{Drift, PartDrift, State, canonical};
use crate::model::{Catalog, Message, Project};
use crate::render::html;
use crate::source::SourceId;

/// How a translation stands to its source, for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// As it is recorded.
    Known(State, Option<Class>),
    /// There is no translation.
    Missing,
    /// There is one, in a locale of which nothing is recorded.
    Unknown,
}

/// What a row says of its translation.
#[derive(Serialize)]
pub(super) struct Verdict {
    /// For style sheets: `fresh`, `stale` and so on.
    pub(super) state: &'static str,
    /// The state in words.
    pub(super) words: String,
    /// Who made it; may be empty.
    pub(super) origin: String,
    /// Whether somebody has read it; may be empty.
    pub(super) reviewed: String,
    /// Whether something is to be done.
    pub(super) work: bool,
}

/// A stretch of the source, as it was and as it is.
#[derive(Serialize)]
pub(super) struct ChangeView {
    /// `ins`, `del`, or empty for what stayed.
    tag: &'static str,
    text: String,
}

/// A finding, beside the passage it is about.
#[derive(Serialize)]
pub(super) struct FindingView {
    level: &'static str,
    word: String,
    code: &'static str,
    /// What is wrong, and what to do; as HTML.
    message: String,
    help: Option<String>,
}

/// The findings of a locale and of the source, by the places where the parts begin that they are about.
pub(super) struct Findings<'r> {
    by_part: BTreeMap<(SourceId, u32), Vec<&'r Diagnostic>>,
}

impl Standing {
    /// Returns how a part of a translation stands: `own` is the translation, where there is one.
    pub(super) fn of(recorded: bool, own: bool, part: Option<&PartDrift<'_>>) -> Self {
        match part {
            _ if !own => Self::Missing,
            _ if !recorded => Self::Unknown,
            Some(part) => Self::Known(part.state, part.class),
            None => Self::Known(State::Unrecorded, None),
        }
    }

    /// Returns the word for style sheets and the chrome message that says it.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => ("missing", "chrome-review-missing"),
            Self::Unknown => ("unknown", "chrome-review-unknown"),
            Self::Known(State::Fresh, _) => ("fresh", "chrome-review-fresh"),
            Self::Known(State::Revised, _) => ("revised", "chrome-review-revised"),
            Self::Known(State::Stale, Some(Class::Minor)) => ("stale", "chrome-review-stale-minor"),
            Self::Known(State::Stale, Some(Class::Structural)) => {
                ("stale", "chrome-review-stale-structure")
            }
            Self::Known(State::Stale, _) => ("stale", "chrome-review-stale-meaning"),
            Self::Known(State::BothChanged, _) => ("stale", "chrome-review-both-changed"),
            Self::Known(State::Unrecorded, _) => ("unrecorded", "chrome-review-unrecorded"),
        }
    }

    fn is_work(self) -> bool {
        !matches!(
            self,
            Self::Unknown | Self::Known(State::Fresh | State::Revised, _)
        )
    }
}

impl Verdict {
    /// Says what is known of a translation; `found` tells whether anything was found in it.
    pub(super) fn new(
        voice: &Voice<'_>,
        drift: &Drift<'_>,
        locale: usize,
        (standing, part): (Standing, Option<&PartDrift<'_>>),
        found: bool,
    ) -> Self {
        let (state, id) = standing.names();
        let part = part.filter(|_| standing != Standing::Missing);
        let row = part.and_then(|part| drift.row(locale, part));
        let origin = row.map_or(Origin::Unknown, |row| row.origin);
        let reviewed = part.is_some_and(|part| drift.is_reviewed(locale, part));
        let origin_word = match origin {
            Origin::Human => voice.word("chrome-review-human"),
            Origin::Machine => voice.word("chrome-review-machine"),
            Origin::Edited => voice.word("chrome-review-edited"),
            Origin::Unknown => String::new(),
        };
        let reviewed_word = match (row, reviewed) {
            (None, _) => String::new(),
            (Some(_), true) => voice.word("chrome-review-reviewed"),
            (Some(_), false) => voice.word("chrome-review-unreviewed"),
        };
        Self {
            state,
            words: voice.word(id),
            origin: origin_word,
            reviewed: reviewed_word,
            work: standing.is_work() || found || (origin == Origin::Machine && !reviewed),
        }
    }
}

/// Returns the words of the source that have changed since a part was translated, where the old source is known.
pub(super) fn changes(
    drift: &Drift<'_>,
    locale: usize,
    part: Option<&PartDrift<'_>>,
) -> Vec<ChangeView> {
    let part = part.filter(|part| part.is_stale());
    let old = part.and_then(|part| drift.basis(locale, part));
    let new = part.and_then(PartDrift::source_pattern);
    let (Some(old), Some(new)) = (old, new) else {
        return Vec::new();
    };
    let stretches = change::stretches(&old.text, &canonical::text(new));
    let changed = |stretch: &Stretch| !matches!(stretch, Stretch::Same(_));
    if !stretches.iter().any(changed) {
        return Vec::new();
    }
    let view = |stretch| {
        let (tag, text) = match stretch {
            Stretch::Same(text) => ("", text),
            Stretch::Old(text) => ("del", text),
            Stretch::New(text) => ("ins", text),
        };
        ChangeView { tag, text }
    };
    stretches.into_iter().map(view).collect()
}

impl<'r> Findings<'r> {
    /// Sorts findings by the parts they are about, those on the source and on the locale at a position.
    pub(super) fn new(project: &'r Project, found: &'r [Diagnostic], locale: usize) -> Self {
        let files: BTreeSet<SourceId> = found.iter().map(|one| one.primary.source).collect();
        let tags: Vec<&str> = project
            .translations()
            .iter()
            .map(|catalog| catalog.locale.as_str())
            .collect();
        let own = project.catalogs[locale].locale.as_str();
        let mut parts: BTreeMap<(SourceId, u32), u32> = BTreeMap::new();
        for catalog in [project.source(), &project.catalogs[locale]] {
            add_parts(catalog, &files, &mut parts);
        }
        let mut by_part: BTreeMap<(SourceId, u32), Vec<&Diagnostic>> = BTreeMap::new();
        for one in found {
            // What is told at the source may be about other locales.
            let named = locales_named(&one.message, &tags);
            if !named.is_empty() && !named.contains(&own) {
                continue;
            }
            let at = one.primary;
            let part = parts.range(..=(at.source, at.start)).next_back();
            let about = part.filter(|(key, end)| key.0 == at.source && at.start <= **end);
            if let Some((key, _)) = about {
                by_part.entry(*key).or_default().push(one);
            }
        }
        Self { by_part }
    }

    /// Returns what was found in a part of these messages: of the source, and of the translation.
    pub(super) fn of(
        &self,
        voice: &Voice<'_>,
        messages: [Option<&Message>; 2],
        attribute: Option<&str>,
    ) -> Vec<FindingView> {
        let messages = messages.into_iter().flatten();
        let keys = messages.filter_map(|message| key(message, attribute));
        let found = keys.filter_map(|key| self.by_part.get(&key)).flatten();
        let html = |text: &str| {
            let mut out = String::new();
            html::message(text, &mut out);
            out
        };
        let view = |one: &&'r Diagnostic| FindingView {
            level: one.level.name(),
            word: voice.word(&format!("chrome-review-{}", one.level.name())),
            code: one.code,
            message: html(&one.message),
            help: one.help.as_deref().map(html),
        };
        found.map(view).collect()
    }
}

/// Notes where the parts of a catalog begin, and where their messages end, in files in which something was found.
fn add_parts(
    catalog: &Catalog,
    files: &BTreeSet<SourceId>,
    parts: &mut BTreeMap<(SourceId, u32), u32>,
) {
    let found = |message: &&Message| files.contains(&message.entry.span.source);
    for message in catalog.messages.iter().filter(found) {
        for (attribute, ..) in message.entry.parts() {
            parts.extend(key(message, attribute).map(|key| (key, message.entry.span.end)));
        }
    }
}

/// Returns where a part begins; the first of a message begins with the message.
fn key(message: &Message, attribute: Option<&str>) -> Option<(SourceId, u32)> {
    let mut parts = message.entry.parts();
    let at = parts.position(|(name, ..)| name == attribute)?;
    let span = match at {
        0 => message.entry.span,
        _ => message.part_span(attribute),
    };
    Some((span.source, span.start))
}
