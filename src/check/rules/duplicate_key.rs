//! A key written twice in one mapping.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::format::DUPLICATE_KEY,
    docs: include_str!("../../../docs/rules/duplicate-key.md"),
    run: Run::Load,
};
