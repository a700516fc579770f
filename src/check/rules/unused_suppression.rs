//! A `stegvis-allow` comment that allows nothing.

use crate::check::{Rule, Run, suppress};

pub(super) static RULE: Rule = Rule {
    code: suppress::UNUSED_SUPPRESSION,
    docs: include_str!("../../../docs/rules/unused-suppression.md"),
    run: Run::Load,
};
