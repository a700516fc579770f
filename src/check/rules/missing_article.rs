//! A translation lacks an article of the source. Found by `compare`.

use crate::check::{MISSING_ARTICLE, Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: MISSING_ARTICLE,
    docs: include_str!("../../../docs/rules/missing-article.md"),
    run: Run::Articles,
};
