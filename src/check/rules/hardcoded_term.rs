//! Literal text where the source uses a term of that value.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::text::script::is_wide;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("hardcoded-term"),
    docs: include_str!("../../../docs/rules/hardcoded-term.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    for (at, term) in source.facts.terms.iter().enumerate() {
        let told = source.facts.terms[..at]
            .iter()
            .any(|other| other.name == term.name);
        let named = part.facts.terms.iter().any(|other| other.name == term.name);
        if told || named {
            continue;
        }
        if let Some(value) = stands_in(part, term.name) {
            let locale = &part.pair.catalog.locale;
            sink.report(
                part.span(),
                format!("`{}` writes “{value}” by hand in {locale}", part.name()),
            )
            .related(term.span, format!("the source uses {{ -{} }}", term.name))
            .help(format!("write `{{ -{} }}` instead", term.name));
        }
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
    let inside = |outer: Option<char>, own: Option<char>| match (outer, own) {
        (Some(outer), Some(own)) => {
            outer.is_alphanumeric() && own.is_alphanumeric() && !is_wide(outer) && !is_wide(own)
        }
        _ => false,
    };
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (
            text[..at].chars().next_back(),
            text[at + name.len()..].chars().next(),
        );
        !inside(before, name.chars().next()) && !inside(after, name.chars().next_back())
    })
}
