//! The change that mends a finding, as a reader of a terminal sees it: the lines before and after.

use std::collections::BTreeMap;

use annotate_snippets::{Group, Level as Title, Patch, Snippet};

use crate::diagnostic::{Edit, FileEdit, Fix, Safety};
use crate::source::{Source, SourceId, Sources};

/// Bytes of the lines around a change beyond which it is told in words only.
const SIZE: usize = 2000;

/// Returns a group for each file that a fix changes.
pub(super) fn groups<'a>(fix: &'a Fix, sources: &'a Sources) -> Vec<Group<'a>> {
    let title = match fix.safety {
        Safety::Safe => "`stegvis check --fix` makes this change:",
        Safety::Unsafe => "you might want this change:",
    };
    let mut by_file: BTreeMap<SourceId, Vec<&Edit>> = BTreeMap::new();
    for edit in &fix.edits {
        by_file.entry(edit.span.source).or_default().push(edit);
    }
    let mut groups = Vec::new();
    for (id, edits) in by_file {
        let source = sources.get(id);
        let group = Title::HELP.secondary_title(title);
        groups.push(match snippet(source, &edits) {
            Some(snippet) => group.element(snippet),
            None => group.element(
                Title::NOTE
                    .message("the change is too long to be shown here; `--fix --diff` prints it"),
            ),
        });
    }
    for file in &fix.files {
        let words = match file {
            FileEdit::Create(path, _) => format!("`stegvis check --fix` makes the file {path}"),
            FileEdit::Rename(from, to) => format!("`stegvis check --fix` renames {from} to {to}"),
        };
        groups.push(Group::with_title(Title::HELP.secondary_title(words)));
    }
    groups
}

/// Returns the lines that edits are about, with the edits.
fn snippet<'a>(source: &'a Source, edits: &[&'a Edit]) -> Option<Snippet<'a, Patch<'a>>> {
    let text = source.text.as_str();
    let first = edits.iter().map(|edit| edit.span.start).min()?;
    let last = edits.iter().map(|edit| edit.span.end).max()?;
    let start = text
        .get(..first as usize)?
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let start = start.max(text.len() - source.body().len());
    let rest = text.get(last as usize..)?;
    let end = last as usize + rest.find('\n').unwrap_or(rest.len());
    if end - start > SIZE {
        return None;
    }
    let patch = |edit: &&'a Edit| {
        let at = |offset: u32| (offset as usize).saturating_sub(start);
        Patch::new(at(edit.span.start)..at(edit.span.end), edit.text.as_str())
    };
    let snippet = Snippet::source(text.get(start..end)?)
        .path(source.path.as_str())
        .line_start(source.place(u32::try_from(start).ok()?).line);
    Some(snippet.patches(edits.iter().map(patch)))
}
