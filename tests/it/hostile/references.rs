//! Terms and messages that refer to each other without end, or to nothing.

use std::fmt::Write as _;

use super::Case;
use super::Expect::{Finds, Shows};
use super::fluent::intro;

fn chain(prefix: &str, length: usize, last: &str) -> String {
    let mut text = String::new();
    for at in 0..length {
        let _ = writeln!(text, "{prefix}c{at} = {{ {prefix}c{} }}", at + 1);
    }
    let _ = writeln!(text, "{prefix}c{length} = {last}");
    text
}

pub(super) fn cases() -> Vec<Case> {
    let many = |count: usize, text: &str| text.repeat(count);
    let double: String = (0..40)
        .map(|at| format!("-d{at} = {{ -d{} }}{{ -d{} }}\n", at + 1, at + 1))
        .collect();
    vec![
        intro(
            "a term of itself",
            "{ -t }",
            "-t = { -t }\n",
            Finds(&["cyclic-reference"]),
        ),
        intro(
            "two terms of each other",
            "{ -a }",
            "-a = { -b }\n-b = { -a }\n",
            Finds(&["cyclic-reference"]),
        ),
        intro(
            "a message of itself",
            "{ guide--intro }",
            "",
            Finds(&["cyclic-reference"]),
        ),
        intro(
            "a term of itself in a variant",
            "{ -t }",
            "-t = { $x ->\n  [a] b\n *[c] { -t }\n }\n",
            Finds(&["cyclic-reference"]),
        ),
        intro(
            "a term of itself in an attribute",
            "{ -t.a ->\n  [a] b\n *[c] d\n }",
            "-t = x\n    .a = { -t }\n",
            Finds(&[]),
        ),
        intro(
            "a ring of 3,000 terms",
            "{ -c0 }",
            &chain("-", 3000, "{ -c0 }"),
            Finds(&["cyclic-reference", "oversized-message"]),
        ),
        intro(
            "a chain of 10,000 terms",
            "{ -c0 }",
            &chain("-", 10_000, "x"),
            Finds(&["oversized-message"]),
        ),
        intro(
            "a chain of 3,000 messages",
            "{ guide--c0 }",
            &chain("guide--", 3000, "x"),
            Finds(&["oversized-message"]),
        ),
        intro(
            "a chain of 20 terms",
            "{ -c0 }",
            &chain("-", 20, "the end"),
            Shows("the end"),
        ),
        intro(
            "terms that double forty times",
            "{ -d0 }",
            &format!("{double}-d40 = x\n"),
            Finds(&["oversized-message"]),
        ),
        intro(
            "a message of 5,000 references",
            &many(5000, "{ -t }"),
            "-t = x\n",
            Finds(&["oversized-message"]),
        ),
        intro(
            "99 references to a text of a megabyte",
            &many(99, "{ -t }"),
            &format!("-t = {}\n", "x".repeat(1 << 20)),
            Finds(&["oversized-message"]),
        ),
        intro(
            "a term that is not there",
            "{ -nothing }",
            "",
            Finds(&["unknown-term"]),
        ),
        intro(
            "a message that is not there",
            "{ nothing }",
            "",
            Finds(&["unknown-message-reference"]),
        ),
        intro(
            "a function that is not there",
            "{ EVIL($x) }",
            "",
            Finds(&["invalid-function", "unknown-variable"]),
        ),
        intro(
            "the function of the tool",
            "{ STEGVIS_PLURAL(1) }",
            "",
            Finds(&["invalid-function"]),
        ),
        intro(
            "a variable that is not there",
            "{ $x }",
            "",
            Finds(&["unknown-variable"]),
        ),
    ]
}
