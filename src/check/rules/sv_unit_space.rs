//! A space that may break, or none, between a number and its unit in Swedish text.

use crate::check::edges::{self, End};
use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::text::language::{self, Language};
use crate::text::units::sign;

pub(super) static RULE: Rule = Rule {
    code: Code::note("sv-unit-space"),
    docs: include_str!("../../../docs/rules/sv-unit-space.md"),
    run: Run::Part(run),
};

/// No unit is longer.
const REACH: usize = 8;

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if !language::is_swedish(&part.pair.catalog.locale) {
        return;
    }
    let language = language::of(&part.pair.catalog.locale);
    let faults = Faults::of(part, |line, faults| {
        if !line.has.digit && !line.has_placeables() {
            return;
        }
        for (at, glyph) in line.glyphs.iter().enumerate() {
            let could = glyph.c.is_ascii_digit() || glyph.kind == Kind::Placeable;
            // A look at what follows is quick; where a number begins is far away in a long one.
            if could && leads_on(line, at) && is_digit(part, line, at) {
                behind(line, at, language, faults);
            }
        }
    });
    faults.mend(
        part,
        "a number without a no-break space before its unit",
        "put a no-break space (U+00A0) between number and unit",
        sink,
    );
}

/// Tells whether the last digit of a number stands here, or a placeable that ends with one.
fn is_digit(part: &Part<'_>, line: &Line<'_>, at: usize) -> bool {
    let glyph = &line.glyphs[at];
    if glyph.is_word() {
        return glyph.c.is_ascii_digit() && is_number(line, at);
    }
    let placeable = glyph.kind == Kind::Placeable;
    placeable && edges::of(part, line, at, End::Last).is_some_and(|c| c.is_ascii_digit())
}

/// Tells whether the digits that end here are no part of a name: `A4`, `HTTP/2`.
fn is_number(line: &Line<'_>, at: usize) -> bool {
    let part = |at: &usize| {
        line.word(Some(*at))
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{A0}'))
    };
    let start = (0..=at).rev().take_while(part).last().unwrap_or(at);
    let before = start.checked_sub(1).map(|at| &line.glyphs[at]);
    before.is_none_or(|glyph| {
        glyph.is_word()
            && (glyph.c.is_whitespace()
                || matches!(glyph.c, '(' | '–' | '−' | '<' | '>' | '±' | '≤' | '≥'))
    })
}

/// Tells whether what could be a unit follows, right away or behind a blank.
fn leads_on(line: &Line<'_>, at: usize) -> bool {
    let blank = line.word(Some(at + 1)) == Some(' ');
    let next = line.word(Some(at + 1 + usize::from(blank)));
    next.is_some_and(|c| c.is_alphabetic() || matches!(c, '%' | '‰' | '°'))
}

fn behind(line: &Line<'_>, at: usize, language: &Language, faults: &mut Faults) {
    let blank = line.word(Some(at + 1)) == Some(' ');
    let start = at + 1 + usize::from(blank);
    let end = (start + REACH).min(line.glyphs.len());
    let Some(unit) = sign(&line.text(start..end), language) else {
        return;
    };
    // A letter alone right behind a number may be part of a name: 3G, 5V.
    let certain = blank || unit.chars().count() > 1 || unit == "%";
    let angle = unit == "°" && !blank;
    if certain && !angle {
        let place = at + 1..start;
        faults.add(line, place, "\u{A0}");
    }
}
