//! A build of what was built before: where nothing has changed, there is nothing to do but to say the same again.
//!
//! When a build of the whole project has made every page, it leaves a record of its input, and of what it said. A build of the same
//! input by the same program would come to the same end; whether its files are still as they were written is looked up, file by file.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::digest::Ingredients;
use crate::load;
use crate::source::Sources;
use crate::write::{self, Digest, Summary};

/// What a project is made of, as a digest.
pub struct Input<'i> {
    root: &'i Path,
    /// Digest of everything but the pictures.
    texts: Digest,
    /// Whether more pictures count than those the pages show: their bytes are held against the ledgers.
    all_pictures: bool,
    media: &'i BTreeSet<String>,
}

/// How a build ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// How many documents it built.
    pub documents: usize,
    /// In how many locales.
    pub locales: usize,
    /// Its exit code.
    pub code: u8,
    /// What it reported.
    pub said: String,
}

/// Bytes of a report beyond which no record is left.
const SAID: usize = 64 << 20;

impl<'i> Input<'i> {
    /// Makes the digest of a project: its texts, the names of its pictures, what
    /// else decides on the pages and the report (`options`), and the program that reads them.
    pub fn new(
        root: &'i Path,
        sources: &Sources,
        media: &'i BTreeSet<String>,
        options: &str,
    ) -> Self {
        let files: Vec<_> = sources
            .iter()
            .filter(|(_, file)| !file.is_built_in())
            .collect();
        let of = |(_, file): &(_, &crate::source::Source)| Digest::of(file.text.as_bytes());
        let texts: Vec<Digest> = files.par_iter().map(of).collect();
        let mut all = Ingredients::default();
        all.add(env!("STEGVIS_MADE_OF").as_bytes());
        all.add(options.as_bytes());
        for ((_, file), text) in files.iter().zip(texts) {
            all.add(file.path.as_bytes());
            all.add(&text.bytes());
            all.add(file.unreadable.as_deref().unwrap_or_default().as_bytes());
        }
        for path in media {
            all.add(path.as_bytes());
        }
        Self {
            root,
            texts: all.digest(),
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
            Digest::of(&bytes)
        };
        let pictures: Vec<Digest> = counted.par_iter().map(of).collect();
        let mut all = Ingredients::default();
        all.add(&self.texts.bytes());
        for picture in pictures {
            all.add(&picture.bytes());
        }
        all.digest().to_string()
    }

    /// Returns what the last build left behind and how it ended, where a build of this input would write nothing.
    pub fn last(&self, out: &Path) -> Option<(Summary, Ended)> {
        let record = write::record(out)?;
        let (digest, rest) = record.split_once('\n')?;
        let (counts, mut rest) = rest.split_once('\n')?;
        let counts: Vec<usize> = counts
            .split('\t')
            .map(|count| count.parse().ok())
            .collect::<Option<_>>()?;
        let [documents, locales, code, pictures] = counts[..] else {
            return None;
        };
        let mut shown = Vec::new();
        for _ in 0..pictures {
            let (path, more) = rest.split_once('\n')?;
            shown.push(path.to_owned());
            rest = more;
        }
        if self.digest(&shown) != digest {
            return None;
        }
        let ended = Ended {
            documents,
            locales,
            code: code.try_into().ok()?,
            said: rest.to_owned(),
        };
        Some((write::untouched(out)?, ended))
    }

    /// Returns the record of a build that showed these pictures.
    pub(super) fn record(&self, shown: &BTreeSet<String>, ended: &Ended) -> Option<String> {
        let file = |path: &String| path.strip_prefix("media/").unwrap_or(path).to_owned();
        let shown: Vec<String> = shown.iter().map(file).collect();
        let Ended {
            documents,
            locales,
            code,
            said,
        } = ended;
        let mut record = self.digest(&shown);
        record += &format!("\n{documents}\t{locales}\t{code}\t{}\n", shown.len());
        for path in shown {
            record.push_str(&path);
            record.push('\n');
        }
        (said.len() <= SAID).then(|| record + said)
    }
}
