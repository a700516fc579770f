//! New files of a project, and generated files beside it: whole or not at all, and none that is there is overwritten unasked.
//!
//! A file is written under another name in its folder and then put in its place, so that nobody ever sees half of it.

#![expect(
    clippy::disallowed_methods,
    reason = "one of the modules that touch the disk"
)]

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::write::{anew, durably};

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Path below the folder, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Creates files below a folder: all of them or, where one is there already or cannot be written, none.
///
/// # Errors
/// When a file is there already, a folder on the way is a symbolic link, or something cannot be written.
pub fn all(root: &Path, files: &[NewFile]) -> anyhow::Result<()> {
    let there: Vec<&str> = files
        .iter()
        .filter(|file| fs::symlink_metadata(root.join(&file.path)).is_ok())
        .map(|file| file.path.as_str())
        .collect();
    if !there.is_empty() {
        bail!(
            "{} {} there already; nothing was written",
            there.join(", "),
            if there.len() == 1 { "is" } else { "are" }
        );
    }
    let mut made = Made::default();
    let result = files
        .iter()
        .try_for_each(|file| made.file(root, &file.path, file.text.as_bytes()));
    if result.is_err() {
        made.undo();
    }
    result
}

/// What became of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Copied {
    /// The file was written.
    New,
    /// It was there, with the same bytes.
    Same,
    /// Something else is there, and stays.
    Other,
}

/// Copies bytes to a file below a folder, unless something is there.
///
/// # Errors
/// When a folder on the way is a symbolic link, or the file cannot be written.
pub fn copy(root: &Path, path: &str, bytes: &[u8]) -> anyhow::Result<Copied> {
    let place = root.join(path);
    if fs::symlink_metadata(&place).is_ok() {
        let same = fs::read(&place).is_ok_and(|there| there == bytes);
        return Ok(if same { Copied::Same } else { Copied::Other });
    }
    let mut made = Made::default();
    let done = made.file(root, path, bytes);
    if done.is_err() {
        made.undo();
    }
    done.map(|()| Copied::New)
}

/// Writes generated files below a folder, in place of those that are there.
///
/// # Errors
/// When the folder cannot be made, or a file cannot be written.
pub fn generated(root: &Path, files: &[NewFile]) -> anyhow::Result<()> {
    for file in files {
        let place = root.join(&file.path);
        let folder = place.parent().unwrap_or(root);
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let new = temporary(&place);
        let done = anew(&new, file.text.as_bytes()).and_then(|()| fs::rename(&new, &place));
        if let Err(error) = done {
            let _ = fs::remove_file(&new);
            return Err(error).with_context(|| format!("cannot write {}", place.display()));
        }
    }
    Ok(())
}

/// Writes one generated file anywhere; what is no file, such as a pipe, takes the text as it is.
///
/// # Errors
/// When the folder cannot be made, or the file cannot be written.
pub fn generated_file(place: &Path, text: &str) -> anyhow::Result<()> {
    let special = fs::metadata(place).is_ok_and(|data| !data.is_file());
    let name = place.file_name().filter(|_| !special);
    let Some(name) = name.and_then(|name| name.to_str()) else {
        return fs::write(place, text).with_context(|| format!("cannot write {}", place.display()));
    };
    let file = NewFile {
        path: name.to_owned(),
        text: text.to_owned(),
    };
    let folder = place.parent().filter(|folder| *folder != Path::new(""));
    generated(folder.unwrap_or(Path::new(".")), &[file])
}

/// Adds a text at the end of a file that others add to as well.
///
/// # Errors
/// When the file cannot be written.
pub fn append(place: &Path, text: &str) -> anyhow::Result<()> {
    let file = fs::OpenOptions::new().append(true).create(true).open(place);
    file.and_then(|mut file| file.write_all(text.as_bytes()))
        .with_context(|| format!("cannot write {}", place.display()))
}

/// What was made so far, in order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, root: &Path, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let place = root.join(path);
        self.root(root)?;
        let mut folder = root.to_owned();
        let (folders, _) = path.rsplit_once('/').unwrap_or(("", path));
        for name in folders.split('/').filter(|name| !name.is_empty()) {
            folder.push(name);
            self.folder(&folder)?;
        }
        let new = temporary(&place);
        let done = durably(&new, bytes).and_then(|()| put(&new, &place));
        let _ = fs::remove_file(&new);
        done.with_context(|| format!("cannot write {}", place.display()))?;
        self.files.push(place);
        Ok(())
    }

    /// Makes the folder that everything goes into, and those above it. Where it is, is its owner's choice.
    fn root(&mut self, root: &Path) -> anyhow::Result<()> {
        let missing: Vec<&Path> = root
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .collect();
        for folder in missing.into_iter().rev() {
            self.folder(folder)?;
        }
        Ok(())
    }

    fn folder(&mut self, folder: &Path) -> anyhow::Result<()> {
        match fs::create_dir(folder) {
            Ok(()) => self.folders.push(folder.to_owned()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let data = fs::symlink_metadata(folder);
                if data.is_ok_and(|data| data.is_symlink()) {
                    bail!(
                        "{} is a symbolic link; nothing is written through it",
                        folder.display()
                    );
                }
            }
            Err(error) => {
                return Err(error).with_context(|| format!("cannot make {}", folder.display()));
            }
        }
        Ok(())
    }

    /// Takes everything away again; a folder in which something else appeared meanwhile stays.
    fn undo(self) {
        for file in self.files.iter().rev() {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Gives a written file its name, unless that is taken: a link fails where a rename would overwrite.
fn put(new: &Path, place: &Path) -> io::Result<()> {
    match fs::hard_link(new, place) {
        // Not every file system has links.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !place.exists() => {
            fs::rename(new, place)
        }
        other => other,
    }
}

/// Returns the name a file has until it is whole: hidden, and so no part of a project.
fn temporary(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!(".{name}.new"))
}
