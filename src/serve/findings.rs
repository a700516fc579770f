//! Findings as the preview shows them: which belong to a page, and how they are written.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Opened, is_unread, locales_named};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Catalog, Document, Project};
use crate::render::html::{escape, message};
use crate::resolve::outline::Outline;
use crate::resolve::uses;
use crate::source::{SourceId, Sources};

/// What the findings of a page are about: its documents, and the messages it shows in its locale.
pub(super) struct Scope<'p> {
    tags: Vec<&'p str>,
    locale: &'p str,
    documents: BTreeSet<SourceId>,
    /// Where its messages stand.
    messages: Places,
    /// Where the messages stand that they are translated from.
    source: Places,
}

/// Where messages begin and end, by file.
type Places = BTreeMap<SourceId, Vec<(u32, u32)>>;

impl<'p> Scope<'p> {
    /// Collects what a page is made of.
    pub(super) fn of(project: &'p Project, outline: &Outline<'p>, locale: usize) -> Self {
        let scopes = outline.scopes.iter().map(|scope| scope.document);
        let documents: BTreeMap<SourceId, &Document> =
            scopes.map(|document| (document.source, document)).collect();
        let uses = uses::of_documents(project, documents.values().copied());
        let places = |catalog: &Catalog| {
            let mut places = Places::new();
            for message in uses.messages.keys().filter_map(|id| catalog.message(id)) {
                let span = message.entry.span;
                let file = places.entry(span.source).or_default();
                file.push((span.start, span.end));
            }
            places
        };
        let catalog = &project.catalogs[locale];
        let translated = (locale > 0).then(|| places(project.source()));
        let catalogs = project.catalogs.iter();
        Self {
            tags: catalogs.map(|catalog| catalog.locale.as_str()).collect(),
            locale: catalog.locale.as_str(),
            documents: outline.files.clone(),
            messages: places(catalog),
            source: translated.unwrap_or_default(),
        }
    }

    /// Tells whether a finding belongs to the page.
    pub(super) fn has(&self, one: &Diagnostic) -> bool {
        let at = one.primary;
        // What is missing in a locale is told where the document or the source has it.
        let named = locales_named(&one.message, &self.tags);
        let own = named.contains(&self.locale);
        let inside = |places: &Places| {
            let file = places.get(&at.source).map_or(&[][..], Vec::as_slice);
            let holds = |(start, end): &(u32, u32)| (*start..=*end).contains(&at.start);
            file.iter().any(holds)
        };
        let unread = is_unread(one.code) && self.messages.contains_key(&at.source);
        let here = self.documents.contains(&at.source) || inside(&self.messages);
        unread || (here && (own || named.is_empty())) || (own && inside(&self.source))
    }

    /// Tells whether a finding says that something of the page could not be read.
    pub(super) fn is_broken_by(&self, one: &Diagnostic) -> bool {
        is_unread(one.code) && self.has(one)
    }
}

/// Counts findings: `2 errors, 1 note`.
pub(super) fn counted<'d>(found: impl Iterator<Item = &'d Diagnostic>) -> String {
    let mut counts = [0; Level::ALL.len()];
    for one in found {
        counts[Level::ALL
            .iter()
            .position(|level| *level == one.level)
            .unwrap_or(0)] += 1;
    }
    let words = Level::ALL.iter().zip(counts).rev();
    let words = words.filter(|(_, count)| *count > 0).map(|(level, count)| {
        let plural = if count == 1 { "" } else { "s" };
        format!("{count} {}{plural}", level.name())
    });
    let words: Vec<String> = words.collect();
    match words.is_empty() {
        true => "no findings".to_owned(),
        false => words.join(", "),
    }
}

/// Writes findings as a list.
pub(super) fn list<'d>(
    found: impl Iterator<Item = &'d Diagnostic>,
    sources: &Sources,
    out: &mut String,
) {
    let mut items = String::new();
    for one in found {
        let source = sources.get(one.primary.source);
        let place = source.place(one.primary.start);
        let level = one.level.name();
        items += &format!("<li class=\"level-{level}\"><p><b>{level}</b> ");
        message(&one.message, &mut items);
        items += &format!(" <code>{}</code></p><p><code>", one.code);
        escape(&source.path, &mut items);
        items += &format!(":{}:{}</code></p>", place.line, place.column);
        if let Some(help) = &one.help {
            items += "<p>";
            message(help, &mut items);
            items += "</p>";
        }
        items += "</li>";
    }
    if !items.is_empty() {
        out.push_str("<ul>");
        out.push_str(&items);
        out.push_str("</ul>");
    }
}

/// Writes one paragraph of plain text.
pub(super) fn paragraph(text: &str, out: &mut String) {
    out.push_str("<p>");
    escape(text, out);
    out.push_str("</p>");
}

/// Writes what stands in the way of showing the project as it is.
pub(super) fn trouble(
    unusable: Option<(&Opened, &[Diagnostic])>,
    templates: Option<&str>,
    out: &mut String,
) {
    if let Some((opened, found)) = unusable {
        paragraph(
            "The settings cannot be used. The pages are those of the settings before.",
            out,
        );
        list(found.iter(), &opened.sources, out);
    }
    if let Some(why) = templates {
        paragraph(
            "The templates cannot be used. The pages are laid out by those before.",
            out,
        );
        out.push_str("<pre>");
        escape(why, out);
        out.push_str("</pre>");
    }
}
