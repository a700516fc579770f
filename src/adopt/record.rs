//! What a document remembers of its adoption, so that nobody's work is overwritten.
//!
//! The first line of the document holds a digest of its structure and its messages. As long as it is that of the files, nobody
//! edited them.

use crate::create::NewFile;

/// What the digest stands behind.
const MARK: &str = "# Adopted from ";

/// What becomes of an adopted document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing of it is there yet.
    New,
    /// It is there as it would be written.
    Same,
    /// It is there as an earlier adoption wrote it.
    Outdated,
    /// Somebody worked on it, or it was never adopted.
    Edited,
}

/// Puts the line with the digest above the document.
pub(super) fn sign(article: &str, files: &mut [NewFile]) {
    let all = files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()));
    let digest = of_files(all.collect());
    if let Some(document) = files.first_mut() {
        let text = std::mem::take(&mut document.text);
        document.text =
            format!("{MARK}{article} ({digest:016x}); adopted again while nobody edits it\n{text}");
    }
}

/// Tells what becomes of a document; `present` returns the text of a file that is there.
pub fn outcome(files: &[NewFile], present: &dyn Fn(&str) -> Option<String>) -> Outcome {
    let there: Vec<Option<String>> = files.iter().map(|file| present(&file.path)).collect();
    let same = |(file, there): (&NewFile, &Option<String>)| there.as_ref() == Some(&file.text);
    // What was killed between two files left none but those that it would have written.
    let begun = |(file, there): (&NewFile, &Option<String>)| {
        there.as_ref().is_none_or(|there| *there == file.text)
    };
    if there.iter().all(Option::is_none) {
        Outcome::New
    } else if files.iter().zip(&there).all(same) {
        Outcome::Same
    } else if files.iter().zip(&there).all(begun) || is_untouched(files, &there) {
        Outcome::Outdated
    } else {
        Outcome::Edited
    }
}

/// Tells whether files are still as an adoption wrote them.
fn is_untouched(files: &[NewFile], there: &[Option<String>]) -> bool {
    let Some(Some(document)) = there.first() else {
        return false;
    };
    let Some((line, rest)) = document.split_once('\n') else {
        return false;
    };
    let written = line
        .strip_prefix(MARK)
        .and_then(|line| line.rsplit_once(" ("))
        .and_then(|(_, line)| line.split(')').next())
        .and_then(|digits| u64::from_str_radix(digits, 16).ok());
    let messages = || there[1..].iter().flatten().map(String::as_str);
    // Earlier versions took the languages in the order they were named in.
    let as_named = digest(std::iter::once(rest).chain(messages()));
    let texts = std::iter::once(rest).chain(messages());
    let paths = files.iter().zip(there).filter(|(_, there)| there.is_some());
    let paths = paths.map(|(file, _)| file.path.as_str());
    let own = of_files(paths.zip(texts).collect());
    written == Some(own) || written == Some(as_named)
}

/// Returns the digest of a document, which comes first, and its messages, in whatever order their languages were named.
fn of_files(mut files: Vec<(&str, &str)>) -> u64 {
    if let Some((_, messages)) = files.split_first_mut() {
        messages.sort_unstable();
    }
    digest(files.into_iter().map(|(_, text)| text))
}

/// The digest of FNV-1a: short, the same everywhere, and good enough to notice an edit.
pub(super) fn digest<'t>(texts: impl Iterator<Item = &'t str>) -> u64 {
    let bytes = texts.flat_map(|text| text.bytes().filter(|byte| *byte != b'\r').chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
