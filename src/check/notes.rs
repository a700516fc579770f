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

/// What a note calls the kind of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Label,
    Menu,
    Keys,
    Step,
    Document,
    Code,
    Verbatim,
    Value,
    Number,
    Date,
    Key,
    Link,
    Picture,
    Parameter,
}

impl Kind {
    const ALL: [Self; Self::Parameter as usize + 1] = [
        Self::Label,
        Self::Menu,
        Self::Keys,
        Self::Step,
        Self::Document,
        Self::Code,
        Self::Verbatim,
        Self::Value,
        Self::Number,
        Self::Date,
        Self::Key,
        Self::Link,
        Self::Picture,
        Self::Parameter,
    ];

    fn of(value: &Value) -> Self {
        match value {
            Value::Label(_) => Self::Label,
            Value::Menu(_) => Self::Menu,
            Value::Keys(_) => Self::Keys,
            Value::Step(_) => Self::Step,
            Value::Document(_) => Self::Document,
            Value::Code(_) => Self::Code,
            Value::Verbatim(_) => Self::Verbatim,
            Value::Value(_) | Value::List(..) => Self::Value,
            Value::Number(_) => Self::Number,
            Value::Date(_) => Self::Date,
            Value::Role(_) | Value::Enum(_) => Self::Key,
            Value::Link(_) => Self::Link,
            Value::Image(_) | Value::Icon(_) => Self::Picture,
            Value::Parameter(_) => Self::Parameter,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Menu => "menu",
            Self::Keys => "keys",
            Self::Step => "step",
            Self::Document => "document",
            Self::Code => "code",
            Self::Verbatim => "verbatim",
            Self::Value => "value",
            Self::Number => "number",
            Self::Date => "date",
            Self::Key => "key",
            Self::Link => "link",
            Self::Picture => "picture",
            Self::Parameter => "parameter",
        }
    }
}

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
        Kind::ALL.iter().any(|one| one.name() == kind) && known(name)
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
                let text = shown(project, message, value);
                kind = Kind::of(value).name();
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

/// Returns what a value says in the source, in one line, as a comment is.
fn shown(project: &Project, message: &Message, value: &Value) -> String {
    let source = project.source();
    let line = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let text = |id: &str, other: &Name| {
        let value = source
            .message(id)
            .and_then(|found| found.entry.value.as_ref());
        line(&value.map_or_else(|| other.text.to_string(), canonical::text))
    };
    let label = |name: &Name| text(&format!("label-{}", name.text), name);
    let plain = |name: &Name| line(&name.text);
    let joined = |names: &[Name], with: &str, each: &dyn Fn(&Name) -> String| {
        names.iter().map(each).collect::<Vec<_>>().join(with)
    };
    match value {
        Value::Label(name) => label(name),
        Value::Menu(names) => joined(names, " > ", &label),
        Value::Keys(names) => joined(names, " + ", &plain),
        Value::Step(name) => {
            let prefix = prefix_of(&message.entry.id);
            text(&format!("{prefix}--{}", name.text), name)
        }
        Value::Document(name) => {
            let document = project.document(&name.text);
            text(document.map_or(&name.text, |found| &found.prefix), name)
        }
        Value::Link(name) => text(&format!("link-{}", name.text), name),
        Value::Code(name)
        | Value::Verbatim(name)
        | Value::Value(name)
        | Value::Number(name)
        | Value::Date(name)
        | Value::Role(name)
        | Value::Enum(name)
        | Value::Image(name)
        | Value::Icon(name)
        | Value::Parameter(name) => plain(name),
        Value::List(..) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_ours};

    #[test]
    fn a_note_of_every_kind_is_known_again() {
        for (at, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, at, "{kind:?}");
            let note = format!("$x — {}: <br>", kind.name());
            assert!(is_ours(&note, &|name| name == "x"), "{note}");
        }
        assert!(!is_ours("$x — what the reader has: <br>", &|_| true));
    }
}
