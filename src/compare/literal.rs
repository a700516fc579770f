//! What is written in an article so that readers see its marks or nothing: emphasis that Markdown does not see, links without a text.
//! Messages are cured of the one, and hold the other as it is written.

use super::place::Version;
use crate::check::{MISSING_LINK, UNRENDERED_EMPHASIS};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::source::Span;
use crate::syntax::markdown::unrendered;

pub(super) fn marks(own: &Version<'_>, locale: &Locale, found: &mut Vec<Diagnostic>) {
    let body = &own.text[own.body..];
    for one in unrendered(body) {
        let (start, end) = (one.open.start, one.close.end);
        let tag = if one.open.len() == 2 { "strong" } else { "em" };
        let shown = &body[start..end];
        UNRENDERED_EMPHASIS
            .report(
                found,
                own.span(own.body + start, own.body + end),
                format!("readers see the marks of “{shown}” in {locale}"),
            )
            .help(format!(
                "write `<{tag}>…</{tag}>`, or `&#x200B;` between the mark and the word beside it: Markdown sees no emphasis between punctuation and Han"
            ));
    }
}

/// Tells of links that nobody can see, where the source has none of them. What was told of the text around such a link is the same.
pub(super) fn links(
    source: &Version<'_>,
    own: &Version<'_>,
    locale: &Locale,
    found: &mut Vec<Diagnostic>,
) {
    let body = &own.text[own.body..];
    for (at, _) in body.match_indices("[](") {
        let address = body[at + 3..].split(')').next().unwrap_or("");
        let picture = body[..at].ends_with('!');
        if picture
            || address.is_empty()
            || address.contains(char::is_whitespace)
            || source.text.contains(&format!("[]({address})"))
        {
            continue;
        }
        let start = own.body + at;
        let span = own.span(start, start + 4 + address.len());
        let around = |told: &Diagnostic| {
            let Span { start, end, .. } = told.primary;
            told.code == MISSING_LINK.name && start <= span.start && span.end <= end
        };
        if let Some(told) = found.iter().position(around) {
            found.remove(told);
        }
        MISSING_LINK
            .report(
                found,
                span,
                format!("nobody sees the link to `{address}` in {locale}: it has no text"),
            )
            .help("put the words that stand for it between its square brackets");
    }
}
