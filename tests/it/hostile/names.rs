//! Names that lead out of the project, or mean something to a file system.

use super::Expect::Finds;
use super::{Case, Expect};

/// Names that must never become part of a path.
const BAD: &[&str] = &[
    "../../etc/passwd",
    "..",
    "a/../../b",
    "/etc/passwd",
    "//server/share",
    "C:\\\\a",
    "C:/a",
    "C:a",
    "a\\\\b",
    "~/a",
    "CON",
    "nul",
    "nul.svg",
    "com1.txt",
    "LPT9",
    "aux.",
    "a.",
    "a ",
    ".hidden",
    "a/.git/config",
    "a//b",
    "a/",
    "./a",
    "%2e%2e/a",
    "a\\0b",
    "a\\nb",
    "a\\tb",
    "\u{ff0e}\u{ff0e}/a",
    "\u{2024}\u{2024}/a",
    "a\u{2215}b",
    "a:b",
    "a|b",
    "a*",
    "a?",
    "<a>",
    "$HOME",
    "`id`",
    "åäö",
    "",
];

fn document(key: &str, value: &str) -> String {
    format!(
        "stegvis: 1\nkind: procedure\n{key}: \"{value}\"\nbody:\n  - intro\n  - steps: [open]\n"
    )
}

fn image(file: &str) -> String {
    format!(
        "stegvis: 1\nkind: procedure\nbody:\n  - image: intro\n    file: \"{file}\"\n    decorative: true\n  - steps: [open]\n"
    )
}

fn guide(name: &str, text: String, expect: Expect) -> Case {
    Case::new(
        &format!("names: {name}"),
        "procedures/guide.yaml",
        text,
        expect,
    )
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for bad in BAD {
        all.push(guide(
            &format!("path {bad:?}"),
            document("path", bad),
            Finds(&["invalid-value"]),
        ));
        all.push(guide(
            &format!("picture {bad:?}"),
            image(bad),
            // The picture that would be its default is not there either.
            Finds(&["invalid-value", "missing-image-file"]),
        ));
    }
    for (name, key) in [("id", "id"), ("message prefix", "msg")] {
        for bad in ["../x", "CON", "a/b", "<b>", "ａ", "a--b", ""] {
            all.push(guide(
                &format!("{name} {bad:?}"),
                document(key, bad),
                if key == "id" {
                    Finds(&["invalid-value"])
                } else {
                    Finds(&["invalid-value", "undefined-message"])
                },
            ));
        }
    }
    all.extend(long());
    all.extend(files());
    all
}

fn long() -> Vec<Case> {
    let long = "a".repeat(10_000);
    vec![
        guide(
            "a path of 10 KB",
            document("path", &long),
            Finds(&["invalid-value"]),
        ),
        guide(
            "a picture of 10 KB",
            image(&long),
            Finds(&["invalid-value", "missing-image-file"]),
        ),
        guide(
            "an id of 10 KB",
            document("id", &long),
            Finds(&["invalid-value"]),
        ),
        guide(
            "a step of 10 KB",
            format!("stegvis: 1\nkind: procedure\nbody:\n  - steps: [{long}]\n"),
            Finds(&["invalid-value", "undefined-message"]),
        ),
        guide(
            "a path of 100 folders",
            document("path", &"a/".repeat(99).replace("a/", "b/")),
            Finds(&["invalid-value"]),
        ),
        guide(
            "a path like the index",
            document("path", "index"),
            Finds(&["invalid-value"]),
        ),
        guide(
            "a path like a checklist",
            document("path", "guide.checklist"),
            Finds(&["invalid-value"]),
        ),
    ]
}

fn files() -> Vec<Case> {
    let text = "stegvis: 1\nkind: article\nbody:\n  - lost\n";
    let own = |name: &str, path: &str, expect: Expect| {
        Case::new(&format!("names: {name}"), path, text, expect)
    };
    vec![
        own(
            "a document called CON",
            "procedures/CON.yaml",
            Finds(&["invalid-value", "undefined-message"]),
        ),
        own(
            "a document with spaces",
            "procedures/a b.yaml",
            Finds(&["invalid-value", "undefined-message"]),
        ),
        own(
            "a document with markup",
            "procedures/<script>.yaml",
            Finds(&["invalid-value", "undefined-message"]),
        ),
        own(
            "a document in a folder called nul",
            "procedures/nul/x.yaml",
            Finds(&["invalid-value", "undefined-message"]),
        ),
        own(
            "a document without a stem",
            "procedures/.yaml",
            Finds(&["invalid-value", "undefined-message"]),
        ),
        own(
            "paths that differ in case alone",
            "procedures/other.yaml",
            Finds(&["duplicate-id"]),
        )
        .with(
            "procedures/other.yaml",
            "stegvis: 1\nkind: article\npath: Planted\nbody:\n  - lost\n",
        )
        .with(
            "locales/en/other.ftl",
            "other = Other\nother--lost = Lost.\n",
        ),
        Case::new(
            "names: pictures called like templates",
            "procedures/guide.yaml",
            image("html/guide.html"),
            Finds(&["unused-file", "unused-message"]),
        )
        .alone()
        .with_media(&["html/guide.html", "assets/stegvis.css"]),
    ]
}
