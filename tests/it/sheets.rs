//! The checklists of the sample project and of a project on paper, as HTML: what a browser needs to keep ticks, and what it may not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checklists of one locale, by name of their file.
type Sheets = BTreeMap<String, String>;

fn build(project: &Path, out: &str) -> PathBuf {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(out);
    if out.exists() {
        fs::remove_dir_all(&out).unwrap();
    }
    let status = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(["build", "--out", out.to_str().unwrap()])
        .current_dir(project)
        .env_clear()
        .output()
        .unwrap()
        .status;
    assert_eq!(status.code(), Some(0));
    out
}

fn sheets(out: &Path, locale: &str) -> Sheets {
    let mut sheets = Sheets::new();
    for entry in fs::read_dir(out.join("html").join(locale)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".checklist.html") {
            sheets.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    assert!(!sheets.is_empty());
    sheets
}

/// Returns the values of an attribute, in the order they stand in.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&opening) {
        let (value, after) = after.split_once('"').unwrap();
        found.push(value);
        rest = after;
    }
    found
}

fn inputs(page: &str) -> Vec<&str> {
    let parts = page.split("<input").skip(1);
    parts.map(|part| part.split('>').next().unwrap()).collect()
}

/// A project with one document, whose sentence in each locale is given.
fn project(name: &str, en: &str, sv: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let write = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "stegvis.yaml",
        "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\n",
    );
    write(
        "procedures/tea.yaml",
        "stegvis: 1\nkind: procedure\nbody:\n  - steps: [boil]\n",
    );
    let texts = |sentence: &str| format!("tea = Tea\ntea--boil = {sentence}\n");
    write("locales/en/tea.ftl", &texts(en));
    write("locales/sv-SE/tea.ftl", &texts(sv));
    root
}

/// Returns what the ticks of the tea are kept under in each locale, and the versions printed.
fn tea(root: &Path, out: &str) -> [(String, String); 2] {
    let out = build(root, out);
    ["en", "sv-SE"].map(|locale| {
        let sheet = &sheets(&out, locale)["tea.checklist.html"];
        let key = values(sheet, "data-key")[0].to_owned();
        let version = sheet.split(" id=\"v-").nth(1).unwrap();
        (key, version.split('"').next().unwrap().to_owned())
    })
}

#[test]
fn a_sheet_is_the_same_in_every_language() {
    let out = build(Path::new(env!("CARGO_MANIFEST_DIR")), "sheets-sample");
    let source = sheets(&out, "en");
    for locale in ["sv-SE", "zh-TW"] {
        let translated = sheets(&out, locale);
        assert_eq!(
            source.keys().collect::<Vec<_>>(),
            translated.keys().collect::<Vec<_>>()
        );
        for (name, page) in &source {
            let other = &translated[name];
            for attribute in ["data-key", "name", "value", "id"] {
                let of = |page| {
                    let mut values = values(page, attribute);
                    values.retain(|value| !value.starts_with("v-"));
                    values
                };
                assert_eq!(of(page), of(other), "{name} {locale} {attribute}");
            }
            assert_eq!(values(page, "data-key").len(), 1);
        }
    }
}

#[test]
fn ticks_are_for_the_text_of_the_source() {
    let first = tea(
        &project("sheets-tea", "Boil the water.", "Koka vattnet."),
        "sheets-tea-1",
    );
    let [(en, en_version), (sv, sv_version)] = &first;
    assert_eq!(en, sv);
    assert_ne!(en_version, sv_version);
    let translated = tea(
        &project("sheets-tea", "Boil the water.", "Koka upp vattnet."),
        "sheets-tea-2",
    );
    assert_eq!(translated[0], first[0]);
    assert_eq!(&translated[1].0, sv);
    assert_ne!(&translated[1].1, sv_version);
    let changed = tea(
        &project("sheets-tea", "Boil fresh water.", "Koka upp vattnet."),
        "sheets-tea-3",
    );
    assert_ne!(&changed[0].0, en);
    assert_eq!(changed[0].0, changed[1].0);
    assert_eq!(changed[1].1, translated[1].1);
}

#[test]
fn a_part_of_a_build_has_the_same_key() {
    let root = project("sheets-part", "Boil the water.", "Koka vattnet.");
    let [(whole, _), _] = tea(&root, "sheets-part-whole");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets-part-one");
    let status = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(["build", "--locale", "sv-SE", "--out"])
        .arg(&out)
        .current_dir(&root)
        .env_clear()
        .output()
        .unwrap()
        .status;
    assert_eq!(status.code(), Some(0));
    let sheet = &sheets(&out, "sv-SE")["tea.checklist.html"];
    assert_eq!(values(sheet, "data-key"), [whole]);
}

#[test]
fn every_field_has_a_label_and_a_name_of_its_own() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/checklist-on-paper/project");
    let out = build(&case, "sheets-paper");
    for page in sheets(&out, "en").values() {
        let labels: BTreeSet<&str> = values(page, "for").into_iter().collect();
        let groups = values(page, "aria-labelledby");
        let (mut names, mut choices) = (BTreeSet::new(), BTreeSet::new());
        for input in inputs(page) {
            let name = values(input, "name")[0];
            match values(input, "type")[0] {
                "checkbox" => {
                    assert!(labels.contains(values(input, "id")[0]), "{input}");
                    assert!(names.insert(name), "{name} twice");
                }
                "radio" => {
                    assert!(choices.insert((name, values(input, "value")[0])), "{input}");
                    let step = name.split('.').next().unwrap();
                    assert!(groups.contains(&format!("says_{step}").as_str()), "{name}");
                }
                kind => assert_eq!((kind, names.insert(name)), ("text", true)),
            }
        }
        assert_eq!(choices.len(), 4);
        // The code is told, and there is nothing to write it in.
        assert!(page.contains("Code</strong> (do not write it down)"));
        assert!(!page.contains("log-in.input"));
        assert!(page.contains("read-pressure.input"));
    }
}

#[test]
fn nothing_on_a_sheet_needs_a_weaker_policy() {
    let out = build(Path::new(env!("CARGO_MANIFEST_DIR")), "sheets-policy");
    for page in ["en", "sv-SE", "zh-TW"].map(|locale| sheets(&out, locale)) {
        for (name, page) in page {
            for forbidden in [" style=", "<style", " onclick=", "<form", "javascript:"] {
                assert!(!page.contains(forbidden), "{name}: {forbidden}");
            }
            let scripts: Vec<&str> = page.split("<script").skip(1).collect();
            assert!(scripts.iter().all(|script| script.starts_with(" src=\"")));
        }
    }
    let size = |name: &str| {
        fs::metadata(out.join("html/assets").join(name))
            .unwrap()
            .len()
    };
    assert!(size("checklist.js") <= 2_660);
    assert!(size("checklist.css") <= 4_608);
}

#[test]
fn numbers_are_those_of_the_markdown() {
    let out = build(Path::new(env!("CARGO_MANIFEST_DIR")), "sheets-numbers");
    for locale in ["en", "sv-SE", "zh-TW"] {
        for (name, page) in sheets(&out, locale) {
            let cells = page.split("<td class=\"number\">").skip(1);
            let cells = cells.map(|cell| cell.split('<').next().unwrap());
            let shown: Vec<&str> = cells.filter(|number| !number.is_empty()).collect();
            let twin = name.replace(".html", ".md");
            let twin = fs::read_to_string(out.join("markdown").join(locale).join(twin)).unwrap();
            let boxes = twin.lines().filter_map(|line| line.split_once(" [ ] "));
            let bold = boxes.filter_map(|(_, rest)| rest.split_once("**"));
            let numbers = bold.map(|(_, rest)| rest.split("**").next().unwrap());
            let digits = |number: &&str| number.chars().all(|c| c.is_ascii_digit() || c == '.');
            let written: Vec<&str> = numbers.filter(digits).collect();
            assert!(!shown.is_empty());
            assert_eq!(shown, written, "{locale}/{name}");
        }
    }
}
