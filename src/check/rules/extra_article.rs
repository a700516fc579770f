//! A translated article whose source is not there. Found by `compare`.

use crate::check::{EXTRA_ARTICLE, Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: EXTRA_ARTICLE,
    docs: include_str!("../../../docs/rules/extra-article.md"),
    run: Run::Articles,
};
