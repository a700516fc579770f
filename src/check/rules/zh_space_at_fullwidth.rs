//! A space beside full-width punctuation.

use crate::check::edges::{self, End};
use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("zh-space-at-fullwidth"),
    docs: include_str!("../../../docs/rules/zh-space-at-fullwidth.md"),
    run: Run::Part(run),
};

/// Marks that bring their own room.
const MARKS: &str = "，。、；：！？「」『』（）〈〉《》【】";

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // A pattern of the chrome may hold values apart by a space and nothing else.
    if !language::is_chinese(&part.pair.catalog.locale)
        || part.pair.own.entry.id.starts_with("chrome-")
    {
        return;
    }
    let faults = Faults::of(part, |line, faults| {
        if line.has.wide {
            find(part, line, faults);
        }
    });
    faults.mend(
        part,
        "a space beside full-width punctuation",
        "take the space out: the mark brings its own room",
        sink,
    );
}

fn find(part: &Part<'_>, line: &Line<'_>, faults: &mut Faults) {
    let is_blank = |at: usize| matches!(line.word(Some(at)), Some(' ' | '\u{A0}'));
    // Readers see the marks around labels as well.
    let is_mark = |at: Option<usize>, end: End| {
        let seen = at.and_then(|at| edges::of(part, line, at, end));
        seen.is_some_and(|c| MARKS.contains(c))
    };
    let mut at = 0;
    while at < line.glyphs.len() {
        if !is_blank(at) {
            at += 1;
            continue;
        }
        let end = (at..line.glyphs.len())
            .find(|at| !is_blank(*at))
            .unwrap_or(line.glyphs.len());
        let (before, behind) = (line.before(at), line.after(end - 1));
        let between = before.is_some() && behind.is_some();
        if between && (is_mark(before, End::Last) || is_mark(behind, End::First)) {
            faults.add(line, at..end, "");
        }
        at = end;
    }
}
