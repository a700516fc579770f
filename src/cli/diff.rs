//! `stegvis diff`: what changed in the sources of translations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::bail;
use clap::Args;

use super::ledgers::{drift, locales, opened, past, tell_unread};
use super::{Opened, answer, meant};
use crate::drift::decisions::fits;
use crate::drift::{Drift, Fingerprint, PartDrift, State, canonical, trace};
use crate::model::Project;
use crate::report::changes::{self, Change, Old};

/// Show what changed in the sources of translations that fell behind: the old source, the new one, the translation.
///
/// The old source comes from the ledger, else from the revision named with --base, else from the history of git.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Ids of messages or parts, such as `sign-in--*`; default: all that fell behind
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// Show this locale only; may be given several times
    #[arg(long = "locale", value_name = "LOCALE")]
    locales: Vec<String>,
    /// Revision of git to compare with where a ledger has no old source
    #[arg(long, value_name = "REV")]
    base: Option<String>,
}

pub(super) fn run(arguments: &Arguments, folder: Option<&Path>) -> anyhow::Result<u8> {
    let opened = opened(folder)?;
    let Some(project) = &opened.loaded.project else {
        return super::unusable(&opened);
    };
    let wanted = locales(project, &arguments.locales)?;
    let drift = drift(project, &opened, false)?;
    let base = match &arguments.base {
        Some(word) => Some(Base::open(word, project, &opened.root)?),
        None => None,
    };
    let mut parts: Vec<(usize, &PartDrift<'_>)> = Vec::new();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for at in &wanted {
        for part in drift.locales[*at].parts() {
            let (name, id) = (part.name(), part.message.part_name(None));
            let named = |pattern: &&String| fits(pattern, &name) || fits(pattern, &id);
            met.extend(arguments.ids.iter().filter(named).map(String::as_str));
            let behind = part.is_stale() || base.as_ref().is_some_and(|base| base.differs(part));
            if behind && (arguments.ids.is_empty() || arguments.ids.iter().any(|id| named(&id))) {
                parts.push((*at, part));
            }
        }
    }
    if let Some(unknown) = arguments.ids.iter().find(|id| !met.contains(id.as_str())) {
        let ids: Vec<&str> = project.source().ids().collect();
        bail!(
            "no translation is called `{unknown}`{}",
            meant(unknown, &ids)
        );
    }
    let old = Olds::of(project, &opened, &drift, base, &parts);
    let changes: Vec<Change<'_>> = parts
        .iter()
        .map(|(at, part)| change(project, &opened, &old, *at, part))
        .collect();
    if changes.is_empty() {
        answer("nothing fell behind, as far as the ledgers know\n")?;
    } else {
        answer(&changes::text(&changes))?;
    }
    Ok(tell_unread(&opened))
}

fn change<'p>(
    project: &'p Project,
    opened: &Opened,
    old: &Olds<'_, '_>,
    at: usize,
    part: &PartDrift<'_>,
) -> Change<'p> {
    let place = opened.sources.place(part.span());
    let text = |pattern: Option<&_>| pattern.map_or_else(String::new, canonical::text);
    let state = match (part.state, part.class) {
        (State::BothChanged, _) => "both changed".to_owned(),
        (State::Stale, Some(class)) => format!("stale, {}", class.name()),
        (State::Unrecorded, _) => "unrecorded".to_owned(),
        _ => "stale".to_owned(),
    };
    Change {
        locale: project.catalogs[at].locale.as_str(),
        part: part.name(),
        state,
        place: format!(
            "{}:{}",
            opened.sources.get(part.span().source).path,
            place.line
        ),
        old: old.text(at, part),
        new: text(part.source_pattern()),
        translation: text(part.pattern()),
    }
}

/// The source as a revision of git has it.
struct Base {
    word: String,
    texts: BTreeMap<String, String>,
}

impl Base {
    fn open(word: &str, project: &Project, root: &Path) -> anyhow::Result<Self> {
        let past = past(project, root)?;
        let version = past.version(word)?;
        Ok(Self {
            word: word.to_owned(),
            texts: trace::source_at(&past, &version)?,
        })
    }

    /// Tells whether the source of a part that no ledger knows was another.
    fn differs(&self, part: &PartDrift<'_>) -> bool {
        let old = self.texts.get(&part.name());
        part.state == State::Unrecorded
            && old.is_some_and(|old| Fingerprint::of(old.as_bytes()) != part.source_print)
    }
}

/// The sources that translations were made from, from wherever they can be had.
struct Olds<'c, 'p> {
    drift: &'c Drift<'p>,
    base: Option<Base>,
    /// What the history has, or why it has nothing.
    history: Result<BTreeMap<Fingerprint, String>, String>,
    shallow: bool,
}

impl<'c, 'p> Olds<'c, 'p> {
    fn of(
        project: &Project,
        opened: &Opened,
        drift: &'c Drift<'p>,
        base: Option<Base>,
        parts: &[(usize, &PartDrift<'_>)],
    ) -> Self {
        let lacking = parts.iter().filter_map(|(at, part)| {
            let row = drift.row(*at, part)?;
            let based = base
                .as_ref()
                .is_some_and(|base| base.texts.contains_key(&part.name()));
            (drift.basis(*at, part).is_none() && !based).then_some(row.source)
        });
        let lacking: BTreeSet<Fingerprint> = lacking.collect();
        let mut shallow = false;
        let history = if lacking.is_empty() {
            Ok(BTreeMap::new())
        } else {
            past(project, &opened.root)
                .and_then(|past| {
                    shallow = past.is_shallow();
                    trace::texts(&past, lacking)
                })
                .map_err(|error| format!("{error:#}"))
        };
        Self {
            drift,
            base,
            history,
            shallow,
        }
    }

    fn text(&self, at: usize, part: &PartDrift<'_>) -> Result<Old, String> {
        let old = |text: &str, from: &str| Old {
            text: text.to_owned(),
            from: from.to_owned(),
        };
        if let Some(cited) = self.drift.basis(at, part) {
            return Ok(old(&cited.text, "the ledger"));
        }
        if let Some(base) = &self.base
            && let Some(text) = base.texts.get(&part.name())
        {
            return Ok(old(text, &format!("revision {}", base.word)));
        }
        let print = self.drift.row(at, part).map(|row| row.source);
        match (&self.history, print) {
            (Ok(texts), Some(print)) => match texts.get(&print) {
                Some(text) => Ok(old(text, "the history of git")),
                None if self.shallow => Err("not shown: the ledger lacks it, and this copy of the repository is shallow".to_owned()),
                None => Err("not shown: neither the ledger nor the history of git has it; name a revision with --base".to_owned()),
            },
            (Err(why), _) => Err(format!("not shown: the ledger lacks it, and {why}")),
            (Ok(_), None) => Err("not shown: no ledger knows what it was made from".to_owned()),
        }
    }
}
