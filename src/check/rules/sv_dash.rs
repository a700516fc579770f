//! Hyphens where Swedish writes a dash or a minus sign.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::note("sv-dash"),
    docs: include_str!("../../../docs/rules/sv-dash.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if !language::is_swedish(&part.pair.catalog.locale) {
        return;
    }
    let source = part.source.as_ref();
    let source = source.map_or("", |source| context.sources.text(source.pattern.span));
    let faults = Faults::of(part, |line, faults| {
        if line.has.marks {
            find(line, source, faults);
        }
    });
    faults.mend(
        part,
        "a hyphen in the place of a dash or minus sign",
        "write – in ranges and between parts of a sentence, − before negative numbers",
        sink,
    );
}

fn find(line: &Line<'_>, source: &str, faults: &mut Faults) {
    for (at, _) in line.words().filter(|(_, c)| *c == '-') {
        let (before, behind) = (line.word(at.checked_sub(1)), line.word(Some(at + 1)));
        let blank = |c: Option<char>| c == Some(' ');
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let first = blank(before) || before.is_none() && line.before(at).is_none();
        let pause =
            blank(before) && blank(behind) && is_pause(line, at) && !is_in_name(line, at, source);
        let range = digit(before) && digit(behind) && is_range(line, at);
        let negative = first && digit(behind) && is_negative(line, at);
        let instead = match (pause || range, negative) {
            (true, _) => Some("–"),
            (false, true) => Some("−"),
            (false, false) => None,
        };
        if let Some(instead) = instead {
            faults.add(line, at..at + 1, instead);
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

/// Tells whether two numbers are a range: they stand for themselves, and the second is greater.
fn is_range(line: &Line<'_>, at: usize) -> bool {
    let digit = |at: &usize| line.word(Some(*at)).is_some_and(|c| c.is_ascii_digit());
    let start = (0..at).rev().take_while(digit).last().unwrap_or(at);
    let end = (at + 1..line.glyphs.len())
        .take_while(digit)
        .last()
        .unwrap_or(at)
        + 1;
    let (first, second) = (line.text(start..at), line.text(at + 1..end));
    let outer = |at: Option<usize>| at.and_then(|at| line.glyphs.get(at)).map(|glyph| glyph.c);
    let free_before = outer(start.checked_sub(1)).is_none_or(|c| c.is_whitespace() || c == '(');
    let behind = outer(Some(end));
    let free_behind = match behind {
        Some('.' | ',' | ':') => outer(Some(end + 1)).is_none_or(char::is_whitespace),
        other => other
            .is_none_or(|c| c.is_whitespace() || matches!(c, ')' | '%' | ';' | '!' | '?' | '”')),
    };
    let plain = |number: &str| number.len() <= 4 && !number.starts_with('0');
    let rises = match (first.parse::<u32>(), second.parse::<u32>()) {
        (Ok(first), Ok(second)) => first < second,
        _ => false,
    };
    free_before && free_behind && plain(&first) && plain(&second) && rises && !is_named(line, start)
}

/// Characters in which the two words before a number stand.
const WORDS: usize = 60;

/// Tells whether the word before a number makes a name of it: a standard, a model, a telephone number.
fn is_named(line: &Line<'_>, start: usize) -> bool {
    let text = line.text(start.saturating_sub(WORDS)..start);
    let mut words = text.split_whitespace().rev();
    let word = words.next().unwrap_or("");
    let first = words.next().is_none();
    let capital = word.starts_with(char::is_uppercase) && !first;
    let shouted =
        word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    capital
        || shouted
        || matches!(
            word.to_lowercase().as_str(),
            "nr" | "nr." | "nummer" | "tel" | "tel." | "telefon"
        )
}

/// Tells whether a number in front of which a hyphen stands is a temperature or the like.
fn is_negative(line: &Line<'_>, at: usize) -> bool {
    let end = (at + 1..line.glyphs.len())
        .find(|at| {
            !line
                .word(Some(*at))
                .is_some_and(|c| c.is_ascii_digit() || c == ',')
        })
        .unwrap_or(line.glyphs.len());
    let rest = line.text(end..(end + 8).min(line.glyphs.len()));
    let rest = rest.trim_start_matches([' ', '\u{A0}']);
    rest.starts_with('°') || rest.starts_with("grader") || rest.starts_with('%')
}
