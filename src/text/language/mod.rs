//! What is particular to writing in one language: one file for each, and this list.
//!
//! A language that is not here is read leniently: what cannot be known is not concluded. To add one, write its file and add it
//! to the list; every rule that compares or reads texts then knows it.

mod en;
mod simplified;
mod sv;
mod zh;

use crate::locale::Locale;

pub use simplified::traditional;

/// How one language writes.
#[derive(Debug)]
pub struct Language {
    /// Its subtag.
    pub tag: &'static str,
    /// What stands before the fraction of a number; nothing where that is not known.
    pub decimal: Option<char>,
    /// What may stand between thousands.
    pub groups: &'static [char],
    /// Words for numbers.
    pub numbers: &'static [(&'static str, u64)],
    /// Words before a number that make a name of it, no quantity; behind a hyphen, what compounds may end with.
    pub naming: &'static [&'static str],
    /// Words before a number that say which ones, of things that are numbered; written alike.
    pub counting: &'static [&'static str],
    /// Words behind a number that multiply it: the word and how many zeros it adds.
    pub scales: &'static [(&'static str, u32)],
    /// Words behind a number that are units, the longer before those they begin with: the word and the sign of the unit.
    pub units: &'static [(&'static str, &'static str)],
    /// The months: what a name begins with, and which month it is.
    pub months: &'static [(&'static str, u64)],
    /// Words behind a time of the morning, in Chinese before it.
    pub morning: &'static [&'static str],
    /// Words behind a time of the afternoon, in Chinese before it.
    pub afternoon: &'static [&'static str],
    /// Words, or parts of words, that may say that a number is below zero, or that something becomes less by it.
    pub negative: &'static [&'static str],
    /// Whether numbers are written as Han characters, too.
    pub han_numbers: bool,
    /// Whether a full stop can stand between hours and minutes.
    pub stop_in_times: bool,
    /// Words that may well stand twice in a row.
    pub twice: &'static [&'static str],
    /// Words that begin a clause whose verb the verb of the sentence may follow.
    pub relatives: &'static [&'static str],
    /// What such verbs end with.
    pub verbs: &'static [&'static str],
    /// Words of a language without spaces that never stand twice in a row.
    pub never_twice: &'static [&'static str],
    /// Endings that a noun may take and stay the same word.
    pub endings: &'static [&'static str],
    /// Ends of nouns that lose their vowel before an ending.
    pub slender: &'static [&'static str],
    /// Ends of nouns, and what becomes of them in other forms.
    pub vowels: &'static [(&'static str, &'static str)],
    /// Whether words are put together without a space.
    pub compounds: bool,
    /// The marks that end a sentence, a question, an exclamation, and announce what follows.
    pub ends: [char; 4],
    /// The quotation marks: outer and inner pair; nothing where several usages are good.
    pub quotes: Option<[(char, char); 2]>,
}

/// The languages that are known.
static ALL: &[&Language] = &[&en::ENGLISH, &sv::SWEDISH, &zh::CHINESE];

/// Any other language.
static OTHER: Language = Language {
    tag: "",
    decimal: None,
    groups: &[',', '.', ' ', '\u{A0}', '\u{202F}', '\u{2019}', '\''],
    numbers: &[],
    naming: &[],
    counting: &[],
    scales: &[],
    units: &[],
    months: &[],
    morning: &[],
    afternoon: &[],
    negative: &[],
    han_numbers: false,
    stop_in_times: true,
    twice: &[],
    relatives: &[],
    verbs: &[],
    never_twice: &[],
    endings: &[],
    slender: &[],
    vowels: &[],
    compounds: true,
    ends: ['.', '?', '!', ':'],
    quotes: None,
};

/// Returns what is known of the language of a locale.
pub fn of(locale: &Locale) -> &'static Language {
    let known = ALL.iter().find(|one| one.tag == locale.language());
    known.copied().unwrap_or(&OTHER)
}

impl Language {
    /// Tells whether a word before a number makes a name of it: an account, a version.
    pub fn names(&self, word: &str) -> bool {
        self.is_any(word, self.naming)
    }

    /// Tells whether a word before a number says which one of several: a page, a step.
    pub fn counts(&self, word: &str) -> bool {
        self.is_any(word, self.counting)
    }

    /// Tells whether a word is one of these in any of its forms, or ends with one that begins with a hyphen.
    fn is_any(&self, word: &str, all: &[&str]) -> bool {
        let word = word.to_lowercase();
        let word = word.trim_end_matches(['.', ':']);
        let forms = self.endings.iter().filter_map(|end| word.strip_suffix(end));
        // What is left of a shorter word is no noun.
        let forms = forms.filter(|form| form.chars().count() > 2);
        let is = |form: &str, one: &str| match one.strip_prefix('-') {
            Some(end) => form.ends_with(end),
            None => form == one,
        };
        forms
            .chain([word])
            .any(|form| all.iter().any(|one| is(form, one)))
    }

    /// Tells whether the language is one of the list.
    pub fn is_known(&self) -> bool {
        !self.tag.is_empty()
    }
}

/// Tells whether a locale is written in the traditional characters of Taiwan, Hong Kong and Macao.
pub fn is_traditional(locale: &Locale) -> bool {
    is_chinese(locale) && locale.script() == "Hant"
}

/// Tells whether a locale is written in Chinese.
pub fn is_chinese(locale: &Locale) -> bool {
    locale.language() == zh::CHINESE.tag
}

/// Tells whether a locale is written in Swedish.
pub fn is_swedish(locale: &Locale) -> bool {
    locale.language() == sv::SWEDISH.tag
}
