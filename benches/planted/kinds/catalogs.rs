//! Messages, attributes and files that are missing, too many, or under another name.

use super::super::entries::entries;
use super::super::project::Files;
use super::{Edit, How, Kind, Places, Said};

pub(super) static ALL: &[Kind] = &[
    Kind::new(
        "message missing",
        &["missing-message"],
        How::Files(lose_messages, true),
    )
    .whole(),
    Kind::new(
        "file missing",
        &["missing-resource"],
        How::Files(lose_files, true),
    )
    .whole()
    .elsewhere(&["mixed-language"]),
    Kind::new(
        "message under another id",
        &["missing-message", "obsolete-message", "renamed-message"],
        How::Files(rename_messages, true),
    )
    .whole()
    .elsewhere(&["obsolete-message"]),
    Kind::new(
        "source gone",
        &["obsolete-message"],
        How::Files(add_messages, true),
    )
    .whole(),
    Kind::new(
        "id twice",
        &["duplicate-message"],
        How::Files(repeat_messages, true),
    ),
    Kind::new(
        "no sign of equality",
        &["syntax-error"],
        How::Files(break_messages, true),
    )
    .elsewhere(&["missing-message"]),
    Kind::translation(
        "attribute missing",
        &["missing-part"],
        Edit::By(lose_attribute),
    ),
    Kind::translation(
        "attribute translated",
        &["missing-part", "unexpected-part"],
        Edit::Swap(
            &[
                (".result", ".resultat"),
                (".alt", ".text"),
                (".undo", ".tillbaka"),
            ],
            &[
                (".result", ".jieguo"),
                (".alt", ".text"),
                (".undo", ".huifu"),
            ],
        ),
    )
    .also(&["unknown-attribute", "missing-alt"]),
    Kind::translation(
        "attribute that the source lacks",
        &["unexpected-part"],
        Edit::By(|said| {
            let note = if said.locale == "sv-SE" {
                "Så här ska det se ut."
            } else {
                "畫面應如下所示。"
            };
            said.plain()?;
            (said.is_sentence() && said.id.contains("--"))
                .then(|| format!("{}\n    .result = {note}", said.text))
        }),
    ),
    Kind::translation(
        "attribute that nothing shows",
        &["unknown-attribute", "unexpected-part"],
        Edit::By(|said| {
            said.plain()?;
            (said.is_sentence() && said.id.contains("--"))
                .then(|| format!("{}\n    .hint = Ett tips, 提示", said.text))
        }),
    )
    .also(&["zh-halfwidth-punctuation"]),
    Kind::translation(
        "value missing",
        &["missing-part"],
        Edit::By(|said| {
            let (first, rest) = said.text.split_once('\n')?;
            let (id, value) = first.split_once(" = ")?;
            (said.is_sentence() && rest.trim_start().starts_with('.') && !value.is_empty())
                .then(|| format!("{id} =\n{rest}"))
        }),
    ),
];

/// Returns up to `places` ids of messages of the own procedures, far from each other, with the file each stands in.
fn some(files: &Files, tag: &str, places: usize) -> Vec<(String, String)> {
    let own = files
        .catalogs(tag)
        .into_iter()
        .filter(|path| path.contains("/restart-") || path.contains("/link-tenant"));
    let all: Vec<(String, String)> = own
        .flat_map(|path| {
            let entries = entries(&files.texts[&path]);
            let inner = entries.into_iter().filter(|entry| entry.id.contains("--"));
            inner
                .map(|entry| (path.clone(), entry.id))
                .collect::<Vec<_>>()
        })
        .collect();
    let count = places.min(all.len());
    (0..count)
        .map(|n| all[n * all.len() / count].clone())
        .collect()
}

/// Puts something else in the place of messages.
fn replace(
    files: &mut Files,
    tag: &str,
    places: usize,
    change: &dyn Fn(&str) -> String,
) -> Vec<String> {
    let chosen = some(files, tag, places);
    for (path, id) in &chosen {
        let text = &files.texts[path];
        if let Some(entry) = entries(text).into_iter().find(|entry| entry.id == *id) {
            let new = change(&text[entry.range.clone()]);
            let mut text = text.clone();
            text.replace_range(entry.range, &new);
            files.texts.insert(path.clone(), text);
        }
    }
    chosen.into_iter().map(|(_, id)| id).collect()
}

fn in_catalog(ids: Vec<String>) -> Places {
    ids.into_iter().map(|id| (id, None)).collect()
}

fn lose_messages(files: &mut Files, tag: &'static str, places: usize) -> Places {
    in_catalog(replace(files, tag, places, &|_| String::new()))
}

fn break_messages(files: &mut Files, tag: &'static str, places: usize) -> Places {
    in_catalog(replace(files, tag, places, &|text| {
        text.replacen(" =", "", 1)
    }))
}

fn repeat_messages(files: &mut Files, tag: &'static str, places: usize) -> Places {
    in_catalog(replace(files, tag, places, &|text| {
        format!("{text}\n{text}")
    }))
}

fn rename_messages(files: &mut Files, tag: &'static str, places: usize) -> Places {
    in_catalog(replace(files, tag, places, &|text| {
        text.replacen(" =", "-v2 =", 1)
    }))
}

fn add_messages(files: &mut Files, tag: &'static str, places: usize) -> Places {
    let chosen = some(files, tag, places);
    let text = if tag == "sv-SE" {
        "Vänta på signalen."
    } else {
        "請等候訊號。"
    };
    let mut added = Vec::new();
    for (at, (path, _)) in chosen.into_iter().enumerate() {
        let id = format!("former-step-{at}");
        if let Some(catalog) = files.texts.get_mut(&path) {
            catalog.push_str(&format!("\n{id} = {text}\n"));
            added.push((id, None));
        }
    }
    added
}

fn lose_files(files: &mut Files, tag: &'static str, places: usize) -> Places {
    let own = files
        .catalogs(tag)
        .into_iter()
        .filter(|path| path.contains("/restart-"));
    let own: Vec<String> = own.take(places.min(3)).collect();
    for path in &own {
        files.texts.remove(path);
    }
    own.into_iter()
        .map(|path| (String::new(), Some(path.replacen(tag, "en", 1))))
        .collect()
}

fn lose_attribute(said: &Said<'_>) -> Option<String> {
    let at = said.text.rfind("\n    .")?;
    (said.is_sentence()
        && said.text[..at].contains(['\n', ' '])
        && !said.text[..at].trim_end().ends_with('='))
    .then(|| said.text[..at].to_owned())
}
