//! `stegvis man`: the manual pages.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory as _};
use clap_mangen::Man;

use super::{CLEAN, answer, shown};
use crate::create::{self, NewFile};

/// Print the manual page, or write those of all commands.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder to write one page a command to; without it, the page of the program is printed
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut command = super::Arguments::command().disable_help_subcommand(true);
    command.build();
    let Some(out) = &arguments.out else {
        answer(&page(&command)?)?;
        return Ok(CLEAN);
    };
    let mut pages = Vec::new();
    collect(&command, &mut pages)?;
    create::generated(out, &pages)?;
    answer(&format!("wrote the manual pages to {}\n", shown(out)))?;
    Ok(CLEAN)
}

/// Writes the page of a command and those of the commands below it.
fn collect(command: &Command, pages: &mut Vec<NewFile>) -> anyhow::Result<()> {
    let name = command.get_display_name().unwrap_or(command.get_name());
    pages.push(NewFile {
        path: format!("{name}.1"),
        text: page(command)?,
    });
    command
        .get_subcommands()
        .try_for_each(|inner| collect(inner, pages))
}

fn page(command: &Command) -> anyhow::Result<String> {
    let mut text = Vec::new();
    Man::new(command.clone())
        .source(concat!("stegvis ", env!("CARGO_PKG_VERSION")))
        .manual("stegvis")
        .render(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
