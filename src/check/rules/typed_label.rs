//! The name of a button or field, typed by hand in a sentence.

use std::ops::Range;

use crate::check::typography::Faults;
use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::writing::{Kind, Line};
use crate::model::Value;
use crate::resolve::groups::PREFIX;
use crate::resolve::uses::Use;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("typed-label"),
    docs: include_str!("../../../docs/rules/typed-label.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    for (line, whole, label) in typed(context, part) {
        let given = given(part, label);
        if given.is_none() && !is_told_here(context, part, label) {
            continue;
        }
        let mut faults = Faults::default();
        let help = match given {
            Some(variable) => {
                faults.add(line, whole, format!("{{ ${variable} }}"));
                format!("write {{ ${variable} }}, which the document gives")
            }
            None => {
                faults.add_all(line, whole, []);
                format!(
                    "give it in the document, `with: {{ button: {{ label: {label} }} }}`, and write {{ $button }}"
                )
            }
        };
        let what = format!("the label `label-{label}` typed by hand");
        faults.mend(part, &what, &help, sink);
    }
}

/// Returns the variables of the labels that a part types although its document gives them.
pub(super) fn given_and_typed<'p>(context: &Context<'p>, part: &'p Part<'p>) -> Vec<&'p str> {
    let labels = typed(context, part).into_iter();
    labels
        .filter_map(|(_, _, label)| given(part, label))
        .collect()
}

/// Finds the labels that a part types by hand, each with where it stands.
fn typed<'p>(
    context: &Context<'p>,
    part: &'p Part<'p>,
) -> Vec<(&'p Line<'p>, Range<usize>, &'p str)> {
    let entry = &part.pair.own.entry;
    let own = ["label-", "chrome-", "link-", "role-name-", PREFIX];
    if entry.term || own.iter().any(|start| entry.id.starts_with(start)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let lines = part.facts.writing.lines.iter();
    for line in lines.filter(|line| may_frame(line)) {
        for (whole, inner) in wrapped(line) {
            // A name alone is a heading or a cell, and no sentence.
            if line.whole && whole == (0..line.glyphs.len()) {
                continue;
            }
            let text = line.text(inner);
            if let Some(label) = context.glossary.label(part.pair.catalog, text.trim()) {
                found.push((line, whole, label));
            }
        }
    }
    found
}

/// Tells whether a label that no document gives is told at this text. A translation cannot use it before its source does: where the source types it, too,
/// that is told once, at the source; where the source does not name it, the words are no label.
fn is_told_here(context: &Context<'_>, part: &Part<'_>, label: &str) -> bool {
    let Some(source) = &part.source else {
        return true;
    };
    let id = format!("label-{label}");
    let refers = source.facts.messages.iter().any(|(name, ..)| *name == id);
    let catalog = context.project.source();
    let value = catalog
        .message(&id)
        .and_then(|own| own.entry.value.as_ref());
    let Some(name) = value.and_then(|value| value.as_text()).map(str::trim) else {
        return true;
    };
    let is_label = |text: &str| context.glossary.label(catalog, text.trim()) == Some(label);
    let (mut typed, mut named) = (false, false);
    for line in &source.facts.writing.lines {
        typed |= may_frame(line)
            && wrapped(line)
                .into_iter()
                .any(|(_, inner)| is_label(&line.text(inner)));
        named |= line.text(0..line.glyphs.len()).contains(name);
    }
    refers || named && !typed
}

/// Returns the variable under which every use of the message gives the label.
fn given<'p>(part: &Part<'p>, label: &str) -> Option<&'p str> {
    let uses = part.pair.uses;
    let name = |used: &'p Use<'p>| {
        let mut with = used.with.iter();
        let own =
            with.find(|with| matches!(&with.value, Value::Label(name) if &*name.text == label));
        own.map(|with| &*with.name.text)
    };
    let first = name(uses.first()?)?;
    uses.iter()
        .all(|used| name(used) == Some(first))
        .then_some(first)
}

/// Marks that readers take for the frame of a label.
pub(super) const FRAMES: &[(char, char)] = &[
    ('「', '」'),
    ('『', '』'),
    ('“', '”'),
    ('”', '”'),
    ('"', '"'),
    ('[', ']'),
    ('［', '］'),
    ('【', '】'),
];

/// Tells quickly whether a line may have one of them, or bold.
pub(super) fn may_frame(line: &Line<'_>) -> bool {
    line.has.quotes || line.letters.may_have_any("*[［【")
}

/// Characters beyond which no label goes on.
const LONGEST: usize = 200;

/// Returns the mark that closes what this one opens.
fn framed_by(c: char) -> Option<char> {
    let frame = FRAMES.iter().find(|(open, _)| *open == c);
    frame.map(|(_, close)| *close)
}

/// Finds words in bold, in quotation marks or in brackets: the whole, and what is inside.
fn wrapped(line: &Line<'_>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let bold = |at: usize| {
        let glyph = line.glyphs.get(at);
        glyph.is_some_and(|glyph| glyph.c == '*' && !glyph.is_seen())
    };
    let mut at = 0;
    while at < line.glyphs.len() {
        // Most characters are letters.
        if matches!(line.glyphs[at].c, ' ' | 'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{4E00}'..='\u{9FFF}')
        {
            at += 1;
            continue;
        }
        let opens = matches!(line.glyphs[at].kind, Kind::Opens) && bold(at);
        let frame = line.word(Some(at)).and_then(framed_by);
        if !opens && frame.is_none() {
            at += 1;
            continue;
        }
        let run = (at..line.glyphs.len()).take_while(|at| bold(*at)).count();
        let from = at + run.max(1);
        let near = (from + LONGEST).min(line.glyphs.len());
        let ends = |at: &usize| {
            let glyph = &line.glyphs[*at];
            !glyph.is_word() || frame == Some(glyph.c)
        };
        let to = (from..near).find(ends).unwrap_or(near);
        let strong = run == 2 && bold(to) && bold(to + 1);
        let framed = frame.is_some() && line.word(Some(to)) == frame;
        if to > from && (strong || framed) {
            let end = to + if strong { 2 } else { 1 };
            found.push((at..end, from..to));
            at = end;
        } else {
            at = from;
        }
    }
    found
}
