//! Messages that are larger, or nested deeper, than can be shown.

use rustc_hash::FxHashMap;

use crate::check::{Context, Pair, Rule, Run};
use crate::diagnostic::Sink;
use crate::facts;
use crate::model::{Catalog, Message};
use crate::resolve::words::LENGTH_BYTES;
use crate::syntax::fluent::{Element, Expression, PLACEABLES, Pattern};
use crate::syntax::markdown;

pub(super) static RULE: Rule = Rule {
    code: crate::resolve::page::OVERSIZED_MESSAGE,
    docs: include_str!("../../../docs/rules/oversized-message.md"),
    run: Run::Message(run),
};

/// Attributes of a message or term.
pub(in crate::check) const ATTRIBUTES: usize = 100;

fn run(_: &Context<'_>, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let (message, catalog) = (pair.own, pair.catalog);
    let locale = &catalog.locale;
    if message.entry.attributes.len() > ATTRIBUTES {
        let name = Context::name(message, None);
        let what = format!("`{name}` has more than {ATTRIBUTES} attributes in {locale}");
        sink.report(message.entry.id_span, what)
            .help("give what is more a message of its own");
        return;
    }
    let mut measure = Measure {
        catalog,
        known: FxHashMap::default(),
        way: Vec::new(),
    };
    for (attribute, span, pattern) in message.entry.parts() {
        // A term counts where it is used.
        let own = !message.entry.term;
        let excess = own.then(|| measure.excess(pattern)).flatten();
        let excess = excess.or_else(|| crowded(pattern));
        if let Some((what, help)) = excess {
            let name = Context::name(message, attribute);
            sink.report(span, format!("`{name}` {what} in {locale}"))
                .help(help);
        }
    }
}

/// Size of a text with everything it refers to; of variants, the largest counts.
#[derive(Clone, Copy, Default)]
struct Size {
    placeables: usize,
    bytes: usize,
}

impl Size {
    /// What cannot be measured because there is no end to it.
    const ENDLESS: Self = Self {
        placeables: PLACEABLES + 1,
        bytes: 0,
    };

    fn is_too_large(self) -> bool {
        self.placeables > PLACEABLES || self.bytes > LENGTH_BYTES
    }

    fn plus(self, other: Self) -> Self {
        Self {
            placeables: self.placeables + other.placeables,
            bytes: self.bytes + other.bytes,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            placeables: self.placeables.max(other.placeables),
            bytes: self.bytes.max(other.bytes),
        }
    }
}

/// Whether of a term, the id, the attribute.
type Place<'p> = (bool, &'p str, Option<&'p str>);

struct Measure<'p> {
    catalog: &'p Catalog,
    /// What is within the limits; what is not ends the measuring at once.
    known: FxHashMap<Place<'p>, Size>,
    way: Vec<Place<'p>>,
}

/// What is too much in a part, and what to do about it.
type Excess = (&'static str, &'static str);

/// Tells of a part that is nowhere too large, but everywhere something else.
fn crowded(pattern: &Pattern) -> Option<Excess> {
    facts::is_crowded(pattern).then_some((
        "has more placeables or variants than can be compared",
        "divide the message",
    ))
}

impl<'p> Measure<'p> {
    fn excess(&mut self, pattern: &'p Pattern) -> Option<Excess> {
        let size = if facts::is_direct(pattern) {
            direct(pattern)
        } else {
            self.pattern(pattern)
        };
        if size.placeables > PLACEABLES {
            return Some((
                "needs more than 100 placeables, with what it refers to",
                "divide the message, or write out what its terms and messages refer to",
            ));
        }
        if size.bytes > LENGTH_BYTES {
            return Some(("is longer than 2 MiB", "divide the message"));
        }
        let mut marks = 0;
        pattern.texts(&mut |text, _| marks += markdown::marks(text));
        let deep = marks > markdown::NESTING
            && facts::wordings(pattern)
                .iter()
                .any(|text| markdown::is_too_deep(text));
        deep.then_some((
            "has marks nested deeper than 16",
            "bold inside bold says nothing more; take the inner marks out",
        ))
    }

    fn pattern(&mut self, pattern: &'p Pattern) -> Size {
        let mut size = Size::default();
        for element in &pattern.elements {
            let more = match element {
                // In a bundle, a line break is a placeable.
                Element::Text(text, _) => Size {
                    placeables: text.matches('\n').count(),
                    bytes: text.len(),
                },
                Element::Placeable(expression, _) => self.expression(expression).plus(Size {
                    placeables: 1,
                    bytes: 0,
                }),
            };
            size = size.plus(more);
            if size.is_too_large() {
                break;
            }
        }
        size
    }

    fn expression(&mut self, expression: &'p Expression) -> Size {
        match expression {
            Expression::String(text) | Expression::Number(text) => Size {
                placeables: 0,
                bytes: text.len(),
            },
            Expression::Term(id, _) => self.place((true, id, None)),
            Expression::Message(id, attribute) => self.place((false, id, attribute.as_deref())),
            Expression::TermAttribute(term) => self.place((true, &term.id, Some(&term.attribute))),
            Expression::Variable(_) | Expression::Function(..) => Size::default(),
            Expression::Select(_, _, variants) => {
                let mut size = Size::default();
                for variant in variants {
                    size = size.or(self.pattern(&variant.pattern));
                    if size.is_too_large() {
                        break;
                    }
                }
                size
            }
        }
    }

    fn place(&mut self, place: Place<'p>) -> Size {
        if let Some(size) = self.known.get(&place) {
            return *size;
        }
        // A cycle is told by its own rule.
        if self.way.contains(&place) {
            return Size::default();
        }
        if self.way.len() > PLACEABLES {
            return Size::ENDLESS;
        }
        let Some(pattern) = part(self.catalog, place) else {
            return Size::default();
        };
        self.way.push(place);
        let size = self.pattern(pattern);
        self.way.pop();
        if !size.is_too_large() {
            self.known.insert(place, size);
        }
        size
    }
}

/// Returns the size of a part that is put together without a bundle, and so without its limit.
fn direct(pattern: &Pattern) -> Size {
    let bytes = pattern.elements.iter().map(|element| match element {
        Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => text.len(),
        Element::Placeable(..) => 0,
    });
    Size {
        placeables: 0,
        bytes: bytes.sum(),
    }
}

fn part<'p>(catalog: &'p Catalog, (term, id, attribute): Place<'p>) -> Option<&'p Pattern> {
    let message: &Message = if term {
        catalog.term(id)?
    } else {
        catalog.message(id)?
    };
    message.part(attribute)
}
