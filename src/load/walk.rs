//! The walk through a project's folders: which files belong to it, and which links may be followed.

#![expect(
    clippy::disallowed_methods,
    reason = "part of one of the modules that touch the disk"
)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::places::Places;
use crate::source::Source;

/// Folders inside folders beyond which a project is refused.
const DEPTH: usize = 32;

/// Folders beyond which a project is refused: links to folders make many of few.
const FOLDERS: usize = 20_000;

/// Which files are collected, and which folders looked into, by path.
pub(super) struct Wanted<'w> {
    pub(super) enter: &'w dyn Fn(&str) -> bool,
    pub(super) file: &'w dyn Fn(&str) -> bool,
}

impl<'w> Wanted<'w> {
    /// Looks into every folder.
    pub(super) fn all(file: &'w dyn Fn(&str) -> bool) -> Self {
        Self {
            enter: &|_| true,
            file,
        }
    }
}

/// Returns the path of something in a folder, which may be the project's own.
fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// What a walk has found.
#[derive(Default)]
pub(super) struct Found {
    /// Paths of the files that are wanted.
    pub(super) texts: Vec<String>,
    /// What cannot be looked into, with the reason.
    pub(super) unreadable: Vec<Source>,
    /// The folders around the present one, as they really are.
    open: Vec<PathBuf>,
    folders: usize,
}

impl Found {
    /// Collects the files below a folder, in the order of their names. Hidden files and links that lead out of the project are left out.
    pub(super) fn walk(
        &mut self,
        root: &Path,
        root_real: &Path,
        folder: &str,
        depth: usize,
        wanted: &Wanted<'_>,
    ) {
        if depth == 0
            && !folder.is_empty()
            && root.join(folder).is_symlink()
            && let Err(why) = self.follow(&root.join(folder), root_real)
        {
            return self.refuse(folder, why);
        }
        let entries = match fs::read_dir(root.join(folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.refuse(folder, format!("cannot list the folder: {error}")),
        };
        if depth > DEPTH {
            return self.refuse(folder, "folders are nested too deep".into());
        }
        self.folders = if depth == 0 { 1 } else { self.folders + 1 };
        if self.folders == FOLDERS + 1 {
            self.refuse(folder, format!("there are more than {FOLDERS} folders"));
        }
        if self.folders > FOLDERS {
            return;
        }
        let Ok(real) = root.join(folder).canonicalize() else {
            return self.refuse(folder, "cannot list the folder".into());
        };
        self.open.push(real);
        let mut names: Vec<(String, bool)> = Vec::new();
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let path = below(folder, &name);
            // What nobody asks for is not looked into, nor are links that stand there.
            if !(wanted.enter)(&path) && !(wanted.file)(&path) {
                continue;
            }
            let is_folder = if kind.is_symlink() {
                match self.follow(&entry.path(), root_real) {
                    Ok(real) => real.is_dir(),
                    Err(why) => {
                        self.refuse(&path, why);
                        continue;
                    }
                }
            } else {
                kind.is_dir()
            };
            names.push((name, is_folder));
        }
        names.sort();
        for (name, is_folder) in names {
            let path = below(folder, &name);
            if is_folder && (wanted.enter)(&path) {
                self.walk(root, root_real, &path, depth + 1, wanted);
            } else if is_folder && (wanted.file)(&path) {
                self.refuse(&path, "a folder, where a file of this name belongs".into());
            } else if (wanted.file)(&path) {
                self.texts.push(path);
            }
        }
        self.open.pop();
    }

    /// Collects the files of all catalogs.
    pub(super) fn catalogs(&mut self, root: &Path, root_real: &Path, places: &Places) {
        let layout = &places.layout;
        let base = layout.base();
        // In the project's own folder anything could be the name of a locale: only what looks like one is.
        let plausible = |tag: &str| !base.is_empty() || places.looks_like_tag(tag);
        let wanted = Wanted {
            enter: &|path| layout.can_hold(path, &plausible),
            file: &|path| layout.tag(path, &plausible).is_some(),
        };
        self.walk(root, root_real, &base, 0, &wanted);
    }

    /// Returns what a symbolic link leads to, or why it is not followed.
    pub(super) fn follow(&self, link: &Path, root_real: &Path) -> Result<PathBuf, String> {
        match link.canonicalize() {
            Ok(real) if !real.starts_with(root_real) => {
                Err("a symbolic link that leads out of the project".into())
            }
            Ok(real) if self.open.contains(&real) => {
                Err("a symbolic link that leads back to a folder it stands in".into())
            }
            Ok(real) if real == root_real => Err("a symbolic link to the project itself".into()),
            Ok(real) => Ok(real),
            Err(error) => Err(format!("a symbolic link that leads nowhere: {error}")),
        }
    }

    /// Notes what cannot be looked into.
    pub(super) fn refuse(&mut self, path: &str, why: String) {
        // A folder may be looked into for more than one kind of file.
        if self.unreadable.iter().all(|known| known.path != path) {
            self.unreadable.push(Source::unreadable(path, "", why));
        }
    }
}
