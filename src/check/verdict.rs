//! Whether a run fails: findings and counts held against the limits of the settings or the command line.

use super::{Checked, LocaleCount};
use crate::diagnostic::Diagnostic;
use crate::limit::{Budget, Limit, State};

/// A budget that a locale does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exceeded {
    /// The locale.
    pub locale: String,
    /// The budget.
    pub budget: Budget,
    /// Messages in the state.
    pub count: usize,
    /// Messages that documents use.
    pub of: usize,
    /// Whether the locale was read to its end; if not, nothing is known of what it lacks.
    pub complete: bool,
}

/// Tells whether a finding fails a run.
pub fn fails(limits: &[Limit], one: &Diagnostic) -> bool {
    limits.iter().any(|limit| match limit {
        Limit::Level(level) => one.level >= *level,
        Limit::Rule(code) => one.code == code,
        Limit::Budget(_) => false,
    })
}

/// Returns the budgets that locales do not keep, in the order of the limits.
pub fn exceeded(limits: &[Limit], checked: &Checked) -> Vec<Exceeded> {
    let mut exceeded = Vec::new();
    for limit in limits {
        let Limit::Budget(budget) = limit else {
            continue;
        };
        // The first locale is the source, which is translated from nothing.
        for locale in checked.locales.iter().skip(1) {
            let meant = match &budget.locale {
                Some(tag) => *tag == locale.tag,
                None => !locale.draft,
            };
            let count = locale.count(budget.state);
            if meant && (!locale.complete || budget.most.is_exceeded(count, locale.used)) {
                exceeded.push(Exceeded {
                    locale: locale.tag.clone(),
                    budget: budget.clone(),
                    count,
                    of: locale.used,
                    complete: locale.complete,
                });
            }
        }
    }
    exceeded
}

impl LocaleCount {
    /// Returns how many messages are in a state.
    pub fn count(&self, state: State) -> usize {
        match state {
            State::Missing => self.missing,
            State::Stale => self.stale,
            // A locale without a ledger has recorded nothing.
            State::Unrecorded if !self.recorded => self.used - self.missing,
            State::Unrecorded => self.unrecorded,
            State::Drift => {
                let states = [State::Missing, State::Stale, State::Unrecorded];
                states.iter().map(|state| self.count(*state)).sum()
            }
        }
    }
}
