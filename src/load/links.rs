//! `links.yaml`: addresses by key, and by locale where they differ.

use std::collections::BTreeMap;

use super::node::unknown_locale;
use crate::diagnostic::Diagnostic;
use crate::format::{INVALID_VALUE, Type};
use crate::model::{Addresses, Link, Name, Settings};
use crate::source::{Source, Sources, Span};
use crate::syntax::yaml::{Kind, Node};
use crate::text::url::{is_place, is_safe};

/// Name of the file.
pub const FILE: &str = "links.yaml";

static LINKS: Type = Type::Map(&Type::Or(&Type::Text, &Type::Map(&Type::Text)));

pub(super) fn load(
    sources: &Sources,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> (BTreeMap<Box<str>, Link>, bool) {
    let Some((id, source)) = sources.find(FILE) else {
        return (BTreeMap::new(), true);
    };
    if source.unreadable.is_some() {
        return (BTreeMap::new(), false);
    }
    let (root, complete) = super::yaml_file(id, source, LINKS, found);
    let mut links = BTreeMap::new();
    for (key, value) in root.iter().flat_map(|root| root.pairs()) {
        let Some(name) = key.as_text() else { continue };
        if let Some(addresses) = addresses(value, source, settings, found) {
            links.entry(name.into()).or_insert(Link {
                span: key.span,
                addresses,
            });
        }
    }
    (links, complete)
}

fn addresses(
    value: &Node,
    source: &Source,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> Option<Addresses> {
    match &value.kind {
        Kind::Text(url, _) => Some(Addresses::One(safe(value, url, found))),
        Kind::Map(pairs) => {
            let mut urls = BTreeMap::new();
            for (key, value) in pairs {
                let (Some(tag), Some(url)) = (key.as_text(), value.as_text()) else {
                    continue;
                };
                known_locale(key, settings, found);
                let url = Name {
                    span: characters(value.span, url, source),
                    text: safe(value, url, found).into(),
                };
                urls.insert(tag.to_owned(), url);
            }
            Some(Addresses::ByLocale(urls))
        }
        _ => None,
    }
}

/// Returns where the characters of an address stand, without quotation marks; the place of the whole where some are written otherwise.
fn characters(span: Span, url: &str, source: &Source) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let inside = source.text.get(start + 1..end.saturating_sub(1));
    if inside == Some(url) {
        Span::new(span.source, start + 1..end - 1)
    } else {
        span
    }
}

/// Returns a tag that is a locale of the project; any other is reported.
pub(super) fn known_locale<'n>(
    key: &'n Node,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> Option<&'n str> {
    let tag = key.as_text()?;
    let tags = || settings.locales.iter().map(|locale| locale.locale.as_str());
    if tags().any(|known| known == tag) {
        return Some(tag);
    }
    unknown_locale(key, tag, tags(), found);
    None
}

/// Returns an address that a page may link to, anywhere or beside the pages of the project; an empty one for any other, which is reported.
fn safe(value: &Node, url: &str, found: &mut Vec<Diagnostic>) -> String {
    if is_safe(url) || is_place(url) {
        return url.to_owned();
    }
    INVALID_VALUE
        .report(found, value.span, format!("`{url}` is no address that a page may link to"))
        .help("use an address that begins with https:, http:, mailto: or tel:, or one without a scheme, seen from the page; without spaces");
    String::new()
}
