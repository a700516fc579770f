//! What the front matter of a translation says about how it was made: from which version of its source, by whom.

use crate::drift::ledger::Origin;
use crate::drift::provenance::Facts;
use crate::text::digest::sha1;

/// What is known of a translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What a translation pipeline wrote down.
    pub facts: Facts,
    /// Who translated it, where that is said.
    pub origin: Option<Origin>,
    /// What it was made from.
    pub from: Basis,
}

/// What a translation was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The source as it stands: its digest proves it.
    Present,
    /// Another version: the digest is not that of the source.
    Other,
    /// Nothing says it.
    #[default]
    Unknown,
}

impl Made {
    /// Takes in a key of front matter; tells whether it says how the translation was made.
    pub(super) fn take(&mut self, key: &str, value: &str) -> bool {
        let digest = || {
            let hex = value.len() >= 7 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
            hex.then(|| value.to_lowercase().into())
        };
        match key {
            "ms.openlocfilehash" => self.facts.source_hash = digest(),
            "ms.sourcegitcommit" | "source-git-commit" => self.facts.source_commit = digest(),
            "ms.lasthandoff" => {
                self.facts.handed_over = (!value.is_empty()).then(|| value.into());
            }
            "ms.translationtype" => self.origin = by_type(value),
            "ht-degree" => self.origin = by_degree(value),
            _ => return false,
        }
        true
    }

    /// Holds the digest against the text of the source, whatever its line ends.
    pub(super) fn hold(&mut self, source: &str) {
        let Some(hash) = &self.facts.source_hash else {
            return;
        };
        let plain = source.replace("\r\n", "\n");
        let same = |text: &str| *sha1(text.as_bytes()) == **hash;
        let present = same(source) || same(&plain) || same(&plain.replace('\n', "\r\n"));
        self.from = if present {
            Basis::Present
        } else {
            Basis::Other
        };
    }
}

/// Returns who translated: `HT`, `MT`, or `MTE75`, whose number is a measure of the edits.
fn by_type(value: &str) -> Option<Origin> {
    let word: String = value
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    match word.to_ascii_uppercase().as_str() {
        "HT" => Some(Origin::Human),
        "MT" => Some(Origin::Machine),
        "MTE" => Some(Origin::Edited),
        _ => None,
    }
}

/// Returns who translated, from the share that people did; between nothing and all, nobody knows which texts it was.
fn by_degree(value: &str) -> Option<Origin> {
    match value.trim_end_matches('%').trim() {
        "0" => Some(Origin::Machine),
        "100" => Some(Origin::Human),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Basis, Made};
    use crate::drift::ledger::Origin;

    #[test]
    fn people_and_machines_are_told_apart() {
        let check = |key: &str, value: &str, expected: Option<Origin>| {
            let mut made = Made::default();
            assert!(made.take(key, value), "{key}");
            assert_eq!(made.origin, expected, "{key}: {value}");
        };
        check("ms.translationtype", "HT", Some(Origin::Human));
        check("ms.translationtype", "MT", Some(Origin::Machine));
        check("ms.translationtype", "MTE75", Some(Origin::Edited));
        check("ms.translationtype", "Human Translation", None);
        check("ht-degree", "0%", Some(Origin::Machine));
        check("ht-degree", "100%", Some(Origin::Human));
        check("ht-degree", "42%", None);
    }

    #[test]
    fn digests_prove_what_a_translation_was_made_from() {
        let check = |source: &str, expected: Basis| {
            let mut made = Made::default();
            made.take(
                "ms.openlocfilehash",
                "A9993E364706816ABA3E25717850C26C9CD0D89D",
            );
            made.hold(source);
            assert_eq!(made.from, expected, "{source:?}");
        };
        check("abc", Basis::Present);
        check("abd", Basis::Other);
        let mut made = Made::default();
        // The digest of "a\r\nb\r\n".
        made.take(
            "ms.openlocfilehash",
            "72dd82ee6968b55d1833597e2d6e1638a100c2ea",
        );
        made.hold("a\nb\n");
        assert_eq!(made.from, Basis::Present);
        let mut silent = Made::default();
        silent.hold("abc");
        assert_eq!(silent.from, Basis::Unknown);
    }
}
