//! English capitals in Swedish headings and labels.

use std::collections::BTreeSet;

use super::walk::bodies;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Glyph, Line};
use crate::model::{Body, Document};
use crate::resolve::uses;
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::note("sv-title-case"),
    docs: include_str!("../../../docs/rules/sv-title-case.md"),
    run: Run::Part(run),
};

/// Words with capitals from which on it is no name.
const CAPITALS: usize = 2;

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    if !language::is_swedish(locale) {
        return;
    }
    let Some(line) = part.facts.writing.lines.first().filter(|line| line.whole) else {
        return;
    };
    if is_sentence(line) {
        return;
    }
    let words = words(line);
    let names = known(context, part);
    let capitals: Vec<&Word> = words
        .iter()
        .filter(|word| !word.first && is_capitalised(&word.text) && !is_name(&word.text, &names))
        .collect();
    if capitals.len() < CAPITALS || !is_title(context, part) {
        return;
    }
    let first = capitals[0];
    let found = sink.report(
        line.span(first.start..first.start + first.text.chars().count()),
        format!("`{}` has capitals as in English in {locale}", part.name()),
    );
    found.help("write only the first word and names with a capital");
    for word in capitals {
        let initial: String = word
            .text
            .chars()
            .take(1)
            .flat_map(char::to_lowercase)
            .collect();
        found.suggest(line.span(word.start..word.start + 1), initial);
    }
}

/// Tells whether a word of some length behind the first begins with a small letter.
fn is_sentence(line: &Line<'_>) -> bool {
    let (mut length, mut small, mut first) = (0, false, true);
    let mut ends = |length: usize, small: bool| {
        let long = !first && length > 3 && small;
        first &= length == 0;
        long
    };
    for glyph in line.glyphs.iter().filter(|glyph| glyph.is_seen()) {
        if is_letter(glyph) {
            small = if length == 0 {
                glyph.c.is_lowercase()
            } else {
                small
            };
            length += 1;
        } else {
            if ends(length, small) {
                return true;
            }
            length = 0;
        }
    }
    ends(length, small)
}

fn is_letter(glyph: &Glyph) -> bool {
    glyph.is_word() && (glyph.c.is_alphabetic() || matches!(glyph.c, '-' | '’'))
}

/// A word, where it begins, and whether a title begins with it, or goes on with it behind a dash, colon or the like.
struct Word {
    text: String,
    start: usize,
    first: bool,
}

/// Tells whether a word is a name, or one of the source's words with another behind a hyphen.
fn is_name(word: &str, names: &BTreeSet<String>) -> bool {
    let head = word.split('-').next().unwrap_or(word);
    names.contains(word) || names.contains(head)
}

fn words(line: &Line<'_>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut inside, mut first) = (false, true);
    for (at, glyph) in line
        .glyphs
        .iter()
        .enumerate()
        .filter(|(_, glyph)| glyph.is_seen())
    {
        let letter = is_letter(glyph);
        match words.last_mut().filter(|_| inside && letter) {
            Some(word) => word.text.push(glyph.c),
            None if letter => {
                words.push(Word {
                    text: glyph.c.to_string(),
                    start: at,
                    first,
                });
                first = false;
            }
            None => first |= !letter && matches!(glyph.c, ':' | '|' | '–' | '—' | '(' | '/'),
        }
        inside = letter;
    }
    // A hyphen between blanks stands for a dash.
    for at in 1..words.len() {
        words[at].first |= words[at - 1].text == "-";
    }
    words
}

fn is_capitalised(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.clone().next().is_some()
        && chars.all(|c| c.is_lowercase())
}

/// Returns the words that are names: those of the settings, and those the source has, too.
fn known(context: &Context<'_>, part: &Part<'_>) -> BTreeSet<String> {
    let names = context.project.settings.names.iter();
    let names = names.flat_map(|name| name.split_whitespace().map(str::to_owned));
    // What a platform keeps from translators is among its names, too.
    let source = part.source.iter();
    let source = source.map(|source| context.sources.text(source.pattern.span));
    let source = source.flat_map(|text| text.split(|c: char| !c.is_alphabetic() && c != '-'));
    names.chain(source.map(str::to_owned)).collect()
}

/// Tells whether a part is a title, a heading or a label.
fn is_title(context: &Context<'_>, part: &Part<'_>) -> bool {
    let entry = &part.pair.own.entry;
    if entry.term {
        return false;
    }
    if part.attribute.is_some() {
        return part.attribute == Some("title");
    }
    let title = || {
        part.pair
            .uses
            .iter()
            .any(|used| used.part == uses::Part::Title)
    };
    entry.id.starts_with("label-")
        || title()
        || context
            .document_of(part.pair.own)
            .is_some_and(|document| has_heading(document, &entry.id))
}

/// Tells whether a message is the heading of a section of a document.
fn has_heading(document: &Document, id: &str) -> bool {
    let Some(name) = id
        .strip_prefix(&*document.prefix)
        .and_then(|rest| rest.strip_prefix("--"))
    else {
        return false;
    };
    let mut found = false;
    bodies(document, &mut |body| {
        if let Body::Section(section) = body {
            found |= *section.item.id.text == *name;
        }
    });
    found
}
