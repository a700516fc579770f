//! `glossary.yaml`: the words a project has agreed on.

use std::collections::BTreeMap;

use super::links::known_locale;
use crate::diagnostic::Diagnostic;
use crate::format::INVALID_VALUE;
use crate::format::glossary::GLOSSARY;
use crate::model::{Concept, Glossary, Name, Settings, Words};
use crate::source::Sources;
use crate::syntax::yaml::Node;

/// Name of the file.
pub(super) const FILE: &str = "glossary.yaml";

pub(super) fn load(
    sources: &Sources,
    settings: &Settings,
    found: &mut Vec<Diagnostic>,
) -> Glossary {
    let mut glossary = Glossary::default();
    let Some((id, source)) = sources.find(FILE) else {
        return glossary;
    };
    if source.unreadable.is_some() {
        return glossary;
    }
    let (root, _) = super::yaml_file(id, source, GLOSSARY, found);
    for (key, locales) in root.iter().flat_map(|root| root.pairs()) {
        let Some(concept) = name(key) else { continue };
        let known: Vec<(&str, &Node)> = locales
            .pairs()
            .iter()
            .filter_map(|(tag, value)| Some((known_locale(tag, settings, found)?, value)))
            .collect();
        if concept.text.starts_with("label-") {
            let texts = known
                .into_iter()
                .filter_map(|(tag, value)| label(tag, value, found));
            let texts = texts.collect();
            glossary.labels.entry(concept.text).or_insert(texts);
        } else {
            let words = known
                .into_iter()
                .map(|(tag, value)| (tag.into(), words(value)));
            let words = words.collect::<BTreeMap<_, _>>();
            glossary.concepts.push(Concept { id: concept, words });
        }
    }
    glossary.concepts.sort_by(|a, b| a.id.cmp(&b.id));
    glossary
}

fn name(node: &Node) -> Option<Name> {
    let text = node
        .as_text()
        .map(str::trim)
        .filter(|text| !text.is_empty())?;
    Some(Name {
        text: text.into(),
        span: node.span,
    })
}

/// Reads the product's own text of a label.
fn label(tag: &str, value: &Node, found: &mut Vec<Diagnostic>) -> Option<(Box<str>, Name)> {
    let text = name(value);
    if text.is_none() {
        INVALID_VALUE
            .report(found, value.span, "a label has one text in each locale")
            .help("write the text as the product shows it");
    }
    Some((tag.into(), text?))
}

/// Reads the words for a concept: one text, or those to use and those to avoid.
fn words(value: &Node) -> Words {
    if let Some(approved) = name(value) {
        return Words {
            approved: vec![approved],
            forbidden: Vec::new(),
        };
    }
    let list = |key: &str| -> Vec<Name> {
        let items = value.get(key).map_or(&[][..], |list| list.items());
        items.iter().filter_map(name).collect()
    };
    Words {
        approved: list("use"),
        forbidden: list("avoid"),
    }
}
