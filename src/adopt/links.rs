//! Where the links of articles lead: to other documents, to headings, or to addresses by key.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::ids;

/// The documents of an adoption by the paths of their articles, and the addresses that were met.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Id and anchors of the document of each path without ending.
    pub(super) documents: BTreeMap<String, Place>,
    addresses: RefCell<Addresses>,
}

/// A document that links can lead to.
#[derive(Debug)]
pub(super) struct Place {
    /// Its id.
    pub(super) id: String,
    /// The anchors of its headings.
    pub(super) anchors: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct Addresses {
    /// Keys by address.
    keys: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// Keys and addresses that are new, in the order they were met.
    new: Vec<(String, String)>,
}

/// The links of one article.
pub(super) struct Links<'a> {
    /// What they can lead to.
    pub(super) places: &'a Places,
    /// Path of the article, without ending.
    pub(super) path: &'a str,
}

impl Places {
    /// Takes over an address that the project has.
    pub(super) fn know(&self, key: &str, address: &str) {
        let mut addresses = self.addresses.borrow_mut();
        addresses.taken.insert(key.to_owned());
        addresses
            .keys
            .entry(address.to_owned())
            .or_insert_with(|| key.to_owned());
    }

    /// Returns the new keys with their addresses, in the order they were met.
    pub(super) fn new_addresses(self) -> Vec<(String, String)> {
        self.addresses.into_inner().new
    }

    fn key(&self, address: &str) -> String {
        let mut addresses = self.addresses.borrow_mut();
        if let Some(key) = addresses.keys.get(address) {
            return key.clone();
        }
        let own = |key: &str| {
            let message = format!("link-{key}");
            self.documents.values().any(|place| place.id == message)
        };
        let key = ids::unique(&key_of(address), |key| {
            addresses.taken.contains(key) || own(key)
        });
        addresses.taken.insert(key.clone());
        addresses.keys.insert(address.to_owned(), key.clone());
        addresses.new.push((key.clone(), address.to_owned()));
        key
    }
}

impl Links<'_> {
    /// Returns what a message names for an address of its article.
    pub(super) fn target(&self, url: &str) -> String {
        self.own(url)
            .unwrap_or_else(|| format!("link:{}", self.places.key(url)))
    }

    /// Returns the place in the project that an address leads to.
    fn own(&self, url: &str) -> Option<String> {
        let (file, anchor) = match url.split_once('#') {
            Some((file, anchor)) => (file, Some(anchor)),
            None => (url, None),
        };
        let place = |path: &str| self.places.documents.get(path);
        if file.is_empty() {
            let anchor = anchor?;
            let own = place(self.path)?;
            return own.anchors.contains(anchor).then(|| format!("#{anchor}"));
        }
        let path = resolved(self.path, file.strip_suffix(".md")?)?;
        let target = place(&path)?;
        match anchor {
            None => Some(format!("doc:{}", target.id)),
            Some(anchor) if target.anchors.contains(anchor) => {
                Some(format!("doc:{}#{anchor}", target.id))
            }
            Some(_) => None,
        }
    }
}

/// Returns the path from the root that a relative one leads to, seen from a page.
fn resolved(from: &str, way: &str) -> Option<String> {
    if way.starts_with('/') || way.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in way.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Makes a key of the words of an address: its last part, and the place in it.
fn key_of(address: &str) -> String {
    let (rest, anchor) = address.split_once('#').unwrap_or((address, ""));
    let rest = rest.split('?').next().unwrap_or(rest).trim_end_matches('/');
    let rest = rest.split_once("://").map_or(rest, |(_, rest)| rest);
    let last = rest.rsplit('/').next().unwrap_or(rest);
    let stem = match last.rsplit_once('.') {
        Some((stem, "md" | "html" | "htm" | "aspx" | "yml" | "pdf")) => stem,
        _ => last,
    };
    let long = format!("{stem} {anchor}");
    let key = ids::slug(&long, ids::LONG);
    if key.is_empty() {
        "address".to_owned()
    } else {
        key
    }
}

#[cfg(test)]
mod tests {
    use super::{key_of, resolved};

    #[test]
    fn keys_are_readable() {
        let check = |address: &str, expected: &str| assert_eq!(key_of(address), expected);
        check("https://portal.example.org/", "portal-example-org");
        check(
            "../billing/refund-order.md#before-you-begin",
            "refund-order-before-you-begin",
        );
        check("#top", "top");
        check("https://go.example.org/fwlink/?linkid=42", "fwlink");
        check("https://example.org/登入", "address");
    }

    #[test]
    fn ways_are_followed_inside_the_tree_only() {
        assert_eq!(resolved("a/b/c", "../d").as_deref(), Some("a/d"));
        assert_eq!(resolved("a", "b/c").as_deref(), Some("b/c"));
        assert_eq!(resolved("a", "../b"), None);
        assert_eq!(resolved("a", "/b"), None);
    }
}
