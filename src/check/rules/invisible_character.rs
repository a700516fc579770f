//! A character that nobody sees and that changes what is found, copied or broken.

use std::cell::LazyCell;

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;

pub(super) static RULE: Rule = Rule {
    code: Code::error("invisible-character"),
    docs: include_str!("../../../docs/rules/invisible-character.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let ltr = part.pair.catalog.locale.direction() == "ltr";
    let mut codes: Vec<String> = Vec::new();
    let faults = Faults::of(part, |line, faults| {
        if line.has.loose {
            find(line, ltr, &mut codes, faults);
        }
    });
    if faults.is_empty() {
        return;
    }
    codes.sort();
    codes.dedup();
    let what = format!("an invisible character ({})", codes.join(", "));
    faults.mend(
        part,
        &what,
        "take the character out; what is to be shown needs none",
        sink,
    );
}

fn find(line: &Line<'_>, ltr: bool, codes: &mut Vec<String>, faults: &mut Faults) {
    let runs_both_ways = LazyCell::new(|| line.words().any(|(_, c)| is_rtl(c)));
    for (at, c) in line.words() {
        if is_plain(c) {
            continue;
        }
        let beside = [at.checked_sub(1), Some(at + 1)]
            .map(|at| at.and_then(|at| line.glyphs.get(at)).map(|glyph| glyph.c));
        let needed = beside.into_iter().flatten().any(needs_joiners);
        let wrong = match u32::from(c) {
            0x00..=0x08 | 0x0B..=0x1F | 0x7F..=0x9F => true,
            // Scripts without spaces break at the first, and others join letters with the next two, as pictures do.
            0x200B..=0x200D => !needed,
            // Marks of direction do nothing where everything runs one way.
            0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => ltr && !*runs_both_ways,
            0x2028
            | 0x2029
            | 0x2060..=0x2064
            | 0xFEFF
            | 0x3164
            | 0xFFA0
            | 0x115F
            | 0x1160
            | 0x180E => true,
            0xE0000..=0xE007F => {
                !beside[0].is_some_and(needs_joiners)
                    && beside[0].is_none_or(|c| u32::from(c) < 0xE0000)
            }
            _ => false,
        };
        if wrong {
            codes.push(format!("U+{:04X}", u32::from(c)));
            faults.add(line, at..at + 1, "");
        }
    }
}

/// Tells whether a character is one of those that make up nearly every text.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{2FF}' | '\u{3001}'..='\u{3029}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
}

/// Tells whether a character belongs to a script, or is a picture, beside which joiners have a meaning.
fn needs_joiners(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0x0900..=0x109F | 0x1780..=0x18AF | 0x1980..=0x1AAF | 0x2600..=0x27BF | 0xA840..=0xABFF
        | 0xFB1D..=0xFDFF | 0xFE0F | 0xFE70..=0xFEFC | 0x1F000..=0x1FAFF)
}

fn is_rtl(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}
