//! A build of what was built before: where nothing has changed and nothing was found, there is nothing to do.
//!
//! When a build of the whole project ends without a finding, it leaves a record of its input. A build of the same input by the same
//! program would come to the same end; whether its files are still as they were written is looked up, file by file.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use crate::load;
use crate::source::Sources;
use crate::write::{self, Summary};

/// What a project is made of, as a digest.
pub struct Input<'i> {
    root: &'i Path,
    /// Digest of everything but the pictures.
    texts: blake3::Hash,
    /// Whether more pictures count than those the pages show: their bytes are held against the ledgers.
    all_pictures: bool,
    media: &'i BTreeSet<String>,
}

/// What the build said that left the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    /// What it did; now there is nothing to write.
    pub summary: Summary,
    /// How many documents it built.
    pub documents: usize,
    /// In how many locales.
    pub locales: usize,
}

impl<'i> Input<'i> {
    /// Makes the digest of a project: its texts, the names of its pictures, whether its pages are to hold all they load (`lone`), and
    /// the program that reads them.
    pub fn new(root: &'i Path, sources: &Sources, media: &'i BTreeSet<String>, lone: bool) -> Self {
        let files: Vec<_> = sources
            .iter()
            .filter(|(_, file)| !file.is_built_in())
            .collect();
        let of = |(_, file): &(_, &crate::source::Source)| blake3::hash(file.text.as_bytes());
        let texts: Vec<blake3::Hash> = files.par_iter().map(of).collect();
        let mut all = blake3::Hasher::new();
        let mut add = |part: &[u8]| {
            all.update(&(part.len() as u64).to_le_bytes());
            all.update(part);
        };
        add(env!("STEGVIS_MADE_OF").as_bytes());
        add(&[u8::from(lone)]);
        for ((_, file), text) in files.iter().zip(texts) {
            add(file.path.as_bytes());
            add(text.as_bytes());
            add(file.unreadable.as_deref().unwrap_or_default().as_bytes());
        }
        for path in media {
            add(path.as_bytes());
        }
        Self {
            root,
            texts: all.finalize(),
            all_pictures: load::has_pictures(sources),
            media,
        }
    }

    /// Returns the digest of the input, with the bytes of the pictures that count.
    fn digest(&self, shown: &[String]) -> String {
        let counted: Vec<&String> = if self.all_pictures {
            self.media.iter().collect()
        } else {
            shown.iter().collect()
        };
        let of = |path: &&String| {
            let bytes = load::disk::media(self.root, path).unwrap_or_default();
            blake3::hash(&bytes)
        };
        let pictures: Vec<blake3::Hash> = counted.par_iter().map(of).collect();
        let mut all = blake3::Hasher::new();
        all.update(self.texts.as_bytes());
        for picture in pictures {
            all.update(picture.as_bytes());
        }
        all.finalize().to_hex()[..32].to_owned()
    }

    /// Returns what the last build did, where a build of this input would do nothing.
    pub fn last(&self, out: &Path) -> Option<Last> {
        let record = write::record(out)?;
        let mut lines = record.lines();
        let (digest, counts) = (lines.next()?, lines.next()?);
        let (documents, locales) = counts.split_once('\t')?;
        let shown: Vec<String> = lines.map(str::to_owned).collect();
        if self.digest(&shown) != digest {
            return None;
        }
        Some(Last {
            documents: documents.parse().ok()?,
            locales: locales.parse().ok()?,
            summary: write::untouched(out)?,
        })
    }

    /// Returns the record of a build that ended without a finding.
    pub(super) fn record(&self, shown: &BTreeSet<String>, counts: (usize, usize)) -> String {
        let file = |path: &String| path.strip_prefix("media/").unwrap_or(path).to_owned();
        let shown: Vec<String> = shown.iter().map(file).collect();
        let digest = self.digest(&shown);
        let mut record = format!("{digest}\n{}\t{}\n", counts.0, counts.1);
        for path in shown {
            record.push_str(&path);
            record.push('\n');
        }
        record
    }
}
