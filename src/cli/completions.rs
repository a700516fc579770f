//! `stegvis completions`: what a shell needs to complete a command line.

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::{CLEAN, answer};

/// Print the completion script of a shell.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut script = Vec::new();
    let mut command = super::Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "stegvis", &mut script);
    answer(&String::from_utf8_lossy(&script))?;
    Ok(CLEAN)
}
