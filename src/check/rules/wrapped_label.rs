//! A label placeable inside quotation marks, brackets or bold that the sentence brings itself.

use super::typed_label::{FRAMES, may_frame};
use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::model::{ParameterType, Value};
use crate::syntax::fluent::{Element, Expression};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("wrapped-label"),
    docs: include_str!("../../../docs/rules/wrapped-label.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    if !may_wrap(part) {
        return;
    }
    let faults = Faults::of(part, |line, faults| {
        for (at, depth) in wrapped(context, part, line) {
            let whole = at - depth..at + depth + 1;
            let changes = [
                (at - depth..at, String::new()),
                (at + 1..at + 1 + depth, String::new()),
            ];
            faults.add_all(line, whole, changes);
        }
    });
    faults.mend(
        part,
        "a label that is wrapped twice",
        "take the marks out: the locale wraps every label in the same way",
        sink,
    );
}

/// Tells whether a part sets a label in bold by itself.
pub(super) fn is_in_bold(context: &Context<'_>, part: &Part<'_>) -> bool {
    let mut lines = part.facts.writing.lines.iter();
    let bold = |line: &Line<'_>| {
        let mut labels = wrapped(context, part, line).into_iter();
        labels.any(|(at, depth)| {
            line.glyphs[at - depth..at]
                .iter()
                .any(|glyph| glyph.c == '*')
        })
    };
    may_wrap(part) && lines.any(bold)
}

/// Tells quickly whether a part could wrap a label.
fn may_wrap(part: &Part<'_>) -> bool {
    let variables = part.facts.variables.keys().next().is_some();
    !part.pair.own.entry.term && variables && adds_marks(part)
}

/// Finds the labels of a line that marks of its own stand around, and how many characters those are on each side.
fn wrapped(context: &Context<'_>, part: &Part<'_>, line: &Line<'_>) -> Vec<(usize, usize)> {
    if !may_frame(line) || !line.has_placeables() {
        return Vec::new();
    }
    let places = (0..line.glyphs.len()).filter(|at| line.glyphs[*at].kind == Kind::Placeable);
    places
        .filter_map(|at| Some((at, wrap(line, at)?)))
        .filter(|(at, _)| is_label(context, part, line, *at))
        .collect()
}

/// Tells whether the locale puts anything around a label that sets it off. The directive of a platform only says what it is.
fn adds_marks(part: &Part<'_>) -> bool {
    let pattern = part
        .pair
        .catalog
        .message("chrome-label")
        .and_then(|message| message.part(None));
    pattern.is_none_or(|pattern| {
        let mut elements = pattern.elements.iter();
        let directive = matches!(elements.as_slice().first(), Some(Element::Text(text, _)) if text.starts_with("[!"));
        !directive
            && elements.any(|element| matches!(element, Element::Text(text, _) if !text.trim().is_empty()))
    })
}

/// Tells whether a placeable is a label or a menu path wherever the message is used.
fn is_label(context: &Context<'_>, part: &Part<'_>, line: &Line<'_>, at: usize) -> bool {
    let Some(Expression::Variable(name)) = line.placeable(at) else {
        return false;
    };
    let uses = part.pair.uses;
    let values = || {
        uses.iter()
            .flat_map(|used| used.with)
            .filter(|with| with.name.text == *name)
    };
    let label = |value: &Value| match value {
        Value::Label(_) | Value::Menu(_) => true,
        Value::Parameter(name) => {
            context.parameter(part.pair.own, name) == Some(ParameterType::Label)
        }
        _ => false,
    };
    values().next().is_some() && values().all(|with| label(&with.value))
}

/// Returns how many characters on each side of a place are marks around it alone.
fn wrap(line: &Line<'_>, at: usize) -> Option<usize> {
    let pair = |depth: usize| {
        let (before, behind) = (
            line.glyphs.get(at.checked_sub(depth)?)?,
            line.glyphs.get(at + depth)?,
        );
        let bold = before.c == '*' && behind.c == '*';
        let marks = matches!((before.kind, behind.kind), (Kind::Opens, Kind::Closes)) && bold;
        let frame = before.is_word() && behind.is_word() && FRAMES.contains(&(before.c, behind.c));
        (marks || frame).then_some(depth)
    };
    (1..4).map_while(pair).last()
}
