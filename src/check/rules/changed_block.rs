//! A block that is something else than in the source. Found by `compare`.

use crate::check::{CHANGED_BLOCK, Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: CHANGED_BLOCK,
    docs: include_str!("../../../docs/rules/changed-block.md"),
    run: Run::Articles,
};
