//! The list of what builds wrote, and the list of what a build is about to write.
//!
//! The first is replaced as a whole when a build ends. The second grows before each new file appears, so that files of a build
//! that was killed are known to the next one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::{Digest, LOCK, RECORD, is_inside, is_link, put_own};

/// The list of files.
const MANIFEST: &str = "manifest.tsv";
/// Files that the present build adds to those of the list.
const PENDING: &str = "pending.tsv";

/// What is known of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The document it belongs to.
    pub(super) owner: String,
    /// Digest of its bytes.
    pub(super) bytes: Digest,
    /// Digest of what it was made from; empty where it must be made anew each time.
    pub(super) made_from: String,
}

impl Row {
    /// Tells whether a file is as it was written.
    pub(super) fn is_whole(&self, place: &Path) -> bool {
        fs::read(place).is_ok_and(|bytes| Digest::of(&bytes) == self.bytes) && !is_link(place)
    }
}

/// Refuses links in the place of the tool's own folder or of a file in it: they could lead anywhere.
pub(super) fn refuse_links(own: &Path) -> anyhow::Result<()> {
    let files = [LOCK, MANIFEST, PENDING, RECORD].map(|name| own.join(name));
    match std::iter::once(own)
        .chain(files.iter().map(PathBuf::as_path))
        .find(|path| is_link(path))
    {
        Some(link) => bail!(
            "{} is a symbolic link; nothing is written through it",
            link.display()
        ),
        None => Ok(()),
    }
}

/// Reads what earlier builds wrote, the one that was killed included.
pub(super) fn read(root: &Path, own: &Path) -> anyhow::Result<BTreeMap<String, Row>> {
    let mut rows = rows(&own.join(MANIFEST))?;
    for (path, row) in self::rows(&own.join(PENDING))? {
        // A file that somebody else has put there since is not ours.
        let ours = || fs::read(root.join(&path)).is_ok_and(|bytes| Digest::of(&bytes) == row.bytes);
        if !rows.contains_key(&path) && ours() {
            let made_from = String::new();
            rows.insert(path, Row { made_from, ..row });
        }
    }
    Ok(rows)
}

fn rows(file: &Path) -> anyhow::Result<BTreeMap<String, Row>> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", file.display()));
        }
    };
    let text = String::from_utf8_lossy(&bytes);
    let mut rows = BTreeMap::new();
    // A row without its line end was cut off; its file was not yet there.
    for line in text
        .split_inclusive('\n')
        .filter_map(|line| line.strip_suffix('\n'))
    {
        let mut cells = line.split('\t').map(str::to_owned);
        let (Some(path), Some(owner)) = (cells.next(), cells.next()) else {
            continue;
        };
        if is_inside(&path) {
            let mut cell = || cells.next().unwrap_or_default();
            let (bytes, made_from) = (Digest::parse(&cell()).unwrap_or_default(), cell());
            rows.insert(
                path,
                Row {
                    owner,
                    bytes,
                    made_from,
                },
            );
        }
    }
    Ok(rows)
}

/// Returns the line of a file, with its end.
pub(super) fn line(path: &str, row: &Row) -> String {
    format!("{path}\t{}\t{}\t{}\n", row.owner, row.bytes, row.made_from)
}

/// Puts a new list in the place of the old ones.
pub(super) fn replace(own: &Path, rows: &BTreeMap<String, Row>) -> anyhow::Result<()> {
    let text: String = rows.iter().map(|(path, row)| line(path, row)).collect();
    put_own(own, MANIFEST, &text)?;
    match fs::remove_file(own.join(PENDING)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", own.join(PENDING).display()))
        }
        _ => Ok(()),
    }
}

/// The list of files that are about to appear; it is made with its first row.
#[derive(Debug, Default)]
pub(super) struct Pending(Option<fs::File>);

impl Pending {
    /// Notes files, as lines of the list, before they are written.
    pub(super) fn note(&mut self, own: &Path, lines: &str) -> io::Result<()> {
        let file = match &mut self.0 {
            Some(file) => file,
            empty => {
                let mut file = fs::OpenOptions::new()
                    .create(true)
                    .append(true)
                    .open(own.join(PENDING))?;
                // A row that a killed build cut off must not swallow the next one.
                if file.metadata()?.len() > 0 {
                    file.write_all(b"\n")?;
                }
                empty.insert(file)
            }
        };
        file.write_all(lines.as_bytes())
    }
}
