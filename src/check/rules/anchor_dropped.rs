//! A link to a place that its page has in other languages only.

use crate::check::{Rule, Run};
use crate::resolve::page;

pub(super) static RULE: Rule = Rule {
    code: page::ANCHOR_DROPPED,
    docs: include_str!("../../../docs/rules/anchor-dropped.md"),
    run: Run::Load,
};
