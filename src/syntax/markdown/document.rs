//! A whole Markdown document to blocks, as a reader of it would see them.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::article::Written;
use super::container::{self, Reading};
use super::convert::{alert, alignment, language, number};
use super::open::{Container, Open, Text};
use super::{growing, parser};
use crate::locale::Locale;
use crate::tree::{Block, Image, Inline, Inlines, Item, Kind, List, Mark, Table, Target, plain};

/// What was read.
#[derive(Debug, Default)]
pub struct Document {
    /// The front matter between its fences, where the flavour has one.
    pub front: String,
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// The anchors set by `<a id="…"></a>` and `<a name="…"></a>`, in order.
    pub anchors: Vec<String>,
}

/// Reads a document without front matter.
///
/// The HTML that we write ourselves (`<a id>`, `<strong>`, `<em>`, `<kbd>`, `<span lang>`, `<span dir>`) becomes what it means; other HTML stays raw.
pub fn document(text: &str) -> Document {
    container::read(text, Reading::default())
}

/// Reads the blocks of a text that is prepared for the one parser.
pub(super) fn common(text: &str, reading: Reading) -> Document {
    let mut reader = Reader {
        reading,
        ..Reader::new(None)
    };
    for event in parser(text, reading.attributes, reading.footnotes) {
        reader.take(event);
    }
    reader.finish()
}

/// Blocks and marks inside each other beyond which only their text is read: everything that follows a tree calls itself for each.
const NESTING: usize = 100;

/// Puts the blocks of a document together from the events of the parser.
pub(super) struct Reader<'t> {
    reading: Reading,
    pub(super) open: Vec<Open>,
    pub(super) anchors: Vec<String>,
    /// How many are open that were left out.
    skipped: usize,
    /// What is kept as it is written, where it is.
    pub(super) written: Option<Written<'t>>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(written: Option<Written<'t>>) -> Self {
        Self {
            reading: Reading::default(),
            open: vec![Open::Blocks(Container::Root, Vec::new())],
            anchors: Vec::new(),
            skipped: 0,
            written,
        }
    }

    /// Closes what is open, and returns what was read.
    pub(super) fn finish(mut self) -> Document {
        while self.open.len() > 1 {
            self.close();
        }
        let blocks = match self.open.pop() {
            Some(Open::Blocks(_, blocks)) => blocks,
            _ => Vec::new(),
        };
        Document {
            front: String::new(),
            blocks,
            anchors: self.anchors,
        }
    }

    /// Tells whether what opens now is left out, because too much is open already.
    pub(super) fn skips(&self) -> bool {
        self.skipped > 0 || self.open.len() > NESTING
    }

    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(_) if self.skips() => self.skipped += 1,
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.push(Inline::Code(code.into_string())),
            Event::SoftBreak if self.written.is_some() => self.text("\n"),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(html) => match self.open.last_mut() {
                Some(Open::Html(text)) => text.push_str(&html),
                _ => self.push(Inline::Html(html.into_string())),
            },
            Event::InlineHtml(html) => self.html(&html),
            Event::Rule => self.block(Kind::Rule),
            Event::TaskListMarker(done) => {
                let item = self.open.iter_mut().rev().find_map(|open| match open {
                    Open::Blocks(Container::Item(task), _) => Some(task),
                    _ => None,
                });
                if let Some(task) = item {
                    *task = Some(done);
                }
            }
            Event::FootnoteReference(name) => self.text(&format!("[^{name}]")),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let block = !matches!(
            tag,
            Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        );
        if block {
            self.leave_tight();
        }
        let open = match tag {
            Tag::Paragraph => Open::Text(Text::Paragraph, Vec::new()),
            Tag::Heading { level, id, .. } => {
                self.anchors.extend(id.map(CowStr::into_string));
                Open::Text(Text::Heading(number(level)), Vec::new())
            }
            Tag::BlockQuote(kind) => {
                let container = kind.map_or(Container::Quote, |kind| Container::Alert(alert(kind)));
                Open::Blocks(container, Vec::new())
            }
            Tag::List(start) => Open::List(start.and_then(|n| u32::try_from(n).ok()), Vec::new()),
            Tag::Item => Open::Blocks(Container::Item(None), Vec::new()),
            Tag::CodeBlock(kind) => Open::Code(language(kind), String::new()),
            Tag::HtmlBlock => Open::Html(String::new()),
            Tag::Table(align) => {
                let align = align.into_iter().map(alignment).collect();
                Open::Table(Table {
                    align,
                    ..Table::default()
                })
            }
            Tag::TableRow => {
                if let Some(Open::Table(table)) = self.open.last_mut() {
                    table.rows.push(Vec::new());
                }
                return;
            }
            Tag::TableCell => Open::Text(Text::Cell, Vec::new()),
            Tag::Strong => return self.inline(Text::Strong),
            Tag::Emphasis => return self.inline(Text::Emphasis),
            Tag::Link { dest_url, .. } => return self.inline(Text::Link(dest_url.into_string())),
            Tag::Image { dest_url, .. } => return self.inline(Text::Image(dest_url.into_string())),
            _ => return,
        };
        self.begin(open);
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image => self.close(),
            TagEnd::Paragraph
            | TagEnd::Table
            | TagEnd::TableCell
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::List(_) => {
                self.close_marks();
                self.close();
            }
            TagEnd::Item | TagEnd::BlockQuote(_) => {
                self.leave_tight();
                self.close();
            }
            _ => {}
        }
    }

    fn inline(&mut self, text: Text) {
        self.enter_text();
        self.begin(Open::Text(text, Vec::new()));
    }

    /// Opens the paragraph that a tight item leaves out.
    fn enter_text(&mut self) {
        if matches!(self.open.last(), Some(Open::Blocks(..))) {
            self.begin(Open::Text(Text::Tight, Vec::new()));
        }
    }

    fn leave_tight(&mut self) {
        self.close_marks();
        if matches!(self.open.last(), Some(Open::Text(Text::Tight, _))) {
            self.close();
        }
    }

    /// Closes HTML elements that were never closed in the source.
    fn close_marks(&mut self) {
        while matches!(
            self.open.last(),
            Some(Open::Text(
                Text::Strong | Text::Emphasis | Text::Key | Text::Code | Text::Span(_),
                _
            ))
        ) {
            self.close();
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(Open::Code(_, code) | Open::Html(code)) = self.open.last_mut() {
            return code.push_str(text);
        }
        self.enter_text();
        // The parser hands on a text in pieces.
        if let Some(Open::Text(_, inlines)) = self.open.last_mut() {
            match inlines.last_mut() {
                Some(Inline::Text(last)) => last.push_str(text),
                _ => inlines.push(Inline::Text(growing(text))),
            }
        }
    }

    pub(super) fn push(&mut self, inline: Inline) {
        self.enter_text();
        if let Some(Open::Text(_, inlines)) = self.open.last_mut() {
            match (inlines.last_mut(), inline) {
                (Some(Inline::Text(last)), Inline::Text(text)) => last.push_str(&text),
                (_, inline) => inlines.push(inline),
            }
        }
    }

    fn html(&mut self, html: &str) {
        let closes = |text: &Text, html: &str| {
            matches!(
                (text, html),
                (Text::Strong, "</strong>")
                    | (Text::Emphasis, "</em>")
                    | (Text::Key, "</kbd>")
                    | (Text::Code, "</code>")
                    | (Text::Span(_), "</span>")
            )
        };
        match html {
            _ if self.open.len() > NESTING => self.push(Inline::Html(html.to_owned())),
            "<strong>" => self.inline(Text::Strong),
            "<em>" => self.inline(Text::Emphasis),
            "<kbd>" => self.inline(Text::Key),
            "<code>" => self.inline(Text::Code),
            // An empty comment keeps two code spans apart; see `render::markdown`.
            "</a>" | "<!-- -->" => {}
            _ if html.starts_with("<a id=\"") || html.starts_with("<a name=\"") => {
                self.anchors
                    .extend(html.split('"').nth(1).map(str::to_owned));
            }
            "<span dir=\"ltr\">" | "<span dir=\"rtl\">" | "<span dir=\"auto\">" => {
                self.inline(Text::Span(None));
            }
            _ if html.starts_with("<span lang=\"") => {
                let tag = html.split('"').nth(1).unwrap_or("");
                self.inline(Text::Span(Locale::new(tag).ok()));
            }
            _ => {
                if let Some(Open::Text(text, _)) = self.open.last()
                    && closes(text, html)
                {
                    return self.close();
                }
                self.push(Inline::Html(html.to_owned()));
            }
        }
    }

    fn begin(&mut self, open: Open) {
        if let Some(written) = &mut self.written {
            written.begin();
        }
        self.open.push(open);
    }

    fn block(&mut self, kind: Kind) {
        let mut block = Block::new(kind);
        if let Some(written) = &mut self.written {
            written.place(&mut block);
        }
        if let Some(Open::Blocks(_, blocks)) = self.open.last_mut() {
            blocks.push(block);
        }
    }

    fn close(&mut self) {
        if let Some(written) = &mut self.written {
            let tight = matches!(self.open.last(), Some(Open::Text(Text::Tight, _)));
            written.end(tight);
        }
        match self.open.pop() {
            Some(Open::Text(text, inlines)) => self.close_text(text, inlines),
            Some(Open::Blocks(Container::Root, blocks)) => {
                self.open.push(Open::Blocks(Container::Root, blocks));
            }
            Some(Open::Blocks(Container::Quote, blocks)) => self.block(Kind::Quote(blocks)),
            Some(Open::Blocks(Container::Alert(level), blocks)) => {
                self.block(Kind::Alert(level, Vec::new(), blocks));
            }
            Some(Open::Blocks(Container::Item(task), blocks)) => {
                let origin = self.written.as_ref().and_then(Written::origin);
                if let Some(Open::List(_, items)) = self.open.last_mut() {
                    items.push(Item {
                        blocks,
                        task,
                        origin,
                        ..Item::default()
                    });
                }
            }
            Some(Open::List(start, items)) => self.block(Kind::List(List { start, items })),
            Some(Open::Code(language, text)) => {
                let text = container::without_escapes(text, self.reading);
                self.block(Kind::Code(language, text));
            }
            // An empty comment keeps two lists apart; see `render::markdown`.
            Some(Open::Html(text)) if text.trim() == "<!-- -->" && self.written.is_none() => {}
            Some(Open::Html(text)) => self.block(Kind::Html(text)),
            Some(Open::Table(table)) => self.block(Kind::Table(table)),
            None => {}
        }
    }

    fn close_text(&mut self, text: Text, mut inlines: Inlines) {
        if let Text::Paragraph | Text::Tight | Text::Heading(_) | Text::Cell = text {
            trim(&mut inlines);
        }
        match text {
            Text::Paragraph | Text::Tight => match inlines.as_mut_slice() {
                [] => {}
                [Inline::Image(image)] => {
                    let image = std::mem::take(image);
                    self.block(Kind::Image(image));
                }
                _ => self.block(Kind::Paragraph(inlines)),
            },
            Text::Heading(level) => self.block(Kind::Heading(level, inlines)),
            Text::Cell => {
                if let Some(Open::Table(table)) = self.open.last_mut() {
                    match table.rows.last_mut() {
                        Some(row) => row.push(inlines),
                        None => table.head.push(inlines),
                    }
                }
            }
            Text::Strong => self.push(Inline::Strong(inlines)),
            Text::Emphasis => self.push(Inline::Emphasis(inlines)),
            Text::Key => self.push(Inline::Mark(Mark::Key, inlines)),
            Text::Code => self.push(Inline::Code(plain(&inlines))),
            Text::Span(Some(locale)) => self.push(Inline::Mark(Mark::Foreign(locale), inlines)),
            Text::Span(None) => inlines.into_iter().for_each(|inline| self.push(inline)),
            Text::Link(url) => self.push(Inline::Link(Target::Url(url), inlines)),
            Text::Image(file) => self.push(Inline::Image(Image {
                file,
                alt: plain(&inlines),
                ..Image::default()
            })),
        }
    }
}

/// Removes the white space that anchors leave behind at both ends.
fn trim(inlines: &mut Inlines) {
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        let blank = text.len() - text.trim_start_matches(' ').len();
        text.drain(..blank);
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}
