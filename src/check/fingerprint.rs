//! What a finding is known by from run to run: neither its line nor the wording of its message, so that both may change.
//!
//! A fingerprint is made of the code, the file, the text at the place, and the names in the message: what stands in backticks, and
//! locales. Findings that are alike in all of this are counted in the order of their places.

use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};

/// Bytes of the text at a place that count.
const TEXT: usize = 200;
/// Hexadecimal digits of a fingerprint.
const DIGITS: usize = 32;

/// Gives findings, in the order of their places, what they are known by; `tags` are the locales of the project.
pub(super) fn give<'d>(
    found: impl Iterator<Item = &'d mut Diagnostic>,
    sources: &Sources,
    tags: &[&str],
) {
    let mut alike: FxHashMap<blake3::Hash, u32> = FxHashMap::default();
    for one in found {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: &str| {
            hasher.update(part.as_bytes());
            hasher.update(b"\0");
        };
        add(one.code);
        add(&sources.get(one.primary.source).path);
        add(text(one.primary, sources));
        for name in names(&one.message, tags) {
            add(name);
        }
        let before = alike.entry(hasher.finalize()).or_default();
        hasher.update(&before.to_le_bytes());
        *before += 1;
        one.fingerprint = hasher.finalize().to_hex()[..DIGITS].to_owned();
    }
}

/// Returns the first line of the text at a place, or the beginning of it.
fn text(span: Span, sources: &Sources) -> &str {
    let line = sources.text(span).lines().next().unwrap_or("").trim();
    let end = (0..=line.len().min(TEXT)).rev();
    end.filter(|at| line.is_char_boundary(*at))
        .find_map(|at| line.get(..at))
        .unwrap_or("")
}

/// Returns the names in a message, in their order: what stands in backticks, and locales.
fn names<'m>(message: &'m str, tags: &[&str]) -> Vec<&'m str> {
    let mut names = Vec::new();
    for (at, part) in message.split('`').enumerate() {
        if at % 2 == 1 {
            names.push(part);
            continue;
        }
        names.extend(locales_in(part, tags));
    }
    names
}

/// Returns the locales that a message names.
pub fn locales_in<'m>(message: &'m str, tags: &[&str]) -> impl Iterator<Item = &'m str> {
    let between = |c: char| !c.is_ascii_alphanumeric() && c != '-';
    message.split(between).filter(|word| tags.contains(word))
}

/// Returns what stands in backticks in a message.
pub(super) fn quoted(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Source;

    /// Returns the fingerprints of findings on every `x` of a text.
    fn prints(text: &str, message: &str) -> Vec<String> {
        let sources = Sources::new(vec![Source::new("a.ftl", text)]);
        let (id, _) = sources.find("a.ftl").unwrap();
        let mut found = Vec::new();
        for (at, _) in text.match_indices('x') {
            Code::error("e").report(&mut found, Span::new(id, at..at + 1), message);
        }
        give(found.iter_mut(), &sources, &["sv-SE", "zh-TW"]);
        found.into_iter().map(|one| one.fingerprint).collect()
    }

    #[test]
    fn neither_lines_nor_wording_count() {
        let before = prints("x x", "`a` lacks it in sv-SE");
        assert_ne!(before[0], before[1]);
        assert_eq!(before[0].len(), DIGITS);
        let after = prints("\n\n登 x\n登 x", "`a` is without it in sv-SE");
        assert_eq!(before, after);
    }

    #[test]
    fn names_count() {
        let of = |message| prints("x", message).remove(0);
        let all = ["`a` in sv-SE", "`b` in sv-SE", "`a` in zh-TW"].map(of);
        assert!(all[0] != all[1] && all[0] != all[2] && all[1] != all[2]);
    }
}
