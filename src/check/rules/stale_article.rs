//! An article was translated from another version of its source. Found by `compare`.

use crate::check::{Rule, Run, STALE_ARTICLE};

pub(super) static RULE: Rule = Rule {
    code: STALE_ARTICLE,
    docs: include_str!("../../../docs/rules/stale-article.md"),
    run: Run::Articles,
};
