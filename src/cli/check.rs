//! `stegvis check`: every rule; writes nothing, unless fixes are asked for.

use std::mem::ManuallyDrop;
use std::path::Path;

use clap::{Args, ValueEnum};

use super::{Opened, Verdict, answer, open, tell};
use crate::check::{self, Mended};
use crate::edit::{Wanted, unified};
use crate::load::Loaded;
use crate::report;
use crate::source::Sources;
use crate::write;

/// Report what is wrong with documents and translations.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
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

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Frames with the lines they are about
    Text,
    /// One JSON object, version 1
    Json,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    if arguments.fix {
        return fix(arguments, opened);
    }
    // As in `build`: the process ends right after.
    let opened = ManuallyDrop::new(opened);
    let checked = check::run(&opened.loaded, &opened.sources, &check::Nothing::default())?;
    let verdict = Verdict::of(&opened.loaded);
    refuse_nothing(&verdict, &checked, &opened.loaded)?;
    answer(&report(arguments, &checked, &opened.sources, &verdict))?;
    Ok(verdict.code(&checked))
}

/// Mends, reports what was mended and what is left, and writes the files unless only a diff is wanted.
fn fix(arguments: &Arguments, opened: Opened) -> anyhow::Result<u8> {
    let before = opened.sources.texts();
    let wanted = if arguments.suggested {
        Wanted::All
    } else {
        Wanted::Safe
    };
    let mended = check::mend(opened.loaded, opened.sources, &opened.media, wanted)?;
    let verdict = Verdict::of(&mended.loaded);
    refuse_nothing(&verdict, &mended.checked, &mended.loaded)?;
    let changes = changes(&before, &mended);
    if arguments.diff {
        answer(&diff(&changes, &mended))?;
        tell(&closing(&mended, true));
        return Ok(verdict.code(&mended.checked));
    }
    for (from, to) in &mended.renamed {
        write::rename_folder(&opened.root, from, to)?;
    }
    for change in changes
        .iter()
        .filter(|change| change.old != Some(change.new))
    {
        write::project_file(&opened.root, change.path, change.new)?;
    }
    let list: String = mended
        .made
        .iter()
        .map(|made| format!("mended {}: {} [{}]\n", made.place, made.message, made.code))
        .collect();
    let list = list + &closing(&mended, false) + "\n";
    let report = report(arguments, &mended.checked, &mended.sources, &verdict);
    match arguments.format {
        Format::Text => answer(&(list + &report))?,
        Format::Json => {
            tell(&list);
            answer(&report)?;
        }
    }
    Ok(verdict.code(&mended.checked))
}

/// A file that a fix changed, moved or made.
struct Change<'m> {
    old_path: String,
    old: Option<&'m str>,
    path: &'m str,
    new: &'m str,
}

/// Compares the texts of a project before and after its fixes.
fn changes<'m>(before: &'m [(String, String)], mended: &'m Mended) -> Vec<Change<'m>> {
    let was = |path: &str| {
        let renamed = mended.renamed.iter().rev();
        renamed.fold(path.to_owned(), |path, (from, to)| {
            match path.strip_prefix(to).filter(|rest| rest.starts_with('/')) {
                Some(rest) => format!("{from}{rest}"),
                None => path,
            }
        })
    };
    let mut changes = Vec::new();
    let own = mended
        .sources
        .iter()
        .filter(|(_, source)| !source.is_built_in());
    for (_, source) in own {
        let old_path = was(&source.path);
        let old = before
            .binary_search_by(|(path, _)| path.as_str().cmp(&old_path))
            .ok()
            .map(|at| before[at].1.as_str());
        if old != Some(&source.text) || old_path != source.path {
            changes.push(Change {
                old_path,
                old,
                path: &source.path,
                new: &source.text,
            });
        }
    }
    changes
}

fn diff(changes: &[Change<'_>], mended: &Mended) -> String {
    let mut text = String::new();
    for (from, to) in &mended.renamed {
        text += &format!("rename from {from}\nrename to {to}\n");
    }
    for change in changes
        .iter()
        .filter(|change| change.old != Some(change.new))
    {
        text += &unified((&change.old_path, change.old), (change.path, change.new));
    }
    text
}

/// Returns the lines that say how much was mended.
fn closing(mended: &Mended, only_shown: bool) -> String {
    let findings = match mended.made.len() {
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    };
    let would = if only_shown { "would mend" } else { "mended" };
    let refused = mended.refused.iter().map(|why| format!("{why}\n"));
    format!("{would} {findings}\n") + &refused.collect::<String>()
}

fn report(
    arguments: &Arguments,
    checked: &check::Checked,
    sources: &Sources,
    verdict: &Verdict,
) -> String {
    match arguments.format {
        // Colours are taken out again where standard output is no terminal.
        Format::Text => report::text::report(checked, sources, verdict.unread, true),
        Format::Json => report::json::report(checked, sources, verdict.unread),
    }
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
