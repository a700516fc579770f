//! A `stegvis-allow` comment that does not say why.

use crate::check::{Rule, Run, suppress};

pub(super) static RULE: Rule = Rule {
    code: suppress::UNEXPLAINED_SUPPRESSION,
    docs: include_str!("../../../docs/rules/unexplained-suppression.md"),
    run: Run::Load,
};
