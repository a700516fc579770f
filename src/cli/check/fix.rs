//! `stegvis check --fix`: mends, says what was mended, and reports what is left.

use super::format::{Format, deliver};
use super::{Arguments, judge, refuse_nothing, settle};
use crate::check::{self, Mended};
use crate::cli::{Opened, answer, tell};
use crate::edit::{Wanted, moved, unified};
use crate::write;

/// Mends, reports what was mended and what is left, and writes the files unless only a diff is wanted.
pub(super) fn run(arguments: &Arguments, opened: Opened) -> anyhow::Result<u8> {
    let before = opened.sources.texts();
    let wanted = if arguments.suggested {
        Wanted::All
    } else {
        Wanted::Safe
    };
    let mut mended = check::mend(opened.loaded, opened.sources, &opened.media, wanted)?;
    let verdict = judge(arguments, &mended.loaded, &opened.root)?;
    settle(arguments, &mut mended.checked, &mended.loaded);
    refuse_nothing(&verdict, &mended.checked, &mended.loaded)?;
    let changes = changes(&before, &mended);
    if arguments.diff {
        answer(&diff(&changes, &mended))?;
        tell(&closing(&mended, true));
        return Ok(verdict.code(&mended.checked));
    }
    for (from, to) in &mended.renamed {
        write::rename(&opened.root, from, to)?;
    }
    let files = changes.iter();
    let files = files.filter(|change| change.old != Some(change.new));
    let files = files.map(|change| (change.path, Some(change.new)));
    write::project_files(&opened.root, &files.collect::<Vec<_>>())?;
    let list: String = mended
        .made
        .iter()
        .map(|made| format!("mended {}: {} [{}]\n", made.place, made.message, made.code))
        .collect();
    let list = list + &closing(&mended, false) + "\n";
    // What other programs read is the report alone.
    match arguments.format {
        Format::Text => answer(&list)?,
        _ => tell(&list),
    }
    let about = verdict.about(&mended.checked, &mended.sources);
    deliver(&about, arguments.format, &arguments.reports)?;
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
            moved(&path, to, from).unwrap_or(path)
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
