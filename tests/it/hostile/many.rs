//! Thousands of everything in one message, one document or one catalog, each different from what the source has or the project knows.

use super::Case;
use super::Expect::{Any, Finds};

/// How many there are of everything; what is looked at for each of the others is looked at millions of times.
const MANY: usize = 2_000;

const SETTINGS: &str = "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\ncheck: { rules: { invisible-character: off, not-nfc: off, repeated-word: off, many-alerts: off } }\n";

fn many(separator: &str, one: impl Fn(usize) -> String) -> String {
    let all: Vec<String> = (0..MANY).map(one).collect();
    all.join(separator)
}

/// A message of the source and its translation.
fn translated(name: &str, en: &str, sv: &str) -> Case {
    Case::new(
        &format!("many: {name}"),
        "locales/en/many.ftl",
        format!("guide--many = {en}\n"),
        Any,
    )
    .with("locales/sv-SE/many.ftl", format!("guide--many = {sv}\n"))
    .with("stegvis.yaml", SETTINGS)
    .planted()
}

/// Messages of the source besides those of the project.
fn messages(name: &str, text: String, finds: &'static [&'static str]) -> Case {
    Case::new(
        &format!("many: {name}"),
        "locales/en/many.ftl",
        text,
        Finds(finds),
    )
}

fn document(name: &str, body: &str) -> Case {
    Case::new(
        &format!("many: {name}"),
        "procedures/guide.yaml",
        format!("stegvis: 1\nkind: procedure\nbody:\n  - intro\n{body}"),
        Any,
    )
    .planted()
}

fn differences() -> Vec<Case> {
    let pair = |name: &str, en: &dyn Fn(usize) -> String, sv: &dyn Fn(usize) -> String| {
        translated(name, &many(" ", en), &many(" ", sv))
    };
    vec![
        pair(
            "links that differ",
            &|at| format!("[a](https://a.example/{at})"),
            &|at| format!("[a](https://b.example/{at})"),
        ),
        pair("links to headings", &|at| format!("[a](#a-{at})"), &|at| {
            format!("[a](#b-{at})")
        }),
        pair("code that differs", &|at| format!("`a{at}`"), &|at| {
            format!("`b{at}`")
        }),
        pair("code as words", &|at| format!("`a{at}`"), &|at| {
            format!("a{at}")
        }),
        pair("tags that differ", &|at| format!("<a{at}>"), &|at| {
            format!("<b{at}>")
        }),
        pair(
            "variables that differ",
            &|at| format!("{{ $name{at} }}"),
            &|at| format!("{{ $naem{at} }}"),
        ),
        pair("terms that differ", &|at| format!("{{ -a{at} }}"), &|at| {
            format!("{{ -b{at} }}")
        }),
        pair(
            "functions that differ",
            &|at| format!("{{ NUMBER($a{at}) }}"),
            &|at| format!("{{ NUMBER($b{at}) }}"),
        ),
        translated(
            "attributes that differ",
            &format!("x\n{}", many("\n", |at| format!("    .a{at} = x"))),
            &format!("x\n{}", many("\n", |at| format!("    .b{at} = x"))),
        ),
        translated(
            "variants around a long text",
            &format!(
                "{} {{ $a ->\n{}\n   *[b] x\n }}",
                "word ".repeat(MANY),
                many("\n", |at| format!("    [a{at}] x"))
            ),
            "x",
        ),
        translated("empty links", &"[](x)".repeat(MANY), &" [](x)".repeat(MANY)),
        translated(
            "invisible characters",
            &"\u{200e}".repeat(MANY),
            &"\u{200e}".repeat(MANY),
        )
        .with(
            "stegvis.yaml",
            "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\n",
        ),
    ]
}

fn names() -> Vec<Case> {
    vec![
        messages(
            "mistyped terms",
            many("\n", |at| {
                format!("-name{at} = A\nguide--m{at} = {{ -naem{at} }}")
            }),
            &["unknown-term"],
        ),
        messages(
            "mistyped messages",
            many("\n", |at| {
                format!("guide--name{at} = A\nguide--m{at} = {{ guide--naem{at} }}")
            }),
            &["unknown-message-reference"],
        ),
        document(
            "mistyped sentences",
            &many("", |at| format!("  - naem{at}\n")),
        )
        .with(
            "locales/en/many.ftl",
            many("\n", |at| format!("guide--name{at} = A")) + "\n",
        ),
        Case::new(
            "many: mistyped links",
            "locales/en/many.ftl",
            format!(
                "guide--open = {}\n",
                many(" ", |at| format!("[a](link:naem{at})"))
            ),
            Any,
        )
        .with(
            "links.yaml",
            many("\n", |at| format!("name{at}: https://a.example/{at}")) + "\n",
        ),
        translated("obsolete messages", "x", "x").with(
            "locales/sv-SE/old.ftl",
            many("\n", |at| format!("guide--mayn{at} = x")) + "\n",
        ),
        translated(
            "words of a glossary",
            &many(" ", |at| format!("word{at}")),
            &many(" ", |at| format!("ord{at}")),
        )
        .with(
            "glossary.yaml",
            many("\n", |at| {
                format!(
                    "c{at}: {{ en: word{at}, sv-SE: {{ use: [ordet{at}], avoid: [ord{at}] }} }}"
                )
            }) + "\n",
        ),
    ]
}

fn growth() -> Vec<Case> {
    let verbatim = |name: &str, text: String| {
        document(name, "  - verbatim: raw\n")
            .with("locales/en/many.ftl", format!("guide--raw = {text}\n"))
    };
    let menu = |count: usize| {
        let names = vec!["file"; count].join(", ");
        document(
            &format!("a menu of {count} names, its pattern doubling"),
            &format!("  - paragraph: choose\n    with: {{ way: {{ menu: [{names}] }} }}\n"),
        )
        .with(
            "locales/en/many.ftl",
            "label-file = File\nchrome-menu = { $path } { $path } > { $item }\nguide--choose = Choose { $way }.\n",
        )
    };
    vec![
        verbatim("signs of tags", "<".repeat(100 * MANY)),
        verbatim("tags that do not end", "<a ".repeat(10 * MANY)),
        verbatim(
            "tags that close nothing",
            format!("{}{}", "<strong>".repeat(MANY), "</em>".repeat(MANY)),
        ),
        Case {
            expect: Finds(&["oversized-message"]),
            ..menu(64)
        },
    ]
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = differences();
    all.extend(names());
    all.extend(growth());
    all
}
