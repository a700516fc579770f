//! Quotation marks of other languages in Swedish text.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("sv-quotes"),
    docs: include_str!("../../../docs/rules/sv-quotes.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    let Some([outer, inner]) = language::of(locale)
        .quotes
        .filter(|_| language::is_swedish(locale))
    else {
        return;
    };
    let faults = Faults::of(part, |line, faults| {
        if !line.has.quotes {
            return;
        }
        let pairs = pairs(line, FOREIGN);
        let native = native(line, &pairs);
        let mut around = 0;
        for (start, end) in &pairs {
            let single = matches!(line.glyphs[*start].c, '‘' | '‚');
            // Pairs come in the order of their beginnings: one that begins inside another ends there, too.
            let inside = *start < around || native.partition_point(|at| at < start) % 2 == 1;
            around = around.max(*end);
            let (open, close) = if single || inside { inner } else { outer };
            let changes = [
                (*start..start + 1, open.to_string()),
                (*end..end + 1, close.to_string()),
            ];
            faults.add_all(line, *start..end + 1, changes);
        }
    });
    faults.mend(
        part,
        "quotation marks of another language",
        "write ”…”, and ’…’ inside of them",
        sink,
    );
}

/// Returns where ” opens and closes in turn, apart from what closes foreign pairs. Behind a digit it opens nothing: it is an inch.
fn native(line: &Line<'_>, pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut foreign: Vec<usize> = pairs.iter().map(|(_, end)| *end).collect();
    foreign.sort_unstable();
    let digit = |at: usize| {
        let before = line.word(line.before(at));
        before.is_some_and(|c| c.is_ascii_digit())
    };
    let mut native = Vec::new();
    for (at, _) in line.words().filter(|(_, c)| *c == '”') {
        let opens = native.len() % 2 == 0;
        if foreign.binary_search(&at).is_err() && !(opens && digit(at)) {
            native.push(at);
        }
    }
    native
}

/// Marks that open, and those that close what they opened.
const FOREIGN: &[(char, char)] = &[
    ('“', '”'),
    ('“', '“'),
    ('„', '“'),
    ('„', '”'),
    ('‘', '’'),
    ('‚', '‘'),
    ('"', '"'),
];

/// Quotations inside each other that are followed.
const DEPTH: usize = 4;

/// Finds pairs of quotation marks: one where a word begins, and the next that can close it.
pub(super) fn pairs(line: &Line<'_>, marks: &[(char, char)]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in line.words() {
        let known = marks.iter().any(|(open, close)| *open == c || *close == c);
        if !known {
            continue;
        }
        let closes = |(_, opening): &&(usize, char)| marks.contains(&(*opening, c));
        let behind_blank = line
            .before(at)
            .is_none_or(|at| line.glyphs[at].c.is_whitespace());
        if let Some(at_open) = open.iter().rposition(|one| closes(&one))
            && !behind_blank
            && at > open[at_open].0 + 1
            && !(c == '’' && between_letters(line, at))
        {
            pairs.push((open[at_open].0, at));
            open.truncate(at_open);
            continue;
        }
        let can_open = marks.iter().any(|(opening, _)| *opening == c);
        // A straight mark behind a letter or digit is an inch, a second, or closes what was not opened; behind a sign, it is code.
        let straight = matches!(c, '"' | '＂');
        let word_before = line
            .word(line.before(at))
            .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '=' | ':' | '/' | '\\'));
        let blank_behind = line
            .after(at)
            .is_none_or(|at| line.glyphs[at].c.is_whitespace());
        if can_open && !(straight && (word_before || blank_behind)) {
            open.push((at, c));
            // Nobody quotes deeper; what was opened long before is not closed any more.
            if open.len() > DEPTH {
                open.remove(0);
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Tells whether an apostrophe stands inside a word.
fn between_letters(line: &Line<'_>, at: usize) -> bool {
    let letter = |at: Option<usize>| line.word(at).is_some_and(char::is_alphabetic);
    letter(line.before(at)) && letter(line.after(at))
}
