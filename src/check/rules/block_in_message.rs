//! A line of a message that would start a list, a heading or a quotation.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::resolve::uses;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: Code::error("block-in-message"),
    docs: include_str!("../../../docs/rules/block-in-message.md"),
    run: Run::Part(run),
};

/// Languages that write ordinal numbers with a full stop: `1. Januar` is a date, not a list.
const ORDINALS: &[&str] = &[
    "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lb", "lt", "lv", "nb", "nn", "no", "pl",
    "sk", "sl", "sr", "tr",
];

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    // Nobody knows that messages without documents are Markdown.
    if part.pair.verbatim || context.project.is_catalogs_alone() || is_cell(part) {
        return;
    }
    if !part.facts.writing.letters.may_have_any("#-+*>0123456789") {
        return;
    }
    let locale = &part.pair.catalog.locale;
    let language = locale.as_str().split('-').next().unwrap_or("");
    let mut lines = Vec::new();
    let mut text = 0;
    part.pattern.literals(&mut |span| {
        let raw = context.sources.text(span);
        let opens = span.start == part.pattern.span.start;
        for (at, line) in raw.split('\n').enumerate() {
            text += usize::from(!line.trim().is_empty());
            let Some(marker) = marker(line.trim_start(), language).filter(|_| at > 0 || opens)
            else {
                continue;
            };
            let place = Span::of_slice(
                span.source,
                context.sources.get(span.source),
                line.trim_start(),
            );
            let end = place.start as usize + marker.len();
            lines.push((
                Span::new(span.source, place.start as usize..end),
                marker.trim_end(),
            ));
        }
    });
    let alone = lines.len() == 1 && text == 1;
    let single = lines.len() == 1;
    for (place, marker) in lines {
        let found = sink.report(
            place,
            format!(
                "`{marker}` in `{}` looks like a list, a heading or a quotation in {locale}",
                part.name()
            ),
        );
        let sign = is_sign(
            context.sources.get(place.source).text.as_str(),
            place,
            marker,
        );
        found.help(if sign {
            "write a backslash before the sign if readers are to see it; lists and headings belong in the document, one message each"
        } else {
            "a message is one paragraph: lists and headings belong in the document, one message each"
        });
        // Several lines are several messages, which a person has to make.
        if sign && single {
            found.suggest(place.start(), "\\");
        } else if alone && !sign {
            found.mend(place, "");
        }
    }
}

/// Tells whether a part is the text of cells of tables, which hold no blocks.
fn is_cell(part: &Part<'_>) -> bool {
    let uses = part.pair.uses;
    let cell = |used: &uses::Use<'_>| used.part == uses::Part::Cell;
    part.attribute.is_none() && !uses.is_empty() && uses.iter().all(cell)
}

/// Tells whether a marker may be meant as it is: more or less than a number, plus something, a footnote.
fn is_sign(file: &str, place: Span, marker: &str) -> bool {
    let number = || file[place.end as usize..].starts_with(|c: char| c.is_ascii_digit());
    match marker {
        "+" | "*" => true,
        "-" | ">" | "#" => number(),
        _ => false,
    }
}

/// Returns the marker of a block at the beginning of a line, with the space behind it.
fn marker<'t>(line: &'t str, language: &str) -> Option<&'t str> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let hashes = line.len() - line.trim_start_matches('#').len();
    let rest = &line[digits..];
    let sign = match (digits, hashes) {
        (0, 1..=6) => hashes,
        (0, _) if line.starts_with(['-', '+', '*', '>']) => 1,
        (1..=2, _) if rest.starts_with(')') => digits + 1,
        (1..=2, _) if rest.starts_with('.') && !ORDINALS.contains(&language) => digits + 1,
        _ => return None,
    };
    let behind = line.get(sign..)?;
    let spaces = behind.len() - behind.trim_start_matches(' ').len();
    (spaces > 0 && !behind.trim().is_empty()).then(|| &line[..sign + spaces])
}

#[cfg(test)]
mod tests {
    use super::marker;

    #[test]
    fn markers_of_blocks_are_found() {
        let check = |line, language, expected: Option<&str>| {
            assert_eq!(marker(line, language), expected, "{line}");
        };
        check("- Öppna listan.", "sv", Some("- "));
        check("1. 開啟清單。", "zh", Some("1. "));
        check("## Rubrik", "sv", Some("## "));
        check("> Citat", "sv", Some("> "));
        check("1. Januar", "de", None);
        check("2024. 年", "zh", None);
        check("**Observera:** vänta.", "sv", None);
        check("-5 grader", "sv", None);
        check("- ", "sv", None);
    }
}
