//! Review pages and the dashboard: what they lead to, what they count, and what stays of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Path below a folder to content.
type Files = BTreeMap<String, String>;

/// Copies the project of the case `review-pages`, and returns the copy.
fn project(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    let from = Path::new("tests/cases/review-pages/project");
    for (path, text) in files(from) {
        let place = root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }
    root
}

fn files(root: &Path) -> Files {
    let mut found = Files::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            let text = fs::read_to_string(&path).unwrap();
            found.insert(name.replace('\\', "/"), text);
        }
    }
    found
}

/// Runs the program in a project, and returns what it prints.
fn stegvis(root: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(arguments)
        .current_dir(root)
        .env_clear()
        .output()
        .unwrap();
    let code = output.status.code();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        matches!(code, Some(0 | 1)),
        "{arguments:?}: {code:?} {told}"
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the values of an attribute, in the order they stand in.
fn values<'t>(page: &'t str, attribute: &str) -> Vec<&'t str> {
    let opening = format!(" {attribute}=\"");
    let mut values = Vec::new();
    for (at, _) in page.match_indices(&opening) {
        let (_, rest) = page.split_at(at + opening.len());
        values.push(rest.split('"').next().unwrap());
    }
    values
}

#[test]
fn every_link_leads_to_a_file_and_ids_are_unique() {
    let root = project("review-links");
    // What is nearly called the same is another text.
    let shared = root.join("locales/en/shared.ftl");
    let clashes = "-beam = beam\nbeam = Beam\n    .note = A note\nbeam__note = Another\nterm-beam = A third\n";
    fs::write(&shared, fs::read_to_string(&shared).unwrap() + clashes).unwrap();
    stegvis(&root, &["build", "--bilingual", "en"]);
    let pages = files(&root.join("dist/review"));
    let mut checked = 0;
    for (path, text) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let ids = values(text, "id");
        let unique: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path} has an id twice");
        let folder = root.join("dist/review").join(path);
        for link in values(text, "href") {
            let there = match link.strip_prefix('#') {
                Some(id) => ids.contains(&id),
                None => folder.parent().unwrap().join(link).is_file(),
            };
            assert!(there, "{path} leads to {link}");
            checked += 1;
        }
    }
    assert!(checked > 100, "only {checked} links");
}

#[test]
fn pages_ask_for_nothing_that_a_strict_policy_forbids() {
    let root = project("review-policy");
    stegvis(&root, &["build", "--bilingual", "en"]);
    for (path, text) in files(&root.join("dist/review")) {
        if path.ends_with(".html") {
            for forbidden in [
                " style=",
                "<style",
                "<script",
                " onclick",
                "src=\"http",
                "url(http",
            ] {
                assert!(!text.contains(forbidden), "{path} has {forbidden}");
            }
        }
    }
}

#[test]
fn every_state_is_said_in_words() {
    let root = project("review-states");
    stegvis(&root, &["build", "--bilingual", "en"]);
    let pages = files(&root.join("dist/review"));
    let page = &pages["zh-TW/replace-lamp.html"];
    for said in [
        ">最新<",
        ">記錄後譯文已修改<",
        ">已過時：原文有細微變更<",
        ">已過時：原文的內容已變更<",
        ">已過時：原文的變數、連結或數字已變更<",
        ">原文與譯文都已變更<",
        ">尚未記錄<",
        ">尚未翻譯<",
        ">人工翻譯<",
        ">機器翻譯<",
        ">機器翻譯，經人工編修<",
        ">已審閱<",
        ">尚未審閱<",
    ] {
        assert!(page.contains(said), "no row says {said}");
    }
    // A text of its own language and direction, whatever the page is written in.
    let arabic = &pages["ar/replace-lamp.html"];
    assert!(arabic.contains("<p lang=\"ar\" dir=\"rtl\">استبدال مصباح جهاز العرض</p>"));
    assert!(arabic.starts_with("<!doctype html>\n<html lang=\"en\""));
    // What is told at the source about another locale is not told here.
    assert!(
        !page.contains("in ar"),
        "a finding about ar stands in zh-TW"
    );
}

/// The dashboard counts what `status` counts.
#[test]
fn the_dashboard_agrees_with_the_table() {
    let root = project("review-counts");
    stegvis(&root, &["status", "--html", "board"]);
    let overview = files(&root.join("board")).remove("index.html").unwrap();
    let table = stegvis(&root, &["status", "--format", "markdown"]);
    let mut seen = 0;
    for line in table.lines().skip(2) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let ["", tag, _, stale, unrecorded, missing, messages, ""] = cells.as_slice() else {
            continue;
        };
        let row = overview
            .split("<tr>")
            .find(|row| row.contains(&format!("href=\"{tag}/index.html\"")));
        let row = row.unwrap_or_else(|| panic!("no row for {tag}"));
        let counts: Vec<&str> = row
            .split("<td class=\"count\"")
            .skip(1)
            .map(|cell| cell.split(['>', '<']).nth(1).unwrap())
            .collect();
        assert_eq!(
            &counts[..4],
            [*messages, *stale, *unrecorded, *missing],
            "{tag}"
        );
        seen += 1;
    }
    assert_eq!(seen, 3);
    // Nothing is linked to that nobody has named.
    assert!(!overview.contains("replace-lamp.html"));
}

#[test]
fn a_build_of_a_part_keeps_the_other_pages_and_one_without_review_takes_them_away() {
    let root = project("review-parts");
    stegvis(&root, &["build", "--bilingual", "en"]);
    let whole = files(&root.join("dist/review"));
    stegvis(&root, &["build", "--bilingual", "en", "--locale", "zh-TW"]);
    assert!(whole == files(&root.join("dist/review")));
    stegvis(&root, &["build"]);
    assert_eq!(files(&root.join("dist/review")), Files::new());
}

#[test]
fn lines_are_linked_to_where_the_team_looks_at_them() {
    let root = project("review-links-to-lines");
    let address = "https://git.example.org/docs/blob/main/{path}#L{line}";
    stegvis(&root, &["build", "--bilingual", "en", "--link", address]);
    let pages = files(&root.join("dist/review"));
    let expected =
        "href=\"https://git.example.org/docs/blob/main/locales/zh-TW/replace-lamp.ftl#L1\"";
    assert!(pages["zh-TW/replace-lamp.html"].contains(expected));
    // Pages outside the project lead to no files of it.
    let outside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("review-outside");
    let out = outside.to_str().unwrap();
    stegvis(&root, &["build", "--bilingual", "en", "--out", out]);
    let pages = files(&outside.join("review"));
    let page = &pages["zh-TW/replace-lamp.html"];
    assert!(page.contains("locales/zh-TW/replace-lamp.ftl:1"));
    assert!(!page.contains(".ftl\""));
}
