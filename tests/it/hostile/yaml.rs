//! Documents that attack the YAML reader: bombs, depth, bytes, and YAML's own surprises.

use super::Expect::{Finds, Shows};
use super::{Case, Expect};

const GUIDE: &str = "procedures/guide.yaml";
pub(super) const HEAD: &str = "stegvis: 1\nkind: procedure\n";

pub(super) fn guide(name: &str, text: impl Into<String>, expect: Expect) -> Case {
    Case::new(&format!("yaml: {name}"), GUIDE, text, expect)
}

fn body(name: &str, body: &str, expect: Expect) -> Case {
    guide(name, format!("{HEAD}{body}"), expect)
}

/// Lines indented one deeper each.
fn stairs(step: &str, depth: usize) -> String {
    (0..depth)
        .map(|at| format!("{}{step}\n", " ".repeat(at)))
        .collect()
}

/// Blocks inside blocks.
fn nested(depth: usize) -> String {
    let mut text = String::from("body:\n");
    for at in 0..depth {
        let pad = "  ".repeat(at * 2 + 1);
        text += &format!("{pad}- note: n{at}\n{pad}  blocks:\n");
    }
    text + &"  ".repeat(depth * 2 + 1) + "- intro\n"
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = bombs();
    all.extend(surprises());
    all.extend(numbers());
    all
}

fn bombs() -> Vec<Case> {
    let mut laughs = String::from("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (own, before) in "bcdefghi".chars().zip("abcdefgh".chars()) {
        laughs += &format!("{own}: &{own} [*{before},*{before},*{before},*{before},*{before}]\n");
    }
    let flow = |open: &str| open.repeat(200_000 / open.len());
    let mut all = vec![
        guide(
            "a billion laughs",
            format!("{HEAD}{laughs}body: [*i]\n"),
            Finds(&["unknown-key", "yaml-alias"]),
        ),
        guide(
            "an anchor alone",
            format!("{HEAD}body: &a [intro]\n"),
            Finds(&["yaml-alias"]),
        ),
        guide(
            "an alias of nothing",
            format!("{HEAD}body: *nothing\n"),
            Finds(&["yaml-alias"]),
        ),
        guide(
            "an alias of itself",
            format!("{HEAD}body: &a [*a]\n"),
            Finds(&["yaml-alias"]),
        ),
        guide(
            "ten thousand anchors",
            format!("{HEAD}body:\n{}", "  - &a intro\n".repeat(10_000)),
            Finds(&["yaml-alias", "duplicate-id"]),
        ),
        body(
            "twenty thousand nested blocks",
            &nested(300),
            Finds(&["deep-nesting", "invalid-yaml", "undefined-message"]),
        ),
        body(
            "blocks nested to the limit of YAML",
            &nested(14),
            Finds(&["deep-nesting", "undefined-message"]),
        ),
        guide(
            "stairs of dashes",
            stairs("-", 2000),
            Finds(&["invalid-value", "invalid-yaml"]),
        ),
        guide(
            "stairs of keys",
            stairs("a:", 2000),
            Finds(&["invalid-yaml", "unknown-key"]),
        ),
        guide(
            "a comment a hundred thousand lines long",
            format!("{}{HEAD}body: [intro, open]\n", "# x\n".repeat(100_000)),
            Shows("a minute"),
        ),
        guide(
            "a comment a megabyte wide",
            format!("# {}\n{HEAD}body: [intro, open]\n", "x".repeat(1 << 20)),
            Shows("a minute"),
        ),
        guide(
            "more values than a document can have",
            format!("{HEAD}body: [{}]\n", "a,".repeat(600_000)),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "a scalar of five megabytes",
            format!("{HEAD}body: [{}]\n", "a".repeat(5 << 20)),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "a key of five megabytes",
            format!("{HEAD}{}: 1\nbody: [intro, open]\n", "a".repeat(5 << 20)),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "twenty thousand unknown keys on one line",
            format!(
                "{HEAD}meta: {{{}}}\n",
                (0..20_000).map(|n| format!("k{n}: 1,")).collect::<String>()
            ),
            Finds(&["missing-key", "unknown-key"]),
        ),
        guide(
            "twenty thousand faulty lines",
            format!("{HEAD}{}", "x: y: z\n".repeat(20_000)),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "a quote that is never closed",
            format!("{HEAD}body: \"{}", "x ".repeat(100_000)),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "a block scalar of a megabyte",
            format!("{HEAD}body: |\n{}", "  x\n".repeat(300_000)),
            Finds(&["invalid-value"]),
        ),
    ];
    for open in [
        "[", "{", "- ", "? ", "[{", "- - ", "!!x ", "&a ", "\"", "'", "|\n", "%", "@", "`", "}",
        "]", ": ", ", ", "--- ", "...\n", "\t", "*a ", "[a,", "{a: ",
    ] {
        let name = format!("200 KB of {open:?}");
        // What exactly is wrong with it is told by other tests; here, that it is told.
        let expect = match open {
            "--- " => Finds(&["invalid-value"]),
            "\t" | "...\n" => Finds(&["missing-key"]),
            "'" | "|\n" => Finds(&["invalid-value"]),
            _ => Finds(&["invalid-yaml"]),
        };
        all.push(guide(&name, flow(open), expect));
    }
    all
}

fn surprises() -> Vec<Case> {
    let text = format!("{HEAD}body: [intro, open]\n");
    vec![
        guide(
            "a key twice",
            format!("{text}kind: article\n"),
            Finds(&["duplicate-key"]),
        ),
        guide(
            "a body twice",
            format!("{text}body: [intro, open]\n"),
            Finds(&["duplicate-key"]),
        ),
        guide(
            "a key ten thousand times",
            format!("{HEAD}{}", "body: [intro, open]\n".repeat(10_000)),
            Finds(&["duplicate-key"]),
        ),
        guide(
            "a merge key",
            format!("{HEAD}<<: {{ body: [intro] }}\n"),
            Finds(&["missing-key", "unknown-key"]),
        ),
        guide(
            "a merge key with an alias",
            format!("x: &x {{ kind: article }}\n{HEAD}<<: *x\nbody: [intro, open]\n"),
            Finds(&["unknown-key", "yaml-alias"]),
        ),
        guide(
            "two documents in a file",
            format!("{text}---\n{text}"),
            Finds(&["invalid-yaml"]),
        ),
        guide("a document end", format!("{text}...\n"), Shows("a minute")),
        guide(
            "a document start",
            format!("---\n{text}"),
            Shows("a minute"),
        ),
        guide(
            "a YAML directive",
            format!("%YAML 1.1\n---\n{text}"),
            Shows("a minute"),
        ),
        guide(
            "a YAML directive of the future",
            format!("%YAML 9.9\n---\n{text}"),
            Finds(&["invalid-yaml"]),
        ),
        guide(
            "a tag directive",
            format!("%TAG ! tag:evil.example,2026:\n---\n{text}"),
            Shows("a minute"),
        ),
        guide(
            "an unknown directive",
            format!("%EVIL 1\n---\n{text}"),
            Shows("a minute"),
        ),
        guide(
            "a tag that makes objects",
            format!("{HEAD}body: !!python/object/apply:os.system [intro, open]\n"),
            Shows("a minute"),
        ),
        guide(
            "a binary tag",
            format!("{HEAD}body: [!!binary aW50cm8=]\n"),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "a set",
            format!("{HEAD}body: !!set {{ intro }}\n"),
            Finds(&["invalid-value"]),
        ),
        guide(
            "a list as a key",
            format!("{HEAD}[a, b]: 1\nbody: [intro, open]\n"),
            Finds(&["invalid-value", "unknown-key"]),
        ),
        guide(
            "a mapping as a key",
            format!("{HEAD}{{a: b}}: 1\nbody: [intro, open]\n"),
            Finds(&["invalid-value", "unknown-key"]),
        ),
        guide(
            "a complex key",
            format!("{HEAD}? [a, b]\n: 1\nbody: [intro, open]\n"),
            Finds(&["invalid-value", "unknown-key"]),
        ),
        guide(
            "a null key",
            format!("{HEAD}~: 1\nbody: [intro, open]\n"),
            Finds(&["invalid-value", "unknown-key"]),
        ),
        guide(
            "a list at the top",
            "- stegvis: 1\n",
            Finds(&["invalid-value"]),
        ),
        guide("a scalar at the top", "hello\n", Finds(&["invalid-value"])),
        guide("null at the top", "~\n", Finds(&["invalid-value"])),
        guide(
            "a body of null",
            format!("{HEAD}body: ~\n"),
            Finds(&["invalid-value"]),
        ),
        guide(
            "null in a body",
            format!("{HEAD}body: [~]\n"),
            Finds(&["invalid-value"]),
        ),
        guide(
            "a body of booleans",
            format!("{HEAD}body: [true, no]\n"),
            Finds(&["undefined-message"]),
        ),
        guide(
            "an empty mapping in a body",
            format!("{HEAD}body: [{{}}]\n"),
            Finds(&["missing-key"]),
        ),
        guide(
            "two kinds in a block",
            format!("{HEAD}body: [{{ note: a, image: b }}]\n"),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "Norway",
            "stegvis: 1\nkind: NO\nbody: [intro, open]\n",
            Finds(&["invalid-value"]),
        ),
    ]
}

fn numbers() -> Vec<Case> {
    let list =
        |start: &str| format!("{HEAD}body:\n  - intro\n  - steps: [open]\n    start: {start}\n");
    let mut all = vec![
        guide(
            "the highest number of a step",
            list("4294967295"),
            Finds(&["output-structure"]),
        ),
        guide(
            "two steps from the highest number",
            format!("{HEAD}body:\n  - steps: [open, intro]\n    start: 4294967295\n"),
            Finds(&["output-structure"]),
        ),
        guide(
            "a list that continues past the highest number",
            format!(
                "{HEAD}body:\n  - steps: [open]\n    start: 4294967295\n  - steps: [intro]\n    continue: true\n"
            ),
            Finds(&["output-structure"]),
        ),
        guide(
            "a version of the future",
            "stegvis: 2\nkind: procedure\nbody: [intro, open]\n",
            Finds(&["invalid-value"]),
        ),
    ];
    for start in [
        "-1",
        "4294967296",
        "1e9",
        "0x10",
        "1.5",
        "NaN",
        ".inf",
        "1_000",
        "٣",
        "9".repeat(5000).as_str(),
    ] {
        let name: String = format!("a step starts at {start}")
            .chars()
            .take(40)
            .collect();
        all.push(guide(&name, list(start), Finds(&["invalid-value"])));
    }
    all
}
