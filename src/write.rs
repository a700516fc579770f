//! Outputs to disk: atomically, only below the output directory, and with a list of what was written.
//!
//! A file is written beside its place and renamed, so that it is whole at every moment; a file whose bytes are already there is
//! left alone. The list (the manifest) is what later builds may remove: a file that no build wrote is never touched.

#![expect(
    clippy::disallowed_methods,
    reason = "one of the two modules that touch the disk"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context as _, bail};

/// Folder of the tool's own files below the output directory.
const OWN: &str = ".stegvis";
/// The list of files, below [`OWN`].
const MANIFEST: &str = "manifest.tsv";

/// Writes the outputs of one build.
#[derive(Debug)]
pub struct Writer {
    root: PathBuf,
    /// Owner of each file that an earlier build wrote.
    before: BTreeMap<String, String>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    written: BTreeMap<String, String>,
    folders: BTreeSet<PathBuf>,
    changed: usize,
    temporary: usize,
}

/// What a build did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        let mut before = BTreeMap::new();
        match fs::read_to_string(own.join(MANIFEST)) {
            Ok(text) => {
                let rows = text.lines().filter_map(|line| line.split_once('\t'));
                before.extend(
                    rows.filter(|(path, _)| is_inside(path))
                        .map(|(path, owner)| (path.to_owned(), owner.to_owned())),
                );
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("cannot read {}", own.join(MANIFEST).display()));
            }
        }
        // What a build that was killed left behind.
        for entry in fs::read_dir(&own).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with("new-") {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(Self {
            root: root.to_owned(),
            before,
            state: Mutex::new(State::default()),
        })
    }

    /// Tells whether an earlier build wrote a file.
    pub fn knows(&self, path: &str) -> bool {
        self.before.contains_key(path)
    }

    /// Writes one file; `owner` is the document it belongs to.
    ///
    /// # Errors
    /// When the path leads out of the output directory, or the file cannot be written.
    pub fn file(&self, owner: &str, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        if !is_inside(path) {
            bail!("`{path}` leads out of the output directory");
        }
        let place = self.root.join(path);
        let there = fs::read(&place).is_ok_and(|old| old == bytes) && !is_link(&place);
        let number = {
            let mut state = self.state();
            state.written.insert(path.to_owned(), owner.to_owned());
            state.temporary += 1;
            state.temporary
        };
        if there {
            return Ok(());
        }
        self.folder(place.parent().unwrap_or(&self.root))?;
        let new = self.root.join(OWN).join(format!("new-{number}"));
        let done = fs::write(&new, bytes).and_then(|()| fs::rename(&new, &place));
        if let Err(error) = done {
            let _ = fs::remove_file(&new);
            return Err(error).with_context(|| format!("cannot write {}", place.display()));
        }
        self.state().changed += 1;
        Ok(())
    }

    /// Removes what earlier builds wrote and this one did not, except what belongs to a document of `kept`, and writes the list.
    ///
    /// # Errors
    /// When a file cannot be removed or the list cannot be written.
    pub fn finish(self, kept: &dyn Fn(&str) -> bool) -> anyhow::Result<Summary> {
        let mut state = self
            .state
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut removed = 0;
        for (path, owner) in &self.before {
            if state.written.contains_key(path) {
                continue;
            }
            let place = self.root.join(path);
            if kept(owner) && place.exists() {
                state.written.insert(path.clone(), owner.clone());
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
        let rows: String = state
            .written
            .iter()
            .map(|(path, owner)| format!("{path}\t{owner}\n"))
            .collect();
        let (new, place) = (
            self.root.join(OWN).join("new-manifest"),
            self.root.join(OWN).join(MANIFEST),
        );
        fs::write(&new, rows)
            .and_then(|()| fs::rename(&new, &place))
            .with_context(|| format!("cannot write {}", place.display()))?;
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

    /// Makes a folder and those above it; a symbolic link on the way is refused, because it could lead anywhere.
    fn folder(&self, folder: &Path) -> anyhow::Result<()> {
        if self.state().folders.contains(folder) || folder == self.root {
            return Ok(());
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
        match fs::create_dir(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(error).with_context(|| format!("cannot make {}", folder.display()));
            }
            _ => {}
        }
        self.state().folders.insert(folder.to_owned());
        Ok(())
    }
}

/// Replaces a file of the project, or makes a new one, so that it is whole at every moment. Its permissions stay.
///
/// # Errors
/// When the path leads out of the project, or the file cannot be written.
pub fn project_file(root: &Path, path: &str, text: &str) -> anyhow::Result<()> {
    if !is_inside(path) {
        bail!("`{path}` leads out of the project");
    }
    let place = root.join(path);
    // A link inside the project stays a link: what it leads to is replaced.
    let place = place.canonicalize().unwrap_or(place);
    let folder = place.parent().unwrap_or(root).to_owned();
    let make = || -> io::Result<()> {
        fs::create_dir_all(&folder)?;
        let new = folder.join(format!(".stegvis-new-{}", std::process::id()));
        let done = fs::write(&new, text)
            .and_then(|()| match fs::metadata(&place) {
                Ok(data) => fs::set_permissions(&new, data.permissions()),
                Err(_) => Ok(()),
            })
            .and_then(|()| fs::rename(&new, &place));
        if done.is_err() {
            let _ = fs::remove_file(&new);
        }
        done
    };
    let inside = || {
        let root = root.canonicalize().ok()?;
        let there = folder.ancestors().find_map(|one| one.canonicalize().ok())?;
        Some(there.starts_with(root))
    };
    if inside() != Some(true) {
        bail!("{} leads out of the project", place.display());
    }
    make().with_context(|| format!("cannot write {}", place.display()))
}

/// Gives a folder of the project a new name; one that is taken is left alone.
///
/// # Errors
/// When the new name is taken, or the folder cannot be renamed.
pub fn rename_folder(root: &Path, from: &str, to: &str) -> anyhow::Result<()> {
    if !is_inside(from) || !is_inside(to) {
        bail!("`{from}` or `{to}` leads out of the project");
    }
    let (old, new) = (root.join(from), root.join(to));
    // On a file system that does not tell capitals apart, the new name may be the folder itself.
    let itself = from.eq_ignore_ascii_case(to);
    if new.exists() && !itself {
        bail!(
            "cannot rename {} to {to}: there is such a folder already",
            old.display()
        );
    }
    fs::rename(&old, &new).with_context(|| format!("cannot rename {} to {to}", old.display()))
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_symlink())
}

fn is_inside(path: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word != "." && word != ".." && !word.contains(['\\', ':', '\0'])
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
