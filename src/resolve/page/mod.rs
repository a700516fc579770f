//! An outline in one locale: messages formatted, values in place, links resolved.

mod added;
mod again;
mod blocks;
mod labels;
mod language;
mod links;
mod named;
mod passage;
mod sentence;
mod stale;
mod steps;
mod texts;
mod values;

use self::language::foreign;
use self::texts::DESCRIPTION;
use crate::diagnostic::{Code, Diagnostic};
use crate::drift::Drift;
use crate::facts;
use crate::locale::Locale;
use crate::model::{Document, Name, Project, With};
use crate::resolve::editions::Editions;
use crate::resolve::outline::{self, Outline};
use crate::resolve::words::{Argument, Formatted, Found, Nearby, Words};
use crate::source::{SourceId, Span};
use crate::text::nearest::Guesses;
use crate::tree::{AlertLevel, Block, Inline, Inlines, Kind, Mark, Page, Role};
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

/// A step reference that could mean two steps.
pub const AMBIGUOUS_STEP_REFERENCE: Code = Code::error("ambiguous-step-reference");

/// A go-to target, or a step that is referred to, that an edition does not show.
pub const GOTO_DROPPED: Code = Code::error("goto-dropped");
/// A link to an anchor or step that its page does not have.
pub const DEAD_ANCHOR: Code = Code::error("dead-anchor");
/// A link to a place that its page has in other languages only.
pub const ANCHOR_DROPPED: Code = Code::warning("anchor-dropped");
/// A link to a place of the project that has no page.
pub const DEAD_LINK: Code = Code::error("dead-link");
/// What is larger than can be shown.
pub const OVERSIZED_MESSAGE: Code = Code::error("oversized-message");
/// A function that cannot format what it is given.
pub const INVALID_FUNCTION: Code = Code::error("invalid-function");

/// What the pages of a project share.
pub struct Context<'p> {
    /// The project.
    pub project: &'p Project,
    /// Its messages.
    pub words: &'p Words<'p>,
    /// The outlines of all documents that have pages.
    pub editions: &'p Editions<'p>,
    /// The ids of its documents by their paths.
    pub paths: FxHashMap<&'p str, &'p str>,
    /// What its translations were made from.
    pub drift: &'p Drift<'p>,
    /// Where the messages begin that have an error: a page that shows one is not whole.
    pub faulty: BTreeSet<(SourceId, u32)>,
    /// The labels of each locale, ready for use.
    pub labels: Vec<FxHashMap<&'p str, Inlines>>,
    /// The titles of alerts in each locale, ready for use.
    pub alert_titles: Vec<Vec<(AlertLevel, Inlines)>>,
}

/// A page, and whether it may be published.
pub struct Resolved {
    /// The page.
    pub page: Page,
    /// The blocks of the sign-off part, which only the checklist shows.
    pub sign_off: Vec<Block>,
    /// What the checklist counts: what it alone shows as well.
    pub checklist: Counted,
    /// Whether every message was there and could be formatted.
    pub whole: bool,
}

/// What a page shows that is not in its language, or fell behind.
pub struct Counted {
    /// Passages in another language because the translation is missing.
    pub fallbacks: usize,
    /// Passages whose source has changed since they were translated.
    pub stale: usize,
    /// The note that says so.
    pub banner: Option<Block>,
}

impl<'p> Context<'p> {
    /// Prepares what all pages share.
    pub fn new(
        project: &'p Project,
        words: &'p Words<'p>,
        editions: &'p Editions<'p>,
        drift: &'p Drift<'p>,
        faulty: BTreeSet<(SourceId, u32)>,
    ) -> Self {
        let labels = (0..project.catalogs.len())
            .map(|locale| labels::of(project, words, locale, "chrome-label"))
            .collect();
        let documents = project.documents.iter();
        let mut context = Self {
            project,
            words,
            editions,
            paths: documents.map(|one| (&*one.path, &*one.id.text)).collect(),
            drift,
            faulty,
            labels,
            alert_titles: Vec::new(),
        };
        context.alert_titles = (0..project.catalogs.len())
            .map(|locale| {
                AlertLevel::ALL
                    .map(|level| (level, context.alert_title(locale, level)))
                    .into()
            })
            .collect();
        context
    }

    fn alert_title(&self, locale: usize, level: AlertLevel) -> Inlines {
        let word = self.chrome(locale, &format!("chrome-alert-{}", level.name()), &[]);
        self.chrome(
            locale,
            "chrome-alert-title",
            &[("word", Argument::Inlines(word))],
        )
    }

    /// Begins to write in the locale at this position.
    fn writer<'c, 'f>(
        &'c self,
        outline: &'p Outline<'p>,
        (profile, locale): (usize, usize),
        found: &'f mut Vec<Diagnostic>,
    ) -> Writer<'c, 'p, 'f> {
        Writer {
            context: self,
            near: self.words.nearby(),
            outline,
            profile,
            locale,
            found,
            fallbacks: 0,
            stale: 0,
            spoken: (0, 0),
            grave: false,
            whole: true,
            again: false,
            section: None,
            cited: false,
            guesses: Guesses::default(),
        }
    }

    /// Makes the page of an outline in the locale at this position.
    pub fn page(
        &self,
        outline: &'p Outline<'p>,
        profile: usize,
        locale: usize,
        found: &mut Vec<Diagnostic>,
    ) -> Resolved {
        let mut writer = Writer {
            whole: outline.whole,
            ..self.writer(outline, (profile, locale), found)
        };
        let document = outline.document;
        let title = writer.text(&document.prefix, None, &[], document.id.span);
        let (name, name_lang) = writer.plain(&document.prefix, &["title", ""]);
        let (description, _) = writer.plain(&document.prefix, DESCRIPTION);
        let mut blocks = writer.blocks(&outline.blocks);
        // What the document opens with stands above the prerequisites.
        let opening = blocks.iter().take_while(|block| opens(block)).count();
        let mut before = writer.before(document);
        // Steps that have no heading of their own do not belong under that of the prerequisites.
        if !before.is_empty()
            && blocks
                .get(opening)
                .is_some_and(|block| block.role == Role::Steps)
        {
            before.push(writer.added("chrome-steps", outline::STEPS, Role::Plain));
        }
        blocks.splice(opening..opening, before);
        blocks.extend(writer.after(document));
        if let Some(time) = writer.time(document) {
            blocks.insert(0, time);
        }
        let writer_path = writer.path(document);
        let (fallbacks, stale) = (writer.fallbacks, writer.stale);
        if let Some(banner) = writer.banner() {
            blocks.insert(0, banner);
        }
        // Only the checklist shows the signatures, and what it has steps say instead; so it alone counts them.
        let sign_off = writer.sign_off(document);
        writer.fallbacks += writer.spoken.0;
        writer.stale += writer.spoken.1;
        let checklist = Counted {
            fallbacks: writer.fallbacks,
            stale: writer.stale,
            banner: writer.banner(),
        };
        let whole = writer.whole;
        named::name(&title, &mut blocks, outline);
        let page = Page {
            id: document.id.text.to_string(),
            path: writer_path,
            locale: self.words.locale(locale).clone(),
            title,
            name,
            description,
            name_lang,
            blocks,
            fallbacks,
            stale,
            absent: Vec::new(),
            version: String::new(),
            origin: document.id.span,
        };
        Resolved {
            page,
            sign_off,
            checklist,
            whole,
        }
    }

    /// Formats every label of a locale with another pattern of the chrome.
    pub fn labels_as(&self, locale: usize, pattern: &str) -> FxHashMap<&'p str, Inlines> {
        labels::of(self.project, self.words, locale, pattern)
    }
}

struct Writer<'c, 'p, 'f> {
    context: &'c Context<'p>,
    /// The words of the document.
    near: Nearby<'c, 'p>,
    outline: &'p Outline<'p>,
    profile: usize,
    locale: usize,
    found: &'f mut Vec<Diagnostic>,
    fallbacks: usize,
    /// Passages that are shown although their source has changed.
    stale: usize,
    /// How many of both only the checklist shows, in place of what a step says.
    spoken: (usize, usize),
    /// Whether a caution, warning or danger is open around the text.
    grave: bool,
    whole: bool,
    /// Whether what is written is, or is part of, something that is said in several languages.
    again: bool,
    /// The section that a reader takes the text to stand in: position in [`Outline::sections`].
    section: Option<usize>,
    /// Whether the text is the heading of a section that another text names.
    cited: bool,
    /// What was meant by names that are not known.
    guesses: Guesses,
}

impl<'p> Writer<'_, 'p, '_> {
    fn chrome(&self, id: &str, arguments: &[(&str, Argument)]) -> Inlines {
        self.context.chrome(self.locale, id, arguments)
    }

    /// Keeps text that has a direction of its own apart from text that is written from right to left.
    fn isolate(&self, direction: &'static str, inlines: Inlines) -> Inlines {
        match self.context.words.locale(self.locale).direction() {
            "rtl" => vec![Inline::Mark(Mark::Isolate(direction), inlines)],
            _ => inlines,
        }
    }

    fn message_id(&self, scope: usize, id: &Name) -> String {
        self.outline.scopes[scope].document.message_id(id)
    }

    /// Returns the path of a document's page in this edition.
    fn path(&self, document: &Document) -> String {
        format!(
            "{}{}",
            self.context.editions.prefix(self.profile),
            document.path
        )
    }

    fn is_faulty(&self, found: Found<'p>) -> bool {
        let span = found.message.entry.span;
        self.context.faulty.contains(&(span.source, span.start))
    }

    /// Formats a part of a message, and notices what could not be formatted.
    fn formatted(&mut self, found: Found<'p>, arguments: &[(&str, Argument)]) -> Formatted {
        let formatted = self.context.words.format(found, arguments);
        let faulty = self.is_faulty(found);
        // What is not given at all is told where it should be.
        let given = |name: &&str| arguments.iter().any(|(given, _)| given == name);
        let all_given = || {
            let part = found.message.part(found.attribute);
            part.is_none_or(|part| facts::of(part).variables.keys().all(given))
        };
        if formatted.failed && !faulty && all_given() {
            let entry = &found.message.entry;
            let message = format!(
                "a function of `{}` cannot format what it is given",
                entry.id
            );
            INVALID_FUNCTION
                .report(self.found, entry.id_span, message)
                .help("look at what the messages and terms that call it are given");
        }
        self.whole &= formatted.whole && !faulty;
        formatted
    }

    /// Formats a part of a message; what is missing in this locale comes marked from the next.
    fn part(&mut self, found: Found<'p>, arguments: &[(&str, Argument)]) -> Inlines {
        let formatted = self.formatted(found, arguments);
        if found.locale == self.locale {
            return self.marked(found, formatted.inlines);
        }
        self.fallbacks += 1;
        let words = self.context.words;
        foreign(
            words.locale(found.locale),
            formatted.inlines,
            words.locale(self.locale),
        )
    }

    fn text(&mut self, id: &str, scope: Option<usize>, with: &'p [With], at: Span) -> Inlines {
        self.text_at(id, scope.unwrap_or(0), with, at).0
    }

    /// Formats a message; returns where it stands, too: in this locale, else where the document names it.
    fn text_at(&mut self, id: &str, scope: usize, with: &'p [With], at: Span) -> (Inlines, Span) {
        let Some(found) = self.near.find(self.locale, id, None) else {
            self.whole = false;
            return (Vec::new(), at);
        };
        let arguments = self.arguments(scope, with, found);
        let inlines = self.part(found, &arguments);
        let origin = found.message.entry.id_span;
        (self.links(inlines, scope, origin), origin)
    }

    /// Formats an attribute that the source has; a facet the source lacks is never shown.
    fn facet(
        &mut self,
        id: &str,
        attribute: &'static str,
        scope: usize,
        with: &'p [With],
    ) -> Option<Inlines> {
        if self.context.source_lacks(&self.near, id, Some(attribute)) {
            return None;
        }
        let found = self.near.find(self.locale, id, Some(attribute))?;
        let arguments = self.arguments(scope, with, found);
        let inlines = self.part(found, &arguments);
        Some(self.links(inlines, scope, found.message.entry.id_span))
    }

    /// Returns the first of these attributes (`""` is the value) as characters, and its language if it is not the page's.
    fn plain(&mut self, id: &str, parts: &[&'static str]) -> (String, Option<Locale>) {
        let Some((found, name)) = self.context.first_part(&self.near, self.locale, id, parts)
        else {
            return Default::default();
        };
        let text = crate::tree::plain(&self.formatted(found, &[]).inlines);
        self.count_unmarked(found, name);
        (text, self.context.other(self.locale, found))
    }
}

/// Tells whether a block belongs to the opening of a page: it stands before the first heading and the first step.
fn opens(block: &Block) -> bool {
    !matches!(block.kind, Kind::Heading(..)) && block.role != Role::Steps
}
