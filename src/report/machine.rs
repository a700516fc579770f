//! What the machine has of what a project needs: for a terminal, for a program.

use std::fmt::Write as _;

use serde::Serialize;

/// One thing that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it is: `git`, `pdf engine`, `fonts`.
    pub subject: &'static str,
    /// What became of it.
    pub state: State,
    /// What is there, or what is missing and for what.
    pub says: String,
    /// What to install or do, by system; empty where nothing is missing.
    pub install: Vec<Advice>,
}

/// How it is with something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is there.
    Fine,
    /// It is not there, and this project does without.
    Absent,
    /// It cannot be told.
    Unknown,
    /// It is not there or does not work, and this project needs it.
    Missing,
}

/// What to do on a system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// The system: `Debian, Ubuntu`.
    pub system: &'static str,
    /// What to do there.
    pub does: &'static str,
}

#[derive(Serialize)]
struct Report<'r> {
    version: u32,
    ok: bool,
    parts: &'r [Part],
}

/// Tells whether all that is needed is there.
pub fn is_ready(parts: &[Part]) -> bool {
    parts.iter().all(|part| part.state != State::Missing)
}

/// Writes a line for each part, and below what is not there what to install.
pub fn text(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        let word = match part.state {
            State::Fine => "ok",
            State::Absent => "no",
            State::Unknown => "?",
            State::Missing => "MISSING",
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{word:<8} {:<11} {}",
            part.subject,
            part.says.replace('\n', "\n    ")
        );
        for advice in &part.install {
            let _ = writeln!(out, "{:21}{}: {}", "", advice.system, advice.does);
        }
    }
    out.push_str(match is_ready(parts) {
        true => "\nall that is needed is there\n",
        false => "\nsomething that is needed is missing\n",
    });
    out
}

/// Writes the parts as one JSON object, version 1.
pub fn json(parts: &[Part]) -> String {
    let report = Report {
        version: 1,
        ok: is_ready(parts),
        parts,
    };
    // Texts and numbers can always be written.
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}
