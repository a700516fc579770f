//! What of a project a build makes.

use std::collections::BTreeSet;

use super::Review;
use crate::model::{Output, Project};

/// What a build makes; without names of a kind, everything of that kind.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Ids of documents.
    pub documents: BTreeSet<String>,
    /// Positions of locales.
    pub locales: BTreeSet<usize>,
    /// Outputs; without, those of the settings.
    pub outputs: BTreeSet<Output>,
    /// Positions of profiles in `Editions::profiles`; the first stands for none.
    pub profiles: BTreeSet<usize>,
    /// Whether pages for those who review translations are made beside the others, and how.
    pub review: Option<Review>,
}

impl Selection {
    /// Tells whether an output is built.
    pub fn builds(&self, project: &Project, output: Output) -> bool {
        if self.outputs.is_empty() {
            project.settings.outputs.contains(&output)
        } else {
            self.outputs.contains(&output)
        }
    }

    /// Tells whether something is left out on purpose.
    pub(super) fn is_partial(&self) -> bool {
        let Self {
            documents,
            locales,
            outputs,
            profiles,
            // They are made beside what is built.
            review: _,
        } = self;
        !(documents.is_empty() && locales.is_empty() && outputs.is_empty() && profiles.is_empty())
    }

    /// Tells whether the pages of a profile in a locale are built.
    pub(super) fn has(&self, profile: usize, locale: usize) -> bool {
        let all_or = |named: &BTreeSet<usize>, one| named.is_empty() || named.contains(&one);
        all_or(&self.profiles, profile) && all_or(&self.locales, locale)
    }
}
