//! What the index of a locale is grouped by: the products and tags of documents that have a name in the source.

use crate::model::{Catalog, Document};

/// What the messages begin with that name groups.
pub const PREFIX: &str = "group-name-";

/// Returns the message that names a group.
pub fn message(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// Returns the groups that a document stands in: its products that have a name, else its tags that have one.
pub fn of<'p>(document: &'p Document, source: &Catalog) -> Vec<&'p str> {
    let named = |keys: &'p [String]| {
        let known = keys
            .iter()
            .filter(|key| source.message(&message(key)).is_some());
        known.map(String::as_str).collect::<Vec<_>>()
    };
    let products = named(&document.meta.products);
    if products.is_empty() {
        named(&document.meta.tags)
    } else {
        products
    }
}
