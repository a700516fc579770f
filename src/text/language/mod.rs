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
    /// Words behind a number that multiply it: the word and how many zeros it adds.
    pub scales: &'static [(&'static str, u32)],
    /// Words behind a number that are units, the longer before those they begin with: the word and the sign of the unit.
    pub units: &'static [(&'static str, &'static str)],
    /// The months: what a name begins with, and which month it is.
    pub months: &'static [(&'static str, u64)],
    /// Words behind or before a time of the afternoon.
    pub afternoon: &'static [&'static str],
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
    scales: &[],
    units: &[],
    months: &[],
    afternoon: &[],
    han_numbers: false,
    stop_in_times: true,
    twice: &[],
    relatives: &[],
    verbs: &[],
    never_twice: &[],
    endings: &[],
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
