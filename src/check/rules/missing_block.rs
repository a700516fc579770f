//! A translation lacks a block of the source. Found by `compare`.

use crate::check::{MISSING_BLOCK, Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: MISSING_BLOCK,
    docs: include_str!("../../../docs/rules/missing-block.md"),
    run: Run::Articles,
};
