//! A document with its words inside its structure, as Markdown for a review: below each passage stand its message and its state.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{Address, Ending};
use super::markdown;
use crate::drift::Drift;
use crate::model::{Body, Document, DocumentKind, Flavour, Mode, Project};
use crate::resolve::editions::Editions;
use crate::resolve::outline::{self, Selection};
use crate::resolve::page::Context;
use crate::resolve::uses::{self, Part};
use crate::resolve::words::Words;
use crate::source::Span;
use crate::tree::{Block, Image, Inline, Inlines, Item, Kind, List, Mark, Role, Table};

/// How a passage is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// In the source locale: as it was written.
    Written,
    /// In the language of the page, apart from the words of this other one in it.
    Translated(Option<String>),
    /// In the language of the page, although the source has changed since.
    Stale,
    /// In this other language.
    Fallback(String),
    /// Not at all.
    Missing,
}

/// Writes a document for a profile, by its position in [`Editions::profiles`], and in the locale at this position.
pub fn review(
    project: &Project,
    drift: &Drift<'_>,
    document: &Document,
    (profile, locale): (usize, usize),
) -> String {
    // What is wrong with the project is told by its rules, not here.
    let mut found = Vec::new();
    let editions = Editions::new(project, &mut found);
    let tag = project.catalogs[locale].locale.as_str();
    let selection = Selection {
        profile: editions.profiles[profile],
        locale: Some(tag),
    };
    let outline = outline::expand(project, document, selection, &mut found);
    let words = Words::new(project);
    let context = Context::new(project, &words, &editions, drift, BTreeSet::new());
    let resolved = context.page(&outline, profile, locale, &mut found);
    let mut reviewer = Reviewer {
        context: &context,
        locale,
        facet: document.checklist.mode.and_then(Mode::facet),
        names: names(project),
        cells: BTreeMap::new(),
        passages: BTreeMap::new(),
    };
    for document in &project.documents {
        cells(&document.body, &document.prefix, &mut reviewer.cells);
    }
    let mut blocks = reviewer.head(document, resolved.page.title.clone());
    blocks.extend(reviewer.blocks(resolved.page.blocks, None));
    blocks.extend(reviewer.blocks(resolved.sign_off, None));
    blocks.push(Block::new(Kind::Rule));
    blocks.push(paragraph(vec![Inline::Text(reviewer.summary())]));
    let options = markdown::Options {
        address: Address {
            path: &document.path,
            ending: Ending::Markdown,
        },
        flavour: Flavour::Plain,
        heading: &|_, _| true,
        suffix: "",
        linked: &|_| false,
    };
    markdown::blocks(&blocks, options)
}

/// Returns the messages by the places where they are defined and used.
fn names(project: &Project) -> BTreeMap<Span, String> {
    let uses = uses::of(project).messages;
    let used = uses
        .iter()
        .flat_map(|(id, uses)| uses.iter().map(move |used| (id, used)));
    // The title stands where the document begins, and so do blocks that have no message.
    let mut names: BTreeMap<Span, String> = used
        .filter(|(_, used)| used.part != Part::Title)
        .map(|(id, used)| (used.span, id.to_string()))
        .collect();
    let messages = project
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.messages);
    for message in messages {
        names.insert(message.entry.id_span, message.entry.id.to_string());
    }
    names
}

/// Collects the messages of the cells of tables, headings first, by the places of the tables.
fn cells(blocks: &[Body], prefix: &str, found: &mut BTreeMap<Span, Vec<String>>) {
    for body in blocks {
        if let Body::Table(table) = body {
            let ids = table.columns.iter().chain(table.rows.iter().flatten());
            let ids = ids.map(|id| format!("{prefix}--{}", id.text)).collect();
            found.insert(table.id.span, ids);
        }
        for inner in body.inner() {
            cells(inner, prefix, found);
        }
    }
}

struct Reviewer<'c, 'p> {
    context: &'c Context<'p>,
    locale: usize,
    /// The facet that the checklist of the document shows.
    facet: Option<&'static str>,
    names: BTreeMap<Span, String>,
    /// The messages of the cells of tables, by the places of the tables.
    cells: BTreeMap<Span, Vec<String>>,
    /// The parts of messages that were shown, and how.
    passages: BTreeMap<String, State>,
}

impl Reviewer<'_, '_> {
    /// Returns the title of a document, and what else its own message says.
    fn head(&mut self, document: &Document, title: Inlines) -> Vec<Block> {
        if document.kind == DocumentKind::Fragment {
            let name = vec![Inline::Code(document.id.text.to_string())];
            return vec![Block::new(Kind::Heading(1, name))];
        }
        let id = &document.prefix;
        let state = self.state(id, None, &title);
        let mut blocks = vec![
            Block::new(Kind::Heading(1, title)),
            self.note(id, None, state),
        ];
        for attribute in ["title", "description", "summary"] {
            let words = self.context.words;
            if words.find(0, id, Some(attribute)).is_none() {
                continue;
            }
            if let Some(found) = words.find(self.locale, id, Some(attribute)) {
                let mut text = words.format(found, &[]).inlines;
                if found.locale != self.locale {
                    let tag = words.locale(found.locale).clone();
                    text = vec![Inline::Mark(Mark::Foreign(tag), text)];
                }
                let state = self.state(id, Some(attribute), &text);
                blocks.push(paragraph(text));
                blocks.push(self.note(id, Some(attribute), state));
            }
        }
        blocks
    }

    /// Writes blocks; `step` is the place of the step they belong to.
    fn blocks(&mut self, blocks: Vec<Block>, step: Option<Span>) -> Vec<Block> {
        let mut written = Vec::with_capacity(2 * blocks.len());
        for mut block in blocks {
            block.anchors.clear();
            match &mut block.kind {
                // The banner counts what the notes say one by one.
                _ if block.role == Role::Banner => continue,
                // What is said again belongs to the review of its own locale.
                _ if block.role == Role::Again => continue,
                // Yes and no are words of the tool.
                _ if block.role == Role::Verify => written.push(block),
                Kind::List(list) => {
                    for item in &mut list.items {
                        item.anchors.clear();
                        let step = item.step.as_ref().and(item.origin);
                        item.blocks = self.blocks(std::mem::take(&mut item.blocks), step);
                        let spoken = self.spoken(item);
                        item.blocks.extend(spoken);
                    }
                    written.push(block);
                }
                Kind::Alert(_, _, inner) | Kind::Quote(inner) => {
                    *inner = self.blocks(std::mem::take(inner), None);
                    written.push(block);
                }
                Kind::Image(image) => {
                    let text = described(image);
                    let block = Block {
                        kind: Kind::Paragraph(text),
                        ..block
                    };
                    self.passage(block, Some("alt"), &mut written);
                }
                Kind::Table(table) => {
                    let notes = block.origin.and_then(|origin| self.cells(origin, table));
                    written.push(block);
                    written.extend(notes);
                }
                Kind::Verbatim(text) => {
                    let code = Kind::Code(String::new(), std::mem::take(text));
                    self.passage(
                        Block {
                            kind: code,
                            ..block
                        },
                        None,
                        &mut written,
                    );
                }
                // What the tool says of a step stands at the place of the step.
                _ if step.is_some() && block.origin == step && block.role == Role::Plain => {
                    written.push(block);
                }
                _ => {
                    let attribute = attribute(block.role);
                    self.passage(block, attribute, &mut written);
                }
            }
        }
        written
    }

    /// Writes what only the checklist says of a step.
    fn spoken(&mut self, item: &Item) -> Vec<Block> {
        let id = item
            .origin
            .and_then(|origin| self.names.get(&origin))
            .cloned();
        let (Some(step), Some(id), Some(facet)) = (&item.step, id, self.facet) else {
            return Vec::new();
        };
        if self.context.words.find(0, &id, Some(facet)).is_none() {
            return Vec::new();
        }
        let state = self.state(&id, Some(facet), &step.spoken);
        vec![
            paragraph(step.spoken.clone()),
            self.note(&id, Some(facet), state),
        ]
    }

    /// Writes a block and, if it is a passage of a message, what is to be said of it.
    fn passage(&mut self, block: Block, attribute: Option<&'static str>, written: &mut Vec<Block>) {
        let name = block.origin.and_then(|origin| self.names.get(&origin));
        let (Some(id), false) = (name.cloned(), block.role == Role::Hold) else {
            return written.push(block);
        };
        let text = match &block.kind {
            Kind::Paragraph(text) | Kind::Heading(_, text) => text.as_slice(),
            Kind::Code(..) if block.role == Role::Plain => &[],
            _ => return written.push(block),
        };
        // A caption is an attribute of its picture, but a message of its table; what stands first in a step forgot its role.
        let has = |part| self.context.words.find(0, &id, part).is_some();
        let attribute = match attribute {
            Some("caption") if !has(Some("caption")) => None,
            None if !has(None) && has(Some("caption")) => Some("caption"),
            attribute => attribute,
        };
        let state = self.state(&id, attribute, text);
        // Nothing can be read in an empty paragraph, and Markdown has none.
        if !matches!(&block.kind, Kind::Paragraph(text) if text.is_empty()) {
            written.push(block);
        }
        written.push(self.note(&id, attribute, state));
    }

    /// Returns what is to be said of the cells of a table.
    fn cells(&mut self, origin: Span, table: &Table) -> Option<Block> {
        let ids = self.cells.get(&origin)?.clone();
        let texts = table.head.iter().chain(table.rows.iter().flatten());
        let mut told = BTreeSet::new();
        let mut items = Vec::new();
        for (id, text) in ids.iter().zip(texts) {
            if told.insert(id) {
                let state = self.state(id, None, text);
                items.push(Item {
                    blocks: vec![self.note(id, None, state)],
                    ..Item::default()
                });
            }
        }
        Some(Block::new(Kind::List(List { start: None, items })))
    }

    fn state(&self, id: &str, attribute: Option<&'static str>, text: &[Inline]) -> State {
        let words = self.context.words;
        match words.find(self.locale, id, attribute) {
            None => State::Missing,
            Some(found) if found.locale != self.locale => {
                State::Fallback(words.locale(found.locale).to_string())
            }
            Some(_) if self.locale == 0 => State::Written,
            Some(found) if self.context.is_stale(found, true) => State::Stale,
            Some(_) => State::Translated(foreign(text)),
        }
    }

    fn note(&mut self, id: &str, attribute: Option<&str>, state: State) -> Block {
        let name = attribute.map_or_else(|| id.to_owned(), |part| format!("{id}.{part}"));
        let strong = |text: String| Inline::Strong(vec![Inline::Text(text)]);
        let mut text = vec![Inline::Code(name.clone()), Inline::Text(" · ".to_owned())];
        match &state {
            State::Written => text.push(Inline::Text("source".to_owned())),
            State::Stale => text.push(strong("stale".to_owned())),
            State::Translated(None) => text.push(Inline::Text("translated".to_owned())),
            State::Translated(Some(tag)) => {
                text.push(Inline::Text("translated, ".to_owned()));
                text.push(strong(format!("with words from {tag}")));
            }
            State::Fallback(tag) => text.push(strong(format!("shown from {tag}"))),
            State::Missing => text.push(strong("missing".to_owned())),
        }
        self.passages.insert(name, state);
        paragraph(text)
    }

    fn summary(&self) -> String {
        let count = |wanted: fn(&State) -> bool| {
            self.passages.values().filter(|state| wanted(state)).count()
        };
        let all = match self.passages.len() {
            1 => "1 passage".to_owned(),
            many => format!("{many} passages"),
        };
        let tag = self.context.words.locale(self.locale);
        let missing = count(|state| *state == State::Missing);
        if self.locale == 0 {
            return format!("{all} in {tag}: {missing} missing");
        }
        let translated = count(|state| matches!(state, State::Translated(_)));
        let stale = match count(|state| *state == State::Stale) {
            0 => String::new(),
            count => format!(", {count} stale"),
        };
        let fallback = count(|state| matches!(state, State::Fallback(_)));
        format!(
            "{all} in {tag}: {translated} translated{stale}, {fallback} shown from another locale, {missing} missing"
        )
    }
}

/// Returns the part of a step's or picture's message that a block shows.
fn attribute(role: Role) -> Option<&'static str> {
    match role {
        Role::Why => Some("why"),
        Role::Detail => Some("detail"),
        Role::Input => Some("input"),
        Role::Result => Some("result"),
        Role::Undo => Some("undo"),
        Role::Caption => Some("caption"),
        _ => None,
    }
}

/// Names the file of a picture and says what stands for it: a review is about words.
fn described(image: &Image) -> Inlines {
    let mut text = vec![Inline::Code(image.file.clone())];
    if !image.alt.is_empty() {
        let alt = vec![Inline::Text(image.alt.clone())];
        text.push(Inline::Text(" ".to_owned()));
        text.extend(match image.alt_lang.clone() {
            Some(tag) => vec![Inline::Mark(Mark::Foreign(tag), alt)],
            None => alt,
        });
    }
    text
}

fn paragraph(text: Inlines) -> Block {
    Block::new(Kind::Paragraph(text))
}

/// Returns the first other language in a text.
fn foreign(text: &[Inline]) -> Option<String> {
    text.iter().find_map(|inline| match inline {
        Inline::Mark(Mark::Foreign(tag), _) => Some(tag.to_string()),
        Inline::Strong(inner)
        | Inline::Emphasis(inner)
        | Inline::Link(_, inner)
        | Inline::Mark(_, inner) => foreign(inner),
        _ => None,
    })
}
