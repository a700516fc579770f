//! Findings for the code quality widget of GitLab: a JSON array in its subset of the Code Climate format.

use serde::Serialize;

use super::About;
use crate::diagnostic::Level;

#[derive(Serialize)]
struct Issue<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Returns the findings as one JSON array, indented. Budgets that are not kept have no place, and are told by the exit code.
pub fn report(about: &About<'_>) -> String {
    let issues: Vec<Issue<'_>> = about
        .checked
        .found
        .iter()
        .map(|one| {
            let source = about.sources.get(one.primary.source);
            let help = one.help.iter().map(|help| format!("; {help}"));
            Issue {
                kind: "issue",
                description: one.message.clone() + &help.collect::<String>(),
                check_name: one.code,
                fingerprint: &one.fingerprint,
                severity: match one.level {
                    Level::Error => "major",
                    Level::Warning => "minor",
                    Level::Note => "info",
                },
                location: Location {
                    path: about.path(source),
                    lines: Lines {
                        begin: source.place(one.primary.start).line,
                        end: source.place(one.primary.end).line,
                    },
                },
            }
        })
        .collect();
    let text = serde_json::to_string_pretty(&issues);
    text.expect("the shapes of this file hold no map with keys that are no strings") + "\n"
}
