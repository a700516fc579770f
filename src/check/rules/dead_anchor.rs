//! A link to an anchor or step that its page does not have.

use crate::check::{Rule, Run};
use crate::resolve::page;

pub(super) static RULE: Rule = Rule {
    code: page::DEAD_ANCHOR,
    docs: include_str!("../../../docs/rules/dead-anchor.md"),
    run: Run::Load,
};
