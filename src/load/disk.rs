//! A folder to [`Sources`](crate::source::Sources): the only place that reads a project's files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;

use super::picture;
use super::places;
use super::walk::{Found, Wanted};
use crate::source::Source;

/// Bytes of one file beyond which it is refused.
const SIZE: u64 = 8 << 20;
/// Bytes of a picture that are looked at for its size: photographs have much to say before it.
const HEADER: u64 = 256 << 10;
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

/// Returns the path of a file below a folder, with `/`; nothing where it is not there, or not below.
pub fn path_below(root: &Path, place: &Path) -> Option<String> {
    let (root, place) = (root.canonicalize().ok()?, place.canonicalize().ok()?);
    let below = place.strip_prefix(root).ok()?;
    Some(below.to_string_lossy().replace('\\', "/"))
}

/// Returns where a file is, or will be once it is written: the same for all ways to it.
pub fn real_place(place: &Path) -> PathBuf {
    if let Ok(real) = place.canonicalize() {
        return real;
    }
    let folder = place.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new(".")).canonicalize();
    match (folder, place.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => place.to_owned(),
    }
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

/// What belongs to a project, before any of it is read but its settings.
#[derive(Debug)]
pub struct Listing {
    /// Paths of the texts.
    pub texts: Vec<String>,
    /// What cannot be read, and why.
    pub unreadable: Vec<Source>,
    /// Paths of the files under `media/`, from there.
    pub media: BTreeSet<String>,
}

/// Lists the texts of a project.
///
/// # Errors
/// When the project's folder itself cannot be listed. What cannot be read is returned with the reason.
pub fn list(root: &Path) -> anyhow::Result<Listing> {
    let mut found = Found::default();
    fs::metadata(root.join(super::SETTINGS))
        .with_context(|| format!("{} holds no {}", root.display(), super::SETTINGS))?;
    let root_real = root
        .canonicalize()
        .with_context(|| format!("cannot open {}", root.display()))?;
    for file in [super::SETTINGS, super::LINKS, "glossary.yaml"] {
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
        enter: &|path| {
            let holds = path.matches('/').count() == 1 || path.contains("/ledger");
            holds && !has_ending(path, "tsv")
        },
        file: &|path| has_ending(path, "tsv") && is_record(path),
    };
    found.walk(root, &root_real, "locales", 0, &records);
    let mut media = Found::default();
    media.walk(root, &root_real, "media", 0, &Wanted::all(&|_| true));
    let mut unreadable = found.unreadable;
    unreadable.extend(media.unreadable);
    let media = media
        .texts
        .iter()
        .filter_map(|path| Some(path.strip_prefix("media/")?.to_owned()))
        .collect();
    Ok(Listing {
        texts: found.texts,
        unreadable,
        media,
    })
}

/// Reads the texts of a project.
///
/// # Errors
/// When the project's folder itself cannot be listed. A file that cannot be read is returned with the reason.
pub fn read(root: &Path) -> anyhow::Result<Folder> {
    let listing = list(root)?;
    let mut files = texts(root, &listing.texts);
    files.extend(listing.unreadable);
    Ok(Folder {
        files,
        media: listing.media,
    })
}

/// Reads some texts of a project. A file that cannot be read is returned with the reason.
pub fn texts(root: &Path, paths: &[String]) -> Vec<Source> {
    paths.par_iter().map(|path| text(root, path)).collect()
}

/// What Markdown articles there are in a folder.
#[derive(Debug, Default)]
pub struct Listed {
    /// Their paths from there.
    pub paths: Vec<String>,
    /// What could not be listed, with the reason.
    pub unreadable: Vec<Source>,
}

/// Lists the Markdown articles in a folder, by their paths from there, or a single one, by its name.
///
/// # Errors
/// When there is neither.
pub fn article_paths(place: &Path) -> anyhow::Result<Listed> {
    let data = fs::metadata(place).with_context(|| format!("cannot open {}", place.display()))?;
    if !data.is_dir() {
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        return Ok(Listed {
            paths: vec![name.into_owned()],
            unreadable: Vec::new(),
        });
    }
    let real = place
        .canonicalize()
        .with_context(|| format!("cannot open {}", place.display()))?;
    let mut found = Found::default();
    let wanted = Wanted::all(&|path| has_ending(path, "md"));
    found.walk(place, &real, ".", 0, &wanted);
    let plain = |path: String| path.strip_prefix("./").map(str::to_owned).unwrap_or(path);
    let mut listed = Listed {
        paths: found.texts.into_iter().map(plain).collect(),
        unreadable: found.unreadable,
    };
    for refused in &mut listed.unreadable {
        refused.path = plain(std::mem::take(&mut refused.path));
    }
    Ok(listed)
}

/// Reads an article by its path in a folder, or the file itself.
pub fn article(place: &Path, path: &str) -> Source {
    if place.is_dir() {
        return text(place, path);
    }
    text(place.parent().unwrap_or(Path::new("")), path)
}

/// Tells whether a file is an article in a folder, or the one that is named.
pub fn is_article(place: &Path, file: &Path) -> bool {
    let (Ok(place), Ok(file)) = (place.canonicalize(), file.canonicalize()) else {
        return false;
    };
    file == place || file.starts_with(place) && has_ending(&file.to_string_lossy(), "md")
}

/// Reads the bytes of a file under `media/`.
///
/// # Errors
/// When the file cannot be read.
pub fn media(root: &Path, path: &str) -> anyhow::Result<Vec<u8>> {
    let file = root.join("media").join(path);
    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// What the name of a picture ends with.
const PICTURES: &[&str] = &["apng", "avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Returns where a picture is that articles in a folder, or a single one, name: a file that is one by its name, and that no link leads to from outside.
fn picture_place(place: &Path, way: &str) -> Option<PathBuf> {
    let folder = if place.is_dir() {
        place
    } else {
        place.parent().unwrap_or(Path::new(""))
    };
    let real = folder.join(way).canonicalize().ok()?;
    // A link leads no further than the way itself does.
    let names = way.trim_start_matches("../");
    let top = folder.join(&way[..way.len() - names.len()]);
    if !real.starts_with(top.canonicalize().ok()?) {
        return None;
    }
    let name = real.to_string_lossy().to_ascii_lowercase();
    let is = real.is_file() && PICTURES.iter().any(|ending| has_ending(&name, ending));
    is.then_some(real)
}

/// Tells whether there is a picture at a way from the folder of articles, or of a single one.
pub fn has_picture(place: &Path, way: &str) -> bool {
    picture_place(place, way).is_some()
}

/// Reads the picture at a way from the folder of articles, or of a single one; nothing where there is none.
///
/// # Errors
/// When it is there and cannot be read.
pub fn picture(place: &Path, way: &str) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(file) = picture_place(place, way) else {
        return Ok(None);
    };
    let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(Some(bytes))
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

/// Reads a text of a project again.
pub fn text(root: &Path, path: &str) -> Source {
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
