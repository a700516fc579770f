//! Findings as JSON, version 1. Fields are only ever added within a version.

use serde::Serialize;

use super::{About, Counts};
use crate::check::Entry;
use crate::diagnostic::{Diagnostic, Edit, FileEdit, Fix, Safety};
use crate::source::{Sources, Span};

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    tool: Tool,
    findings: Vec<Finding<'a>>,
    summary: Summary<'a>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    level: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    related: Vec<Related<'a>>,
    help: Option<&'a str>,
    fix: Option<FixShape<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct FixShape<'a> {
    /// Whether `check --fix` makes it.
    safe: bool,
    edits: Vec<EditShape<'a>>,
    files: Vec<FileShape<'a>>,
}

#[derive(Serialize)]
struct EditShape<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "change")]
enum FileShape<'a> {
    Create { path: &'a str, text: &'a str },
    Rename { path: &'a str, to: &'a str },
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    text: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

#[derive(Serialize)]
struct Summary<'a> {
    errors: usize,
    warnings: usize,
    notes: usize,
    documents: usize,
    unread_files: usize,
    /// Findings that comments allow.
    allowed: usize,
    locales: Vec<LocaleSummary<'a>>,
    left_out: LeftOut,
    /// Entries of the baseline that are no longer found.
    gone: Vec<Gone<'a>>,
    /// Budgets that locales do not keep, in words.
    exceeded: Vec<String>,
}

/// Findings that do not count in this run.
#[derive(Serialize)]
struct LeftOut {
    baseline: usize,
    unchanged: usize,
    for_writers: usize,
}

#[derive(Serialize)]
struct Gone<'a> {
    fingerprint: &'a str,
    code: &'a str,
    path: &'a str,
    message: &'a str,
}

#[derive(Serialize)]
struct LocaleSummary<'a> {
    locale: &'a str,
    messages: usize,
    missing: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stale: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unrecorded: Option<usize>,
    complete: bool,
    draft: bool,
}

/// Returns the findings as one JSON object, indented.
pub fn report(about: &About<'_>) -> String {
    let (checked, sources) = (about.checked, about.sources);
    let counts = Counts::of(checked);
    let report = Report {
        version: 1,
        tool: Tool {
            name: "stegvis",
            version: env!("CARGO_PKG_VERSION"),
        },
        findings: checked
            .found
            .iter()
            .map(|one| finding(one, sources))
            .collect(),
        summary: Summary {
            errors: counts.errors,
            warnings: counts.warnings,
            notes: counts.notes,
            documents: checked.documents,
            unread_files: about.unread,
            allowed: checked.allowed.len(),
            locales: checked
                .locales
                .iter()
                .map(|locale| LocaleSummary {
                    locale: &locale.tag,
                    messages: locale.used,
                    missing: locale.missing,
                    stale: locale.recorded.then_some(locale.stale),
                    unrecorded: locale.recorded.then_some(locale.unrecorded),
                    complete: locale.complete,
                    draft: locale.draft,
                })
                .collect(),
            left_out: LeftOut {
                baseline: checked.aside.known.len(),
                unchanged: checked.aside.unchanged,
                for_writers: checked.aside.for_writers,
            },
            gone: checked.aside.gone.iter().map(gone).collect(),
            exceeded: about.exceeded(),
        },
    };
    written(&report)
}

/// Writes a shape as JSON, indented.
pub(super) fn written(shape: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(shape)
        .expect("the shapes of reports hold no map with keys that are no strings");
    text.push('\n');
    text
}

fn gone(entry: &Entry) -> Gone<'_> {
    Gone {
        fingerprint: &entry.fingerprint,
        code: &entry.code,
        path: &entry.path,
        message: &entry.message,
    }
}

fn finding<'a>(one: &'a Diagnostic, sources: &'a Sources) -> Finding<'a> {
    let related = |label: &'a crate::diagnostic::Label| Related {
        text: &label.text,
        place: place(label.span, sources),
    };
    Finding {
        code: one.code,
        level: one.level.name(),
        message: &one.message,
        place: place(one.primary, sources),
        related: one.related.iter().map(related).collect(),
        help: one.help.as_deref(),
        fix: one.fix.as_ref().map(|fix| self::fix(fix, sources)),
        fingerprint: &one.fingerprint,
    }
}

fn fix<'a>(fix: &'a Fix, sources: &'a Sources) -> FixShape<'a> {
    let edit = |edit: &'a Edit| EditShape {
        place: place(edit.span, sources),
        text: &edit.text,
    };
    let file = |file: &'a FileEdit| match file {
        FileEdit::Create(path, text) => FileShape::Create { path, text },
        FileEdit::Rename(path, to) => FileShape::Rename { path, to },
    };
    FixShape {
        safe: fix.safety == Safety::Safe,
        edits: fix.edits.iter().map(edit).collect(),
        files: fix.files.iter().map(file).collect(),
    }
}

fn place(span: Span, sources: &Sources) -> Place<'_> {
    let source = sources.get(span.source);
    let (start, end) = (source.place(span.start), source.place(span.end));
    Place {
        path: &source.path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
