//! How the command line names what prints: for `build`, which prints with it, and for `doctor`, which looks for it.

use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use super::{program_folders, variable};
use crate::model::Paper;
use crate::print::{self, Engine};
use crate::publish::Printing;

/// The variable that names an engine, as `--pdf-engine` does.
pub(super) const VARIABLE: &str = "STEGVIS_PDF_ENGINE";
/// Programs at the same time, where nobody says how many: each takes about 200 MB of memory.
const JOBS: usize = 4;

/// How PDFs are printed.
#[derive(Debug, Args)]
#[command(next_help_heading = "PDF")]
pub(super) struct PrintingArguments {
    /// What prints: a Chromium or a browser made from it, with options of its own, or any command with {input} and {output} in
    /// it; default: STEGVIS_PDF_ENGINE, or the first browser that is found
    #[arg(long, value_name = "CMD")]
    pdf_engine: Option<String>,
    /// Seconds that printing one page may take
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pdf_timeout: u64,
    /// Pages printed at the same time; default: one for each processor, at most 4
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(1..=64))]
    pdf_jobs: Option<u16>,
    /// Size of the paper; default: what the style sheets of the project say, or A4
    #[arg(long, value_enum, value_name = "PAPER")]
    paper: Option<PaperName>,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum PaperName {
    /// 210 × 297 mm
    A4,
    /// 8.5 × 11 inches
    Letter,
}

impl PrintingArguments {
    /// Returns how to print, with an engine that is there.
    pub(super) fn printing(&self) -> anyhow::Result<Printing> {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Printing {
            engine: engine(self.pdf_engine.as_deref())?,
            jobs: self.pdf_jobs.map_or(processors.min(JOBS), usize::from),
            limit: Duration::from_secs(self.pdf_timeout),
            paper: self.paper.map(|paper| match paper {
                PaperName::A4 => Paper::A4,
                PaperName::Letter => Paper::Letter,
            }),
        })
    }
}

/// Returns the engine that the command line or the environment names, or else the first browser that is found.
pub(super) fn engine(named: Option<&str>) -> anyhow::Result<Engine> {
    let variable = variable(VARIABLE).map(|value| value.to_string_lossy().into_owned());
    let command = named
        .map(|command| ("--pdf-engine", command))
        .or(variable.as_deref().map(|command| (VARIABLE, command)));
    let folders = program_folders();
    let Some((origin, command)) = command else {
        let found = print::find(&folders);
        return found.with_context(|| {
            format!(
                "found no browser that prints (looked for {}); `stegvis doctor` says what to install, --pdf-engine names another program",
                print::NAMES.join(", ")
            )
        });
    };
    let mut engine = Engine::parse(command).with_context(|| origin.to_owned())?;
    // A bare name is looked up once, so that what prints is known by its file.
    if engine.program.components().count() == 1 {
        match print::in_path(&folders, &engine.program.to_string_lossy()) {
            Some(program) => engine.program = program,
            None => bail!(
                "{origin}: no program is called `{}`",
                engine.program.display()
            ),
        }
    } else if !engine.program.is_file() {
        bail!("{origin}: there is no program {}", engine.program.display());
    }
    Ok(engine)
}
