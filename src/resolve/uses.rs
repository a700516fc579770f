//! Which messages the documents use, where, and what they are given. Computed once a project.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Body, Document, Image, Item, Name, Next, Project, Step, StepEntry, Value, With,
};
use crate::source::Span;

/// One place where a document uses a message.
#[derive(Debug)]
pub struct Use<'p> {
    /// The message, prefix included.
    pub message: String,
    /// Where the document names it.
    pub span: Span,
    /// What the document gives it.
    pub with: &'p [With],
    /// What the message is used as.
    pub part: Part,
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
    /// A step, which may have facets.
    Step,
}

/// The attributes that some output shows, by what the message is used as.
impl Part {
    /// Returns the known attributes.
    pub fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Value => &[],
            Self::Attributes => &["alt", "caption"],
            Self::Title => &["title", "description", "summary"],
            Self::Step => &["result", "undo", "why", "detail"],
        }
    }
}

/// Every use of every message.
#[derive(Debug, Default)]
pub struct Uses<'p> {
    /// All uses by message.
    pub messages: BTreeMap<String, Vec<Use<'p>>>,
    /// Keys of `links.yaml` that documents name.
    pub links: BTreeSet<&'p str>,
    /// Files under `media/` that documents name, without locale.
    pub media: BTreeSet<&'p str>,
    /// Fragments and documents that others use.
    pub fragments: BTreeSet<&'p str>,
}

/// Collects what every document uses.
pub fn of(project: &Project) -> Uses<'_> {
    let mut uses = Uses::default();
    for document in &project.documents {
        Reader {
            document,
            uses: &mut uses,
        }
        .document();
    }
    uses
}

struct Reader<'p, 'u> {
    document: &'p Document,
    uses: &'u mut Uses<'p>,
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
                Body::Note(note) => self.item(&note.item, Part::Value),
                Body::List(list) => list
                    .items
                    .iter()
                    .for_each(|item| self.item(item, Part::Value)),
                Body::Image(image) => self.image(image),
                Body::Section(section) => self.item(&section.item, Part::Value),
                Body::Steps(steps) => steps.entries.iter().for_each(|entry| self.entry(entry)),
                Body::Use(used) => self.fragment(used),
            }
        }
    }

    fn entry(&mut self, entry: &'p StepEntry) {
        match entry {
            StepEntry::Step(step) => self.step(step),
            StepEntry::Use(used) => self.fragment(used),
        }
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
            let id = format!(
                "{}--{}--{}",
                self.document.prefix, step.item.id.text, answer.id.text
            );
            self.message(id, answer.id.span, &[], Part::Value);
        }
    }

    fn image(&mut self, image: &'p Image) {
        if !image.decorative {
            self.own(&image.id, &[], Part::Attributes);
        }
        self.uses.media.insert(&image.file.text);
        image.shows.iter().for_each(|label| self.label(label));
    }

    fn item(&mut self, item: &'p Item, part: Part) {
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
                Value::Image(file) => {
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
        self.message(
            format!("{}--{}", self.document.prefix, id.text),
            id.span,
            with,
            part,
        );
    }

    fn message(&mut self, message: String, span: Span, with: &'p [With], part: Part) {
        let used = Use {
            message: message.clone(),
            span,
            with,
            part,
        };
        self.uses.messages.entry(message).or_default().push(used);
    }
}
