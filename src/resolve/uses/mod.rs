//! Which messages the documents use, where, and what they are given. Computed once a project.

mod table;

use std::cell::Cell;
use std::collections::BTreeSet;

pub use table::{Row, Table};

use super::groups;
use super::outline::LOCALE;
use crate::model::{
    Body, Condition, Document, Image, Item, Name, Next, Project, Step, StepEntry,
    Table as TableBlock, Value, With,
};
use crate::source::Span;
use crate::tree::AlertLevel;

/// One place where a document uses a message.
#[derive(Debug)]
pub struct Use<'p> {
    /// Where the document names it.
    pub span: Span,
    /// What the document gives it.
    pub with: &'p [With],
    /// What the message is used as.
    pub part: Part,
    /// The locales that show it; all where conditions name none.
    pub only: Option<Vec<&'p str>>,
    /// The level of the alert it stands in, the gravest of several.
    pub alert: Option<AlertLevel>,
}

impl Use<'_> {
    /// Tells whether a locale shows the message here.
    pub fn in_locale(&self, locale: &str) -> bool {
        let only = self.only.as_ref();
        only.is_none_or(|only| only.contains(&locale))
    }
}

/// What a message is used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its value is the text.
    Value,
    /// Only its attributes are text: an image.
    Attributes,
    /// The title of a document.
    Title,
    /// A note, which may have a title of its own.
    Note,
    /// A step, which may have facets.
    Step,
    /// Its value is the text of a cell of a table.
    Cell,
    /// Its value is taken over as it is.
    Verbatim,
}

/// The attributes that some output shows, by what the message is used as.
impl Part {
    /// Returns the known attributes.
    pub fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Value | Self::Cell | Self::Verbatim => &[],
            Self::Attributes => &["alt", "caption"],
            Self::Note => &["title"],
            Self::Title => &["title", "description", "summary"],
            Self::Step => &[
                "result", "undo", "why", "detail", "input", "confirm", "response",
            ],
        }
    }
}

/// Every use of every message.
#[derive(Debug)]
pub struct Uses<'p> {
    /// All uses by message.
    pub messages: Table<'p>,
    /// Keys of `links.yaml` that documents name.
    pub links: BTreeSet<&'p str>,
    /// Files under `media/` that documents name, without locale.
    pub media: BTreeSet<&'p str>,
    /// Fragments and documents that others use.
    pub fragments: BTreeSet<&'p str>,
}

impl<'p> Uses<'p> {
    /// Returns the uses of no document.
    pub fn none(project: &'p Project) -> Self {
        Self {
            messages: Table::new(project.source()),
            links: BTreeSet::new(),
            media: BTreeSet::new(),
            fragments: BTreeSet::new(),
        }
    }
}

/// Collects what every document uses.
pub fn of(project: &Project) -> Uses<'_> {
    of_documents(project, &project.documents)
}

/// Collects what some documents use.
pub fn of_documents<'p>(
    project: &'p Project,
    documents: impl IntoIterator<Item = &'p Document>,
) -> Uses<'p> {
    let mut uses = Uses::none(project);
    let near = Cell::default();
    for document in documents {
        Reader {
            project,
            document,
            uses: &mut uses,
            near: &near,
            only: None,
            alert: None,
        }
        .document();
    }
    uses.messages.sort();
    uses
}

struct Reader<'p, 'u> {
    project: &'p Project,
    document: &'p Document,
    uses: &'u mut Uses<'p>,
    /// Where the last message was found in the source.
    near: &'u Cell<usize>,
    /// The locales that show the present block; all where conditions name none.
    only: Option<Vec<&'p str>>,
    /// The level of the alert around the present block.
    alert: Option<AlertLevel>,
}

impl<'p> Reader<'p, '_> {
    fn document(&mut self) {
        let document = self.document;
        if document.kind != crate::model::DocumentKind::Fragment {
            self.message(
                document.prefix.to_string(),
                document.id.span,
                &[],
                Part::Title,
            );
            for group in groups::of(document, self.project.source()) {
                let id = groups::message(group);
                self.message(id, document.id.span, &[], Part::Value);
            }
        }
        for role in &document.roles {
            self.role(role);
        }
        for prerequisite in &document.before {
            self.item(&prerequisite.item, Part::Value);
            prerequisite.who.iter().for_each(|role| self.role(role));
        }
        self.blocks(&document.body);
        if let Some(link) = &document.after.support {
            self.link(link);
        }
        for next in &document.after.next {
            if let Next::Link(link) = next {
                self.link(link);
            }
        }
        for signer in &document.signers {
            self.own(&signer.id, &[], Part::Value);
            self.role(&signer.who);
        }
    }

    fn blocks(&mut self, blocks: &'p [Body]) {
        for block in blocks {
            match block {
                Body::Paragraph(item) => self.item(item, Part::Value),
                Body::Note(note) => {
                    let before = self.alert;
                    self.alert = before.max(Some(note.level));
                    self.item(&note.item, Part::Note);
                    self.alert = before;
                }
                Body::List(list) => list
                    .items
                    .iter()
                    .for_each(|item| self.item(item, Part::Value)),
                Body::Image(image) => self.image(image),
                Body::Section(section) => self.item(&section.item, Part::Value),
                Body::Steps(steps) => steps.entries.iter().for_each(|entry| self.entry(entry)),
                Body::Use(used) => self.fragment(used),
                Body::Table(table) => self.table(table),
                Body::Code(_) => {}
                Body::Quote(blocks, _) => self.blocks(blocks),
                Body::Tabs(tabs, _) => tabs.iter().for_each(|tab| self.item(tab, Part::Value)),
                Body::Verbatim(id) => self.own(id, &[], Part::Verbatim),
                Body::When(when, body) => {
                    self.when(when, |reader| reader.blocks(std::slice::from_ref(&**body)));
                }
            }
        }
    }

    fn entry(&mut self, entry: &'p StepEntry) {
        match entry {
            StepEntry::Step(step) => self.step(step),
            StepEntry::Bare(blocks, _) => self.blocks(blocks),
            StepEntry::When(when, entry) => self.when(when, |reader| reader.entry(entry)),
            StepEntry::Use(used) => self.fragment(used),
        }
    }

    /// Reads what stands under conditions on the locale.
    fn when(&mut self, when: &'p [Condition], read: impl FnOnce(&mut Self)) {
        let before = self.only.clone();
        for condition in when.iter().filter(|one| &*one.parameter.text == LOCALE) {
            let named = condition.values.iter().map(|value| &*value.text);
            self.only = Some(match &before {
                None => named.collect(),
                Some(only) => named.filter(|tag| only.contains(tag)).collect(),
            });
        }
        read(self);
        self.only = before;
    }

    fn fragment(&mut self, used: &'p crate::model::Use) {
        self.uses
            .fragments
            .insert(used.target.text.split('#').next().unwrap_or(""));
        self.with(&used.args);
    }

    fn step(&mut self, step: &'p Step) {
        self.blocks(&step.first);
        self.item(&step.item, Part::Step);
        step.who.iter().for_each(|role| self.role(role));
        for answer in &step.answers {
            let id = self.document.answer_id(&step.item.id, &answer.id);
            self.message(id, answer.id.span, &[], Part::Value);
        }
    }

    /// The caption of a table is optional.
    fn table(&mut self, table: &'p TableBlock) {
        if self.project.has_caption(self.document, table) {
            self.own(&table.id, &[], Part::Value);
        }
        for id in table.columns.iter().chain(table.rows.iter().flatten()) {
            self.own(id, &[], Part::Cell);
        }
    }

    fn image(&mut self, image: &'p Image) {
        if !image.decorative {
            self.own(&image.id, &[], Part::Attributes);
        }
        if image.address.is_none() {
            self.uses.media.insert(&image.file.text);
        }
        image.shows.iter().for_each(|label| self.label(label));
    }

    fn item(&mut self, item: &'p Item, part: Part) {
        self.when(&item.when, |reader| reader.plain_item(item, part));
    }

    fn plain_item(&mut self, item: &'p Item, part: Part) {
        self.own(&item.id, &item.with, part);
        self.with(&item.with);
        self.blocks(&item.blocks);
    }

    fn with(&mut self, with: &'p [With]) {
        for value in with.iter().flat_map(|with| with.value.parts()) {
            match value {
                Value::Label(label) => self.label(label),
                Value::Menu(labels) => labels.iter().for_each(|label| self.label(label)),
                Value::Role(role) => self.role(role),
                Value::Link(link) => self.link(link),
                Value::Image(file) | Value::Icon(file) => {
                    self.uses.media.insert(&file.text);
                }
                _ => {}
            }
        }
    }

    fn label(&mut self, label: &'p Name) {
        self.message(
            format!("label-{}", label.text),
            label.span,
            &[],
            Part::Value,
        );
    }

    fn role(&mut self, role: &'p Name) {
        let roles = &self.document.roles;
        // A role that the document does not list is an `unknown-reference`.
        if !roles.is_empty() && roles.iter().all(|known| known.text != role.text) {
            return;
        }
        self.message(
            format!("role-name-{}", role.text),
            role.span,
            &[],
            Part::Value,
        );
    }

    fn link(&mut self, link: &'p Name) {
        self.uses.links.insert(&link.text);
        self.message(format!("link-{}", link.text), link.span, &[], Part::Value);
    }

    fn own(&mut self, id: &'p Name, with: &'p [With], part: Part) {
        self.message(self.document.message_id(id), id.span, with, part);
    }

    fn message(&mut self, message: String, span: Span, with: &'p [With], part: Part) {
        let used = Use {
            span,
            with,
            part,
            only: self.only.clone(),
            alert: self.alert,
        };
        self.uses.messages.push(message, used, self.near);
    }
}
