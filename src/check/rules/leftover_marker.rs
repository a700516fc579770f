//! A note to oneself left in a text: TODO, FIXME, XXX, ??.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::syntax::markdown::prose_ranges;
use crate::text::script::is_han;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("leftover-marker"),
    docs: include_str!("../../../docs/rules/leftover-marker.md"),
    run: Run::Part(run),
};

/// What notes to oneself are known by.
const MARKERS: [&str; 6] = ["TODO", "FIXME", "XXX", "TBD", "??", "？？"];

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let letters = part.facts.writing.letters;
    if !MARKERS.iter().any(|marker| letters.may_have_all(marker)) {
        return;
    }
    part.pattern.texts(&mut |text, span| {
        if !MARKERS.iter().any(|marker| text.contains(marker)) {
            return;
        }
        // What stands in code is what readers are to type.
        let code = if part.pair.verbatim {
            None
        } else {
            Some(prose_ranges(text))
        };
        let prose = code.map(|ranges| {
            let pieces: Vec<&str> = ranges
                .into_iter()
                .filter_map(|range| text.get(range))
                .collect();
            pieces.join(" ")
        });
        let text = prose.as_deref().unwrap_or(text);
        // Between dots, hyphens and bars it is a part of a name, or of a compound with another word behind it.
        let named =
            |c: char| c.is_alphanumeric() && !is_han(c) || matches!(c, '.' | '_' | '-' | '/');
        let word = |marker: &&str| {
            text.contains(marker)
                && text
                    .split(|c: char| !named(c))
                    .any(|word| word.trim_matches(['.', '-', '/']) == *marker)
        };
        let (words, marks) = MARKERS.split_at(4);
        let marker = words.iter().find(|marker| word(marker));
        let marker = marker.or_else(|| marks.iter().find(|marker| text.contains(**marker)));
        if let Some(marker) = marker {
            sink.report(span, format!("`{}` holds the note `{marker}`", part.name()))
                .help("finish the text and take the note out");
        }
    });
}
