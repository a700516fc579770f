//! One article in all its languages: its title, its front matter and its blocks, put together to the files of a document.

use std::collections::{BTreeMap, BTreeSet};

use super::Adopted;
use super::document::Maker;
use super::draft::Draft;
use super::front::{self, Front};
use super::headings::{Anchors, title};
use super::html_table::lifted;
use super::ids::Ids;
use super::links::{Links, Places};
use super::memory::Memory;
use super::message::{Message, Part};
use super::piece::{Cutter, Piece};
use super::readings::Readings;
use super::toml;
use super::track::{Told, Track, Unpaired};
use super::words::{bare, escaped};
use super::yaml::Yaml;
use crate::locale::Locale;
use crate::syntax::markdown::Article;
use crate::tree::{Inlines, Kind, plain};

/// The texts of each locale, by message, with their places.
pub(super) type Texts = Vec<BTreeMap<String, Told>>;

/// Drafts the document of an article, of which path and text are given, and its translations; returns where the texts stand as well.
pub(super) fn document(
    (path, text): (&str, &str),
    articles: &[(usize, Article<'_>)],
    anchors: &Anchors,
    places: &Places<'_>,
    locales: &[Locale],
    mut memory: Memory,
    newer: Option<usize>,
) -> (Draft, Texts) {
    let (id, page) = match places.documents.get(path) {
        Some(place) => (&*place.id, &*place.path),
        None => ("", ""),
    };
    let tag = |(tree, _): &(usize, Article<'_>)| locales[*tree].as_str();
    let tags: Vec<&str> = articles.iter().map(tag).collect();
    let fronts = fronts(articles, text);
    let links = |at: usize| Links {
        places,
        path,
        tag: tags[at],
    };
    let titles = Titles::of(articles, &fronts, &links);
    let mut messages = Vec::with_capacity(articles.len());
    let mut lists: Vec<Vec<Piece>> = Vec::with_capacity(articles.len());
    let tables = lifted(articles, places.tables);
    for (((_, article), front), tables) in articles.iter().zip(&fronts).zip(&tables) {
        let at = messages.len();
        messages.push(vec![titles.message(id, at, article, front)]);
        let links = &links(at);
        let cutter = Cutter {
            article,
            links,
            memory: &memory,
            tables,
            readings: Readings::of(article),
        };
        lists.push(pieces(&cutter, titles.headings));
    }
    let held = memory.prepare(&lists, &tags);
    let mut maker = Maker {
        prefix: id,
        tags: &tags,
        anchors: &anchors.by_place,
        ids: Ids::beside(anchors.by_place.values().cloned(), held),
        memory,
        messages,
        said: Vec::new(),
        track: Track::of(articles.len(), newer),
        steps: false,
    };
    titles.note(id, articles, &mut maker.track);
    let slices: Vec<Option<&[Piece]>> = lists.iter().map(|list| Some(list.as_slice())).collect();
    let body = maker.blocks(&slices, 1);
    let head = head(&maker, &fronts[0], titles.headings || titles.front);
    let unpaired = located(maker.track.unpaired, articles);
    let made = fronts.iter().map(|front| front.made.clone()).collect();
    let adopted = Adopted {
        id: id.to_owned(),
        path: page.to_owned(),
        article: path.to_owned(),
        locales: articles.iter().map(|(tree, _)| *tree).collect(),
        files: Vec::new(),
        unpaired,
        shared: maker.track.shared,
        left_out: left_out(&fronts),
        made,
        experience_league: is_experience_league(articles, &fronts),
        learn: has_key(&fronts, |key| key.starts_with("ms.")),
    };
    let mut messages = maker.messages;
    messages.iter_mut().for_each(Vec::shrink_to_fit);
    let draft = Draft {
        adopted,
        head,
        body: Yaml::List(body),
        messages,
        said: maker.said,
    };
    (draft, maker.track.told)
}

/// Returns the pieces of an article but for its title, where it has one.
fn pieces(cutter: &Cutter<'_>, titled: bool) -> Vec<Piece> {
    let blocks = &cutter.article.blocks;
    let (above, below) = match title(cutter.article).filter(|_| titled) {
        Some((at, _)) => (&blocks[..at], &blocks[at + 1..]),
        None => (&[][..], &blocks[..]),
    };
    let mut pieces = cutter.all(above);
    pieces.extend(cutter.all(below));
    pieces
}

/// Adds to what is not in all languages its line in the article of the first that has it.
fn located(all: Vec<Unpaired>, articles: &[(usize, Article<'_>)]) -> Vec<(Unpaired, usize)> {
    let mut lines: BTreeMap<usize, Lines> = BTreeMap::new();
    let mut line = |unpaired: &Unpaired| {
        let at = unpaired.locales.first();
        let place = at.and_then(|at| unpaired.places.get(*at).copied().flatten());
        at.zip(place).map_or(0, |(at, place)| {
            let lines = lines.entry(*at);
            let lines = lines.or_insert_with(|| Lines::of(&articles[*at].1));
            lines.at(place.start as usize)
        })
    };
    let all = all.into_iter().map(|one| {
        let line = line(&one);
        (one, line)
    });
    all.collect()
}

/// Returns the keys of front matter that have no place in the format.
fn left_out(fronts: &[Front]) -> Vec<String> {
    let keys = fronts.iter().flat_map(|front| &front.left_out);
    let keys: BTreeSet<&String> = keys.collect();
    keys.into_iter().cloned().collect()
}

/// Reads the front matter of all languages, and holds what translations say of their source against its text.
fn fronts(articles: &[(usize, Article<'_>)], source: &str) -> Vec<Front> {
    let fronts = articles.iter().enumerate();
    let mut fronts: Vec<Front> = fronts
        .map(|(at, (_, article))| front_of(article, at > 0))
        .collect();
    for front in &mut fronts[1..] {
        front.made.hold(source);
    }
    fronts
}

fn has_key(fronts: &[Front], is: fn(&str) -> bool) -> bool {
    let mut keys = fronts.iter().flat_map(|front| &front.keys);
    keys.any(|(key, _)| is(key))
}

/// Tells whether articles are in the dialect of Adobe Experience League.
fn is_experience_league(articles: &[(usize, Article<'_>)], fronts: &[Front]) -> bool {
    let marks = ["[!DNL ", "[!UICONTROL "];
    let mut bodies = articles.iter().map(|(_, article)| article.body);
    has_key(fronts, |key| key == "exl-id")
        || bodies.any(|body| marks.iter().any(|mark| body.contains(mark)))
}

/// What stands above the blocks of an article in all its languages.
struct Titles {
    /// Whether every language has a heading as its title, and one that a message can say.
    headings: bool,
    /// The text of the heading in each language.
    texts: Vec<String>,
    /// Whether the title of the front matter differs from the heading in some language.
    named: bool,
    /// Whether the source has a description.
    described: bool,
    /// Whether every language has its title in the front matter, and no other.
    front: bool,
}

impl Titles {
    fn of<'l>(
        articles: &[(usize, Article<'_>)],
        fronts: &[Front],
        links: &dyn Fn(usize) -> Links<'l>,
    ) -> Self {
        let text = |(at, (_, article)): (usize, &(usize, Article<'_>))| {
            let (_, text) = title(article)?;
            bare(text, &links(at))
        };
        let texts: Option<Vec<String>> = articles.iter().enumerate().map(text).collect();
        let mut titles = Self {
            headings: texts.is_some(),
            texts: texts.unwrap_or_default(),
            named: false,
            described: fronts[0].description.is_some(),
            front: in_front(articles, fronts),
        };
        if titles.front {
            return titles;
        }
        let own = |(_, article): &(usize, Article<'_>)| titles.heading(article).map(shown);
        let mut pairs = fronts.iter().zip(articles.iter().map(own));
        let named = pairs.any(|(front, own)| front.title.is_some() && front.title != own);
        titles.named = named && fronts[0].title.is_some();
        titles
    }

    /// Remembers where the titles stand.
    fn note(&self, id: &str, articles: &[(usize, Article<'_>)], track: &mut Track) {
        for (at, (_, article)) in articles.iter().enumerate() {
            let title = title(article).filter(|_| self.headings);
            let place = title.and_then(|(at, _)| article.blocks[at].origin);
            track.begin(at, id, place);
        }
    }

    fn heading<'a>(&self, article: &'a Article<'_>) -> Option<&'a Inlines> {
        let title = title(article).filter(|_| self.headings);
        title.map(|(_, text)| text)
    }

    /// Returns the message of a document: its title, and what front matter says in words.
    fn message(&self, id: &str, at: usize, article: &Article<'_>, front: &Front) -> Message {
        // Where the heading stays among the blocks, its words still name the page.
        let shown = title(article).map(|(_, text)| shown(text));
        let name = front.title.clone().or(shown);
        let name = name.unwrap_or_else(|| id.to_owned());
        let text = self.texts.get(at).cloned();
        let text = text.unwrap_or_else(|| escaped(&name));
        let mut message = Message::new(id.to_owned(), Some(Part::plain(&text)));
        if self.named {
            message = message.with("title", Part::plain(&escaped(&name)));
        }
        if let Some(description) = front.description.as_ref().filter(|_| self.described) {
            message = message.with("description", Part::plain(&escaped(description)));
        }
        message
    }
}

/// Tells whether all titles stand in front matter, as generators want them, with no other title below.
fn in_front(articles: &[(usize, Article<'_>)], fronts: &[Front]) -> bool {
    let above = |(_, article): &(usize, Article<'_>)| {
        let first = article.blocks.first().map(|block| &block.kind);
        article.reading.titled && !matches!(first, Some(Kind::Heading(1, _)))
    };
    articles.iter().all(above) && fronts.iter().all(|front| front.title.is_some())
}

fn front_of(article: &Article<'_>, translation: bool) -> Front {
    let id = article
        .blocks
        .first()
        .and_then(|block| block.origin)
        .map(|span| span.source);
    id.map_or_else(Front::default, |id| {
        let (text, left_out) = match article.toml {
            true => toml::as_yaml(article.front),
            false => (article.front.to_owned(), Vec::new()),
        };
        let mut front = front::read(id, &text, translation);
        front.left_out.extend(left_out);
        front
    })
}

/// The lines of an article.
struct Lines {
    /// How many lines of the file stand above the body.
    above: usize,
    /// Where the lines of the body end.
    ends: Vec<usize>,
}

impl Lines {
    fn of(article: &Article<'_>) -> Self {
        let fences = if article.front.is_empty() { 0 } else { 2 };
        let ends = article.body.match_indices('\n').map(|(at, _)| at);
        Self {
            above: article.front.matches('\n').count() + fences,
            ends: ends.collect(),
        }
    }

    /// Returns the line of the file that a place of the body stands in.
    fn at(&self, start: usize) -> usize {
        self.above + 1 + self.ends.partition_point(|end| *end < start)
    }
}

/// Returns the characters of a heading.
fn shown(text: &Inlines) -> String {
    plain(text).replace('\n', " ")
}

/// Returns what stands above the blocks of a document.
fn head(maker: &Maker<'_>, front: &Front, titled: bool) -> Vec<(String, Yaml)> {
    let kind = if maker.steps { "procedure" } else { "article" };
    let mut pairs = vec![
        ("stegvis".to_owned(), Yaml::Literal("1".to_owned())),
        ("kind".to_owned(), Yaml::text(kind)),
    ];
    let mut meta = Vec::new();
    if !titled {
        pairs.push(("heading".to_owned(), Yaml::Literal("false".to_owned())));
    }
    if !front.tags.is_empty() {
        let tags = Yaml::texts(front.tags.iter().map(String::as_str));
        meta.push(("tags".to_owned(), tags));
    }
    if !front.keys.is_empty() {
        meta.push(("front_matter".to_owned(), Yaml::Map(front.keys.clone())));
    }
    if !meta.is_empty() {
        pairs.push(("meta".to_owned(), Yaml::Map(meta)));
    }
    pairs
}
