//! Readable ids, made of the words of a source text.

use std::collections::BTreeSet;

use crate::format::is_id;
use crate::text::taken::Taken;

/// Letters of an id for a block.
pub(super) const SHORT: usize = 40;
/// Letters of an id for a document, a section or a link.
pub(super) const LONG: usize = 80;

/// The number of what is the second of its name.
pub(super) const FIRST: usize = 2;

/// Names that mean something else where an id is expected.
const RESERVED: &[&str] = &[
    "next", "end", "before", "steps", "support", "signoff", "sign-off",
];

/// The ids of one document.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: Taken,
    /// Ids that texts of the project have and will have.
    held: BTreeSet<String>,
}

impl Ids {
    /// Returns ids of a document in which these are taken for anchors.
    pub(super) fn beside(
        anchors: impl IntoIterator<Item = String>,
        held: BTreeSet<String>,
    ) -> Self {
        Self {
            taken: anchors.into_iter().collect(),
            held,
        }
    }

    /// Returns an id made of a text; of `kind` where the text has no letters for one.
    pub(super) fn take(&mut self, text: &str, kind: &str, length: usize) -> String {
        let slug = slug(text, length);
        let words = if slug.is_empty() { kind } else { &slug };
        take(words, &mut self.taken, |id| !self.held.contains(id))
    }

    /// Takes a name as it is, where it is free.
    pub(super) fn claim(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_owned())
    }
}

/// Takes an id, with a number where it is taken or does not fit.
pub(super) fn take(words: &str, taken: &mut Taken, fits: impl Fn(&str) -> bool) -> String {
    taken.number(words, FIRST, |id| {
        is_id(id) && !RESERVED.contains(&id) && fits(id)
    })
}

/// Makes an id of the words of a text: as many whole words as there is room for. Empty where it has no Latin letter.
pub(super) fn slug(text: &str, length: usize) -> String {
    let mut slug = String::new();
    let plain: String = text.to_lowercase().chars().map(latin).collect();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
    for word in words {
        let word: String = word.chars().filter(|c| *c != '\'').take(length).collect();
        if word.is_empty() || (slug.is_empty() && word.starts_with(|c: char| c.is_ascii_digit())) {
            continue;
        }
        if slug.len() + 1 + word.len() > length && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

/// Returns what a verbatim block is called: the name of its directive or of its element.
pub(super) fn verbatim_name(text: &str) -> String {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("");
    if first.trim_start().starts_with("<!--") {
        return "comment".to_owned();
    }
    first
        .split_once('(')
        .map_or(first, |(head, _)| head)
        .to_owned()
}

/// Returns what a placeable is called for what stands as it is written.
pub(super) fn raw_name(raw: &str) -> String {
    let name = raw
        .trim_start_matches("<!--")
        .trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let word = slug(&name[..end], SHORT);
    match word.as_str() {
        "" => "raw".to_owned(),
        word if raw.starts_with("</") => format!("{word}-end"),
        word => word.to_owned(),
    }
}

/// Returns the plain letter of an accented one, and an apostrophe of any kind as the plain one.
fn latin(c: char) -> char {
    match c {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ç' => 'c',
        '’' => '\'',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ids, SHORT, slug};

    #[test]
    fn ids_are_words_of_the_text() {
        let check = |text: &str, expected: &str| assert_eq!(slug(text, SHORT), expected);
        check(
            "Select **Save**, and then wait.",
            "select-save-and-then-wait",
        );
        check(
            "1. Öppna listan över besökare",
            "oppna-listan-over-besokare",
        );
        check("You can't undo this", "you-cant-undo-this");
        check("按一下「登入」", "");
        check(
            "This sentence has many more words than an id can hold",
            "this-sentence-has-many-more-words-than",
        );
    }

    #[test]
    fn ids_are_unique_and_mean_nothing_else() {
        let mut ids = Ids::default();
        assert_eq!(ids.take("Save", "step", SHORT), "save");
        assert_eq!(ids.take("Save.", "step", SHORT), "save-2");
        assert_eq!(ids.take("Next", "step", SHORT), "next-2");
        assert_eq!(ids.take("登入", "step", SHORT), "step");
        assert_eq!(ids.take("儲存", "step", SHORT), "step-2");
    }
}
