//! A key that must be there.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::format::MISSING_KEY,
    docs: include_str!("../../../docs/rules/missing-key.md"),
    run: Run::Load,
};
