//! A text that is wider than the settings allow.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Catalog, WidthOf};
use crate::resolve::uses;
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::text::join_lines;
use crate::text::unicode::width;

pub(super) static RULE: Rule = Rule {
    code: Code::error("too-long"),
    docs: include_str!("../../../docs/rules/too-long.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let widths = &context.project.settings.widths;
    if widths.is_empty() {
        return;
    }
    let Some(kind) = kind(part) else {
        return;
    };
    let Some(limit) = widths.get(&kind).map(|limit| *limit as usize) else {
        return;
    };
    let columns = columns(part.pair.catalog, part.pattern);
    if columns > limit {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!("`{}` is {columns} columns wide in {locale}, {limit} are allowed", part.name()),
        )
        .help(format!(
            "shorten it; the settings say `widths: {{ {}: {limit} }}`, and a Chinese character takes two columns",
            kind.name()
        ));
    }
}

/// Returns what a part is as far as widths are concerned.
fn kind(part: &Part<'_>) -> Option<WidthOf> {
    let entry = &part.pair.own.entry;
    if entry.term {
        return None;
    }
    match part.attribute {
        Some(name) => WidthOf::ALL.into_iter().find(|kind| kind.name() == name),
        None if entry.id.starts_with("label-") => Some(WidthOf::Label),
        None => part.pair.uses.iter().find_map(|used| match used.part {
            uses::Part::Title => Some(WidthOf::Title),
            uses::Part::Step => Some(WidthOf::Step),
            _ => None,
        }),
    }
}

/// Returns the columns of the widest wording; of placeables those that are known, which are terms.
pub(super) fn columns(catalog: &Catalog, pattern: &Pattern) -> usize {
    let term = |name: &str| {
        let value = catalog
            .term(name)
            .and_then(|term| term.entry.value.as_ref());
        // A term refers to no other term.
        value.map_or(0, |value| of(value, &|_| 0))
    };
    of(pattern, &term)
}

fn of(pattern: &Pattern, term: &dyn Fn(&str) -> usize) -> usize {
    let element = |element: &Element| match element {
        Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => {
            let line = join_lines(text);
            // The joined line loses the blanks at its ends, which stand beside placeables.
            let blanks = [text.starts_with(' '), text.len() > 1 && text.ends_with(' ')];
            width(&line) + blanks.into_iter().filter(|blank| *blank).count()
        }
        Element::Placeable(Expression::Term(name, _), _) => term(name),
        Element::Placeable(Expression::Select(_, _, variants), _) => {
            let each = variants.iter().map(|variant| of(&variant.pattern, term));
            each.max().unwrap_or(0)
        }
        Element::Placeable(..) => 0,
    };
    pattern.elements.iter().map(element).sum()
}
