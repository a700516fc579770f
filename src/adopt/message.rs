//! Messages as a person would lay them out in a Fluent file.

use super::memory::variable;
use super::words::Words;
use super::yaml::Yaml;
use crate::syntax::fluent::write;
use crate::text::join_lines;
use crate::tree::token;

/// A message to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    /// Its id.
    pub(super) id: String,
    /// Its value.
    pub(super) value: Option<Part>,
    /// What is said above it.
    pub(super) comment: Option<&'static str>,
    /// Its attributes.
    pub(super) attributes: Vec<(&'static str, Part)>,
}

/// A text with placeables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// Its text, with tokens.
    pub(super) text: String,
    /// The variables that its tokens stand for.
    pub(super) names: Vec<String>,
}

/// What a placeable stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// What stands as it is written.
    Raw(String),
    /// A label, by its id.
    Label(String),
    /// A menu path of labels.
    Menu(Vec<String>),
}

impl Value {
    /// Returns what stands as it is written.
    pub(super) fn raw(&self) -> Option<&String> {
        match self {
            Self::Raw(raw) => Some(raw),
            Self::Label(_) | Self::Menu(_) => None,
        }
    }

    /// Returns the value as a document has it.
    pub(super) fn written(&self) -> Yaml {
        match self {
            Self::Raw(raw) => Yaml::one("verbatim", Yaml::text(&**raw)),
            Self::Label(id) => Yaml::one("label", Yaml::text(&**id)),
            Self::Menu(ids) => Yaml::one("menu", Yaml::texts(ids.iter().map(String::as_str))),
        }
    }
}

impl Part {
    /// Makes the part of a message; `values` names what stands as it is written.
    pub(super) fn of(words: &Words, values: &[(String, Value)]) -> Self {
        let name = |raw: &String| {
            let mut values = values.iter();
            let found = values.find(|(_, value)| value.raw() == Some(raw));
            found.map_or_else(String::new, |(name, _)| name.clone())
        };
        Self {
            text: words.text.clone(),
            names: words.raws.iter().map(name).collect(),
        }
    }

    /// Makes a part of a text that a message would show as it is.
    pub(super) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            names: Vec::new(),
        }
    }

    /// Makes a part of a text that no message reads.
    pub(super) fn verbatim(text: &str) -> Self {
        Self::plain(text)
    }

    fn write(&self, indent: usize, out: &mut String) {
        let value = |c: char| self.variable(c);
        write::text(&self.text, &value, indent, out);
    }

    /// Returns its text with the names of its variables.
    pub(super) fn written(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        for c in self.text.chars() {
            match self.variable(c) {
                Some(name) => text.push_str(&name),
                None => text.push(c),
            }
        }
        join_lines(&text)
    }

    fn variable(&self, c: char) -> Option<String> {
        let name = self.names.get(token::index(c)?)?;
        Some(variable(name))
    }
}

impl Message {
    /// Makes a message without attributes.
    pub(super) fn new(id: String, value: Option<Part>) -> Self {
        Self {
            id,
            value,
            comment: None,
            attributes: Vec::new(),
        }
    }

    /// Adds an attribute.
    pub(super) fn with(mut self, name: &'static str, part: Part) -> Self {
        self.attributes.push((name, part));
        self
    }
}

/// Writes the messages of a file.
pub(super) fn file(messages: &[Message]) -> String {
    let mut out = String::new();
    for message in messages {
        if let Some(comment) = message.comment {
            out.push_str(&format!("# {comment}\n"));
        }
        out.push_str(&message.id);
        out.push_str(" =");
        if let Some(value) = &message.value {
            value.write(4, &mut out);
        }
        for (name, part) in &message.attributes {
            out.push_str(&format!("\n    .{name} ="));
            part.write(8, &mut out);
        }
        out.push('\n');
    }
    out
}
