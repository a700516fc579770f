//! A space at the beginning or the end of a text.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::syntax::fluent::Expression;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("edge-space"),
    docs: include_str!("../../../docs/rules/edge-space.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // A pattern of the chrome joins texts and may need a space for it.
    if part.pair.own.entry.id.starts_with("chrome-") {
        return;
    }
    let faults = Faults::of(part, |line, faults| {
        if line.whole {
            find(line, faults);
        }
    });
    faults.mend(part, "a space at its edge", "take the space out", sink);
}

fn find(line: &Line<'_>, faults: &mut Faults) {
    let count = line.glyphs.len();
    let start = (0..count).take_while(|at| is_blank(line, *at)).count();
    // A text that is nothing but blanks is another finding.
    if start == count {
        return;
    }
    let end = count
        - (0..count)
            .rev()
            .take_while(|at| is_blank(line, *at))
            .count();
    if start > 0 {
        faults.add(line, 0..start, "");
    }
    if end < count {
        faults.add(line, end..count, "");
    }
}

/// Tells whether a character is a blank, or a placeable with nothing but blanks in quotes.
fn is_blank(line: &Line<'_>, at: usize) -> bool {
    let glyph = &line.glyphs[at];
    match (glyph.kind, line.placeable(at)) {
        (Kind::Word, _) => glyph.c.is_whitespace(),
        (Kind::Placeable, Some(Expression::String(text))) => {
            !text.is_empty() && text.chars().all(char::is_whitespace)
        }
        _ => false,
    }
}
