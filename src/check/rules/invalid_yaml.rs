//! A text that is no YAML.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::syntax::yaml::INVALID_YAML,
    docs: include_str!("../../../docs/rules/invalid-yaml.md"),
    run: Run::Load,
};
