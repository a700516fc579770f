//! Fragments that use each other.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::outline::INCLUDE_CYCLE,
    docs: include_str!("../../../docs/rules/include-cycle.md"),
    run: Run::Load,
};
