//! `stegvis schema`: what documents and settings may hold, as JSON Schema.

use clap::{Args, ValueEnum};

use super::{CLEAN, answer};
use crate::format::schema;
use crate::report;

/// Print the JSON Schema of documents or settings.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Which files the schema is for
    #[arg(value_enum, default_value_t = Subject::Documents)]
    subject: Subject,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Subject {
    /// The YAML files under procedures/
    Documents,
    /// The file stegvis.yaml
    Settings,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let schema = match arguments.subject {
        Subject::Documents => schema::documents(),
        Subject::Settings => schema::settings(),
    };
    answer(&report::schema::text(&schema))?;
    Ok(CLEAN)
}
