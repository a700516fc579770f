//! The character that readers see first or last of what a placeable stands for, as far as it can be known.

use super::Part;
use crate::facts::writing::{Kind, Line};
use crate::model::{Catalog, Value};
use crate::syntax::fluent::{Element, Expression, Pattern};
use crate::text::script::{is_han, is_wide_punctuation};

/// Terms and messages that are followed into each other.
const DEPTH: usize = 3;

/// Which end of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// Returns the character that readers see at one end of a character or placeable of a part.
pub(super) fn of(part: &Part<'_>, line: &Line<'_>, at: usize, end: End) -> Option<char> {
    let glyph = line.glyphs.get(at)?;
    match glyph.kind {
        Kind::Word | Kind::Code => Some(glyph.c),
        Kind::Placeable => {
            let reader = Reader {
                catalog: part.pair.catalog,
                end,
            };
            let given = |name: &str| reader.given(part, name);
            reader.expression(line.placeable(at)?, &given, DEPTH)
        }
        _ => None,
    }
}

struct Reader<'p> {
    catalog: &'p Catalog,
    end: End,
}

/// What a variable stands for.
type Given<'g> = &'g dyn Fn(&str) -> Option<char>;

impl Reader<'_> {
    fn expression(&self, expression: &Expression, given: Given<'_>, depth: usize) -> Option<char> {
        let depth = depth.checked_sub(1)?;
        let nothing = |_: &str| None;
        match expression {
            Expression::String(text) => self.edge(text),
            Expression::Number(_) => Some('0'),
            Expression::Variable(name) => given(name),
            Expression::Term(name, _) => {
                let value = self.catalog.term(name)?.entry.value.as_ref()?;
                self.pattern(value, &nothing, depth)
            }
            Expression::Message(id, attribute) => {
                let pattern = self.catalog.message(id)?.part(attribute.as_deref())?;
                self.pattern(pattern, &nothing, depth)
            }
            Expression::Function(call) => (&*call.name == "NUMBER").then_some('0'),
            Expression::Select(_, _, variants) => {
                let ends = variants
                    .iter()
                    .map(|variant| self.pattern(&variant.pattern, given, depth));
                agreed(ends)
            }
            Expression::TermAttribute(..) => None,
        }
    }

    fn pattern(&self, pattern: &Pattern, given: Given<'_>, depth: usize) -> Option<char> {
        let mut elements: Vec<&Element> = pattern.elements.iter().collect();
        if self.end == End::Last {
            elements.reverse();
        }
        for element in elements {
            match element {
                Element::Text(text, _) => {
                    let seen = text.trim_matches(['*', '_', '`']);
                    if let Some(c) = self.edge(seen) {
                        return Some(c);
                    }
                }
                Element::Placeable(expression, _) => {
                    return self.expression(expression, given, depth);
                }
            }
        }
        None
    }

    fn edge(&self, text: &str) -> Option<char> {
        match self.end {
            End::First => text.chars().next(),
            End::Last => text.chars().next_back(),
        }
    }

    /// Returns what documents give a message under a name, where all of them give the like.
    fn given(&self, part: &Part<'_>, name: &str) -> Option<char> {
        let uses = part.pair.uses.iter();
        let values = uses
            .flat_map(|used| used.with)
            .filter(|with| &*with.name.text == name);
        agreed(values.map(|with| self.value(&with.value)))
    }

    fn value(&self, value: &Value) -> Option<char> {
        match value {
            Value::Label(name) => self.label(&name.text),
            Value::Menu(names) => self.label(&self.one_of(names)?.text),
            Value::List(items, _) => self.value(self.one_of(items)?),
            Value::Step(_) => {
                let pattern = self.catalog.message("chrome-step-reference")?.part(None)?;
                self.pattern(pattern, &|_| Some('0'), DEPTH)
            }
            Value::Code(name) | Value::Value(name) => self.edge(&name.text),
            Value::Keys(names) => self.edge(&self.one_of(names)?.text),
            Value::Number(_) => Some('0'),
            _ => None,
        }
    }

    fn one_of<'a, T>(&self, all: &'a [T]) -> Option<&'a T> {
        match self.end {
            End::First => all.first(),
            End::Last => all.last(),
        }
    }

    /// Returns the end of a label as the chrome of the locale wraps it.
    fn label(&self, id: &str) -> Option<char> {
        let own = self.catalog.message(&format!("label-{id}"));
        let own = own.and_then(|message| message.part(None));
        let own = own.and_then(|pattern| self.pattern(pattern, &|_| None, DEPTH));
        let wrapped = self.catalog.message("chrome-label")?.part(None)?;
        self.pattern(wrapped, &|_| own, DEPTH)
    }
}

/// Returns a character that stands for all, where all are of one class.
fn agreed(mut ends: impl Iterator<Item = Option<char>>) -> Option<char> {
    let class = |c: char| (is_han(c), is_wide_punctuation(c), c.is_alphanumeric());
    let first = ends.next()??;
    ends.all(|end| end.is_some_and(|end| class(end) == class(first)))
        .then_some(first)
}
