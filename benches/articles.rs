//! Folders of articles in several languages, for programs that measure: a folder holds one folder or file for each locale, `en` among
//! them, or folders of that kind. `en@sv-SE` is the version of the source that the translation `sv-SE` was made from.

use std::fs;
use std::path::{Path, PathBuf};

use stegvis::adopt::Tree;
use stegvis::locale::Locale;

/// Says that there is nothing to measure.
pub(crate) const NONE: &str =
    "no articles there: name a folder with one folder or file for each locale, `en` among them";

/// Finds the folders that hold languages.
pub(crate) fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let names = names(folder);
    if names
        .iter()
        .any(|name| locale_of(name).is_some_and(|tag| tag.starts_with("en")))
    {
        found.push(folder.to_owned());
        return;
    }
    for name in names {
        let inner = folder.join(name);
        if inner.is_dir() {
            collect(&inner, found);
        }
    }
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

pub(crate) fn locale_of(name: &str) -> Option<&str> {
    let tag = name.strip_suffix(".md").unwrap_or(name);
    let (language, _) = tag.split_once('@').unwrap_or((tag, ""));
    (language.len() == 2 || language.contains('-') && language.len() == 5).then_some(tag)
}

/// Returns the sets of languages of a folder that are adopted together: the name of the source first.
pub(crate) fn editions(folder: &Path) -> Vec<Vec<String>> {
    let names: Vec<String> = names(folder)
        .into_iter()
        .filter(|name| locale_of(name).is_some())
        .collect();
    let own = |name: &&String| locale_of(name).is_some_and(|tag| tag == "en");
    let translation = |name: &&String| locale_of(name).is_some_and(|tag| !tag.starts_with("en"));
    let mut editions = Vec::new();
    if let Some(source) = names.iter().find(own) {
        let others = names.iter().filter(translation).cloned();
        editions.push(std::iter::once(source.clone()).chain(others).collect());
    }
    for name in &names {
        let Some((_, tag)) = locale_of(name).and_then(|tag| tag.split_once('@')) else {
            continue;
        };
        let of = |name: &&String| locale_of(name) == Some(tag);
        editions.extend(
            names
                .iter()
                .find(of)
                .map(|other| vec![name.clone(), other.clone()]),
        );
    }
    editions
}

pub(crate) fn tree(folder: &Path, name: &str) -> Tree {
    let tag = locale_of(name).unwrap_or("en");
    let tag = tag.split_once('@').map_or(tag, |(language, _)| language);
    let mut articles = Vec::new();
    let place = folder.join(name);
    if place.is_dir() {
        walk(&place, "", &mut articles);
    } else if let Ok(text) = fs::read_to_string(&place) {
        articles.push(("article".to_owned(), text));
    }
    Tree {
        locale: Locale::new(tag).unwrap_or_else(|_| panic!("{tag} is no locale")),
        articles,
    }
}

fn walk(folder: &Path, above: &str, articles: &mut Vec<(String, String)>) {
    for name in names(folder) {
        let place = folder.join(&name);
        if place.is_dir() {
            walk(&place, &format!("{above}{name}/"), articles);
        } else if let Some(stem) = name.strip_suffix(".md")
            && let Ok(text) = fs::read_to_string(&place)
        {
            articles.push((format!("{above}{stem}"), text));
        }
    }
}
