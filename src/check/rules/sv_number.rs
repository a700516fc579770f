//! Numbers written as in English in Swedish text.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language::{self, Language};
use crate::text::units::unit_at;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("sv-number"),
    docs: include_str!("../../../docs/rules/sv-number.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    if !language::is_swedish(locale) {
        return;
    }
    let language = language::of(locale);
    let faults = Faults::of(part, |line, faults| {
        if line.has.digit {
            find(part, line, language, faults);
        }
    });
    faults.mend(
        part,
        "a number that is not written as in Swedish",
        "write a comma before the fraction, and a no-break space between thousands",
        sink,
    );
}

fn find(part: &Part<'_>, line: &Line<'_>, language: &Language, faults: &mut Faults) {
    let mut at = 0;
    while at < line.glyphs.len() {
        if !line.word(Some(at)).is_some_and(|c| c.is_ascii_digit()) {
            at += 1;
            continue;
        }
        let end = end_of(line, at);
        let before = line.word(at.checked_sub(1));
        // What hangs on a letter, a sign or another number is a name, a version or an address.
        let free =
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '”' | '"' | '–' | '−'));
        if free && starts_alone(part, line, at, language) {
            number(part, line, at, end, faults);
        }
        at = end;
    }
}

/// Returns the position behind a number: digits, and single separators between digits.
fn end_of(line: &Line<'_>, start: usize) -> usize {
    let digit = |at: usize| line.word(Some(at)).is_some_and(|c| c.is_ascii_digit());
    let run = |from: usize| {
        (from..line.glyphs.len())
            .find(|at| !digit(*at))
            .unwrap_or(line.glyphs.len())
    };
    let mut end = run(start);
    loop {
        let separator = line.word(Some(end));
        let next = run(end + 1);
        let group = separator == Some(' ') && next - end == 4;
        if next <= end + 1 || !(group || matches!(separator, Some('.' | ',' | ':' | '-' | '/'))) {
            return end;
        }
        end = next;
    }
}

/// Characters in which the word before a number stands.
const WORD: usize = 24;

/// Tells whether the word before a number does not make a name of it, a version or a page.
fn starts_alone(part: &Part<'_>, line: &Line<'_>, at: usize, language: &Language) -> bool {
    let before = line.text(at.saturating_sub(WORD)..at);
    let before = before.trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let begins = before.len() == word.len() || before.ends_with(['.', ':']);
    // At the beginning of a sentence any word has a capital; a name has it in the source, too.
    let named = word.starts_with(char::is_uppercase) && (!begins || is_in_source(part, word));
    let number = word.ends_with(|c: char| c.is_ascii_digit()) || word.contains('￼');
    let called = language.names(word) || language.counts(word);
    !(named || number || called || word.starts_with('+'))
}

/// Tells whether the source has a word as it stands here.
fn is_in_source(part: &Part<'_>, word: &str) -> bool {
    source_lines(part).any(|text| {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.any(|own| own == word)
    })
}

/// Returns the words of the source.
fn source_lines(part: &Part<'_>) -> impl Iterator<Item = String> {
    let lines = part
        .source
        .iter()
        .flat_map(|source| &source.facts.writing.lines);
    lines.map(|line| line.text(0..line.glyphs.len()))
}

/// Tells whether a number is one of several in a row that have no thousands: `80,443 och 8080`.
fn goes_on(line: &Line<'_>, end: usize) -> bool {
    let behind = line.text(end..(end + WORD).min(line.glyphs.len()));
    let joined = [", ", " och ", " eller ", " samt "];
    let next = joined.iter().find_map(|mark| behind.strip_prefix(mark));
    let plain = |next: &str| {
        let rest = next.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < next.len() && !rest.starts_with([',', ' ', '\u{A0}'])
    };
    next.is_some_and(plain)
}

fn number(part: &Part<'_>, line: &Line<'_>, start: usize, end: usize, faults: &mut Faults) {
    let text = line.text(start..end);
    let digits = |c: char| c.is_ascii_digit();
    let separators: Vec<(usize, char)> = text
        .chars()
        .enumerate()
        .filter(|(_, c)| !digits(*c))
        .collect();
    let thousands = |mark: char| {
        let mut groups = text.split(mark);
        let first = groups.next().unwrap_or("");
        (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && groups.all(|group| group.len() == 3 && group.chars().all(digits))
    };
    let only = |mark: char| !separators.is_empty() && separators.iter().all(|(_, c)| *c == mark);
    let decimal = separators.len() == 1
        && only('.')
        && unit_at(
            &line.text(end..(end + 16).min(line.glyphs.len())),
            language::of(&part.pair.catalog.locale),
        );
    let many = separators.len() > 1;
    let list = || goes_on(line, end);
    let grouped = only(',') && thousands(',') && !list();
    let commas = grouped && (many || source_groups(part, &text));
    let blanks = only(' ') && thousands(' ');
    let change = match (commas || blanks, decimal) {
        (true, _) => Some('\u{A0}'),
        (false, true) => Some(','),
        (false, false) => None,
    };
    if let Some(change) = change {
        let changes = separators
            .iter()
            .map(|(at, _)| (start + at..start + at + 1, change.to_string()));
        faults.add_all(line, start..end, changes);
    }
}

/// Tells whether the source has the same number, and writes groups of thousands so.
fn source_groups(part: &Part<'_>, number: &str) -> bool {
    // Swedish is no source of its own translation: the source writes a point before a fraction.
    source_lines(part).any(|text| text.contains(number))
}
