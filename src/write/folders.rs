//! The folders of an output: those that are there, and those that a build makes.
//!
//! A folder that is not there yet is filled among the tool's own files and put in its place when the build ends. Until then
//! nobody sees it, so that its files need neither other names nor a note of each; what a killed build leaves of it goes with the
//! rest of what it leaves.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};

use super::{NEW, is_link};

/// The folders that files of a build were put in.
#[derive(Debug)]
pub(super) struct Folders {
    root: PathBuf,
    own: PathBuf,
    /// By path from the output directory.
    known: BTreeMap<String, Folder>,
    /// Those to be put in their place, with what is below them: the place, and where they are until then.
    waiting: Vec<(PathBuf, PathBuf)>,
}

/// A folder of the output.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    /// Where its files are written.
    pub(super) now: Arc<Path>,
    /// Whether this build makes it: then nobody else looks into it, and nothing is there yet.
    pub(super) is_new: bool,
}

impl Folders {
    /// Knows no folder yet.
    pub(super) fn new(root: &Path, own: &Path) -> Self {
        Self {
            root: root.to_owned(),
            own: own.to_owned(),
            known: BTreeMap::new(),
            waiting: Vec::new(),
        }
    }

    /// Returns the folder at a path from the output directory, and makes it where it is missing. A symbolic link on the way is
    /// refused, because it could lead anywhere.
    pub(super) fn at(&mut self, path: &str) -> anyhow::Result<Folder> {
        if let Some(known) = self.known.get(path) {
            return Ok(known.clone());
        }
        let folder = if path.is_empty() {
            let now = self.root.as_path().into();
            Folder { now, is_new: false }
        } else {
            let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
            let above = self.at(above)?;
            self.below(&above, name)
                .with_context(|| format!("cannot make {}", self.root.join(path).display()))?
        };
        self.known.insert(path.to_owned(), folder.clone());
        Ok(folder)
    }

    fn below(&mut self, above: &Folder, name: &str) -> anyhow::Result<Folder> {
        let place = above.now.join(name);
        if !above.is_new && is_link(&place) {
            bail!("it is a symbolic link; nothing is written through it");
        }
        if !above.is_new && place.exists() {
            let now = place.into();
            return Ok(Folder { now, is_new: false });
        }
        let now = match above.is_new {
            true => place,
            false => {
                let name = format!("{NEW}folder-{}", self.waiting.len());
                let now = self.own.join(name);
                self.waiting.push((place, now.clone()));
                now
            }
        };
        fs::create_dir(&now)?;
        let now = now.into();
        Ok(Folder { now, is_new: true })
    }

    /// Puts the new folders in their places.
    pub(super) fn put(&mut self) -> anyhow::Result<()> {
        while let Some((place, now)) = self.waiting.last() {
            fs::rename(now, place).with_context(|| format!("cannot make {}", place.display()))?;
            self.waiting.pop();
        }
        Ok(())
    }
}

impl Drop for Folders {
    /// Takes away what a build that failed did not put in its place.
    fn drop(&mut self) {
        for (_, now) in &self.waiting {
            let _: io::Result<()> = fs::remove_dir_all(now);
        }
    }
}
