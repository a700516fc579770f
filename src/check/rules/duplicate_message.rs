//! An id twice in the files of one locale.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::load::DUPLICATE_MESSAGE,
    docs: include_str!("../../../docs/rules/duplicate-message.md"),
    run: Run::Load,
};
