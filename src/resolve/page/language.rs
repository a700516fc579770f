//! Text of one language inside text of another: marked once, and kept apart where its direction differs.

use crate::locale::Locale;
use crate::resolve::words::Found;
use crate::tree::{Inline, Inlines, Mark};

/// Marks text of one language inside text of another; what in it is marked so already is not marked again, and what is in a third
/// language stays so.
pub(super) fn foreign(locale: &Locale, mut inlines: Inlines, around: &Locale) -> Inlines {
    if is_foreign(&inlines) {
        return inlines;
    }
    let mark = Mark::Foreign(locale.clone());
    unmark(&mark, &mut inlines);
    apart(mark, locale, inlines, around)
}

/// Tells whether all of a text is marked as being in another language.
fn is_foreign(inlines: &[Inline]) -> bool {
    let says = |inline: &&Inline| !matches!(inline, Inline::Text(text) if text.trim().is_empty());
    let marked = |inline: &Inline| match inline {
        Inline::Mark(Mark::Foreign(_), _) => true,
        Inline::Mark(Mark::Isolate(_) | Mark::Time(_), inner) => is_foreign(inner),
        _ => false,
    };
    let mut said = inlines.iter().filter(says).peekable();
    said.peek().is_some() && said.all(marked)
}

/// Takes a mark out of a text, but not out of text of a third language: there it says something.
fn unmark(mark: &Mark, inlines: &mut Inlines) {
    let is_marked = |inline: &Inline| matches!(inline, Inline::Mark(own, _) if own == mark);
    if inlines.iter().any(is_marked) {
        let marked = std::mem::take(inlines).into_iter();
        *inlines = marked
            .flat_map(|inline| match inline {
                Inline::Mark(own, inner) if own == *mark => inner,
                other => vec![other],
            })
            .collect();
    }
    for inline in inlines {
        match inline {
            Inline::Mark(Mark::Foreign(_), _) => {}
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Mark(_, inner) => unmark(mark, inner),
            Inline::Text(_) | Inline::Code(_) | Inline::Image(_) | Inline::Html(_) => {}
        }
    }
}

/// Marks text of one language, and keeps its direction apart from that of the language around it.
pub(super) fn apart(mark: Mark, locale: &Locale, inlines: Inlines, around: &Locale) -> Inlines {
    let marked = vec![Inline::Mark(mark, inlines)];
    if locale.direction() == around.direction() {
        marked
    } else {
        vec![Inline::Mark(Mark::Isolate(locale.direction()), marked)]
    }
}

/// Tells whether a pattern has words of its own, and not only punctuation.
pub(super) fn has_words(found: Found<'_>) -> bool {
    let mut words = false;
    if let Some(pattern) = found.message.part(found.attribute) {
        pattern.texts(&mut |text, _| words |= text.contains(char::is_alphabetic));
    }
    words
}
