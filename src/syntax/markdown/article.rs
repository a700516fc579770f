//! An article that somebody wrote, to blocks that know where they stand in it.
//!
//! Unlike [`read`](super::read), which reads what we wrote, this gives no meaning to HTML: what a message has no mark for stays in
//! the text as [`Inline::Html`], as it is written. Lines of a paragraph stay apart.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::container::Reading;
use super::document::Reader;
use super::folded::fold;
use super::mask::Masked;
use super::open::{Open, Text};
use super::tilde::tildes;
use super::{Definition, code, located};
use crate::source::{SourceId, Span};
use crate::text::script::is_wide;
use crate::text::url::{is_place, is_safe};
use crate::tree::{Block, Inline, Inlines, Kind};

/// An asterisk that its author wrote so that nobody takes it for a mark, escaped or as a number, stands apart in text with Han: there a mark
/// may have been meant though CommonMark sees none.
pub const ASTERISK: &str = "&#42;";

/// An article, read.
#[derive(Debug)]
pub struct Article<'t> {
    /// The text between the fences of the front matter.
    pub front: &'t str,
    /// The text below it.
    pub body: &'t str,
    /// The blocks; their origins are places in the body.
    pub blocks: Vec<Block>,
    /// The labels of reference links, and where in the body they are defined.
    pub definitions: Vec<Definition>,
    /// Whether the front matter is TOML.
    pub toml: bool,
    /// How it was read.
    pub reading: Reading,
}

/// Reads an article whose lines end with `\n`; `source` names it in the origins of its blocks.
pub fn article(text: &str, source: SourceId, reading: Reading) -> Article<'_> {
    let toml = !reading.calls.is_empty() && text.starts_with("+++");
    let (front, body) = split_front(text, if toml { "+++" } else { "---" });
    let masked = Masked::of(body, reading);
    let (definitions, events) = located(&masked.text, reading.attributes);
    let mut reader = Reader::new(Some(Written {
        source,
        text: body,
        at: 0..0,
        open: Vec::new(),
        closed: 0..0,
        last: 0,
        muted: 0,
        anchors: Vec::new(),
        named: 0,
        tildes: Vec::new(),
        wide: false,
        defines: !definitions.is_empty(),
        masked: &masked,
        line_break: reading.line_break.unwrap_or("<br>"),
    }));
    for (event, at) in events {
        take(&mut reader, event, at);
    }
    Article {
        front,
        body,
        blocks: fold(body, &masked, reader.finish().blocks),
        definitions,
        toml,
        reading,
    }
}

/// Splits a text into front matter and the rest; blanks behind a fence do not matter.
fn split_front<'t>(text: &'t str, fence: &str) -> (&'t str, &'t str) {
    let mut lines = text.split_inclusive('\n');
    let is_fence = |line: &str| line.trim_end() == fence;
    let Some(first) = lines.next().filter(|line| is_fence(line)) else {
        return ("", text);
    };
    let mut end = first.len();
    for line in lines {
        if is_fence(line) {
            return (&text[first.len()..end], &text[end + line.len()..]);
        }
        end += line.len();
    }
    ("", text)
}

/// What a [`Reader`] keeps of the text it reads.
pub(super) struct Written<'t> {
    source: SourceId,
    text: &'t str,
    /// Where the present event stands.
    at: Range<usize>,
    /// Where what is open stands.
    open: Vec<Range<usize>>,
    /// Where what was closed last stands.
    closed: Range<usize>,
    /// Where the last piece of running text ends.
    last: usize,
    /// How many are open inside a piece that is kept as it is.
    muted: usize,
    /// The anchors of the heading that is open.
    anchors: Vec<String>,
    /// How many of these are not closed yet.
    named: usize,
    /// Where in the text that is open tildes stand that some readers take for marks.
    tildes: Vec<usize>,
    /// Whether the text that is open has Han.
    wide: bool,
    /// Whether labels of links are defined in it.
    defines: bool,
    /// What was kept from the parser.
    masked: &'t Masked,
    /// How a line break is written.
    line_break: &'static str,
}

/// Tells whether running text begins.
fn begins_text(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell)
    )
}

impl Written<'_> {
    /// Looks at the text that opens, written like this from a place on.
    fn look(&mut self, slice: &str, start: usize) {
        let found = tildes(slice).into_iter();
        self.tildes = found.map(|place| start + place).collect();
        self.wide = slice.chars().any(is_wide);
    }

    pub(super) fn begin(&mut self) {
        self.open.push(self.at.clone());
    }

    /// Remembers the place of what is closed; the text of a tight item ends where its last piece does.
    pub(super) fn end(&mut self, tight: bool) {
        self.closed = self.open.pop().unwrap_or_default();
        if tight {
            self.closed.end = self.last;
        }
    }

    /// Returns the place of what was closed last.
    pub(super) fn origin(&self) -> Option<Span> {
        Some(Span::new(self.source, self.closed.clone()))
    }

    /// Remembers a tag that names a place in a heading or ends the name; tells whether a tag is one.
    fn takes_anchor(&mut self, html: &str) -> bool {
        match anchor(html) {
            Some(name) => {
                self.named += 1;
                let name = (!name.is_empty()).then(|| name.to_owned());
                self.anchors.extend(name);
                true
            }
            None if self.named > 0 && html == "</a>" => {
                self.named -= 1;
                true
            }
            None => false,
        }
    }

    /// Tells a block where it stands, and a heading its anchors.
    pub(super) fn place(&mut self, block: &mut Block) {
        if matches!(block.kind, Kind::Rule) {
            self.closed = self.at.clone();
        }
        block.origin = self.origin();
        if matches!(block.kind, Kind::Heading(..)) {
            block.anchors = std::mem::take(&mut self.anchors);
            self.named = 0;
        }
    }
}

fn take(reader: &mut Reader<'_>, event: Event<'_>, at: Range<usize>) {
    let in_heading = reader
        .open
        .iter()
        .any(|open| matches!(open, Open::Text(Text::Heading(_), _)));
    let skips = reader.skips();
    let Some(written) = &mut reader.written else {
        return;
    };
    if written.muted > 0 {
        match event {
            Event::Start(_) => written.muted += 1,
            Event::End(_) => written.muted -= 1,
            _ => {}
        }
        return;
    }
    let slice = &written.text[at.clone()];
    written.at = at.clone();
    let inline = match &event {
        Event::Start(tag) => is_inline(tag),
        Event::End(end) => end_is_inline(end),
        _ => true,
    };
    if inline {
        written.last = at.end;
    }
    if !skips && begins_text(&event) {
        written.look(slice, at.start);
    }
    if let Event::Start(tag) = &event
        && let Some(kept) = match tag {
            Tag::Link { .. } | Tag::Image { .. } if written.masked.is_address(&at) => {
                Some(slice.to_owned())
            }
            tag => kept(tag, slice, written.defines),
        }
    {
        written.muted = 1;
        return reader.push(Inline::Html(kept));
    }
    if let Event::Start(Tag::Heading { id: Some(id), .. }) = &event {
        written.anchors.push(id.to_string());
    }
    let kept = match &event {
        Event::Html(_) => return reader.take(Event::Html(slice.into())),
        Event::HardBreak => written.line_break.to_owned(),
        Event::Code(_) if slice.contains('\n') => {
            return reader.take(Event::Code(code::joined(slice).into()));
        }
        Event::TaskListMarker(_) => format!("{slice} "),
        Event::InlineHtml(html) if in_heading && written.takes_anchor(html) => return,
        Event::InlineHtml(_) => slice.to_owned(),
        Event::Text(text)
            if written.wide && is_literal(text, written.text, &at) && in_words(&reader.open) =>
        {
            reader.push(Inline::Html(ASTERISK.to_owned()));
            let rest = text.strip_prefix('*').unwrap_or_default().to_owned();
            return rest_of(reader, rest, at);
        }
        Event::Text(text) if !written.tildes.is_empty() && !in_code(&reader.open) => {
            let parts = apart(text, slice, at.start, &written.tildes);
            return parts.into_iter().for_each(|part| match part {
                Inline::Text(text) => reader.take(Event::Text(text.into())),
                part => reader.push(part),
            });
        }
        _ => return reader.take(event),
    };
    reader.push(Inline::Html(kept));
}

/// Takes what is left of a text whose first character is taken.
fn rest_of(reader: &mut Reader<'_>, rest: String, at: Range<usize>) {
    if !rest.is_empty() {
        take(reader, Event::Text(rest.into()), at.start + 1..at.end);
    }
}

/// Tells whether a text begins with an asterisk that is escaped or written as a number.
fn is_literal(text: &str, written: &str, at: &Range<usize>) -> bool {
    let before = &written[..at.start];
    let escapes = before.len() - before.trim_end_matches('\\').len();
    text.starts_with('*') && (escapes % 2 == 1 || written[at.start..].starts_with('&'))
}

fn in_words(open: &[Open]) -> bool {
    !in_code(open) && !matches!(open.last(), Some(Open::Text(Text::Image(_), _)))
}

fn in_code(open: &[Open]) -> bool {
    matches!(open.last(), Some(Open::Code(..) | Open::Html(_)))
}

/// Returns a text whose tildes at these places stand apart, as they are written; `slice` is how the text, which begins at `start`, is written.
fn apart(text: &str, slice: &str, start: usize, tildes: &[usize]) -> Inlines {
    let written: Vec<usize> = slice.match_indices('~').map(|(at, _)| start + at).collect();
    let shown: Vec<usize> = text.match_indices('~').map(|(at, _)| at).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    // One that is written as a number has no place.
    if written.len() == shown.len() {
        let kept = written
            .iter()
            .zip(shown)
            .filter(|(place, _)| tildes.contains(place));
        for (_, at) in kept {
            parts.push(Inline::Text(text[from..at].to_owned()));
            parts.push(Inline::Html("~".to_owned()));
            from = at + 1;
        }
    }
    parts.push(Inline::Text(text[from..].to_owned()));
    parts.retain(|part| !matches!(part, Inline::Text(text) if text.is_empty()));
    parts
}

/// Returns the name that a tag gives to a place, where it does nothing else.
fn anchor(html: &str) -> Option<&str> {
    let rest = html.strip_prefix("<a ")?.trim_start();
    let rest = rest
        .strip_prefix("name=\"")
        .or_else(|| rest.strip_prefix("id=\""))?;
    let (name, rest) = rest.split_once('"')?;
    matches!(rest.trim(), ">" | "/>").then_some(name)
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn end_is_inline(end: &pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    matches!(
        end,
        TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

fn has_tag(text: &str) -> bool {
    ["<", "  \n", "\\\n"].iter().any(|mark| text.contains(mark))
}

/// Returns how a mark is written that a message has no way to say; a link whose address is defined elsewhere names it where it stands.
fn kept(tag: &Tag<'_>, slice: &str, defines: bool) -> Option<String> {
    if is_kept(tag, slice, defines) {
        return Some(slice.to_owned());
    }
    let Tag::Link {
        link_type,
        dest_url,
        ..
    } = tag
    else {
        return None;
    };
    if is_link(&dest_url.replace(' ', "%20")) {
        return None;
    }
    let text = match link_type {
        LinkType::Reference => &slice[..=slice.rfind("][")?],
        LinkType::Collapsed | LinkType::Shortcut => slice.strip_suffix("[]").unwrap_or(slice),
        _ => return Some(slice.to_owned()),
    };
    let plain = !dest_url.contains(['(', ')', '<', '>', ' ']);
    Some(match plain {
        true => format!("{text}({dest_url})"),
        false => format!("{text}(<{dest_url}>)"),
    })
}

/// Tells whether a page may link to an address.
fn is_link(address: &str) -> bool {
    is_safe(address) || is_place(address)
}

/// Tells whether a mark is kept as it is written: a message has no way to say it.
fn is_kept(tag: &Tag<'_>, slice: &str, defines: bool) -> bool {
    match tag {
        Tag::Strikethrough => true,
        // The text of a picture has no links, no tags and no broken lines.
        Tag::Image { .. } if slice.matches("](").count() > 1 => true,
        Tag::Image { .. } if defines && slice.starts_with("![[") => true,
        Tag::Image { .. } if slice.split("](").next().is_some_and(has_tag) => true,
        Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        }
        | Tag::Image {
            link_type,
            dest_url,
            title,
            ..
        } => {
            let own = matches!(link_type, LinkType::Inline);
            let address = dest_url.replace(' ', "%20");
            *link_type == LinkType::Email || own && (!title.is_empty() || !is_link(&address))
        }
        _ => false,
    }
}
