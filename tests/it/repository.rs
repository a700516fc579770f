//! Real repositories for tests: `git` without anybody's settings, names and clocks.

use std::path::Path;
use std::process::Command;

/// Runs git in a folder and returns what it prints.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = attempt(folder, arguments);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {text}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs git in a folder, whatever comes of it.
pub(crate) fn attempt(folder: &Path, arguments: &[&str]) -> std::process::Output {
    let nobody = if cfg!(windows) { "NUL" } else { "/dev/null" };
    let mut command = Command::new("git");
    for (name, value) in [
        ("GIT_CONFIG_GLOBAL", nobody),
        ("GIT_CONFIG_SYSTEM", nobody),
        ("GIT_AUTHOR_NAME", "Ada"),
        ("GIT_AUTHOR_EMAIL", "ada@example.org"),
        ("GIT_COMMITTER_NAME", "Ada"),
        ("GIT_COMMITTER_EMAIL", "ada@example.org"),
        ("GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z"),
        ("GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z"),
    ] {
        command.env(name, value);
    }
    command
        .args(["-c", "init.defaultBranch=main", "-c", "core.autocrlf=false"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}
