//! The front matter of an article: what becomes a message, what becomes `meta:`, and what has no place.

use super::made::Made;
use super::yaml::Yaml;
use crate::load::front_matter_key;
use crate::source::{Source, SourceId};
use crate::syntax::yaml::{self, Kind, Node};

/// What the front matter of one article says.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// The title for the browser's tab.
    pub(super) title: Option<String>,
    /// The description.
    pub(super) description: Option<String>,
    /// Words to group articles by.
    pub(super) tags: Vec<String>,
    /// Further keys with their values.
    pub(super) keys: Vec<(String, Yaml)>,
    /// Keys whose values the format has no place for.
    pub(super) left_out: Vec<String>,
    /// What it says of the making of a translation.
    pub(super) made: Made,
}

/// Reads the text between the fences; what is no YAML is left out as a whole. A translation may say how it was made.
pub(super) fn read(id: SourceId, text: &str, translation: bool) -> Front {
    let mut front = Front::default();
    if text.trim().is_empty() {
        return front;
    }
    let mut found = Vec::new();
    let parsed = yaml::parse(id, &Source::new("front matter", text), &mut found);
    let pairs = parsed.root.as_ref().map_or(&[][..], Node::pairs);
    for (key, value) in pairs {
        let Some(key) = key.as_text() else { continue };
        let text = value
            .as_text()
            .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let filled = text.clone().filter(|text| !text.is_empty());
        match key {
            "title" => front.title = filled,
            "description" => front.description = filled,
            "tags" => front.tags = tags(value),
            // Every page says its own.
            "ms.contentlocale" => {}
            key if translation && front.made.take(key, text.as_deref().unwrap_or_default()) => {}
            // The first one counts.
            key if front.keys.iter().any(|(known, _)| known == key) => {
                front.left_out.push(key.to_owned());
            }
            key => match datum(value).filter(|_| front_matter_key(key)) {
                Some(datum) => front.keys.push((key.to_owned(), datum)),
                None => front.left_out.push(key.to_owned()),
            },
        }
    }
    if !parsed.complete {
        front.left_out.push("what is no YAML".to_owned());
    }
    front
}

fn tags(node: &Node) -> Vec<String> {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(',').map(str::trim);
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    match node.as_text() {
        Some(text) => words(text),
        None => node
            .items()
            .iter()
            .filter_map(Node::as_text)
            .flat_map(words)
            .collect(),
    }
}

fn datum(node: &Node) -> Option<Yaml> {
    match &node.kind {
        Kind::Text(text, true)
            if text.parse::<i64>().is_ok() || matches!(text.as_str(), "true" | "false") =>
        {
            Some(Yaml::Literal(text.clone()))
        }
        Kind::Text(text, _) => Some(Yaml::text(&**text)),
        Kind::Null => Some(Yaml::text("")),
        Kind::List(items) => {
            let texts = items.iter().map(|item| item.as_text().map(Yaml::text));
            Some(Yaml::List(texts.collect::<Option<Vec<_>>>()?))
        }
        Kind::Map(_) | Kind::Alias => None,
    }
}
