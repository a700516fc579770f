//! Blocks or steps inside each other beyond what a reader can follow.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::outline::DEEP_NESTING,
    docs: include_str!("../../../docs/rules/deep-nesting.md"),
    run: Run::Load,
};
