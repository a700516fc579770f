//! The paths of the pages of articles: no two have the same.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::FIRST;
use crate::format::is_path;
use crate::text::taken::Taken;

/// Paths of pages, by those of their articles.
pub(super) type Paths = BTreeMap<String, String>;

/// Returns the paths of the pages of articles. An article keeps its own where every file system can hold it; what the others are called
/// depends on these articles alone, so that they are called the same when they are adopted again.
pub(super) fn of(articles: &[(String, String)]) -> Paths {
    let mut paths = Paths::new();
    // Some file systems take `A` for `a`.
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut numbers = Taken::default();
    for (article, _) in articles {
        if is_path(article) && taken.insert(article.to_ascii_lowercase()) {
            paths.insert(article.clone(), article.clone());
        }
    }
    for (article, _) in articles {
        if !paths.contains_key(article) {
            let path = numbers.number(&own(article), FIRST, |path| {
                !taken.contains(&path.to_ascii_lowercase())
            });
            taken.insert(path.to_ascii_lowercase());
            paths.insert(article.clone(), path);
        }
    }
    paths
}

/// Returns the path of an article as far as every file system can hold it.
fn own(article: &str) -> String {
    let parts = article.split('/').map(|part| {
        let kept = |c: char| {
            if c.is_ascii_alphanumeric() || "._-".contains(c) {
                c
            } else {
                '-'
            }
        };
        let part: String = part.chars().map(kept).collect();
        part.trim_matches(['.', '-']).to_owned()
    });
    let path = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("/");
    if is_path(&path) {
        path
    } else {
        "article".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn no_two_pages_have_the_same_path() {
        let check = |articles: &[&str], expected: &[&str]| {
            let all: Vec<(String, String)> = articles
                .iter()
                .map(|one| ((*one).to_owned(), String::new()))
                .collect();
            let paths = of(&all);
            let paths: Vec<&str> = articles.iter().map(|one| paths[*one].as_str()).collect();
            assert_eq!(paths, expected, "{articles:?}");
        };
        check(&["登入", "登出"], &["article", "article-2"]);
        check(&["a b", "a-b", "a-b-2"], &["a-b-3", "a-b", "a-b-2"]);
        check(&["Gate", "gate"], &["Gate", "gate-2"]);
        check(&["x/å", "x/ä", "y/å"], &["x", "x-2", "y"]);
    }
}
