//! Outputs to disk: atomically, only below the output directory, and with a list of what was written.
//!
//! A file is written beside its place and renamed, so that it is whole at every moment; a file whose bytes are already there is
//! left alone. The list (the manifest) is what later builds may remove: a file that no build wrote is never touched.
//! One build at a time writes to a directory; the lock is the operating system's, and goes with the process that holds it.

#![expect(
    clippy::disallowed_methods,
    reason = "one of the two modules that touch the disk"
)]

mod digest;
mod manifest;
mod project;
mod shelf;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context as _, bail};
pub use digest::Digest;
use manifest::{Pending, Row};
use rayon::prelude::*;
pub use shelf::Shelf;

pub use project::{durably, project_file, project_files, rename};

/// Folder of the tool's own files below the output directory.
const OWN: &str = ".stegvis";
/// What a build leaves for the next one, below [`OWN`].
const RECORD: &str = "record";
/// The file that a build locks, below [`OWN`].
const LOCK: &str = "lock";

/// Writes the outputs of one build.
#[derive(Debug)]
pub struct Writer {
    root: PathBuf,
    own: PathBuf,
    /// What earlier builds wrote.
    before: BTreeMap<String, Row>,
    state: Mutex<State>,
    /// Held until the build ends, however it ends.
    _lock: fs::File,
}

#[derive(Debug, Default)]
struct State {
    written: BTreeMap<String, Row>,
    pending: Pending,
    /// Folders that files were put in, and whether this build made them: in those, nothing is there yet.
    folders: BTreeMap<PathBuf, bool>,
    changed: usize,
    temporary: usize,
}

/// What a build did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that belong to the output now.
    pub files: usize,
    /// Those of them that were written because their bytes were not there yet.
    pub written: usize,
    /// Files of earlier builds that are gone.
    pub removed: usize,
}

impl Writer {
    /// Opens an output directory, and makes it where it is missing.
    ///
    /// # Errors
    /// When the directory cannot be made, or its list cannot be read.
    pub fn open(root: &Path) -> anyhow::Result<Self> {
        let own = root.join(OWN);
        fs::create_dir_all(&own).with_context(|| format!("cannot make {}", own.display()))?;
        let lock = lock(root, &own.join(LOCK))?;
        // What a build that was killed left behind.
        for entry in fs::read_dir(&own).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with("new-") {
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let _ = match is_folder {
                    true => fs::remove_dir_all(entry.path()),
                    false => fs::remove_file(entry.path()),
                };
            }
        }
        // What the last build left is true until this one changes something.
        match fs::remove_file(own.join(RECORD)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error)
                    .with_context(|| format!("cannot remove {}", own.join(RECORD).display()));
            }
            _ => {}
        }
        Ok(Self {
            root: root.to_owned(),
            before: manifest::read(root, &own)?,
            own,
            state: Mutex::new(State::default()),
            _lock: lock,
        })
    }

    /// Returns a folder that only this build uses; what it leaves there, the next one removes.
    pub fn scratch(&self) -> PathBuf {
        self.own.join("new-desk")
    }

    /// Returns the bytes of a file that an earlier build wrote.
    pub fn kept(&self, path: &str) -> Option<Vec<u8>> {
        let known = self.knows(path);
        known.then(|| fs::read(self.root.join(path)).ok()).flatten()
    }

    /// Tells whether an earlier build wrote a file.
    pub fn knows(&self, path: &str) -> bool {
        self.before.contains_key(path)
    }

    /// Tells whether these files are still as an earlier build made them from the same; then they belong to this build too.
    pub fn keeps(&self, made_from: &str, paths: &[String]) -> bool {
        let whole = |path: &String| {
            let row = self
                .before
                .get(path)
                .filter(|row| row.made_from == made_from)?;
            row.is_whole(&self.root.join(path))
                .then(|| (path.clone(), row.clone()))
        };
        let Some(rows) = paths.iter().map(whole).collect::<Option<Vec<_>>>() else {
            return false;
        };
        self.state().written.extend(rows);
        true
    }

    /// Writes files that are made from the same; `owner` is the document they belong to, and `made_from` a digest of everything
    /// they were made from, empty where a later build must make them anew. Paths go from the output directory.
    ///
    /// # Errors
    /// When a path leads out of the output directory, or a file cannot be written.
    pub fn files(
        &self,
        owner: &str,
        made_from: &str,
        files: &[(&str, &[u8])],
    ) -> anyhow::Result<()> {
        let mut rows = Vec::with_capacity(files.len());
        for (path, bytes) in files {
            if !is_inside(path) {
                bail!("`{path}` leads out of the output directory");
            }
            let place = self.root.join(path);
            let new = self.folder(place.parent().unwrap_or(&self.root))?;
            let there = !new && fs::read(&place).is_ok_and(|old| old == *bytes) && !is_link(&place);
            let row = Row {
                owner: owner.to_owned(),
                bytes: Digest::of(bytes),
                made_from: made_from.to_owned(),
            };
            rows.push((*path, row, there));
        }
        let new = |(path, row, there): &(&'_ str, Row, bool)| {
            let new = !there && !self.before.contains_key(*path);
            new.then(|| manifest::line(path, row))
        };
        let news: String = rows.iter().filter_map(new).collect();
        let missing: Vec<bool> = rows.iter().map(|(_, _, there)| !there).collect();
        let first = {
            let mut state = self.state();
            if !news.is_empty() {
                let noted = state.pending.note(&self.own, &news);
                noted.with_context(|| format!("cannot write to {}", self.own.display()))?;
            }
            let rows = rows
                .into_iter()
                .map(|(path, row, _)| (path.to_owned(), row));
            state.written.extend(rows);
            state.changed += missing.iter().filter(|missing| **missing).count();
            state.temporary += files.len();
            state.temporary - files.len()
        };
        let all = files.iter().zip(missing).enumerate();
        for (at, ((path, bytes), _)) in all.filter(|(_, (_, missing))| *missing) {
            self.replace(&self.root.join(path), bytes, first + at)?;
        }
        Ok(())
    }

    /// Writes a file beside its place, under a number that no other has, and puts it there.
    fn replace(&self, place: &Path, bytes: &[u8], number: usize) -> anyhow::Result<()> {
        put(place, &self.own.join(format!("new-{number}")), bytes)
    }

    /// Removes what earlier builds wrote and this one did not, except what belongs to a document of `kept`, and writes the list.
    /// Then it leaves a record for the next build, where there is one to leave.
    ///
    /// # Errors
    /// When a file cannot be removed or the list cannot be written.
    pub fn finish(
        self,
        kept: &dyn Fn(&str) -> bool,
        record: Option<&str>,
    ) -> anyhow::Result<Summary> {
        let mut state = self
            .state
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut removed = 0;
        for (path, row) in &self.before {
            if state.written.contains_key(path) {
                continue;
            }
            let place = self.root.join(path);
            if kept(&row.owner) && place.exists() {
                state.written.insert(path.clone(), row.clone());
                continue;
            }
            // What a linked folder leads to is not ours, whatever the list says.
            if is_below_link(&self.root, &place) {
                continue;
            }
            match fs::remove_file(&place) {
                Ok(()) => {
                    removed += 1;
                    remove_empty(place.parent(), &self.root);
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    return Err(error)
                        .with_context(|| format!("cannot remove {}", place.display()));
                }
            }
        }
        manifest::replace(&self.own, &state.written)?;
        if let Some(record) = record {
            put(&self.own.join(RECORD), &self.own.join("new-record"), record)?;
        }
        Ok(Summary {
            files: state.written.len(),
            written: state.changed,
            removed,
        })
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Makes a folder and those above it, and tells whether this build made it; a symbolic link on the way is refused, because it could
    /// lead anywhere.
    fn folder(&self, folder: &Path) -> anyhow::Result<bool> {
        if folder == self.root {
            return Ok(false);
        }
        if let Some(new) = self.state().folders.get(folder) {
            return Ok(*new);
        }
        if let Some(above) = folder.parent() {
            self.folder(above)?;
        }
        if is_link(folder) {
            bail!(
                "{} is a symbolic link; nothing is written through it",
                folder.display()
            );
        }
        let made = match fs::create_dir(folder) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
            Err(error) => {
                return Err(error).with_context(|| format!("cannot make {}", folder.display()));
            }
        };
        // Another thread may have made it in the meantime.
        let mut state = self.state();
        Ok(*state.folders.entry(folder.to_owned()).or_insert(made))
    }
}

/// Returns what the last build into a directory left, where no build has been there since.
pub fn record(root: &Path) -> Option<String> {
    fs::read_to_string(root.join(OWN).join(RECORD)).ok()
}

/// Returns what a build would do that has nothing to write, where every file is as the last build left it. Nothing is looked at
/// while another build is writing.
pub fn untouched(root: &Path) -> Option<Summary> {
    let own = root.join(OWN);
    let _lock = lock(root, &own.join(LOCK)).ok()?;
    let rows = manifest::read(root, &own).ok()?;
    let whole = |(path, row): (&String, &Row)| row.is_whole(&root.join(path));
    rows.par_iter().all(whole).then_some(Summary {
        files: rows.len(),
        written: 0,
        removed: 0,
    })
}

/// Writes a file under another name and puts it in its place.
fn put(place: &Path, new: &Path, bytes: impl AsRef<[u8]>) -> anyhow::Result<()> {
    let done = fs::write(new, bytes).and_then(|()| fs::rename(new, place));
    if done.is_err() {
        let _ = fs::remove_file(new);
    }
    done.with_context(|| format!("cannot write {}", place.display()))
}

/// Makes this build the only one that writes to the directory.
fn lock(root: &Path, path: &Path) -> anyhow::Result<fs::File> {
    let file = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .with_context(|| format!("cannot open {}", path.display()))?;
    match file.try_lock() {
        Err(fs::TryLockError::WouldBlock) => bail!(
            "another build is writing to {}; wait for it to end, or name another folder with --out",
            root.display()
        ),
        // Some network file systems know no locks; there, nothing can be told.
        Err(fs::TryLockError::Error(_)) | Ok(()) => Ok(file),
    }
}

/// Tells whether a folder between the output directory and a file is a symbolic link.
fn is_below_link(root: &Path, place: &Path) -> bool {
    let folders = place.ancestors().skip(1);
    folders.take_while(|folder| *folder != root).any(is_link)
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_symlink())
}

fn is_inside(path: &str) -> bool {
    let word = |word: &str| {
        let special = |c: char| c.is_control() || matches!(c, '\\' | ':');
        !word.is_empty() && word != "." && word != ".." && !word.contains(special)
    };
    path.split('/').all(word) && !path.starts_with(OWN)
}

/// Removes folders that became empty, up to the output directory.
fn remove_empty(mut folder: Option<&Path>, root: &Path) {
    while let Some(path) = folder.filter(|path| *path != root) {
        if fs::remove_dir(path).is_err() {
            return;
        }
        folder = path.parent();
    }
}
