//! Numbers written as in English in Swedish text.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language;
use crate::text::units::unit_at;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("sv-number"),
    docs: include_str!("../../../docs/rules/sv-number.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if !language::is_swedish(&part.pair.catalog.locale) {
        return;
    }
    let faults = Faults::of(part, |line, faults| {
        if line.has.digit {
            find(part, line, faults);
        }
    });
    faults.mend(
        part,
        "a number that is not written as in Swedish",
        "write a comma before the fraction, and a no-break space between thousands",
        sink,
    );
}

fn find(part: &Part<'_>, line: &Line<'_>, faults: &mut Faults) {
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
        if free && starts_alone(line, at) {
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

/// Tells whether the word before a number does not make a version or a telephone number of it.
fn starts_alone(line: &Line<'_>, at: usize) -> bool {
    let from = at.saturating_sub(24);
    let before = line.text(from..at);
    let word = before
        .trim_end()
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or("");
    let begins = before.trim_end().len() == word.len() || before.trim_end().ends_with(['.', ':']);
    let named = word.starts_with(char::is_uppercase) && !begins;
    let word = word.to_lowercase();
    let numbered = [
        "version",
        "versionen",
        "avsnitt",
        "avsnittet",
        "kl",
        "kl.",
        "klockan",
        "kapitel",
        "tel",
        "tel.",
        "telefon",
        "ring",
        "nummer",
        "nr",
        "nr.",
    ];
    let number = word.ends_with(|c: char| c.is_ascii_digit()) || word.contains('￼');
    let called = numbered.contains(&word.as_str());
    !(named || number || called || word.starts_with('+'))
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
    let commas = only(',') && thousands(',') && (many || source_groups(part, &text));
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
    let Some(source) = &part.source else {
        return false;
    };
    // Swedish is no source of its own translation: the source writes a point before a fraction.
    let mut lines = source.facts.writing.lines.iter();
    lines.any(|line| line.has.digit && line.text(0..line.glyphs.len()).contains(number))
}
