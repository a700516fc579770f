//! `stegvis check`: every rule; writes nothing, unless fixes or reports in files are asked for.

mod fix;
mod format;

use std::path::Path;

use anyhow::bail;
use clap::Args;
use format::{Format, ToFile, deliver};

use super::{Verdict, open};
use crate::check;
use crate::check::rules;
use crate::limit::{Budget, HELP, Limit};
use crate::load::Loaded;
use crate::text::nearest::nearest;

/// Report what is wrong with documents and translations.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write a report to a file as well, such as `sarif=stegvis.sarif`; may be given several times
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    reports: Vec<ToFile>,
    /// What fails the run, in place of the settings: a level, the code of a rule, or a budget such as `missing > 5%` or
    /// `sv-SE: missing > 0`; may be given several times, or with commas
    #[arg(long = "fail-on", value_name = "LIMIT", value_delimiter = ',')]
    fail_on: Vec<String>,
    /// Mend what can be mended safely, and report what is left
    #[arg(long)]
    fix: bool,
    /// With --fix: make the suggested changes too; look at the result before you keep it
    #[arg(long, requires = "fix")]
    suggested: bool,
    /// With --fix: print the changes as a unified diff and write nothing
    #[arg(long, visible_alias = "dry-run", requires = "fix")]
    diff: bool,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    if arguments.fix {
        return fix::run(arguments, opened);
    }
    let verdict = judge(arguments, &opened.loaded, &opened.root)?;
    let checked = check::run(&opened.loaded, &opened.sources, &check::Nothing::default())?;
    refuse_nothing(&verdict, &checked, &opened.loaded)?;
    let about = verdict.about(&checked, &opened.sources);
    deliver(&about, arguments.format, &arguments.reports)?;
    Ok(verdict.code(&checked))
}

/// Returns what the run is judged by: the limits of the command line, or else those of the settings.
fn judge(arguments: &Arguments, loaded: &Loaded, root: &Path) -> anyhow::Result<Verdict> {
    let mut verdict = Verdict::of(loaded, root);
    if !arguments.fail_on.is_empty() {
        let limits = arguments.fail_on.iter();
        verdict.limits = limits
            .map(|text| limit(text.trim(), loaded))
            .collect::<anyhow::Result<_>>()?;
    }
    Ok(verdict)
}

/// Reads a limit of the command line.
fn limit(text: &str, loaded: &Loaded) -> anyhow::Result<Limit> {
    let meant = |near: Option<&str>| {
        near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
    };
    let limit = match Limit::parse(text) {
        Ok(limit) => limit,
        Err(no) => {
            let near = no.word.and_then(|(word, words)| nearest(&word, words));
            bail!("--fail-on: {}{}\n{HELP}", no.message, meant(near));
        }
    };
    match &limit {
        Limit::Rule(code) if !rules::ALL.iter().any(|rule| rule.code.name == code) => {
            let near = nearest(code, rules::ALL.iter().map(|rule| rule.code.name));
            bail!("--fail-on: no rule is called `{code}`{}", meant(near));
        }
        Limit::Budget(Budget {
            locale: Some(tag), ..
        }) => {
            let Some(project) = &loaded.project else {
                return Ok(limit);
            };
            let tags = || project.translations().iter().map(|one| one.locale.as_str());
            if !tags().any(|known| known == tag) {
                let near = meant(nearest(tag, tags()));
                bail!("--fail-on: this project does not translate to `{tag}`{near}");
            }
        }
        Limit::Rule(_) | Limit::Budget(_) | Limit::Level(_) => {}
    }
    Ok(limit)
}

/// Refuses to call a project clean in which there is nothing to check.
fn refuse_nothing(
    verdict: &Verdict,
    checked: &check::Checked,
    loaded: &Loaded,
) -> anyhow::Result<()> {
    let mut catalogs = loaded.project.iter().flat_map(|project| &project.catalogs);
    let messages = catalogs.any(|catalog| catalog.messages.iter().any(|message| !message.built_in));
    if verdict.usable && checked.documents == 0 && checked.found.is_empty() && !messages {
        anyhow::bail!("the project holds no documents and no messages: nothing was checked");
    }
    Ok(())
}
