//! `serve`: a live preview in the browser.

use std::path::Path;

use anyhow::Context as _;

use super::{CLEAN, answer, open, tell, unusable};
use crate::serve::{Event, Preview};

/// Show the pages in a browser, and show them again when a file changes.
///
/// All locales and profiles are there at once. A panel on each page lists its findings, and a page that changes stays where it was
/// scrolled to. Where a file is broken, its page stays as it was before, with the finding. The preview answers this machine only and
/// writes nothing. The address goes to standard output, the number of findings after each change to standard error. Ctrl-C ends it.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Listen on this port; default: the first free one from 4747 on
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Show the address in the browser of the system
    #[arg(long)]
    open: bool,
}

pub(super) fn run(arguments: &Arguments, project: Option<&Path>) -> anyhow::Result<u8> {
    let opened = open(project)?;
    if opened.loaded.project.is_none() {
        return unusable(&opened);
    }
    let preview = Preview::start(opened, arguments.port)?;
    let preview = preview.context("the settings of the project cannot be used")?;
    let stop = preview.stop();
    ctrlc::set_handler(move || stop.now()).context("cannot wait for Ctrl-C")?;
    preview.run(&|event| match event {
        // Where nobody reads the address any more, the preview is there all the same.
        Event::Ready(address) => {
            let _ = answer(&format!("{address}\n"));
            if arguments.open {
                show(address);
            }
        }
        Event::Checked {
            changed,
            findings,
            trouble,
        } => {
            let changed = match changed {
                [] => "the project".to_owned(),
                [one] => one.clone(),
                [one, more @ ..] => format!("{one} and {} more", more.len()),
            };
            tell(&format!("{changed}: {findings}\n"));
            if let Some(trouble) = trouble {
                tell(&format!("error: {trouble}\n"));
            }
        }
    })?;
    tell("stopped\n");
    Ok(CLEAN)
}

/// Shows an address in the browser of the system. Where there is none, the preview is there all the same.
fn show(address: &str) {
    let address = address.to_owned();
    // Whether a browser came is known a moment later, and by then it wants its page.
    std::thread::spawn(move || {
        if let Err(error) = ::open::that_detached(&address) {
            tell(&format!(
                "note: no browser could be opened ({error}); open {address} in one\n"
            ));
        }
    });
}
