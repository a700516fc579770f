//! A code span that is not the source's.

use super::changed_link::OFFERS;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::facts::changes;
use crate::facts::markup::Wording;
use crate::source::Span;
use crate::syntax::markdown::{Piece, pieces, prose_ranges};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-code"),
    docs: include_str!("../../../docs/rules/changed-code.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let locale = &part.pair.catalog.locale;
    let codes: fn(&Wording) -> &[String] = |wording| &wording.codes;
    let changes = changes::of(&source.facts.markup, &part.facts.markup, codes);
    let (one, few) = (changes.changed.len() == 1, changes.changed.len() <= OFFERS);
    for (wanted, stands) in changes.changed {
        let message = format!(
            "`{}` has the code “{stands}” in {locale}, the source “{wanted}”",
            part.name()
        );
        let found = sink.report(part.span(), message);
        found.help("code is the same in every language");
        if !few || !is_plain(wanted) {
            continue;
        }
        for place in code_places(context, part, stands) {
            if one {
                found.mend(place, wanted);
            } else {
                found.suggest(place, wanted);
            }
        }
    }
    let few = changes.missing.len() <= OFFERS;
    for wanted in changes.missing {
        let message = format!("`{}` lacks the code “{wanted}” in {locale}", part.name());
        let found = sink.report(part.span(), message);
        found.help("write it between backquotes, as the source does");
        if few && is_plain(wanted) {
            enclose(context, part, wanted, found);
        }
    }
    for stands in changes.extra {
        let message = format!(
            "`{}` has the code “{stands}” in {locale}, the source does not",
            part.name()
        );
        sink.report(part.span(), message)
            .help("write it as the source writes it");
    }
}

/// Tells whether a code can be written into a message as it is: a brace would open a placeable, a backquote end the span.
fn is_plain(code: &str) -> bool {
    !code.contains(['{', '}', '`'])
}

fn code_places(context: &Context<'_>, part: &Part<'_>, code: &str) -> Vec<Span> {
    let mut places = Vec::new();
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        for piece in pieces(text) {
            if let Piece::Code(range) = piece
                && text[range.clone()].trim() == code
            {
                let start = span.start as usize;
                places.push(Span::new(
                    span.source,
                    start + range.start..start + range.end,
                ));
            }
        }
    });
    places
}

/// Offers to put backquotes around a code that stands in the text once, as plain words.
fn enclose(context: &Context<'_>, part: &Part<'_>, code: &str, found: &mut Diagnostic) {
    let mut places = Vec::new();
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        for range in prose_ranges(text) {
            let prose = &text[range.clone()];
            for (at, _) in prose.match_indices(code) {
                // A backquote beside it is a mark that was left open.
                let inside = |c: char| c.is_ascii_alphanumeric() || c == '`';
                let behind = &prose[at + code.len()..];
                if prose[..at].ends_with(inside) || behind.starts_with(inside) {
                    continue;
                }
                let start = span.start as usize + range.start + at;
                places.push(Span::new(span.source, start..start + code.len()));
            }
        }
    });
    if let [place] = places[..] {
        found.mend(place, format!("`{code}`"));
    }
}
