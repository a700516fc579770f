//! Quotation marks of other languages in Chinese text.

use super::sv_quotes::pairs;
use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language;
use crate::text::script::{is_han, is_wide_punctuation};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("zh-quotes"),
    docs: include_str!("../../../docs/rules/zh-quotes.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    let Some(own) = language::of(locale)
        .quotes
        .filter(|_| language::is_traditional(locale))
    else {
        return;
    };
    let faults = Faults::of(part, |line, faults| {
        if !line.has.quotes {
            return;
        }
        let pairs: Vec<(usize, usize)> = pairs(line, FOREIGN)
            .into_iter()
            .filter(|pair| is_chinese(line, *pair))
            .collect();
        let mut outer = 0;
        for (start, end) in &pairs {
            // Pairs come in the order of their beginnings: one that begins inside another ends there, too.
            let inner = *start < outer || is_inside(line, *start);
            outer = outer.max(*end);
            let (open, close) = own[usize::from(inner)];
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
        "write 「…」, and 『…』 inside of them",
        sink,
    );
}

/// Marks that open, and those that close what they opened.
const FOREIGN: &[(char, char)] = &[
    ('“', '”'),
    ('‘', '’'),
    ('"', '"'),
    ('＂', '＂'),
    ('〝', '〞'),
    ('«', '»'),
];

/// Tells whether a pair quotes Chinese, or stands among it.
fn is_chinese(line: &Line<'_>, (start, end): (usize, usize)) -> bool {
    let own = |at: Option<usize>| {
        line.word(at)
            .is_some_and(|c| is_han(c) || is_wide_punctuation(c))
    };
    own(line.before(start))
        || own(line.after(end))
        || (start + 1..end.min(start + REACH)).any(|at| line.word(Some(at)).is_some_and(is_han))
}

/// Characters in which the beginning of a quotation is looked for.
const REACH: usize = 200;

/// Tells whether a place stands between 「 and 」.
fn is_inside(line: &Line<'_>, at: usize) -> bool {
    let near = at.saturating_sub(REACH);
    let before = (near..at).rev().filter_map(|at| line.word(Some(at)));
    before.into_iter().find(|c| matches!(c, '「' | '」')) == Some('「')
}
