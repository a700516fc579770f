//! Where the outputs of a build are put: on disk, or wherever else somebody wants to look at them.

use super::{Summary, Writer};

/// Takes the files of a build; see the methods of [`Writer`] of the same names.
pub trait Shelf: Sync {
    /// Tells whether a file is there, though this build has not made it.
    fn knows(&self, path: &str) -> bool;

    /// Returns the bytes of a file that an earlier build made, where they are kept.
    fn kept(&self, path: &str) -> Option<Vec<u8>>;

    /// Tells whether these files are still as they were made from the same; then they belong to this build too.
    fn keeps(&self, made_from: &str, paths: &[String]) -> bool;

    /// Takes files that are made from the same.
    ///
    /// # Errors
    /// When a file cannot be written.
    fn files(&self, owner: &str, made_from: &str, files: &[(&str, &[u8])]) -> anyhow::Result<()>;

    /// Takes out what no longer belongs there, except what belongs to a document of `kept`, and keeps a record for the next build.
    ///
    /// # Errors
    /// When a file cannot be removed.
    fn finish(
        self: Box<Self>,
        kept: &dyn Fn(&str) -> bool,
        record: Option<&str>,
    ) -> anyhow::Result<Summary>;
}

impl Shelf for Writer {
    fn knows(&self, path: &str) -> bool {
        self.knows(path)
    }

    fn kept(&self, path: &str) -> Option<Vec<u8>> {
        self.kept(path)
    }

    fn keeps(&self, made_from: &str, paths: &[String]) -> bool {
        self.keeps(made_from, paths)
    }

    fn files(&self, owner: &str, made_from: &str, files: &[(&str, &[u8])]) -> anyhow::Result<()> {
        self.files(owner, made_from, files)
    }

    fn finish(
        self: Box<Self>,
        kept: &dyn Fn(&str) -> bool,
        record: Option<&str>,
    ) -> anyhow::Result<Summary> {
        (*self).finish(kept, record)
    }
}
