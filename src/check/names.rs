//! Names in the source: what it writes with capitals in the middle of sentences. Looked for once, and only where somebody asks.

use std::sync::OnceLock;

use crate::model::Project;

/// The names in the source of a project.
#[derive(Debug)]
pub(crate) struct Names<'p> {
    project: &'p Project,
    /// What is written from such a capital on, up to [`WORDS`] words, sorted.
    found: OnceLock<Vec<Box<str>>>,
}

/// Words that a name has at most.
pub(super) const WORDS: usize = 5;

impl<'p> Names<'p> {
    /// Returns the names of a project.
    pub(crate) fn of(project: &'p Project) -> Self {
        Self {
            project,
            found: OnceLock::new(),
        }
    }

    /// Tells whether the source writes this in the middle of a sentence; it begins with a capital.
    pub(super) fn has(&self, name: &str) -> bool {
        let found = self.found.get_or_init(|| self.find());
        let first = found.partition_point(|words| **words < *name);
        found
            .get(first)
            .is_some_and(|words| words.starts_with(name))
    }

    fn find(&self) -> Vec<Box<str>> {
        let mut found = Vec::new();
        for message in &self.project.source().messages {
            for (_, _, pattern) in message.entry.parts() {
                pattern.texts(&mut |text, _| {
                    let words = text.match_indices(' ').map(|(at, _)| text.split_at(at));
                    let words = words.map(|(before, rest)| (before, &rest[1..]));
                    let inside = words.filter(|(before, rest)| {
                        before.ends_with(char::is_lowercase)
                            && !rest.starts_with(char::is_lowercase)
                    });
                    found.extend(inside.map(|(_, rest)| Box::from(words_of(rest))));
                });
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Returns as many words of a text as a name can have.
fn words_of(text: &str) -> &str {
    let end = text.match_indices(' ').nth(WORDS - 1);
    end.map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::load;
    use crate::source::Source;

    #[test]
    fn names_stand_in_the_middle_of_sentences() {
        let sources = load::with_built_in(vec![
            Source::new("stegvis.yaml", "stegvis: 1\nsource: en\n"),
            Source::new(
                "locales/en/a.ftl",
                "a = Turn on Remote Desktops.\nb = Open { $x ->\n   *[other] the Key Vault: Key Ring\n }\n",
            ),
        ]);
        let loaded = load::project(&sources, BTreeSet::new());
        let names = Names::of(loaded.project.as_ref().unwrap());
        for name in ["Remote Desktop", "Remote Desktops", "Key Vault"] {
            assert!(names.has(name), "{name}");
        }
        for name in ["Turn On", "Key Ring", "Remote Desktopz", "Zebra"] {
            assert!(!names.has(name), "{name}");
        }
    }
}
