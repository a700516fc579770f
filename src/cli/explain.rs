//! `stegvis explain`: what a finding means and what to do about it.

use clap::Args;

use super::{CLEAN, answer};
use crate::check::rules;
use crate::text::nearest::nearest;

/// Explain a finding, or list them all.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Code of the finding, as printed in brackets; without it, all codes are listed
    code: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    match &arguments.code {
        None => answer(&list())?,
        Some(code) => match rules::ALL.iter().find(|rule| rule.code.name == code) {
            Some(rule) => answer(rule.docs)?,
            None => {
                let near = nearest(code, rules::ALL.iter().map(|rule| rule.code.name));
                let hint =
                    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
                anyhow::bail!("no finding is called `{code}`{hint}");
            }
        },
    }
    Ok(CLEAN)
}

fn list() -> String {
    let width = rules::ALL
        .iter()
        .map(|rule| rule.code.name.len())
        .max()
        .unwrap_or(0);
    rules::ALL
        .iter()
        .map(|rule| {
            let level = rule.code.level.name();
            format!(
                "{:width$}  {level:7}  {}
",
                rule.code.name,
                rule.summary()
            )
        })
        .collect()
}
