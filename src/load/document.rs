//! A YAML file of `procedures/` to a document. What `format::check` reported is simply absent here.

use super::front_matter;
use super::value::with;
use crate::diagnostic::{Code as FindingCode, Diagnostic};
use crate::format::document::DOCUMENT;
use crate::format::{INVALID_VALUE, Type, is_id, is_path};
use crate::model::{
    After, Answer, Body, Code, Condition, Document, DocumentKind, Image, Input, Item, ListBlock,
    Meta, Name, Next, Note, Parameter, ParameterType, Prerequisite, Section, Signer, Step,
    StepAnswer, StepEntry, Steps, Table, Use,
};
use crate::source::{Source, SourceId, Span};
use crate::syntax::yaml::Node;
use crate::text::duration::Duration;
use crate::tree::{AlertLevel, Align};

/// An id twice in a document, or a document's id twice in a project.
pub const DUPLICATE_ID: FindingCode = FindingCode::error("duplicate-id");

/// Loads one document.
pub(super) fn load(id: SourceId, source: &Source) -> (Option<Document>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let (root, complete) = super::yaml_file(id, source, Type::Shape(&DOCUMENT), &mut found);
    if let Some(root) = &root {
        file_name(id, source, root, &mut found);
        front_matter::check(root, &mut found);
    }
    let document = root.map(|root| document(id, source, &root, complete, found.is_empty()));
    if document.is_none() && found.is_empty() {
        crate::format::MISSING_KEY
            .report(&mut found, Span::new(id, 0..0), "the document is empty")
            .help("begin with `stegvis: 1`, `kind: procedure` and `body:`");
    }
    (document, found)
}

/// Reports a file whose name can be neither id nor path.
fn file_name(id: SourceId, source: &Source, root: &Node, found: &mut Vec<Diagnostic>) {
    let inner = inner(source);
    let stem = inner.rsplit('/').next().unwrap_or(inner);
    let top = Span::new(id, 0..0);
    if root.get("id").is_none() && !is_id(stem) {
        INVALID_VALUE
            .report(found, top, format!("the file name `{stem}` is no id"))
            .help("rename the file, or give the document an `id:`; an id is lower-case words and digits joined by `-`");
    } else if !is_path(inner) {
        INVALID_VALUE
            .report(
                found,
                top,
                format!("`{inner}` is no path that every file system can hold"),
            )
            .help("rename the file or its folder: letters, digits, `.`, `_` and `-`");
    }
}

/// Returns the path of a document's file below `procedures/`, without its ending.
fn inner(source: &Source) -> &str {
    let inner = source
        .path
        .strip_prefix("procedures/")
        .unwrap_or(&source.path);
    inner.rsplit_once('.').map_or(inner, |(stem, _)| stem)
}

fn document(id: SourceId, source: &Source, root: &Node, complete: bool, sound: bool) -> Document {
    let inner = inner(source);
    let (folder, stem) = inner.rsplit_once('/').unwrap_or(("", inner));
    let own = name(root, "id").filter(|name| is_id(&name.text));
    let top = Span::new(id, 0..0);
    let name_of = own.unwrap_or_else(|| Name {
        text: stem.into(),
        span: root.pairs().first().map_or(top, |(key, _)| key.span),
    });
    let default_path = if folder.is_empty() {
        name_of.text.to_string()
    } else {
        format!("{folder}/{}", name_of.text)
    };
    Document {
        source: id,
        kind: match root.text("kind") {
            Some("article") => DocumentKind::Article,
            Some("fragment") => DocumentKind::Fragment,
            _ => DocumentKind::Procedure,
        },
        path: root
            .text("path")
            .filter(|path| is_path(path))
            .map_or(default_path, str::to_owned),
        prefix: root
            .text("msg")
            .map_or_else(|| name_of.text.clone(), Into::into),
        meta: Meta {
            front_matter: front_matter::of(root),
            ..root.get("meta").map_or_else(Meta::default, meta)
        },
        roles: names(root, "roles"),
        parameters: map(root, "params", parameter),
        before: list(root, "before", prerequisite),
        body: list(root, "body", body),
        after: root.get("after").map_or_else(After::default, after),
        signers: list(root, "signoff", signer),
        complete,
        sound: sound && is_id(&name_of.text) && is_path(inner),
        id: name_of,
    }
}

pub(super) fn named(node: &Node) -> Option<Name> {
    Some(Name {
        text: node.as_text()?.into(),
        span: node.span,
    })
}

fn name(node: &Node, key: &str) -> Option<Name> {
    named(node.get(key)?)
}

fn names(node: &Node, key: &str) -> Vec<Name> {
    node.get(key).map_or_else(Vec::new, |list| {
        list.items().iter().filter_map(named).collect()
    })
}

fn list<T>(node: &Node, key: &str, read: fn(&Node) -> Option<T>) -> Vec<T> {
    node.get(key).map_or_else(Vec::new, |list| {
        list.items().iter().filter_map(read).collect()
    })
}

fn map<T>(node: &Node, key: &str, read: fn(Name, &Node) -> Option<T>) -> Vec<T> {
    let pairs = node.get(key).map_or(&[][..], Node::pairs);
    pairs
        .iter()
        .filter_map(|(key, value)| read(named(key)?, value))
        .collect()
}

fn flag(node: &Node, key: &str) -> bool {
    node.text(key) == Some("true")
}

fn number(node: &Node, key: &str) -> Option<u32> {
    node.text(key)?.parse().ok()
}

fn parameter(name: Name, node: &Node) -> Option<Parameter> {
    let kind = match node.text("type")? {
        "role" => ParameterType::Role,
        "enum" => ParameterType::Enum,
        "label" => ParameterType::Label,
        "link" => ParameterType::Link,
        "image" => ParameterType::Image,
        "value" => ParameterType::Value,
        "number" => ParameterType::Number,
        "date" => ParameterType::Date,
        _ => return None,
    };
    Some(Parameter {
        name,
        kind,
        values: names(node, "values"),
    })
}

/// Reads what is either an id alone or a mapping with the id under `key`.
fn item(node: &Node, key: &str) -> Option<Item> {
    let id = named(node).or_else(|| name(node, key))?;
    Some(Item {
        id,
        with: map(node, "with", with),
        blocks: list(node, "blocks", body),
        when: Vec::new(),
    })
}

/// Reads an item of a list, or a tab: unlike a block it keeps its own conditions.
fn list_item(node: &Node) -> Option<Item> {
    Some(Item {
        when: when(node),
        ..item(node, "id")?
    })
}

fn prerequisite(node: &Node) -> Option<Prerequisite> {
    Some(Prerequisite {
        item: item(node, "id")?,
        who: name(node, "who"),
        critical: flag(node, "critical"),
    })
}

fn after(node: &Node) -> After {
    let next = |node: &Node| {
        name(node, "doc")
            .map(Next::Document)
            .or_else(|| name(node, "link").map(Next::Link))
    };
    After {
        support: name(node, "support"),
        next: list(node, "next", next),
    }
}

fn signer(node: &Node) -> Option<Signer> {
    Some(Signer {
        id: name(node, "id")?,
        who: name(node, "who")?,
        independent: flag(node, "independent"),
    })
}

/// Reads a block; conditions wrap it.
fn body(node: &Node) -> Option<Body> {
    let when = when(node);
    let body = plain_body(node)?;
    Some(if when.is_empty() {
        body
    } else {
        Body::When(when, Box::new(body))
    })
}

fn when(node: &Node) -> Vec<Condition> {
    map(node, "when", |parameter, values| {
        let values = values.items().iter().filter_map(named).collect();
        Some(Condition { parameter, values })
    })
}

fn plain_body(node: &Node) -> Option<Body> {
    if node.as_text().is_some() || node.get("paragraph").is_some() {
        return item(node, "paragraph").map(Body::Paragraph);
    }
    if node.get("note").is_some() {
        let level = node.text("level").unwrap_or("note");
        let level = AlertLevel::ALL
            .into_iter()
            .find(|known| known.name() == level)?;
        return Some(Body::Note(Note {
            level,
            item: item(node, "note")?,
        }));
    }
    if let Some(items) = node.get("list") {
        let ordered = flag(node, "ordered") || node.get("start").is_some();
        let start = number(node, "start").unwrap_or(1);
        let items = items.items().iter().filter_map(list_item).collect();
        return Some(Body::List(ListBlock {
            span: node.span,
            start: ordered.then_some(start),
            items,
        }));
    }
    if node.get("image").is_some() {
        return image(node).map(Body::Image);
    }
    if node.get("section").is_some() {
        let (anchor, aka) = (name(node, "anchor"), names(node, "aka"));
        return Some(Body::Section(Section {
            item: item(node, "section")?,
            anchor,
            aka,
        }));
    }
    if let Some(entries) = node.get("steps") {
        return Some(Body::Steps(Steps {
            span: node.span,
            entries: entries.items().iter().filter_map(step).collect(),
            start: number(node, "start"),
            continues: flag(node, "continue"),
        }));
    }
    other(node)
}

fn other(node: &Node) -> Option<Body> {
    if let Some(id) = name(node, "table") {
        let rows = node.get("rows").map_or(&[][..], Node::items);
        let align = |node: &Node| match node.as_text()? {
            "center" => Some(Align::Center),
            "right" => Some(Align::End),
            _ => Some(Align::Start),
        };
        return Some(Body::Table(Table {
            id,
            columns: names(node, "columns"),
            align: list(node, "align", align),
            rows: rows
                .iter()
                .map(|row| row.items().iter().filter_map(named).collect())
                .collect(),
        }));
    }
    if let Some(id) = name(node, "code") {
        let language = node.text("language").unwrap_or("").to_owned();
        let text = node.text("text").unwrap_or("").to_owned();
        return Some(Body::Code(Code { id, language, text }));
    }
    if node.get("quote").is_some() {
        return Some(Body::Quote(list(node, "quote", body), node.span));
    }
    if node.get("tabs").is_some() {
        return Some(Body::Tabs(list(node, "tabs", list_item), node.span));
    }
    match name(node, "verbatim") {
        Some(id) => Some(Body::Verbatim(id)),
        None => uses(node).map(Body::Use),
    }
}

fn image(node: &Node) -> Option<Image> {
    let id = name(node, "image")?;
    let default = || Name {
        text: format!("{}.svg", id.text).into(),
        span: id.span,
    };
    Some(Image {
        file: name(node, "file")
            .filter(|file| is_path(&file.text))
            .unwrap_or_else(default),
        parameter: name(node, "param"),
        shows: names(node, "shows"),
        decorative: flag(node, "decorative"),
        id,
    })
}

/// Reads an entry of a list of steps; conditions wrap it.
fn step(node: &Node) -> Option<StepEntry> {
    let when = when(node);
    let entry = plain_step(node)?;
    Some(if when.is_empty() {
        entry
    } else {
        StepEntry::When(when, Box::new(entry))
    })
}

fn plain_step(node: &Node) -> Option<StepEntry> {
    if node.get("use").is_some() {
        return uses(node).map(StepEntry::Use);
    }
    if node.get("step").is_some() {
        return Some(StepEntry::Bare(list(node, "step", body), node.span));
    }
    Some(StepEntry::Step(Box::new(Step {
        item: item(node, "id")?,
        who: name(node, "who"),
        optional: flag(node, "optional"),
        hold: flag(node, "hold"),
        aka: names(node, "aka"),
        first: list(node, "first", body),
        answers: list(node, "decide", answer),
        critical: flag(node, "critical"),
        time: duration(node, "time"),
        any_order: flag(node, "any_order"),
        input: node.text("input").and_then(input),
        run: node.get("run").map(run),
        verify: node.get("verify").map(verify),
    })))
}

fn input(word: &str) -> Option<Input> {
    match word {
        "text" => Some(Input::Text),
        "number" => Some(Input::Number),
        "date" => Some(Input::Date),
        "secret" => Some(Input::Secret),
        _ => None,
    }
}

/// Reads a command: its text alone, or with its language.
fn run(node: &Node) -> (String, String) {
    let part = |key| node.text(key).unwrap_or("").to_owned();
    match node.as_text() {
        Some(text) => (String::new(), text.to_owned()),
        None => (part("language"), part("text")),
    }
}

fn verify(node: &Node) -> Answer {
    match node.text("answer") {
        Some("text") => Answer::Text,
        Some("number") => Answer::Number,
        _ => Answer::Choice,
    }
}

fn duration(node: &Node, key: &str) -> Option<Duration> {
    Duration::parse(node.text(key)?)
}

fn meta(node: &Node) -> Meta {
    let text = |key| node.text(key).unwrap_or("").to_owned();
    let words = |key| {
        names(node, key)
            .into_iter()
            .map(|name| name.text.into())
            .collect()
    };
    Meta {
        aka: names(node, "aka")
            .into_iter()
            .filter(|path| is_path(&path.text))
            .collect(),
        owner: text("owner"),
        reviewed: text("reviewed"),
        review_every: duration(node, "review_every"),
        time: duration(node, "time"),
        tags: words("tags"),
        products: words("products"),
        front_matter: Vec::new(),
    }
}

fn answer(node: &Node) -> Option<StepAnswer> {
    Some(StepAnswer {
        id: name(node, "id")?,
        goto: name(node, "goto")?,
        loops: flag(node, "loop"),
    })
}

fn uses(node: &Node) -> Option<Use> {
    Some(Use {
        target: name(node, "use")?,
        name: name(node, "as"),
        args: map(node, "args", with),
    })
}
