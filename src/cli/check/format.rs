//! The formats of `check`: which there are, and where a report goes.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::cli::answer;
use crate::create;
use crate::report::{self, About};

/// The variable in which GitHub names the file for the summary of a job.
const STEP_SUMMARY: &str = "GITHUB_STEP_SUMMARY";

/// How to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// Frames with the lines they are about
    Text,
    /// A line each
    Short,
    /// One JSON object, version 1
    Json,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// Annotations in a GitHub workflow, and a summary of the job
    Github,
    /// Code Quality JSON of GitLab
    Gitlab,
    /// JUnit XML
    Junit,
}

/// A report that goes to a file.
#[derive(Clone, Debug)]
pub(in crate::cli) struct ToFile {
    format: Format,
    path: PathBuf,
}

impl std::str::FromStr for ToFile {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, path) = text
            .split_once('=')
            .filter(|(_, path)| !path.is_empty())
            .ok_or("write the format and the file, such as `sarif=stegvis.sarif`")?;
        Ok(Self {
            format: Format::from_str(format, false)?,
            path: path.into(),
        })
    }
}

impl ToFile {
    /// Returns the file.
    pub(in crate::cli) fn path(&self) -> &Path {
        &self.path
    }
}

/// Prints one report and writes the others to their files.
pub(in crate::cli) fn deliver(
    about: &About<'_>,
    format: Format,
    files: &[ToFile],
) -> anyhow::Result<()> {
    for file in files {
        create::generated_file(&file.path, &text(about, file.format, false))?;
    }
    let mut all = files
        .iter()
        .map(|file| file.format)
        .chain(std::iter::once(format));
    if all.any(|one| one == Format::Github)
        && let Some(path) = super::super::variable(STEP_SUMMARY)
    {
        create::append(Path::new(&path), &report::github::step_summary(about))?;
    }
    // Colours are taken out again where standard output is no terminal.
    answer(&text(about, format, true))
}

fn text(about: &About<'_>, format: Format, coloured: bool) -> String {
    match format {
        Format::Text => report::text::report(about, coloured),
        Format::Short => report::short::report(about),
        Format::Json => report::json::report(about),
        Format::Sarif => report::sarif::report(about),
        Format::Github => report::github::report(about),
        Format::Gitlab => report::gitlab::report(about),
        Format::Junit => report::junit::report(about),
    }
}
