//! Literal text where the source uses a term of that value.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::facts::Facts;
use crate::source::Span;
use crate::syntax::fluent::{Element, Expression, Pattern, Variant};
use crate::syntax::markdown::prose_ranges;
use crate::text::script::is_wide;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("hardcoded-term"),
    docs: include_str!("../../../docs/rules/hardcoded-term.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    for (at, term) in source.facts.terms.iter().enumerate() {
        let told = source.facts.terms[..at]
            .iter()
            .any(|other| other.name == term.name);
        let uses = |facts: &Facts<'_>| {
            let same = facts.terms.iter().filter(|other| other.name == term.name);
            same.count()
        };
        let own = uses(part.facts);
        // A translation with variants has each use several times, and says so of itself.
        let fewer = own < uses(source.facts) && part.facts.selections.is_empty();
        if told || own > 0 && !fewer {
            continue;
        }
        if let Some(value) = stands_in(part, term.name) {
            let locale = &part.pair.catalog.locale;
            let found = sink.report(
                part.span(),
                format!("`{}` writes “{value}” by hand in {locale}", part.name()),
            );
            let reference = reference(part, term.name, value);
            let written = reference.clone();
            let written = written.unwrap_or_else(|| format!("{{ -{} }}", term.name));
            found
                .related(term.span, format!("the source uses {{ -{} }}", term.name))
                .help(format!("write `{written}` instead"));
            let uses = source
                .facts
                .terms
                .iter()
                .filter(|other| other.name == term.name);
            if let Some(reference) = reference {
                replace(context, part, &reference, value, uses.count(), found);
            }
        }
    }
}

/// Returns the reference to a term that shows a value, where that can be known.
fn reference(part: &Part<'_>, term: &str, value: &str) -> Option<String> {
    let own = part.pair.catalog.term(term)?.entry.value.as_ref()?;
    Some(match form(own, value)? {
        None => format!("{{ -{term} }}"),
        Some((variable, key)) => format!("{{ -{term}({variable}: \"{key}\") }}"),
    })
}

/// Offers to put the term in the place of its value. Where the value stands more often than the source has the term, some of it
/// may be meant as it is.
fn replace(
    context: &Context<'_>,
    part: &Part<'_>,
    reference: &str,
    value: &str,
    uses: usize,
    found: &mut Diagnostic,
) {
    let mut places = Vec::new();
    part.pattern.literals(&mut |span| {
        let text = context.sources.text(span);
        let words = prose_ranges(text);
        for (at, _) in text.match_indices(value) {
            let end = at + value.len();
            let prose = words
                .iter()
                .any(|range| range.start <= at && end <= range.end);
            if prose && alone(text, at, value) {
                places.push(Span::new(
                    span.source,
                    span.start as usize + at..span.start as usize + end,
                ));
            }
        }
    });
    let safe = places.len() <= uses;
    for place in places {
        if safe {
            found.mend(place, reference);
        } else {
            found.suggest(place, reference);
        }
    }
}

/// Returns the argument that gives a term this value: none where it is what the term says by itself.
/// Where the term is made in another way, nothing.
fn form<'p>(term: &'p Pattern, value: &str) -> Option<Option<(&'p str, &'p str)>> {
    match &*term.elements {
        [Element::Text(text, _)] => (text.trim() == value).then_some(None),
        [Element::Placeable(Expression::Select(selector, _, variants), _)] => {
            let Expression::Variable(variable) = &**selector else {
                return None;
            };
            let says = |variant: &&Variant| variant.pattern.as_text().map(str::trim) == Some(value);
            let fitting = variants.iter().filter(says);
            let variant = fitting.max_by_key(|variant| variant.default)?;
            Some((!variant.default).then_some((&**variable, &*variant.key)))
        }
        _ => None,
    }
}

/// Returns the value of a term that a text writes out by hand.
pub(super) fn stands_in<'p>(part: &Part<'p>, term: &str) -> Option<&'p str> {
    let value = part.pair.catalog.term(term)?.entry.value.as_ref()?;
    let mut values: Vec<&str> = Vec::new();
    value.texts(&mut |text, _| values.push(text.trim()));
    let text = part.text();
    values
        .into_iter()
        .filter(|value| value.chars().count() > 1)
        .find(|value| stands_alone(&text, value))
}

/// Tells whether a name stands in a text, and not inside a longer word. Han has no words to stand inside of.
fn stands_alone(text: &str, name: &str) -> bool {
    text.match_indices(name)
        .any(|(at, _)| alone(text, at, name))
}

fn alone(text: &str, at: usize, name: &str) -> bool {
    let inside = |outer: Option<char>, own: Option<char>| match (outer, own) {
        (Some(outer), Some(own)) => {
            outer.is_alphanumeric() && own.is_alphanumeric() && !is_wide(outer) && !is_wide(own)
        }
        _ => false,
    };
    let (before, after) = (
        text[..at].chars().next_back(),
        text[at + name.len()..].chars().next(),
    );
    !inside(before, name.chars().next()) && !inside(after, name.chars().next_back())
}
