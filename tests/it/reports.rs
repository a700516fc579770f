//! Reports and the life of a project in CI: what the cases cannot show, because it needs an environment, several runs, or a repository.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::commands::{fresh, stegvis, text, tree};

const FORMATS: [&str; 7] = [
    "text", "short", "json", "sarif", "github", "gitlab", "junit",
];

/// Copies the project of a case to a folder of its own.
fn project(case: &str, name: &str) -> PathBuf {
    let folder = fresh(name);
    for (path, text) in tree_of_bytes(&Path::new("tests/cases").join(case).join("project")) {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }
    folder
}

fn tree_of_bytes(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let inside = path.strip_prefix(root).unwrap().to_path_buf();
                files.push((inside, fs::read(&path).unwrap()));
            }
        }
    }
    files
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What could not be read is told in every format, with and without everything that takes findings out of a report.
#[test]
fn an_unread_file_is_never_no_problem() {
    let folder = project("reports-unread", "unread");
    for format in FORMATS {
        let known = folder.join("known.tsv");
        fs::write(&known, "").unwrap();
        for more in [
            &[][..],
            &["--fail-on", "missing > 100%"],
            &["--for", "translator"],
            &["--baseline", known.to_str().unwrap()],
        ] {
            let mut arguments = vec!["-C", "guides", "check", "--format", format];
            arguments.extend(more);
            let output = stegvis(&arguments, &folder);
            assert_eq!(output.status.code(), Some(3), "{format} {more:?}");
            let report = text(&output.stdout);
            assert!(report.contains("unreadable-file"), "{format}:\n{report}");
            assert!(report.contains("sv-SE/call-support.ftl"), "{format}");
            assert!(!report.contains("no finding"), "{format}");
        }
    }
}

#[test]
fn settings_cannot_silence_what_was_not_read() {
    let folder = project("reports-unread", "unread-silenced");
    let settings = folder.join("guides/stegvis.yaml");
    let text_of = fs::read_to_string(&settings).unwrap();
    let rules = "check: { rules: { unreadable-file: off } }\n";
    fs::write(&settings, text_of + rules).unwrap();
    let output = stegvis(&["-C", "guides", "check", "--format", "short"], &folder);
    let report = text(&output.stdout);
    assert!(report.contains("error[unreadable-file]"), "{report}");
    assert!(
        report.contains("`unreadable-file` is always an error"),
        "{report}"
    );
}

#[test]
fn github_gets_a_summary_of_the_job() {
    let folder = project("reports", "step-summary");
    let file = folder.join("summary.md");
    fs::write(&file, "# Before\n").unwrap();
    let run = |format: &str| {
        Command::new(env!("CARGO_BIN_EXE_stegvis"))
            .args(["-C", "guides", "check", "--format", format])
            .current_dir(&folder)
            .env_clear()
            .env("GITHUB_STEP_SUMMARY", &file)
            .output()
            .unwrap()
    };
    run("text");
    assert_eq!(fs::read_to_string(&file).unwrap(), "# Before\n");
    run("github");
    let summary = fs::read_to_string(&file).unwrap();
    assert!(summary.starts_with("# Before\n## stegvis: 2 errors, 4 warnings, 1 note\n"));
    assert!(
        summary.contains("\n| sv-SE | 4/5 (1 missing) |\n"),
        "{summary}"
    );
    assert!(
        summary.contains("| error | \\`call-support--wait\\` opens \"\\*\\*\" and does not close it in zh-TW (unclosed-markup) |"),
        "{summary}"
    );
}

/// The replacements of a SARIF log, made by its own regions, are what `check --fix` makes.
#[test]
fn fixes_of_a_log_are_those_of_the_command() {
    let folder = project("reports", "sarif-fixes");
    let output = stegvis(&["-C", "guides", "check", "--format", "sarif"], &folder);
    let log = json(&text(&output.stdout));
    let mut made = 0;
    let mut files = tree(&folder);
    for result in log["runs"][0]["results"].as_array().unwrap() {
        let safe = |fix: &&Value| {
            let words = fix["description"]["text"].as_str().unwrap();
            words.contains("--fix") && result["suppressions"].is_null()
        };
        for fix in result["fixes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(safe)
        {
            for change in fix["artifactChanges"].as_array().unwrap() {
                let uri = change["artifactLocation"]["uri"].as_str().unwrap();
                let path = uri.replace("%20", " ").replace("%2C", ",");
                let file = files.get_mut(&path).unwrap();
                for replacement in change["replacements"].as_array().unwrap() {
                    replace(file, replacement);
                    made += 1;
                }
            }
        }
    }
    assert!(made > 0, "the log has no fix");
    stegvis(&["-C", "guides", "check", "--fix"], &folder);
    assert_eq!(files, tree(&folder));
}

/// Replaces a region of one line, counted in characters.
fn replace(file: &mut String, replacement: &Value) {
    let region = &replacement["deletedRegion"];
    let number = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap();
    assert_eq!(number("startLine"), number("endLine"));
    let mut lines: Vec<String> = file.split_inclusive('\n').map(str::to_owned).collect();
    let line: Vec<char> = lines[number("startLine") - 1].chars().collect();
    let new = replacement["insertedContent"]["text"].as_str().unwrap();
    let (from, to) = (number("startColumn") - 1, number("endColumn") - 1);
    let before: String = line[..from].iter().collect();
    let after: String = line[to..].iter().collect();
    lines[number("startLine") - 1] = before + new + &after;
    *file = lines.concat();
}

fn fingerprints(folder: &Path) -> Vec<String> {
    let output = stegvis(&["-C", "guides", "check", "--format", "gitlab"], folder);
    let report = json(&text(&output.stdout));
    let issues = report.as_array().unwrap().iter();
    issues
        .map(|issue| issue["fingerprint"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn fingerprints_outlive_new_lines() {
    let folder = project("reports", "fingerprints");
    let before = fingerprints(&folder);
    let unique: BTreeSet<&String> = before.iter().collect();
    assert_eq!(unique.len(), before.len());
    assert!(before.len() > 3);
    for (path, text) in tree(&folder) {
        if path.ends_with(".ftl") {
            fs::write(folder.join(&path), format!("# One more line\n\n{text}")).unwrap();
        }
    }
    assert_eq!(fingerprints(&folder), before);
}

/// A baseline of everything leaves nothing to tell, and shrinks as findings are mended.
#[test]
fn a_baseline_shrinks() {
    let folder = project("reports", "baseline");
    let run = |arguments: &[&str]| {
        let output = stegvis(&[&["-C", "guides", "check"], arguments].concat(), &folder);
        (text(&output.stdout), output.status.code())
    };
    let (written, code) = run(&["--write-baseline", "known.tsv", "--fail-on", "error"]);
    assert_eq!(
        (written.as_str(), code),
        ("wrote 7 findings to known.tsv\n", Some(0))
    );
    let with = ["--baseline", "known.tsv", "--fail-on", "note"];
    let (report, code) = run(&with);
    assert_eq!(code, Some(0), "{report}");
    assert!(
        report.starts_with("checked 1 document: no finding\n"),
        "{report}"
    );
    assert!(report.contains("left out: 7 findings, known from the baseline\n"));

    // One is mended and one is new.
    let path = folder.join("guides/locales/zh-TW/call-support.ftl");
    let words = fs::read_to_string(&path).unwrap();
    let words = words
        .replace("**提示音", "提示音")
        .replace("撥號\n", "TODO 撥號\n");
    fs::write(&path, words).unwrap();
    let (report, code) = run(&with);
    assert_eq!(code, Some(1), "{report}");
    assert!(report.contains("leftover-marker"), "{report}");
    assert!(
        report.contains("no longer found: 1 entry of the baseline"),
        "{report}"
    );
    assert!(report.contains("[unclosed-markup]"), "{report}");

    // Nothing is concluded from what was not read, and no baseline is written from it.
    fs::write(folder.join("guides/locales/en/more.ftl"), "a = {\n").unwrap();
    let (report, _) = run(&with);
    assert!(!report.contains("no longer found"), "{report}");
    fs::write(folder.join("guides/locales/en/more.ftl"), b"\xff").unwrap();
    let before = fs::read_to_string(folder.join("known.tsv")).unwrap();
    let (report, code) = run(&["--write-baseline", "known.tsv"]);
    assert_eq!(code, Some(3), "{report}");
    assert!(report.contains("no baseline was written"), "{report}");
    assert_eq!(
        fs::read_to_string(folder.join("known.tsv")).unwrap(),
        before
    );
}
