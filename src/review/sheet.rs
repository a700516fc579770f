//! A review page: the passages of a document with source and translation side by side.

use std::collections::BTreeSet;

use super::link::Link;
use super::passages::{Heading, Kind, Passage, Section, of_file, of_outline};
use super::rows::{Findings, Standing, Verdict, changes};
use super::view::{RowView, SectionView, SheetView, TextView};
use super::voice::Voice;
use super::{Desk, File, desk, path};
use crate::check::{Home, Over};
use crate::drift::PartDrift;
use crate::drift::canonical;
use crate::facts;
use crate::model::{Catalog, Document, DocumentKind, Message};
use crate::render::address::{Address, Ending};
use crate::render::html;
use crate::resolve::outline::{self, Outline, Selection};
use crate::source::{SourceId, Span};
use crate::tree::{Inline, Inlines, Target};

/// The review pages of one locale.
pub struct Sheets<'r> {
    desk: Desk<'r>,
    over: &'r Over<'r>,
    voice: Voice<'r>,
    findings: Findings<'r>,
    /// Position of the locale under review.
    locale: usize,
    /// Position of the locale that it is held against.
    beside: usize,
    link: &'r Link,
}

/// What a review page is about.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'r> {
    home: Home<'r>,
}

impl<'r> Sheet<'r> {
    /// Returns the id of the document it is about; nothing for a page about a file.
    pub fn document(&self) -> Option<&'r str> {
        match self.home {
            Home::Document(document) => Some(&document.id.text),
            Home::File(_) => None,
        }
    }
}

impl<'r> Sheets<'r> {
    /// Prepares the review pages of a locale, held against another one: mostly the source.
    pub fn new(over: &'r Over<'r>, locale: usize, beside: usize, link: &'r Link) -> Self {
        let desk = desk(over);
        Self {
            desk,
            over,
            voice: Voice::new(desk.pages, locale),
            findings: Findings::new(desk.project, over.found, locale),
            locale,
            beside,
            link,
        }
    }

    /// Lists the pages there are: one for each document and fragment, and one for each file of the source with other messages.
    pub fn all(&self) -> Vec<Sheet<'r>> {
        let project = self.desk.project;
        let documents = project.documents.iter().map(Home::Document);
        let source = project.source().messages.iter();
        let shared = source.filter(|message| self.is_shared(message));
        let files: BTreeSet<SourceId> =
            shared.map(|message| message.entry.id_span.source).collect();
        let homes = documents.chain(files.into_iter().map(Home::File));
        homes.map(|home| Sheet { home }).collect()
    }

    fn is_shared(&self, message: &Message) -> bool {
        !message.built_in && self.over.rules.document_of(message).is_none()
    }

    /// Makes a page; its path goes from the folder of all review pages.
    ///
    /// # Errors
    /// When a template of the project asks for something the page does not have.
    pub fn page(&self, sheet: &Sheet<'r>) -> anyhow::Result<File> {
        match sheet.home {
            Home::Document(document) => self.document(document),
            Home::File(file) => self.file(file),
        }
    }

    fn document(&self, document: &'r Document) -> anyhow::Result<File> {
        let project = self.desk.project;
        let pages = self.desk.pages;
        // A fragment is expanded as it stands alone; what is wrong with it was told.
        let alone = || {
            let selection = Selection {
                profile: None,
                locale: Some(project.catalogs[self.locale].locale.as_str()),
            };
            outline::expand(project, document, selection, &mut Vec::new())
        };
        let title = match document.kind {
            DocumentKind::Fragment => vec![Inline::Code(document.id.text.to_string())],
            _ => self.flat(pages.title(self.voice.locale, document)),
        };
        let own;
        let outline = match pages.editions.get(&document.id.text, 0, self.locale) {
            Some(outline) => outline,
            None => {
                own = alone();
                &own
            }
        };
        self.render(Home::Document(document), title, Some(outline), || {
            of_outline(outline, project.source())
        })
    }

    fn file(&self, file: SourceId) -> anyhow::Result<File> {
        let title = vec![Inline::Code(self.desk.sources.get(file).path.clone())];
        self.render(Home::File(file), title, None, || {
            let source = self.desk.project.source();
            vec![of_file(source, file, |message| self.is_shared(message))]
        })
    }

    fn render<'o>(
        &self,
        home: Home<'_>,
        title: Inlines,
        outline: Option<&'o Outline<'o>>,
        sections: impl FnOnce() -> Vec<Section<'o>>,
    ) -> anyhow::Result<File>
    where
        'r: 'o,
    {
        let path = path(home, self.desk.sources);
        let address = Address {
            path: &path,
            ending: Ending::Html,
        };
        let page = Page {
            sheets: self,
            outline,
            address,
        };
        let sections: Vec<SectionView<'_>> = sections()
            .iter()
            .map(|section| page.section(section))
            .collect();
        let rows = || sections.iter().flat_map(|section| &section.rows);
        let work = rows().filter(|row| row.verdict.work).count();
        let voice = &self.voice;
        let named = voice.around("chrome-review-of", "title", title);
        let head = |id: &str, locale: usize| voice.with(id, "language", &voice.language(locale));
        let (source, translation) = ("chrome-review-source", "chrome-review-translation");
        let tag = self.desk.project.catalogs[self.locale].locale.as_str();
        let view = SheetView {
            lang: voice.tag(),
            dir: voice.direction(),
            site: &self.desk.project.settings.name,
            root: address.root(),
            index: format!("{}index.html", address.up()),
            tag,
            language: voice.language(self.locale),
            name: crate::tree::plain(&named),
            title: html::text(&named, address),
            id: match home {
                Home::Document(document) => document.id.text.to_string(),
                Home::File(_) => String::new(),
            },
            beside: head(
                if self.beside == 0 {
                    source
                } else {
                    translation
                },
                self.beside,
            ),
            translation: head(translation, self.locale),
            only: voice.count("chrome-review-only", work),
            work,
            sections,
            words: &voice.words,
        };
        Ok(File {
            text: self.desk.engine.render("html/review.html", &view)?,
            path: format!("{tag}/{path}.html"),
        })
    }

    /// Takes out of a text what leads nowhere from a review page: pictures, and links inside the project.
    fn flat(&self, inlines: Inlines) -> Inlines {
        let inner = |inlines| self.flat(inlines);
        let mut flat = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Image(image) if image.alt.is_empty() => flat.push(Inline::Code(image.file)),
                Inline::Image(image) => flat.push(Inline::Text(image.alt)),
                Inline::Link(Target::Url(url), text) => {
                    flat.push(Inline::Link(Target::Url(url), inner(text)));
                }
                Inline::Link(_, text) => flat.extend(inner(text)),
                Inline::Strong(text) => flat.push(Inline::Strong(inner(text))),
                Inline::Emphasis(text) => flat.push(Inline::Emphasis(inner(text))),
                Inline::Mark(mark, text) => flat.push(Inline::Mark(mark, inner(text))),
                other => flat.push(other),
            }
        }
        flat
    }
}

/// One page while it is made.
struct Page<'s, 'r, 'o> {
    sheets: &'s Sheets<'r>,
    outline: Option<&'o Outline<'o>>,
    address: Address<'s>,
}

impl<'s, 'r: 'o, 'o> Page<'s, 'r, 'o> {
    fn section(&self, section: &Section<'o>) -> SectionView<'s> {
        let voice = &self.sheets.voice;
        let heading = match &section.heading {
            None => String::new(),
            Some(Heading::Chrome(id)) => voice.word(id),
            Some(Heading::Own) => self.heading(section),
        };
        SectionView {
            level: section.level.clamp(2, 6),
            heading,
            rows: section.passages.iter().map(|one| self.row(one)).collect(),
        }
    }

    /// Returns the heading of a section in the language of the page, or marked in the nearest that has it.
    fn heading(&self, section: &Section<'o>) -> String {
        let first = section.passages.first();
        let first = first.filter(|first| first.kind == Kind::Word("chrome-review-heading"));
        let Some((passage, outline)) = first.zip(self.outline) else {
            return String::new();
        };
        let pages = self.sheets.desk.pages;
        let found = pages.words.find(self.sheets.locale, &passage.id, None);
        let used = passage.used;
        found.zip(used).map_or_else(String::new, |(found, used)| {
            let text = pages.passage(outline, (used.scope, used.section), used.with, found);
            let text = html::text(&self.sheets.flat(text), self.address);
            let locale = pages.words.locale(found.locale);
            let direction = locale.direction();
            format!("<span lang=\"{locale}\" dir=\"{direction}\">{text}</span>")
        })
    }

    fn row(&self, passage: &Passage<'o>) -> RowView<'s> {
        let sheets = self.sheets;
        let project = sheets.desk.project;
        let drift = sheets.over.rules.drift;
        let message = |catalog: &'r Catalog| match passage.term {
            true => catalog.term(&passage.id),
            false => catalog.message(&passage.id),
        };
        let catalog = &project.catalogs[sheets.locale];
        let (source, own) = (message(project.source()), message(catalog));
        let position = match passage.term {
            true => catalog.term_position(&passage.id),
            false => catalog.position(&passage.id),
        };
        let attribute = passage.attribute;
        let part: Option<&PartDrift<'_>> =
            position.and_then(|at| drift.part(sheets.locale, at, attribute));
        let own_text = own.and_then(|own| own.part(attribute));
        let there = own_text.is_some_and(|text| !facts::is_blank(text));
        let findings = sheets.findings.of(&sheets.voice, [source, own], attribute);
        let recorded = drift.locales[sheets.locale].recorded;
        let standing = Standing::of(recorded, there, part);
        let name = source.or(own).map_or_else(
            || passage.id.clone(),
            |message| message.part_name(attribute),
        );
        let own_kind = match passage.kind {
            Kind::Word(id) => sheets.voice.word(id),
            Kind::Alert(level) => sheets.voice.word(&format!("chrome-alert-{}", level.name())),
            Kind::Step => sheets.voice.step(passage.number),
        };
        let of_step = !passage.number.is_empty() && passage.kind != Kind::Step;
        let kind = match of_step {
            true => format!("{} · {own_kind}", sheets.voice.step(passage.number)),
            false => own_kind,
        };
        RowView {
            // No id holds a dot, and none but that of a term begins with a dash.
            id: format!("at-{name}"),
            kind,
            name,
            beside: self.text(passage, sheets.beside),
            translation: self.text(passage, sheets.locale),
            source_lang: project.source().locale.as_str(),
            source_dir: project.source().locale.direction(),
            changes: changes(drift, sheets.locale, part),
            verdict: Verdict::new(
                &sheets.voice,
                drift,
                sheets.locale,
                (standing, part),
                !findings.is_empty(),
            ),
            findings,
        }
    }

    /// Shows what a locale says: as a page shows it, or as it is written where that is not all there is.
    fn text(&self, passage: &Passage<'o>, locale: usize) -> TextView<'s> {
        let sheets = self.sheets;
        let catalog = &sheets.desk.project.catalogs[locale];
        let own = match passage.term {
            true => catalog.term(&passage.id),
            false => catalog.message(&passage.id),
        };
        let mut view = TextView {
            lang: catalog.locale.as_str(),
            dir: catalog.locale.direction(),
            ..TextView::default()
        };
        let Some(message) = own else {
            return view;
        };
        let Some(pattern) = message.part(passage.attribute) else {
            return view;
        };
        let selects = || !facts::of(pattern).selections.is_empty();
        let found = passage.used.zip(self.outline).filter(|_| !selects());
        let verbatim = passage.kind == Kind::Word("chrome-review-verbatim");
        match found.filter(|_| !verbatim) {
            Some((used, outline)) => {
                let pages = sheets.desk.pages;
                let found = pages.words.find(locale, &passage.id, used.attribute);
                // An empty text is none; that of another locale is not shown here.
                if let Some(found) = found.filter(|found| found.locale == locale) {
                    let text = pages.passage(outline, (used.scope, used.section), used.with, found);
                    view.html = html::text(&sheets.flat(text), self.address);
                }
            }
            None => {
                view.raw = true;
                html::escape(&canonical::text(pattern), &mut view.html);
            }
        }
        self.place(message.part_span(passage.attribute), &mut view);
        view
    }

    fn place(&self, span: Span, view: &mut TextView<'_>) {
        let sources = self.sheets.desk.sources;
        let source = sources.get(span.source);
        if source.is_built_in() {
            return;
        }
        let line = sources.place(span).line;
        // The folder of the locale is one more.
        let depth = self.address.path.matches('/').count() + 1;
        let href = self.sheets.link.to(&source.path, line, depth);
        view.place = format!("{}:{line}", source.path);
        view.href = href.unwrap_or_default();
    }
}
