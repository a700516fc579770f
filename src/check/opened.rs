//! A project read from disk, ready for a run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::drift::{Fingerprint, pictures};
use crate::load::{self, Loaded, disk};
use crate::source::Sources;

/// A project read from disk.
#[derive(Debug)]
pub struct Opened {
    /// The folder of the project.
    pub root: PathBuf,
    /// Its texts.
    pub sources: Sources,
    /// Paths of the files under `media/`.
    pub media: BTreeSet<String>,
    /// What was understood.
    pub loaded: Loaded,
}

/// The texts of a project, read from disk.
#[derive(Debug)]
pub struct Unopened {
    /// The folder of the project.
    pub root: PathBuf,
    /// Its texts.
    pub sources: Sources,
    /// Paths of the files under `media/`.
    pub media: BTreeSet<String>,
}

impl Unopened {
    /// Reads the texts of the project in a folder.
    ///
    /// # Errors
    /// When the folder holds no project, or cannot be listed.
    pub fn read(root: PathBuf) -> anyhow::Result<Self> {
        let read = disk::read(&root)?;
        Ok(Self {
            root,
            sources: load::with_built_in(read.files),
            media: read.media,
        })
    }

    /// Reads some texts of a project, for whoever needs no more of it: its settings, and what has something to do with each other.
    pub fn read_some(root: PathBuf, paths: &[String]) -> Self {
        Self {
            sources: load::with_built_in(disk::texts(&root, paths)),
            root,
            media: BTreeSet::new(),
        }
    }

    /// Makes a project of the texts.
    pub fn open(self) -> Opened {
        let Self {
            root,
            sources,
            media,
        } = self;
        let mut opened = Opened {
            loaded: load::project(&sources, media.clone()),
            root,
            sources,
            media,
        };
        opened.read_pictures();
        opened
    }
}

impl Opened {
    /// Reads how large the pictures are, for whoever makes pages.
    pub fn read_sizes(&mut self) {
        if let Some(project) = &mut self.loaded.project {
            project.sizes = disk::sizes(&self.root, &self.media);
        }
    }

    /// Reads the project in a folder.
    ///
    /// # Errors
    /// When the folder holds no project, or cannot be listed.
    pub fn read(root: PathBuf) -> anyhow::Result<Self> {
        Ok(Unopened::read(root)?.open())
    }

    /// Tells whether a place is that of a text or picture of the project.
    pub fn has_file(&self, place: &Path) -> bool {
        disk::path_below(&self.root, place).is_some_and(|path| {
            let picture = path.strip_prefix("media/");
            self.sources.find(&path).is_some()
                || picture.is_some_and(|path| self.media.contains(path))
        })
    }

    /// Reads the pictures that a ledger knows.
    pub fn read_pictures(&mut self) {
        if load::has_pictures(&self.sources) {
            self.loaded.pictures = picture_prints(&self.root, &self.loaded);
        }
    }
}

/// Makes the fingerprints of the pictures that show labels. One that cannot be read has none, and is told when it is needed.
pub fn picture_prints(root: &Path, loaded: &Loaded) -> BTreeMap<String, Box<str>> {
    let shown = loaded.project.iter().flat_map(pictures::of);
    let paths: BTreeSet<String> = shown
        .flat_map(|picture| [picture.path, picture.source])
        .collect();
    let paths: Vec<String> = paths.into_iter().collect();
    let print = |path: String| {
        let bytes = disk::media(root, &path).ok()?;
        Some((path, Fingerprint::of(&bytes).to_string().into()))
    };
    paths.into_par_iter().filter_map(print).collect()
}
