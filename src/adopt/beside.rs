//! One article and a translation of it side by side, to be compared: what adoption would make of the two, and where each text of it
//! stands. Nothing is meant to be written.

use super::headings::anchors;
use super::links::{Known, Place, Places};
use super::memory::Memory;
use super::pictures::Pictures;
use super::track::{Told, Unpaired};
use super::{article as one, normal};
use crate::create::NewFile;
use crate::layout::Layout;
use crate::locale::Locale;
use crate::source::{SourceId, Span};
use crate::syntax::markdown::{Article, Reading, article};
use crate::tree::{Block, Inline, Kind};

use std::collections::{BTreeMap, BTreeSet};

/// Id of the document, and prefix of its messages.
pub const ID: &str = "article";

/// Versions of one article, side by side.
#[derive(Debug)]
pub struct Beside {
    /// The document, then the messages of each version.
    pub files: Vec<NewFile>,
    /// The texts of each version, by message.
    pub told: Vec<BTreeMap<String, Told>>,
    /// What is not in all versions.
    pub unpaired: Vec<Unpaired>,
    /// Keys that messages name, with the addresses they stand for.
    pub links: Vec<(String, Known)>,
    /// Where the body of each version begins in its text.
    pub bodies: Vec<usize>,
    /// The lists of each version that go on behind a block that should stand in them, in its body.
    pub resumed: Vec<Vec<Resumed>>,
}

/// A list that goes on with the items of another, because something broke that off.
#[derive(Clone, Copy, Debug)]
pub struct Resumed {
    /// The number it begins with; nothing for bullets.
    pub start: Option<u32>,
    /// Where it stands.
    pub place: Option<Span>,
}

/// Returns a text as [`beside`] reads it: its line ends are one character, and no byte order mark stands before it.
pub fn plain(text: &str) -> String {
    normal(text)
}

/// Puts versions of an article side by side, each a text that [`plain`] returned. The first is the one that others were translated from;
/// with `newer`, the last is a later version of it.
pub fn beside(versions: &[(&Locale, &str)], newer: bool, reading: Reading) -> Beside {
    let mut articles: Vec<(usize, Article<'_>)> = Vec::with_capacity(versions.len());
    let mut resumed = vec![Vec::new(); versions.len()];
    for (at, (_, text)) in versions.iter().enumerate() {
        let mut article = article(text, SourceId::default(), reading);
        drop_comments(&mut article.blocks);
        articles.push((at, article));
    }
    // What is broken off in the same places in all versions is paired as it is.
    let mut starts = articles.iter().map(|(_, article)| starts(&article.blocks));
    let first = starts.next();
    if !starts.all(|other| first.as_ref() == Some(&other)) {
        for ((_, article), resumed) in articles.iter_mut().zip(&mut resumed) {
            rejoin(&mut article.blocks, resumed);
        }
    }
    let languages: BTreeSet<&str> = versions.iter().map(|(one, _)| one.language()).collect();
    let mut places = Places::of(
        languages.into_iter().map(str::to_owned).collect(),
        Pictures::default(),
    );
    // Addresses are compared as they are written, those inside the article too.
    let place = Place {
        id: ID.to_owned(),
        path: ID.to_owned(),
        anchors: BTreeSet::new(),
    };
    places.documents.insert(ID.to_owned(), place);
    places.reading = reading;
    let locales = versions.iter().map(|(locale, _)| Locale::clone(locale));
    let locales: Vec<Locale> = locales.collect();
    let bodies = articles.iter().zip(versions);
    let bodies = bodies.map(|((_, article), (_, text))| text.len() - article.body.len());
    let bodies = bodies.collect();
    let anchors = articles
        .first()
        .map(|(_, article)| anchors(article))
        .unwrap_or_default();
    let newer = newer.then(|| versions.len() - 1);
    let text = versions.first().map_or("", |(_, text)| *text);
    let article = (ID, text);
    let memory = Memory::default();
    let (mut draft, told) = one::document(
        article, &articles, &anchors, &places, &locales, memory, newer,
    );
    let tags: Vec<&str> = locales.iter().map(Locale::as_str).collect();
    draft.fill();
    let adopted = draft.finish(&tags, &Layout::default());
    Beside {
        files: adopted.files,
        told,
        unpaired: adopted.unpaired.into_iter().map(|(one, _)| one).collect(),
        links: places.met().0,
        bodies,
        resumed,
    }
}

/// Returns the numbers that lists begin with, nothing for bullets.
fn starts(blocks: &[Block]) -> Vec<Option<u32>> {
    let mut found = Vec::new();
    for block in blocks {
        match &block.kind {
            Kind::List(list) => {
                found.push(list.start);
                let items = list.items.iter();
                found.extend(items.flat_map(|item| starts(&item.blocks)));
            }
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => found.extend(starts(inner)),
            _ => {}
        }
    }
    found
}

/// Makes one list of those that readers take for one, so that they are paired as one: where a list breaks off and another goes on
/// with its items, what stands between belongs to the last item.
fn rejoin(blocks: &mut Vec<Block>, resumed: &mut Vec<Resumed>) {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    // Where the lists stand that may go on: the one with bullets, and the one with numbers.
    let mut open: [Option<usize>; 2] = [None, None];
    for mut block in std::mem::take(blocks) {
        match &mut block.kind {
            Kind::List(list) => {
                for item in &mut list.items {
                    rejoin(&mut item.blocks, resumed);
                }
            }
            Kind::Alert(_, _, inner) | Kind::Quote(inner) => rejoin(inner, resumed),
            // HTML between two lists is told better where it stands.
            Kind::Heading(..) | Kind::Html(_) => open = [None, None],
            _ => {}
        }
        let Kind::List(list) = &block.kind else {
            joined.push(block);
            continue;
        };
        let start = list.start;
        let kind = usize::from(start.is_some());
        match open[kind] {
            Some(before) if goes_on(&joined[before + 1..], start) => {
                resumed.push(Resumed {
                    start,
                    place: block.origin,
                });
                let between = joined.split_off(before + 1);
                append(&mut joined[before], between, block);
                // What stood between is no longer beside it.
                open[1 - kind] = open[1 - kind].filter(|other| *other < before);
            }
            _ => {
                open[kind] = Some(joined.len());
                joined.push(block);
            }
        }
    }
    *blocks = joined;
}

/// Tells whether a list goes on with the items of one before: with its numbers, or behind nothing but what belongs to an item.
fn goes_on(between: &[Block], start: Option<u32>) -> bool {
    let of_item = |block: &Block| {
        matches!(
            block.kind,
            Kind::Image(_) | Kind::Alert(..) | Kind::Quote(_) | Kind::Code(..)
        )
    };
    start.is_some_and(|start| start > 1) || between.iter().all(of_item)
}

/// Puts what stands between two lists into the last item of the first, and the items of the second behind it.
fn append(first: &mut Block, between: Vec<Block>, second: Block) {
    if let (Kind::List(list), Kind::List(rest)) = (&mut first.kind, second.kind) {
        if let Some(last) = list.items.last_mut() {
            last.blocks.extend(between);
        }
        list.items.extend(rest.items);
    }
}

/// Takes out what no reader sees.
fn drop_comments(blocks: &mut Vec<Block>) {
    blocks.retain_mut(|block| match &mut block.kind {
        Kind::Html(text) => !is_comment(text) && !is_anchor(text),
        Kind::Paragraph(text) => !text.iter().all(is_unseen),
        Kind::List(list) => {
            for item in &mut list.items {
                drop_comments(&mut item.blocks);
            }
            true
        }
        Kind::Alert(_, _, inner) | Kind::Quote(inner) => {
            drop_comments(inner);
            true
        }
        _ => true,
    });
}

fn is_unseen(one: &Inline) -> bool {
    match one {
        Inline::Html(text) => is_comment(text) || is_anchor(text) || text == "</a>",
        // A zero-width space stands where a platform wants a text and an author has none.
        Inline::Text(text) => text.chars().all(|c| c.is_whitespace() || c == '\u{200B}'),
        _ => false,
    }
}

/// Tells whether HTML is a place that links lead to, and nothing else.
fn is_anchor(html: &str) -> bool {
    let text = html.trim();
    let Some((tag, rest)) = text
        .strip_prefix("<a ")
        .and_then(|rest| rest.split_once('>'))
    else {
        return false;
    };
    !tag.contains("href") && matches!(rest.trim(), "" | "</a>")
}

/// Tells whether HTML is nothing but comments.
fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(inner) = rest.strip_prefix("<!--") {
        let Some((_, after)) = inner.split_once("-->") else {
            return true;
        };
        rest = after.trim_start();
    }
    rest.is_empty()
}
