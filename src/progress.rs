//! How far long work has come: numbers that the work counts up and the command line looks at. Counting costs next to nothing.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// How far the present stage of some work is.
#[derive(Debug, Default)]
pub struct Progress {
    stage: Mutex<&'static str>,
    done: AtomicUsize,
    total: AtomicUsize,
}

/// What can be seen of it at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What is being done; empty before anything is.
    pub stage: &'static str,
    /// How much of it is done.
    pub done: usize,
    /// How much there is; 0 where that is not known.
    pub total: usize,
}

impl Progress {
    /// Begins a stage: `making pages`. A total of 0 says that it is not known how much there is.
    pub fn begin(&self, stage: &'static str, total: usize) {
        let mut present = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        *present = stage;
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// Counts one thing that is done; called from several threads.
    pub fn one(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Returns how far the work is.
    pub fn seen(&self) -> Seen {
        let stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        Seen {
            stage: *stage,
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
        }
    }
}
