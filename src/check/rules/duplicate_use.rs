//! Two uses of fragments with one name.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::outline::DUPLICATE_USE,
    docs: include_str!("../../../docs/rules/duplicate-use.md"),
    run: Run::Load,
};
