//! Outputs to disk: atomically, only below the output directory, and with a list of what was written.
//!
//! A file is written under another name and renamed, so that it is whole at every moment; a file whose bytes are already there is
//! left alone. A folder that is missing is filled first and put in its place as a whole when the build ends.
//! The list (the manifest) is what later builds may remove: a file that no build wrote is never touched.
//! One build at a time writes to a directory; the lock is the operating system's, and goes with the process that holds it.

#![expect(
    clippy::disallowed_methods,
    reason = "one of the two modules that touch the disk"
)]

mod digest;
mod folders;
mod manifest;
mod project;
mod shelf;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, bail};
pub use digest::Digest;
use folders::{Folder, Folders};
use manifest::{Pending, Row};
use rayon::prelude::*;
pub use shelf::Shelf;

pub use project::{anew, durably, project_file, project_files, rename};

/// Folder of the tool's own files below the output directory.
const OWN: &str = ".stegvis";
/// How the names of what goes with the build begin, below [`OWN`].
const NEW: &str = "new-";
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
    folders: Mutex<Folders>,
    /// Held until the build ends, however it ends.
    _lock: fs::File,
}

#[derive(Debug, Default)]
struct State {
    written: BTreeMap<String, Row>,
    pending: Pending,
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
        manifest::refuse_links(&own)?;
        let lock = lock(root, &own.join(LOCK))?;
        // What a build that was killed left behind.
        for entry in fs::read_dir(&own).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(NEW) {
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
            folders: Mutex::new(Folders::new(root, &own)),
            own,
            state: Mutex::default(),
            _lock: lock,
        })
    }

    /// Returns a folder that only this build uses; what it leaves there, the next one removes.
    pub fn scratch(&self) -> PathBuf {
        self.own.join(format!("{NEW}desk"))
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
        locked(&self.state).written.extend(rows);
        true
    }

    /// Writes files that are made from the same; `owner` is the document they belong to, and `made_from` a digest of everything
    /// they were made from, empty where a later build must make them anew. Paths go from the output directory.
    ///
    /// # Errors
    /// When a path leads out of the output directory, another document has written it in this build, or a file cannot be written.
    pub fn files(
        &self,
        owner: &str,
        made_from: &str,
        files: &[(&str, &[u8])],
    ) -> anyhow::Result<()> {
        let row = |bytes| Row {
            owner: owner.to_owned(),
            bytes: Digest::of(bytes),
            made_from: made_from.to_owned(),
        };
        let mut all = Vec::with_capacity(files.len());
        for (path, bytes) in files {
            all.push((self.piece(path, bytes)?, row(bytes)));
        }
        let to_note = |(piece, row): &(Piece<'_>, Row)| {
            let appears = !piece.folder.is_new && !piece.is_there;
            let new = appears && !self.before.contains_key(piece.path);
            new.then(|| manifest::line(piece.path, row))
        };
        let news: String = all.iter().filter_map(to_note).collect();
        let mut state = locked(&self.state);
        for (piece, _) in &all {
            let other = state.written.get(piece.path).map(|row| &*row.owner);
            if let Some(other) = other.filter(|other| *other != owner) {
                let (one, two) = (owner.min(other), owner.max(other));
                bail!(
                    "`{}` is to be a file of `{one}` and of `{two}`; give one of them another `path` or `aka`",
                    piece.path
                );
            }
        }
        if !news.is_empty() {
            let noted = state.pending.note(&self.own, &news);
            noted.with_context(|| format!("cannot write to {}", self.own.display()))?;
        }
        let first = state.temporary;
        state.temporary += files.len();
        let mut missing = Vec::with_capacity(files.len());
        for (piece, row) in all {
            state.written.insert(piece.path.to_owned(), row);
            if !piece.is_there {
                missing.push(piece);
            }
        }
        state.changed += missing.len();
        drop(state);
        missing.iter().zip(first..).try_for_each(|(piece, number)| {
            let other = self.own.join(format!("{NEW}{number}"));
            piece
                .write(&other)
                .with_context(|| format!("cannot write {}", self.root.join(piece.path).display()))
        })
    }

    /// Finds the place of a file, and looks whether it is there already.
    fn piece<'f>(&self, path: &'f str, bytes: &'f [u8]) -> anyhow::Result<Piece<'f>> {
        if !is_inside(path) {
            bail!("`{path}` leads out of the output directory");
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let folder = locked(&self.folders).at(folder)?;
        let is_there = !folder.is_new && {
            let place = folder.now.join(name);
            fs::read(&place).is_ok_and(|old| old == bytes) && !is_link(&place)
        };
        Ok(Piece {
            path,
            name,
            bytes,
            folder,
            is_there,
        })
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
            .unwrap_or_else(PoisonError::into_inner);
        let mut removed = Vec::new();
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
                Ok(()) => removed.push(place),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    return Err(error)
                        .with_context(|| format!("cannot remove {}", place.display()));
                }
            }
        }
        // A folder appears with files that the list knows already.
        manifest::replace(&self.own, &state.written)?;
        locked(&self.folders).put()?;
        // Only now: a folder that lost all its files may be where a new one belongs.
        for place in &removed {
            remove_empty(place.parent(), &self.root);
        }
        if let Some(record) = record {
            put_own(&self.own, RECORD, record)?;
        }
        Ok(Summary {
            files: state.written.len(),
            written: state.changed,
            removed: removed.len(),
        })
    }
}

/// A file of a build.
struct Piece<'f> {
    /// Its path from the output directory.
    path: &'f str,
    /// Its name in its folder.
    name: &'f str,
    bytes: &'f [u8],
    folder: Folder,
    /// Whether it is there as it should be.
    is_there: bool,
}

impl Piece<'_> {
    /// Puts the file in its place, by way of another name where somebody could look.
    fn write(&self, other: &Path) -> io::Result<()> {
        let place = self.folder.now.join(self.name);
        match self.folder.is_new {
            true => fs::write(&place, self.bytes),
            false => put(&place, other, self.bytes),
        }
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
fn put(place: &Path, other: &Path, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    let done = anew(other, bytes.as_ref()).and_then(|()| fs::rename(other, place));
    if done.is_err() {
        let _ = fs::remove_file(other);
    }
    done
}

/// Does the same with a file of the tool's own.
fn put_own(own: &Path, name: &str, bytes: &str) -> anyhow::Result<()> {
    let place = own.join(name);
    let done = put(&place, &own.join(format!("{NEW}{name}")), bytes);
    done.with_context(|| format!("cannot write {}", place.display()))
}

fn locked<T>(data: &Mutex<T>) -> MutexGuard<'_, T> {
    data.lock().unwrap_or_else(PoisonError::into_inner)
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
