//! What becomes of a finding: allowed where it is, at the level of the settings, or switched off.

use super::rules;
use super::suppress::Allowances;
use crate::diagnostic::Diagnostic;
use crate::model::Project;
use crate::resolve::outline;
use crate::source::Sources;
use crate::text::nearest::nearest;

/// What the settings and the comments of a project say about findings.
pub(super) struct Policy<'p> {
    project: &'p Project,
    sources: &'p Sources,
    allowances: Allowances,
}

impl<'p> Policy<'p> {
    /// Reads the comments of a project.
    pub(super) fn new(project: &'p Project, sources: &'p Sources) -> Self {
        Self {
            project,
            sources,
            allowances: Allowances::of(sources),
        }
    }

    /// Takes out what is allowed or switched off, and gives the rest the levels of the settings.
    pub(super) fn settle(&self, found: &mut Vec<Diagnostic>) {
        self.allowances.apply(found, self.sources);
        levels(self.project, found);
    }

    /// Reports allowances that allowed nothing or do not say why; `held` tells whether some pages were not made.
    pub(super) fn report_unused(&self, held: bool, found: &mut Vec<Diagnostic>) {
        let mut own = Vec::new();
        self.allowances.report(held, self.sources, &mut own);
        levels(self.project, &mut own);
        found.extend(own);
    }
}

/// Gives findings the levels of the settings, and takes out those that are switched off.
fn levels(project: &Project, found: &mut Vec<Diagnostic>) {
    found.retain_mut(|one| match project.settings.rules.get(one.code) {
        None => true,
        Some(rule) => match rule.level {
            None => false,
            Some(level) => {
                one.level = level;
                true
            }
        },
    });
}

/// Reports levels for rules that do not exist.
pub(super) fn known_rules(project: &Project, found: &mut Vec<Diagnostic>) {
    let names = || rules::ALL.iter().map(|rule| rule.code.name);
    for (name, level) in &project.settings.rules {
        if !names().any(|known| known == name) {
            outline::UNKNOWN_REFERENCE
                .report(found, level.span, format!("no rule is called `{name}`"))
                .help("`stegvis explain` lists all rules")
                .nearest(nearest(name, names()));
        }
    }
}
