//! What a run is for: the levels of an occasion, and what a translator is told.
//!
//! Levels of an occasion are given at the end of a run. Which pages can be published was decided before: that depends on the pages.

use std::collections::BTreeSet;

use super::Checked;
use super::suppress::is_unread;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Occasion, Project, Setting};
use crate::source::SourceId;

/// What is an error in a release, unless the settings say otherwise: readers would notice it.
const RELEASE: &[&str] = &[
    "both-changed",
    "edited-after-review",
    "empty-translation",
    "leftover-marker",
    "machine-unreviewed",
    "missing-chrome",
    "missing-message",
    "missing-resource",
    "needs-review",
    "stale-label",
    "stale-meaning",
    "stale-structure",
    "stale-term",
    "stale-warning",
];

/// Findings about what a translation lacks, which stand in other files.
const ABSENT: &[&str] = &[
    "image-not-localised",
    "missing-chrome",
    "missing-message",
    "missing-resource",
    "mixed-language",
];

/// Gives findings the levels of an occasion, and sets aside what it is not about.
pub fn judge(checked: &mut Checked, project: &Project, occasion: Occasion) {
    let allowed = &mut checked.allowed;
    allowed.retain_mut(|one| settle(project, occasion, &mut one.finding));
    checked
        .found
        .retain_mut(|one| settle(project, occasion, one));
    if occasion == Occasion::Translator {
        let translations: BTreeSet<SourceId> = project
            .translations()
            .iter()
            .flat_map(|catalog| catalog.files.iter().copied())
            .collect();
        let before = checked.found.len();
        checked
            .found
            .retain(|one| is_for_translators(one, &translations));
        checked.aside.for_writers = before - checked.found.len();
    }
}

/// Gives a finding its level on an occasion; tells whether it is to stay.
fn settle(project: &Project, occasion: Occasion, one: &mut Diagnostic) -> bool {
    if is_unread(one.code) {
        return true;
    }
    let rule = project.settings.rules.get(one.code);
    let own = rule.and_then(|rule| rule.occasions.get(&occasion));
    match own {
        Some(Setting::Off) => return false,
        Some(Setting::Level(level)) => one.level = *level,
        None if rule.is_some_and(|rule| rule.default.is_some()) => {}
        None if occasion == Occasion::Release && RELEASE.contains(&one.code) => {
            one.level = Level::Error;
        }
        None => {}
    }
    true
}

fn is_for_translators(one: &Diagnostic, translations: &BTreeSet<SourceId>) -> bool {
    is_unread(one.code)
        || ABSENT.contains(&one.code)
        || translations.contains(&one.primary.source)
        || one
            .related
            .iter()
            .any(|label| translations.contains(&label.span.source))
}

#[cfg(test)]
mod tests {
    use super::{ABSENT, RELEASE};
    use crate::check::rules;

    #[test]
    fn every_code_is_that_of_a_rule() {
        for code in RELEASE.iter().chain(ABSENT) {
            let known = rules::ALL.iter().any(|rule| rule.code.name == *code);
            assert!(known, "{code}");
        }
    }
}
