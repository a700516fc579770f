//! A word that stands twice in a row.

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
        if line.has.alike {
            words(line, language, faults);
        }
        if line.has.han {
            unspaced(line, language, faults);
        }
    });
    faults.suggest(part, "a word twice in a row", "take one of them out", sink);
}

/// Tells whether a character is a letter of a script that parts its words.
fn is_letter(glyph: &Glyph) -> bool {
    let c = glyph.c;
    let letter = c.is_ascii_alphabetic() || !c.is_ascii() && c < '\u{2E80}' && c.is_alphabetic();
    letter && glyph.is_word()
}

/// Compares each word with the one before it, where a space or a line break alone is between them.
fn words(line: &Line<'_>, language: &Language, faults: &mut Faults) {
    let glyphs = &line.glyphs;
    let parts = |glyph: &Glyph| glyph.kind == Kind::Break || glyph.is_word() && glyph.c == ' ';
    // A hyphen, an apostrophe or a digit belongs to the word beside it.
    let free = |at: Option<usize>| {
        let glyph = at.and_then(|at| glyphs.get(at));
        glyph.is_none_or(|glyph| {
            let joins = matches!(glyph.c, '-' | '’' | '\'' | '/' | ':' | '_' | '0'..='9');
            !glyph.is_word() || !joins
        })
    };
    let mut twice = |last: Range<usize>, word: Range<usize>| {
        if last.end + 1 == word.start
            && parts(&glyphs[last.end])
            && alike(line, last.clone(), word.clone())
            && free(last.start.checked_sub(1))
            && free(Some(word.end))
            && same(&line.text(last.clone()), &line.text(word.clone()), language)
            && !is_verb_of_each(line, word.clone(), language)
        {
            faults.add(line, last.end..word.end, "");
        }
    };
    let (mut last, mut start) = (None, 0);
    let ends = glyphs.iter().enumerate();
    let ends = ends.filter(|(_, glyph)| !is_letter(glyph));
    for end in ends.map(|(at, _)| at).chain([glyphs.len()]) {
        let word = start..end;
        start = end + 1;
        if !word.is_empty()
            && let Some(last) = last.replace(word.clone())
        {
            twice(last, word);
        }
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

/// Tells whether a word may be the verb of a clause, and then that of the sentence around it: *de filer som finns finns kvar*.
fn is_verb_of_each(line: &Line<'_>, word: Range<usize>, language: &Language) -> bool {
    let verb = line.text(word.clone()).to_lowercase();
    if !language.verbs.iter().any(|end| verb.ends_with(end)) {
        return false;
    }
    let ends = |at: &usize| matches!(line.word(Some(*at)), Some('.' | '!' | '?' | ':' | ';'));
    let start = (0..word.start).rev().find(ends).unwrap_or(0);
    let before = line.text(start..word.start).to_lowercase();
    let mut words = before.split(|c: char| !c.is_alphabetic());
    words.any(|word| language.relatives.contains(&word))
}

/// Looks for words that a language without spaces never says twice.
fn unspaced(line: &Line<'_>, language: &Language, faults: &mut Faults) {
    let glyphs = &line.glyphs;
    let length = |word: &&str| word.chars().count();
    let longest = language.never_twice.iter().map(length).max().unwrap_or(0);
    let stands = |word: &str, from: usize| {
        let mut own = glyphs[from..].iter();
        word.chars().all(|c| {
            own.next()
                .is_some_and(|glyph| glyph.is_word() && glyph.c == c)
        })
    };
    let mut at = 0;
    while at < glyphs.len() {
        let again = glyphs[at + 1..].iter().take(longest);
        // A look at two characters is quick.
        let mut lengths = (1..)
            .zip(again)
            .filter(|(_, again)| again.c == glyphs[at].c);
        let twice = lengths.find(|(length, _)| {
            let words = language.never_twice.iter();
            let mut words = words.filter(|word| word.chars().count() == *length);
            words.any(|word| stands(word, at) && stands(word, at + length))
        });
        match twice {
            Some((length, _)) => {
                faults.add(line, at + length..at + 2 * length, "");
                at += 2 * length;
            }
            None => at += 1,
        }
    }
}
