//! The blocks of an article, put into the containers of its dialect; what no block can say stays as it is written.

use std::ops::Range;

use super::foreign::{Found, Title, What};
use super::inline::inline;
use super::mask::Masked;
use crate::source::Span;
use crate::tree::{Block, Item, Kind, List};

/// Puts the blocks of a text into its containers.
pub(super) fn fold(text: &str, masked: &Masked, blocks: Vec<Block>) -> Vec<Block> {
    if masked.found.is_empty() {
        return blocks;
    }
    Folder { text, masked }.blocks(blocks)
}

/// Containers inside each other; what opens a further one stays as it is written.
const CONTAINERS: usize = 50;

struct Folder<'t> {
    text: &'t str,
    masked: &'t Masked,
}

/// A container that is open.
struct Open {
    colons: usize,
    /// The line that opened it.
    line: Span,
    title: Option<Title>,
    blocks: Vec<Block>,
}

impl Folder<'_> {
    fn blocks(&self, blocks: Vec<Block>) -> Vec<Block> {
        let mut root = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        for block in blocks {
            let line = block.origin;
            match self.found(&block).map(|found| &found.what) {
                Some(What::Fence(colons, Some(title))) if open.len() < CONTAINERS => {
                    open.extend(line.map(|line| Open {
                        colons: *colons,
                        line,
                        title: title.clone(),
                        blocks: Vec::new(),
                    }));
                    continue;
                }
                Some(What::Fence(colons, None)) => {
                    let outermost = open.iter().position(|open| open.colons <= *colons);
                    if let (Some(at), Some(line)) = (outermost, line) {
                        self.close(&mut root, &mut open, (at, Some(line)));
                        continue;
                    }
                }
                _ => {}
            }
            let into = open.last_mut().map_or(&mut root, |open| &mut open.blocks);
            self.block(block, into);
        }
        self.close(&mut root, &mut open, (0, None));
        root
    }

    /// Closes the innermost containers until `left` are open; the outermost of them by the line given.
    fn close(
        &self,
        root: &mut Vec<Block>,
        open: &mut Vec<Open>,
        (left, end): (usize, Option<Span>),
    ) {
        while open.len() > left {
            let Some(last) = open.pop() else { return };
            let end = end.filter(|_| open.len() == left);
            let into = open.last_mut().map_or(&mut *root, |open| &mut open.blocks);
            match alert(last.title.filter(|_| end.is_some()), last.blocks) {
                Ok(kind) => {
                    let place = Span {
                        end: end.map_or(last.line.end, |end| end.end),
                        ..last.line
                    };
                    into.push(Block::new(kind).at(Some(place)));
                }
                Err(blocks) => {
                    into.push(self.raw(last.line));
                    into.extend(blocks);
                    into.extend(end.map(|end| self.raw(end)));
                }
            }
        }
    }

    fn block(&self, mut block: Block, into: &mut Vec<Block>) {
        block.kind = match block.kind {
            Kind::List(list) => return self.list(list, block.origin, into),
            Kind::Quote(inner) => Kind::Quote(self.blocks(inner)),
            Kind::Alert(level, title, inner) => Kind::Alert(level, title, self.blocks(inner)),
            Kind::Rule if self.found(&block).is_some() => Kind::Html(self.slice(block.origin)),
            other => other,
        };
        into.push(block);
    }

    /// Parts a list where admonitions were taken for items of it.
    fn list(&self, list: List, place: Option<Span>, into: &mut Vec<Block>) {
        let is_admonition = |item: &Item| self.admonition(item).is_some();
        if !list.items.iter().any(is_admonition) {
            let items = list.items.into_iter().map(|item| Item {
                blocks: self.blocks(item.blocks),
                ..item
            });
            let items = items.collect();
            let list = Kind::List(List { items, ..list });
            return into.push(Block::new(list).at(place));
        }
        let mut apart: Vec<Item> = Vec::new();
        for mut item in list.items {
            let Some(title) = self.admonition(&item) else {
                item.blocks = self.blocks(item.blocks);
                apart.push(item);
                continue;
            };
            into.extend(listed(std::mem::take(&mut apart)));
            let inner = self.blocks(item.blocks.drain(1..).collect());
            let kind = alert(title, inner).unwrap_or_else(|_| Kind::Html(self.slice(item.origin)));
            into.push(Block::new(kind).at(item.origin));
        }
        into.extend(listed(apart));
    }

    /// Returns what an item opens that is an admonition.
    fn admonition(&self, item: &Item) -> Option<Option<Title>> {
        let start = item.origin?.start as usize;
        match &self.masked.at(start)?.what {
            What::Admonition(title) => Some(title.clone()),
            _ => None,
        }
    }

    fn found(&self, block: &Block) -> Option<&Found> {
        let html = matches!(block.kind, Kind::Html(_) | Kind::Rule);
        let start = block.origin.filter(|_| html)?.start as usize;
        self.masked.at(start)
    }

    /// Returns a line as it is written.
    fn raw(&self, line: Span) -> Block {
        Block::new(Kind::Html(self.slice(Some(line)))).at(Some(line))
    }

    fn slice(&self, place: Option<Span>) -> String {
        let range = place.map(|span| span.start as usize..span.end as usize);
        let range: Range<usize> = range.unwrap_or_default();
        self.text
            .get(range)
            .unwrap_or_default()
            .trim_end()
            .to_owned()
    }
}

/// Returns items as a list of bullets, where there are any.
fn listed(items: Vec<Item>) -> Option<Block> {
    let place = items.first().and_then(|item| item.origin);
    let end = items.last().and_then(|item| item.origin);
    let place = place.zip(end).map(|(place, end)| Span {
        end: end.end,
        ..place
    });
    let list = (!items.is_empty()).then_some(Kind::List(List { start: None, items }));
    list.map(|list| Block::new(list).at(place))
}

/// Makes an alert of blocks; returns them where there is none, or where it does not begin with a sentence.
fn alert(title: Option<Title>, blocks: Vec<Block>) -> Result<Kind, Vec<Block>> {
    let begins = matches!(
        blocks.first().map(|block| &block.kind),
        Some(Kind::Paragraph(_))
    );
    match title.filter(|_| begins) {
        Some(title) => {
            let text = inline(&title.text, &[]);
            Ok(Kind::Alert(title.level, text, blocks))
        }
        None => Err(blocks),
    }
}
