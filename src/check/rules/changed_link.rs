//! A link of a translation that leads elsewhere than the source's.

use rustc_hash::FxHashMap;

use crate::check::headings::leads_to;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::facts::changes::{self, Changes};
use crate::facts::markup::Wording;
use crate::model::{Addresses, Project};
use crate::source::Span;
use crate::syntax::markdown::{Piece, pieces};
use crate::text::address::{Place, in_locale};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-link"),
    docs: include_str!("../../../docs/rules/changed-link.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let changes = changes(context, part);
    let count = changes.changed.len();
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
        if !target.contains(['{', '}']) && count <= OFFERS {
            retarget(context, part, stands, &target, count == 1, found);
        }
    }
}

/// Changes of one kind in a part for which mends are offered: each looks for its place in the whole text, and nobody makes so many one by one.
pub(super) const OFFERS: usize = 100;

/// Returns how the links of a part differ from those of its source; addresses of one place, each in a language of its own, are the same, and so
/// are a section and its heading by its words.
pub(super) fn changes<'p>(context: &Context<'_>, part: &'p Part<'_>) -> Changes<'p> {
    let project = context.project;
    let links: fn(&Wording) -> &[String] = |wording| &wording.links;
    let source = part.sentence_source();
    let source = source.map(|source| &source.facts.markup);
    let Some(source) = source.filter(|source| !changes::agree(source, &part.facts.markup, links))
    else {
        return Changes::default();
    };
    let catalogs = project.catalogs.iter();
    let tags: Vec<&str> = catalogs.map(|catalog| catalog.locale.as_str()).collect();
    let of = |link: &'p str| {
        let places = addresses(project, link).into_iter();
        let places = places.map(|address| (address, Place::of(address, &tags)));
        (link, places.collect())
    };
    let own = &part.facts.markup;
    let wordings = source.wordings.iter().chain(&own.wordings);
    let places: FxHashMap<&str, Vec<(&str, Place<'_>)>> = wordings
        .flat_map(|wording| &wording.links)
        .map(|link| of(link))
        .collect();
    let same = |a: &str, b: &str| {
        let same = |(a, at): &(&str, Place<'_>), (b, there): &(&str, Place<'_>)| {
            at.is(there) || leads_to(context, part, a, b) || leads_to(context, part, b, a)
        };
        places[a]
            .iter()
            .any(|a| places[b].iter().any(|b| same(a, b)))
    };
    changes::of_different(source, own, links, &same)
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
