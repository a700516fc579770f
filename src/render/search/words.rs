//! The words of a text as a search knows them: without case and width, and where a script puts no spaces between words, stretches of
//! characters in place of them.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::script::{is_han, is_unspaced};
use crate::text::unicode::{compatible, joins};

/// Pairs of characters that are written on either side of one that was not written before.
const AROUND: usize = 2;

/// A word, or a stretch of characters without spaces, and how much a page says it.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: Box<str>,
    pub(super) weight: u32,
}

/// Takes away case and width.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            // Nothing else stands for these, and most are letters of Western Europe or Chinese punctuation.
            'À'..='ÿ' => folded.extend(c.to_lowercase()),
            '\u{3001}'..='\u{3029}' => folded.push(c),
            _ if is_han(c) => folded.push(c),
            _ => folded.extend(compatible(c).chars().flat_map(char::to_lowercase)),
        }
    }
    folded
}

/// Divides folded text into runs of letters and digits of one kind: with spaces between words (`false`), or without (`true`).
pub(super) fn runs(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let kind = |c: char| match c {
        c if c.is_ascii() => u8::from(c.is_ascii_alphanumeric()),
        c if is_unspaced(c) => 2,
        c if c.is_alphanumeric() || joins(c) => 1,
        _ => 0,
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c| kind(c) == 0);
        let own = kind(rest.chars().next()?);
        let end = rest.find(|c| kind(c) != own).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some((own == 2, run))
    })
}

/// Returns the words of folded text, and pairs of characters where it has no spaces.
pub(super) fn units(text: &str) -> impl Iterator<Item = &str> {
    runs(text).flat_map(|(unspaced, run)| units_of(unspaced, run))
}

/// Returns the word that a run is, or its pairs of characters.
pub(super) fn units_of(unspaced: bool, run: &str) -> impl Iterator<Item = &str> {
    let pairs = unspaced.then(|| pairs(run));
    let word = (!unspaced && run.len() > 1).then_some(run);
    pairs.into_iter().flatten().chain(word)
}

fn pairs(run: &str) -> impl Iterator<Item = &str> {
    let ends = run.char_indices().skip(1).map(|(at, c)| at + c.len_utf8());
    let starts = run.char_indices().map(|(at, _)| at);
    starts
        .zip(ends)
        .filter_map(|(start, end)| run.get(start..end))
}

/// Returns the words of the runs of a part that no part before it had; of text without spaces the stretches around pairs that are new.
pub(super) fn words<'t>(
    runs: &[(bool, &'t str)],
    weights: &FxHashMap<&str, u32>,
    seen: &mut FxHashSet<&'t str>,
) -> Vec<Word> {
    let weight = |unit: &str| weights.get(unit).copied().unwrap_or(0);
    let mut words = Vec::new();
    for (unspaced, run) in runs.iter().copied() {
        if !unspaced {
            if run.len() > 1 && seen.insert(run) {
                words.push(Word {
                    text: run.into(),
                    weight: weight(run),
                });
            }
            continue;
        }
        let pairs: Vec<&str> = pairs(run).collect();
        let fresh: Vec<usize> = (0..pairs.len())
            .filter(|at| seen.insert(pairs[*at]))
            .collect();
        if fresh.is_empty() {
            continue;
        }
        let chars = run.char_indices().map(|(at, _)| at).chain([run.len()]);
        let bounds: Vec<usize> = chars.collect();
        let mut fresh = fresh.into_iter().peekable();
        while let Some(first) = fresh.next() {
            let mut last = first;
            // Pairs that weigh the same are mostly of one word.
            while let Some(next) = fresh
                .next_if(|next| *next == last + 1 && weight(pairs[*next]) == weight(pairs[first]))
            {
                last = next;
            }
            let start = bounds[first.saturating_sub(AROUND)];
            let end = bounds[(last + 2 + AROUND).min(bounds.len() - 1)];
            words.push(Word {
                text: run.get(start..end).unwrap_or(run).into(),
                weight: weight(pairs[first]),
            });
        }
    }
    words
}

/// Adds a word after a space, or what goes beyond the end of the text where the two overlap.
pub(super) fn join(text: &mut String, word: &str) {
    let ends = word.char_indices().map(|(at, _)| at).skip(2);
    let unspaced = word.starts_with(is_unspaced);
    let is_shared = |end: &usize| word.get(..*end).is_some_and(|start| text.ends_with(start));
    let shared = ends.filter(|end| unspaced && is_shared(end)).last();
    match shared.and_then(|end| word.get(end..)) {
        Some(rest) => text.push_str(rest),
        None if unspaced && text.contains(word) => {}
        None => {
            text.push(' ');
            text.push_str(word);
        }
    }
}
