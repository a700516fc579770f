//! A long run of the source left in a translation.

use std::collections::BTreeSet;

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts;
use crate::syntax::fluent::Pattern;
use crate::text::prose::{self, GONE};
use crate::text::script::is_wide;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("partly-untranslated"),
    docs: include_str!("../../../docs/rules/partly-untranslated.md"),
    run: Run::Part(run),
};

/// Words in a row from which on it is no coincidence.
const RUN: usize = 5;
/// How many of them are to be words without a capital: names of products are left as they are.
const COMMON: usize = 3;

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    if part.pair.own.entry.term || part.is_as_source {
        return;
    }
    // Most translations share no five words with their source: a look at the raw texts tells.
    if !shares_words(source.pattern, part.pattern) {
        return;
    }
    // What is written as code, or in brackets, is seen in the raw texts alone.
    if !prose::shares_prose(&part.text(), &source.pattern.text()) {
        return;
    }
    let said = |pattern: &Pattern| prose::bare(&facts::prose(pattern));
    let (own, text) = (said(part.pattern), said(source.pattern));
    let own = without_explained(&own, &text);
    let (own, text) = (words(&own), words(&text));
    if own.len() < RUN || text.len() < RUN {
        return;
    }
    let runs: BTreeSet<&[&str]> = text.windows(RUN).collect();
    let names = &context.project.settings.names;
    let named = |run: &[&str]| names.iter().any(|name| name.contains(&run.join(" ")));
    let latin = |run: &[&str]| {
        run.iter()
            .all(|word| word.chars().any(|c| c.is_ascii_alphabetic()))
    };
    let left = own
        .windows(RUN)
        .find(|run| runs.contains(run) && latin(run) && is_prose(run) && !named(run));
    if let Some(run) = left {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!(
                "`{}` still holds words of the source in {locale}: “{} …”",
                part.name(),
                run.join(" ")
            ),
        )
        .related(source.span, "the source")
        .help("translate the rest of the sentence");
    }
}

/// Takes out of a translation what it quotes and says again behind, in brackets that the source does not have: `My device (Min enhet)`.
fn without_explained(own: &str, source: &str) -> String {
    let mut out = String::with_capacity(own.len());
    let mut rest = own;
    while let Some((before, after)) = rest.split_once(['(', '（']) {
        let before = before.trim_end_matches(['\\', ' ']);
        let quoted = source_words(before, source);
        out.push_str(&before[..before.len() - quoted]);
        out.extend([' ', GONE, ' ']);
        if quoted == 0 {
            out.push_str("( ");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Returns the bytes of the longest end of a text that the source says in the same words, and not before brackets.
fn source_words(text: &str, source: &str) -> usize {
    let begins = text.char_indices().filter(|(at, c)| {
        c.is_ascii_alphabetic() && !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric())
    });
    let mut found = 0;
    for (at, _) in begins {
        let end = text[at..].trim_end();
        let stands = source.find(end).is_some_and(|start| {
            let behind = source[start + end.len()..].trim_start_matches([' ', '\\']);
            !behind.starts_with('(')
        });
        if stands {
            found = text.len() - at;
            break;
        }
    }
    found
}

/// Tells whether a run holds words of a language and not only names.
fn is_prose(run: &[&str]) -> bool {
    let common =
        |word: &&&str| word.starts_with(char::is_lowercase) && super::untranslated::is_plain(word);
    run.iter().filter(common).count() >= COMMON
}

/// Tells quickly and roughly whether two texts share enough words in Latin letters; where they do, the answer is yes.
fn shares_words(source: &Pattern, own: &Pattern) -> bool {
    let mut known = [0_u64; 4];
    let place = |word: u64| ((word >> 6) as usize % 4, 1 << (word % 64));
    let mut count = 0;
    // A translation into another script has hardly any.
    latin_words(own, &mut |word| {
        let (at, bit) = place(word);
        known[at] |= bit;
        count += 1;
    });
    if count < RUN {
        return false;
    }
    count = 0;
    latin_words(source, &mut |word| {
        let (at, bit) = place(word);
        count += usize::from(known[at] & bit != 0);
    });
    count >= RUN
}

/// Visits the stretches of Latin letters in a text, each as a number that is the same for the same letters.
fn latin_words(pattern: &Pattern, visit: &mut dyn FnMut(u64)) {
    pattern.texts(&mut |text, _| {
        let mut word = 0_u64;
        for byte in text.bytes() {
            if byte.is_ascii_alphabetic() {
                word = (word.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            } else if word != 0 {
                visit(word >> 32);
                word = 0;
            }
        }
        if word != 0 {
            visit(word >> 32);
        }
    });
}

fn words(text: &str) -> Vec<&str> {
    // What holds a dot, a bar or the like (`at.js`, `ca_name.cer`) is one word, and no plain one.
    text.split(|c: char| c.is_whitespace() || is_wide(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != GONE))
        .filter(|word| !word.is_empty())
        .collect()
}
