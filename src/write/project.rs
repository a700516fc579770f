//! Files of the project that a command changes: mended ones, ledgers.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::is_inside;

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

/// Replaces, makes and removes files of the project (those without a text): all of them or, where one cannot be written, none.
///
/// # Errors
/// When a path leads out of the project, or a file cannot be written; the project is then as it was.
pub fn project_files(root: &Path, files: &[(&str, Option<&str>)]) -> anyhow::Result<()> {
    let mut done: Vec<(&str, Option<String>)> = Vec::new();
    for (path, text) in files {
        let place = root.join(path);
        let old = fs::read_to_string(&place).ok();
        let result = match text {
            Some(text) => project_file(root, path, text),
            None if !is_inside(path) => Err(anyhow::anyhow!("`{path}` leads out of the project")),
            None => fs::remove_file(&place)
                .with_context(|| format!("cannot remove {}", place.display())),
        };
        if let Err(error) = result {
            for (path, old) in done.iter().rev() {
                // What cannot be put back now cannot be written at all; the first reason is the one to tell.
                let _ = match old {
                    Some(old) => project_file(root, path, old),
                    None => fs::remove_file(root.join(path)).map_err(Into::into),
                };
            }
            return Err(error);
        }
        done.push((path, old));
    }
    Ok(())
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
