//! Letters and accents as characters of their own.

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::Line;
use crate::text::unicode::{composed, is_composed, joins};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("not-nfc"),
    docs: include_str!("../../../docs/rules/not-nfc.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let faults = Faults::of(part, |line, faults| {
        if line.has.loose {
            find(line, faults);
        }
    });
    faults.mend(
        part,
        "characters that are not composed (Unicode form NFC)",
        "write each letter with its accent as one character",
        sink,
    );
}

fn find(line: &Line<'_>, faults: &mut Faults) {
    let mut at = 0;
    while at < line.glyphs.len() {
        let joined = |at: &usize| line.word(Some(*at)).is_some_and(joins);
        let end = at + 1 + (at + 1..line.glyphs.len()).take_while(joined).count();
        if let Some(c) = line.word(Some(at))
            && (!c.is_ascii() || end > at + 1)
        {
            let text = line.text(at..end);
            if !is_composed(&text) {
                faults.add(line, at..end, composed(&text));
            }
        }
        at = end;
    }
}
