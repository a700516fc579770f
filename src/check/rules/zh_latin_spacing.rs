//! The space between Han and Latin letters or digits, as the project wants it.

use crate::check::edges::{self, End};
use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::model::Spacing;
use crate::text::language;
use crate::text::script::is_han;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("zh-latin-spacing"),
    docs: include_str!("../../../docs/rules/zh-latin-spacing.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    if !language::is_chinese(locale) {
        return;
    }
    let Some(spacing) = context.project.settings.spacing(locale) else {
        return;
    };
    let (what, help) = match spacing {
        Spacing::CjkLatin => (
            "no space between Han and Latin letters or digits",
            "put a space there; the settings of the locale say `spacing: cjk-latin`",
        ),
        Spacing::None => (
            "a space between Han and Latin letters or digits",
            "take it out; the settings of the locale say `spacing: none`",
        ),
    };
    let faults = Faults::of(part, |line, faults| {
        if line.has.han {
            find(part, line, spacing, faults);
        }
    });
    faults.mend(part, what, help, sink);
}

/// Looks at each Han character beside what readers see as Latin letters or digits, and at the blanks between them.
fn find(part: &Part<'_>, line: &Line<'_>, spacing: Spacing, faults: &mut Faults) {
    let seen: Vec<usize> = (0..line.glyphs.len())
        .filter(|at| line.glyphs[*at].is_seen())
        .collect();
    let is_blank = |at: usize| line.word(Some(at)) == Some(' ');
    let mut left: Option<usize> = None;
    for at in seen {
        if is_blank(at) {
            continue;
        }
        if let Some(before) = left.replace(at)
            && (is_own(line, before) != is_own(line, at))
            && meets(part, line, before, at)
        {
            let blanks: Vec<usize> = (before + 1..at).filter(|at| is_blank(*at)).collect();
            match (spacing, blanks.as_slice()) {
                (Spacing::CjkLatin, []) => {
                    let opens = |at: &usize| matches!(line.glyphs[*at].kind, Kind::Opens);
                    let place = (before + 1..at).find(opens).unwrap_or(at);
                    faults.add(line, place..place, " ");
                }
                (Spacing::None, [first, .., last]) => faults.add(line, *first..last + 1, ""),
                (Spacing::None, [one]) => faults.add(line, *one..one + 1, ""),
                _ => {}
            }
        }
    }
}

/// Tells whether a character is Han as it is written.
fn is_own(line: &Line<'_>, at: usize) -> bool {
    line.word(Some(at)).is_some_and(is_han)
}

/// Tells whether Han and a Latin letter or digit meet here, through code and placeables too.
fn meets(part: &Part<'_>, line: &Line<'_>, left: usize, right: usize) -> bool {
    let end = |at: usize, end: End| edges::of(part, line, at, end);
    let (Some(left), Some(right)) = (end(left, End::Last), end(right, End::First)) else {
        return false;
    };
    let latin = |c: char| c.is_alphanumeric() && !is_han(c) && !crate::text::script::is_wide(c);
    (is_han(left) && latin(right)) || (latin(left) && is_han(right))
}
