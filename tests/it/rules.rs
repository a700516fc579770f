//! What must hold for every rule: it is listed, it is documented, the examples of its page do what the page says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use stegvis::check::{self, rules};
use stegvis::compare::{self, Group, Recorded, Translation};
use stegvis::edit::Wanted;
use stegvis::load;
use stegvis::locale::Locale;
use stegvis::source::{Source, Sources};

/// The settings of an example that brings none.
const SETTINGS: &str = "stegvis: 1\nsource: en\nlocales: { sv-SE: {}, zh-TW: {} }\n";

fn stems(dir: &str) -> BTreeSet<String> {
    fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            path.file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .replace('_', "-")
        })
        .filter(|stem| stem != "mod" && stem != "walk")
        .collect()
}

fn codes() -> BTreeSet<String> {
    rules::ALL
        .iter()
        .map(|rule| rule.code.name.to_owned())
        .collect()
}

/// Splits the files of a project into texts and the paths of pictures.
fn split(files: &BTreeMap<String, String>) -> (Sources, BTreeSet<String>) {
    let mut media = BTreeSet::new();
    let mut sources = Vec::new();
    for (path, text) in files {
        match path.strip_prefix("media/") {
            Some(path) => {
                media.insert(path.to_owned());
            }
            None => sources.push(Source::new(path.as_str(), text.as_str())),
        }
    }
    (load::with_built_in(sources), media)
}

/// Returns the codes that a project of these files gives.
fn found(files: &BTreeMap<String, String>) -> BTreeSet<&'static str> {
    if are_articles(files) {
        return compared(files);
    }
    let (sources, media) = split(files);
    let loaded = load::project(&sources, media);
    let checked = check::run(&loaded, &sources, &check::Nothing::default()).unwrap();
    checked.found.iter().map(|one| one.code).collect()
}

/// Tells whether an example is no project, but articles to be compared.
fn are_articles(files: &BTreeMap<String, String>) -> bool {
    files.keys().all(|path| path.ends_with(".md"))
}

/// Returns the codes that articles in folders named after their languages give; `from` holds what they were translated from.
fn compared(files: &BTreeMap<String, String>) -> BTreeSet<&'static str> {
    let locales = ["en", "sv-SE", "zh-TW"].map(|tag| Locale::new(tag).unwrap());
    let there = |tag: &str| {
        let folder = format!("{tag}/");
        files.keys().any(|path| path.starts_with(&folder))
    };
    let locales: Vec<Locale> = locales
        .into_iter()
        .filter(|locale| there(locale.as_str()))
        .collect();
    let names: BTreeSet<&str> = files
        .keys()
        .filter_map(|path| Some(path.split_once('/')?.1))
        .collect();
    let file = |folder: &str, name: &str| {
        let path = format!("{folder}/{name}");
        let text = files.get(&path)?;
        Some(Source::new(path, text.as_str()))
    };
    let compared = names.into_iter().map(|name| {
        let translation = |locale: &Locale| Translation {
            file: file(locale.as_str(), name),
            from: file("from", name),
            recorded: Recorded::Unasked,
        };
        let group = Group {
            source: file("en", name),
            translations: locales[1..].iter().map(translation).collect(),
            ..Group::default()
        };
        compare::compare(group, &locales)
    });
    let conclusion = compare::conclude(compared.collect(), &locales);
    let found = conclusion.checked.found.iter();
    found.map(|one| one.code).collect()
}

/// Returns the fenced files of one section of a page: the info string of a fence is its language and its path.
fn files(page: &str, section: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let (mut inside, mut open): (bool, Option<(String, String)>) = (false, None);
    for line in page.lines() {
        match &mut open {
            None if line.starts_with("## ") => inside = line == format!("## {section}"),
            None => {
                if let Some(info) = line.strip_prefix("```").filter(|_| inside)
                    && let Some((_, path)) = info.split_once(' ')
                {
                    open = Some((path.to_owned(), String::new()));
                }
            }
            Some((path, text)) if line == "```" => {
                files.insert(std::mem::take(path), std::mem::take(text));
                open = None;
            }
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    files
}

#[test]
fn every_rule_file_is_listed() {
    assert_eq!(stems("src/check/rules"), codes());
}

#[test]
fn every_rule_is_documented() {
    assert_eq!(stems("docs/rules"), codes());
}

/// The list of the guide is made from the rules; `BLESS=1` makes it anew.
#[test]
fn the_guide_lists_every_rule() {
    let mut rules: Vec<&check::Rule> = rules::ALL.to_vec();
    rules.sort_by_key(|rule| rule.code.name);
    let mut page = String::from(
        "# All findings\n\nThe levels are those without settings; see [Checking](checking.md). A fix that is marked is made by `check --fix`.\n\n| finding | level | fix | what it is |\n|---|---|---|---|\n",
    );
    for rule in rules {
        let (code, level) = (rule.code.name, rule.code.level.name());
        let fix = if MENDS.contains(&code) { "✔" } else { "" };
        page += &format!(
            "| [{code}](../rules/{code}.md) | {level} | {fix} | {} |\n",
            rule.summary().replace('|', "\\|")
        );
    }
    let place = "docs/guide/rules.md";
    if std::env::var_os("BLESS").is_some() {
        fs::write(place, &page).unwrap();
    }
    assert_eq!(
        fs::read_to_string(place).unwrap_or_default(),
        page,
        "make it anew with BLESS=1"
    );
}

#[test]
fn every_page_has_the_same_parts() {
    let parts = [
        "## What it finds",
        "## Why it matters",
        "## Example",
        "## How to fix",
        "## When to allow it",
    ];
    for rule in rules::ALL {
        let headings: Vec<&str> = rule
            .docs
            .lines()
            .filter(|line| line.starts_with("## "))
            .collect();
        assert_eq!(headings, parts, "docs/rules/{}.md", rule.code.name);
        assert!(
            rule.docs.starts_with(&format!("# {}\n", rule.code.name)),
            "{}",
            rule.code.name
        );
    }
}

#[test]
fn every_example_fires_and_its_cure_is_silent() {
    let mut wrong = Vec::new();
    for rule in rules::ALL {
        let code = rule.code.name;
        // Bytes that are no text cannot stand on a page; `cases` shows this one.
        if code == "unreadable-file" {
            continue;
        }
        let mut project = files(rule.docs, "Example");
        assert!(
            !project.is_empty(),
            "docs/rules/{code}.md: no file in its example"
        );
        if !are_articles(&project) {
            project
                .entry("stegvis.yaml".into())
                .or_insert_with(|| SETTINGS.to_owned());
        }
        let fired = found(&project);
        if !fired.contains(code) {
            wrong.push(format!("{code}: the example gives {fired:?}"));
        }
        let cure = files(rule.docs, "How to fix");
        assert!(
            !cure.is_empty(),
            "docs/rules/{code}.md: no file in its cure"
        );
        for (path, text) in cure {
            // An empty file stands for one that is taken away.
            if text.is_empty() {
                project.remove(&path)
            } else {
                project.insert(path, text)
            };
        }
        let left = found(&project);
        if left.contains(code) {
            wrong.push(format!("{code}: still there after the cure"));
        }
        let errors: Vec<&&str> = left.iter().filter(|code| is_error(code)).collect();
        if !errors.is_empty() {
            wrong.push(format!("{code}: the cure leaves {errors:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

fn is_error(code: &str) -> bool {
    let level = rules::ALL
        .iter()
        .find(|rule| rule.code.name == code)
        .map(|rule| rule.code.level);
    level == Some(stegvis::diagnostic::Level::Error)
}

#[test]
fn every_code_in_a_case_is_listed() {
    let codes = codes();
    let mut seen = 0;
    for case in fs::read_dir("tests/cases").unwrap() {
        let folder = case.unwrap().path().join("expected");
        for file in ["stdout", "stderr"] {
            for line in fs::read_to_string(folder.join(file))
                .unwrap_or_default()
                .lines()
            {
                let level = ["error[", "warning[", "note["]
                    .iter()
                    .find_map(|level| line.strip_prefix(level));
                if let Some((code, _)) = level.and_then(|rest| rest.split_once("]: ")) {
                    seen += 1;
                    assert!(codes.contains(code), "{code} is not in rules::ALL");
                }
            }
        }
    }
    assert!(seen > 0, "no case shows a finding");
}

/// The rules whose finding `check --fix` mends in the example of their page.
const MENDS: &[&str] = &[
    "altered-name",
    "bad-locale-name",
    "block-in-message",
    "broken-link-syntax",
    "changed-code",
    "changed-label",
    "changed-link",
    "double-space",
    "edge-space",
    "foreign-locale-link",
    "hardcoded-term",
    "invisible-character",
    "ledger-unsynced",
    "missing-resource",
    "mojibake",
    "not-nfc",
    "obsolete-message",
    "renamed-message",
    "reserved-token",
    "surplus-plural",
    "sv-dash",
    "sv-number",
    "sv-quotes",
    "sv-unit-space",
    "typed-label",
    "unrendered-emphasis",
    "unused-file",
    "unused-suppression",
    "wrapped-label",
    "zh-compatibility-form",
    "zh-ellipsis",
    "zh-halfwidth-punctuation",
    "zh-latin-spacing",
    "zh-quotes",
    "zh-space-at-fullwidth",
];

/// Fixes of examples, the safe ones or all: they leave no fault of form, come to an end, and those of [`MENDS`] mend.
#[test]
fn fixes_mend_examples() {
    let unread = ["syntax-error", "invalid-yaml", "unreadable-file"];
    let mut wrong = Vec::new();
    for rule in rules::ALL {
        let code = rule.code.name;
        let mut project = files(rule.docs, "Example");
        let settings = || SETTINGS.to_owned();
        project
            .entry("stegvis.yaml".into())
            .or_insert_with(settings);
        for wanted in [Wanted::Safe, Wanted::All] {
            let (sources, media) = split(&project);
            let loaded = load::project(&sources, media.clone());
            let first = check::mend(loaded, sources, &media, wanted).unwrap();
            let codes = |checked: &check::Checked| -> BTreeSet<&str> {
                checked.found.iter().map(|one| one.code).collect()
            };
            let left = codes(&first.checked);
            let made = first.made.iter().any(|made| made.code == code);
            if wanted == Wanted::Safe && MENDS.contains(&code) != (made && !left.contains(code)) {
                wrong.push(format!("{code}: mended {made}, left {left:?}"));
            }
            if unread
                .iter()
                .any(|other| *other != code && left.contains(other))
            {
                wrong.push(format!("{code}: {wanted:?} leaves {left:?}"));
            }
            let again = check::mend(first.loaded, first.sources, &media, wanted).unwrap();
            if !again.made.is_empty() {
                wrong.push(format!(
                    "{code}: {wanted:?} does not come to an end: {:?}",
                    again.made
                ));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
