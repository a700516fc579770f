//! Blocks and steps of a document, from YAML nodes.

use super::node::{duration, flag, list, map, name, named, names, number, read_all};
use super::value::with;
use crate::format::is_path;
use crate::model::{
    Answer, Body, Code, Condition, Image, Item, ListBlock, Name, Note, Section, Step, StepAnswer,
    StepEntry, Steps, Table, Use,
};
use crate::syntax::yaml::Node;
use crate::tree::Input;
use crate::tree::{AlertLevel, Align};

/// Reads what is either an id alone or a mapping with the id under `key`.
pub(super) fn item(node: &Node, key: &str) -> Option<Item> {
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

/// Reads a block; conditions wrap it.
pub(super) fn body(node: &Node) -> Option<Body> {
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
        let values = read_all(values.items(), named);
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
        let items = read_all(items.items(), list_item);
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
            level: number(node, "level").and_then(|level| u8::try_from(level).ok()),
            aka,
        }));
    }
    if let Some(entries) = node.get("steps") {
        return Some(Body::Steps(Steps {
            span: node.span,
            entries: read_all(entries.items(), step),
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
                .map(|row| read_all(row.items(), named))
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
        address: name(node, "src"),
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
