//! A translation has a block that the source lacks. Found by `compare`.

use crate::check::{EXTRA_BLOCK, Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: EXTRA_BLOCK,
    docs: include_str!("../../../docs/rules/extra-block.md"),
    run: Run::Articles,
};
