//! Settings, fragments and sizes of projects that ask for too much.

use std::fmt::Write as _;

use super::Expect::{Finds, Shows};
use super::{Case, Expect};

fn settings(name: &str, text: impl Into<String>, expect: Expect) -> Case {
    Case::new(&format!("settings: {name}"), "stegvis.yaml", text, expect)
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = faults();
    all.extend(fragments());
    all
}

fn faults() -> Vec<Case> {
    let with = |more: &str| format!("stegvis: 1\nsource: en\n{more}\n");
    let locales: String = (0..3000)
        .map(|at| format!("  {}: {{}}\n", tag(at)))
        .collect();
    vec![
        settings("nothing", "", Finds(&["missing-key"])).alone(),
        settings("200 KB of [", "[".repeat(200_000), Finds(&["invalid-yaml"])).alone(),
        settings(
            "an alias",
            "stegvis: &a 1\nsource: *a\n",
            Finds(&["yaml-alias", "unlisted-locale"]),
        )
        .alone(),
        settings("an unknown key", with("evil: 1"), Finds(&["unknown-key"])).alone(),
        settings(
            "a huge version",
            "stegvis: 99999999999999999999\nsource: en\n",
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "an address that runs code",
            with("base_url: \"javascript:alert(1)//\""),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "an address that leaves its attribute",
            with("base_url: 'https://x.se/\"><script>/'"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a share that is no number",
            with("publish: { min_fresh: .nan }"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a share beyond measure",
            with("publish: { min_fresh: 99999999999999999999.9 }"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "warnings in a language that is a path",
            with("also_warn_in: [../en]"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a source that is a path",
            "stegvis: 1\nsource: ../../etc\n",
            Finds(&["bad-locale-name", "unlisted-locale"]),
        )
        .alone(),
        settings(
            "a locale that is a path",
            with("locales: { ../../etc: {} }"),
            Finds(&["bad-locale-name"]),
        )
        .alone(),
        settings(
            "a locale with a separator",
            with("locales: { en/US: {} }"),
            Finds(&["bad-locale-name"]),
        )
        .alone(),
        settings(
            "a locale of NUL",
            with("locales: { \"en\\0\": {} }"),
            Finds(&["bad-locale-name"]),
        )
        .alone(),
        settings(
            "a locale of 10 KB",
            with(&format!("locales: {{ {}: {{}} }}", "en-".repeat(3000))),
            Finds(&["invalid-yaml"]),
        )
        .alone(),
        settings(
            "a locale with markup",
            with("locales: { \"<script>\": {} }"),
            Finds(&["bad-locale-name"]),
        )
        .alone(),
        settings(
            "3,000 locales",
            format!("stegvis: 1\nsource: en\nlocales:\n{locales}"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a fallback to itself",
            with("locales: { sv-SE: { fallback: [sv-SE] } }"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a ring of fallbacks",
            with("locales: { sv-SE: { fallback: [nb] }, nb: { fallback: [sv-SE] } }"),
            Finds(&["missing-chrome", "missing-resource"]),
        ),
        settings(
            "an output that is a path",
            with("outputs: [../../etc]"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "an output for a shell",
            with("outputs: [\"`id`\"]"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a level that is none",
            with("check: { rules: { unknown-key: 9 } }"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        settings(
            "a rule that is none",
            with("check: { rules: { evil: error } }"),
            Finds(&["unknown-reference"]),
        ),
        settings(
            "a name of a megabyte",
            with(&format!("name: {}", "x".repeat(1 << 20))),
            Shows("xxxx"),
        ),
        settings(
            "20,000 names",
            with(&format!("names: {{ keep: [{}] }}", "a,".repeat(20_000))),
            Shows("a minute"),
        ),
        settings(
            "an empty name to keep",
            with("names: { keep: [\"\"] }"),
            Shows("a minute"),
        ),
        settings(
            "locales as a list",
            with("locales: [sv-SE]"),
            Finds(&["invalid-value"]),
        )
        .alone(),
        Case::new(
            "settings: links as a list",
            "links.yaml",
            "- a\n",
            Finds(&["invalid-value"]),
        ),
        Case::new(
            "settings: links in cycles",
            "links.yaml",
            "a: &a { en: *a }\n",
            Finds(&["yaml-alias"]),
        ),
        Case::new(
            "settings: links nested too deep",
            "links.yaml",
            "a: { en: { en: x } }\n",
            Finds(&["invalid-value"]),
        ),
        Case::new(
            "settings: 50,000 links",
            "links.yaml",
            (0..50_000)
                .map(|at| format!("k{at}: https://a.example\n"))
                .collect::<String>(),
            Finds(&["unused-file"]),
        )
        .alone(),
        Case::new(
            "settings: a link for a locale that is none",
            "links.yaml",
            "a: { ../x: https://a.example }\n",
            Finds(&["invalid-value"]),
        ),
    ]
}

fn tag(at: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    format!("x{}{}-{:03}", letter(at / 26), letter(at), at % 1000).replacen('x', "a", 1)
}

/// Fragments that use fragments ten times each.
fn fragments() -> Vec<Case> {
    let uses = |of: &str, count: usize| {
        (0..count).fold(String::new(), |mut text, at| {
            let _ = writeln!(text, "  - use: {of}\n    as: u{at}");
            text
        })
    };
    let document =
        |kind: &str, uses: &str| format!("stegvis: 1\nkind: {kind}\nbody:\n  - intro\n{uses}");
    let mut bomb = Case::new(
        "fragments: ten uses of ten uses, seven deep",
        "procedures/guide.yaml",
        document("article", &uses("f0", 10)),
        Finds(&["deep-nesting"]),
    );
    for level in 0..7 {
        let next = format!("f{}", level + 1);
        let inner = if level < 6 {
            uses(&next, 10)
        } else {
            String::new()
        };
        bomb = bomb
            .with(
                &format!("procedures/f{level}.yaml"),
                document("fragment", &inner),
            )
            .with(
                &format!("locales/en/f{level}.ftl"),
                format!("f{level}--intro = Text.\n"),
            );
    }
    let cycle = Case::new(
        "fragments: two of each other",
        "procedures/a.yaml",
        document("fragment", &uses("b", 1)),
        Finds(&["include-cycle"]),
    )
    .with("procedures/b.yaml", document("fragment", &uses("a", 1)))
    .with("locales/en/ab.ftl", "a--intro = Text.\nb--intro = Words.\n");
    let itself = Case::new(
        "fragments: one of itself",
        "procedures/a.yaml",
        document("fragment", &uses("a", 1)),
        Finds(&["include-cycle"]),
    )
    .with("locales/en/ab.ftl", "a--intro = Text.\n");
    vec![bomb, cycle, itself]
}
