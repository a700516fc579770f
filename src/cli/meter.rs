//! A line on the terminal that says how far long work is. In a pipe, in a file and with `--quiet` there is none.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::progress::{Progress, Seen};

/// Work that ends before this is not long; nothing is shown of it.
const PATIENCE: Duration = Duration::from_millis(400);
/// From one look to the next.
const TICK: Duration = Duration::from_millis(100);
/// Columns of the line.
const COLUMNS: usize = 60;
/// Cells of a bar.
const BAR: usize = 20;

/// Shows progress until it is dropped.
pub(super) struct Meter {
    /// What the work counts with.
    pub(super) progress: Arc<Progress>,
    shown: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
}

impl Meter {
    /// Begins to look, where somebody could see it.
    pub(super) fn start(quiet: bool) -> Self {
        let progress = Arc::new(Progress::default());
        progress.begin("reading", 0);
        let shown = (!quiet && is_seen()).then(|| {
            let (over, looked) = (Arc::new(AtomicBool::new(false)), Arc::clone(&progress));
            let end = Arc::clone(&over);
            (over, thread::spawn(move || draw(&looked, &end)))
        });
        Self { progress, shown }
    }

    /// Takes the line away, before anything else is written.
    pub(super) fn end(&mut self) {
        if let Some((over, thread)) = self.shown.take() {
            over.store(true, Ordering::Release);
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        self.end();
    }
}

/// Tells whether standard error is a terminal on which a line can be written over.
fn is_seen() -> bool {
    let kind = super::variable("TERM");
    let is_dumb = kind.is_some_and(|kind| kind == "dumb");
    io::stderr().is_terminal() && !is_dumb
}

fn draw(progress: &Progress, over: &AtomicBool) {
    thread::park_timeout(PATIENCE);
    let mut drawn = String::new();
    // Blanks take away what stood there on every terminal, where codes do not. What cannot be drawn is not worth a word.
    let put = |text: &str, end: &str| write!(io::stderr(), "\r{text:<COLUMNS$}{end}");
    while !over.load(Ordering::Acquire) {
        let line = line(progress.seen());
        if line != drawn {
            let _ = put(&line, "");
            drawn = line;
        }
        thread::park_timeout(TICK);
    }
    if !drawn.is_empty() {
        let _ = put("", "\r");
    }
}

/// Writes the line, without colours.
fn line(seen: Seen) -> String {
    let mut line = String::new();
    if let Some(cells) = (seen.done.min(seen.total) * BAR).checked_div(seen.total) {
        line = format!("{}{} ", "█".repeat(cells), "░".repeat(BAR - cells));
    }
    line += seen.stage;
    if seen.total > 0 {
        // Writing to a String cannot fail.
        let _ = write!(line, " {}/{}", seen.done, seen.total);
    } else {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_say_what_is_done() {
        let check = |stage, done, total, expected: &str| {
            assert_eq!(line(Seen { stage, done, total }), expected);
        };
        check("reading", 0, 0, "reading…");
        check("printing", 0, 4, "░░░░░░░░░░░░░░░░░░░░ printing 0/4");
        check("printing", 3, 4, "███████████████░░░░░ printing 3/4");
        check("printing", 9, 4, "████████████████████ printing 9/4");
    }
}
