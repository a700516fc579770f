//! Messages as a person would lay them out in a Fluent file.

use super::words::Words;
use crate::syntax::fluent::write;
use crate::tree::token;

/// A message to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    /// Its id.
    pub(super) id: String,
    /// Its value.
    pub(super) value: Option<Part>,
    /// Its attributes.
    pub(super) attributes: Vec<(&'static str, Part)>,
}

/// A text with placeables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    text: String,
    /// The variables that its tokens stand for.
    names: Vec<String>,
}

impl Part {
    /// Makes the part of a message; `raws` names what stands as it is written.
    pub(super) fn of(words: &Words, raws: &[(String, String)]) -> Self {
        let name = |raw: &String| {
            let found = raws.iter().find(|(_, known)| known == raw);
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
        let value = |c: char| {
            let name = self.names.get(token::index(c)?)?;
            Some(format!("{{ ${name} }}"))
        };
        write::text(&self.text, &value, indent, out);
    }
}

impl Message {
    /// Makes a message without attributes.
    pub(super) fn new(id: String, value: Option<Part>) -> Self {
        Self {
            id,
            value,
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
