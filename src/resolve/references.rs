//! What the messages of a project refer to. Computed once a project.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::facts;
use crate::model::{Message, Project};

/// Messages that one worker takes at a time.
const CHUNK: usize = 1024;

/// Names that messages of any locale refer to.
#[derive(Debug, Default)]
pub struct References<'p> {
    /// Terms, without their dash.
    pub terms: BTreeSet<&'p str>,
    /// Messages.
    pub messages: BTreeSet<&'p str>,
    /// Keys of `links.yaml`.
    pub links: BTreeSet<&'p str>,
    /// Pictures inside sentences, by their path without locale.
    pub media: BTreeSet<&'p str>,
}

/// Collects what the messages of every locale refer to.
pub fn of(project: &Project) -> References<'_> {
    let catalogs = project.catalogs.par_iter();
    let all = catalogs.flat_map(|catalog| catalog.messages.par_chunks(CHUNK));
    all.map(read).reduce(References::default, References::with)
}

fn read(messages: &[Message]) -> References<'_> {
    let mut said = References::default();
    for (_, _, pattern) in messages.iter().flat_map(|message| message.entry.parts()) {
        let facts = facts::of(pattern);
        said.terms.extend(facts.terms.iter().map(|term| term.name));
        let messages = facts.messages.iter().map(|(id, ..)| *id);
        said.messages.extend(messages);
        pattern.texts(&mut |text, _| {
            if !text.contains(']') {
                return;
            }
            said.links.extend(targets(text, "](link:"));
            said.media.extend(targets(text, "](media:"));
        });
    }
    said
}

/// Returns what stands between a mark and the next round bracket.
fn targets<'t>(text: &'t str, mark: &'static str) -> impl Iterator<Item = &'t str> {
    let rests = text.split(mark).skip(1);
    rests.filter_map(|rest| rest.split(')').next())
}

impl References<'_> {
    fn with(mut self, mut other: Self) -> Self {
        self.terms.append(&mut other.terms);
        self.messages.append(&mut other.messages);
        self.links.append(&mut other.links);
        self.media.append(&mut other.media);
        self
    }
}
