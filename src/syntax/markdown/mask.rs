//! What a dialect has and CommonMark lacks, kept from the parser: in its place stand as many bytes that the parser takes for HTML.
//!
//! So every place in the text stays what it is. What turns out to stand in code is given back. `foreign` says what there is.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::container::Reading;
use super::foreign::{self, Found, What};
use super::offsets;

/// A text without what its dialect adds, and what that was.
#[derive(Debug, Default)]
pub(super) struct Masked {
    /// The text, as long as it was.
    pub(super) text: String,
    /// What stands in it, in the order of places.
    pub(super) found: Vec<Found>,
}

/// How often what stands in code is given back before nothing is hidden at all.
const ROUNDS: usize = 8;

impl Masked {
    /// Hides what a dialect adds to a text.
    pub(super) fn of(text: &str, reading: Reading) -> Self {
        let mut found = foreign::all(text, reading);
        for _ in 0..ROUNDS {
            if found.is_empty() {
                break;
            }
            let hidden = hidden(text, &found);
            let mut seen = seen(&hidden, &found).into_iter();
            let before = found.len();
            found.retain(|_| seen.next().unwrap_or_default());
            if found.len() == before {
                return Self {
                    text: hidden,
                    found,
                };
            }
        }
        Self {
            text: text.to_owned(),
            found: Vec::new(),
        }
    }

    /// Returns what begins at a place.
    pub(super) fn at(&self, start: usize) -> Option<&Found> {
        let at = self
            .found
            .binary_search_by_key(&start, |one| one.place.start);
        at.ok().map(|at| &self.found[at])
    }

    /// Tells whether the address of a link or picture at a place is hidden.
    pub(super) fn is_address(&self, place: &Range<usize>) -> bool {
        hides_address(&self.text, &self.found, place).is_some()
    }
}

/// Returns which of what is hidden is the address of a link or picture at a place.
fn hides_address(text: &str, found: &[Found], place: &Range<usize>) -> Option<usize> {
    let from = found.partition_point(|one| one.place.start < place.start);
    let inside = found[from..].iter();
    let mut inside = inside.take_while(|one| one.place.end <= place.end);
    let at = inside.position(|one| text[..one.place.start].ends_with("]("))?;
    Some(from + at)
}

/// Puts what is no text of the article in the place of what was found.
fn hidden(text: &str, found: &[Found]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for one in found {
        out.push_str(&text[from..one.place.start]);
        let slice = &text[one.place.clone()];
        let (open, close) = match one.what {
            What::Within if slice.len() > 2 => ("<", ">"),
            What::Admonition(..) if slice.len() < 8 => ("+   *", ""),
            What::Admonition(..) => ("+   <?", "?>"),
            _ if slice.len() > 3 => ("<?", "?>"),
            // A line is all there is room for.
            _ => ("*", ""),
        };
        out.push_str(open);
        // Lines and their indents stay: they say what the text stands in.
        let inside = slice.len() - open.len() - close.len();
        let inner = slice.bytes().skip(open.len()).take(inside);
        out.extend(inner.map(|byte| match byte {
            _ if open.ends_with('*') => '*',
            b'\n' | b' ' => char::from(byte),
            _ => 'x',
        }));
        out.push_str(close);
        from = one.place.end;
    }
    out + &text[from..]
}

/// Tells of each place whether the parser takes it for HTML, or for the address of a link.
fn seen(text: &str, found: &[Found]) -> Vec<bool> {
    let mut seen = vec![false; found.len()];
    for (event, place) in offsets(text) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Rule => {
                let from = found.partition_point(|one| one.html() < place.start);
                for (one, seen) in found.iter().zip(&mut seen).skip(from) {
                    if one.html() >= place.end {
                        break;
                    }
                    *seen = true;
                }
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                if let Some(at) = hides_address(text, found, &place) {
                    seen[at] = true;
                }
            }
            _ => {}
        }
    }
    seen
}
