//! What changes in the folder of a project, as the system tells it: in batches, because a save is many events.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Message;

/// How long it must be quiet before a batch ends: an editor writes, renames and sets permissions in one go.
const QUIET: Duration = Duration::from_millis(8);
/// How long a batch may last where it is never quiet.
const LONGEST: Duration = Duration::from_millis(60);

/// What may have changed; whether it did, the files say.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// Paths, as the system names them.
    pub(super) paths: BTreeSet<PathBuf>,
    /// Those of them that were removed or renamed; something else may have their names by now.
    gone: BTreeSet<PathBuf>,
    /// Whether the system lost some, so that everything may have changed.
    pub(super) all: bool,
}

/// Watches until it is dropped.
#[derive(Debug)]
pub(super) struct Watcher {
    watcher: RecommendedWatcher,
    root: PathBuf,
    watched: BTreeSet<PathBuf>,
}

impl Change {
    /// Returns what stands for a change of everything.
    pub(super) fn of_all() -> Self {
        Self {
            all: true,
            ..Self::default()
        }
    }
}

impl Watcher {
    /// Begins to watch the folder of a project.
    ///
    /// # Errors
    /// When the system cannot watch it.
    pub(super) fn start(root: &Path, tell: mpsc::Sender<Message>) -> anyhow::Result<Self> {
        let (give, take) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let _ = give.send(event);
        })
        .context("cannot watch the project")?;
        let mut watcher = Self {
            watcher,
            root: root.to_owned(),
            watched: BTreeSet::new(),
        };
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        thread::spawn(move || batches(&take, &tell));
        Ok(watcher)
    }

    /// Forgets the folders that were removed or renamed: the system watches a folder, not its name.
    pub(super) fn forget(&mut self, change: &Change) {
        let Self {
            watcher,
            root,
            watched,
        } = self;
        watched.retain(|place| {
            let gone = place.ancestors().any(|folder| change.gone.contains(folder));
            if gone && place != root {
                // The system may know already that it is gone.
                let _ = watcher.unwatch(place);
            }
            !gone || place == root
        });
    }

    /// Watches the folders that hold files of the project, as far as they are there, and folders made since.
    ///
    /// # Errors
    /// When the system cannot watch one of them.
    pub(super) fn follow(&mut self, folders: &[String]) -> anyhow::Result<()> {
        let root = self.root.clone();
        for folder in folders {
            let place = root.join(folder);
            self.watch_there(&place, RecursiveMode::Recursive)?;
            // Those above it tell when it comes.
            let above = place.ancestors().skip(1);
            for folder in above.take_while(|folder| *folder != root) {
                self.watch_there(folder, RecursiveMode::NonRecursive)?;
            }
        }
        Ok(())
    }

    fn watch_there(&mut self, place: &Path, mode: RecursiveMode) -> anyhow::Result<()> {
        if place.is_dir() {
            return self.watch(place, mode);
        }
        self.watched.remove(place);
        Ok(())
    }

    fn watch(&mut self, place: &Path, mode: RecursiveMode) -> anyhow::Result<()> {
        if !self.watched.contains(place) {
            let watched = self.watcher.watch(place, mode);
            watched.with_context(|| format!("cannot watch {}", place.display()))?;
            self.watched.insert(place.to_owned());
        }
        Ok(())
    }
}

/// Hands on what changed, a batch at a time.
fn batches(events: &mpsc::Receiver<notify::Result<Event>>, tell: &mpsc::Sender<Message>) {
    while let Ok(first) = events.recv() {
        let mut change = Change::default();
        note(first, &mut change);
        let until = Instant::now() + LONGEST;
        while Instant::now() < until {
            match events.recv_timeout(QUIET) {
                Ok(event) => note(event, &mut change),
                Err(_) => break,
            }
        }
        let something = change.all || !change.paths.is_empty();
        if something && tell.send(Message::Changed(change)).is_err() {
            return;
        }
    }
}

fn note(event: notify::Result<Event>, change: &mut Change) {
    let Ok(event) = event else {
        change.all = true;
        return;
    };
    let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
    // To read a file is no change of it, and we read them all.
    if event.kind.is_access() && event.kind != written {
        return;
    }
    change.all |= event.need_rescan();
    if event.kind.is_remove() || matches!(event.kind, EventKind::Modify(ModifyKind::Name(_))) {
        change.gone.extend(event.paths.iter().cloned());
    }
    change.paths.extend(event.paths);
}
