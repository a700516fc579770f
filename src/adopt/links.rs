//! Where the links of articles lead: to other documents, to headings, or to addresses by key.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::ids;
use super::pictures::{Picture, Pictures};
use crate::syntax::markdown::Reading;
use crate::text::address::without_language;
use crate::text::taken::Taken;
use crate::text::url::resolved;

/// The documents of an adoption by the paths of their articles, and the addresses that were met.
#[derive(Debug)]
pub(super) struct Places<'a> {
    /// Id and anchors of the document of each path without ending.
    pub(super) documents: BTreeMap<String, Place>,
    addresses: RefCell<Addresses>,
    /// The pictures that were met.
    pub(super) pictures: Pictures<'a>,
    /// Whether simple tables in HTML become tables.
    pub(super) tables: bool,
    /// How articles are read.
    pub(super) reading: Reading,
}

/// The address of a key of `links.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// One for all locales.
    One(String),
    /// One for each locale named.
    ByLocale(BTreeMap<String, String>),
}

/// A document that links can lead to.
#[derive(Debug)]
pub(super) struct Place {
    /// Its id.
    pub(super) id: String,
    /// The path of its pages.
    pub(super) path: String,
    /// The anchors of its sections.
    pub(super) anchors: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct Addresses {
    entries: Vec<Entry>,
    /// The entries of each address, apart from the language in it.
    places: BTreeMap<String, Vec<usize>>,
    taken: Taken,
    /// The languages of the adoption.
    languages: Vec<String>,
}

/// A key of `links.yaml`.
#[derive(Debug)]
struct Entry {
    key: String,
    /// Its address in each locale that was met.
    urls: BTreeMap<String, String>,
    /// Its address in the locales that were not.
    other: Option<String>,
    /// Whether it is new, so that locales can be added.
    new: bool,
}

/// The links of one article.
pub(super) struct Links<'a> {
    /// What they can lead to.
    pub(super) places: &'a Places<'a>,
    /// Path of the article, without ending.
    pub(super) path: &'a str,
    /// Tag of the language they stand in.
    pub(super) tag: &'a str,
}

impl<'a> Places<'a> {
    /// Returns places without any document, for an adoption in these languages that takes these pictures.
    pub(super) fn of(languages: Vec<String>, pictures: Pictures<'a>) -> Self {
        let addresses = Addresses {
            languages,
            ..Addresses::default()
        };
        Self {
            documents: BTreeMap::new(),
            addresses: RefCell::new(addresses),
            pictures,
            tables: false,
            reading: Reading::default(),
        }
    }

    /// Takes over a key that the project has.
    pub(super) fn know(&self, key: &str, known: &Known) {
        let (urls, other) = match known {
            Known::One(url) => (BTreeMap::new(), Some(url.clone())),
            Known::ByLocale(urls) => (urls.clone(), None),
        };
        let entry = Entry {
            key: key.to_owned(),
            urls,
            other,
            new: false,
        };
        self.addresses.borrow_mut().add(entry);
    }

    /// Returns the new keys with their addresses, in the order they were met, and the pictures.
    pub(super) fn met(self) -> (Vec<(String, Known)>, Vec<Picture>) {
        let entries = self.addresses.into_inner().entries.into_iter();
        let new = entries.filter(|entry| entry.new);
        let new = new.map(|entry| (entry.key, Known::of(entry.urls)));
        (new.collect(), self.pictures.met())
    }

    fn key(&self, address: &str, tag: &str) -> String {
        let mut addresses = self.addresses.borrow_mut();
        if let Some(key) = addresses.find(address, tag) {
            return key;
        }
        let own = |key: &str| {
            let message = format!("link-{key}");
            self.documents.values().any(|place| place.id == message)
        };
        let key = ids::take(&key_of(address), &mut addresses.taken, |key| !own(key));
        addresses.add(Entry {
            key: key.clone(),
            urls: BTreeMap::from([(tag.to_owned(), address.to_owned())]),
            other: None,
            new: true,
        });
        key
    }
}

impl Known {
    fn of(urls: BTreeMap<String, String>) -> Self {
        let mut all = urls.values();
        let first = all.next().cloned().unwrap_or_default();
        if all.all(|url| *url == first) {
            Self::One(first)
        } else {
            Self::ByLocale(urls)
        }
    }
}

impl Addresses {
    fn add(&mut self, entry: Entry) {
        self.taken.insert(entry.key.clone());
        let urls = entry.urls.values().chain(&entry.other);
        let places: BTreeSet<String> = urls
            .map(|url| without_language(url, &self.languages))
            .collect();
        for place in places {
            self.places
                .entry(place)
                .or_default()
                .push(self.entries.len());
        }
        self.entries.push(entry);
    }

    /// Finds the key that has an address in a locale, or that has none yet there and the same place in others.
    fn find(&mut self, address: &str, tag: &str) -> Option<String> {
        for at in self
            .places
            .get(&without_language(address, &self.languages))?
        {
            let entry = &mut self.entries[*at];
            let own = entry.urls.get(tag).or(entry.other.as_ref());
            match own {
                Some(url) if url == address => return Some(entry.key.clone()),
                None if entry.new => {
                    entry.urls.insert(tag.to_owned(), address.to_owned());
                    return Some(entry.key.clone());
                }
                _ => {}
            }
        }
        None
    }
}

impl Links<'_> {
    /// Returns what a message names for an address of its article.
    pub(super) fn target(&self, url: &str) -> String {
        self.own(url)
            .unwrap_or_else(|| format!("link:{}", self.places.key(url, self.tag)))
    }

    /// Returns the address of a picture: that of the project's, where it becomes one of the project.
    pub(super) fn picture(&self, address: String) -> String {
        let own = self.places.pictures.take(self.path, self.tag, &address);
        own.unwrap_or(address)
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
        let target = place(&path).or_else(|| place(self.without_tag(&path)?))?;
        match anchor {
            None => Some(format!("doc:{}", target.id)),
            Some(anchor) if target.anchors.contains(anchor) => {
                Some(format!("doc:{}#{anchor}", target.id))
            }
            Some(_) => None,
        }
    }

    /// Returns a path without the language of the article at its end: `close-gate.sv` in an article in Swedish.
    fn without_tag<'p>(&self, path: &'p str) -> Option<&'p str> {
        let (name, tag) = path.rsplit_once('.')?;
        let language = self.tag.split('-').next();
        let own = [Some(self.tag), language].into_iter().flatten();
        let mut own = own.filter(|own| own.eq_ignore_ascii_case(&tag.replace('_', "-")));
        own.next().map(|_| name)
    }
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
    use super::key_of;

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
}
