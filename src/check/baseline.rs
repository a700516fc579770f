//! The baseline: findings that a project has decided to live with for now, so that a run tells only what is new.
//!
//! A file with one finding a line, known by its fingerprint; code, path and message stand beside it for people. It may only shrink:
//! what is no longer found is told, as long as everything was read that could have brought it out.

use std::collections::BTreeMap;

use super::suppress::is_unread;
use super::{Checked, rules};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

const HEAD: &str =
    "# Findings that `stegvis check --baseline` leaves out: fingerprint, code, file, message.
# `stegvis check --write-baseline` writes this file anew.
";

/// A finding of a baseline.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The file it was found in.
    pub path: String,
    /// The code.
    pub code: String,
    /// What the finding is known by.
    pub fingerprint: String,
    /// What it said when the baseline was written.
    pub message: String,
}

/// Returns everything a run found as a baseline. What could not be read is no part of it.
pub fn write_baseline(checked: &Checked, sources: &Sources) -> String {
    let plain = |text: &str| text.replace(|c: char| c.is_control(), " ");
    let mut entries: Vec<Entry> = checked
        .found
        .iter()
        .filter(|one| !is_unread(one.code))
        .map(|one| Entry {
            path: plain(&sources.get(one.primary.source).path),
            code: one.code.to_owned(),
            fingerprint: one.fingerprint.clone(),
            message: plain(&one.message),
        })
        .collect();
    entries.sort();
    let rows = entries.iter().map(|entry| {
        let Entry {
            path,
            code,
            fingerprint,
            message,
        } = entry;
        format!("{fingerprint}\t{code}\t{path}\t{message}\n")
    });
    HEAD.to_owned() + &rows.collect::<String>()
}

/// Reads a baseline.
///
/// # Errors
/// When a line is no entry; what is said names the line.
pub fn read_baseline(text: &str) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut cells = line.split('\t').map(str::to_owned);
        let mut next = || cells.next().unwrap_or_default();
        let (fingerprint, code, path, message) = (next(), next(), next(), next());
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_hexdigit());
        if fingerprint.len() != 32 || !digits(&fingerprint) || code.is_empty() {
            let number = at + 1;
            return Err(format!("line {number} is no entry of a baseline: {line}"));
        }
        entries.push(Entry {
            path,
            code,
            fingerprint,
            message,
        });
    }
    Ok(entries)
}

/// Sets aside what a baseline knows, and tells which of its entries are no longer found.
/// `whole` says whether everything was read: else an entry that was not found may still be true.
pub fn set_aside_known(checked: &mut Checked, whole: bool, entries: Vec<Entry>) {
    let mut open: BTreeMap<String, Entry> = entries
        .into_iter()
        .map(|entry| (entry.fingerprint.clone(), entry))
        .collect();
    // What a comment allows since is found all the same.
    for one in &checked.allowed {
        open.remove(&one.finding.fingerprint);
    }
    let mut known =
        |one: &Diagnostic| !is_unread(one.code) && open.remove(&one.fingerprint).is_some();
    let found = std::mem::take(&mut checked.found);
    let (aside, new) = found.into_iter().partition(|one| known(one));
    (checked.aside.known, checked.found) = (aside, new);
    if !whole {
        return;
    }
    let held = checked.held > 0;
    let unseen = |entry: &Entry| {
        let rule = rules::ALL.iter().find(|rule| rule.code.name == entry.code);
        held && rule.is_some_and(|rule| rule.needs_pages())
    };
    let mut gone: Vec<Entry> = open.into_values().filter(|entry| !unseen(entry)).collect();
    gone.sort();
    checked.aside.gone = gone;
}

#[cfg(test)]
mod tests {
    use super::read_baseline;

    #[test]
    fn a_line_that_is_no_entry_is_told() {
        let line = format!("{}\tmissing-message\ta.ftl\tx\r\n", "0a".repeat(16));
        assert_eq!(read_baseline(&format!("# a\n\n{line}")).unwrap().len(), 1);
        let told = read_baseline(&format!("{line}<<<<<<< HEAD\n")).unwrap_err();
        assert!(told.starts_with("line 2 is no entry"), "{told}");
        assert!(read_baseline("abc\tmissing-message\ta.ftl\tx\n").is_err());
    }
}
