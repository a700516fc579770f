//! Pictures that articles name by a way from where they stand: which of them become pictures of the project, and who names them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::format::is_path;
use crate::text::url::{decoded, resolved};

/// What the address of a picture of the project begins with in a message.
pub(super) const OWN: &str = "media:";

/// Tells whether there is a picture beside the articles of the source, at a way from their folder.
pub type There<'a> = &'a dyn Fn(&str) -> bool;

/// A picture that articles name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The way to it from the folder of the articles.
    pub way: String,
    /// Its path below `media/<locale>/`, where it became a picture of the project.
    pub file: Option<String>,
    /// The article that names it first in each locale, by tag.
    pub named: BTreeMap<String, String>,
}

/// The pictures of an adoption.
#[derive(Default)]
pub(super) struct Pictures<'a> {
    there: Option<There<'a>>,
    met: RefCell<BTreeMap<String, Picture>>,
}

impl std::fmt::Debug for Pictures<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.met.fmt(out)
    }
}

impl<'a> Pictures<'a> {
    /// Returns pictures of which those that are there are taken; without that, all stay where they are.
    pub(super) fn of(there: Option<There<'a>>) -> Self {
        Self {
            there,
            ..Self::default()
        }
    }

    /// Returns the address of a picture in the project, where it becomes one of the project.
    pub(super) fn take(&self, article: &str, tag: &str, address: &str) -> Option<String> {
        let there = self.there?;
        let way = way(article, address)?;
        let mut met = self.met.borrow_mut();
        let picture = met.entry(way).or_insert_with_key(|way| Picture {
            way: way.clone(),
            file: file(way).filter(|_| there(way)),
            ..Picture::default()
        });
        let article = || article.to_owned();
        picture.named.entry(tag.to_owned()).or_insert_with(article);
        picture.file.as_ref().map(|file| format!("{OWN}{file}"))
    }

    /// Returns what was met, in the order of the ways.
    pub(super) fn met(self) -> Vec<Picture> {
        self.met.into_inner().into_values().collect()
    }
}

/// Returns the way to a picture from the folder of the articles; nothing where an address is none of a file beside them.
fn way(article: &str, address: &str) -> Option<String> {
    if address.contains([':', '?', '#', '\\']) || address.starts_with('/') {
        return None;
    }
    let address = decoded(address).filter(|address| !address.contains('\0'))?;
    if let Some(way) = resolved(article, &address) {
        return Some(way);
    }
    // It leads out of the folder: as far up as the article is deep, and further.
    let depth = article.matches('/').count();
    let mut ups = 0;
    let mut names: Vec<&str> = Vec::new();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." if names.pop().is_none() => ups += 1,
            ".." => {}
            part => names.push(part),
        }
    }
    let up = "../".repeat(usize::saturating_sub(ups, depth));
    Some(format!("{up}{}", names.join("/")))
}

/// Returns the path in the project of what is at a way: `up/` for each folder further up than that of the articles.
fn file(way: &str) -> Option<String> {
    let file = way.replace("../", "up/");
    is_path(&file).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::{file, way};

    #[test]
    fn ways_lead_to_files() {
        let check = |article: &str, address: &str, expected: Option<&str>| {
            assert_eq!(way(article, address).as_deref(), expected, "{address}");
        };
        check("a", "media/b.png", Some("media/b.png"));
        check("a/b/c", "../d.png", Some("a/d.png"));
        check("a/b", "./c%20d.png", Some("a/c d.png"));
        check("a", "../media/b.png", Some("../media/b.png"));
        check("a/b", "../../../media/b.png", Some("../../media/b.png"));
        check("a/b", "x/../../c.png", Some("c.png"));
        check("a", "%E7%99%BB.png", Some("登.png"));
        for none in [
            "https://example.org/a.png",
            "/a.png",
            "a.png?b",
            "%zz.png",
            "%00",
        ] {
            check("a", none, None);
        }
    }

    #[test]
    fn files_are_of_the_project() {
        assert_eq!(file("media/b.png").as_deref(), Some("media/b.png"));
        assert_eq!(file("../../b.png").as_deref(), Some("up/up/b.png"));
        assert_eq!(file("登.png"), None);
    }
}
