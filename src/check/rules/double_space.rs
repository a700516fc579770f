//! Two spaces in a row.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("double-space"),
    docs: include_str!("../../../docs/rules/double-space.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let faults = Faults::of(part, |line, faults| {
        if line.has.blanks {
            find(line, faults);
        }
    });
    faults.mend(part, "several spaces in a row", "write one space", sink);
}

fn find(line: &Line<'_>, faults: &mut Faults) {
    let is_blank = |at: usize| matches!(line.word(Some(at)), Some(' ' | '\u{A0}' | '\t'));
    let mut at = 0;
    while at < line.glyphs.len() {
        let end = (at..line.glyphs.len())
            .find(|at| !is_blank(*at))
            .unwrap_or(line.glyphs.len());
        // At an end, `edge-space` tells it; at a line break, Fluent and the page make one of them.
        let seen = |at: Option<usize>| at.is_some_and(|at| line.glyphs[at].c != '\n');
        if end > at + 1 && seen(line.before(at)) && seen(line.after(end - 1)) {
            let fixed = (at..end).find(|at| line.word(Some(*at)) == Some('\u{A0}'));
            faults.add(line, at..end, if fixed.is_some() { "\u{A0}" } else { " " });
        }
        at = end.max(at + 1);
    }
}
