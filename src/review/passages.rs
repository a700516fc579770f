//! The passages of a document in the order in which they are read, fragments in place; and those of a file of messages.

use std::collections::BTreeSet;

use crate::model::{Catalog, Item, Message, Name, Table, With};
use crate::resolve::outline::{Block, Kind as Node, Outline, StepBlock};
use crate::source::SourceId;
use crate::tree::AlertLevel;

/// What a passage is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Named by a word of the chrome.
    Word(&'static str),
    /// An alert.
    Alert(AlertLevel),
    /// A step; its number stands with the passage.
    Step,
}

/// One part of a message, where a document uses it.
#[derive(Debug)]
pub(super) struct Passage<'p> {
    /// What it is.
    pub(super) kind: Kind,
    /// Number of the step it is or belongs to; may be empty.
    pub(super) number: &'p str,
    /// Id of the message.
    pub(super) id: String,
    /// Whether it is a term.
    pub(super) term: bool,
    /// Name of the attribute, if it is one.
    pub(super) attribute: Option<&'p str>,
    /// Where a document uses it: the scope, what the document gives it, and the attribute as pages know it.
    pub(super) used: Option<Used<'p>>,
}

/// The place where a document uses a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Used<'p> {
    /// Position in [`Outline::scopes`].
    pub(super) scope: usize,
    /// The section it stands in: position in [`Outline::sections`].
    pub(super) section: Option<usize>,
    /// What its placeables stand for.
    pub(super) with: &'p [With],
    /// The attribute, if it is one.
    pub(super) attribute: Option<&'static str>,
}

/// What stands under one heading.
#[derive(Debug, Default)]
pub(super) struct Section<'p> {
    /// Level of the heading; 1 for what stands right below the title.
    pub(super) level: u8,
    /// What the heading is; none right below the title.
    pub(super) heading: Option<Heading>,
    /// The passages, that of the heading first where it is one.
    pub(super) passages: Vec<Passage<'p>>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// The first passage of the section.
    Own,
    /// A heading that the tool adds: id of its chrome message.
    Chrome(&'static str),
}

/// Facets of a step that stand before what is inside it, and after.
const FACETS: [(&str, &str); 3] = [
    ("why", "chrome-review-why"),
    ("detail", "chrome-review-detail"),
    ("input", "chrome-review-input"),
];
const CLOSING: [(&str, &str); 4] = [
    ("result", "chrome-review-result"),
    ("undo", "chrome-review-undo"),
    ("confirm", "chrome-checklist-confirm"),
    ("response", "chrome-checklist-response"),
];

/// Lists the passages of an outline; `source` says which parts its messages have. What is used twice is listed once.
pub(super) fn of_outline<'p>(outline: &'p Outline<'p>, source: &'p Catalog) -> Vec<Section<'p>> {
    let mut reader = Reader {
        outline,
        source,
        told: BTreeSet::new(),
        section: None,
        sections: vec![Section {
            level: 1,
            ..Section::default()
        }],
    };
    reader.document();
    let mut sections = reader.sections;
    sections.retain(|section| !section.passages.is_empty());
    sections
}

/// Lists the messages and terms of a file of the source that `wanted` takes.
pub(super) fn of_file<'p>(
    source: &'p Catalog,
    file: SourceId,
    wanted: impl Fn(&Message) -> bool,
) -> Section<'p> {
    let own = |message: &&Message| message.entry.id_span.source == file && !message.built_in;
    let messages = source.messages.iter().filter(own);
    let passages = messages
        .filter(|message| wanted(message))
        .flat_map(|message| {
            let entry = &message.entry;
            let kind = match entry.term {
                true => "chrome-review-term",
                false => "chrome-review-message",
            };
            entry.parts().map(move |(attribute, ..)| Passage {
                kind: Kind::Word(kind),
                number: "",
                id: entry.id.to_string(),
                term: entry.term,
                attribute,
                used: None,
            })
        });
    Section {
        level: 1,
        heading: None,
        passages: passages.collect(),
    }
}

struct Reader<'p> {
    outline: &'p Outline<'p>,
    source: &'p Catalog,
    told: BTreeSet<String>,
    /// The section of the outline whose heading is the last above the present block; none behind it, as on the page.
    section: Option<usize>,
    sections: Vec<Section<'p>>,
}

/// A message that a document names: its scope, its name, and what the document gives it.
type Named<'p> = (usize, &'p Name, &'p [With]);

impl<'p> Reader<'p> {
    fn document(&mut self) {
        let document = self.outline.document;
        let title = ("", "chrome-review-title");
        let more = ["title", "description", "summary"].map(|name| (name, word_of(name)));
        let parts = std::iter::once(title).chain(more);
        self.parts(&document.prefix, "", (0, &[]), parts);
        let blocks = &self.outline.blocks;
        let opens = |block: &&Block<'_>| !matches!(block.kind, Node::Section(..) | Node::Steps(..));
        let opening = blocks.iter().take_while(opens).count();
        let (opening, rest) = blocks.split_at(opening);
        self.blocks(opening, "");
        if !document.before.is_empty() {
            self.open(2, Heading::Chrome("chrome-before"));
            for prerequisite in &document.before {
                let item = &prerequisite.item;
                self.value(Kind::Word("chrome-review-prerequisite"), "", named(0, item));
            }
            // Steps that have no heading of their own do not belong under that of the prerequisites.
            if matches!(rest.first().map(|block| &block.kind), Some(Node::Steps(..))) {
                self.open(2, Heading::Chrome("chrome-steps"));
            }
        }
        self.blocks(rest, "");
        if !document.signers.is_empty() {
            self.open(2, Heading::Chrome("chrome-signoff"));
            for signer in &document.signers {
                let kind = Kind::Word("chrome-review-signer");
                self.value(kind, "", (0, &signer.id, &[]));
            }
        }
    }

    fn open(&mut self, level: u8, heading: Heading) {
        self.sections.push(Section {
            level,
            heading: Some(heading),
            passages: Vec::new(),
        });
    }

    fn blocks(&mut self, blocks: &'p [Block<'p>], number: &'p str) {
        for block in blocks {
            self.block(block, number);
        }
    }

    fn block(&mut self, block: &'p Block<'p>, number: &'p str) {
        let scope = block.scope;
        let word = Kind::Word;
        match &block.kind {
            Node::Paragraph(item) => {
                self.value(word("chrome-review-paragraph"), number, named(scope, item));
            }
            Node::Note(note, inner) => {
                let id = self.id(scope, &note.item.id);
                let title = [("title", "chrome-review-heading")];
                self.parts(&id, number, (scope, &note.item.with), title);
                self.value(Kind::Alert(note.level), number, named(scope, &note.item));
                self.blocks(inner, number);
            }
            Node::List(_, items) => {
                self.items("chrome-review-item", scope, items, number);
            }
            Node::Tabs(items) => self.items("chrome-review-tab", scope, items, number),
            Node::Image(image) if image.decorative => {}
            Node::Image(image) => {
                let id = self.id(scope, &image.id);
                let parts = ["alt", "caption"].map(|name| (name, word_of(name)));
                self.parts(&id, number, (scope, &[]), parts);
            }
            Node::Section(at, inner) => {
                let info = &self.outline.sections[*at];
                self.open(info.level, Heading::Own);
                self.section = Some(*at);
                let item = &info.section.item;
                let heading = word("chrome-review-heading");
                self.value(heading, "", named(info.scope, item));
                self.blocks(inner, number);
                self.section = None;
            }
            Node::Table(table) => self.table(scope, table, number),
            Node::Code(_) => {}
            Node::Quote(inner) => self.blocks(inner, number),
            Node::Verbatim(id) => {
                self.value(word("chrome-review-verbatim"), number, (scope, id, &[]));
            }
            Node::Steps(_, steps) => steps.iter().for_each(|step| self.step(step, number)),
        }
    }

    fn items(
        &mut self,
        word: &'static str,
        scope: usize,
        items: &'p [(&'p Item, Vec<Block<'p>>)],
        number: &'p str,
    ) {
        for (item, inner) in items {
            self.value(Kind::Word(word), number, named(scope, item));
            self.blocks(inner, number);
        }
    }

    fn table(&mut self, scope: usize, table: &'p Table, number: &'p str) {
        let caption = (scope, &table.id, &[][..]);
        if self.source.message(&self.id(scope, &table.id)).is_some() {
            self.value(Kind::Word("chrome-review-caption"), number, caption);
        }
        for name in &table.columns {
            let kind = Kind::Word("chrome-review-column");
            self.value(kind, number, (scope, name, &[]));
        }
        for name in table.rows.iter().flatten() {
            let kind = Kind::Word("chrome-review-cell");
            self.value(kind, number, (scope, name, &[]));
        }
    }

    fn step(&mut self, node: &'p StepBlock<'p>, around: &'p str) {
        let Some(info) = node.index.map(|at| &self.outline.steps[at]) else {
            return self.blocks(&node.blocks, around);
        };
        let (step, scope, number) = (info.step, info.scope, info.number.as_str());
        self.blocks(&node.first, number);
        self.value(Kind::Step, number, named(scope, &step.item));
        let id = self.id(scope, &step.item.id);
        let place = (scope, step.item.with.as_slice());
        self.parts(&id, number, place, FACETS);
        self.blocks(&node.blocks, number);
        for answer in &step.answers {
            let document = self.outline.scopes[scope].document;
            let id = document.answer_id(&step.item.id, &answer.id);
            self.parts(&id, number, (scope, &[]), [("", "chrome-review-answer")]);
        }
        self.parts(&id, number, place, CLOSING);
    }

    fn id(&self, scope: usize, name: &Name) -> String {
        self.outline.scopes[scope].document.message_id(name)
    }

    /// Adds the value of a message.
    fn value(&mut self, kind: Kind, number: &'p str, (scope, name, with): Named<'p>) {
        let id = self.id(scope, name);
        self.push(kind, number, id, (scope, with), None);
    }

    /// Adds the parts of a message that the source has; an empty name stands for the value.
    fn parts(
        &mut self,
        id: &str,
        number: &'p str,
        place: (usize, &'p [With]),
        parts: impl IntoIterator<Item = (&'static str, &'static str)>,
    ) {
        let message = self.source.message(id);
        for (name, word) in parts {
            let attribute = (!name.is_empty()).then_some(name);
            if message.is_some_and(|message| message.part(attribute).is_some()) {
                let kind = Kind::Word(word);
                self.push(kind, number, id.to_owned(), place, attribute);
            }
        }
    }

    fn push(
        &mut self,
        kind: Kind,
        number: &'p str,
        id: String,
        (scope, with): (usize, &'p [With]),
        attribute: Option<&'static str>,
    ) {
        let name = format!("{id}.{}", attribute.unwrap_or(""));
        if !self.told.insert(name) {
            return;
        }
        if let Some(section) = self.sections.last_mut() {
            section.passages.push(Passage {
                kind,
                number,
                id,
                term: false,
                attribute,
                used: Some(Used {
                    scope,
                    section: self.section,
                    with,
                    attribute,
                }),
            });
        }
    }
}

fn named<'p>(scope: usize, item: &'p Item) -> Named<'p> {
    (scope, &item.id, &item.with)
}

/// Returns the word for an attribute of a document or of a picture.
fn word_of(attribute: &str) -> &'static str {
    match attribute {
        "title" => "chrome-review-short-title",
        "description" => "chrome-review-description",
        "summary" => "chrome-review-summary",
        "alt" => "chrome-review-alt",
        _ => "chrome-review-caption",
    }
}
