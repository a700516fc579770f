//! A locale that lacks words of the templates.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::load::MISSING_CHROME,
    docs: include_str!("../../../docs/rules/missing-chrome.md"),
    run: Run::Load,
};
