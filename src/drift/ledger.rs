//! The ledgers of a project: what they look like, and how they are read.
//!
//! `locales/<locale>/ledger/<name>.tsv` has a row for each translated part; that of the source locale has the texts that the
//! others cite. Which file a row stands in means nothing, and neither does the order of rows: a merge may leave both sides.

use std::fmt::Write as _;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Fingerprint;
use super::provenance::Provenance;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Settings;
use crate::source::{Source, SourceId, Sources, Span};
use crate::text::conflict;

/// A row that cannot be read, or what a merge left behind.
pub const LEDGER_UNREADABLE: Code = Code::error("ledger-unreadable");

/// The first line of a ledger of a translation.
pub const HEAD: &str = "part\tsource\ttranslation\tterms\torigin\treviewed\tcontext";
/// The first line of the texts that ledgers cite.
pub const TEXTS_HEAD: &str = "source\ttext";
/// What the names of pictures begin with in a ledger: no message can be called so.
pub const IMAGE: &str = "image:";

/// Where a translation comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A person translated it.
    Human,
    /// A machine translated it.
    Machine,
    /// A person edited what a machine had translated.
    Edited,
    /// Nobody knows.
    #[default]
    Unknown,
}

/// What a ledger says about one part of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name of the part, as it is written in Fluent; for a picture [`IMAGE`] and its file.
    pub part: Box<str>,
    /// The source it was made from.
    pub source: Fingerprint,
    /// The translation.
    pub translation: Fingerprint,
    /// The terms and messages that the source referred to; for a picture the labels it shows.
    pub terms: Option<Fingerprint>,
    /// Where the translation comes from.
    pub origin: Origin,
    /// The translation that was reviewed.
    pub reviewed: Option<Fingerprint>,
    /// The note to translators above the source.
    pub context: Option<Fingerprint>,
    /// Where the row stands.
    pub span: Span,
}

/// The rows of one locale, by part.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The rows, in the order of parts.
    pub rows: Vec<Row>,
}

/// A text that ledgers cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The text, as [`super::canonical`] writes it.
    pub text: Box<str>,
    /// Where it stands.
    pub span: Span,
}

/// All ledgers of a project.
#[derive(Debug, Default)]
pub struct Ledgers {
    /// The ledgers, in the order of the locales; that of the source has rows of pictures only.
    pub locales: Vec<Ledger>,
    /// The source texts that rows cite.
    pub texts: FxHashMap<Fingerprint, Cited>,
    /// What is known of whole documents.
    pub provenance: Provenance,
    /// Whether every row could be read; if not, nothing may be concluded from a row that is absent.
    pub complete: bool,
}

/// What one file says.
#[derive(Default)]
struct Read {
    rows: Vec<Row>,
    texts: Vec<(Fingerprint, Cited)>,
    found: Vec<Diagnostic>,
    complete: bool,
}

impl Origin {
    /// All origins, in the order of the reference.
    pub const ALL: [Self; 4] = [Self::Human, Self::Machine, Self::Edited, Self::Unknown];

    /// Returns the word used in ledgers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Machine => "machine",
            Self::Edited => "edited",
            Self::Unknown => "unknown",
        }
    }

    /// Returns the origin of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}

impl Row {
    /// Tells whether another row says the same, wherever it stands.
    pub fn says_same(&self, other: &Self) -> bool {
        let all = |row: &Self| {
            let prints = (
                row.source,
                row.translation,
                row.terms,
                row.reviewed,
                row.context,
            );
            (prints, row.origin)
        };
        self.part == other.part && all(self) == all(other)
    }

    /// Writes the row, without a line end.
    pub fn write(&self, out: &mut String) {
        let shown =
            |print: Option<Fingerprint>| print.map_or_else(String::new, |print| print.to_string());
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}",
            escaped(&self.part),
            self.source,
            self.translation,
            shown(self.terms),
            self.origin.name(),
            shown(self.reviewed),
            shown(self.context)
        );
        let trimmed = out.trim_end_matches('\t').len();
        out.truncate(trimmed);
    }
}

impl Ledger {
    /// Tells whether it knows pictures.
    pub fn has_images(&self) -> bool {
        let at = self.rows.partition_point(|row| &*row.part < IMAGE);
        self.rows
            .get(at)
            .is_some_and(|row| row.part.starts_with(IMAGE))
    }

    /// Returns the rows about a part: none, one, or after a merge several.
    pub fn of(&self, part: &str) -> &[Row] {
        rows_of(&self.rows, part)
    }
}

impl Ledgers {
    /// Tells whether the project has begun to record anything.
    pub fn any(&self) -> bool {
        !self.complete || self.locales.iter().any(|ledger| !ledger.rows.is_empty())
    }

    /// Reads all ledgers.
    pub fn load(sources: &Sources, settings: &Settings, found: &mut Vec<Diagnostic>) -> Self {
        let mut all = Self {
            complete: true,
            provenance: Provenance::load(sources, settings, found),
            ..Self::default()
        };
        for (at, locale) in settings.locales.iter().enumerate() {
            let folder = folder(locale.locale.as_str());
            let files: Vec<_> = sources
                .iter()
                .filter(|(_, source)| is_ledger(&source.path, &folder))
                .collect();
            let read: Vec<Read> = files
                .par_iter()
                .map(|(id, source)| read(*id, source, at == 0))
                .collect();
            let mut ledger = Ledger::default();
            for one in read {
                ledger.rows.extend(one.rows);
                all.texts.extend(one.texts);
                found.extend(one.found);
                all.complete &= one.complete;
            }
            ledger
                .rows
                .sort_by(|a, b| (&a.part, a.span).cmp(&(&b.part, b.span)));
            ledger.rows.dedup_by(|a, b| a.says_same(b));
            all.locales.push(ledger);
        }
        all
    }
}

/// Returns the rows about a part.
pub(super) fn rows_of<'r>(rows: &'r [Row], name: &str) -> &'r [Row] {
    let from = rows.partition_point(|row| *row.part < *name);
    let own = &rows[from..];
    &own[..own.partition_point(|row| *row.part == *name)]
}

/// Returns the folder of a locale's ledgers.
pub fn folder(locale: &str) -> String {
    format!("locales/{locale}/ledger/")
}

/// Tells whether a file below the folder of a locale's ledgers is one of them.
pub fn is_ledger(path: &str, folder: &str) -> bool {
    path.starts_with(folder) && path.ends_with(".tsv")
}

/// Writes the characters that a cell cannot hold as escapes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
    out
}

/// Reads a cell; nothing where an escape is unknown.
pub fn unescaped(cell: &str) -> Option<String> {
    let mut out = String::with_capacity(cell.len());
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            c => c,
        });
    }
    Some(out)
}

fn read(id: SourceId, source: &Source, is_source: bool) -> Read {
    let mut read = Read {
        complete: source.unreadable.is_none(),
        ..Read::default()
    };
    let mut left: Option<Span> = None;
    for line in source.body().split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() || line == HEAD || line == TEXTS_HEAD {
            continue;
        }
        let span = Span::of_slice(id, source, line);
        if conflict::marker(line).is_some() {
            left.get_or_insert(span);
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let why = if is_source && !line.starts_with(IMAGE) {
            cited(&cells, span).map(|text| read.texts.push(text))
        } else {
            row(&cells, span).map(|row| read.rows.push(row))
        };
        if let Err(why) = why {
            read.complete = false;
            LEDGER_UNREADABLE
                .report(&mut read.found, span, why)
                .help("take the line out and run `stegvis sync`, or bring it back from an earlier version");
        }
    }
    if let Some(span) = left {
        LEDGER_UNREADABLE
            .report(&mut read.found, span, conflict::CONFLICT)
            .help("run `stegvis sync`: the rows of both sides were read, and what matches the texts is kept");
    }
    read
}

fn cited(cells: &[&str], span: Span) -> Result<(Fingerprint, Cited), String> {
    let [print, text] = cells else {
        return Err(format!("a row has 2 columns, this one has {}", cells.len()));
    };
    let print = Fingerprint::parse(print).ok_or_else(|| format!("`{print}` is no fingerprint"))?;
    let text = unescaped(text).ok_or("an escape in the text is unknown")?;
    if Fingerprint::of(text.as_bytes()) != print {
        return Err("the text is not the one its fingerprint was made of".into());
    }
    let text = text.into();
    Ok((print, Cited { text, span }))
}

fn row(cells: &[&str], span: Span) -> Result<Row, String> {
    if !(3..=7).contains(&cells.len()) {
        return Err(format!(
            "a row has 3 to 7 columns, this one has {}",
            cells.len()
        ));
    }
    let cell = |at: usize| cells.get(at).copied().unwrap_or("");
    let print = |at: usize| {
        let text = cell(at);
        Fingerprint::parse(text).ok_or_else(|| format!("`{text}` is no fingerprint"))
    };
    let optional = |at: usize| match cell(at) {
        "" => Ok(None),
        _ => print(at).map(Some),
    };
    let part = unescaped(cell(0)).filter(|part| !part.is_empty());
    let origin = match cell(4) {
        "" => Some(Origin::Unknown),
        name => Origin::parse(name),
    };
    Ok(Row {
        part: part.ok_or("the name of the part cannot be read")?.into(),
        source: print(1)?,
        translation: print(2)?,
        terms: optional(3)?,
        origin: origin.ok_or_else(|| {
            format!(
                "`{}` is no origin: human, machine, edited, unknown",
                cell(4)
            )
        })?,
        reviewed: optional(5)?,
        context: optional(6)?,
        span,
    })
}
