//! A link of a translation that leads elsewhere than the source's.

use crate::check::headings::leads_to;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::facts::markup::{self, Changes, Wording};
use crate::model::{Addresses, Project};
use crate::source::Span;
use crate::syntax::markdown::{Piece, pieces};
use crate::text::address::{in_locale, same_place};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-link"),
    docs: include_str!("../../../docs/rules/changed-link.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let changes = changes(context, part);
    let one = changes.changed.len() == 1;
    for (wanted, stands) in changes.changed {
        let locale = &part.pair.catalog.locale;
        let found = sink.report(
            part.span(),
            format!(
                "`{}` links to `{stands}` in {locale}, the source to `{wanted}`",
                part.name()
            ),
        );
        found.help("lead readers to the same place; an address that differs by language belongs in links.yaml");
        let target = in_locale(wanted, &languages(context.project), locale);
        // A brace would open a placeable.
        if !target.contains(['{', '}']) {
            retarget(context, part, stands, &target, one, found);
        }
    }
}

/// Returns how the links of a part differ from those of its source; addresses of one place, each in a language of its own, are the same, and so
/// are a section and its heading by its words.
pub(super) fn changes<'p>(context: &Context<'_>, part: &'p Part<'_>) -> Changes<'p> {
    let project = context.project;
    let links: fn(&Wording) -> &[String] = |wording| &wording.links;
    let source = part.sentence_source();
    let source = source.map(|source| &source.facts.markup);
    let Some(source) = source.filter(|source| !markup::agree(source, &part.facts.markup, links))
    else {
        return Changes::default();
    };
    let catalogs = project.catalogs.iter();
    let tags: Vec<&str> = catalogs.map(|catalog| catalog.locale.as_str()).collect();
    let same = |a: &str, b: &str| {
        let (a, b) = (addresses(project, a), addresses(project, b));
        let same = |a: &str, b: &str| {
            same_place(a, b, &tags)
                || leads_to(context, part, a, b)
                || leads_to(context, part, b, a)
        };
        a.iter().any(|a| b.iter().any(|b| same(a, b)))
    };
    markup::changes(source, &part.facts.markup, links, &same)
}

/// Returns the addresses that a key stands for; anything else as it is.
fn addresses<'a>(project: &'a Project, url: &'a str) -> Vec<&'a str> {
    let key = url.strip_prefix("link:");
    match key.and_then(|key| Some(&project.links.get(key)?.addresses)) {
        Some(Addresses::One(address)) => vec![address],
        Some(Addresses::ByLocale(all)) => all.values().map(|address| &*address.text).collect(),
        None => vec![url],
    }
}

/// Returns the languages of a project in lower case.
pub(super) fn languages(project: &Project) -> Vec<&str> {
    let catalogs = project.catalogs.iter();
    catalogs
        .map(|catalog| catalog.locale.as_str())
        .map(|tag| tag.split('-').next().unwrap_or(tag))
        .collect()
}

/// Offers to let the links to one target lead to another.
fn retarget(
    context: &Context<'_>,
    part: &Part<'_>,
    from: &str,
    to: &str,
    safe: bool,
    found: &mut Diagnostic,
) {
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        for piece in pieces(text) {
            let Piece::Target(range) = piece else {
                continue;
            };
            if text[range.clone()].trim() != from {
                continue;
            }
            let start = span.start as usize;
            let place = Span::new(span.source, start + range.start..start + range.end);
            if safe {
                found.mend(place, to);
            } else {
                found.suggest(place, to);
            }
        }
    });
}
