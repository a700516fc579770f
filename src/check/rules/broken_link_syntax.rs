//! Brackets and an address that look like a link and are none.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::markup::is_target;
use crate::source::Span;
use crate::syntax::markdown::prose_ranges;

pub(super) static RULE: Rule = Rule {
    code: Code::error("broken-link-syntax"),
    docs: include_str!("../../../docs/rules/broken-link-syntax.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for (place, broken) in all(context, part) {
        let locale = &part.pair.catalog.locale;
        sink.report(
            place,
            format!(
                "`{}` has a link that is not written as one in {locale}",
                part.name()
            ),
        )
        .help(format!("write `{}`", broken.link))
        .mend(place, broken.link);
    }
}

/// Tells whether one of them leads to an address: the link is told as broken, and not as missing.
pub(super) fn leads_to(context: &Context<'_>, part: &Part<'_>, address: &str) -> bool {
    let mut all = all(context, part).into_iter();
    all.any(|(_, broken)| broken.address == address)
}

/// Returns what looks like a link in a part, and where.
fn all(context: &Context<'_>, part: &Part<'_>) -> Vec<(Span, Broken)> {
    let mut all = Vec::new();
    // Every one of them has a bracket that closes.
    let closes = |c: &char| part.facts.writing.letters.may_have(*c);
    if part.pair.verbatim || !CLOSING.iter().any(closes) {
        return all;
    }
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        for range in prose_ranges(text) {
            for broken in broken(&text[range.clone()]) {
                let start = span.start as usize + range.start;
                let place = Span::new(span.source, start + broken.start..start + broken.end);
                all.push((place, broken));
            }
        }
    });
    all
}

/// What looks like a link, and the link it should be.
struct Broken {
    start: usize,
    end: usize,
    address: String,
    link: String,
}

const OPENING: [char; 2] = ['[', '［'];
const CLOSING: [char; 2] = [']', '］'];

/// Finds `[text] (address)`, `[text]（address）`, `［text］(address)` and `(text)[address]`.
fn broken(text: &str) -> Vec<Broken> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let close = if CLOSING.contains(&c) {
            &OPENING
        } else if matches!(c, ')' | '）') {
            &['(', '（']
        } else {
            continue;
        };
        let after = &text[at + c.len_utf8()..];
        let rest = after.trim_start_matches([' ', '\u{3000}']);
        let (open, ends): (&[char], &[char]) = if CLOSING.contains(&c) {
            (&['(', '（'], &[')', '）'])
        } else {
            (&OPENING, &CLOSING)
        };
        let Some(target) = rest.strip_prefix(open) else {
            continue;
        };
        let Some(length) = near_start(target).find(ends) else {
            continue;
        };
        let Some(start) = near_end(&text[..at]).rfind(close.as_slice()) else {
            continue;
        };
        let start = start + at - near_end(&text[..at]).len();
        let inner = text[start..at].trim_start_matches(close.as_slice());
        let address = target[..length].trim();
        let close_length = target[length..].chars().next().map_or(0, char::len_utf8);
        let end = text.len() - target.len() + length + close_length;
        let link = format!("[{inner}]({address})");
        let right = text.get(start..end) == Some(link.as_str());
        if is_target(address) && !right {
            let address = address.to_owned();
            found.push(Broken {
                start,
                end,
                address,
                link,
            });
        }
    }
    found
}

/// Bytes beyond which no text or address of a link is looked for.
const REACH: usize = 500;

fn near_start(text: &str) -> &str {
    &text[..text.floor_char_boundary(REACH)]
}

fn near_end(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(REACH))..]
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let links: Vec<String> = broken(text).into_iter().map(|one| one.link).collect();
        assert_eq!(links, expected);
    }

    #[test]
    fn what_looks_like_a_link_is_found() {
        check(
            "Öppna [portalen] (link:portal).",
            &["[portalen](link:portal)"],
        );
        check(
            "開啟[入口網站]（link:portal）。",
            &["[入口網站](link:portal)"],
        );
        check(
            "開啟［入口網站］（link:portal）。",
            &["[入口網站](link:portal)"],
        );
        check(
            "Open (the portal)[link:portal].",
            &["[the portal](link:portal)"],
        );
        check("Choose [OK] (at the bottom).", &[]);
        check("Choose (OK) [1].", &[]);
        check("Choose [OK] (#3).", &[]);
        check("Open [the portal](", &[]);
    }
}
