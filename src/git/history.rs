//! Earlier versions of a project. What the tool says about a translation never depends on what is asked here.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use anyhow::Context as _;

use super::{answer, command};

/// Bytes of a version beyond which it is not read: a file of a project is never that long.
const SIZE: usize = 8 << 20;

/// The repository that a project lies in.
#[derive(Debug)]
pub struct History {
    root: PathBuf,
    /// The project's folder below that of the repository: empty, or with a slash at its end.
    prefix: String,
}

/// A version in which files below a folder changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its name.
    pub id: String,
    /// The files that changed.
    pub files: Vec<Changed>,
}

/// A file that a version changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Path from the project's folder.
    pub path: String,
    /// The contents before, one for each version this one follows; without those in which there was no such file.
    pub before: Vec<String>,
    /// The contents after; nothing where the file was taken away.
    pub after: Option<String>,
}

/// Reads contents by their names, one after the other.
#[derive(Debug)]
pub struct Contents {
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl History {
    /// Finds the repository of a project.
    ///
    /// # Errors
    /// When there is no `git`, or the project lies in no repository.
    pub fn open(root: &Path) -> anyhow::Result<Self> {
        let mut history = Self {
            root: root.to_owned(),
            prefix: String::new(),
        };
        let answer = history.ask(["rev-parse", "--show-prefix"]);
        history.prefix = answer
            .context("the project has no history that git could tell")?
            .trim_end()
            .to_owned();
        Ok(history)
    }

    /// Tells whether earlier versions are left out of this copy of the repository.
    pub fn is_shallow(&self) -> bool {
        let answer = self.ask(["rev-parse", "--is-shallow-repository"]);
        answer.is_ok_and(|answer| answer.trim() == "true")
    }

    /// Returns the name of the version that a word of git's means.
    ///
    /// # Errors
    /// When there is no such version.
    pub fn version(&self, word: &str) -> anyhow::Result<String> {
        let wanted = format!("{word}^{{commit}}");
        let arguments = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &wanted,
        ];
        let answer = self.ask(arguments);
        let shallow = if self.is_shallow() {
            "; this copy of the repository is shallow, so it may only be missing here"
        } else {
            ""
        };
        let answer = answer.with_context(|| format!("git knows no revision `{word}`{shallow}"))?;
        Ok(answer.trim().to_owned())
    }

    /// Returns the files of a version below a folder of the project, or below its own, with the names of their contents.
    ///
    /// # Errors
    /// When the version cannot be read.
    pub fn files(&self, version: &str, folder: &str) -> anyhow::Result<Vec<(String, String)>> {
        let folder = format!("{}{folder}", self.prefix);
        let mut arguments = vec!["ls-tree", "-r", "-z", "--full-tree", version, "--"];
        // Git takes no empty path for the whole tree.
        arguments.extend(Some(folder.as_str()).filter(|folder| !folder.is_empty()));
        let answer = answer(&self.root, &arguments)?;
        let entries = answer.split('\0').filter_map(|entry| {
            let (data, path) = entry.split_once('\t')?;
            let path = path.strip_prefix(&self.prefix)?;
            let mut data = data.split(' ').skip(1);
            (data.next()? == "blob").then_some(())?;
            Some((path.to_owned(), data.next()?.to_owned()))
        });
        Ok(entries.collect())
    }

    /// Returns the versions that changed files of the project whose path fits a pattern, each after those it follows. In a pattern, `*`
    /// stands for any letters of a name and `**` for any folders.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn log(&self, patterns: &[String]) -> anyhow::Result<Vec<Version>> {
        let patterns = patterns.iter().map(|pattern| format!(":(glob){pattern}"));
        let patterns: Vec<String> = patterns.collect();
        let mut arguments = vec![
            "log",
            "--topo-order",
            "--reverse",
            "--raw",
            "--no-abbrev",
            "--no-renames",
            "--no-relative",
            "--no-show-signature",
            "-c",
            "--format=%x01%H",
            "--",
        ];
        arguments.extend(patterns.iter().map(String::as_str));
        let answer = answer(&self.root, &arguments)?;
        let versions = answer.split('\u{1}').skip(1).map(|text| {
            let mut lines = text.lines();
            Version {
                id: lines.next().unwrap_or("").to_owned(),
                files: lines.filter_map(|line| self.changed(line)).collect(),
            }
        });
        Ok(versions.collect())
    }

    /// Reads a line of git's raw format: `:modes contents state⇥path`, with a colon for each version before.
    fn changed(&self, line: &str) -> Option<Changed> {
        let before = line.chars().take_while(|c| *c == ':').count();
        let (data, path) = line.split_once('\t')?;
        let path = path.strip_prefix(&self.prefix)?;
        let known = |id: &&str| !id.bytes().all(|byte| byte == b'0');
        let contents: Vec<&str> = data.split(' ').skip(before + 1).take(before + 1).collect();
        let (after, before) = contents.split_last()?;
        Some(Changed {
            path: path.to_owned(),
            before: before
                .iter()
                .filter(|id| known(id))
                .map(|id| (*id).to_owned())
                .collect(),
            after: Some(*after).filter(known).map(str::to_owned),
        })
    }

    /// Opens the contents of all versions.
    ///
    /// # Errors
    /// When git cannot be started.
    pub fn contents(&self) -> anyhow::Result<Contents> {
        let mut child = command(&self.root, &["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start git")?;
        let requests = child.stdin.take();
        let answers = child.stdout.take().context("git has no output")?;
        Ok(Contents {
            child,
            requests,
            answers: BufReader::new(answers),
        })
    }

    /// Returns what `cat-file` calls a file of the project in a version.
    pub fn name_of(&self, version: &str, path: &str) -> String {
        format!("{version}:{}{path}", self.prefix)
    }

    fn ask<const N: usize>(&self, arguments: [&str; N]) -> anyhow::Result<String> {
        answer(&self.root, &arguments)
    }
}

impl Contents {
    /// Returns a text by its name; nothing where there is none, or it is no text.
    ///
    /// # Errors
    /// When git ends.
    pub fn text(&mut self, name: &str) -> anyhow::Result<Option<String>> {
        // A name with a line break would be two requests.
        if name.contains('\n') {
            return Ok(None);
        }
        let requests = self.requests.as_mut().context("git was ended")?;
        writeln!(requests, "{name}")
            .and_then(|()| requests.flush())
            .context("git has ended")?;
        let mut head = String::new();
        self.answers.read_line(&mut head).context("git has ended")?;
        let words: Vec<&str> = head.split_whitespace().collect();
        let [_, kind, size] = words.as_slice() else {
            return Ok(None);
        };
        let Ok(size) = size.parse::<usize>() else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let mut body = (&mut self.answers).take(size as u64 + 1);
        if size > SIZE {
            std::io::copy(&mut body, &mut std::io::sink()).context("git has ended")?;
            return Ok(None);
        }
        body.read_to_end(&mut bytes).context("git has ended")?;
        bytes.pop();
        Ok((*kind == "blob")
            .then(|| String::from_utf8(bytes).ok())
            .flatten())
    }
}

impl Drop for Contents {
    fn drop(&mut self) {
        // Without requests to come, git ends by itself.
        self.requests = None;
        let _ = self.child.wait();
    }
}
