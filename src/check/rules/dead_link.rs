//! A link to a place of the project that has no page.

use crate::check::{Rule, Run};
use crate::resolve::page;

pub(super) static RULE: Rule = Rule {
    code: page::DEAD_LINK,
    docs: include_str!("../../../docs/rules/dead-link.md"),
    run: Run::Load,
};
