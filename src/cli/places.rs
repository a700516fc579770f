//! The articles that a command line names: where those of each language stand, and which of them belong together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::shown;
use crate::load::disk::{self, Listed};
use crate::locale::Locale;
use crate::model::Flavour;
use crate::source::Source;

/// Articles of one language.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) locale: Locale,
    pub(super) path: PathBuf,
    /// The paths of its articles by what they are called in every language, once they are listed.
    pub(super) articles: BTreeMap<String, String>,
}

impl Place {
    pub(super) fn new(locale: Locale, path: PathBuf) -> Self {
        Self {
            locale,
            path,
            articles: BTreeMap::new(),
        }
    }
}

/// Reads a place of the command line.
pub(super) fn place(text: &str) -> Result<Place, String> {
    let (tag, path) = text
        .split_once('=')
        .filter(|(_, path)| !path.is_empty())
        .ok_or("write the locale, `=`, and a folder or file: `sv-SE=articles/sv`")?;
    let locale = super::init::locale(tag)?;
    Ok(Place::new(locale, path.into()))
}

/// The dialects of Markdown that articles are read in.
const READ: [Flavour; 6] = [
    Flavour::Github,
    Flavour::Hugo,
    Flavour::Docusaurus,
    Flavour::Mkdocs,
    Flavour::Zola,
    Flavour::Starlight,
];

/// Reads the dialect of articles.
pub(super) fn flavour(text: &str) -> Result<Flavour, String> {
    let known = READ.into_iter().find(|flavour| flavour.name() == text);
    known.ok_or_else(|| {
        let names = READ.map(Flavour::name).join(", ");
        format!("write one of {names}")
    })
}

/// Refuses a language that is given twice, and a path that is, unless the names in it end with their languages.
pub(super) fn once(places: &[Place], suffixes: bool) -> anyhow::Result<()> {
    for (at, place) in places.iter().enumerate() {
        for other in &places[..at] {
            if other.locale == place.locale {
                let (one, two) = (shown(&other.path), shown(&place.path));
                bail!(
                    "{one} and {two} are both {}; name the languages with --source and --translation",
                    place.locale
                );
            }
            if is_same(&other.path, &place.path) && !(suffixes && place.path.is_dir()) {
                let path = shown(&place.path);
                match place.path.is_dir() {
                    true => bail!(
                        "{path} is named twice; if the names of its articles end with their languages, as in `a.{}.md`, give --suffixes",
                        place.locale
                    ),
                    false => bail!("{path} is named twice"),
                }
            }
        }
    }
    Ok(())
}

fn is_same(one: &Path, two: &Path) -> bool {
    one == two || matches!((one.canonicalize(), two.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// What the places hold beside their articles.
#[derive(Default)]
pub(super) struct Others {
    /// What could not be listed, with the number of its place.
    pub(super) unreadable: Vec<(usize, Source)>,
    /// Articles whose names end with a language that nobody named, and that language.
    pub(super) foreign: Vec<(String, Locale)>,
}

impl Others {
    /// Says which articles are left out because of their language.
    pub(super) fn told(&self) -> String {
        let notes = self.foreign.iter().map(|(file, locale)| {
            format!("note: {file} is left out: {locale}, which its name ends with, is none of the languages named\n")
        });
        notes.collect()
    }
}

/// Lists the articles of each place by what they are called in every language. A place in another one is none of it. With `suffixes`, names
/// end with their languages, and one without is the first place's.
pub(super) fn list(places: &mut [Place], suffixes: bool) -> anyhow::Result<Others> {
    let mut others = Others::default();
    for at in 0..places.len() {
        let mut listed = disk::article_paths(&places[at].path)?;
        leave_to_others(&mut listed, places, at);
        for path in listed.paths {
            let stem = path.strip_suffix(".md").unwrap_or(&path);
            let mut called = stem;
            if suffixes && let Some((name, locale)) = suffix(stem) {
                called = name;
                match whose(&locale, places) {
                    Some(whose) if whose == at => {}
                    Some(_) => continue,
                    None => {
                        let file = name_of(&places[at].path, &path);
                        let foreign = &mut others.foreign;
                        if foreign.iter().all(|(known, _)| *known != file) {
                            foreign.push((file, locale));
                        }
                        continue;
                    }
                }
            } else if suffixes && at > 0 {
                continue;
            }
            let called = called.to_owned();
            if let Some(known) = places[at].articles.get(&called) {
                let (place, locale) = (&places[at].path, &places[at].locale);
                let (one, two) = (name_of(place, known), name_of(place, &path));
                bail!("{one} and {two} are the same article in {locale}; take one out");
            }
            places[at].articles.insert(called, path);
        }
        let unreadable = listed.unreadable.into_iter();
        others.unreadable.extend(unreadable.map(|file| (at, file)));
    }
    Ok(others)
}

/// Takes what stands in the folder of another place out of a list.
fn leave_to_others(listed: &mut Listed, places: &[Place], at: usize) {
    let Ok(own) = places[at].path.canonicalize() else {
        return;
    };
    let inner = places.iter().filter_map(|other| {
        let other = other.path.canonicalize().ok()?;
        let way = other.strip_prefix(&own).ok()?;
        let way = way.to_str()?.replace('\\', "/");
        (!way.is_empty()).then(|| format!("{way}/"))
    });
    let inner: Vec<String> = inner.collect();
    let own = |path: &str| !inner.iter().any(|folder| path.starts_with(folder));
    listed.paths.retain(|path| own(path));
    listed.unreadable.retain(|file| own(&file.path));
}

/// Splits the language off a name.
fn suffix(stem: &str) -> Option<(&str, Locale)> {
    let (name, tag) = stem.rsplit_once('.')?;
    let named = !name.is_empty() && !name.ends_with('/');
    locale(tag).filter(|_| named).map(|locale| (name, locale))
}

/// Returns the place of a language: the one of that name, else the only one of the language without its region.
fn whose(locale: &Locale, places: &[Place]) -> Option<usize> {
    if let Some(at) = places.iter().position(|place| place.locale == *locale) {
        return Some(at);
    }
    let bare = locale.as_str() == locale.language();
    let alike = |place: &&Place| bare && place.locale.language() == locale.language();
    match places.iter().filter(alike).count() {
        1 => places.iter().position(|place| alike(&place)),
        _ => None,
    }
}

/// Reads a name as the tag of a language: `en`, `zh-TW`, `zh-tw`, `sv_SE`.
pub(super) fn locale(name: &str) -> Option<Locale> {
    let plain = name.replace('_', "-");
    let (language, region) = plain.split_once('-').unwrap_or((&plain, ""));
    let likely = language.len() == 2 || language.len() == 3 && !region.is_empty();
    let canonical = |bad: crate::locale::BadLocale| Locale::new(&bad.canonical?).ok();
    let locale = Locale::new(&plain).map_or_else(canonical, Some);
    locale.filter(|_| likely)
}

/// Returns what an article is called: by its path in a folder, or as the file that was named.
pub(super) fn name_of(place: &Path, path: &str) -> String {
    let whole = if place.is_dir() {
        place.join(path)
    } else {
        place.to_owned()
    };
    let name = shown(&whole);
    name.strip_prefix("./").map(str::to_owned).unwrap_or(name)
}
