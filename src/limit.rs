//! What fails a run: a level, a rule, or a state that too many messages of a locale are in. As data, and as it is written.
//!
//! A limit is written `error`, `untranslated`, `missing`, `missing > 12`, `missing > 5%` or `sv-SE: missing > 0`. Whether the rule and the
//! locale exist is not known here.

use crate::diagnostic::Level;

/// One thing that fails a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A finding of this level, or a higher one.
    Level(Level),
    /// A finding of this rule, at whatever level.
    Rule(String),
    /// Too many messages in a state.
    Budget(Budget),
}

/// How many messages of a locale may be in a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The locale; none stands for each that is published.
    pub locale: Option<String>,
    /// The state.
    pub state: State,
    /// How many messages may be in it.
    pub most: Amount,
}

/// What is counted by locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The locale lacks the message.
    Missing,
    /// Its source has changed since the locale translated it.
    Stale,
    /// No ledger knows what its translation was made from.
    Unrecorded,
    /// Any of these.
    Drift,
}

/// A number of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// So many.
    Count(u32),
    /// So many of 10,000.
    Share(u32),
}

/// Why a text is no limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoLimit {
    /// What is wrong, as a fragment.
    pub message: String,
    /// A word that was written, and those that could stand there.
    pub word: Option<(String, Vec<&'static str>)>,
}

/// What to write, for those who wrote something else.
pub const HELP: &str =
    "write a level, the code of a rule, or a budget such as `missing > 5%` or `sv-SE: missing > 0`";

impl State {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Stale, Self::Unrecorded, Self::Drift];

    /// Returns the word of settings and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Unrecorded => "unrecorded",
            Self::Drift => "drift",
        }
    }
}

impl Amount {
    /// Tells whether a number of messages, of all there are, is more than this.
    pub fn is_exceeded(self, count: usize, of: usize) -> bool {
        match self {
            Self::Count(most) => count > most as usize,
            Self::Share(most) => count as u64 * 10_000 > u64::from(most) * of as u64,
        }
    }

    /// Returns the amount as it is written.
    pub fn text(self) -> String {
        match self {
            Self::Count(count) => count.to_string(),
            Self::Share(share) if share % 100 == 0 => format!("{}%", share / 100),
            Self::Share(share) => {
                let decimals = format!("{:02}", share % 100);
                format!("{}.{}%", share / 100, decimals.trim_end_matches('0'))
            }
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str, most: usize| {
            let right = (1..=most).contains(&text.len());
            (right && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u32>().ok())?
        };
        let Some(share) = text.strip_suffix('%') else {
            return digits(text, 7).map(Self::Count);
        };
        let (whole, part) = match share.trim_end().split_once('.') {
            Some((whole, part)) => (whole, format!("{:0<2}", digits(part, 2).map(|_| part)?)),
            None => (share.trim_end(), "00".to_owned()),
        };
        Some(Self::Share(digits(whole, 3)? * 100 + digits(&part, 2)?))
    }
}

impl Limit {
    /// Reads a limit.
    ///
    /// # Errors
    /// When the text is none.
    pub fn parse(text: &str) -> Result<Self, NoLimit> {
        let (before, amount) = match text.split_once('>') {
            Some((before, amount)) => (before.trim_end_matches(' '), Some(amount)),
            None => (text, None),
        };
        let (locale, word) = match before.split_once(':') {
            Some((locale, word)) => (
                Some(locale.trim_end_matches(' ')),
                word.trim_start_matches(' '),
            ),
            None => (None, before),
        };
        let state = State::ALL.into_iter().find(|state| state.name() == word);
        let Some(state) = state else {
            return Self::word(text, word, locale.is_some() || amount.is_some());
        };
        if let Some(locale) = locale.filter(|locale| !is_tag(locale)) {
            return Err(no(format!("`{locale}` is no language tag")));
        }
        let most = match amount.map(|text| text.trim_matches(' ')) {
            None => Amount::Count(0),
            Some(amount) => Amount::parse(amount)
                .ok_or_else(|| no(format!("`{amount}` is neither a number nor a percentage")))?,
        };
        Ok(Self::Budget(Budget {
            locale: locale.map(str::to_owned),
            state,
            most,
        }))
    }

    /// Reads a limit that is a word.
    fn word(text: &str, word: &str, of_budget: bool) -> Result<Self, NoLimit> {
        let states = || State::ALL.map(State::name).to_vec();
        if of_budget {
            return Err(NoLimit {
                message: format!("`{word}` is nothing that is counted by locale"),
                word: Some((word.to_owned(), states())),
            });
        }
        if let Some(level) = Level::ALL.into_iter().find(|level| level.name() == word) {
            return Ok(Self::Level(level));
        }
        if is_code(word) {
            return Ok(Self::Rule(word.to_owned()));
        }
        Err(no(format!("`{text}` is nothing that could fail a run")))
    }

    /// Returns the limit as it is written.
    pub fn text(&self) -> String {
        match self {
            Self::Level(level) => level.name().to_owned(),
            Self::Rule(code) => code.clone(),
            Self::Budget(budget) => {
                let locale = budget.locale.as_ref();
                let locale = locale.map_or_else(String::new, |locale| format!("{locale}: "));
                format!("{locale}{} > {}", budget.state.name(), budget.most.text())
            }
        }
    }
}

/// Returns a regular expression for everything that [`Limit::parse`] accepts.
pub fn pattern() -> String {
    let states = State::ALL.map(State::name).join("|");
    format!(
        r"^({CODE}|({TAG} *: *)?({states})( *> *([0-9]{{1,7}}|[0-9]{{1,3}}(\.[0-9]{{1,2}})? *%) *)?)$"
    )
}

const CODE: &str = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
const TAG: &str = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

/// Tells whether a text has the form of a code.
fn is_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|word| {
            let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
            !word.is_empty() && word.bytes().all(letter)
        })
}

fn is_tag(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric());
    text.split('-').all(word)
}

fn no(message: String) -> NoLimit {
    NoLimit {
        message,
        word: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is accepted is written back as expected, and both ways of reading agree.
    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let read = Limit::parse(text).ok().map(|limit| limit.text());
        assert_eq!(read.as_deref(), expected, "{text:?}");
        let pattern = regex_lite::Regex::new(&pattern()).unwrap();
        assert_eq!(pattern.is_match(text), expected.is_some(), "{text:?}");
    }

    #[test]
    fn limits_are_read() {
        check("error", Some("error"));
        check("stale-meaning", Some("stale-meaning"));
        check("missing", Some("missing > 0"));
        check("missing>12", Some("missing > 12"));
        check("missing > 5 %", Some("missing > 5%"));
        check("missing > 2.50%", Some("missing > 2.5%"));
        check("missing > 0.05%", Some("missing > 0.05%"));
        check("zh-TW : missing > 3", Some("zh-TW: missing > 3"));
        check("sv-SE: missing", Some("sv-SE: missing > 0"));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            " ",
            "Error",
            "-a",
            "a--b",
            "missing <",
            "missing > ",
            "missing > x",
            "missing > -1",
            "missing > 1.5",
            "missing > 1.555%",
            "missing > 5%%",
            "missing >> 5",
            "warning > 5",
            "sv_SE: missing",
            ": missing",
            "sv-SE: warning",
            "missing > 5000%",
            "missing > 登",
            "登入",
            "missing, error",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn shares_are_of_all_messages() {
        let five = Amount::Share(500);
        assert!(!five.is_exceeded(5, 100) && five.is_exceeded(6, 100));
        assert!(!five.is_exceeded(0, 0));
        assert!(Amount::Count(0).is_exceeded(1, 1) && !Amount::Count(1).is_exceeded(1, 1));
    }
}
