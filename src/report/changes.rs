//! What changed in the sources of translations: the old text, the new one and the translation, with the changed words marked.

use std::fmt::Write as _;

use crate::drift::change::{Stretch, stretches};

/// A translation whose source has changed.
pub struct Change<'a> {
    /// Tag of the locale.
    pub locale: &'a str,
    /// Name of the part.
    pub part: String,
    /// How the two stand to each other, such as `stale, meaning`.
    pub state: String,
    /// File and line of the translation.
    pub place: String,
    /// The source it was made from, or why it cannot be shown.
    pub old: Result<Old, String>,
    /// The source as it stands.
    pub new: String,
    /// The translation.
    pub translation: String,
}

/// The source that a translation was made from.
pub struct Old {
    /// The text.
    pub text: String,
    /// Where it was found, such as `the ledger`.
    pub from: String,
}

/// Columns of the words before the texts.
const HEAD: usize = 15;
const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// Returns the changes; what is gone stands in `[-…-]`, what came in `{+…+}`, and on a terminal in colours.
pub fn text(changes: &[Change<'_>]) -> String {
    let mut out = String::new();
    for change in changes {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{BOLD}{} {}{PLAIN} – {} – {}",
            change.locale, change.part, change.state, change.place
        );
        match &change.old {
            Ok(old) => {
                let all = stretches(&old.text, &change.new);
                line("source then", &marked(&all, true), &mut out);
                line("source now", &marked(&all, false), &mut out);
                line("translation", &change.translation, &mut out);
                line(
                    "",
                    &format!("(the source then is from {})", old.from),
                    &mut out,
                );
            }
            Err(why) => {
                line("source then", &format!("({why})"), &mut out);
                line("source now", &change.new, &mut out);
                line("translation", &change.translation, &mut out);
            }
        }
        out.push('\n');
    }
    out
}

/// Writes one side of a change.
fn marked(all: &[Stretch], old: bool) -> String {
    let mut out = String::new();
    for stretch in all {
        match stretch {
            Stretch::Same(text) => out.push_str(text),
            Stretch::Old(text) if old => out += &format!("{RED}[-{text}-]{PLAIN}"),
            Stretch::New(text) if !old => out += &format!("{GREEN}{{+{text}+}}{PLAIN}"),
            Stretch::Old(_) | Stretch::New(_) => {}
        }
    }
    out
}

fn line(head: &str, text: &str, out: &mut String) {
    let indented = text.replace('\n', &format!("\n{}", " ".repeat(HEAD)));
    let _ = writeln!(out, "  {head:12} {indented}");
}
