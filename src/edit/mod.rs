//! Changes of a project's files: format-preserving edits on the original bytes, and what they come to as a diff.
//!
//! Nothing here touches the disk. An edit replaces a stretch of a file and leaves every other byte alone, the byte order mark and
//! the line ends included. Of two fixes that change the same place the first finding's is made; the other waits for the next round.

pub mod cut;

mod diff;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Edit, FileEdit, Safety};
use crate::source::{Source, SourceId, Sources};

pub use diff::{Piece, script, unified};

/// Which fixes to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Those that need nobody to look at them.
    Safe,
    /// All of them.
    All,
}

/// A project after its fixes were made, not yet on disk.
#[derive(Debug, Default)]
pub struct Edited {
    /// The files as they are to be, by path; those that did not change are left out.
    pub files: BTreeMap<String, String>,
    /// Folders and files that have a new path.
    pub renamed: Vec<(String, String)>,
    /// Positions of the findings whose fix was made.
    pub mended: Vec<usize>,
}

/// Makes every fix that can be made at once.
pub fn apply(found: &[Diagnostic], sources: &Sources, wanted: Wanted) -> Edited {
    let mut taken: BTreeMap<SourceId, Vec<Edit>> = BTreeMap::new();
    let mut edited = Edited::default();
    for (at, one) in found.iter().enumerate() {
        let Some(fix) = &one.fix else { continue };
        let allowed = wanted == Wanted::All || fix.safety == Safety::Safe;
        let changes = |edit: &Edit| sources.text(edit.span) != edit.text;
        let useless = fix.files.is_empty() && !fix.edits.iter().any(changes);
        if !allowed || useless || fix.edits.iter().any(|edit| !is_sound(edit, sources)) {
            continue;
        }
        let new = |edit: &&Edit| {
            !taken
                .get(&edit.span.source)
                .is_some_and(|all| all.contains(edit))
        };
        let edits: Vec<Edit> = fix.edits.iter().filter(new).cloned().collect();
        if edits.iter().any(|edit| is_taken(edit, &taken)) {
            continue;
        }
        if fix.files.iter().any(|file| is_arriving(file, found)) {
            continue;
        }
        edited.files_of(&fix.files, sources);
        for edit in edits {
            taken.entry(edit.span.source).or_default().push(edit);
        }
        edited.mended.push(at);
    }
    for (id, edits) in taken {
        let source = sources.get(id);
        edited
            .files
            .insert(source.path.clone(), rewrite(source, edits));
    }
    edited
}

impl Edited {
    /// Makes files and renames folders, each once.
    fn files_of(&mut self, files: &[FileEdit], sources: &Sources) {
        for file in files {
            match file {
                FileEdit::Create(path, text) if sources.find(path).is_none() => {
                    let new = || text.clone();
                    self.files.entry(path.clone()).or_insert_with(new);
                }
                FileEdit::Rename(from, to) if self.renamed.iter().all(|(old, _)| old != from) => {
                    self.renamed.push((from.clone(), to.clone()));
                }
                FileEdit::Create(..) | FileEdit::Rename(..) => {}
            }
        }
    }
}

/// Returns the new path of what is renamed, or stands in a folder that is.
pub fn moved(path: &str, from: &str, to: &str) -> Option<String> {
    let rest = path.strip_prefix(from)?;
    (rest.is_empty() || rest.starts_with('/')).then(|| format!("{to}{rest}"))
}

/// Tells whether a file that a fix would make may come with something that another fix renames.
fn is_arriving(file: &FileEdit, found: &[Diagnostic]) -> bool {
    let FileEdit::Create(path, _) = file else {
        return false;
    };
    let fixes = found.iter().filter_map(|one| one.fix.as_ref());
    let renamed = |file: &FileEdit| match file {
        FileEdit::Rename(_, to) => moved(path, to, to).is_some(),
        FileEdit::Create(..) => false,
    };
    fixes.flat_map(|fix| &fix.files).any(renamed)
}

/// Returns the project after the edits, without what comes with the tool: ready to be loaded again.
pub fn reload(sources: &Sources, edited: &Edited) -> Vec<Source> {
    let moved = |path: &str| {
        let of = |(from, to): &(String, String)| moved(path, from, to);
        edited.renamed.iter().find_map(of)
    };
    let mut files: BTreeMap<String, Source> = BTreeMap::new();
    for (_, source) in sources.iter().filter(|(_, source)| !source.is_built_in()) {
        let text = edited.files.get(&source.path).unwrap_or(&source.text);
        let path = moved(&source.path).unwrap_or_else(|| source.path.clone());
        let new = match &source.unreadable {
            None => Source::new(path.clone(), text.clone()),
            Some(why) => Source::unreadable(path.clone(), text.clone(), why.clone()),
        };
        files.insert(path, new);
    }
    for (path, text) in &edited.files {
        let path = moved(path).unwrap_or_else(|| path.clone());
        let new = Source::new(path.clone(), text.clone());
        files.entry(path).or_insert(new);
    }
    files.into_values().collect()
}

/// Tells whether an edit is about whole characters of a file of the project that could be read.
fn is_sound(edit: &Edit, sources: &Sources) -> bool {
    let source = sources.get(edit.span.source);
    let range = edit.span.start as usize..edit.span.end as usize;
    !source.is_built_in() && source.unreadable.is_none() && source.text.get(range).is_some()
}

/// Tells whether another edit changes the same place. Two that only put text in at one place do not disturb each other.
fn is_taken(edit: &Edit, taken: &BTreeMap<SourceId, Vec<Edit>>) -> bool {
    let (start, end) = (edit.span.start, edit.span.end);
    let others = taken.get(&edit.span.source).into_iter().flatten();
    others.map(|other| other.span).any(|other| {
        let both_empty = start == end && other.start == other.end;
        !both_empty && start <= other.end && other.start <= end
    })
}

/// Tells whether the lines of a file end as on Windows.
pub fn has_windows_line_ends(source: &Source) -> bool {
    source.text.contains("\r\n")
}

/// Returns the new text of an edit with the line ends of its file.
pub fn new_text(edit: &Edit, windows: bool) -> Cow<'_, str> {
    if windows {
        Cow::Owned(edit.text.replace("\r\n", "\n").replace('\n', "\r\n"))
    } else {
        Cow::Borrowed(&edit.text)
    }
}

/// Returns a text with its edits made, in the order of places and, at one place, of findings.
pub fn rewrite(source: &Source, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let windows = has_windows_line_ends(source);
    let mut text = String::with_capacity(source.text.len() + 64);
    let mut at = 0;
    for edit in edits {
        text.push_str(source.text.get(at..edit.span.start as usize).unwrap_or(""));
        text.push_str(&new_text(&edit, windows));
        at = edit.span.end as usize;
    }
    text.push_str(source.text.get(at..).unwrap_or(""));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    #[track_caller]
    fn check(text: &str, edits: &[(&str, &str)], expected: &str) {
        let sources = Sources::new(vec![Source::new("a.ftl", text)]);
        let (id, _) = sources.find("a.ftl").unwrap();
        let mut found = Vec::new();
        for (old, new) in edits {
            let at = text.find(old).unwrap();
            let span = Span::new(id, at..at + old.len());
            Code::error("x")
                .report(&mut found, span, "x")
                .mend(span, *new);
        }
        let edited = apply(&found, &sources, Wanted::Safe);
        let after = edited.files.get("a.ftl").map_or(text, String::as_str);
        assert_eq!(after, expected);
    }

    #[test]
    fn nothing_else_changes() {
        check(
            "\u{feff}a = 登入\r\nb = c\r\n",
            &[("登入", "x\ny")],
            "\u{feff}a = x\r\ny\r\nb = c\r\n",
        );
    }

    #[test]
    fn the_first_of_two_fixes_is_made() {
        check(
            "one two three",
            &[("two three", "2"), ("one two", "1")],
            "one 2",
        );
        check("one two", &[("two", "2"), ("two", "2")], "one 2");
    }

    #[test]
    fn what_is_a_guess_is_not_made() {
        let sources = Sources::new(vec![Source::new("a.ftl", "a = b")]);
        let (id, _) = sources.find("a.ftl").unwrap();
        let mut found = Vec::new();
        let span = Span::new(id, 4..5);
        Code::error("x")
            .report(&mut found, span, "x")
            .suggest(span, "c");
        assert!(apply(&found, &sources, Wanted::Safe).mended.is_empty());
        assert_eq!(apply(&found, &sources, Wanted::All).files["a.ftl"], "a = c");
    }
}
