//! Translations that stayed behind under an old id when their source was renamed.

use rustc_hash::FxHashMap;

use super::ledger::{Row, rows_of};
use super::{Fingerprint, canonical};
use crate::model::{Catalog, Message};

/// A translation whose source has another id now.
#[derive(Debug)]
pub struct Renamed<'p> {
    /// The translation.
    pub from: &'p Message,
    /// The source that says what the translation was made from, and is not translated.
    pub to: &'p Message,
}

/// Returns the translations of a catalog whose source has another id now: what they were made from is said by a source
/// that the catalog lacks, and by no other.
pub(super) fn of<'p>(source: &'p Catalog, own: &'p Catalog, rows: &[Row]) -> Vec<Renamed<'p>> {
    if rows.is_empty() || !source.complete || !own.complete {
        return Vec::new();
    }
    let lost = own
        .messages
        .iter()
        .filter(|message| !message.built_in && source.counterpart(&message.entry).is_none());
    let lost: Vec<&Message> = lost.collect();
    if lost.is_empty() {
        return Vec::new();
    }
    let mut absent: FxHashMap<(bool, Option<&str>, Fingerprint), Vec<&'p Message>> =
        FxHashMap::default();
    for message in &source.messages {
        if message.built_in || own.counterpart(&message.entry).is_some() {
            continue;
        }
        for (attribute, _, pattern) in message.entry.parts() {
            let key = (
                message.entry.term,
                attribute,
                canonical::fingerprint(pattern),
            );
            absent.entry(key).or_default().push(message);
        }
    }
    let target = |message: &&'p Message| {
        let mut candidates = message.entry.parts().filter_map(|(attribute, ..)| {
            let name = message.part_name(attribute);
            let row = rows_of(rows, &name).first()?;
            absent.get(&(message.entry.term, attribute, row.source))
        });
        match candidates.next()?.as_slice() {
            [to] => Some(Renamed { from: message, to }),
            _ => None,
        }
    };
    let mut all: Vec<Renamed<'p>> = lost.iter().filter_map(target).collect();
    let mut claims: FxHashMap<(bool, &str), usize> = FxHashMap::default();
    for one in &all {
        *claims
            .entry((one.to.entry.term, &one.to.entry.id))
            .or_default() += 1;
    }
    all.retain(|one| claims.get(&(one.to.entry.term, &*one.to.entry.id)) == Some(&1));
    all
}
