//! A value of the wrong shape, or none of those allowed.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::format::INVALID_VALUE,
    docs: include_str!("../../../docs/rules/invalid-value.md"),
    run: Run::Load,
};
