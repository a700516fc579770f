//! A folder of messages for a locale that the settings do not name.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::load::UNLISTED_LOCALE,
    docs: include_str!("../../../docs/rules/unlisted-locale.md"),
    run: Run::Load,
};
