//! The folder that pages are printed from. It goes when the printing ends, however it ends.

#![expect(
    clippy::disallowed_methods,
    reason = "writes what engines read, and takes it away again"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;

use super::Engine;

/// A folder with pages to print.
#[derive(Debug)]
pub struct Desk {
    folder: PathBuf,
}

impl Desk {
    /// Makes the folder; one of that name must not be in use.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: &Path) -> anyhow::Result<Self> {
        let cannot = || format!("cannot make {}", folder.display());
        fs::create_dir_all(folder).with_context(cannot)?;
        // Engines are given whole paths: a browser does not know the working directory.
        let folder = std::path::absolute(folder).with_context(cannot)?;
        Ok(Self { folder })
    }

    /// Puts a file on the desk, for a page or as one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let place = self.page(path);
        let made = place.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&place, bytes))
            .with_context(|| format!("cannot write {}", place.display()))
    }

    /// Prints pages with at most `jobs` programs at a time; each page is handed on with its PDF, or why there is none.
    pub fn print<P: Sync>(
        &self,
        engine: &Engine,
        (jobs, limit): (usize, Duration),
        pages: &[(&str, P)],
        done: &(dyn Fn(&P, anyhow::Result<Vec<u8>>) + Sync),
    ) {
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some((at, (path, page))) = {
                let at = next.fetch_add(1, Ordering::Relaxed);
                pages.get(at).map(|page| (at, page))
            } {
                done(page, self.one(engine, at, path, limit));
            }
        };
        thread::scope(|scope| {
            for _ in 0..jobs.clamp(1, pages.len().max(1)) {
                scope.spawn(work);
            }
        });
    }

    /// Prints a page; the number is one that no other page has at the same time.
    ///
    /// # Errors
    /// When the engine cannot print it.
    pub fn one(
        &self,
        engine: &Engine,
        number: usize,
        path: &str,
        limit: Duration,
    ) -> anyhow::Result<Vec<u8>> {
        let folder = self.folder.join(format!("job-{number}"));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let printed = engine.print(&self.page(path), &folder.join("page.pdf"), &folder, limit);
        // The profile of a browser is several megabytes.
        let _ = fs::remove_dir_all(&folder);
        printed
    }

    fn page(&self, path: &str) -> PathBuf {
        self.folder.join("site").join(path)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
