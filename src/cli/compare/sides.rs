//! Which language each file or folder of the command line is in, where nobody says so.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::cli::places::{Place, locale};
use crate::cli::shown;
use crate::load;
use crate::locale::Locale;

/// Keys of front matter that name the language of an article.
const KEYS: [&str; 4] = ["ms.contentlocale", "lang", "language", "locale"];

/// Finds out the language of each path.
pub(super) fn places(paths: &[PathBuf]) -> anyhow::Result<Vec<Place>> {
    let parts: Vec<Vec<String>> = paths.iter().map(|path| parts(path)).collect();
    let mut places = Vec::with_capacity(paths.len());
    for (path, own) in paths.iter().zip(&parts) {
        // What all paths have in common is the language of none.
        let common = |part: &String| parts.iter().all(|parts| parts.contains(part));
        let named = own.iter().rev().filter(|part| !common(part));
        let locale = match named.filter_map(|part| locale(part)).next() {
            Some(locale) => locale,
            None => told(path)?.with_context(|| {
                let path = shown(path);
                format!("nothing tells the language of {path}; name it: `--source en={path}` or `--translation sv-SE={path}`")
            })?,
        };
        places.push(Place::new(locale, path.clone()));
    }
    Ok(places)
}

/// Returns the names of the folders of a path, its own name, and what stands between the dots of its name.
fn parts(path: &Path) -> Vec<String> {
    let components = path.components();
    let mut parts: Vec<String> = components
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    if let Some(name) = parts.last().cloned() {
        let name = name.strip_suffix(".md").unwrap_or(&name);
        parts.extend(name.split('.').map(str::to_owned));
    }
    parts
}

/// Returns the language that the front matter of an article names.
fn told(path: &Path) -> anyhow::Result<Option<Locale>> {
    if path.is_dir() {
        return Ok(None);
    }
    let text = load::disk::lone_text(path)?;
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    if lines.next().is_none_or(|line| line.trim_end() != "---") {
        return Ok(None);
    }
    let mut front = lines.take_while(|line| line.trim_end() != "---");
    Ok(front.find_map(|line| {
        let (key, value) = line.split_once(':')?;
        let value = value.trim().trim_matches(['"', '\'']);
        KEYS.contains(&key).then(|| locale(value)).flatten()
    }))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::places;

    fn tags(paths: &[&str]) -> Vec<String> {
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let places = places(&paths).unwrap();
        places.iter().map(|one| one.locale.to_string()).collect()
    }

    #[test]
    fn languages_are_read_from_paths() {
        assert_eq!(tags(&["docs/en/a.md", "docs/zh-tw/a.md"]), ["en", "zh-TW"]);
        assert_eq!(
            tags(&["en-us/is/a.md", "sv_SE/is/a.md"]),
            ["en-US", "sv-SE"]
        );
        assert_eq!(tags(&["docs/a.en.md", "docs/a.sv.md"]), ["en", "sv"]);
        assert_eq!(tags(&["en", "sv-SE/"]), ["en", "sv-SE"]);
    }
}
