//! Facts about whole translated documents that come from a translation pipeline: `locales/<locale>/provenance.tsv`.
//!
//! They say nothing about drift; the output `learn` hands them on.

use std::collections::BTreeMap;

use super::ledger::{LEDGER_UNREADABLE, escaped, unescaped};
use crate::diagnostic::Diagnostic;
use crate::model::Settings;
use crate::source::{Sources, Span};

/// The first line of the file.
const HEAD: &str = "document\tsource_commit\tsource_hash\thanded_over";

/// What is known of one document in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The version of the source that was translated, as git calls it.
    pub source_commit: Option<Box<str>>,
    /// The digest of the source file that was translated.
    pub source_hash: Option<Box<str>>,
    /// When the source was handed over, as the pipeline writes dates.
    pub handed_over: Option<Box<str>>,
}

/// The facts of all documents, by tag of the locale and id of the document.
#[derive(Debug, Default)]
pub struct Provenance(BTreeMap<(String, String), Facts>);

impl Provenance {
    /// Reads the files of all locales.
    pub(super) fn load(
        sources: &Sources,
        settings: &Settings,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut all = BTreeMap::new();
        for locale in &settings.locales {
            let path = path(locale.locale.as_str());
            let Some((id, source)) = sources.find(&path) else {
                continue;
            };
            for line in source.body().split('\n') {
                let line = line.strip_suffix('\r').unwrap_or(line);
                if line.is_empty() || line == HEAD {
                    continue;
                }
                match row(line) {
                    Ok((document, facts)) => {
                        all.insert((locale.locale.to_string(), document), facts);
                    }
                    Err(why) => {
                        LEDGER_UNREADABLE
                            .report(found, Span::of_slice(id, source, line), why)
                            .help(format!("the columns are {}", HEAD.replace('\t', ", ")));
                    }
                }
            }
        }
        Self(all)
    }

    /// Returns what is known of a document.
    pub fn of(&self, locale: &str, document: &str) -> Option<&Facts> {
        self.0.get(&(locale.to_owned(), document.to_owned()))
    }
}

/// Returns the path of the file of a locale.
pub fn path(tag: &str) -> String {
    format!("locales/{tag}/provenance.tsv")
}

/// Writes the file of a locale with the facts of these documents; what it says of others stays.
pub fn with(old: Option<&str>, facts: &BTreeMap<&str, &Facts>) -> String {
    let own = |line: &str| facts.contains_key(line.split('\t').next().unwrap_or(line));
    let old = old.unwrap_or_default().lines();
    let old = old.filter(|line| !line.is_empty() && *line != HEAD && !own(line));
    let mut lines: Vec<String> = old.map(str::to_owned).collect();
    for (document, facts) in facts {
        let cell = |cell: &Option<Box<str>>| escaped(cell.as_deref().unwrap_or_default());
        let (commit, hash) = (cell(&facts.source_commit), cell(&facts.source_hash));
        let line = format!("{document}\t{commit}\t{hash}\t{}", cell(&facts.handed_over));
        lines.push(line.trim_end_matches('\t').to_owned());
    }
    lines.sort_unstable();
    lines.insert(0, HEAD.to_owned());
    lines.join("\n") + "\n"
}

fn row(line: &str) -> Result<(String, Facts), String> {
    let cells: Vec<&str> = line.split('\t').collect();
    if !(2..=4).contains(&cells.len()) {
        return Err(format!(
            "a row has 2 to 4 columns, this one has {}",
            cells.len()
        ));
    }
    let cell = |at: usize| -> Result<Option<Box<str>>, String> {
        match cells.get(at).copied().unwrap_or("") {
            "" => Ok(None),
            cell => match unescaped(cell) {
                Some(text) if !text.contains(char::is_control) => Ok(Some(text.into())),
                _ => Err(format!("`{cell}` cannot be read")),
            },
        }
    };
    let digest = |at: usize| -> Result<Option<Box<str>>, String> {
        let digest = cell(at)?;
        match digest
            .as_deref()
            .filter(|text| !text.bytes().all(|byte| byte.is_ascii_hexdigit()))
        {
            Some(text) => Err(format!("`{text}` is no hexadecimal digest")),
            None => Ok(digest),
        }
    };
    let document = cell(0)?.ok_or("the document is missing")?;
    let facts = Facts {
        source_commit: digest(1)?,
        source_hash: digest(2)?,
        handed_over: cell(3)?,
    };
    Ok((document.into(), facts))
}
