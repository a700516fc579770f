//! Ellipses and dashes of other languages beside Han.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::language;
use crate::text::script::{is_han, is_wide_punctuation};

pub(super) static RULE: Rule = Rule {
    code: Code::note("zh-ellipsis"),
    docs: include_str!("../../../docs/rules/zh-ellipsis.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    // A label is written as the product writes it.
    let label = part.pair.own.entry.id.starts_with("label-") || part.attribute == Some("label");
    if !language::is_chinese(locale) || label {
        return;
    }
    let (dash, help) = if language::is_traditional(locale) {
        ("──", "write …… and ──")
    } else {
        ("——", "write …… and ——")
    };
    let faults = Faults::of(part, |line, faults| {
        if line.has.han {
            find(line, dash, faults);
        }
    });
    faults.mend(part, "an ellipsis or dash of another language", help, sink);
}

fn find(line: &Line<'_>, dash: &str, faults: &mut Faults) {
    let mut at = 0;
    while at < line.glyphs.len() {
        let c = line.word(Some(at));
        let Some(c) = c.filter(|c| matches!(c, '.' | '。' | '…' | '-' | '—' | '⋯')) else {
            at += 1;
            continue;
        };
        let end = (at..line.glyphs.len())
            .find(|at| line.word(Some(*at)) != Some(c))
            .unwrap_or(line.glyphs.len());
        let own = |at: Option<usize>| {
            line.word(at)
                .is_some_and(|c| is_han(c) || is_wide_punctuation(c))
        };
        let (before, behind) = (own(line.before(at)), own(line.after(end - 1)));
        let instead = match (c, end - at) {
            ('.', 3..=6) | ('。', 2..=6) | ('…' | '⋯', 1 | 3) | ('⋯', 2) if before || behind => {
                Some("……")
            }
            ('-', 2 | 3) | ('—', 1 | 3) if before && behind => Some(dash),
            _ => None,
        };
        // One em also joins nouns in Chinese: 台北—高雄.
        let joins = (c, end - at) == ('—', 1);
        // What stands right before a closing frame is the name of something, as the product writes it.
        let framed = line
            .glyphs
            .get(end)
            .is_some_and(|glyph| !glyph.is_seen() || matches!(glyph.c, ']' | '」' | '”' | '"'));
        if let Some(instead) = instead.filter(|_| !framed) {
            if joins {
                faults.doubt(line, at..end, instead);
            } else {
                faults.add(line, at..end, instead);
            }
        }
        at = end;
    }
}
