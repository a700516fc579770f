//! A key that the format does not have.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::format::UNKNOWN_KEY,
    docs: include_str!("../../../docs/rules/unknown-key.md"),
    run: Run::Load,
};
