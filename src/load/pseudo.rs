//! The catalog of a pseudo-locale: the messages of the source, made strange. It has no files of its own.

use crate::locale::Locale;
use crate::model::{Catalog, Message};
use crate::syntax::fluent::{Element, Entry, Expression, Pattern};
use crate::text::pseudo::{Rewriter, Style, padding};

/// Makes the catalog of a pseudo-locale.
pub(super) fn of(source: &Catalog, locale: &Locale) -> Catalog {
    let style = match locale.direction() {
        "rtl" => Style::Mirrored,
        _ => Style::Accented,
    };
    let mut catalog = Catalog::new(locale.clone());
    catalog.files.clone_from(&source.files);
    catalog.complete = source.complete;
    for Message { entry, built_in } in &source.messages {
        // Ids are unique in the source.
        let _ = catalog.add(self::entry(entry, style), *built_in);
    }
    catalog
}

fn entry(entry: &Entry, style: Style) -> Entry {
    let mut entry = entry.clone();
    let attributes = entry.attributes.iter_mut().map(|one| &mut one.pattern);
    for pattern in entry.value.iter_mut().chain(attributes) {
        let mut rewriter = Rewriter::new(style);
        rewrite(pattern, &mut rewriter);
        // A term is part of a sentence, and its attributes are selected on.
        if !entry.term && style == Style::Accented && rewriter.letters > 0 {
            enclose(pattern, rewriter.letters);
        }
    }
    entry
}

/// Rewrites the texts of a pattern, those of its variants included.
fn rewrite(pattern: &mut Pattern, rewriter: &mut Rewriter) {
    for element in &mut pattern.elements {
        match element {
            Element::Text(text, _) => *text = rewriter.piece(text).into(),
            Element::Placeable(Expression::String(text), _) => {
                *text = rewriter.piece(text).into();
            }
            Element::Placeable(Expression::Select(_, _, variants), _) => {
                // Each variant goes on where the text before the selection stopped; the longest one counts.
                let before = rewriter.clone();
                for variant in variants {
                    let mut own = before.clone();
                    rewrite(&mut variant.pattern, &mut own);
                    rewriter.letters = rewriter.letters.max(own.letters);
                }
            }
            Element::Placeable(..) => {}
        }
    }
}

/// Puts brackets around a text and makes it longer: where they are missing on a page, something was cut off.
fn enclose(pattern: &mut Pattern, letters: usize) {
    let end = format!("{}]", padding(letters));
    let span = pattern.span;
    let mut elements = std::mem::take(&mut pattern.elements).into_vec();
    match elements.first_mut() {
        Some(Element::Text(text, _)) => *text = format!("[{text}").into(),
        _ => elements.insert(0, Element::Text("[".into(), span)),
    }
    match elements.last_mut() {
        Some(Element::Text(text, _)) => *text = format!("{text}{end}").into(),
        _ => elements.push(Element::Text(end.into(), span)),
    }
    pattern.elements = elements.into();
}
