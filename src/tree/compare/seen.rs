//! A text reduced to what a reader of an output sees of it.

use std::fmt;

use super::{Seen, View};
use crate::tree::token::UNSEEN;
use crate::tree::{self, Image, Inline, Mark, Target};

/// What is seen of a text: its characters in one string, and what begins and ends where among them. Two texts are the same if both
/// are, however their characters are divided among pieces.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    characters: String,
    /// What begins or ends, with its place in `characters`, in reading order.
    edges: Vec<(usize, Edge)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    Begin(Part),
    /// Where the address of a link or picture ends, and what is shown for it begins.
    Shown,
    End(Part),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Strong,
    Emphasis,
    Key,
    Code,
    Html,
    Link,
    Image,
}

/// How a text is looked at.
#[derive(Clone, Copy)]
struct Eye<'a> {
    seen: Seen,
    /// How addresses were written; nothing for what was read back, where they are as they are.
    view: Option<View<'a>>,
    /// Whether strong emphasis is open around the text.
    strong: bool,
    /// Whether emphasis is open around the text.
    emphasis: bool,
}

/// Bytes that nearly every text fits in.
const USUAL_BYTES: usize = 256;

impl Text {
    /// Returns what is seen of a text in the output it was written to.
    pub(super) fn written(inlines: &[Inline], view: View<'_>) -> Self {
        Self::of(inlines, view.seen, Some(view))
    }

    /// Returns what is seen of a text that was read from an output.
    pub(super) fn read(inlines: &[Inline], seen: Seen) -> Self {
        Self::of(inlines, seen, None)
    }

    fn of(inlines: &[Inline], seen: Seen, view: Option<View<'_>>) -> Self {
        let mut text = Self {
            characters: String::with_capacity(USUAL_BYTES),
            edges: Vec::new(),
        };
        let eye = Eye {
            seen,
            view,
            strong: false,
            emphasis: false,
        };
        eye.see(inlines, &mut text);
        text
    }

    fn edge(&mut self, edge: Edge) {
        self.edges.push((self.characters.len(), edge));
    }

    fn push(&mut self, part: Part, characters: &str) {
        self.edge(Edge::Begin(part));
        self.characters.push_str(characters);
        self.edge(Edge::End(part));
    }
}

impl Eye<'_> {
    fn see(self, inlines: &[Inline], out: &mut Text) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.characters(text, out),
                Inline::Code(code) => self.code(code, out),
                Inline::Mark(Mark::Key, inner) if self.seen.keys => {
                    self.inside(Part::Key, inner, out);
                }
                Inline::Mark(Mark::Key, inner) => self.code(&tree::plain(inner), out),
                Inline::Mark(_, inner) => self.see(inner, out),
                Inline::Strong(inner) if self.strong => self.see(inner, out),
                Inline::Emphasis(inner) if self.emphasis => self.see(inner, out),
                Inline::Strong(inner) => {
                    let strong = self.seen.joined;
                    Self { strong, ..self }.inside(Part::Strong, inner, out);
                }
                Inline::Emphasis(inner) => {
                    let emphasis = self.seen.joined;
                    Self { emphasis, ..self }.inside(Part::Emphasis, inner, out);
                }
                Inline::Link(target, inner) => self.link(target, inner, out),
                Inline::Image(image) => self.image(image, out),
                Inline::Html(html) if self.seen.joined => self.characters(html, out),
                Inline::Html(html) => out.push(Part::Html, html),
            }
        }
    }

    fn inside(self, part: Part, inlines: &[Inline], out: &mut Text) {
        out.edge(Edge::Begin(part));
        self.see(inlines, out);
        out.edge(Edge::End(part));
    }

    fn link(self, target: &Target, inner: &[Inline], out: &mut Text) {
        let written;
        let url = match (self.view, target) {
            (Some(view), target) => {
                written = (view.target)(target);
                written.as_deref()
            }
            (None, Target::Url(url)) => Some(url.as_str()),
            // What is read back has addresses alone.
            (None, Target::Anchor(_) | Target::Page(..)) => None,
        };
        let Some(url) = url else {
            return self.see(inner, out);
        };
        out.edge(Edge::Begin(Part::Link));
        out.characters.push_str(url);
        out.edge(Edge::Shown);
        self.see(inner, out);
        out.edge(Edge::End(Part::Link));
    }

    fn image(self, image: &Image, out: &mut Text) {
        out.edge(Edge::Begin(Part::Image));
        match self.view {
            Some(view) => out.characters.push_str(&(view.image)(image)),
            None => out.characters.push_str(&image.file),
        }
        out.edge(Edge::Shown);
        out.characters.push_str(&image.alt);
        out.edge(Edge::End(Part::Image));
    }

    fn characters(self, text: &str, out: &mut Text) {
        if self.seen.joined && text.contains(UNSEEN) {
            out.characters
                .extend(text.chars().filter(|c| !UNSEEN.contains(c)));
        } else {
            out.characters.push_str(text);
        }
    }

    /// Adds code; where a joiner parts two spans, they are seen as one.
    fn code(self, code: &str, out: &mut Text) {
        let end = (out.characters.len(), Edge::End(Part::Code));
        if self.seen.joined && out.edges.last() == Some(&end) {
            out.edges.pop();
            out.characters.push_str(code);
            out.edge(Edge::End(Part::Code));
        } else {
            out.push(Part::Code, code);
        }
    }
}

/// Shows a text with its markup, for a message.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut at = 0;
        let mut address = None;
        for (place, edge) in &self.edges {
            let before = &self.characters[at..*place];
            at = *place;
            match (edge, address.take()) {
                (Edge::Shown, _) => {
                    address = Some(before);
                    continue;
                }
                (Edge::End(Part::Image), Some(file)) => {
                    write!(f, "<img src={file:?} alt={before:?}>")?;
                    continue;
                }
                (_, Some(url)) => write!(f, "<a href={url:?}>{before}")?,
                (_, None) => f.write_str(before)?,
            }
            f.write_str(match edge {
                Edge::Begin(Part::Strong) => "<strong>",
                Edge::End(Part::Strong) => "</strong>",
                Edge::Begin(Part::Emphasis) => "<em>",
                Edge::End(Part::Emphasis) => "</em>",
                Edge::Begin(Part::Code) => "<code>",
                Edge::End(Part::Code) => "</code>",
                Edge::End(Part::Link) => "</a>",
                Edge::Begin(Part::Key | Part::Html | Part::Link | Part::Image)
                | Edge::End(Part::Key | Part::Html | Part::Image)
                | Edge::Shown => "",
            })?;
        }
        f.write_str(&self.characters[at..])
    }
}
