//! The program `git`, asked what changed and what was. Nothing else in the tool knows that there is a repository, and no verdict but that of
//! `check --changed-since` needs one.

pub mod history;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context as _, bail};

use crate::source::Changed;

/// Returns the files below a folder that are not as they were at the last commit that the present state has in common with a revision.
/// The earlier text is looked up where `wanted` asks for it.
///
/// # Errors
/// When there is no `git`, no repository, or no such revision.
pub fn changes(
    root: &Path,
    revision: &str,
    wanted: impl Fn(&str) -> bool,
) -> anyhow::Result<Vec<Changed>> {
    let prefix = answer(root, &["rev-parse", "--show-prefix"])
        .with_context(|| format!("cannot tell what changed in {}", root.display()))?;
    let base = base(root, revision)?;
    let list = |arguments: &[&str]| -> anyhow::Result<Vec<String>> {
        let names = answer(root, arguments)?;
        let names = names.split('\0').filter(|name| !name.is_empty());
        Ok(names.map(str::to_owned).collect())
    };
    let diff = [
        "diff",
        "--name-only",
        "-z",
        "--no-renames",
        "--no-ext-diff",
        "--ignore-submodules",
        "--relative",
        &base,
        "--",
    ];
    let mut paths = list(&diff)?;
    paths.extend(list(&["ls-files", "-z", "--others", "--exclude-standard"])?);
    paths.sort();
    paths.dedup();
    let is_asked = |path: &str| wanted(path) && !path.contains('\n');
    let prefix = prefix.trim_end_matches('\n');
    let names: String = paths
        .iter()
        .filter(|path| is_asked(path))
        .map(|path| format!("{base}:{prefix}{path}\n"))
        .collect();
    let mut texts = texts(root, &names)?.into_iter();
    let change = |path: String| Changed {
        before: is_asked(&path).then(|| texts.next().flatten()).flatten(),
        path,
    };
    Ok(paths.into_iter().map(change).collect())
}

/// Returns the last commit that the present state has in common with a revision.
fn base(root: &Path, revision: &str) -> anyhow::Result<String> {
    if revision.is_empty() || revision.starts_with('-') {
        bail!("`{revision}` is no revision");
    }
    let commit = format!("{revision}^{{commit}}");
    let known = run(root, &["rev-parse", "--verify", "--quiet", &commit])?;
    let shallow = || answer(root, &["rev-parse", "--is-shallow-repository"]);
    if !known.status.success() {
        if shallow()?.trim() == "true" {
            bail!(
                "this clone is shallow and does not hold `{revision}`; fetch it (`git fetch origin {revision}`), or make a clone with its history"
            );
        }
        bail!("the repository knows no revision `{revision}`");
    }
    let commit = String::from_utf8_lossy(&known.stdout).trim().to_owned();
    let common = run(root, &["merge-base", &commit, "HEAD"])?;
    if !common.status.success() {
        if shallow()?.trim() == "true" {
            bail!(
                "this clone is shallow and does not hold what `{revision}` and the present state have in common; make a clone with its history (`git fetch --unshallow`)"
            );
        }
        bail!("`{revision}` and the present state have no commit in common");
    }
    Ok(String::from_utf8_lossy(&common.stdout).trim().to_owned())
}

/// Returns the texts behind names, one a line; nothing for those that are not there or not UTF-8.
fn texts(root: &Path, names: &str) -> anyhow::Result<Vec<Option<String>>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let mut child = command(root, &["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot run git")?;
    let mut input = child.stdin.take().context("cannot talk to git")?;
    // Names and texts flow at the same time: neither side may wait for the other to be done.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(names.as_bytes()));
        child.wait_with_output()
    })
    .context("cannot read from git")?;
    let mut rest = output.stdout.as_slice();
    let mut texts = Vec::new();
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        rest = &rest[end + 1..];
        let mut words = head.rsplit(' ');
        let size = words.next().and_then(|size| size.parse::<usize>().ok());
        match size.filter(|size| *size < rest.len()) {
            Some(size) => {
                let text = std::str::from_utf8(&rest[..size]).ok();
                texts.push(text.map(str::to_owned));
                rest = &rest[size + 1..];
            }
            None => texts.push(None),
        }
    }
    Ok(texts)
}

/// Returns what a command prints.
fn answer(root: &Path, arguments: &[&str]) -> anyhow::Result<String> {
    let output = run(root, arguments)?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        let first = told.lines().next().unwrap_or("it does not say why");
        bail!("git refuses: {}", first.trim_start_matches("fatal: "));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn run(root: &Path, arguments: &[&str]) -> anyhow::Result<Output> {
    command(root, arguments)
        .output()
        .context("cannot run git, which knows what changed")
}

/// Prepares a command that only reads, starts no other program, and asks nobody.
fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .arg("--no-pager")
        .args(["-c", "core.quotePath=false", "-c", "core.fsmonitor=false"])
        .args(["-c", "log.showRoot=true", "-c", "log.follow=false"])
        .args(arguments)
        .current_dir(root)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdin(Stdio::null());
    command
}
