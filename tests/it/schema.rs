//! The schemas accept what the tool accepts, and refuse what it refuses.
//!
//! Every YAML file of the repository is tried as it is, and then with one fault at a time in every place of it. The schemas are
//! read by a validator for the few keywords they use; `.ci/run` tries an independent one on the sample project.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use regex_lite::Regex;
use stegvis::format::document::DOCUMENT;
use stegvis::format::schema::{self, Json};
use stegvis::format::settings::SETTINGS;
use stegvis::format::{self, Shape, Type};
use stegvis::source::{Source, Sources, Span};
use stegvis::syntax::yaml::{self, Kind, Node};

/// What a schema cannot say: the reader of the YAML has already dropped it.
const UNSEEN: &[&str] = &["duplicate-key", "reserved-token"];

#[test]
fn documents_and_schema_agree() {
    let mut files = Vec::new();
    yaml_files(Path::new("procedures"), &mut files);
    yaml_files(Path::new("tests/cases"), &mut files);
    files.retain(|path| {
        path.components()
            .any(|part| part.as_os_str() == "procedures")
    });
    let tried = agree(&files, &DOCUMENT, &schema::documents());
    assert!(tried > 5_000, "only {tried} documents were tried");
}

#[test]
fn settings_and_schema_agree() {
    let mut files = Vec::new();
    yaml_files(Path::new("tests/cases"), &mut files);
    files.push("stegvis.yaml".into());
    files.retain(|path| path.ends_with("stegvis.yaml"));
    let tried = agree(&files, &SETTINGS, &schema::settings());
    assert!(tried > 500, "only {tried} settings were tried");
}

#[test]
fn every_reference_has_a_definition() {
    for schema in [schema::documents(), schema::settings()] {
        references(&schema, &schema);
        let Some(Json::Map(definitions)) = get(&schema, "$defs") else {
            panic!("no definitions");
        };
        for pair in definitions.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} is defined twice", pair[1].0);
        }
    }
}

fn references(json: &Json, root: &Json) {
    match json {
        Json::Map(pairs) => {
            for (key, value) in pairs {
                if let ("$ref", Json::Text(name)) = (key.as_str(), value) {
                    let _ = definition(name, root);
                }
                references(value, root);
            }
        }
        Json::List(items) => items.iter().for_each(|item| references(item, root)),
        _ => {}
    }
}

fn yaml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            yaml_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            found.push(path);
        }
    }
    found.sort();
}

/// Tries the files and all their faulty variants; returns how many there were.
fn agree(files: &[PathBuf], shape: &'static Shape, schema: &Json) -> usize {
    let mut tried = 0;
    for path in files {
        let Ok(text) = fs::read_to_string(path) else {
            continue;
        };
        let sources = Sources::new(vec![Source::new("a.yaml", text)]);
        let (id, source) = sources.iter().next().unwrap();
        let mut found = Vec::new();
        let parsed = yaml::parse(id, source, &mut found);
        let (Some(root), true) = (parsed.root, found.is_empty()) else {
            continue;
        };
        let mut variants = vec![root.clone()];
        // A long document says the same things often: there each place takes one fault in turn.
        let nodes = count(&root);
        let each = if nodes > 80 { FAULTS.len() } else { 1 };
        for at in 0..nodes {
            for fault in FAULTS.into_iter().skip(at % each).step_by(each) {
                let mut variant = root.clone();
                change(&mut variant, &mut at.clone(), fault);
                variants.push(variant);
            }
        }
        for variant in &variants {
            let mut found = Vec::new();
            format::check(variant, Type::Shape(shape), true, &mut found);
            if found.iter().any(|one| UNSEEN.contains(&one.code)) {
                continue;
            }
            tried += 1;
            let why = || {
                let told = found.iter().map(|one| one.message.as_str());
                format!(
                    "{}: {:?}\n{variant:?}",
                    path.display(),
                    told.collect::<Vec<_>>()
                )
            };
            assert_eq!(fits(variant, schema, schema), found.is_empty(), "{}", why());
        }
    }
    tried
}

/// What is done to one node of a document.
const FAULTS: [fn(&mut Node); 12] = [
    |node| node.kind = Kind::Text("2026-11-02".into(), true),
    |node| node.kind = Kind::Text("P1DT".into(), true),
    |node| node.kind = Kind::Null,
    |node| node.kind = Kind::List(Vec::new()),
    |node| node.kind = Kind::Map(Vec::new()),
    |node| node.kind = Kind::Text("Not An Id".into(), true),
    |node| node.kind = Kind::Text("some-id".into(), true),
    |node| node.kind = Kind::Text("a/nul.txt".into(), true),
    |node| node.kind = Kind::Text("7".into(), true),
    |node| node.kind = Kind::Text("true".into(), false),
    |node| {
        if let Kind::Map(pairs) = &mut node.kind {
            pairs.pop();
        }
    },
    |node| {
        if let Kind::Map(pairs) = &mut node.kind {
            let text = |text: &str| Node {
                span: Span::default(),
                kind: Kind::Text(text.into(), true),
            };
            pairs.push((text("unheard-of"), text("x")));
        }
    },
];

fn count(node: &Node) -> usize {
    let items = node.items().iter().map(count);
    let values = node.pairs().iter().map(|(_, value)| count(value));
    1 + items.chain(values).sum::<usize>()
}

fn change(node: &mut Node, at: &mut usize, fault: fn(&mut Node)) -> bool {
    if *at == 0 {
        fault(node);
        return true;
    }
    *at -= 1;
    match &mut node.kind {
        Kind::List(items) => items.iter_mut().any(|item| change(item, at, fault)),
        Kind::Map(pairs) => pairs.iter_mut().any(|(_, value)| change(value, at, fault)),
        _ => false,
    }
}

fn definition<'s>(name: &str, root: &'s Json) -> &'s Json {
    let name = name.strip_prefix("#/$defs/").unwrap();
    let found = get(root, "$defs").and_then(|defs| get(defs, name));
    found.unwrap_or_else(|| panic!("nothing defines {name}"))
}

fn get<'s>(json: &'s Json, key: &str) -> Option<&'s Json> {
    let Json::Map(pairs) = json else { return None };
    let pair = pairs.iter().find(|(name, _)| name == key)?;
    Some(&pair.1)
}

fn texts(json: &Json) -> Vec<&str> {
    match json {
        Json::Text(text) => vec![text],
        Json::List(items) => items.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Tells whether a value fits a schema.
fn fits(node: &Node, schema: &Json, root: &Json) -> bool {
    let Json::Map(keywords) = schema else {
        panic!("no schema: {schema:?}");
    };
    keywords
        .iter()
        .all(|(keyword, value)| match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" => true,
            "$ref" => fits(node, definition(texts(value)[0], root), root),
            "anyOf" => match value {
                Json::List(schemas) => schemas.iter().any(|schema| fits(node, schema, root)),
                _ => false,
            },
            "not" => !fits(node, value, root),
            "type" => types(node).iter().any(|own| texts(value).contains(own)),
            "enum" => match value {
                Json::List(values) => values.iter().any(|value| equals(node, value)),
                _ => false,
            },
            "pattern" => string(node).is_none_or(|text| matches(texts(value)[0], text)),
            "minLength" => string(node).is_none_or(|text| text.len() >= number(value)),
            "maxLength" => string(node).is_none_or(|text| text.len() <= number(value)),
            "minimum" => integer(node).is_none_or(|number_of| number_of >= number(value)),
            "maximum" => integer(node).is_none_or(|number_of| number_of <= number(value)),
            "items" => node.items().iter().all(|item| fits(item, value, root)),
            "required" => {
                !matches!(node.kind, Kind::Map(_))
                    || texts(value).iter().all(|key| node.get(key).is_some())
            }
            "properties" => node.pairs().iter().all(|(key, own)| {
                get(value, key.as_text().unwrap()).is_none_or(|schema| fits(own, schema, root))
            }),
            "additionalProperties" => node.pairs().iter().all(|(key, own)| {
                let known = get(schema, "properties");
                known.is_some_and(|known| get(known, key.as_text().unwrap()).is_some())
                    || (*value != Json::Bool(false) && fits(own, value, root))
            }),
            other => panic!("the validator does not know `{other}`"),
        })
}

/// Tries a pattern; the few there are stay ready for use.
fn matches(pattern: &str, text: &str) -> bool {
    static PATTERNS: Mutex<BTreeMap<String, Regex>> = Mutex::new(BTreeMap::new());
    let mut patterns = PATTERNS.lock().unwrap();
    if !patterns.contains_key(pattern) {
        patterns.insert(pattern.to_owned(), Regex::new(pattern).unwrap());
    }
    patterns[pattern].is_match(text)
}

/// The types of a value as YAML 1.2 reads it.
fn types(node: &Node) -> &'static [&'static str] {
    match &node.kind {
        Kind::Null | Kind::Alias => &["null"],
        Kind::List(_) => &["array"],
        Kind::Map(_) => &["object"],
        Kind::Text(..) if integer(node).is_some() => &["integer", "number"],
        Kind::Text(text, true) if matches!(text.as_str(), "true" | "false") => &["boolean"],
        Kind::Text(text, true) if text.parse::<f64>().is_ok() => &["number"],
        Kind::Text(..) => &["string"],
    }
}

fn string(node: &Node) -> Option<&str> {
    node.as_text().filter(|_| types(node) == ["string"])
}

fn integer(node: &Node) -> Option<usize> {
    match &node.kind {
        Kind::Text(text, true) => text.parse().ok(),
        _ => None,
    }
}

fn number(json: &Json) -> usize {
    match json {
        Json::Number(number) => *number as usize,
        _ => panic!("no number: {json:?}"),
    }
}

fn equals(node: &Node, json: &Json) -> bool {
    match json {
        Json::Text(text) => string(node) == Some(text),
        Json::Number(number) => integer(node) == Some(*number as usize),
        _ => false,
    }
}
