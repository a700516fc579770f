//! Existing Markdown articles in several languages to documents and messages.
//!
//! The blocks of an article and of its translations are paired once (`pair`); what has a counterpart in every language becomes a
//! block of the document, what has none a block of the languages that have it. What the format cannot say stays as it is written, in
//! `verbatim`. Nothing here touches the disk.

mod alerts;
mod article;
mod beside;
mod counterparts;
mod dialect;
mod document;
mod draft;
mod drafts;
mod escape;
mod forms;
mod fragments;
mod front;
mod headings;
mod html_table;
mod ids;
mod label;
mod label_files;
mod labels;
mod ledger;
mod lexicon;
mod likeness;
mod links;
mod made;
mod marked;
mod memory;
mod message;
mod pair;
mod paths;
mod pictures;
mod piece;
mod platform;
mod readings;
mod record;
mod repeats;
mod rows;
mod steps;
mod toml;
mod track;
mod words;
mod yaml;

use std::collections::BTreeSet;

use crate::create::NewFile;
use crate::layout::Layout;
use crate::locale::Locale;
use crate::model::{Addresses, Document, DocumentKind, Flavour, Name, Project};
use crate::source::SourceId;
use crate::syntax::markdown::article;
use crate::text::taken::Taken;
use headings::led_to;
use links::{Place, Places};
use memory::Memories;
use message::Message;
use paths::Paths;
use pictures::Pictures;
use yaml::Yaml;

pub use beside::{Beside, ID, Resumed, beside, plain};
pub use dialect::dialect;
pub use fragments::Fragment;
pub use label::Label;
pub use label_files::{Kept, labels};
pub use ledger::{Evidence, Recorded};
pub use links::Known;
pub use made::{Basis, Made};
pub use pictures::{Picture, There};
pub use record::{Outcome, outcome};
pub use track::{Shared, Told, Unpaired};

/// Paths of articles without ending, and their texts, in the order of the paths.
pub type Articles = Vec<(String, String)>;

/// The articles of one language.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The language.
    pub locale: Locale,
    /// Its articles.
    pub articles: Articles,
}

/// What is taken in beside documents and messages.
#[derive(Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Which pictures are there; without it, pictures stay where they are.
    pub pictures: Option<There<'a>>,
    /// Whether simple tables in HTML become tables.
    pub tables: bool,
    /// Whether names that are set off become labels.
    pub labels: bool,
    /// Whether sequences of steps that stand in several places become fragments.
    pub fragments: bool,
    /// The dialect of the articles; without it, they tell.
    pub flavour: Option<Flavour>,
}

/// What became of the articles.
#[derive(Debug, Default)]
pub struct Adoption {
    /// The locale of each tree.
    pub locales: Vec<Locale>,
    /// The documents.
    pub documents: Vec<Adopted>,
    /// New keys of `links.yaml` with their addresses.
    pub links: Vec<(String, Known)>,
    /// Pictures that the articles name, where pictures are wanted.
    pub pictures: Vec<Picture>,
    /// The labels that they name, where labels are wanted.
    pub labels: Vec<Label>,
    /// How many names stay in some sentence as they are written, because it is not certain what its translations call them.
    pub unpaired: usize,
    /// How many sequences of steps stand in several places.
    pub sequences: usize,
    /// What became of them, where fragments are wanted.
    pub fragments: Vec<Fragment>,
    /// Where messages stand.
    layout: Layout,
    /// The dialect that the articles were read in.
    pub flavour: Option<Flavour>,
    /// Messages of the chrome that make labels look as in the articles, for each tree.
    chrome: Vec<Vec<Message>>,
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
    /// What each locale's article says about how it was made, in the order of `locales`.
    pub made: Vec<Made>,
    /// Whether the front matter is that of the Microsoft documentation pipeline.
    pub learn: bool,
    /// Whether it is in the dialect of Adobe Experience League.
    pub experience_league: bool,
}

/// Adopts the articles of the first tree with their translations in the others.
///
/// One article is read at a time, with its translations; what stays of it is its draft, so that there are never all texts twice.
pub fn adopt(trees: Vec<Tree>, project: Option<&Project>, wanted: Wanted<'_>) -> Adoption {
    adopted(trees, project, Memories::of(project), wanted)
}

/// Adopts articles into a project that took in others, or the same, before.
pub fn adopt_again(trees: Vec<Tree>, past: Past, wanted: Wanted<'_>) -> Adoption {
    adopted(trees, Some(&past.project), past.memories, wanted)
}

/// A project that articles are adopted into, with no more of it than that needs: what its messages say of articles, and the rest of it.
pub struct Past {
    project: Project,
    memories: Memories,
}

impl Past {
    /// Remembers what the messages of a project say, and lets go of those that belong to no fragment.
    pub fn of(mut project: Project) -> Self {
        let memories = Memories::of(Some(&project));
        let documents = project.documents.iter();
        let fragments = documents.filter(|one| one.kind == DocumentKind::Fragment);
        let fragments: BTreeSet<&str> = fragments.map(|one| &*one.prefix).collect();
        for catalog in &mut project.catalogs {
            catalog.retain(|id| match id.split_once("--") {
                Some((prefix, _)) => fragments.contains(prefix),
                None => true,
            });
        }
        Self { project, memories }
    }
}

fn adopted(
    trees: Vec<Tree>,
    project: Option<&Project>,
    memories: Memories,
    wanted: Wanted<'_>,
) -> Adoption {
    let trees = trees.into_iter().map(|tree| (tree.locale, tree.articles));
    let (locales, articles): (Vec<Locale>, Vec<Articles>) = trees.unzip();
    let Some((source, translations)) = articles.split_first() else {
        return Adoption::default();
    };
    let languages = locales.iter().map(|one| one.language().to_owned());
    let mut places = Places::of(languages.collect(), Pictures::of(wanted.pictures));
    places.tables = wanted.tables;
    let flavour = wanted.flavour.unwrap_or_else(|| {
        let texts = articles.iter().flatten().map(|(_, text)| text.as_str());
        dialect(texts)
    });
    places.reading = flavour.reading();
    know_links(&places, project);
    let layout = project.map_or_else(Layout::default, |one| one.settings.catalogs.clone());
    let mut paths = paths::of(source);
    let others = others(project, &paths);
    // Nothing else names the labels of a project whose other documents are fragments.
    let alone = others.iter().all(|one| one.kind == DocumentKind::Fragment);
    let ids = others.iter().flat_map(|one| [&*one.id.text, &*one.prefix]);
    let mut taken: Taken = ids.map(str::to_owned).collect();
    for (article_path, text) in source {
        let anchors = led_to(&article(&normal(text), SourceId::default(), places.reading));
        let place = Place {
            id: document_id(article_path, &mut taken),
            path: paths.remove(article_path).unwrap_or_default(),
            anchors,
        };
        places.documents.insert(article_path.clone(), place);
    }
    let mut without_source = Vec::new();
    for (articles, locale) in translations.iter().zip(&locales[1..]) {
        let paths = articles.iter().map(|(path, _)| path);
        let orphans = paths.filter(|path| !places.documents.contains_key(*path));
        without_source.extend(orphans.map(|path| (locale.clone(), path.clone())));
    }
    let all = drafts::all(articles, &locales, &places, memories);
    let mut adoption = if wanted.labels || wanted.fragments {
        let target = (&*locales, &layout);
        drafts::shared(all.collect(), target, project, alone, &wanted, &mut taken)
    } else {
        drafts::alone(all, &locales, &layout)
    };
    adoption.without_source = without_source;
    adoption.flavour = Some(flavour);
    (adoption.links, adoption.pictures) = places.met();
    let documents = adoption.documents.iter();
    let fragments = adoption.fragments.iter();
    let files = documents.flat_map(|one| &one.files);
    let named = named_links(files.chain(fragments.flat_map(|one| &one.files)));
    adoption.links.retain(|(key, _)| named.contains(key));
    (adoption.locales, adoption.layout) = (locales, layout);
    adoption
}

/// Returns the keys that the files name. What was tried as a message and stays as it is written has met addresses, and names none.
fn named_links<'f>(files: impl Iterator<Item = &'f NewFile>) -> BTreeSet<String> {
    let ends = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_');
    let keys = files.flat_map(|file| {
        let behind = file.text.split("link:").skip(1);
        behind.map(move |rest| rest.split(ends).next().unwrap_or(rest).to_owned())
    });
    keys.collect()
}

/// Takes over the keys that a project has.
fn know_links(places: &Places<'_>, project: Option<&Project>) {
    for (key, link) in project.iter().flat_map(|project| &project.links) {
        let known = match &link.addresses {
            Addresses::One(url) => Known::One(url.clone()),
            Addresses::ByLocale(urls) => {
                let url = |(tag, url): (&String, &Name)| (tag.clone(), url.text.to_string());
                Known::ByLocale(urls.iter().map(url).collect())
            }
        };
        places.know(key, &known);
    }
}

/// Returns a text with line ends of one character and without a byte order mark.
fn normal(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the documents of a project that do not stand for articles with pages at these paths.
fn others<'p>(project: Option<&'p Project>, paths: &Paths) -> Vec<&'p Document> {
    let documents = project.into_iter().flat_map(|one| &one.documents);
    let own: BTreeSet<&String> = paths.values().collect();
    documents
        .filter(|document| !own.contains(&document.path))
        .collect()
}

fn document_id(path: &str, taken: &mut Taken) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut words = ids::slug(name, ids::LONG);
    let special = ["chrome-", "label-", "role-name-", "group-name-", "link-"];
    if words.is_empty() || special.iter().any(|prefix| words.starts_with(prefix)) {
        words = format!("article-{words}").trim_end_matches('-').to_owned();
    }
    ids::take(&words, taken, |_| true)
}

/// Returns what the settings of a new project say beside its languages: the outputs that give the articles back.
pub fn outputs(adoption: &Adoption) -> String {
    let any = |dialect: fn(&Adopted) -> bool| adoption.documents.iter().any(dialect);
    let flavour = match adoption.flavour.unwrap_or(Flavour::Github) {
        Flavour::Github if any(|document| document.learn) => {
            return "outputs: [learn, html]\n".to_owned();
        }
        Flavour::Github if any(|document| document.experience_league) => Flavour::ExperienceLeague,
        flavour => flavour,
    };
    format!(
        "outputs: [markdown, html]\nmarkdown: {{ flavour: {} }}\n",
        flavour.name()
    )
}

/// Returns `links.yaml` with new keys at its end.
pub fn links(present: &str, new: &[(String, Known)]) -> String {
    let mut text = present.to_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    for (key, known) in new {
        let value = match known {
            Known::One(url) => Yaml::text(&**url),
            Known::ByLocale(urls) => {
                let pairs = urls
                    .iter()
                    .map(|(tag, url)| (tag.clone(), Yaml::text(&**url)));
                Yaml::Map(pairs.collect())
            }
        };
        text.push_str(&yaml::document(&[(key.clone(), value)]));
    }
    text
}
