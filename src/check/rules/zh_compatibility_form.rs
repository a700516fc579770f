//! Vertical, small and half-width forms of characters, which only old encodings needed.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::text::language;
use crate::text::unicode::compatible;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("zh-compatibility-form"),
    docs: include_str!("../../../docs/rules/zh-compatibility-form.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if !language::is_chinese(&part.pair.catalog.locale) {
        return;
    }
    let faults = Faults::of(part, |line, faults| {
        if !line.has.wide {
            return;
        }
        for (at, c) in line.words() {
            if let Some(own) = ordinary(c) {
                faults.add(line, at..at + 1, own);
            }
        }
    });
    faults.mend(
        part,
        "a form of a character that is made for other uses",
        "write the ordinary character",
        sink,
    );
}

/// Returns what is ordinarily written for a compatibility form.
fn ordinary(c: char) -> Option<String> {
    match u32::from(c) {
        // The two-dot leader of vertical text is taken for a colon, the small stop for a full stop.
        0xFE30 | 0xFE13 => Some("：".into()),
        0xFE52 => Some("。".into()),
        0xFE31 | 0xFE32 | 0xFE58 => Some("—".into()),
        0x2F00..=0x2FD5 | 0xFE10..=0xFE19 | 0xFE33..=0xFE4F | 0xFE50..=0xFE6B | 0xFF61..=0xFFDC => {
            Some(compatible(c).chars().map(wide).collect())
        }
        _ => None,
    }
}

/// Returns the full-width form of ASCII punctuation, and anything else as it is.
fn wide(c: char) -> char {
    if c.is_ascii_punctuation() {
        return char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c);
    }
    c
}
