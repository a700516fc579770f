//! A language tag that is not in canonical form.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::load::BAD_LOCALE_NAME,
    docs: include_str!("../../../docs/rules/bad-locale-name.md"),
    run: Run::Load,
};
