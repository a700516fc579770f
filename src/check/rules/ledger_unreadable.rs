//! A row of a ledger that cannot be read, or what a merge left behind.

use crate::check::{Rule, Run};
use crate::drift::ledger;

pub(super) static RULE: Rule = Rule {
    code: ledger::LEDGER_UNREADABLE,
    docs: include_str!("../../../docs/rules/ledger-unreadable.md"),
    run: Run::Load,
};
