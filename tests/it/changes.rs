//! `check --changed-since`: what is told of a repository, and what is said where git cannot help.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::commands::{fresh, text};

const SETTINGS: &str =
    "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\ncheck: { rules: { unrecorded: off } }\n";
const DOCUMENT: &str = "stegvis: 1\nkind: procedure\nbody:\n  - steps: [open-door, go-in]\n";
const SOURCE: &str =
    "enter = Enter\nenter--open-door = Open **the** door.\nenter--go-in = Go `in`.\n";
/// Both steps have a finding.
const TRANSLATION: &str =
    "enter = Stig in\nenter--open-door = Öppna dörren.\nenter--go-in = Gå `inn`.\n";

/// A program in an environment that knows nothing of the user.
fn program(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).env_clear();
    for (key, value) in [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_SYSTEM", "/dev/null"),
        ("GIT_AUTHOR_NAME", "A"),
        ("GIT_AUTHOR_EMAIL", "a@example.org"),
        ("GIT_COMMITTER_NAME", "A"),
        ("GIT_COMMITTER_EMAIL", "a@example.org"),
        ("GIT_CEILING_DIRECTORIES", env!("CARGO_TARGET_TMPDIR")),
    ] {
        command.env(key, value);
    }
    command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command
}

fn git(folder: &Path, arguments: &[&str]) {
    let output = program("git", folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
}

fn check(folder: &Path, arguments: &[&str]) -> Output {
    program(env!("CARGO_BIN_EXE_stegvis"), folder)
        .args(["check", "--format", "short"])
        .args(arguments)
        .output()
        .unwrap()
}

/// Returns the findings since a revision as code and path, and the exit code.
fn since(folder: &Path, revision: &str) -> (Vec<String>, Option<i32>) {
    let output = check(folder, &["--changed-since", revision]);
    let report = text(&output.stdout) + &text(&output.stderr);
    let finding = |line: &str| {
        let (path, rest) = line.split_once(':').unwrap();
        let code = rest.split(['[', ']']).nth(1).unwrap_or(rest);
        format!("{code} {path}")
    };
    (report.lines().map(finding).collect(), output.status.code())
}

fn write(folder: &Path, path: &str, text: &str) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, text).unwrap();
}

/// A project in a folder of a repository, committed as the tag `before`.
fn repository(name: &str) -> (PathBuf, PathBuf) {
    let root = fresh(name);
    let folder = root.join("handbok och mer");
    write(&folder, "stegvis.yaml", SETTINGS);
    write(&folder, "procedures/enter.yaml", DOCUMENT);
    write(&folder, "locales/en/enter.ftl", SOURCE);
    write(&folder, "locales/sv-SE/ö enter.ftl", TRANSLATION);
    git(&root, &["init", "-q", "-b", "main"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "a"]);
    git(&root, &["tag", "before"]);
    (root, folder)
}

#[test]
fn only_changes_are_told() {
    let (root, folder) = repository("changes");
    let (all, code) = {
        let output = check(&folder, &[]);
        (text(&output.stdout), output.status.code())
    };
    assert_eq!((all.lines().count(), code), (2, Some(1)), "{all}");
    // Nothing has changed: nothing is told, and nothing fails.
    assert_eq!(since(&folder, "before"), (vec![], Some(0)));

    // One message of a translation: the other message of the file is not told.
    let translation = TRANSLATION.replace("Öppna dörren", "Öppna porten");
    write(&folder, "locales/sv-SE/ö enter.ftl", &translation);
    let path = "locales/sv-SE/ö enter.ftl";
    let emphasis = format!("missing-emphasis {path}");
    assert_eq!(since(&folder, "before"), (vec![emphasis], Some(0)));
    git(&root, &["checkout", "-q", "."]);

    // A message of the source counts with its translations.
    let source = SOURCE.replace("Go `in`.", "Now go `in`.");
    write(&folder, "locales/en/enter.ftl", &source);
    let code_changed = format!("changed-code {path}");
    assert_eq!(since(&folder, "before"), (vec![code_changed], Some(1)));
    git(&root, &["checkout", "-q", "."]);

    // A translation that is gone is told where its source stands.
    let shorter = TRANSLATION.replace("enter--open-door = Öppna dörren.\n", "");
    write(&folder, "locales/sv-SE/ö enter.ftl", &shorter);
    let missing = "missing-message locales/en/enter.ftl".to_owned();
    assert_eq!(since(&folder, "before"), (vec![missing], Some(0)));
    git(&root, &["checkout", "-q", "."]);

    // A file that git does not know yet is new as a whole; a document counts with its messages.
    write(
        &folder,
        "procedures/leave.yaml",
        &DOCUMENT.replace("open-door", "use"),
    );
    let (found, code) = since(&folder, "before");
    assert_eq!(code, Some(1), "{found:?}");
    let here = |one: &String| one.ends_with(" procedures/leave.yaml");
    assert!(!found.is_empty() && found.iter().all(here), "{found:?}");
    fs::remove_file(folder.join("procedures/leave.yaml")).unwrap();
    write(&folder, "procedures/enter.yaml", &format!("{DOCUMENT}\n"));
    assert_eq!(since(&folder, "before").0.len(), 2);
    git(&root, &["checkout", "-q", "."]);

    // A limit on a whole locale counts only where the command line names it.
    let shorter = TRANSLATION.replace("enter--go-in = Gå `inn`.\n", "");
    write(&folder, "locales/sv-SE/ö enter.ftl", &shorter);
    git(
        &root,
        &["commit", "-q", "-a", "-m", "a translation is gone"],
    );
    let limits = "check: { fail_on: [error, missing], ";
    let settings = SETTINGS.replace("check: { ", limits);
    write(&folder, "stegvis.yaml", &settings);
    git(&root, &["commit", "-q", "-a", "-m", "with limits"]);
    assert_eq!(since(&folder, "HEAD"), (vec![], Some(0)));
    let named = check(
        &folder,
        &["--changed-since", "HEAD", "--fail-on", "missing"],
    );
    assert_eq!(named.status.code(), Some(1));
    git(&root, &["reset", "-q", "--hard", "before"]);

    // What the settings say is about everything.
    write(&folder, "stegvis.yaml", &format!("{SETTINGS}name: Doors\n"));
    assert_eq!(since(&folder, "before").0.len(), 2);
    git(&root, &["checkout", "-q", "."]);

    // What cannot be read is told, whatever changed.
    git(&root, &["rm", "-q", "-r", "--cached", "."]);
    fs::write(folder.join("locales/en/other.ftl"), b"a = \xff\n").unwrap();
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "b"]);
    let unread = "unreadable-file locales/en/other.ftl".to_owned();
    assert_eq!(since(&folder, "HEAD"), (vec![unread], Some(3)));
}

#[test]
fn a_term_or_label_counts_with_what_shows_it() {
    let (root, folder) = repository("reached");
    let go_in = "{ id: go-in, with: { button: { menu: [lift, up] } } }";
    let path = "locales/sv-SE/ö enter.ftl";
    let used = |text: &str| {
        text.replace("door.", "{ -door }.")
            .replace("dörren", "{ -door }")
    };
    let given = |text: &str| used(text).replace("`.", "` by { $button }.");
    write(
        &folder,
        "procedures/enter.yaml",
        &DOCUMENT.replace("go-in", go_in),
    );
    write(&folder, "locales/en/enter.ftl", &given(SOURCE));
    write(&folder, path, &given(TRANSLATION));
    let names = "-door = { -leaf } door\n-leaf = oak\nlabel-lift = Lift\nlabel-up = Up\n";
    let own = "-door = { -leaf }dörren\n-leaf = ek\nlabel-lift = Hiss\nlabel-up = Upp\n";
    write(&folder, "locales/en/names.ftl", names);
    write(&folder, "locales/sv-SE/names.ftl", own);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "with names"]);
    assert_eq!(since(&folder, "HEAD"), (vec![], Some(0)));

    // A term inside a term, and no message that shows neither.
    write(
        &folder,
        "locales/en/names.ftl",
        &names.replace("oak", "ash"),
    );
    let emphasis = format!("missing-emphasis {path}");
    assert_eq!(since(&folder, "HEAD"), (vec![emphasis], Some(0)));
    git(&root, &["checkout", "-q", "."]);

    // A label of one language, which a document gives in a menu path.
    write(
        &folder,
        "locales/sv-SE/names.ftl",
        &own.replace("Upp", "Uppåt"),
    );
    let code = format!("changed-code {path}");
    assert_eq!(since(&folder, "HEAD"), (vec![code], Some(1)));
}

#[test]
fn changes_count_from_where_a_branch_began() {
    let (root, folder) = repository("branches");
    git(&root, &["checkout", "-q", "-b", "side"]);
    git(&root, &["checkout", "-q", "main"]);
    let moved = TRANSLATION.replace("Öppna dörren", "Öppna porten");
    write(&folder, "locales/sv-SE/ö enter.ftl", &moved);
    git(&root, &["commit", "-q", "-a", "-m", "on main"]);
    git(&root, &["checkout", "-q", "side"]);
    assert_eq!(since(&folder, "main"), (vec![], Some(0)));
}

#[test]
fn where_git_cannot_help_it_says_so() {
    let (root, folder) = repository("no-help");
    let told = |folder: &Path, revision: &str| {
        let output = check(folder, &["--changed-since", revision]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(text(&output.stdout), "");
        text(&output.stderr)
    };
    let unknown = told(&folder, "nowhere");
    assert!(unknown.contains("knows no revision `nowhere`"), "{unknown}");
    assert!(told(&folder, "").contains("is no revision"));
    let flag = check(&folder, &["--changed-since=--all"]);
    assert!(text(&flag.stderr).contains("`--all` is no revision"));

    // A clone without its history.
    write(&folder, "stegvis.yaml", &format!("{SETTINGS}name: Doors\n"));
    git(&root, &["commit", "-q", "-a", "-m", "b"]);
    let clone = fresh("no-help-shallow");
    let from = format!("file://{}", root.display());
    git(
        &clone,
        &["clone", "-q", "--depth", "1", "--no-tags", &from, "clone"],
    );
    let shallow = told(&clone.join("clone/handbok och mer"), "before");
    assert!(shallow.contains("this clone is shallow"), "{shallow}");
    assert!(shallow.contains("git fetch"), "{shallow}");

    // No repository at all.
    let bare = fresh("no-repository");
    write(&bare, "stegvis.yaml", SETTINGS);
    write(&bare, "locales/en/a.ftl", "a = A\n");
    let none = told(&bare, "HEAD");
    assert!(none.contains("not a git repository"), "{none}");

    // No git at all.
    let output = program(env!("CARGO_BIN_EXE_stegvis"), &folder)
        .args(["check", "--changed-since", "before"])
        .env("PATH", bare)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("cannot run git"));
}
