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
    for block in page.split("\n```").skip(1).step_by(2) {
        let (info, block) = block.split_once('\n').unwrap_or((block, ""));
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
