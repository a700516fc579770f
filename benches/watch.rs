//! Measures how soon a change is shown: `cargo run --release --example watch -- FOLDER FILE TEXT PAGE`.
//!
//! Serves the project in FOLDER, changes TEXT in FILE twenty times, as an editor does (a new file, renamed), and takes the time from
//! there until PAGE is served with the new text. The first ten changes come while the project stands still, the others one after the
//! other, so that the check of the whole project is still at work. FILE is put back at the end.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own that reads and writes files"
)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use stegvis::check::Opened;
use stegvis::serve::{Event, Preview};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 10;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, file, text, page] = arguments.as_slice() else {
        anyhow::bail!("usage: watch FOLDER FILE TEXT PAGE");
    };
    let place = Path::new(folder).join(file);
    let before = fs::read_to_string(&place)?;
    ensure!(
        before.contains(text.as_str()),
        "{file} does not contain the text"
    );
    let preview = Preview::start(Opened::read(PathBuf::from(folder))?, None)?;
    let preview = preview.context("the settings cannot be used")?;
    let (ready, address) = mpsc::channel();
    let (checked, rest) = mpsc::channel();
    let stop = preview.stop();
    let shown = thread::spawn(move || {
        preview.run(&|event| match event {
            Event::Ready(address) => _ = ready.send((*address).to_owned()),
            Event::Checked { .. } => _ = checked.send(()),
        })
    });
    let address = address.recv()?;
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let measured = rounds(host, page, &place, &before, text, &rest);
    fs::write(&place, &before)?;
    stop.now();
    ensure!(
        shown.join().is_ok_and(|ended| ended.is_ok()),
        "the preview failed"
    );
    for (name, mut times) in ["standing still", "one after the other"]
        .into_iter()
        .zip(measured?)
    {
        times.sort();
        let (least, most) = (times[0], times[times.len() - 1]);
        println!(
            "{name}: median {:.0?}, least {least:.0?}, most {most:.0?}",
            times[times.len() / 2]
        );
    }
    Ok(())
}

fn rounds(
    host: &str,
    page: &str,
    place: &Path,
    before: &str,
    text: &str,
    rest: &mpsc::Receiver<()>,
) -> anyhow::Result<[Vec<Duration>; 2]> {
    get(host, page)?;
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..2 * ROUNDS {
        if round <= ROUNDS {
            rest.recv()?;
        }
        let mark = format!("{text} mark{round}mark");
        let new = place.with_extension("new~");
        fs::write(&new, before.replacen(text, &mark, 1))?;
        let start = Instant::now();
        fs::rename(&new, place)?;
        while !get(host, page)?.contains(&mark) {
            ensure!(
                start.elapsed() < Duration::from_secs(60),
                "{page} does not show the change"
            );
            thread::sleep(Duration::from_millis(2));
        }
        times[round / ROUNDS].push(start.elapsed());
    }
    Ok(times)
}

fn get(host: &str, page: &str) -> anyhow::Result<String> {
    let mut stream = TcpStream::connect(host)?;
    write!(stream, "GET {page} HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
