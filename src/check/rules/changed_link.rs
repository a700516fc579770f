//! A link of a translation that leads elsewhere than the source's.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::facts::markup::{self, Changes, Wording};
use crate::model::{Addresses, Project};
use crate::source::Span;
use crate::syntax::markdown::{Piece, pieces};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-link"),
    docs: include_str!("../../../docs/rules/changed-link.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let changes = changes(context.project, part);
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
        let target = markup::in_locale(wanted, &languages(context.project), locale.as_str());
        // A brace would open a placeable.
        if !target.contains(['{', '}']) {
            retarget(context, part, stands, &target, one, found);
        }
    }
}

/// Returns how the links of a part differ from those of its source; addresses that differ by language, or in being encrypted, only are the same.
pub(super) fn changes<'p>(project: &Project, part: &'p Part<'_>) -> Changes<'p> {
    let links: fn(&Wording) -> &[String] = |wording| &wording.links;
    let source = part.sentence_source();
    let source = source.map(|source| &source.facts.markup);
    let Some(source) = source.filter(|source| !markup::agree(source, &part.facts.markup, links))
    else {
        return Changes::default();
    };
    let languages = languages(project);
    let neutral = |url: &str| {
        let url = markup::in_locale(address(project, url), &languages, "x-x");
        url.strip_prefix("http://")
            .map_or(url.clone(), |rest| format!("https://{rest}"))
    };
    let same = |a: &str, b: &str| a == b || neutral(a) == neutral(b);
    markup::changes(source, &part.facts.markup, links, &same)
}

/// Returns the address that a key stands for in all locales; anything else as it is.
fn address<'a>(project: &'a Project, url: &'a str) -> &'a str {
    let key = url.strip_prefix("link:");
    match key.and_then(|key| Some(&project.links.get(key)?.addresses)) {
        Some(Addresses::One(address)) => address,
        _ => url,
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
