//! Hyphens where Swedish writes a dash or a minus sign.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language::{self, Language};
use crate::text::units::{self, unit_at};

pub(super) static RULE: Rule = Rule {
    code: Code::note("sv-dash"),
    docs: include_str!("../../../docs/rules/sv-dash.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    if !language::is_swedish(locale) {
        return;
    }
    let language = language::of(locale);
    let source = part.source.as_ref();
    let source = source.map_or("", |source| context.sources.text(source.pattern.span));
    let faults = Faults::of(part, |line, faults| {
        if line.has.marks {
            find(line, source, language, faults);
        }
    });
    faults.mend(
        part,
        "a hyphen in the place of a dash or minus sign",
        "write – in ranges and between parts of a sentence, − before negative numbers",
        sink,
    );
}

fn find(line: &Line<'_>, source: &str, language: &Language, faults: &mut Faults) {
    for (at, _) in line.words().filter(|(_, c)| *c == '-') {
        let (before, behind) = (line.word(at.checked_sub(1)), line.word(Some(at + 1)));
        let blank = |c: Option<char>| c == Some(' ');
        let first =
            blank(before) || before == Some('(') || before.is_none() && line.before(at).is_none();
        let pause =
            blank(before) && blank(behind) && is_pause(line, at) && !is_in_name(line, at, source);
        let between = digit(before) && digit(behind);
        let range = between.then(|| range(line, at, language)).flatten();
        if pause || range == Some(Range::Certain) || is_between_days(line, at) {
            faults.add(line, at..at + 1, "–");
        } else if range == Some(Range::Likely) {
            faults.doubt(line, at..at + 1, "–");
        } else if first && digit(behind) && is_negative(line, at) {
            faults.add(line, at..at + 1, "−");
        }
    }
}

/// Tells whether a hyphen between blanks stands between words: between numbers it may be a subtraction.
fn is_pause(line: &Line<'_>, at: usize) -> bool {
    let seen = |at: Option<usize>| at.map(|at| line.glyphs[at].c);
    let (before, behind) = (seen(line.before(at - 1)), seen(line.after(at + 1)));
    let word = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphabetic() || matches!(c, ')' | '”' | '\u{FFFC}' | '('))
    };
    // What a platform marks may be the first part of a compound: `[!UICONTROL Web] - eller mobilläge`.
    let marked = at.checked_sub(2).and_then(|at| line.glyphs.get(at));
    word(before) && word(behind) && marked.is_none_or(|glyph| glyph.c != ']')
}

/// Tells whether a hyphen stands inside brackets whose words are those of the source: the name of something that the product writes so.
fn is_in_name(line: &Line<'_>, at: usize, source: &str) -> bool {
    let bracket = |at: &usize| matches!(line.glyphs[*at].c, '[' | ']');
    let (Some(start), Some(end)) = (
        (0..at).rev().find(bracket),
        (at + 1..line.glyphs.len()).find(bracket),
    ) else {
        return false;
    };
    line.glyphs[start].c == '['
        && line.glyphs[end].c == ']'
        && source.contains(&line.text(start + 1..end))
}

/// How sure it is that two numbers are a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Range {
    /// Years, times, pages, steps and the like, and quantities.
    Certain,
    /// Small numbers before any other word.
    Likely,
}

/// Tells whether two numbers are a range: they stand for themselves, and the second is greater.
fn range(line: &Line<'_>, at: usize, language: &Language) -> Option<Range> {
    let part = |at: &usize| {
        let c = line.word(Some(*at));
        let stop = || matches!(c, Some('.' | ':')) && digit(line.word(Some(at + 1)));
        digit(c) || stop()
    };
    let start = (0..at).rev().take_while(part).last().unwrap_or(at);
    let end = (at + 1..line.glyphs.len()).take_while(part).count() + at + 1;
    let (first, second) = (line.text(start..at), line.text(at + 1..end));
    let outer = |at: Option<usize>| at.and_then(|at| line.glyphs.get(at)).map(|glyph| glyph.c);
    let free_before = outer(start.checked_sub(1)).is_none_or(|c| c.is_whitespace() || c == '(');
    let free_behind = match outer(Some(end)) {
        Some('.' | ',' | ':') => outer(Some(end + 1)).is_none_or(char::is_whitespace),
        other => other
            .is_none_or(|c| c.is_whitespace() || matches!(c, ')' | '%' | ';' | '!' | '?' | '”')),
    };
    let before = line.text(start.saturating_sub(WORDS)..start);
    let behind = line.text(end..(end + WORDS).min(line.glyphs.len()));
    let blank = behind.strip_prefix([' ', '\u{A0}']);
    // What is dated is no number of anything: version 10–13 oktober.
    let mut months = language.months.iter();
    let dated = blank.is_some_and(|behind| months.any(|(name, _)| behind.starts_with(name)));
    if !free_before || !free_behind || !dated && is_named(&before, language) {
        return None;
    }
    let word = before.split_whitespace().next_back().unwrap_or("");
    let counted = language.counts(word);
    let hour = |text: &str| counted && text.len() == 2;
    if is_time(&first) && is_time(&second) {
        return Some(Range::Certain);
    }
    let plain = |text: &str| text.len() <= 4 && (!text.starts_with('0') || hour(text));
    let (low, high): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    if !plain(&first) || !plain(&second) || low >= high {
        return None;
    }
    let years = (1500..=2100).contains(&low) && (1500..=2100).contains(&high);
    let quantity =
        high < 1000 && (unit_at(&behind, language) || units::of(&behind, language).is_some());
    let word = blank.is_some_and(|word| word.starts_with(char::is_lowercase));
    match (
        years || counted || quantity || dated && high <= 31,
        high < 100 && word,
    ) {
        (true, _) => Some(Range::Certain),
        (false, true) => Some(Range::Likely),
        (false, false) => None,
    }
}

fn digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// Tells whether a text is a time of day: `08.00`, `16:30`.
fn is_time(text: &str) -> bool {
    let parts = text.split_once(['.', ':']);
    parts.is_some_and(|(hour, minute)| {
        let below = |text: &str, end: u32| {
            text.len() == 2 && text.parse().is_ok_and(|number: u32| number < end)
        };
        below(hour, 25) && below(minute, 60)
    })
}

/// Characters in which the words beside a number stand.
const WORDS: usize = 60;

/// Tells whether the word before a number makes a name of it: a standard, a model, a telephone number.
fn is_named(before: &str, language: &Language) -> bool {
    let mut words = before.split_whitespace().rev();
    let word = words.next().unwrap_or("");
    let first = words.next().is_none();
    let capital = word.starts_with(char::is_uppercase) && !first;
    let shouted =
        word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    capital || shouted || language.names(word)
}

/// Days that ranges go from and to.
const DAYS: &[&str] = &[
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
];

/// Tells whether a hyphen stands between the names of two days.
fn is_between_days(line: &Line<'_>, at: usize) -> bool {
    let letter = |at: &usize| line.word(Some(*at)).is_some_and(char::is_alphabetic);
    let start = (0..at).rev().take_while(letter).last().unwrap_or(at);
    let end = (at + 1..line.glyphs.len()).take_while(letter).count() + at + 1;
    let is_day = |text: String| DAYS.contains(&text.to_lowercase().as_str());
    line.word(Some(end)) != Some('-')
        && is_day(line.text(start..at))
        && is_day(line.text(at + 1..end))
}

/// Numbers that share one unit.
const SHARING: usize = 3;

/// Tells whether a number in front of which a hyphen stands is a temperature or the like, alone or beside others: −20 och −5 °C.
fn is_negative(line: &Line<'_>, at: usize) -> bool {
    let behind = line.text(at + 1..(at + WORDS).min(line.glyphs.len()));
    let blank = [' ', '\u{A0}'];
    let mut rest = behind.as_str();
    for _ in 0..SHARING {
        let number = |c: char| c.is_ascii_digit() || c == ',';
        rest = rest.trim_start_matches(number).trim_start_matches(blank);
        if ["°", "grader", "%"]
            .iter()
            .any(|unit| rest.starts_with(unit))
        {
            return true;
        }
        let joined = ["och ", "eller ", "till ", "– ", "- "];
        let Some(next) = joined.iter().find_map(|word| rest.strip_prefix(word)) else {
            return false;
        };
        rest = next.trim_start_matches(['-', '−', '+']);
        if !rest.starts_with(number) {
            return false;
        }
    }
    false
}
