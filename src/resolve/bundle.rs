//! Which messages need a Fluent bundle, and the bundle of a catalog.

use std::sync::Arc;

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;

use super::functions;
use crate::facts;
use crate::locale::Locale;
use crate::model::{Catalog, Message};
use crate::syntax::fluent::write;
use crate::text::formats::Formats;

/// Builds the bundle of a catalog: terms, and the messages that need one because they hold more than variables or others refer to
/// them.
pub(super) fn of(
    catalog: &Catalog,
    language: &Locale,
    formats: &Arc<Formats>,
) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
    bundle.set_use_isolating(false);
    functions::add(&mut bundle, formats);
    let bare = |message: &Message| {
        let mut parts = message.entry.parts();
        parts.all(|(_, _, pattern)| facts::is_direct(pattern))
    };
    let mut needed: Vec<bool> = catalog
        .messages
        .iter()
        .map(|message| message.entry.term || !bare(message))
        .collect();
    let mut open: Vec<usize> = (0..needed.len()).filter(|at| needed[*at]).collect();
    while let Some(at) = open.pop() {
        for (_, _, pattern) in catalog.messages[at].entry.parts() {
            for (id, ..) in facts::of(pattern).messages {
                if let Some(other) = catalog.position(id).filter(|other| !needed[*other]) {
                    needed[other] = true;
                    open.push(other);
                }
            }
        }
    }
    let mut text = String::new();
    for (message, _) in catalog
        .messages
        .iter()
        .zip(&needed)
        .filter(|(_, needed)| **needed)
    {
        write::entry(&message.entry, &functions::head, &mut text);
    }
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    // Ids are unique in a catalog; the bundle keeps the first all the same.
    let _ = bundle.add_resource(resource);
    bundle
}
