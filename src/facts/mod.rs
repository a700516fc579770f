//! What a part of a message says, apart from its words: variables, terms, references, functions and selections.
//!
//! Computed once a part and handed to every rule that compares parts.

pub mod changes;
mod crowd;
pub mod markup;
mod variables;
pub mod writing;

use std::collections::{BTreeMap, BTreeSet};

use markup::Markup;
use writing::Writing;

use crate::locale::Locale;
use crate::model::Catalog;
use crate::source::{Sources, Span};
use crate::syntax::fluent::{Element, Expression, PLACEABLES, Pattern, Variant};
use crate::syntax::markdown;
use crate::text::join_lines;
use crate::text::plural::{CATEGORIES, Plurals};
use crate::tree::{Inline, token};

pub use crowd::is_crowded;
pub use variables::Variables;

/// Tells whether a part is put together without a bundle: its placeables are texts in quotes, of which there may be any number, and
/// variables, as many as a bundle would fill.
pub fn is_direct(pattern: &Pattern) -> bool {
    let mut variables = 0;
    pattern.elements.iter().all(|element| match element {
        Element::Text(..) | Element::Placeable(Expression::String(_), _) => true,
        Element::Placeable(Expression::Variable(_), _) => {
            variables += 1;
            variables <= PLACEABLES
        }
        Element::Placeable(..) => false,
    })
}

/// The options of a function or term: names and values.
pub type Options = [(Box<str>, Box<str>)];

/// What a part says.
#[derive(Debug, Default)]
pub struct Facts<'p> {
    /// The variables by name.
    pub variables: Variables<'p>,
    /// The terms in reading order.
    pub terms: Vec<Term<'p>>,
    /// The messages it refers to, with the attribute where one is named.
    pub messages: Vec<(&'p str, Option<&'p str>, Span)>,
    /// The functions it calls.
    pub functions: Vec<Function<'p>>,
    /// The selections, outermost first.
    pub selections: Vec<Selection<'p>>,
    /// Its links, emphasis, code and HTML; read by [`whole`] only.
    pub markup: Markup,
    /// Its characters; read by [`whole`] only.
    pub writing: Writing<'p>,
}

/// How a part uses a variable.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    /// Where it stands first.
    pub span: Span,
    /// Whether it is shown, not only selected on.
    pub shown: bool,
    /// Whether every variant uses it.
    pub always: bool,
}

/// A reference to a term.
#[derive(Debug)]
pub struct Term<'p> {
    /// Its name without the dash.
    pub name: &'p str,
    /// The forms asked for.
    pub arguments: &'p Options,
    /// Where it stands.
    pub span: Span,
}

/// A call of a function.
#[derive(Debug)]
pub struct Function<'p> {
    /// Its name.
    pub name: &'p str,
    /// The variable it formats, where it formats one.
    pub variable: Option<&'p str>,
    /// What it is called with, options apart.
    pub arguments: &'p [Expression],
    /// Its options.
    pub options: &'p Options,
    /// Whether its result is shown, and does not only decide a selection.
    pub shown: bool,
    /// Where it stands.
    pub span: Span,
}

/// A selection.
#[derive(Debug)]
pub struct Selection<'p> {
    /// The variable that decides, where it is one.
    pub variable: Option<&'p str>,
    /// Where the selector stands.
    pub span: Span,
    /// The variants.
    pub variants: &'p [Variant],
    /// Whether the number is a rank: 1st, 2nd, 3rd.
    pub ordinal: bool,
}

impl Selection<'_> {
    /// Tells whether the keys are plural categories and numbers, so that a number decides.
    pub fn is_plural(&self) -> bool {
        is_plural(self.variants)
    }

    /// Returns the plural rules that decide in a locale.
    pub fn plurals(&self, locale: &Locale) -> Plurals {
        if self.ordinal {
            Plurals::ordinal(locale)
        } else {
            Plurals::new(locale)
        }
    }
}

/// Tells whether the keys of variants are plural categories and numbers, so that a number decides.
pub fn is_plural(variants: &[Variant]) -> bool {
    let category = |key: &str| CATEGORIES.contains(&key) || is_number(key);
    variants.iter().all(|variant| category(&variant.key))
}

/// Tells whether a key of a variant is a number.
pub fn is_number(key: &str) -> bool {
    key.parse::<f64>().is_ok()
}

/// Returns what a part says, its markup and its characters included.
pub fn whole<'p>(pattern: &'p Pattern, sources: &Sources) -> Facts<'p> {
    let writing = writing::of(pattern, sources);
    Facts {
        markup: markup::of(pattern, writing.letters),
        writing,
        ..of(pattern)
    }
}

/// Returns what a part says apart from its markup and its characters. Of the variables of a crowded one, not all are known.
pub fn of(pattern: &Pattern) -> Facts<'_> {
    let mut facts = Facts::default();
    read(pattern, &mut facts);
    facts
}

/// Returns every wording of a part as Markdown, a token for each placeable: the text itself, then that of each variant.
pub fn wordings(pattern: &Pattern) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        match element {
            Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => {
                all[0].push_str(text);
            }
            Element::Placeable(Expression::Select(_, _, variants), _) => {
                all[0].push(token::of(0));
                all.extend(
                    variants
                        .iter()
                        .flat_map(|variant| wordings(&variant.pattern)),
                );
            }
            Element::Placeable(..) => all[0].push(token::of(0)),
        }
    }
    all
}

/// Returns the words of a part, one wording a line: without code, link destinations, tags and placeables, which are not for translation.
pub fn prose(pattern: &Pattern) -> String {
    fn push(inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => out.push_str(text),
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Mark(_, inner)
                | Inline::Link(_, inner) => push(inner, out),
                Inline::Code(_) | Inline::Image(_) | Inline::Html(_) => out.push_str(" · "),
            }
        }
    }
    let mut out = String::new();
    for text in wordings(pattern) {
        let text = without_tags(&text);
        push(
            &markdown::inline(&text, &[vec![Inline::Code(String::new())]]),
            &mut out,
        );
        out.push('\n');
    }
    out
}

/// Returns a text, its lines joined, with a dot in place of each tag of HTML.
fn without_tags(text: &str) -> String {
    let text = join_lines(text);
    let mut out = String::new();
    let mut rest = text.as_str();
    for tag in markdown::html(&text) {
        let Some((before, after)) = rest.split_once(&tag) else {
            break;
        };
        out.push_str(before);
        out.push_str(" · ");
        rest = after;
    }
    out + rest
}

/// Tells whether a part is nothing but white space, in every variant.
pub fn is_blank(pattern: &Pattern) -> bool {
    pattern.elements.iter().all(|element| match element {
        Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => {
            text.chars().all(char::is_whitespace)
        }
        Element::Placeable(Expression::Select(_, _, variants), _) => {
            variants.iter().all(|variant| is_blank(&variant.pattern))
        }
        Element::Placeable(..) => false,
    })
}

/// Returns the variables a part uses, those of the messages it refers to included.
pub fn variables_through<'p>(catalog: &'p Catalog, facts: &Facts<'p>) -> Variables<'p> {
    let mut all = facts.variables.clone();
    let mut seen: BTreeSet<(&str, Option<&str>)> = BTreeSet::new();
    let mut open: Vec<(&str, Option<&str>, Span)> = facts.messages.clone();
    while let Some((id, attribute, span)) = open.pop() {
        if seen.len() > PLACEABLES {
            break;
        }
        if !seen.insert((id, attribute)) {
            continue;
        }
        if let Some(pattern) = catalog
            .message(id)
            .and_then(|message| message.part(attribute))
        {
            let inner = of(pattern);
            for (name, variable) in &inner.variables {
                all.or_insert(name, Variable { span, ..*variable });
            }
            open.extend(inner.messages);
        }
    }
    all
}

fn read<'p>(pattern: &'p Pattern, facts: &mut Facts<'p>) {
    for element in &pattern.elements {
        if let Element::Placeable(expression, span) = element {
            placeable(expression, *span, true, facts);
        }
    }
}

fn placeable<'p>(expression: &'p Expression, span: Span, shown: bool, facts: &mut Facts<'p>) {
    match expression {
        Expression::String(_) | Expression::Number(_) => {}
        Expression::Variable(name) => variable(name, span, shown, facts),
        Expression::Message(id, attribute) => facts.messages.push((id, attribute.as_deref(), span)),
        Expression::Term(name, arguments) => facts.terms.push(Term {
            name,
            arguments,
            span,
        }),
        Expression::TermAttribute(term) => facts.terms.push(Term {
            name: &term.id,
            arguments: &term.options,
            span,
        }),
        Expression::Function(call) => {
            facts.functions.push(Function {
                name: &call.name,
                variable: call.arguments.first().and_then(variable_of),
                arguments: &call.arguments,
                options: &call.options,
                shown,
                span,
            });
            for argument in &call.arguments {
                placeable(argument, span, shown, facts);
            }
        }
        Expression::Select(selector, span, variants) => select(selector, *span, variants, facts),
    }
}

fn select<'p>(
    selector: &'p Expression,
    span: Span,
    variants: &'p [Variant],
    facts: &mut Facts<'p>,
) {
    facts.selections.push(Selection {
        variable: variable_of(selector),
        span,
        variants,
        ordinal: is_ordinal(selector),
    });
    placeable(selector, span, false, facts);
    let inner: Vec<Facts<'p>> = variants
        .iter()
        .map(|variant| of(&variant.pattern))
        .collect();
    let mut shown: BTreeMap<&'p str, (Variable, usize)> = BTreeMap::new();
    for facts in &inner {
        for (name, variable) in &facts.variables {
            let entry = shown.entry(name).or_insert((*variable, 0));
            entry.1 += usize::from(variable.always);
            entry.0.shown |= variable.shown;
        }
    }
    for (name, (variable, times)) in shown {
        let always = times == variants.len();
        let own = Variable {
            always: false,
            ..variable
        };
        if let Some(entry) = facts.variables.or_insert(name, own) {
            entry.shown |= variable.shown;
            entry.always |= always;
        }
    }
    for mut variant in inner {
        facts.terms.append(&mut variant.terms);
        facts.messages.append(&mut variant.messages);
        facts.functions.append(&mut variant.functions);
        facts.selections.append(&mut variant.selections);
    }
}

fn variable<'p>(name: &'p str, span: Span, shown: bool, facts: &mut Facts<'p>) {
    let own = Variable {
        span,
        shown,
        always: true,
    };
    if let Some(entry) = facts.variables.or_insert(name, own) {
        entry.shown |= shown;
        entry.always = true;
    }
}

fn is_ordinal(selector: &Expression) -> bool {
    match selector {
        Expression::Function(call) => call
            .options
            .iter()
            .any(|(name, value)| &**name == "type" && &**value == "ordinal"),
        _ => false,
    }
}

fn variable_of(expression: &Expression) -> Option<&str> {
    match expression {
        Expression::Variable(name) => Some(name),
        Expression::Function(call) => call.arguments.first().and_then(variable_of),
        _ => None,
    }
}
