//! Changes that are no defects: whatever is reported after one of them is a false alarm.

use super::entries::entries;
use super::project::{Files, LOCALES, ledgers};

/// A change of the whole project.
type Change = fn(&mut Files);

/// Every control.
pub(crate) const ALL: &[(&str, Change)] = &[
    ("control: comments above messages", comments),
    ("control: values on lines of their own", own_lines),
    ("control: text wrapped anew", wrapped),
    ("control: messages in another order", reordered),
    ("control: variants in another order", variants),
    ("control: blank lines and blanks at line ends", blanks),
    ("control: placeables without blanks", tight),
    ("control: line ends of Windows", windows),
    ("control: byte order mark", marked),
    ("control: a catalog split in two", split),
    ("control: ledgers in one file", one_ledger),
    ("control: source edited, translated and synced", translated),
    ("control: source edited and taken back", taken_back),
    ("control: marks and English inside code", code),
    ("control: words of a translation polished", polished),
];

fn each(files: &mut Files, change: &dyn Fn(&str, &str) -> String) {
    for tag in LOCALES {
        for path in files.catalogs(tag) {
            let new = change(&path, &files.texts[&path]);
            files.texts.insert(path, new);
        }
    }
}

/// Changes every entry; what stands between them stays.
fn each_entry(files: &mut Files, change: &dyn Fn(&str, &str) -> String) {
    each(files, &|path, text| {
        let mut new = text.to_owned();
        for entry in entries(text).iter().rev() {
            new.replace_range(
                entry.range.clone(),
                &change(path, &text[entry.range.clone()]),
            );
        }
        new
    });
}

/// The notes of translators; a note above a source is for them, and is `changed-context` when it changes.
fn comments(files: &mut Files) {
    each_entry(files, &|path, text| {
        let note = if path.starts_with("locales/en/") {
            ""
        } else {
            "# 已校對 / granskad, TODO: fråga Åsa ??\n"
        };
        format!("{note}{text}")
    });
    each(files, &|_, text| {
        format!("{text}\n## Slut\n\n# Inget mer.\n")
    });
}

fn own_lines(files: &mut Files) {
    each_entry(files, &|_, text| match text.split_once(" = ") {
        Some((id, value)) if !value.starts_with(['*', '[', '.', '{']) && !id.contains('\n') => {
            format!("{id} =\n        {value}")
        }
        _ => text.to_owned(),
    });
}

fn wrapped(files: &mut Files) {
    each_entry(files, &|_, text| {
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some((head, value)) if !value.contains('`') => format!("{head} = {}", folded(value)),
            _ => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    });
}

/// Breaks a text behind its first full stop and its first comma, where the next line does not begin with a mark of Fluent.
fn folded(value: &str) -> String {
    let mut folded = value.to_owned();
    for (mark, kept) in [(". ", "."), ("，", "，"), ("。", "。")] {
        let Some((before, after)) = folded.split_once(mark) else {
            continue;
        };
        if !after.is_empty() && !after.starts_with(['*', '[', '.', '}']) {
            folded = format!("{before}{kept}\n            {after}");
        }
    }
    folded
}

fn reordered(files: &mut Files) {
    each(files, &|_, text| {
        let parts: Vec<String> = entries(text)
            .iter()
            .rev()
            .map(|entry| {
                let note = note_above(text, entry.range.start);
                format!("{note}{}\n", &text[entry.range.clone()])
            })
            .collect();
        parts.concat()
    });
}

/// Returns the note right above an entry: it belongs to it wherever it goes.
fn note_above(text: &str, start: usize) -> &str {
    let mut from = start;
    for line in text[..start].split_inclusive('\n').rev() {
        if !line.starts_with("# ") {
            break;
        }
        from -= line.len();
    }
    &text[from..start]
}

fn variants(files: &mut Files) {
    each_entry(files, &|_, text| {
        let lines: Vec<&str> = text.lines().collect();
        let is_variant =
            |line: &&str| line.trim_start().starts_with('[') || line.trim_start().starts_with("*[");
        let mut turned: Vec<&str> = lines.iter().copied().filter(is_variant).collect();
        let new: Vec<&str> = lines
            .iter()
            .map(|line| {
                if is_variant(line) {
                    turned.pop().unwrap_or(line)
                } else {
                    line
                }
            })
            .collect();
        new.join("\n")
    });
}

fn blanks(files: &mut Files) {
    each_entry(files, &|_, text| {
        format!("{}  \n\n", text.replace('\n', "  \n"))
    });
}

fn tight(files: &mut Files) {
    each_entry(files, &|_, text| {
        text.replace("{ $", "{$")
            .replace("{ -", "{-")
            .replace(" }", "}")
    });
}

fn windows(files: &mut Files) {
    each(files, &|_, text| text.replace('\n', "\r\n"));
}

fn marked(files: &mut Files) {
    each(files, &|_, text| format!("\u{feff}{text}"));
}

/// The source in two files, and every translation with it.
fn split(files: &mut Files) {
    for tag in LOCALES {
        let path = format!("locales/{tag}/restart-mail.ftl");
        let Some(text) = files.texts.remove(&path) else {
            continue;
        };
        let middle = entries(&text).get(12).map_or(0, |entry| entry.range.start);
        let (first, second) = text.split_at(middle);
        files
            .texts
            .insert(path.replace(".ftl", "-1.ftl"), first.to_owned());
        files
            .texts
            .insert(path.replace(".ftl", "-2.ftl"), second.to_owned());
    }
}

fn one_ledger(files: &mut Files) {
    for tag in LOCALES {
        let folder = ledgers(tag);
        let own: Vec<String> = files
            .texts
            .keys()
            .filter(|path| path.starts_with(&folder) && !path.ends_with("/images.tsv"))
            .cloned()
            .collect();
        let mut all = String::new();
        for path in own.iter().rev() {
            let text = files.texts.remove(path).unwrap_or_default();
            let rows = text.lines().skip(usize::from(!all.is_empty()));
            all.extend(rows.flat_map(|row| [row, "\n"]));
        }
        files.texts.insert(format!("{folder}all.tsv"), all);
    }
}

const EDITED: [(&str, &str, &str); 3] = [
    (
        "en",
        "You get an answer within 4 hours.",
        "It answers within 6 hours.",
    ),
    (
        "sv-SE",
        "Du får svar inom 4 timmar.",
        "Svaret kommer inom 6 timmar.",
    ),
    (
        "zh-TW",
        "您會在 4 小時內收到回覆。",
        "回覆時間不超過 6 小時。",
    ),
];

fn translated(files: &mut Files) {
    for (tag, old, new) in EDITED {
        for path in files.catalogs(tag) {
            let text = files.texts[&path].replace(old, new);
            files.texts.insert(path, text);
        }
    }
    files.sync();
}

/// The translators followed, and so does the way back.
fn taken_back(files: &mut Files) {
    let before = files.clone();
    translated(files);
    for (path, text) in &before.texts {
        if path.ends_with(".ftl") {
            files.texts.insert(path.clone(), text.clone());
        }
    }
    files.sync();
}

fn code(files: &mut Files) {
    each(files, &|_, text| {
        text.replace(
            "`systemctl stop intake.service`",
            "`echo \"Stop, please (1.000): the the\" 'OK...' > ~/TODO.txt`",
        )
    });
    files.sync();
}

fn polished(files: &mut Files) {
    for (tag, old, new) in [
        ("sv-SE", "Stäng inte av strömmen.", "Bryt inte strömmen."),
        ("zh-TW", "請勿關閉電源。", "請不要關閉電源。"),
    ] {
        for path in files.catalogs(tag) {
            let text = files.texts[&path].replace(old, new);
            files.texts.insert(path, text);
        }
    }
    files.sync();
}
