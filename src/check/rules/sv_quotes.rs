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
        for (start, end) in pairs(line, FOREIGN) {
            let single = matches!(line.glyphs[start].c, '‘' | '‚');
            let (open, close) = if single { inner } else { outer };
            let changes = [
                (start..start + 1, open.to_string()),
                (end..end + 1, close.to_string()),
            ];
            faults.add_all(line, start..end + 1, changes);
        }
    });
    faults.mend(
        part,
        "quotation marks of another language",
        "write ”…”, and ’…’ inside of them",
        sink,
    );
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
