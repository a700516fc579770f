//! A word that stands twice in a row.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Glyph, Kind, Line};
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
    let letter = |glyph: &Glyph<'_>| {
        glyph.is_word()
            && (glyph.c.is_ascii_alphabetic()
                || !glyph.c.is_ascii() && glyph.c < '\u{2E80}' && glyph.c.is_alphabetic())
    };
    let hangs = |glyph: Option<&Glyph<'_>>| {
        glyph.is_some_and(|glyph| {
            let joins = matches!(glyph.c, '-' | '’' | '\'' | '/' | ':' | '_');
            glyph.is_word() && (joins || glyph.c.is_ascii_digit())
        })
    };
    let glyphs = &line.glyphs;
    let mut last: Option<Range<usize>> = None;
    let mut at = 0;
    while let Some(glyph) = glyphs.get(at) {
        if !letter(glyph) {
            let gap = matches!(glyph.kind, Kind::Break) || glyph.is_word() && glyph.c == ' ';
            last = last.filter(|last| gap && at == last.end);
            at += 1;
            continue;
        }
        let length = glyphs[at..].iter().take_while(|glyph| letter(glyph));
        let word = at..at + length.count();
        let before = at.checked_sub(1).map(|at| &glyphs[at]);
        let free = !hangs(before) && !hangs(glyphs.get(word.end));
        if let Some(last) = last.filter(|_| free)
            && alike(line, last.clone(), word.clone())
            && same(&line.text(last.clone()), &line.text(word.clone()), language)
        {
            faults.add(line, last.end..word.end, "");
        }
        at = word.end;
        last = free.then_some(word);
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
    let glyphs = &line.glyphs;
    let words = language.never_twice.iter();
    let lengths: BTreeSet<usize> = words.map(|word| word.chars().count()).collect();
    let stands = |word: &str, from: usize| {
        let mut own = glyphs[from..].iter();
        word.chars().all(|c| {
            own.next()
                .is_some_and(|glyph| glyph.is_word() && glyph.c == c)
        })
    };
    for length in lengths {
        let mut at = 0;
        while let Some(again) = glyphs.get(at + length) {
            // A look at two characters is quick.
            let mut words = language.never_twice.iter();
            let twice = again.c == glyphs[at].c
                && words.any(|word| {
                    word.chars().count() == length && stands(word, at) && stands(word, at + length)
                });
            if twice {
                faults.add(line, at + length..at + 2 * length, "");
            }
            at += if twice { 2 * length } else { 1 };
        }
    }
}
