//! What `adopt` says of the articles when all are taken in.

use std::collections::BTreeMap;

use super::file;
use crate::adopt::{Adoption, Kept, Outcome};
use crate::cli::places::Place;
use crate::cli::tell;
use crate::report::counted;

/// Tells what is not in all languages, and what has no place in the format.
pub(super) fn notes(adoption: &Adoption, places: &[Place]) {
    let mut notes = String::new();
    for document in &adoption.documents {
        for (unpaired, line) in &document.unpaired {
            let own: Vec<usize> = unpaired
                .locales
                .iter()
                .map(|at| document.locales[*at])
                .collect();
            let others = document.locales.iter().filter(|at| !own.contains(at));
            let tag = |at: &usize| places[*at].locale.as_str();
            let others: Vec<&str> = others.map(tag).collect();
            let first = own.first().copied().unwrap_or_default();
            let file = file(&places[first], &document.article);
            notes += &format!(
                "note: {file}:{line}: this {} has no counterpart in {}\n",
                unpaired.what,
                others.join(", ")
            );
        }
        for key in &document.left_out {
            let file = file(&places[0], &document.article);
            notes += &format!(
                "note: {file}: the front matter `{key}` has no place in a document, and is left out\n"
            );
        }
        if document.path != document.article && places[0].path.is_dir() {
            notes += &format!(
                "note: `{}` becomes `{}`: not every file system can hold the path\n",
                document.article, document.path
            );
        }
    }
    for (locale, article) in &adoption.without_source {
        notes += &format!(
            "note: `{article}` in {locale} is left out: {} has no such article\n",
            places[0].locale
        );
    }
    tell(&notes);
}

/// Tells which labels are called otherwise than in the articles.
pub(super) fn kept(labels: &[Kept]) {
    let notes = labels.iter().map(|label| {
        let Kept {
            path,
            id,
            text,
            told,
        } = label;
        format!(
            "note: {path} was edited since it was adopted: `{id}` stays “{text}”, the articles say “{told}”\n"
        )
    });
    tell(&notes.collect::<String>());
}

/// Returns the word for an outcome.
pub(super) fn name(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::New => "new",
        Outcome::Outdated => "changed",
        Outcome::Same => "as before",
        Outcome::Edited => "edited and left alone",
    }
}

/// Returns the lines that say how many articles were taken in, and how much of them is shared.
pub(super) fn text(
    adoption: &Adoption,
    counts: &BTreeMap<&'static str, usize>,
    fragments: &BTreeMap<&'static str, usize>,
) -> String {
    let (all, apart) = adoption.documents.iter().fold((0, 0), |(all, apart), one| {
        (all + one.shared.all, apart + one.shared.apart)
    });
    let documents = match adoption.documents.len() {
        1 => "1 article".to_owned(),
        count => format!("{count} articles"),
    };
    format!(
        "adopted {documents}: {}\n{all} blocks, {} in every language of their article\n",
        parts(counts),
        all - apart
    ) + &labels(adoption)
        + &unpaired(adoption.unpaired)
        + &shared(adoption, fragments)
}

/// Says how many there are of each outcome.
fn parts(counts: &BTreeMap<&'static str, usize>) -> String {
    let outcomes = ["new", "changed", "as before", "edited and left alone"];
    let parts = outcomes.iter();
    let parts = parts.filter_map(|name| Some(format!("{} {name}", counts.get(name)?)));
    parts.collect::<Vec<_>>().join(", ")
}

/// Returns the line about steps that stand in several places: what became of them, or what could.
fn shared(adoption: &Adoption, fragments: &BTreeMap<&'static str, usize>) -> String {
    match (adoption.fragments.len(), adoption.sequences) {
        (0, 0) => String::new(),
        (0, 1) => "1 sequence of steps stands in several places (--fragments)\n".to_owned(),
        (0, count) => {
            format!("{count} sequences of steps stand in several places (--fragments)\n")
        }
        (count, _) => {
            let all = counted(count, "fragment");
            format!(
                "{all} of steps that stand in several places: {}\n",
                parts(fragments)
            )
        }
    }
}

/// Returns the line that counts the labels, where there are any.
fn labels(adoption: &Adoption) -> String {
    let named = || {
        let labels = adoption.labels.iter();
        labels.filter(|label| !label.documents.is_empty())
    };
    let new = named().filter(|label| !label.known[0]).count();
    match named().count() {
        0 => String::new(),
        all if all == new => format!("{}, all new\n", counted(all, "label")),
        all => {
            let changed = named().filter(|label| label.before.iter().any(Option::is_some));
            let changed = match changed.count() {
                0 => String::new(),
                count => format!(", {count} with another translation"),
            };
            format!("{}, {new} new{changed}\n", counted(all, "label"))
        }
    }
}

/// Returns the line that counts the names that are no label, or not everywhere, because it is not certain what they are called.
fn unpaired(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 name stays in some sentences as it is written: what translations call it there is not certain\n".to_owned(),
        count => format!("{count} names stay in some sentences as they are written: what translations call them there is not certain\n"),
    }
}
