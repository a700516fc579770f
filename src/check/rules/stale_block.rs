//! A block came to the source, left it or was replaced since the article was translated. Found by `compare`.

use crate::check::{Rule, Run, STALE_BLOCK};

pub(super) static RULE: Rule = Rule {
    code: STALE_BLOCK,
    docs: include_str!("../../../docs/rules/stale-block.md"),
    run: Run::Articles,
};
