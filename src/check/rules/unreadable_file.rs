//! A file that could not be read at all.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::load::UNREADABLE_FILE,
    docs: include_str!("../../../docs/rules/unreadable-file.md"),
    run: Run::Load,
};
