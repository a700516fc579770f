//! A block of an article as the format can say it; what it cannot say is kept as it is written.

use super::html_table::Lifted;
use super::links::Links;
use super::memory::Memory;
use super::platform::{
    has_attributes, is_directive, is_disputed, is_fenced, is_foreign, is_tab, is_table_line,
};
use super::readings::Readings;
use super::words::{Words, bare, encoded, words};
use crate::format::is_anchor;
use crate::source::Span;
use crate::syntax::fluent::PLACEABLES;
use crate::syntax::markdown::{Article, article};
use crate::text::anchor::of_heading;
use crate::text::taken::Taken;
use crate::text::url::{is_place, is_safe};
use crate::tree::token::is_reserved;
use crate::tree::{
    AlertLevel, Align, Block, Inline, Item, Kind as TreeKind, Table, outline, plain,
};

/// A block of one article.
#[derive(Debug)]
pub(super) struct Piece {
    /// What it is.
    pub(super) kind: Kind,
    /// Where it stands in the body of the article.
    pub(super) place: Option<Span>,
}

/// What a block is.
#[derive(Debug)]
pub(super) enum Kind {
    /// A heading: its level, its words, the anchors written in it.
    Heading(u8, Words, Vec<String>),
    /// A paragraph.
    Paragraph(Words),
    /// A list, and the first number of an ordered one.
    List(Option<u32>, Vec<Entry>),
    /// An alert: its title where it has one of its own, its first paragraph, and what follows.
    Alert(AlertLevel, Option<String>, Words, Vec<Piece>),
    /// A quotation.
    Quote(Vec<Piece>),
    /// A picture: its address, which may be one in the project, its text, and itself as a sentence, where a message can say it.
    Image(String, String, Option<Words>),
    /// Code: its language, its text.
    Code(String, String),
    /// A table: alignment, headings, rows.
    Table(Vec<Align>, Vec<Words>, Vec<Vec<Words>>),
    /// What the format cannot say.
    Verbatim(String),
}

impl Kind {
    /// Returns the key that a block becomes a mapping with.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::Heading(..) => "section",
            Self::Paragraph(_) => "paragraph",
            Self::List(Some(_), _) => "steps",
            Self::List(None, _) => "list",
            Self::Alert(..) => "note",
            Self::Quote(_) => "quote",
            Self::Image(..) => "image",
            Self::Code(..) => "code",
            Self::Table(..) => "table",
            Self::Verbatim(_) => "verbatim",
        }
    }
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its first paragraph; an item may begin with something else.
    pub(super) sentence: Option<Words>,
    /// What follows.
    pub(super) blocks: Vec<Piece>,
    /// Where it stands in the body of the article.
    pub(super) place: Option<Span>,
}

/// Turns the blocks of an article into pieces.
pub(super) struct Cutter<'a> {
    /// The article.
    pub(super) article: &'a Article<'a>,
    /// Where its links lead.
    pub(super) links: &'a Links<'a>,
    /// What the project remembers of it.
    pub(super) memory: &'a Memory,
    /// Its tables in HTML that become tables.
    pub(super) tables: &'a Lifted,
    /// What may still be read again to see whether it reads as the same alone.
    pub(super) readings: Readings,
}

/// A block can neither be said nor be cut out of what it stands in.
struct Stuck;

impl Cutter<'_> {
    /// Returns the pieces of the whole article, or of a part of its blocks.
    pub(super) fn all(&self, blocks: &[Block]) -> Vec<Piece> {
        let whole = |block: &Block| {
            self.piece(block).unwrap_or_else(|Stuck| Piece {
                kind: Kind::Verbatim(self.whole(block)),
                place: block.origin,
            })
        };
        blocks.iter().map(whole).collect()
    }

    fn pieces(&self, blocks: &[Block]) -> Result<Vec<Piece>, Stuck> {
        blocks.iter().map(|block| self.piece(block)).collect()
    }

    fn piece(&self, block: &Block) -> Result<Piece, Stuck> {
        let kind = match self.said(block).filter(|_| !self.is_ambiguous(block)) {
            Some(kind) => kind,
            None => Kind::Verbatim(self.cut(block)?),
        };
        Ok(Piece {
            kind,
            place: block.origin,
        })
    }

    /// Tells whether readers take a block for different things: some see a block of HTML in a tag that stands alone on a line
    /// which goes on with a paragraph of an item or quotation without being indented as far.
    fn is_ambiguous(&self, block: &Block) -> bool {
        let held = |blocks: &[Block]| blocks.iter().any(|block| self.is_left_with_tag(block));
        match &block.kind {
            TreeKind::List(list) => list.items.iter().any(|item| held(&item.blocks)),
            TreeKind::Quote(inner) | TreeKind::Alert(_, _, inner) => held(inner),
            _ => false,
        }
    }

    /// Tells whether a paragraph, or one inside of a block, goes on with a tag that stands left of its first line.
    fn is_left_with_tag(&self, block: &Block) -> bool {
        if !matches!(block.kind, TreeKind::Paragraph(_)) {
            return self.is_ambiguous(block);
        }
        let start = block.origin.map_or(0, |span| span.start as usize);
        let column = self.line_before(start).chars().count();
        let tag = |line: &str| {
            let text = line.trim_start_matches(['>', ' ', '\t']);
            let alone = text.starts_with('<') && text.trim_end().ends_with('>');
            alone && line.len() - text.len() < column
        };
        self.slice(block).lines().skip(1).any(tag)
    }

    /// Returns what stands before a place on its line.
    fn line_before(&self, start: usize) -> &str {
        let above = &self.article.body[..start];
        &above[above.rfind('\n').map_or(0, |at| at + 1)..]
    }

    /// Returns what the format can say of a block; nothing where words would be lost.
    fn said(&self, block: &Block) -> Option<Kind> {
        let reading = self.article.reading;
        Some(match &block.kind {
            TreeKind::Heading(..) if reading.attributes && has_attributes(self.slice(block)) => {
                return None;
            }
            TreeKind::Heading(level, text) if !is_tab(text) => {
                let mut words = self.words(text)?;
                // Platforms give translated headings the names of those of the source.
                let name = || of_heading(&plain(text), &mut Taken::default());
                match block.anchors.as_slice() {
                    [] => words.kept.push(format!("#{}", name())),
                    anchors => words
                        .kept
                        .extend(anchors.iter().map(|one| format!("#{one}"))),
                }
                Kind::Heading(*level, words, block.anchors.clone())
            }
            TreeKind::Paragraph(_) => Kind::Paragraph(self.sentence(block)?),
            TreeKind::List(list) => {
                let entries: Option<Vec<Entry>> =
                    list.items.iter().map(|item| self.entry(item)).collect();
                let entries = entries?;
                let bare = entries.iter().any(|entry| entry.sentence.is_none());
                if bare && list.start.is_none() {
                    return None;
                }
                Kind::List(list.start, entries)
            }
            // What GitHub takes for an alert is a quotation to a site generator.
            TreeKind::Alert(..) if reading.is_site() && self.slice(block).starts_with('>') => {
                return None;
            }
            TreeKind::Alert(level, title, inner) => {
                let (first, rest) = inner.split_first()?;
                let title = match title.as_slice() {
                    [] => None,
                    title => Some(bare(title, self.links)?),
                };
                Kind::Alert(
                    *level,
                    title,
                    self.sentence(first)?,
                    self.pieces(rest).ok()?,
                )
            }
            TreeKind::Quote(inner) if !inner.is_empty() => Kind::Quote(self.pieces(inner).ok()?),
            TreeKind::Image(image) => {
                let address = encoded(&image.file);
                if !(is_safe(&address) || is_place(&address)) {
                    return None;
                }
                let sentence = self.words(&[Inline::Image(image.clone())]);
                let text = image.alt.replace('\n', " ");
                Kind::Image(self.links.picture(address), text, sentence)
            }
            TreeKind::Code(language, text) => {
                let info = self.info(block);
                // By its indent alone, it is none in MDX, and begins elsewhere in Python-Markdown.
                if (reading.mdx || reading.python) && !is_fenced(self.slice(block)) {
                    return None;
                }
                let known = language.is_empty() || is_anchor(language);
                if !known || info != language.as_str() {
                    return None;
                }
                Kind::Code(language.clone(), text.trim_end_matches('\n').to_owned())
            }
            TreeKind::Table(_) if is_disputed(self.slice(block)) => return None,
            TreeKind::Table(table) => self.table(table)?,
            TreeKind::Html(_) => self.table(self.tables.get(&block.origin?.start)?)?,
            _ => return None,
        })
    }

    /// Returns the words of a paragraph that is no directive of a platform, and in which no reader sees a table.
    fn sentence(&self, block: &Block) -> Option<Words> {
        let TreeKind::Paragraph(text) = &block.kind else {
            return None;
        };
        let written = self.slice(block);
        let foreign = self.article.reading.is_site() && is_foreign(written);
        let disputed = written.lines().skip(1).any(is_table_line);
        if foreign || disputed || is_directive(text, written) {
            return None;
        }
        let words = self.words(text)?;
        (!words.is_raw()).then_some(words)
    }

    fn words(&self, text: &[Inline]) -> Option<Words> {
        let mut words = words(text, self.links)?;
        let values = words.text.chars().filter(|c| is_reserved(*c)).count();
        // What stands as it is written has no definitions beside it.
        let refers = words
            .raws
            .iter()
            .any(|raw| self.labels(raw).next().is_some());
        if values > PLACEABLES || refers {
            return None;
        }
        words.known = self.memory.source_of(self.links.tag, &words);
        Some(words)
    }

    fn entry(&self, item: &Item) -> Option<Entry> {
        let (first, rest) = item.blocks.split_first()?;
        let sentence = self.sentence(first);
        let blocks = if sentence.is_some() {
            rest
        } else {
            &item.blocks
        };
        Some(Entry {
            sentence,
            blocks: self.pieces(blocks).ok()?,
            place: item.origin,
        })
    }

    fn table(&self, table: &Table) -> Option<Kind> {
        let row = |cells: &[Vec<Inline>]| -> Option<Vec<Words>> {
            cells
                .iter()
                .map(|cell| self.words(cell).filter(|words| words.raws.is_empty()))
                .collect()
        };
        let head = row(&table.head)?;
        let rows: Option<Vec<Vec<Words>>> = table.rows.iter().map(|cells| row(cells)).collect();
        Some(Kind::Table(table.align.clone(), head, rows?))
    }

    /// Returns what stands behind the fence of a code block.
    fn info(&self, block: &Block) -> &str {
        let line = self.slice(block).lines().next().unwrap_or("");
        if is_fenced(line) {
            line.trim_start_matches(['`', '~']).trim()
        } else {
            ""
        }
    }

    fn slice(&self, block: &Block) -> &str {
        let span = block.origin;
        let range = span.map_or(0..0, |span| span.start as usize..span.end as usize);
        self.article.body.get(range).unwrap_or("").trim_end()
    }

    /// Returns the text of a block at the top of the article, with the definitions its links need.
    fn whole(&self, block: &Block) -> String {
        let start = block.origin.map_or(0, |span| span.start as usize);
        let indent = self.line_before(start);
        let mut text = if indent.trim().is_empty() {
            format!("{indent}{}", self.slice(block))
        } else {
            self.slice(block).to_owned()
        };
        self.define(&mut text);
        text
    }

    /// Returns the definitions of the labels that a text names.
    fn labels(&self, text: &str) -> impl Iterator<Item = &str> {
        let lower = text.to_lowercase();
        let definitions = self.article.definitions.iter();
        definitions.filter_map(move |(label, place)| {
            let named = lower.contains(&format!("[{}]", label.to_lowercase()));
            named.then(|| self.article.body[place.clone()].trim_end())
        })
    }

    /// Adds the definitions of the labels that a text names.
    fn define(&self, text: &mut String) {
        let mut added = String::new();
        for definition in self.labels(text) {
            if !text.contains(definition) {
                added.push('\n');
                added.push_str(definition);
            }
        }
        if !added.is_empty() {
            text.push('\n');
            text.push_str(&added);
        }
    }

    /// Cuts the text of a block out of the items and quotations it stands in, and makes sure that it reads as the same alone.
    fn cut(&self, block: &Block) -> Result<String, Stuck> {
        let span = block.origin.ok_or(Stuck)?;
        let start = span.start as usize;
        let before = self.line_before(start);
        let slice = self.slice(block);
        if !self.readings.allow(slice.len()) {
            return Err(Stuck);
        }
        let mut lines = slice.lines();
        let mut text = lines.next().unwrap_or("").to_owned();
        for line in lines {
            text.push('\n');
            text.push_str(inside(line, before));
        }
        if !matches!(block.kind, TreeKind::Code(..) | TreeKind::Html(_)) {
            self.define(&mut text);
        }
        let wanted = outline(std::slice::from_ref(block));
        let same = outline(&article(&text, span.source, self.article.reading).blocks) == wanted;
        if same { Ok(text) } else { Err(Stuck) }
    }
}

/// Takes from a line what the items and quotations around it put before it on the first line.
fn inside<'l>(line: &'l str, before: &str) -> &'l str {
    let mut rest = line;
    let (quotes, last) = match before.rfind('>') {
        Some(at) => (before.matches('>').count(), &before[at + 1..]),
        None => (0, before),
    };
    for _ in 0..quotes {
        match rest.trim_start_matches(' ').strip_prefix('>') {
            Some(inner) => rest = inner,
            None => break,
        }
    }
    let mut columns = last.chars().count();
    while columns > 0 {
        match rest.strip_prefix(' ') {
            Some(inner) => (rest, columns) = (inner, columns - 1),
            None => match rest.strip_prefix('\t') {
                Some(inner) => (rest, columns) = (inner, columns.saturating_sub(4)),
                None => break,
            },
        }
    }
    rest
}

/// Returns the name of the file that an address leads to.
pub(super) fn file(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}
