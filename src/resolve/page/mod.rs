//! An outline in one locale: messages formatted, values in place, links resolved.

mod added;
mod blocks;
mod links;
mod values;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Document, Project, With};
use crate::resolve::outline::Outline;
use crate::resolve::words::{Argument, Found, Words};
use crate::source::{SourceId, Span};
use crate::tree::{Block, Inline, Inlines, Kind, Mark, Page, Role};
use std::collections::{BTreeMap, BTreeSet};

/// A step reference that could mean two steps.
pub const AMBIGUOUS_STEP_REFERENCE: Code = Code::error("ambiguous-step-reference");

/// What the pages of a project share.
pub struct Context<'p> {
    /// The project.
    pub project: &'p Project,
    /// Its messages.
    pub words: &'p Words<'p>,
    /// The outlines of all documents that have pages, by id.
    pub outlines: &'p BTreeMap<&'p str, Outline<'p>>,
    /// Where the messages begin that have an error: a page that shows one is not whole.
    pub faulty: BTreeSet<(SourceId, u32)>,
    /// The labels of each locale, ready for use.
    pub labels: Vec<BTreeMap<&'p str, Inlines>>,
}

/// A page, and whether it may be published.
pub struct Resolved {
    /// The page.
    pub page: Page,
    /// The blocks of the sign-off part, which only the checklist shows.
    pub sign_off: Vec<Block>,
    /// Whether every message was there and could be formatted.
    pub whole: bool,
}

impl<'p> Context<'p> {
    /// Prepares what all pages share.
    pub fn new(
        project: &'p Project,
        words: &'p Words<'p>,
        outlines: &'p BTreeMap<&'p str, Outline<'p>>,
        faulty: BTreeSet<(SourceId, u32)>,
    ) -> Self {
        let labels = (0..project.catalogs.len())
            .map(|locale| labels(project, words, locale, "chrome-label"))
            .collect();
        Self {
            project,
            words,
            outlines,
            faulty,
            labels,
        }
    }

    /// Makes the page of an outline in the locale at this position.
    pub fn page(
        &self,
        outline: &'p Outline<'p>,
        locale: usize,
        found: &mut Vec<Diagnostic>,
    ) -> Resolved {
        let mut writer = Writer {
            context: self,
            outline,
            locale,
            found,
            fallbacks: 0,
            whole: outline.whole,
        };
        let document = outline.document;
        let title = writer.text(&document.prefix, None, &[], document.id.span);
        let (name, name_lang) = writer.plain(&document.prefix, &["title", ""]);
        let (description, _) = writer.plain(&document.prefix, &["description", "summary"]);
        let mut blocks = writer.blocks(&outline.blocks);
        // What the document opens with stands above the prerequisites.
        let opening = blocks.iter().take_while(|block| opens(block)).count();
        blocks.splice(opening..opening, writer.before(document));
        blocks.extend(writer.after(document));
        let sign_off = writer.sign_off(document);
        let (fallbacks, whole) = (writer.fallbacks, writer.whole);
        if let Some(banner) = writer.banner() {
            blocks.insert(0, banner);
        }
        let page = Page {
            id: document.id.text.to_string(),
            path: document.path.clone(),
            locale: self.words.locale(locale).clone(),
            title,
            name,
            description,
            name_lang,
            blocks,
            fallbacks,
            origin: document.id.span,
        };
        Resolved {
            page,
            sign_off,
            whole,
        }
    }

    /// Formats every label of a locale with another pattern of the chrome.
    pub fn labels_as(&self, locale: usize, pattern: &str) -> BTreeMap<&'p str, Inlines> {
        labels(self.project, self.words, locale, pattern)
    }

    /// Formats a pattern of the chrome; a locale without it takes the next of its chain.
    pub fn chrome(&self, locale: usize, id: &str, arguments: &[(&str, Argument)]) -> Inlines {
        let found = self.words.find(locale, id, None);
        found.map_or_else(Vec::new, |found| {
            self.words.format(found, arguments).inlines
        })
    }

    /// Formats a word of the chrome without markup.
    pub fn word(&self, locale: usize, id: &str) -> String {
        crate::tree::plain(&self.chrome(locale, id, &[]))
    }

    /// Returns the sentence that describes a document; empty where there is none.
    pub fn description(&self, locale: usize, document: &Document) -> String {
        let part = |name| self.words.find(locale, &document.prefix, Some(name));
        let found = part("description").or_else(|| part("summary"));
        found.map_or_else(String::new, |found| self.words.plain(found, &[]).0)
    }

    /// Returns the title of a document.
    pub fn title(&self, locale: usize, document: &Document) -> Inlines {
        let found = self.words.find(locale, &document.prefix, None);
        found.map_or_else(Vec::new, |found| {
            let inlines = self.words.format(found, &[]).inlines;
            if found.locale == locale {
                inlines
            } else {
                foreign(self.words.locale(found.locale), inlines)
            }
        })
    }
}

/// Formats every label of a locale once: the name, wrapped as the locale wants it.
fn labels<'p>(
    project: &'p Project,
    words: &Words<'p>,
    locale: usize,
    pattern: &str,
) -> BTreeMap<&'p str, Inlines> {
    let wrap = words.find(locale, pattern, None);
    let ids = project.catalogs.iter().flat_map(|catalog| catalog.ids());
    let names = ids.filter_map(|id| Some((id, id.strip_prefix("label-")?)));
    let mut labels = BTreeMap::new();
    for (id, name) in names {
        if labels.contains_key(name) {
            continue;
        }
        let Some(found) = words.find(locale, id, None) else {
            continue;
        };
        let mut text = words.format(found, &[]).inlines;
        if found.locale != locale {
            text = foreign(words.locale(found.locale), text);
        }
        let wrapped = match wrap {
            Some(wrap) => {
                words
                    .format(wrap, &[("label", Argument::Inlines(text))])
                    .inlines
            }
            None => text,
        };
        labels.insert(name, vec![Inline::Mark(Mark::Label, wrapped)]);
    }
    labels
}

fn foreign(locale: &crate::locale::Locale, inlines: Inlines) -> Inlines {
    vec![Inline::Mark(Mark::Foreign(locale.clone()), inlines)]
}

struct Writer<'c, 'p, 'f> {
    context: &'c Context<'p>,
    outline: &'p Outline<'p>,
    locale: usize,
    found: &'f mut Vec<Diagnostic>,
    fallbacks: usize,
    whole: bool,
}

impl<'p> Writer<'_, 'p, '_> {
    fn chrome(&self, id: &str, arguments: &[(&str, Argument)]) -> Inlines {
        self.context.chrome(self.locale, id, arguments)
    }

    fn prefix(&self, scope: usize) -> &'p str {
        &self.outline.scopes[scope].document.prefix
    }

    fn is_faulty(&self, found: Found<'p>) -> bool {
        let span = found.message.entry.span;
        self.context.faulty.contains(&(span.source, span.start))
    }

    /// Formats a part of a message; what is missing in this locale comes marked from the next.
    fn part(&mut self, found: Found<'p>, arguments: &[(&str, Argument)]) -> Inlines {
        let formatted = self.context.words.format(found, arguments);
        self.whole &= formatted.whole && !self.is_faulty(found);
        if found.locale == self.locale {
            return formatted.inlines;
        }
        self.fallbacks += 1;
        foreign(self.context.words.locale(found.locale), formatted.inlines)
    }

    fn text(&mut self, id: &str, scope: Option<usize>, with: &'p [With], _at: Span) -> Inlines {
        let Some(found) = self.context.words.find(self.locale, id, None) else {
            self.whole = false;
            return Vec::new();
        };
        let scope = scope.unwrap_or(0);
        let arguments = self.arguments(scope, with, found);
        let inlines = self.part(found, &arguments);
        let origin = found.message.entry.id_span;
        self.links(inlines, scope, origin)
    }

    /// Formats an attribute that the source has; a facet the source lacks is never shown.
    fn facet(
        &mut self,
        id: &str,
        attribute: &'static str,
        scope: usize,
        with: &'p [With],
    ) -> Option<Inlines> {
        self.context.words.find(0, id, Some(attribute))?;
        let found = self.context.words.find(self.locale, id, Some(attribute))?;
        let arguments = self.arguments(scope, with, found);
        let inlines = self.part(found, &arguments);
        Some(self.links(inlines, scope, found.message.entry.id_span))
    }

    /// Returns the first of these attributes (`""` is the value) as characters, and its language if it is not the page's.
    fn plain(
        &mut self,
        id: &str,
        parts: &[&'static str],
    ) -> (String, Option<crate::locale::Locale>) {
        let part = |part: &'static str| (!part.is_empty()).then_some(part);
        for name in parts {
            if self.context.words.find(0, id, part(name)).is_none() {
                continue;
            }
            if let Some(found) = self.context.words.find(self.locale, id, part(name)) {
                let (text, whole) = self.context.words.plain(found, &[]);
                self.whole &= whole && !self.is_faulty(found);
                let lang = (found.locale != self.locale)
                    .then(|| self.context.words.locale(found.locale).clone());
                return (text, lang);
            }
        }
        (String::new(), None)
    }
}

/// Tells whether a block belongs to the opening of a page: it stands before the first heading and the first step.
fn opens(block: &Block) -> bool {
    !matches!(block.kind, Kind::Heading(..)) && block.role != Role::Steps
}
