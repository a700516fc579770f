//! The glossary and the labels of a project, ready to be found in texts: made once a run.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::trie::Trie;
use crate::facts::Facts;
use crate::model::{Catalog, Concept, Name, Project};
use crate::text::language::{self, Language};
use crate::text::script::is_wide;

/// Words and labels by locale.
pub(crate) struct Lookup<'p> {
    words: BTreeMap<&'p str, Words<'p>>,
    /// The labels of each locale by their text; nothing where several labels have the same.
    labels: BTreeMap<&'p str, FxHashMap<&'p str, Option<&'p str>>>,
}

/// The words of one locale.
#[derive(Default)]
struct Words<'p> {
    approved: Trie<'p>,
    forbidden: Trie<'p>,
}

/// The first two characters of a word, in lower case.
type Start = (char, char);

/// A word of the glossary that stands in a text.
pub(super) struct Hit<'p> {
    /// The word.
    pub(super) word: &'p Name,
    /// What it is the word for.
    pub(super) concept: &'p Concept,
    /// Where it stands: first character and one past the last.
    pub(super) at: (usize, usize),
}

impl<'p> Lookup<'p> {
    /// Reads the glossary and the labels of a project.
    pub(crate) fn new(project: &'p Project) -> Self {
        let mut words: BTreeMap<&str, Words<'p>> = BTreeMap::new();
        let catalogs = project.catalogs.iter();
        let languages: BTreeMap<&str, &Language> = catalogs
            .map(|one| (one.locale.as_str(), language::of(&one.locale)))
            .collect();
        for concept in &project.glossary.concepts {
            for (tag, own) in &concept.words {
                let Some(language) = languages.get(&**tag) else {
                    continue;
                };
                let all = words.entry(tag).or_default();
                for (list, names) in [
                    (&mut all.approved, &own.approved),
                    (&mut all.forbidden, &own.forbidden),
                ] {
                    for name in names {
                        list.add(name, concept, language);
                    }
                }
            }
        }
        let catalogs = project.catalogs.iter();
        let labels = catalogs.map(|catalog| (catalog.locale.as_str(), labels(catalog)));
        Self {
            words,
            labels: labels.collect(),
        }
    }

    /// Returns the id of the only label of this text: `sign-in` of `label-sign-in`.
    pub(super) fn label(&self, catalog: &Catalog, text: &str) -> Option<&'p str> {
        *self.labels.get(catalog.locale.as_str())?.get(text)?
    }

    /// Tells whether nothing was agreed on for a locale.
    pub(super) fn is_silent(&self, catalog: &Catalog) -> bool {
        !self.words.contains_key(catalog.locale.as_str())
    }

    /// Finds the approved words in a text, the longest at each place.
    pub(super) fn approved(&self, catalog: &Catalog, text: &[char]) -> Vec<Hit<'p>> {
        let words = self.words.get(catalog.locale.as_str());
        words.map_or_else(Vec::new, |words| find(&words.approved, catalog, text))
    }

    /// Finds the forbidden words in a text; one inside a longer approved word is none, and neither is one that begins or ends inside of it.
    pub(super) fn forbidden(&self, catalog: &Catalog, text: &[char]) -> Vec<Hit<'p>> {
        let Some(words) = self.words.get(catalog.locale.as_str()) else {
            return Vec::new();
        };
        let mut hits = find(&words.forbidden, catalog, text);
        if !hits.is_empty() {
            let good = find(&words.approved, catalog, text);
            // Both are in the order of their places, and no two of one list overlap.
            hits.retain(|bad| {
                let first = good.partition_point(|good| good.at.1 <= bad.at.0);
                let mut meeting = good[first..].iter().take_while(|good| good.at.0 < bad.at.1);
                // A good word inside of the bad one makes it no better.
                meeting
                    .all(|good| good.at != bad.at && bad.at.0 <= good.at.0 && good.at.1 <= bad.at.1)
            });
        }
        hits
    }
}

/// Returns the labels of a catalog by their text.
fn labels(catalog: &Catalog) -> FxHashMap<&str, Option<&str>> {
    let mut labels: FxHashMap<&str, Option<&str>> = FxHashMap::default();
    for message in &catalog.messages {
        let id = message.entry.id.strip_prefix("label-");
        let text = message
            .entry
            .value
            .as_ref()
            .and_then(|value| value.as_text());
        if let (Some(id), Some(text)) = (id, text)
            && !message.entry.term
        {
            let own = labels.entry(text.trim()).or_insert(Some(id));
            *own = own.filter(|own| *own == id);
        }
    }
    labels
}

/// Returns the words of a part in lower case, without those of its terms: each locale words those by itself.
pub(super) fn words_of(facts: &Facts<'_>) -> Vec<char> {
    lower(&written(facts))
}

fn written(facts: &Facts<'_>) -> String {
    let mut text = String::new();
    for line in &facts.writing.lines {
        text.push_str(&line.text(0..line.glyphs.len()));
        text.push('\n');
    }
    text
}

/// Returns the words of a part in lower case, those of its own terms included.
pub(super) fn text_of(catalog: &Catalog, facts: &Facts<'_>) -> Vec<char> {
    let mut text = written(facts);
    for term in &facts.terms {
        let value = catalog
            .term(term.name)
            .and_then(|term| term.entry.value.as_ref());
        if let Some(value) = value {
            value.texts(&mut |piece, _| {
                text.push_str(piece);
                text.push('\n');
            });
        }
    }
    lower(&text)
}

/// Returns the characters of a text in lower case, one for each.
pub(super) fn lower(text: &str) -> Vec<char> {
    let one = |c: char| {
        let mut lower = c.to_lowercase();
        lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
    };
    text.chars().map(one).collect()
}

/// Words that may stand between those of a verb and its particle: *loggar du sedan in*.
const BETWEEN: usize = 3;

/// Tells whether a text has a word in any form, alone or inside a compound. Of several words, others may stand between.
pub(super) fn mentions(text: &[char], word: &str, language: &Language) -> bool {
    let words: Vec<Vec<char>> = word.split(' ').map(lower).collect();
    let Some((first, rest)) = words.split_first().filter(|(first, _)| !first.is_empty()) else {
        return false;
    };
    let stems = stems(first, language);
    (0..text.len()).any(|at| {
        let begins = at == 0 || !text[at - 1].is_alphabetic() || is_wide(first[0]);
        let begun = stems.iter().find(|stem| text[at..].starts_with(stem));
        begun.is_some_and(|stem| {
            (begins || language.compounds) && follow(&text[at + stem.len()..], rest, language)
        })
    })
}

/// Tells whether words follow in a text, behind the rest of the word that it begins with.
fn follow(text: &[char], words: &[Vec<char>], language: &Language) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return true;
    };
    let stems = stems(first, language);
    let mut text = text;
    for _ in 0..=BETWEEN {
        let Some(end) = text.iter().position(|c| !joins(*c)) else {
            return false;
        };
        if text[end] != ' ' {
            return false;
        }
        text = &text[end + 1..];
        let begun = stems.iter().find(|stem| text.starts_with(stem));
        if begun.is_some_and(|stem| follow(&text[stem.len()..], rest, language)) {
            return true;
        }
    }
    false
}

/// Returns what a word may begin with in its forms.
fn stems(word: &[char], language: &Language) -> Vec<Vec<char>> {
    let mut stems = vec![stem(word, language).to_vec()];
    let whole: String = word.iter().collect();
    let mut add = |stem: String| stems.push(stem.chars().collect());
    for end in language.slender {
        // server, servrar; nummer, numret
        if let Some((base, last)) = whole.strip_suffix(end).zip(end.chars().next_back()) {
            add(format!("{base}{last}"));
            let mut shorter = base.chars();
            if shorter.next_back() == shorter.clone().next_back() {
                add(format!("{}{last}", shorter.as_str()));
            }
        }
    }
    for (end, becomes) in language.vowels {
        if let Some(base) = whole.strip_suffix(end) {
            add(format!("{base}{becomes}"));
        }
    }
    stems
}

/// Returns what stays of a word in all of its forms.
pub(super) fn stem<'w>(word: &'w [char], language: &Language) -> &'w [char] {
    let changing: &[char] = match language.tag {
        "sv" => &['a', 'e'],
        "en" => &['y'],
        _ => &[],
    };
    let long = word.len() > 3;
    match word.split_last() {
        Some((last, rest)) if long && changing.contains(last) => rest,
        _ => word,
    }
}

fn start(text: &[char], at: usize) -> Start {
    let of = |at: usize| text.get(at).copied().unwrap_or(' ');
    (of(at), if is_wide(of(at)) { ' ' } else { of(at + 1) })
}

fn find<'p>(words: &Trie<'p>, catalog: &Catalog, text: &[char]) -> Vec<Hit<'p>> {
    let language = language::of(&catalog.locale);
    let mut hits = Vec::new();
    let mut at = 0;
    while at < text.len() && words.count > 0 {
        let begins = is_wide(text[at]) || at == 0 || !joins(text[at - 1]);
        let candidates = begins.then(|| words.at(&text[at..])).into_iter().flatten();
        let fitting = candidates
            .filter(|entry| start(&entry.letters, 0) == start(text, at))
            .filter_map(|entry| {
                let end = stands(text, at, &entry.letters, language)?;
                Some((end, entry))
            });
        // Of words that end at the same place, the last of the glossary counts.
        match fitting.max_by_key(|(end, entry)| (*end, entry.number)) {
            Some((end, entry)) => {
                hits.push(Hit {
                    word: entry.word,
                    concept: entry.concept,
                    at: (at, end),
                });
                at = end;
            }
            None => at += 1,
        }
    }
    hits
}

/// Tells whether a character goes on a word.
fn joins(c: char) -> bool {
    (c.is_alphanumeric() && !is_wide(c)) || matches!(c, '-' | '_')
}

/// Returns where a word ends that begins here, in any of the forms that its language gives it.
fn stands(text: &[char], at: usize, word: &[char], language: &Language) -> Option<usize> {
    let ends = |end: usize| {
        text.get(end)
            .is_none_or(|c| !joins(*c) || is_wide(text[end - 1]))
    };
    let rest = &text[at..];
    let mut longest = None;
    for base in [word, stem(word, language)] {
        let whole = base.len() == word.len();
        let from = at + base.len();
        if !rest.starts_with(base) {
            continue;
        }
        for ending in language
            .endings
            .iter()
            .chain(if whole { &[""] } else { &["ies"] })
        {
            let ending: Vec<char> = ending.chars().collect();
            let end = from + ending.len();
            if text[from..].starts_with(&ending) && ends(end) {
                longest = longest.max(Some(end));
            }
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::{lower, mentions, stands};
    use crate::locale::Locale;
    use crate::text::language;

    #[track_caller]
    fn check(tag: &str, text: &str, word: &str, expected: bool) {
        let language = language::of(&Locale::new(tag).unwrap());
        let (text, word) = (lower(text), lower(word));
        let whole = stands(&text, 0, &word, language) == Some(text.len());
        assert_eq!(whole, expected, "{text:?}");
    }

    #[test]
    fn forms_of_words_are_known() {
        check("en", "Directories", "directory", true);
        check("en", "directories", "director", false);
        check("en", "folder’s", "folder", true);
        check("sv-SE", "mapparna", "mapp", true);
        check("sv-SE", "flickorna", "flicka", true);
        check("sv-SE", "mappning", "mapp", false);
        check("zh-TW", "資料夾", "資料夾", true);
    }

    #[test]
    fn compounds_mention_their_words() {
        let language = language::of(&Locale::new("sv-SE").unwrap());
        assert!(mentions(&lower("en huvudkatalog"), "katalog", language));
        assert!(!mentions(&lower("en mapp"), "katalog", language));
    }

    #[test]
    fn words_are_mentioned_in_any_form() {
        let language = language::of(&Locale::new("sv-SE").unwrap());
        let check = |text: &str, word: &str| {
            assert!(mentions(&lower(text), word, language), "{text}");
        };
        check("starta servrarna", "server");
        check("ändra filtret", "filter");
        check("ange numret", "nummer");
        check("öppna arbetsböcker", "arbetsbok");
        check("fönstren", "fönster");
        check("du loggar in", "logga in");
        check("när det är klart loggar du sedan in", "logga in");
        let none = "logga ut och gå in";
        assert!(!mentions(
            &lower("du loggar ut, gå in"),
            "logga in",
            language
        ));
        assert!(mentions(&lower(none), "logga in", language));
    }
}
