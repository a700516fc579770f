//! Which blocks an edition shows: decided by its profile and its locale; and what those it does not show would lead to.

use std::collections::{BTreeMap, BTreeSet};

use super::Block;
use crate::model::{Body, Condition, Document, Profile, StepEntry};

/// The parameter that every page has: its locale.
pub(in crate::resolve) const LOCALE: &str = "locale";

/// An edition: a profile and a locale; what is not named is not restricted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Selection<'p> {
    /// The profile; none for the edition that shows everything.
    pub profile: Option<&'p Profile>,
    /// The locale; none to show what any locale shows.
    pub locale: Option<&'p str>,
}

impl Selection<'_> {
    /// Returns what the edition is called in messages.
    pub fn name(&self) -> String {
        let locale = self
            .locale
            .map_or_else(String::new, |locale| format!(" in {locale}"));
        match self.profile {
            Some(profile) => format!("the profile {}{locale}", profile.name),
            None => format!("the edition without a profile{locale}"),
        }
    }

    /// Returns the first block that is shown, without its conditions.
    pub(super) fn first<'b>(&self, blocks: &'b [Body]) -> Option<&'b Body> {
        blocks.iter().find_map(|body| match body {
            Body::When(when, inner) => self.shows(when).then_some(&**inner),
            body => Some(body),
        })
    }

    /// Tells whether all conditions hold. A parameter that the edition does not know restricts nothing.
    pub fn shows(&self, when: &[Condition]) -> bool {
        when.iter().all(|condition| {
            let allowed = |value: &str| condition.values.iter().any(|name| *name.text == *value);
            if &*condition.parameter.text == LOCALE {
                return self.locale.is_none_or(allowed);
            }
            let values: Option<&BTreeMap<String, Vec<String>>> =
                self.profile.map(|profile| &profile.values);
            let own = values.and_then(|values| values.get(&*condition.parameter.text));
            own.is_none_or(|own| own.iter().any(|value| allowed(value)))
        })
    }
}

/// Tells whether conditions left nothing of blocks.
pub(super) fn is_emptied(blocks: &[Body], shown: &[Block<'_>]) -> bool {
    shown.is_empty() && !blocks.is_empty()
}

/// Tells whether a document, its fragments aside, shows different blocks in different locales or profiles.
pub fn varies(document: &Document) -> bool {
    fn any(blocks: &[Body]) -> bool {
        blocks.iter().any(|body| {
            let own = match body {
                Body::When(..) => true,
                Body::Steps(steps) => steps
                    .entries
                    .iter()
                    .any(|entry| matches!(entry, StepEntry::When(..))),
                Body::List(list) => list.items.iter().any(|item| !item.when.is_empty()),
                Body::Tabs(tabs, _) => tabs.iter().any(|tab| !tab.when.is_empty()),
                _ => false,
            };
            own || body.inner().into_iter().any(any)
        })
    }
    any(&document.body)
}

/// Adds the steps and sections of blocks that are not shown.
pub(super) fn hide<'p>(blocks: &'p [Body], hidden: &mut BTreeSet<&'p str>) {
    for body in blocks {
        match body {
            Body::Steps(steps) => {
                for entry in &steps.entries {
                    hide_entry(entry, hidden);
                }
                continue;
            }
            Body::Section(section) => {
                hidden.insert(&section.item.id.text);
            }
            _ => {}
        }
        for inner in body.inner() {
            hide(inner, hidden);
        }
    }
}

/// Adds a step that is not shown, and the steps and sections inside it.
pub(super) fn hide_entry<'p>(entry: &'p StepEntry, hidden: &mut BTreeSet<&'p str>) {
    match entry.plain() {
        StepEntry::Step(step) => {
            hidden.insert(&step.item.id.text);
            hide(&step.first, hidden);
            hide(&step.item.blocks, hidden);
        }
        StepEntry::Bare(blocks, _) => hide(blocks, hidden),
        StepEntry::Use(_) | StepEntry::When(..) => {}
    }
}
