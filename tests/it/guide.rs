//! What the guide shows of the command line is what the command line does.
//!
//! The `console` blocks of a page are run one after the other in one folder. A line that begins with `$` is a command: `stegvis`,
//! or `cd`, `cat` and `git` as a reader would use them. The lines below it are what it prints, standard error first; `…` alone on a
//! line stands for any lines. Another block whose info string is a language and a path is a file that reads so from there on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn commands_do_what_their_page_shows() {
    assert!(play("commands") > 8);
}

/// A team's first afternoon with the articles it has.
#[test]
fn articles_are_adopted_as_their_page_shows() {
    assert!(play("adopting") > 7);
}

#[test]
fn articles_are_compared_as_their_page_shows() {
    assert_eq!(play("comparing"), 2);
}

/// A week of a project: a writer's day, a translator's day, a review.
#[test]
fn drift_is_found_as_its_page_shows() {
    assert!(play("drift") > 15);
}

/// Plays a page through from its beginning to its end, in a folder of its own; returns how many commands it has.
fn play(name: &str) -> usize {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("guide")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    let page = fs::read_to_string(format!("docs/guide/{name}.md")).unwrap();
    let mut here = folder;
    let mut wrong = Vec::new();
    let mut ran = 0;
    for (info, block) in blocks(&page) {
        if let Some((_, path)) = info.split_once(' ') {
            let path = here.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, format!("{block}\n")).unwrap();
        }
        if info != "console" {
            continue;
        }
        for shown in block.split("$ ").skip(1) {
            let (command, expected) = shown.split_once('\n').unwrap_or((shown, ""));
            let printed = run(command, &mut here);
            ran += 1;
            if !is_as_shown(&lines(expected), &lines(&printed)) {
                wrong.push(format!(
                    "$ {command}\nthe page shows:\n{expected}\nit prints:\n{printed}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    ran
}

/// The tour of `README.md` and the examples of `checking.md` show the sample project as it is.
#[test]
fn the_sample_project_does_what_is_shown_of_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tour");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for part in [
        "stegvis.yaml",
        "links.yaml",
        "procedures",
        "locales",
        "media",
    ] {
        copy(Path::new(part), &folder.join(part));
    }
    let readme = fs::read_to_string("README.md").unwrap();
    let tour = readme.split("## A tour").nth(1).unwrap();
    stegvis(&["build", "--output", "markdown"], &folder);
    let files = [
        "procedures/link-tenant.yaml",
        "locales/en/link-tenant.ftl",
        "locales/sv-SE/link-tenant.ftl",
        "locales/zh-TW/link-tenant.ftl",
        "dist/markdown/sv-SE/link-tenant.md",
        "dist/markdown/zh-TW/link-tenant.md",
    ];
    let mut blocks = blocks(tour);
    for (path, (_, shown)) in files.iter().zip(blocks.by_ref()) {
        has(path, &fs::read_to_string(folder.join(path)).unwrap(), shown);
    }
    let swedish = folder.join(files[2]);
    let whole = fs::read_to_string(&swedish).unwrap();
    let name = "link-tenant--finish = Välj ";
    let spoilt = whole.replace(&format!("{name}{{ $button }}."), &format!("{name}Slutför."));
    fs::write(&swedish, spoilt).unwrap();
    let (_, shown) = blocks.next().unwrap();
    has("the tour", &stegvis(&["check"], &folder), shown);
    assert_eq!(blocks.next(), None);

    let checking = fs::read_to_string("docs/guide/checking.md").unwrap();
    let json = stegvis(&["check", "--format", "json"], &folder);
    let (_, shown) = self::blocks(&checking)
        .find(|(info, _)| *info == "json")
        .unwrap();
    has("the example of JSON", &json, shown);
    fs::write(&swedish, whole).unwrap();
    let office = folder.join("locales/sv-SE/sign-up-office.ftl");
    let text = fs::read_to_string(&office).unwrap();
    let order = text
        .lines()
        .filter(|line| !line.starts_with("sign-up-office--confirm-order"));
    fs::write(
        &office,
        order.map(|line| format!("{line}\n")).collect::<String>(),
    )
    .unwrap();
    let (_, shown) = self::blocks(&checking).next().unwrap();
    has(
        "the example of a finding",
        &stegvis(&["check"], &folder),
        shown,
    );
}

/// Asserts that a text has the lines that are shown, in this order; others may stand between them.
#[track_caller]
fn has(what: &str, text: &str, shown: &str) {
    let mut lines = text.lines().map(str::trim);
    for line in shown
        .lines()
        .map(str::trim)
        .filter(|line| !matches!(*line, "" | "…"))
    {
        // The last line of an object has a comma where another follows.
        let found = lines.any(|other| other == line || other.strip_suffix(',') == Some(line));
        assert!(
            found,
            "{what} does not show `{line}` where it should:\n{text}"
        );
    }
}

/// Returns the fenced blocks of a page: info string and text.
fn blocks(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.split("\n```")
        .skip(1)
        .step_by(2)
        .map(|block| block.split_once('\n').unwrap_or((block, "")))
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
    }
}

/// Every command has a section of its own.
#[test]
fn every_command_is_described() {
    let page = fs::read_to_string("docs/guide/commands.md").unwrap();
    let output = stegvis(&["--help"], Path::new("."));
    let commands = output.split("Commands:\n").nth(1).unwrap();
    let commands = commands.split("\n\n").next().unwrap();
    let names = commands
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.split_whitespace().next().unwrap());
    let absent: Vec<&str> = names
        .filter(|name| *name != "help" && !page.contains(&format!("\n## `stegvis {name}")))
        .collect();
    assert_eq!(absent, Vec::<&str>::new());
}

fn run(command: &str, here: &mut PathBuf) -> String {
    let words = words(command);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["cd", folder] => {
            here.push(folder);
            String::new()
        }
        ["cat", file] => fs::read_to_string(here.join(file)).unwrap(),
        ["stegvis", arguments @ ..] => stegvis(arguments, here),
        ["git", arguments @ ..] => {
            crate::repository::git(here, arguments);
            String::new()
        }
        other => panic!("the guide runs {other:?}"),
    }
}

fn stegvis(arguments: &[&str], here: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(arguments)
        .current_dir(here)
        .env_clear()
        .output()
        .unwrap();
    let text = [output.stderr, output.stdout].concat();
    String::from_utf8(text).unwrap()
}

/// Splits a command line at blanks outside double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Compares line by line; `…` alone on a line stands for any lines.
fn is_as_shown(expected: &[&str], printed: &[&str]) -> bool {
    match expected.split_first() {
        None => printed.is_empty(),
        Some((&"…", rest)) => (0..=printed.len()).any(|at| is_as_shown(rest, &printed[at..])),
        Some((line, rest)) => printed.first() == Some(line) && is_as_shown(rest, &printed[1..]),
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().collect()
}
