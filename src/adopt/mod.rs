//! Existing Markdown articles in several languages to documents and messages.
//!
//! The blocks of an article and of its translations are paired once ([`pair`]); what has a counterpart in every language becomes a
//! block of the document, what has none a block of the languages that have it. What the format cannot say stays as it is written, in
//! `verbatim`. Nothing here touches the disk.

mod document;
mod front;
mod ids;
mod links;
mod message;
mod pair;
mod piece;
mod record;
mod rows;
mod words;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use crate::create::NewFile;
use crate::format::is_path;
use crate::locale::Locale;
use crate::model::{Addresses, Project};
use crate::render::learn::heading_name;
use crate::source::{Source, Sources};
use crate::syntax::markdown::{Article, article};
use crate::tree::{Block, Inlines, Kind, plain, walk};
use front::Front;
use ids::Ids;
use links::{Links, Place, Places};
use message::{Message, Part};
use piece::{Cutter, Piece};
use words::{escaped, words};
use yaml::Yaml;

pub use document::{Shared, Unpaired};
pub use record::{Outcome, outcome};

/// The articles of one language.
#[derive(Debug)]
pub struct Tree {
    /// The language.
    pub locale: Locale,
    /// Paths without ending, and texts, in the order of the paths.
    pub articles: Vec<(String, String)>,
}

/// What became of the articles.
#[derive(Debug, Default)]
pub struct Adoption {
    /// The documents.
    pub documents: Vec<Adopted>,
    /// New keys of `links.yaml` with their addresses.
    pub links: Vec<(String, String)>,
    /// Articles of translations that have no source: their locale and path.
    pub without_source: Vec<(Locale, String)>,
}

/// An article that became a document.
#[derive(Debug)]
pub struct Adopted {
    /// Id of the document.
    pub id: String,
    /// Path of its pages.
    pub path: String,
    /// Path of the article, without ending.
    pub article: String,
    /// The locales that have it, as positions among the trees; the source first.
    pub locales: Vec<usize>,
    /// The document, then the messages of each locale.
    pub files: Vec<NewFile>,
    /// What is not in all languages, with its line in the article of the first that has it.
    pub unpaired: Vec<(Unpaired, usize)>,
    /// How much is in all languages.
    pub shared: Shared,
    /// Keys of front matter that have no place in the format.
    pub left_out: Vec<String>,
    /// Whether the front matter is that of the Microsoft documentation pipeline.
    pub learn: bool,
}

/// Adopts the articles of the first tree with their translations in the others.
pub fn adopt(trees: &[Tree], project: Option<&Project>) -> Adoption {
    let file = |tree: &Tree, path: &str, text: &str| {
        Source::new(format!("{}/{path}", tree.locale), normal(text))
    };
    let files = trees.iter().flat_map(|tree| {
        tree.articles.iter().map(move |(path, text)| file(tree, path, text))
    });
    let sources = Sources::new(files.collect());
    let Some((source, translations)) = trees.split_first() else {
        return Adoption::default();
    };
    let read = |tree: &Tree, path: &str| {
        let (id, file) = sources.find(&format!("{}/{path}", tree.locale))?;
        Some(article(&file.text, id))
    };
    let mut places = Places::default();
    if let Some(project) = project {
        for (key, link) in &project.links {
            if let Addresses::One(url) = &link.addresses {
                places.know(key, url);
            }
        }
    }
    let mut originals: Vec<(&str, Article<'_>, Anchors)> = Vec::new();
    let mut taken = taken_ids(project, source);
    for (path, _) in &source.articles {
        let Some(article) = read(source, path) else { continue };
        let anchors = anchors(&article);
        let id = document_id(path, &mut taken);
        let names = anchors.by_place.values().cloned().collect();
        places.documents.insert(path.clone(), Place { id, anchors: names });
        originals.push((path, article, anchors));
    }
    let mut adoption = Adoption::default();
    for (path, original, anchors) in originals {
        let mut articles = vec![(0, original)];
        for (at, tree) in translations.iter().enumerate() {
            articles.extend(read(tree, path).map(|article| (at + 1, article)));
        }
        adoption.documents.push(document(path, &articles, &anchors, &places, trees));
    }
    for tree in translations {
        let orphans = tree.articles.iter().filter(|(path, _)| !places.documents.contains_key(path));
        let orphans = orphans.map(|(path, _)| (tree.locale.clone(), path.clone()));
        adoption.without_source.extend(orphans);
    }
    adoption.links = places.new_addresses();
    adoption
}

/// Returns a text with line ends of one character and without a byte order mark.
fn normal(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the ids that documents of a project have, but for those that stand for the same articles.
fn taken_ids(project: Option<&Project>, source: &Tree) -> BTreeSet<String> {
    let Some(project) = project else {
        return BTreeSet::new();
    };
    let own = |path: &str| source.articles.iter().any(|(article, _)| page_path(article) == path);
    let others = project.documents.iter().filter(|document| !own(&document.path));
    others.flat_map(|one| [one.id.text.to_string(), one.prefix.to_string()]).collect()
}

fn document_id(path: &str, taken: &mut BTreeSet<String>) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut words = ids::slug(name, ids::LONG);
    let special = ["chrome-", "label-", "role-name-", "link-"];
    if words.is_empty() || special.iter().any(|prefix| words.starts_with(prefix)) {
        words = format!("article-{words}").trim_end_matches('-').to_owned();
    }
    let id = ids::unique(&words, |id| taken.contains(id));
    taken.insert(id.clone());
    id
}

/// Returns the path of the pages of an article: its own, where every file system can hold it.
fn page_path(article: &str) -> String {
    if is_path(article) {
        return article.to_owned();
    }
    let parts = article.split('/').map(|part| {
        let kept = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
        let part: String = part.chars().map(kept).collect();
        part.trim_matches(['.', '-']).to_owned()
    });
    let path = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    if is_path(&path) { path } else { "article".to_owned() }
}

/// The anchors of an article's headings.
#[derive(Default)]
struct Anchors {
    /// The anchor that each heading has, by its place.
    by_place: BTreeMap<u32, String>,
}

/// Names the headings of an article: by the anchor its author wrote, else as the publishing system does.
fn anchors(article: &Article<'_>) -> Anchors {
    let mut anchors = Anchors::default();
    let mut taken = BTreeSet::new();
    let mut used = BTreeSet::new();
    let title = title(&article.blocks).map(|(block, _)| block.origin);
    walk(&article.blocks, &mut |block| {
        let Kind::Heading(_, text) = &block.kind else { return };
        let name = heading_name(text, &mut taken);
        if title == Some(block.origin) || piece::is_tab(text) {
            return;
        }
        let own = block.anchors.first().filter(|own| !used.contains(*own));
        let name = own.cloned().unwrap_or(name);
        if let Some(place) = block.origin
            && crate::format::is_anchor(&name)
            && used.insert(name.clone())
        {
            anchors.by_place.insert(place.start, name);
        }
    });
    anchors
}

/// Returns the heading that is the title of an article, and its text.
fn title(blocks: &[Block]) -> Option<(&Block, &Inlines)> {
    let first = blocks.first()?;
    match &first.kind {
        Kind::Heading(1, text) if !plain(text).trim().is_empty() => Some((first, text)),
        _ => None,
    }
}

fn document(
    path: &str,
    articles: &[(usize, Article<'_>)],
    anchors: &Anchors,
    places: &Places,
    trees: &[Tree],
) -> Adopted {
    let id = places.documents.get(path).map_or("", |place| place.id.as_str());
    let links = Links { places, path };
    let tags: Vec<&str> = articles.iter().map(|(tree, _)| trees[*tree].locale.as_str()).collect();
    let fronts: Vec<Front> = articles
        .iter()
        .map(|(_, article)| front_of(article))
        .collect();
    let titled = articles.iter().all(|(_, article)| title(&article.blocks).is_some());
    let heading = |article: &Article<'_>| title(&article.blocks).filter(|_| titled).map(|(_, text)| shown(text));
    let differs = |(front, (_, article)): (&Front, &(usize, Article<'_>))| {
        front.title.is_some() && front.title != heading(article)
    };
    let named = fronts[0].title.is_some() && fronts.iter().zip(articles).any(differs);
    let mut messages = Vec::with_capacity(articles.len());
    let mut lists: Vec<Vec<Piece>> = Vec::with_capacity(articles.len());
    for ((_, article), front) in articles.iter().zip(&fronts) {
        let rest = if titled { &article.blocks[1..] } else { &article.blocks };
        let heading = title(&article.blocks).filter(|_| titled).map(|(_, text)| text);
        let description = fronts[0].description.is_some();
        messages.push(vec![head(id, heading, front, (named, description), &links)]);
        lists.push(Cutter { article, links: &links }.all(rest));
    }
    let mut maker = document::Maker {
        prefix: id,
        tags: &tags,
        anchors: &anchors.by_place,
        ids: Ids::beside(anchors.by_place.values().cloned()),
        messages,
        unpaired: Vec::new(),
        shared: Shared::default(),
        steps: false,
    };
    let slices: Vec<Option<&[Piece]>> = lists.iter().map(|list| Some(list.as_slice())).collect();
    let body = maker.blocks(&slices, 1);
    let page = page_path(path);
    let (folder, _) = page.rsplit_once('/').unwrap_or(("", &page));
    let slash = if folder.is_empty() { "" } else { "/" };
    let place = format!("{folder}{slash}{id}");
    let structure = structure(&maker, &fronts[0], (page != place).then_some(&*page), titled, body);
    let mut files = vec![NewFile {
        path: format!("procedures/{place}.yaml"),
        text: structure,
    }];
    for (tag, messages) in tags.iter().zip(&maker.messages) {
        files.push(NewFile {
            path: format!("locales/{tag}/{id}.ftl"),
            text: message::file(messages),
        });
    }
    record::sign(&format!("{path}.md"), &mut files);
    let line = |unpaired: &Unpaired| {
        let (at, place) = (unpaired.locales.first(), unpaired.place);
        at.zip(place).map_or(0, |(at, place)| line_of(&articles[*at].1, place.start as usize))
    };
    Adopted {
        id: id.to_owned(),
        path: page,
        article: path.to_owned(),
        locales: articles.iter().map(|(tree, _)| *tree).collect(),
        files,
        unpaired: maker.unpaired.into_iter().map(|one| (one.clone(), line(&one))).collect(),
        shared: maker.shared,
        left_out: fronts.iter().flat_map(|front| front.left_out.iter().cloned()).collect::<BTreeSet<_>>().into_iter().collect(),
        learn: fronts.iter().any(|front| front.keys.iter().any(|(key, _)| key.starts_with("ms."))),
    }
}

fn front_of(article: &Article<'_>) -> Front {
    let id = article.blocks.first().and_then(|block| block.origin).map(|span| span.source);
    id.map_or_else(Front::default, |id| front::read(id, article.front))
}

/// Returns the line of the file that a place of the body stands in.
fn line_of(article: &Article<'_>, start: usize) -> usize {
    let fences = if article.front.is_empty() { 0 } else { 2 };
    let above = article.front.matches('\n').count() + fences;
    above + 1 + article.body[..start].matches('\n').count()
}

/// Returns the characters of a heading.
fn shown(text: &Inlines) -> String {
    plain(text).replace('\n', " ")
}

/// Returns the message of a document: its title, and what front matter says in words.
fn head(
    id: &str,
    heading: Option<&Inlines>,
    front: &Front,
    (named, described): (bool, bool),
    links: &Links<'_>,
) -> Message {
    let shown = heading.map(shown);
    let name = front.title.clone().or_else(|| shown.clone()).unwrap_or_else(|| id.to_owned());
    let text = match heading.map(|text| words(text, links)) {
        Some(Some(words)) if words.raws.is_empty() => words.text,
        _ => escaped(shown.as_deref().unwrap_or(&name)),
    };
    let mut message = Message::new(id.to_owned(), Some(Part::plain(&text)));
    if named {
        message = message.with("title", Part::plain(&escaped(&name)));
    }
    if let Some(description) = front.description.as_ref().filter(|_| described) {
        message = message.with("description", Part::plain(&escaped(description)));
    }
    message
}

fn structure(
    maker: &document::Maker<'_>,
    front: &Front,
    path: Option<&str>,
    titled: bool,
    body: Vec<Yaml>,
) -> String {
    let kind = if maker.steps { "procedure" } else { "article" };
    let mut pairs = vec![
        ("stegvis".to_owned(), Yaml::Literal("1".to_owned())),
        ("kind".to_owned(), Yaml::text(kind)),
    ];
    pairs.extend(path.map(|path| ("path".to_owned(), Yaml::text(path))));
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
    pairs.push(("body".to_owned(), Yaml::List(body)));
    yaml::document(&pairs)
}

/// Returns what the settings of a new project say beside its languages: the outputs that give the articles back.
pub fn outputs(adoption: &Adoption) -> &'static str {
    if adoption.documents.iter().any(|document| document.learn) {
        "outputs: [learn, html, checklist]\n"
    } else {
        "outputs: [markdown, html, checklist]\nmarkdown: { flavour: github }\n"
    }
}

/// Returns `links.yaml` with new keys at its end.
pub fn links(present: &str, new: &[(String, String)]) -> String {
    let mut text = present.to_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.extend(new.iter().map(|(key, url)| yaml::line(key, url)));
    text
}
