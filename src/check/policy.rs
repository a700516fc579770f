//! What becomes of a finding: allowed where it is, at the level of the settings, or switched off.

use super::rules;
use super::suppress::{Allowances, Allowed, is_unread};
use crate::diagnostic::{Diagnostic, Level};
use crate::format;
use crate::limit::{self, Limit};
use crate::model::{Project, Setting};
use crate::resolve::outline;
use crate::source::Sources;
use crate::text::nearest::nearest;

/// What the settings and the comments of a project say about findings.
pub struct Policy<'p> {
    project: &'p Project,
    sources: &'p Sources,
    allowances: Allowances,
}

impl<'p> Policy<'p> {
    /// Reads the comments of a project.
    pub fn new(project: &'p Project, sources: &'p Sources) -> Self {
        Self {
            project,
            sources,
            allowances: Allowances::of(sources),
        }
    }

    /// Takes out what is allowed or switched off, and gives the rest the levels of the settings.
    pub fn settle(&self, found: &mut Vec<Diagnostic>) {
        self.allowances.apply(found, self.sources);
        levels(self.project, found);
    }

    /// Returns what comments allowed, at the levels of the settings; what is switched off is left out.
    pub(super) fn allowed(&self) -> Vec<Allowed> {
        let mut allowed = self.allowances.take();
        allowed.retain_mut(|one| settle_level(self.project, &mut one.finding));
        allowed
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
    found.retain_mut(|one| settle_level(project, one));
}

/// Gives a finding the level of the settings; tells whether it is to stay.
fn settle_level(project: &Project, one: &mut Diagnostic) -> bool {
    let rule = project.settings.rules.get(one.code);
    match rule.and_then(|rule| rule.default) {
        // What was not checked must be told, whatever the settings say.
        _ if is_unread(one.code) => true,
        None => true,
        Some(Setting::Off) => false,
        Some(Setting::Level(level)) => {
            one.level = level;
            true
        }
    }
}

/// Reports levels and limits for rules that do not exist.
pub(super) fn known_rules(project: &Project, found: &mut Vec<Diagnostic>) {
    let names = || rules::ALL.iter().map(|rule| rule.code.name);
    for (limit, span) in &project.settings.fail_on {
        if let Limit::Rule(name) = limit
            && !names().any(|known| known == name)
        {
            outline::UNKNOWN_REFERENCE
                .report(found, *span, format!("no rule is called `{name}`"))
                .help(limit::HELP)
                .nearest(nearest(name, names().chain(Level::ALL.map(Level::name))));
        }
    }
    for (name, level) in &project.settings.rules {
        if !names().any(|known| known == name) {
            outline::UNKNOWN_REFERENCE
                .report(found, level.span, format!("no rule is called `{name}`"))
                .help("`stegvis explain` lists all rules")
                .nearest(nearest(name, names()));
        } else if is_unread(name) {
            format::INVALID_VALUE
                .report(
                    found,
                    level.span,
                    format!("`{name}` is always an error: what it is about was not checked"),
                )
                .help("take it out");
        }
    }
}
