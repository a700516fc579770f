//! A word that stands twice in a row.

use std::ops::Range;

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::text::language::{self, Language};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("repeated-word"),
    docs: include_str!("../../../docs/rules/repeated-word.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let language = language::of(&part.pair.catalog.locale);
    if !language.is_known() || part.pair.own.entry.term {
        return;
    }
    let faults = Faults::of(part, |line, faults| {
        words(line, language, faults);
        if line.has.han {
            unspaced(line, language, faults);
        }
    });
    faults.mend(part, "a word twice in a row", "take one of them out", sink);
}

/// Compares each word with the one before it, where a space or a line break alone is between them.
fn words(line: &Line<'_>, language: &Language, faults: &mut Faults) {
    let mut last: Option<(usize, usize)> = None;
    let mut at = 0;
    while at < line.glyphs.len() {
        let letter = |at: usize| {
            line.word(Some(at))
                .is_some_and(|c| c.is_alphabetic() && c < '\u{2E80}')
        };
        if !letter(at) {
            let gap =
                matches!(line.glyphs[at].kind, Kind::Break) || line.word(Some(at)) == Some(' ');
            last = last.filter(|(_, end)| gap && at == *end);
            at += 1;
            continue;
        }
        let end = (at..line.glyphs.len())
            .find(|at| !letter(*at))
            .unwrap_or(line.glyphs.len());
        let hangs = |at: Option<usize>| {
            line.word(at).is_some_and(|c| {
                matches!(c, '-' | '’' | '\'' | '/' | ':' | '_') || c.is_ascii_digit()
            })
        };
        let free = !hangs(at.checked_sub(1)) && !hangs(Some(end));
        if let Some((start, stop)) = last.filter(|_| free)
            && alike(line, start..stop, at..end)
            && same(&line.text(start..stop), &line.text(at..end), language)
        {
            faults.add(line, stop..end, "");
        }
        last = free.then_some((at, end));
        at = end;
    }
}

/// Tells quickly whether two words could be the same.
fn alike(line: &Line<'_>, first: Range<usize>, second: Range<usize>) -> bool {
    let same = |(a, b): (char, char)| a == b || a.to_lowercase().eq(b.to_lowercase());
    let letters = |range: Range<usize>| line.glyphs[range].iter().map(|glyph| glyph.c);
    first.len() == second.len() && letters(first).zip(letters(second)).all(same)
}

/// Tells whether two words are the same one written twice: names are doubled on purpose, and each language doubles some words.
fn same(first: &str, second: &str, language: &Language) -> bool {
    let word = second.to_lowercase();
    let long = word.chars().count() > 1;
    let name = second.starts_with(char::is_uppercase);
    long && !name && first.to_lowercase() == word && !language.twice.contains(&word.as_str())
}

/// Looks for words that a language without spaces never says twice.
fn unspaced(line: &Line<'_>, language: &Language, faults: &mut Faults) {
    for word in language.never_twice {
        let chars: Vec<char> = word.chars().collect();
        let stands = |from: usize| {
            chars
                .iter()
                .enumerate()
                .all(|(at, c)| line.word(Some(from + at)) == Some(*c))
        };
        let length = chars.len();
        let mut at = 0;
        while at + 2 * length <= line.glyphs.len() {
            if stands(at) && stands(at + length) {
                faults.add(line, at + length..at + 2 * length, "");
                at += 2 * length;
            } else {
                at += 1;
            }
        }
    }
}
