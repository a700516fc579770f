//! A folder to [`Sources`]: the only place that reads a project's files.

#![expect(
    clippy::disallowed_methods,
    reason = "one of the two modules that touch the disk"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;

use super::picture;
use super::places::{self, Places};
use crate::source::{Source, Sources};

/// Bytes of one file beyond which it is refused.
const SIZE: u64 = 8 << 20;
/// Bytes of a picture that are looked at for its size: photographs have much to say before it.
const HEADER: u64 = 256 << 10;
/// Folders inside folders beyond which a project is refused.
const DEPTH: usize = 32;

/// Folders beyond which a project is refused: links to folders make many of few.
const FOLDERS: usize = 20_000;

/// What a folder holds.
#[derive(Debug)]
pub struct Folder {
    /// The texts that belong to a project.
    pub files: Vec<Source>,
    /// Paths of the files under `media/`, from there.
    pub media: BTreeSet<String>,
}

/// Returns the nearest folder at or above `start` that holds a project.
pub fn find_project(start: &Path) -> Option<PathBuf> {
    start
        .ancestors()
        .find(|folder| folder.join(super::SETTINGS).is_file())
        .map(Path::to_path_buf)
}

/// Reads a text that belongs to no project.
///
/// # Errors
/// When the file cannot be read, is larger than a file of a project may be, or is not UTF-8.
pub fn lone_text(path: &Path) -> anyhow::Result<String> {
    let cannot = || format!("cannot read {}", path.display());
    let mut bytes = Vec::new();
    // The size that a device or a pipe tells of itself means nothing.
    let read = fs::File::open(path).and_then(|file| file.take(SIZE + 1).read_to_end(&mut bytes));
    read.with_context(cannot)?;
    anyhow::ensure!(
        bytes.len() as u64 <= SIZE,
        "{}: the file is larger than {} MiB",
        path.display(),
        SIZE >> 20
    );
    String::from_utf8(bytes).map_err(|_| anyhow::anyhow!("{}: the file is not UTF-8", cannot()))
}

/// Tells whether a place is that of a file which was read as part of a project.
pub fn is_source(root: &Path, place: &Path, sources: &Sources) -> bool {
    let (Ok(root), Ok(place)) = (root.canonicalize(), place.canonicalize()) else {
        return false;
    };
    let below = place.strip_prefix(root).ok();
    let path = below.map(|below| below.to_string_lossy().replace('\\', "/"));
    path.is_some_and(|path| sources.find(&path).is_some())
}

/// Returns the way from one folder to another below it, empty or with a `/` at its end; nothing where it is not below.
pub fn way_down(from: &Path, to: &Path) -> Option<String> {
    let (from, to) = (from.canonicalize().ok()?, to.canonicalize().ok()?);
    let below = to.strip_prefix(from).ok()?;
    let names = below.components();
    Some(
        names
            .map(|name| format!("{}/", name.as_os_str().to_string_lossy()))
            .collect(),
    )
}

/// Reads the texts of a project.
///
/// # Errors
/// When the project's folder itself cannot be listed. A file that cannot be read is returned with the reason.
pub fn read(root: &Path) -> anyhow::Result<Folder> {
    let mut found = Found::default();
    fs::metadata(root.join(super::SETTINGS))
        .with_context(|| format!("{} holds no {}", root.display(), super::SETTINGS))?;
    let root_real = root
        .canonicalize()
        .with_context(|| format!("cannot open {}", root.display()))?;
    for file in [super::SETTINGS, "links.yaml", "glossary.yaml"] {
        let place = root.join(file);
        // The settings say where the project is; whoever links them means them.
        let link = file != super::SETTINGS && place.is_symlink();
        match link.then(|| found.follow(&place, &root_real)) {
            Some(Err(why)) => found.refuse(file, why),
            _ if place.exists() => found.texts.push(file.to_owned()),
            _ => {}
        }
    }
    let settings = text(root, super::SETTINGS);
    let places = places::of(&settings);
    for (folder, endings) in [
        ("procedures", &["yaml", "yml"][..]),
        ("templates", &["html", "md", "css", "js"]),
    ] {
        let wanted = |path: &str| endings.iter().any(|ending| has_ending(path, ending));
        found.walk(root, &root_real, folder, 0, &Wanted::all(&wanted));
    }
    found.catalogs(root, &root_real, &places);
    let records = Wanted {
        enter: &|path| path.matches('/').count() == 1 || path.contains("/ledger"),
        file: &|path| has_ending(path, "tsv") && is_record(path),
    };
    found.walk(root, &root_real, "locales", 0, &records);
    let mut media = Found::default();
    media.walk(root, &root_real, "media", 0, &Wanted::all(&|_| true));
    let mut files: Vec<Source> = found
        .texts
        .par_iter()
        .map(|path| text(root, path))
        .collect();
    files.extend(found.unreadable);
    files.extend(media.unreadable);
    let media = media
        .texts
        .iter()
        .filter_map(|path| Some(path.strip_prefix("media/")?.to_owned()))
        .collect();
    Ok(Folder { files, media })
}

/// Reads the Markdown articles in a folder, by their paths from there, or a single one, by its name.
///
/// # Errors
/// When there is neither. An article that cannot be read is returned with the reason.
pub fn articles(place: &Path) -> anyhow::Result<Vec<Source>> {
    let data = fs::metadata(place).with_context(|| format!("cannot open {}", place.display()))?;
    if !data.is_dir() {
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let folder = place.parent().unwrap_or(Path::new(""));
        return Ok(vec![text(folder, &name)]);
    }
    let real = place
        .canonicalize()
        .with_context(|| format!("cannot open {}", place.display()))?;
    let mut found = Found::default();
    let wanted = Wanted::all(&|path| has_ending(path, "md"));
    found.walk(place, &real, ".", 0, &wanted);
    let texts = found.texts.par_iter().map(|path| text(place, path));
    let mut articles: Vec<Source> = texts.collect();
    articles.extend(found.unreadable);
    for article in &mut articles {
        if let Some(path) = article.path.strip_prefix("./") {
            article.path = path.to_owned();
        }
    }
    Ok(articles)
}

/// Reads the bytes of a file under `media/`.
///
/// # Errors
/// When the file cannot be read.
pub fn media(root: &Path, path: &str) -> anyhow::Result<Vec<u8>> {
    let file = root.join("media").join(path);
    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// Reads how large the files under `media/` are, by their paths; one that cannot be read is told when it is needed.
pub fn sizes(root: &Path, media: &BTreeSet<String>) -> BTreeMap<String, (u32, u32)> {
    let folder = root.join("media");
    let sizes = media.par_iter().filter_map(|path| {
        let mut bytes = Vec::new();
        let file = fs::File::open(folder.join(path)).ok()?;
        file.take(HEADER).read_to_end(&mut bytes).ok()?;
        Some((path.clone(), picture::size(&bytes)?))
    });
    sizes.collect()
}

/// Tells whether a table below `locales/` is one of the tool's: a ledger, or what is known of whole documents.
fn is_record(path: &str) -> bool {
    path.contains("/ledger/") || path.ends_with("/provenance.tsv")
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.strip_suffix(ending)
        .is_some_and(|stem| stem.ends_with('.'))
}

/// Which files are collected, and which folders looked into, by path.
struct Wanted<'w> {
    enter: &'w dyn Fn(&str) -> bool,
    file: &'w dyn Fn(&str) -> bool,
}

impl<'w> Wanted<'w> {
    /// Looks into every folder.
    fn all(file: &'w dyn Fn(&str) -> bool) -> Self {
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

#[derive(Default)]
struct Found {
    texts: Vec<String>,
    unreadable: Vec<Source>,
    /// The folders around the present one, as they really are.
    open: Vec<PathBuf>,
    folders: usize,
}

impl Found {
    /// Collects the files below a folder, in the order of their names. Hidden files and links that lead out of the project are left out.
    fn walk(
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
            } else if !is_folder && (wanted.file)(&path) {
                self.texts.push(path);
            }
        }
        self.open.pop();
    }

    /// Collects the files of all catalogs.
    fn catalogs(&mut self, root: &Path, root_real: &Path, places: &Places) {
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
    fn follow(&self, link: &Path, root_real: &Path) -> Result<PathBuf, String> {
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

    fn refuse(&mut self, path: &str, why: String) {
        // A folder may be looked into for more than one kind of file.
        if self.unreadable.iter().all(|known| known.path != path) {
            self.unreadable.push(Source::unreadable(path, "", why));
        }
    }
}

fn text(root: &Path, path: &str) -> Source {
    let file = root.join(path);
    let refuse = |why: String| Source::unreadable(path, "", why);
    match fs::metadata(&file) {
        Ok(data) if data.len() > SIZE => {
            return refuse(format!("the file is larger than {} MiB", SIZE >> 20));
        }
        Ok(data) if !data.is_file() => return refuse("not a file".into()),
        _ => {}
    }
    let bytes = match fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) => return refuse(format!("cannot be read: {error}")),
    };
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return refuse("the file is UTF-16, not UTF-8".into());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Source::new(path, text),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            Source::unreadable(path, before, "a byte here is not UTF-8")
        }
    }
}
