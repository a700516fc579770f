//! An anchor or an alias in YAML.

use crate::check::{Rule, Run};

pub(super) static RULE: Rule = Rule {
    code: crate::syntax::yaml::YAML_ALIAS,
    docs: include_str!("../../../docs/rules/yaml-alias.md"),
    run: Run::Load,
};
