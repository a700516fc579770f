//! Findings as GitHub shows them: annotations of lines through workflow commands, and a summary of the job as Markdown.

use super::{About, Counts, locale, summary};
use crate::diagnostic::{Diagnostic, Level};

/// Findings that the summary of a job names; GitHub cuts a summary at a megabyte.
const ROWS: usize = 200;

/// Returns a workflow command for each finding, and the lines that close a report.
pub fn report(about: &About<'_>) -> String {
    let mut text = String::new();
    for one in &about.checked.found {
        text += &annotation(about, one);
        text.push('\n');
    }
    for line in about.exceeded() {
        text += &format!("::error title=stegvis::{}\n", data(&line));
    }
    for line in summary(about) {
        text += &line;
        text.push('\n');
    }
    text
}

fn annotation(about: &About<'_>, one: &Diagnostic) -> String {
    let source = about.sources.get(one.primary.source);
    let (start, end) = (
        source.place(one.primary.start),
        source.place(one.primary.end),
    );
    let command = match one.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let mut properties = format!(
        "file={},line={},endLine={}",
        property(&about.path(source)),
        start.line,
        end.line
    );
    // GitHub takes columns only within a line.
    if start.line == end.line {
        properties += &format!(",col={},endColumn={}", start.column, end.column);
    }
    let title = property(&format!("stegvis {}", one.code));
    let message = match &one.help {
        Some(help) => format!("{}\n{help}", one.message),
        None => one.message.clone(),
    };
    format!("::{command} {properties},title={title}::{}", data(&message))
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns the summary of a job as Markdown.
pub fn step_summary(about: &About<'_>) -> String {
    let counts = Counts::of(about.checked).phrase();
    let mut text = match (counts.is_empty(), about.unread) {
        (true, 0) => "## stegvis: no finding\n\n".to_owned(),
        (true, _) => "## stegvis: not everything was checked\n\n".to_owned(),
        (false, _) => format!("## stegvis: {counts}\n\n"),
    };
    text.extend(super::unread(about.unread).map(|line| format!("{line}.\n\n")));
    for line in about.exceeded() {
        text += &format!("- {}\n", markdown(&line));
    }
    let locales = &about.checked.locales;
    if !locales.is_empty() {
        text += "\n| locale | messages |\n|---|---|\n";
        for one in locales {
            let said = locale(one);
            let (_, count) = said.split_once(' ').unwrap_or(("", &said));
            text += &format!("| {} | {count} |\n", one.tag);
        }
    }
    let found = &about.checked.found;
    if !found.is_empty() {
        text += "\n| level | finding | place |\n|---|---|---|\n";
        for one in found.iter().take(ROWS) {
            let source = about.sources.get(one.primary.source);
            text += &format!(
                "| {} | {} ({}) | {}:{} |\n",
                one.level.name(),
                markdown(&one.message),
                one.code,
                markdown(&about.path(source)),
                source.place(one.primary.start).line
            );
        }
    }
    if found.len() > ROWS {
        let more = found.len() - ROWS;
        text += &format!("\nAnd {more} more, which the log of the step lists.\n");
    }
    text.push('\n');
    text
}

/// Escapes a text so that a table of Markdown shows it as it is.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // A bar would end the cell even inside a code span, and `@` would call somebody.
            '|' | '\\' | '*' | '_' | '[' | ']' | '~' | '#' | '`' | '@' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("50% a\r\nb::c"), "50%25 a%0D%0Ab::c");
        assert_eq!(property("a:b,c\n"), "a%3Ab%2Cc%0A");
    }

    #[test]
    fn a_table_shows_texts_as_they_are() {
        assert_eq!(
            markdown("`a|b` <i>&*x*"),
            "\\`a\\|b\\` &lt;i&gt;&amp;\\*x\\*"
        );
        assert_eq!(markdown("按一下\n「登入」"), "按一下 「登入」");
    }
}
