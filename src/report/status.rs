//! How far each locale is, and what it has to see to: for a terminal, for a page, for a program.

use std::fmt::Write as _;

use serde::Serialize;

use super::counted;
use crate::check::{LocaleCount, Work};
use crate::source::Sources;

/// Characters of a bar.
const BAR: usize = 20;

/// What a locale has to see to.
pub struct Todo<'a> {
    /// Its tag.
    pub locale: &'a str,
    /// The parts, the most urgent first.
    pub work: Vec<Work>,
}

/// Returns the share of fresh messages in full percent: 100 only where nothing is left.
fn percent(locale: &LocaleCount) -> usize {
    locale.fresh() * 100 / locale.used.max(1)
}

/// Returns a count, where it is known.
fn known(locale: &LocaleCount, count: usize) -> String {
    if locale.recorded {
        count.to_string()
    } else {
        "?".to_owned()
    }
}

/// Says of which locales it is not known what is stale.
fn unknown(locales: &[LocaleCount]) -> String {
    let tags: Vec<&str> = locales
        .iter()
        .skip(1)
        .filter(|locale| !locale.recorded)
        .map(|locale| locale.tag.as_str())
        .collect();
    match tags.len() {
        0 => String::new(),
        _ => format!(
            "no ledger: {}. What fell behind its source there is not known; `stegvis sync --from-git` or `--assume-current` begins to record\n",
            tags.join(", ")
        ),
    }
}

/// Returns a table with bars; the source comes first and is not shown. Where it is not known what is stale, the bar shows what
/// is translated, in grey.
pub fn text(locales: &[LocaleCount]) -> String {
    let tags = locales.iter().map(|locale| locale.tag.len());
    let width = tags.max().unwrap_or(0).max(6);
    let mut text = format!(
        "{:width$}  {:BAR$}{:7}{:>7}{:>7}{:>12}{:>9}\n",
        "locale", "messages", "", "fresh", "stale", "unrecorded", "missing"
    );
    for locale in locales.iter().skip(1) {
        let percent = percent(locale);
        let full = percent * BAR / 100;
        let block = if locale.recorded { "█" } else { "▒" };
        let bar = block.repeat(full) + &"░".repeat(BAR - full);
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "{:width$}  {bar}{percent:5} %{:>7}{:>7}{:>12}{:>9}",
            locale.tag,
            known(locale, locale.fresh()),
            known(locale, locale.stale),
            known(locale, locale.unrecorded),
            locale.missing
        );
        for (said, word) in [
            (locale.draft, "draft"),
            (!locale.complete, "not read to the end"),
        ] {
            if said {
                let _ = write!(text, "  {word}");
            }
        }
        text.push('\n');
    }
    text + &unknown(locales)
}

/// Returns a table in Markdown.
pub fn markdown(locales: &[LocaleCount]) -> String {
    let mut text = "| locale | fresh | stale | unrecorded | missing | messages |\n|---|---:|---:|---:|---:|---:|\n".to_owned();
    for locale in locales.iter().skip(1) {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            locale.tag,
            known(locale, locale.fresh()),
            known(locale, locale.stale),
            known(locale, locale.unrecorded),
            locale.missing,
            locale.used
        );
    }
    let unknown = unknown(locales);
    if unknown.is_empty() {
        text
    } else {
        format!("{text}\n{unknown}")
    }
}

/// Returns what is to be done, one line each.
pub fn todo_text(locales: &[LocaleCount], todo: &[Todo<'_>], sources: &Sources) -> String {
    let mut text = String::new();
    let names = todo.iter().flat_map(|todo| &todo.work);
    let width = names
        .map(|work| work.part.chars().count())
        .max()
        .unwrap_or(0);
    for Todo { locale, work } in todo {
        let _ = writeln!(text, "{locale}: {} to see to", counted(work.len(), "part"));
        for one in work {
            let _ = writeln!(
                text,
                "  {:12}  {:width$}  {}",
                one.lack.name(),
                one.part,
                place(one, sources)
            );
        }
    }
    text + &unknown(locales)
}

/// Returns what is to be done as a list of boxes to tick.
pub fn todo_markdown(todo: &[Todo<'_>], sources: &Sources) -> String {
    let mut text = String::new();
    for Todo { locale, work } in todo {
        let _ = writeln!(text, "## {locale}\n");
        for one in work {
            let _ = writeln!(
                text,
                "- [ ] `{}` – {} ({})",
                one.part,
                one.lack.name(),
                place(one, sources)
            );
        }
        text.push('\n');
    }
    text
}

fn place(work: &Work, sources: &Sources) -> String {
    let path = &sources.get(work.span.source).path;
    format!("{path}:{}", sources.place(work.span).line)
}

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    locales: Vec<LocaleShape<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    todo: Vec<WorkShape<'a>>,
}

#[derive(Serialize)]
struct LocaleShape<'a> {
    locale: &'a str,
    messages: usize,
    /// Nothing where the locale has no ledger; so with the next two.
    fresh: Option<usize>,
    stale: Option<usize>,
    unrecorded: Option<usize>,
    missing: usize,
    draft: bool,
    complete: bool,
}

#[derive(Serialize)]
struct WorkShape<'a> {
    locale: &'a str,
    part: &'a str,
    state: &'static str,
    path: &'a str,
    line: usize,
}

/// Returns everything as one JSON object.
pub fn json(locales: &[LocaleCount], todo: &[Todo<'_>], sources: &Sources) -> String {
    let shapes = locales.iter().skip(1).map(|locale| LocaleShape {
        locale: &locale.tag,
        messages: locale.used,
        fresh: locale.recorded.then(|| locale.fresh()),
        stale: locale.recorded.then_some(locale.stale),
        unrecorded: locale.recorded.then_some(locale.unrecorded),
        missing: locale.missing,
        draft: locale.draft,
        complete: locale.complete,
    });
    let work = todo.iter().flat_map(|todo| {
        todo.work.iter().map(|work| WorkShape {
            locale: todo.locale,
            part: &work.part,
            state: work.lack.name(),
            path: &sources.get(work.span.source).path,
            line: sources.place(work.span).line,
        })
    });
    let report = Report {
        version: 1,
        locales: shapes.collect(),
        todo: work.collect(),
    };
    super::json::written(&report)
}
