//! Vertical, small and half-width forms of characters, which only old encodings needed.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::text::language;
use crate::text::script::is_han;
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
            let (before, behind) = (line.word(line.before(at)), line.word(line.after(at)));
            let both = |is: fn(char) -> bool| before.is_some_and(is) && behind.is_some_and(is);
            if c == STOP && both(is_han) {
                faults.doubt(line, at..at + 1, '‧');
            } else if let Some(own) = ordinary(c, both(|c| c.is_ascii_alphanumeric())) {
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

/// The small full stop, which between Chinese characters is most often the dot between the parts of a name.
const STOP: char = '﹒';

/// Returns what is ordinarily written for a compatibility form, between Latin letters or digits or elsewhere.
fn ordinary(c: char, latin: bool) -> Option<String> {
    let plain = match u32::from(c) {
        // The two-dot leader of vertical text is taken for a colon.
        0xFE30 | 0xFE13 => ":".to_owned(),
        0xFE52 if !latin => return Some("。".into()),
        0xFE31 | 0xFE32 | 0xFE58 => return Some("—".into()),
        // The lines from U+FE49 on stand over or under names and titles.
        0x2F00..=0x2FD5 | 0xFE10..=0xFE19 | 0xFE33..=0xFE48 | 0xFE50..=0xFE6B | 0xFF61..=0xFFDC => {
            compatible(c)
        }
        _ => return None,
    };
    Some(if latin {
        plain
    } else {
        plain.chars().map(wide).collect()
    })
}

/// Returns the full-width form of ASCII punctuation, and anything else as it is.
fn wide(c: char) -> char {
    if c.is_ascii_punctuation() {
        return char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c);
    }
    c
}
