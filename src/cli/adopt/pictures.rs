//! The pictures that adopted articles name: copied to the project, and told where they are not to be had.

use std::collections::BTreeMap;
use std::path::Path;

use super::file;
use crate::adopt::{Adoption, Picture};
use crate::cli::places::Place;
use crate::cli::tell;
use crate::create::{self, Copied};
use crate::load::disk;
use crate::report::counted;

/// Copies the pictures that became pictures of the project, each to the folder of its locale, and says in a line what was done.
pub(super) fn copy(root: &Path, adoption: &Adoption, places: &[Place]) -> anyhow::Result<String> {
    let mut counts = BTreeMap::new();
    let mut missing = 0;
    let mut notes = String::new();
    for picture in &adoption.pictures {
        let Some(path) = &picture.file else {
            missing += 1;
            notes += &absent(picture, places);
            continue;
        };
        let mut first = None;
        for place in places {
            let source = first.is_none();
            if !source && !picture.named.contains_key(place.locale.as_str()) {
                continue;
            }
            let Some(bytes) = disk::picture(&place.path, &picture.way)? else {
                continue;
            };
            // What is no other picture than the source's needs no copy: each locale falls back to the source.
            if first.as_ref() == Some(&bytes) {
                continue;
            }
            let target = format!("media/{}/{path}", place.locale);
            let copied = create::copy(root, &target, &bytes)?;
            if copied == Copied::Other {
                notes += &format!(
                    "note: {target} is another picture than that of the articles, and is left as it is\n"
                );
            }
            *counts.entry(copied).or_insert(0) += 1;
            if source {
                first = Some(bytes);
            }
        }
    }
    tell(&notes);
    let count = |copied| counts.get(&copied).copied().unwrap_or(0);
    let mut line = format!("{} copied", counted(count(Copied::New), "picture"));
    for (count, what) in [
        (count(Copied::Same), "there before"),
        (count(Copied::Other), "left alone"),
        (missing, "missing"),
    ] {
        if count > 0 {
            line += &format!(", {count} {what}");
        }
    }
    Ok(line + "\n")
}

/// Tells why a picture stays where its articles have it.
fn absent(picture: &Picture, places: &[Place]) -> String {
    let by = |place: &&Place| picture.named.contains_key(place.locale.as_str());
    let Some(place) = places.iter().find(by) else {
        return String::new();
    };
    let article = picture
        .named
        .get(place.locale.as_str())
        .map_or("", String::as_str);
    let article = file(place, article);
    let way = &picture.way;
    let source = &places[0];
    let why = if disk::has_picture(&source.path, way) {
        "has a name that not every file system can hold".to_owned()
    } else {
        format!("is not there beside the articles in {}", source.locale)
    };
    format!("note: {article}: the picture `{way}` {why}; its address stays as it is\n")
}
