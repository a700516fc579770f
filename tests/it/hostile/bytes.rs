//! Documents of bytes that no editor shows.

use super::Case;
use super::Expect::{Finds, Shows};
use super::yaml::{HEAD, guide};

pub(super) fn cases() -> Vec<Case> {
    let text = format!("{HEAD}body:\n  - intro\n  - steps:\n      - open\n");
    vec![
        guide("nothing", "", Finds(&["missing-key"])),
        guide("only white space", " \n\n  \n", Finds(&["missing-key"])),
        guide(
            "only a byte order mark",
            "\u{feff}",
            Finds(&["missing-key"]),
        ),
        guide(
            "a byte order mark",
            format!("\u{feff}{text}"),
            Shows("a minute"),
        ),
        guide(
            "two byte order marks",
            format!("\u{feff}\u{feff}{text}"),
            Shows("a minute"),
        ),
        guide("CRLF", text.replace('\n', "\r\n"), Shows("a minute")),
        guide("lone CR", text.replace('\n', "\r"), Shows("a minute")),
        guide(
            "mixed line ends",
            text.replacen('\n', "\r\n", 2),
            Shows("a minute"),
        ),
        guide("no line end at the end", text.trim_end(), Shows("a minute")),
        guide(
            "NUL in a value",
            text.replace("intro", "in\0tro"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "NUL at the start",
            format!("\0{text}"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "NUL after the end",
            format!("{text}\0\0\0"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "200 KB of NUL",
            "\0".repeat(200_000),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "a bell",
            text.replace("intro", "in\u{7}tro"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "an escape sequence of a terminal",
            format!("{HEAD}\"\\e[31mred\": 1\nbody: [intro, open]\n"),
            Finds(&["unknown-key"]),
        ),
        guide(
            "line separators",
            text.replace('\n', "\u{2028}"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "a next line",
            text.replace('\n', "\u{85}"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "no-break spaces",
            text.replace("  ", "\u{a0}\u{a0}"),
            Finds(&["invalid-yaml", "unknown-key"]),
        ),
        guide(
            "tabs for indentation",
            text.replace("  ", "\t"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "right-to-left override",
            text.replace("intro", "\u{202e}intro"),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "a character of the private use area",
            text.replace("intro", "\u{100000}"),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "a letter that looks like another",
            text.replace("intro", "іntro"),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "full-width digits",
            text.replace("stegvis: 1", "stegvis: １"),
            Finds(&["invalid-value"]),
        ),
    ]
}
