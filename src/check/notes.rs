//! Notes to translators: what each variable of a source message stands for, as a comment above it.
//!
//! A line that begins with a variable and the kind of its value (`# $button — label: Save`) is the tool's and is kept up to date; a
//! variable that an author explains in other words is left to them.

use std::collections::BTreeMap;

use crate::diagnostic::Edit;
use crate::drift::canonical;
use crate::edit;
use crate::facts;
use crate::model::{Message, Name, Project, Value, prefix_of};
use crate::resolve::uses::{self, Use, Uses};
use crate::source::{Source, SourceId, Sources, Span};

/// The words for the kinds of values.
const KINDS: [&str; 13] = [
    "label",
    "menu",
    "step",
    "document",
    "code",
    "keys",
    "value",
    "number",
    "date",
    "key",
    "link",
    "picture",
    "parameter",
];

/// Values of one variable that a note names.
const SHOWN: usize = 3;

/// Returns the source files with their notes up to date, by path; those that do not change are left out.
pub fn notes(project: &Project, sources: &Sources) -> BTreeMap<String, String> {
    let uses = uses::of(project);
    let mut edits: BTreeMap<SourceId, Vec<Edit>> = BTreeMap::new();
    for message in project
        .source()
        .messages
        .iter()
        .filter(|message| !message.built_in)
    {
        let file = message.entry.id_span.source;
        let edit = edit_of(project, &uses, message, sources.get(file));
        edits.entry(file).or_default().extend(edit);
    }
    let mut files = BTreeMap::new();
    for (id, edits) in edits {
        let source = sources.get(id);
        let text = edit::rewrite(source, edits);
        if text != source.text {
            files.insert(source.path.clone(), text);
        }
    }
    files
}

/// Returns what is to change above a message.
fn edit_of(project: &Project, uses: &Uses<'_>, message: &Message, source: &Source) -> Option<Edit> {
    let uses = uses.messages.get(&message.entry.id)?;
    let start = message.entry.span.start as usize;
    let places = variables(message);
    let given = |name: &str| {
        let mut with = uses.iter().flat_map(|used| used.with);
        with.any(|with| &*with.name.text == name)
    };
    let mut old: Option<(usize, usize)> = None;
    let mut by_hand = String::new();
    let mut at = start;
    while let Some(line) = line_above(&source.text, at) {
        let text = &source.text[line..at];
        let Some(comment) = text.strip_prefix("# ") else {
            break;
        };
        if is_ours(comment.trim_end(), &|name| {
            !places.contains_key(name) || given(name)
        }) {
            old = Some((line, at));
        } else {
            by_hand.push_str(comment);
        }
        at = line;
    }
    let told = described(project, uses, message, &places, &by_hand);
    let line = match told.is_empty() {
        true => String::new(),
        false => format!("# {told}\n"),
    };
    let file = message.entry.id_span.source;
    match old {
        // A message without anything to fill in keeps what an author wrote.
        None if line.is_empty() => None,
        None => Some(Edit {
            span: Span::new(file, start..start),
            text: line,
        }),
        Some((from, to)) => Some(Edit {
            span: Span::new(file, from..to),
            text: line,
        }),
    }
}

fn line_above(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?.strip_suffix('\n')?;
    Some(before.rfind('\n').map_or(0, |end| end + 1))
}

/// Tells whether a comment is one of the tool's: each variable in it is followed by the kind of its value, and is one that a document
/// fills in or that is gone. What a fragment is given is explained by its author.
fn is_ours(comment: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let Some(rest) = comment.strip_prefix('$') else {
        return false;
    };
    rest.split(", $").all(|piece| {
        let Some((name, said)) = piece.split_once(" — ") else {
            return false;
        };
        let kind = said.split_once(": ").map_or("", |(kind, _)| kind);
        KINDS.contains(&kind) && known(name)
    })
}

/// Returns the variables of a message, and where a reader meets each first.
fn variables(message: &Message) -> BTreeMap<&str, Span> {
    let mut places: BTreeMap<&str, Span> = BTreeMap::new();
    for (_, _, pattern) in message.entry.parts() {
        for (name, variable) in &facts::of(pattern).variables {
            let place = places.entry(name).or_insert(variable.span);
            *place = variable.span.min(*place);
        }
    }
    places
}

/// Describes the variables of a message that its author does not explain.
fn described(
    project: &Project,
    uses: &[Use<'_>],
    message: &Message,
    places: &BTreeMap<&str, Span>,
    by_hand: &str,
) -> String {
    // In the order in which a reader meets them.
    let mut names: Vec<&str> = places.keys().copied().collect();
    names.retain(|name| !by_hand.contains(&format!("${name} ")));
    names.sort_by_key(|name| places.get(name));
    let one = |name: &&str| {
        let mut values: Vec<String> = Vec::new();
        let mut kind = "";
        for with in uses
            .iter()
            .flat_map(|used| used.with)
            .filter(|with| &*with.name.text == *name)
        {
            for value in with.value.parts() {
                let (own, text) = shown(project, message, value);
                kind = own;
                if !values.contains(&text) {
                    values.push(text);
                }
            }
        }
        let more = if values.len() > SHOWN { " / …" } else { "" };
        values.truncate(SHOWN);
        (!values.is_empty()).then(|| format!("${name} — {kind}: {}{more}", values.join(" / ")))
    };
    let told: Vec<String> = names.iter().filter_map(one).collect();
    told.join(", ")
}

/// Returns the kind of a value and what it says in the source.
fn shown(project: &Project, message: &Message, value: &Value) -> (&'static str, String) {
    let source = project.source();
    let text = |id: &str, other: &str| {
        let value = source
            .message(id)
            .and_then(|found| found.entry.value.as_ref());
        let text = value.map_or_else(|| other.to_owned(), canonical::text);
        // A comment is one line.
        text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
    };
    let label = |name: &Name| text(&format!("label-{}", name.text), &name.text);
    let plain = |name: &Name| name.text.to_string();
    let joined = |names: &[Name], with: &str, each: &dyn Fn(&Name) -> String| {
        names.iter().map(each).collect::<Vec<_>>().join(with)
    };
    match value {
        Value::Label(name) => ("label", label(name)),
        Value::Menu(names) => ("menu", joined(names, " > ", &label)),
        Value::Keys(names) => ("keys", joined(names, " + ", &plain)),
        Value::Step(name) => {
            let prefix = prefix_of(&message.entry.id);
            (
                "step",
                text(&format!("{prefix}--{}", name.text), &name.text),
            )
        }
        Value::Document(name) => {
            let prefix = project
                .document(&name.text)
                .map(|document| &*document.prefix);
            ("document", text(prefix.unwrap_or(&name.text), &name.text))
        }
        Value::Code(name) => ("code", plain(name)),
        Value::Verbatim(name) => ("verbatim", plain(name)),
        Value::Value(name) => ("value", plain(name)),
        Value::Number(name) => ("number", plain(name)),
        Value::Date(name) => ("date", plain(name)),
        Value::Role(name) | Value::Enum(name) => ("key", plain(name)),
        Value::Link(name) => ("link", text(&format!("link-{}", name.text), &name.text)),
        Value::Image(name) | Value::Icon(name) => ("picture", plain(name)),
        Value::Parameter(name) => ("parameter", plain(name)),
        Value::List(..) => ("value", String::new()),
    }
}
