//! Files of a project that change: whole at every moment, and on the disk before they take the place of what people made.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::is_inside;

/// Makes a file that is not there. What another run left under its name goes, and a link is never followed: it could lead anywhere.
fn fresh(place: &Path) -> io::Result<fs::File> {
    let make = || {
        fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(place)
    };
    match make() {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(place)?;
            make()
        }
        made => made,
    }
}

/// Writes a new file. What another run left under its name goes, and a link in its place is never followed.
///
/// # Errors
/// When the file cannot be written.
pub fn anew(place: &Path, bytes: &[u8]) -> io::Result<()> {
    fresh(place)?.write_all(bytes)
}

/// Writes a file so that it outlives a power cut: what people made by hand is renamed into its place only when it is on the disk.
/// Pages are not written so, because the next build makes them again.
///
/// # Errors
/// When the file cannot be written.
pub fn durably(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fresh(place)?;
    file.write_all(bytes)?;
    match file.sync_all() {
        // Some network file systems cannot say that a file is there for good.
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        done => done,
    }
}

/// Replaces a file of the project, or makes a new one, so that it is whole at every moment. Its permissions stay.
///
/// # Errors
/// When the path leads out of the project, or the file cannot be written.
pub fn project_file(root: &Path, path: &str, text: &str) -> anyhow::Result<()> {
    put(root, path, text.as_bytes())
}

fn put(root: &Path, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
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
        let done = durably(&new, bytes)
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

/// Replaces, makes and removes files of the project (those without a text): all of them or, where one cannot be written, none.
///
/// # Errors
/// When a path leads out of the project, or a file cannot be written; the project is then as it was.
pub fn project_files(root: &Path, files: &[(&str, Option<&str>)]) -> anyhow::Result<()> {
    let mut done: Vec<Before<'_>> = Vec::new();
    for (path, text) in files {
        let result = Before::of(root, path).and_then(|before| {
            match text {
                Some(text) => project_file(root, path, text)?,
                None => fs::remove_file(root.join(path))
                    .with_context(|| format!("cannot remove {}", root.join(path).display()))?,
            }
            Ok(before)
        });
        match result {
            Ok(before) => done.push(before),
            Err(error) => {
                for before in done.into_iter().rev() {
                    // What cannot be put back now cannot be written at all; the first reason is the one to tell.
                    let _ = before.put_back(root);
                }
                return Err(error);
            }
        }
    }
    Ok(())
}

/// What was in the place of a file before it was written.
struct Before<'f> {
    path: &'f str,
    /// Its bytes, where it was there.
    bytes: Option<Vec<u8>>,
    /// The folders on the way that were not there, the innermost first.
    missing: Vec<PathBuf>,
}

impl<'f> Before<'f> {
    fn of(root: &Path, path: &'f str) -> anyhow::Result<Self> {
        if !is_inside(path) {
            bail!("`{path}` leads out of the project");
        }
        let place = root.join(path);
        if place.is_dir() {
            bail!("{} is a folder, not a file", place.display());
        }
        let bytes = match fs::read(&place) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read {}", place.display()));
            }
        };
        let folders = place.ancestors().skip(1);
        let missing = folders.take_while(|folder| !folder.exists());
        Ok(Self {
            path,
            bytes,
            missing: missing.map(Path::to_owned).collect(),
        })
    }

    fn put_back(self, root: &Path) -> anyhow::Result<()> {
        if let Some(bytes) = self.bytes {
            return put(root, self.path, &bytes);
        }
        fs::remove_file(root.join(self.path))?;
        for folder in self.missing {
            fs::remove_dir(folder)?;
        }
        Ok(())
    }
}

/// Gives a folder or file of the project a new name; one that is taken is left alone.
///
/// # Errors
/// When the new name is taken, or the folder or file cannot be renamed.
pub fn rename(root: &Path, from: &str, to: &str) -> anyhow::Result<()> {
    if !is_inside(from) || !is_inside(to) {
        bail!("`{from}` or `{to}` leads out of the project");
    }
    let (old, new) = (root.join(from), root.join(to));
    // On a file system that does not tell capitals apart, the new name may be the folder itself.
    let itself = from.eq_ignore_ascii_case(to);
    if new.exists() && !itself {
        bail!(
            "cannot rename {} to {to}: that is there already",
            old.display()
        );
    }
    fs::rename(&old, &new).with_context(|| format!("cannot rename {} to {to}", old.display()))
}
