//! An address that leads readers to a page in another language.

use std::collections::BTreeSet;

use super::changed_link::languages;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Addresses, Catalog, Message};
use crate::source::{SourceId, Span};
use crate::syntax::markdown::{Piece, pieces};
use crate::text::address::{in_locale, locale_segment};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("foreign-locale-link"),
    docs: include_str!("../../../docs/rules/foreign-locale-link.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let languages = languages(context.project);
    let project = context.project;
    for catalog in std::iter::once(project.source()).chain(project.translations()) {
        messages(context, catalog, &languages, sink);
    }
    links(context, &languages, sink);
}

/// Looks at the addresses that stand in the messages of a locale.
fn messages(context: &Context<'_>, catalog: &Catalog, languages: &[&str], sink: &mut Sink<'_>) {
    // Few files have an address at all.
    let has_addresses = |file: &SourceId| context.sources.get(*file).text.contains("://");
    let files: BTreeSet<SourceId> = (catalog.files.iter().copied())
        .filter(has_addresses)
        .collect();
    if files.is_empty() {
        return;
    }
    let here = |message: &&Message| files.contains(&message.entry.span.source);
    let own = catalog.messages.iter().filter(|message| !message.built_in);
    for message in own.filter(here) {
        for (_, _, pattern) in message.entry.parts() {
            pattern.literals(&mut |span| {
                let text = context.sources.text(span);
                if !text.contains("://") {
                    return;
                }
                for piece in pieces(text) {
                    let Piece::Target(range) = piece else {
                        continue;
                    };
                    let url = &text[range.clone()];
                    let start = span.start as usize;
                    let place = Span::new(span.source, start + range.start..start + range.end);
                    report(context, url, catalog, languages, place, sink);
                }
            });
        }
    }
}

/// Looks at `links.yaml`: at addresses for one locale, and at those that serve all of them.
fn links(context: &Context<'_>, languages: &[&str], sink: &mut Sink<'_>) {
    let catalog = |tag: &str| {
        let mut catalogs = context.project.catalogs.iter();
        catalogs.find(|catalog| catalog.locale.as_str() == tag)
    };
    for (key, link) in &context.project.links {
        match &link.addresses {
            Addresses::One(url) => {
                let foreign: Vec<&str> = context
                    .project
                    .translations()
                    .iter()
                    .filter(|catalog| is_foreign(url, catalog, languages))
                    .map(|catalog| catalog.locale.as_str())
                    .collect();
                if let Some(segment) = locale_segment(url, languages)
                    && !foreign.is_empty()
                {
                    let locales = foreign.join(", ");
                    sink.report(
                        link.span,
                        format!(
                            "the link `{key}` leads readers of {locales} to a page in {segment}"
                        ),
                    )
                    .help("give each locale its own address: `{ en: …, zh-TW: … }`");
                }
            }
            Addresses::ByLocale(urls) => {
                for (tag, url) in urls {
                    let Some(catalog) = catalog(tag) else {
                        continue;
                    };
                    report(context, &url.text, catalog, languages, url.span, sink);
                }
            }
        }
    }
}

fn report(
    context: &Context<'_>,
    url: &str,
    catalog: &Catalog,
    languages: &[&str],
    place: Span,
    sink: &mut Sink<'_>,
) {
    let locale = &catalog.locale;
    if !is_foreign(url, catalog, languages) {
        return;
    }
    let segment = locale_segment(url, languages).unwrap_or("");
    let found = sink.report(
        place,
        format!("this address leads readers of {locale} to a page in {segment}"),
    );
    found.help("take the address of the page in their language, if there is one");
    let own = in_locale(url, languages, locale);
    // An address may be written with escapes.
    if own != url && context.sources.text(place) == url {
        found.mend(place, own);
    }
}

/// Tells whether an address names another language, another script, or another region where the locale has one.
fn is_foreign(url: &str, catalog: &Catalog, languages: &[&str]) -> bool {
    let own = &catalog.locale;
    let Some(segment) = locale_segment(url, languages) else {
        return false;
    };
    let (language, rest) = segment.split_once('-').unwrap_or((segment, ""));
    if !language.eq_ignore_ascii_case(own.language()) {
        return true;
    }
    // A script has four letters, a region two.
    if rest.len() == 4 {
        return !rest.eq_ignore_ascii_case(own.script());
    }
    let region = own.as_str().rsplit_once('-').map(|(_, region)| region);
    let region = region.filter(|region| region.len() == 2);
    region.is_some_and(|region| !rest.eq_ignore_ascii_case(region))
}
