//! The files of the preview: in memory, as they are made, and as they were before something broke them.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::write::{Shelf, Summary};

/// Pages that are kept as they were before something broke them.
const KEPT: usize = 256;

/// The files that were made, by their path from the output directory.
#[derive(Clone, Debug, Default)]
pub(super) struct Files(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl Files {
    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns a file of the site.
    pub(super) fn html(&self, path: &str) -> Option<Vec<u8>> {
        self.all().get(&format!("html/{path}")).cloned()
    }
}

impl Shelf for Files {
    /// Every page can be made, so that indexes name them all.
    fn knows(&self, _: &str) -> bool {
        true
    }

    fn kept(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn keeps(&self, _: &str, _: &[String]) -> bool {
        false
    }

    fn files(&self, _: &str, _: &str, files: &[(&str, &[u8])]) -> anyhow::Result<()> {
        let files = files
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
        self.all().extend(files);
        Ok(())
    }

    fn finish(
        self: Box<Self>,
        _: &dyn Fn(&str) -> bool,
        _: Option<&str>,
    ) -> anyhow::Result<Summary> {
        Ok(Summary::default())
    }
}

/// The pages as they were when all of their text could be read, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Good {
    pages: BTreeMap<String, Vec<u8>>,
    order: VecDeque<String>,
}

impl Good {
    /// Returns a page as it was.
    pub(super) fn get(&self, path: &str) -> Option<&[u8]> {
        self.pages.get(path).map(Vec::as_slice)
    }

    /// Keeps a page as it is.
    pub(super) fn keep(&mut self, path: &str, html: &[u8]) {
        if self.pages.insert(path.to_owned(), html.to_vec()).is_none() {
            self.order.push_back(path.to_owned());
        }
        if self.order.len() > KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.pages.remove(&oldest);
        }
    }
}
