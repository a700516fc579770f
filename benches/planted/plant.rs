//! Puts defects of one kind into a project.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::entries::{entries, text_of};
use super::kinds::{Edit, How, Kind, Said};
use super::project::{Files, LOCALES};

/// Where a defect was planted.
#[derive(Debug)]
pub(crate) struct Place {
    /// The locale it is about.
    pub(crate) locale: &'static str,
    /// The message it is in.
    pub(crate) id: String,
    /// The file to find it in, where it is in none of the catalogs' messages.
    pub(crate) file: Option<String>,
}

/// A project with defects.
pub(crate) struct Planted {
    /// The project.
    pub(crate) files: Files,
    /// Where they are.
    pub(crate) places: Vec<Place>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.as_deref().unwrap_or("");
        write!(f, "{} {} {file}", self.locale, self.id)
    }
}

/// Plants defects of a kind in up to `places` places of each locale.
pub(crate) fn plant(clean: &Files, kind: &Kind, places: usize) -> Planted {
    let mut files = clean.clone();
    let mut found = Vec::new();
    match &kind.how {
        How::Translation(edit) => {
            for tag in &LOCALES[1..] {
                for id in change(clean, &mut files, (tag, edit), places, &|_, _| true) {
                    found.push(at(tag, id));
                }
            }
            files.sync();
        }
        How::Unsynced(edit) => {
            for tag in &LOCALES[1..] {
                for id in change(clean, &mut files, (tag, edit), places, &|_, _| true) {
                    found.push(at(tag, id));
                }
            }
        }
        How::Source(edit) => {
            for id in change(clean, &mut files, ("en", edit), places, &|_, _| true) {
                found.extend(LOCALES[1..].iter().map(|tag| at(tag, id.clone())));
            }
        }
        How::Both(source, translation) => {
            let changed = change(clean, &mut files, ("en", source), places, &|_, _| true);
            for tag in &LOCALES[1..] {
                let one = |_: &str, id: &str| changed.iter().any(|changed| changed == id);
                for id in change(clean, &mut files, (tag, translation), places, &one) {
                    found.push(at(tag, id));
                }
            }
        }
        How::Files(plant, in_step) => {
            for tag in &LOCALES[1..] {
                for (id, file) in plant(&mut files, tag, places) {
                    found.push(Place {
                        file,
                        ..at(tag, id)
                    });
                }
            }
            if *in_step {
                files.sync();
            }
        }
    }
    Planted {
        files,
        places: found,
    }
}

fn at(locale: &'static str, id: String) -> Place {
    Place {
        locale,
        id,
        file: None,
    }
}

/// Changes up to `places` messages of a locale that an edit has something to change in, far from each other, and returns their ids.
fn change(
    clean: &Files,
    files: &mut Files,
    (tag, edit): (&str, &Edit),
    places: usize,
    wanted: &dyn Fn(&str, &str) -> bool,
) -> Vec<String> {
    let mut candidates = Vec::new();
    for path in clean.catalogs(tag) {
        if path.ends_with("/chrome.ftl") {
            continue;
        }
        let text = &clean.texts[&path];
        let beside = path.replacen(tag, "en", 1);
        let source = clean.texts.get(&beside).map_or("", String::as_str);
        for entry in entries(text) {
            let said = Said {
                locale: tag,
                id: &entry.id,
                text: &text[entry.range.clone()],
                source: text_of(source, &entry.id).unwrap_or(""),
            };
            if wanted(&path, &entry.id)
                && let Some(new) = edit.apply(&said)
            {
                candidates.push((path.clone(), entry, new));
            }
        }
    }
    let count = candidates.len();
    let chosen: BTreeSet<usize> = (0..places.min(count))
        .map(|n| n * count / places.min(count))
        .collect();
    let mut changed = Vec::new();
    for at in chosen.iter().rev() {
        let (path, entry, new) = &candidates[*at];
        if let Some(text) = files.texts.get_mut(path) {
            text.replace_range(entry.range.clone(), new);
        }
        changed.push(entry.id.clone());
    }
    changed
}

/// Breaks every catalog of the project: an entry that does not parse in the middle, and the first id once more at the end.
pub(crate) fn faults(files: &mut Files) -> BTreeSet<(&'static str, String)> {
    let mut faults = BTreeSet::new();
    let mut texts = BTreeMap::new();
    for (path, text) in &files.texts {
        let entries = entries(text);
        let (Some(first), Some(middle), true) = (
            entries.first(),
            entries.get(entries.len() / 2),
            path.ends_with(".ftl"),
        ) else {
            continue;
        };
        let mut new = text.clone();
        new.push_str(&format!("\n{}\n", &text[first.range.clone()]));
        new.insert_str(middle.range.end, "\nbroken-entry = { $open\n");
        faults.insert(("syntax-error", "broken-entry".to_owned()));
        faults.insert(("duplicate-message", first.id.clone()));
        texts.insert(path.clone(), new);
    }
    files.texts.extend(texts);
    faults
}
