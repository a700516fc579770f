//! An entry of a Fluent file that does not parse.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::syntax::fluent::SYNTAX_ERROR,
    docs: include_str!("../../../docs/rules/syntax-error.md"),
    run: Run::Load,
};
