//! Commands whose work does not fit into a case: what is written stays whole, and what is generated names every command.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub(super) fn stegvis(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .output()
        .unwrap()
}

pub(super) fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("commands")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Everything below a folder; folders are listed without text.
pub(super) fn tree(root: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            let name = name.replace('\\', "/");
            if path.is_dir() {
                files.insert(format!("{name}/"), String::new());
                open.push(path);
            } else {
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

/// The names of all commands, from the help text.
fn commands() -> Vec<String> {
    let help = text(&stegvis(&["--help"], Path::new(".")).stdout);
    let list = help.split("Commands:\n").nth(1).unwrap();
    let list = list.split("\n\n").next().unwrap();
    list.lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .filter(|name| name != "help")
        .collect()
}

#[test]
fn every_shell_learns_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = stegvis(&["completions", shell], Path::new("."));
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = text(&output.stdout);
        for command in commands() {
            assert!(script.contains(&command), "{shell} misses {command}");
        }
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = fresh("man");
    let page = text(&stegvis(&["man"], &folder).stdout);
    assert!(page.contains(".TH stegvis 1"), "{page}");
    // The second run puts new pages in the place of the old ones.
    for _ in 0..2 {
        let output = stegvis(&["man", "--out", "pages"], &folder);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    let pages = tree(&folder.join("pages"));
    assert_eq!(pages["stegvis.1"], page);
    let mut expected: Vec<String> = commands()
        .into_iter()
        .map(|name| format!("stegvis-{name}.1"))
        .collect();
    expected.push("stegvis.1".to_owned());
    expected.sort();
    assert_eq!(pages.keys().cloned().collect::<Vec<_>>(), expected);
}

#[test]
fn a_project_is_written_whole_or_not_at_all() {
    let folder = fresh("whole");
    fs::write(folder.join("locales"), "in the way").unwrap();
    let before = tree(&folder);
    let output = stegvis(&["init"], &folder);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("cannot make"));
    assert_eq!(tree(&folder), before);
}

#[test]
fn files_of_a_project_change_all_or_none() {
    let folder = fresh("all-or-none");
    let image = [0xFF, 0xFE, b'a', 0];
    fs::write(folder.join("a.txt"), image).unwrap();
    fs::create_dir_all(folder.join("c.txt/inside")).unwrap();
    let files = [
        ("a.txt", Some("new")),
        ("b/d/e.txt", Some("new")),
        ("c.txt", Some("new")),
    ];
    let error = stegvis::write::project_files(&folder, &files).unwrap_err();
    assert!(format!("{error:#}").contains("c.txt"), "{error:#}");
    assert_eq!(fs::read(folder.join("a.txt")).unwrap(), image);
    assert!(!folder.join("b").exists());
    stegvis::write::project_files(&folder, &files[..2]).unwrap();
    assert_eq!(fs::read_to_string(folder.join("b/d/e.txt")).unwrap(), "new");
}

#[test]
#[cfg(unix)]
fn nothing_is_written_through_a_link() {
    let folder = fresh("link");
    fs::create_dir(folder.join("elsewhere")).unwrap();
    fs::create_dir(folder.join("project")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", folder.join("project/locales")).unwrap();
    let output = stegvis(&["init", "project"], &folder);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("symbolic link"));
    let left: Vec<String> = tree(&folder).into_keys().collect();
    assert_eq!(left, ["elsewhere/", "project/", "project/locales/"]);
}

#[test]
fn comments_become_messages_when_their_marks_go() {
    let folder = fresh("marks");
    let output = stegvis(&["init", "--locale", "de"], &folder);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for name in ["chrome.ftl", "labels.ftl", "share-screen.ftl", "terms.ftl"] {
        let file = folder.join("locales/de").join(name);
        let marked = fs::read_to_string(&file).unwrap();
        let lines = marked.lines().skip(1);
        let bare = lines.map(|line| line.strip_prefix("# ").unwrap_or(line));
        fs::write(&file, bare.collect::<Vec<_>>().join("\n")).unwrap();
    }
    let output = stegvis(&["check"], &folder);
    let report = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{report}");
    let others = report
        .lines()
        .filter(|line| line.starts_with("warning[") && !line.starts_with("warning[untranslated]"));
    assert_eq!(others.count(), 0, "{report}");
    assert!(report.contains("de 10/10"), "{report}");
}

#[test]
fn every_starter_builds() {
    let all = ["en", "sv-SE", "zh-TW", "de", "ar", "en-GB"];
    for source in all {
        let folder = fresh(&format!("starter-{source}"));
        let mut arguments = vec!["init", "--source", source, "--name", "A \"name\": {x} # \\"];
        for locale in all.into_iter().filter(|locale| *locale != source) {
            arguments.extend(["--locale", locale]);
        }
        let made = stegvis(&arguments, &folder);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        let built = stegvis(&["build"], &folder);
        assert_eq!(built.status.code(), Some(0), "{}", text(&built.stdout));
        let started = text(&built.stdout);
        assert!(
            started.contains("built 1 document in 6 locales"),
            "{started}"
        );
    }
}

#[test]
fn a_title_is_taken_as_it_is() {
    let folder = fresh("title");
    assert_eq!(stegvis(&["init"], &folder).status.code(), Some(0));
    let title = "Set { name } to \"x\"";
    let output = stegvis(&["new", "set-name", "--title", title], &folder);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let shown = text(&stegvis(&["show", "set-name"], &folder).stdout);
    assert!(shown.starts_with(&format!("# {title}\n")), "{shown}");
    for title in ["", "  ", "two\nlines"] {
        let output = stegvis(&["new", "other", "--title", title], &folder);
        assert_eq!(output.status.code(), Some(2), "{title:?}");
    }
}

#[test]
fn what_new_makes_is_a_sound_project() {
    for (kind, id) in [("procedure", "a-b"), ("article", "c"), ("fragment", "d")] {
        let folder = fresh(&format!("new-{kind}"));
        stegvis(&["init", "--locale", "sv-SE"], &folder);
        stegvis(&["sync", "--assume-current", "--origin", "human"], &folder);
        let output = stegvis(&["new", id, "--kind", kind], &folder);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let report = text(&stegvis(&["check"], &folder).stdout);
        let codes = report.lines().filter(|line| {
            line.contains("]: ")
                && !["leftover-marker", "missing-message", "unused-file"]
                    .iter()
                    .any(|code| line.contains(code))
        });
        assert_eq!(codes.count(), 0, "{report}");
        assert!(report.contains("leftover-marker"), "{report}");
        // A second document of that name is refused, and changes nothing.
        let before = tree(&folder);
        assert_eq!(stegvis(&["new", id], &folder).status.code(), Some(2));
        assert_eq!(tree(&folder), before);
    }
}
