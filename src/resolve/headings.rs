//! The sections of a document by the words of their headings, as publishing systems name them.

use crate::model::{Body, Document, Section};
use crate::syntax::markdown::inline;
use crate::text::anchor::of_heading;
use crate::text::taken::Taken;
use crate::tree::plain;

/// Returns the sections of a document with the anchors that the words of their headings make; `message` returns a text by its id. A section whose
/// heading has no text, or one with values, is left out.
pub fn by_words<'p>(
    document: &'p Document,
    message: &dyn Fn(&str) -> Option<String>,
) -> Vec<(&'p Section, String)> {
    let words = |id: &str| message(id).map(|text| plain(&inline(&text, &[])));
    let mut taken = Taken::default();
    if let Some(title) = words(&document.prefix) {
        of_heading(&title, &mut taken);
    }
    let mut found = Vec::new();
    Body::walk(&document.body, &mut |body| {
        if let Body::Section(section) = body {
            let words = words(&document.message_id(&section.item.id));
            found.extend(words.map(|words| (section, of_heading(&words, &mut taken))));
        }
    });
    found
}

/// Tells whether what a document shows as it is written may have a place of this name: an anchor, or a heading.
pub fn may_stand_verbatim(
    document: &Document,
    message: &dyn Fn(&str) -> Option<String>,
    name: &str,
) -> bool {
    let mut found = false;
    Body::walk(&document.body, &mut |body| {
        if let Body::Verbatim(id) = body {
            let text = message(&document.message_id(id));
            found |= text.is_none_or(|text| has_place(&text, name));
        }
    });
    found
}

fn has_place(text: &str, name: &str) -> bool {
    let heading = |line: &str| of_heading(line, &mut Taken::default()) == name;
    let marks = |c: char| matches!(c, '#' | '>' | '-' | '*' | '+' | ' ');
    text.contains(name) || text.lines().any(|line| heading(line.trim_matches(marks)))
}
