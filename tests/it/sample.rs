//! The sample project: clean, complete, and the same bytes each time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn stegvis(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .unwrap()
}

fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn check_finds_nothing() {
    let output = stegvis(&["check"]);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(
        stdout.starts_with("checked 4 documents: no finding\n"),
        "{stdout}"
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn build_is_complete_and_repeats_itself() {
    let (a, b) = (fresh("sample-a"), fresh("sample-b"));
    for folder in [&a, &b] {
        let output = stegvis(&["build", "--out", folder.to_str().unwrap()]);
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert_eq!(output.status.code(), Some(0));
    }
    let (first, second) = (tree(&a), tree(&b));
    assert!(first == second, "two builds of one project differ");
    for document in ["signup-m365", "signup-azure", "share-tenant", "link-tenant"] {
        for locale in ["en", "sv-SE", "zh-TW"] {
            for (folder, ending) in [
                ("markdown", "md"),
                ("markdown", "checklist.md"),
                ("html", "html"),
                ("html", "checklist.html"),
            ] {
                let file = format!("{folder}/{locale}/{document}.{ending}");
                assert!(first.contains_key(&file), "{file} was not built");
            }
        }
    }
}

#[test]
fn a_second_build_writes_nothing_and_touches_no_foreign_file() {
    let out = fresh("sample-again");
    let folder = out.to_str().unwrap();
    assert_eq!(stegvis(&["build", "--out", folder]).status.code(), Some(0));
    fs::write(out.join("html/en/mine.html"), "mine").unwrap();
    let output = stegvis(&["build", "--out", folder]);
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(stdout.contains(", 0 written, 0 removed"), "{stdout}");
    assert_eq!(
        fs::read_to_string(out.join("html/en/mine.html")).unwrap(),
        "mine"
    );
}

/// The structure is one: every locale has the same blocks in the same order.
#[test]
fn every_locale_has_the_same_structure() {
    let out = fresh("sample-structure");
    assert_eq!(
        stegvis(&["build", "--out", out.to_str().unwrap()])
            .status
            .code(),
        Some(0)
    );
    let files = tree(&out.join("markdown"));
    let outline = |path: &String| {
        let text = String::from_utf8(files[path].clone()).unwrap();
        let document = stegvis::syntax::markdown::document(&text);
        let outline = stegvis::tree::outline(&document.blocks);
        let kinds: Vec<String> = outline
            .lines()
            .map(|line| line.split('`').next().unwrap().to_owned())
            .collect();
        (kinds, document.anchors)
    };
    let pages: Vec<&String> = files
        .keys()
        .filter(|path| path.starts_with("en/") && path.ends_with(".md"))
        .collect();
    assert_eq!(pages.len(), 8);
    for page in pages {
        for locale in ["sv-SE", "zh-TW"] {
            assert_eq!(
                outline(page),
                outline(&page.replace("en/", &format!("{locale}/"))),
                "{page} in {locale}"
            );
        }
    }
}
