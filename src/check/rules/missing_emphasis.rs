//! Emphasis of the source that the translation lacks.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::changes::{self, Changes};
use crate::facts::markup::Wording;
use crate::syntax::fluent::Pattern;
use crate::text::language;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-emphasis"),
    docs: include_str!("../../../docs/rules/missing-emphasis.md"),
    run: Run::Part(run),
};

/// The mark of strong emphasis.
const STRONG: &str = "**";

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let locale = &part.pair.catalog.locale;
    let changes = changes(part);
    let (changed, only) = (
        changes.changed.iter().map(|pair| pair.0),
        changes.missing.iter().copied(),
    );
    let mut marks: Vec<&str> = changed.chain(only).collect();
    marks.sort_unstable();
    marks.dedup();
    // Chinese has no slanted letters: what they stress is set in brackets, or said by its words.
    if language::is_chinese(locale) {
        marks.retain(|mark| *mark == STRONG);
    }
    for mark in marks {
        if is_wrapped(part, mark) {
            continue;
        }
        let kind = name(mark);
        sink.report(
            part.span(),
            format!(
                "`{}` has less {kind} than the source in {locale}",
                part.name()
            ),
        )
        .help("emphasise the words that stand for those of the source");
    }
}

/// Tells whether the translation sets words in brackets or quotation marks where the source has emphasis: that is how some languages
/// write labels and words that are spoken of.
fn is_wrapped(part: &Part<'_>, mark: &str) -> bool {
    let Some(source) = part.sentence_source() else {
        return false;
    };
    let (own, of) = (&part.facts.markup.wordings, &source.facts.markup.wordings);
    let ([own], [of]) = (own.as_slice(), of.as_slice()) else {
        return false;
    };
    let marked = |wording: &Wording| wording.emphasis.iter().filter(|one| *one == mark).count();
    let more = wrapped(part.pattern).saturating_sub(wrapped(source.pattern));
    marked(own) + more >= marked(of)
}

/// Counts what stands in brackets or quotation marks, links and directives apart.
fn wrapped(pattern: &Pattern) -> usize {
    let mut count = 0;
    pattern.texts(&mut |text, _| {
        // What is emphasised as well counts as emphasis.
        let bare = |(at, _): &(usize, char)| !text[..*at].ends_with('*');
        for (at, c) in text.char_indices().filter(bare) {
            let rest = &text[at + c.len_utf8()..];
            let opens = match c {
                '「' | '『' | '“' | '［' | '【' => true,
                '[' => {
                    let after = rest.split_once(']').map_or("(", |(_, after)| after);
                    !(rest.starts_with('!') || after.starts_with('('))
                }
                _ => false,
            };
            count += if opens { listed(rest) } else { 0 };
        }
        count += text
            .matches('”')
            .count()
            .saturating_sub(text.matches('“').count())
            / 2;
    });
    count
}

/// Counts the names that brackets hold which open before a text: `[使用者、電腦或群組]` has three.
fn listed(inside: &str) -> usize {
    let closes = [']', '」', '』', '”', '］', '】'];
    let inside = inside.split(closes).next().unwrap_or("");
    if !inside.contains('、') {
        return 1;
    }
    inside.split(['、', '或', '和', '與', '及']).count()
}

/// Returns the emphasis that only the source (`missing`) or only the translation (`extra`) has.
pub(super) fn changes<'p>(part: &'p Part<'_>) -> Changes<'p> {
    let Some(source) = part.sentence_source() else {
        return Changes::default();
    };
    // What a text with a mark left open emphasises, nobody can say.
    let mut wordings = source.facts.markup.wordings.iter();
    if wordings.any(|one| !one.unclosed.is_empty()) {
        return Changes::default();
    }
    let emphasis: fn(&Wording) -> &[String] = |wording| &wording.emphasis;
    changes::of(&source.facts.markup, &part.facts.markup, emphasis)
}

/// Returns what a mark makes of a text.
pub(super) fn name(mark: &str) -> &'static str {
    match mark {
        STRONG => "strong emphasis",
        _ => "emphasis",
    }
}
