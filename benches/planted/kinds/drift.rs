//! Sources that go on while translations stay, and ledgers that nobody told.

use super::super::project::{Files, ledgers};
use super::{Edit, How, Kind, Places};

pub(super) static ALL: &[Kind] = &[
    Kind::source(
        "source says something else",
        &["stale-meaning"],
        Edit::Same(&[
            ("nobody is working", "few people are working"),
            ("Close the console", "Lock the console"),
            ("own account", "colleague’s account"),
            ("is switched on", "is switched off"),
            ("search for the name", "ask for the name"),
            ("Write down", "Announce"),
        ]),
    ),
    Kind::source(
        "source gains “not”",
        &["stale-meaning"],
        Edit::Same(&[
            ("must be version", "must not be version"),
            ("uses the same", "does not use the same"),
            ("can damage", "cannot damage"),
            ("You have the", "You do not have the"),
        ]),
    ),
    Kind::source(
        "number of the source changed",
        &["stale-structure"],
        Edit::Same(&[
            ("15 minutes", "25 minutes"),
            ("24 hours", "48 hours"),
            ("4 hours", "6 hours"),
            ("20 GB", "40 GB"),
            ("60 seconds", "90 seconds"),
            ("30 seconds", "45 seconds"),
        ]),
    ),
    Kind::source(
        "unit of the source changed",
        &["stale-structure", "stale-meaning"],
        Edit::Same(&[
            ("15 minutes", "15 hours"),
            ("20 GB", "20 TB"),
            ("24 hours", "24 days"),
        ]),
    ),
    Kind::source(
        "variable of the source taken out",
        &["stale-structure"],
        Edit::Same(&[
            ("choose { $button }", "go on"),
            ("Choose { $button }", "Go on"),
        ]),
    )
    .elsewhere(&["missing-variable"]),
    Kind::source(
        "term of the source taken out",
        &["stale-structure"],
        Edit::Same(&[("{ -product-azure } ", ""), ("{ -tenant }", "organization")]),
    ),
    Kind::source(
        "link of the source changed",
        &["stale-structure"],
        Edit::Same(&[
            ("(link:error-codes)", "(link:operations-log)"),
            ("(link:operations-log)", "(link:error-codes)"),
            ("(link:rbac)", "(link:directories)"),
            ("(link:classic-admins)", "(link:rbac-overview)"),
        ]),
    ),
    Kind::source(
        "code of the source changed",
        &["stale-structure"],
        Edit::Same(&[
            ("systemctl stop", "systemctl kill"),
            ("intake.log", "intake.1.log"),
        ]),
    ),
    Kind::source(
        "punctuation of the source changed",
        &["stale-minor"],
        Edit::Same(&[
            (", and look", " and look"),
            ("`, and wait", "` and wait"),
            (", and about", " and about"),
            (", open", " open"),
        ]),
    ),
    Kind::source(
        "emphasis of the source changed",
        &["stale-minor"],
        Edit::Same(&[
            ("*administrator password*", "administrator password"),
            ("**nobody is working**", "nobody is working"),
            ("*preview version*", "preview version"),
        ]),
    ),
    Kind::source(
        "warning changed",
        &["stale-warning"],
        Edit::Same(&[
            ("Do not switch off the power", "Do not pull the plug"),
            ("The next click takes away", "The next two clicks take away"),
        ]),
    )
    .also(&["changed-number"]),
    Kind::source(
        "attribute added to the source",
        &["missing-part"],
        Edit::By(|said| {
            said.plain()?;
            (said.id.ends_with("--keys") || said.id.ends_with("--firmware"))
                .then(|| format!("{}\n    .why = It would be lost otherwise.", said.text))
        }),
    ),
    Kind::source(
        "attribute of the source changed",
        &["stale-meaning"],
        Edit::Same(&[
            ("without losing data", "in a hurry"),
            (
                ".undo = Start the services again",
                ".undo = Start the computer again",
            ),
            ("The status is", "The lamp is"),
        ]),
    ),
    Kind::source(
        "attribute of the source taken out",
        &["unexpected-part"],
        Edit::By(|said| {
            let at = said.text.rfind("\n    .why")?;
            let end = said.text[at + 1..]
                .find('\n')
                .map_or(said.text.len(), |end| at + 1 + end);
            Some(format!("{}{}", &said.text[..at], &said.text[end..]))
        }),
    ),
    Kind::source(
        "source of a label changed",
        &["stale-label"],
        Edit::By(|said| match said.id {
            "label-settings" => Some("label-settings = Preferences".to_owned()),
            "label-complete" => Some("label-complete = Done".to_owned()),
            "label-users" => Some("label-users = People".to_owned()),
            _ => None,
        }),
    )
    .elsewhere(&["stale-image", "inconsistent-translation"]),
    Kind::source(
        "source of a term changed",
        &["stale-term"],
        Edit::By(|said| match said.id {
            "-tenant" => Some("-tenant = directory tenant".to_owned()),
            "-portal-azure" => Some("-portal-azure = Azure management portal".to_owned()),
            _ => None,
        }),
    )
    .elsewhere(&["stale-via-term", "missing-glossary-term"]),
    Kind::new(
        "source and translation changed",
        &["both-changed"],
        How::Both(
            Edit::Same(&[
                ("Close the console", "Lock the console"),
                ("own account", "colleague’s account"),
                ("15 minutes", "25 minutes"),
                ("same directory", "old directory"),
            ]),
            Edit::Swap(
                &[
                    ("Stäng konsolen", "Stäng nu konsolen"),
                    ("Logga in", "Logga nu in"),
                    ("Arbetet tar", "Det tar"),
                    ("samma katalog som tidigare", "den katalog som den hade"),
                ],
                &[
                    ("關閉主控台", "請關閉主控台"),
                    ("使用您自己的", "以您自己的"),
                    ("整個作業需要", "作業需要"),
                    ("與先前相同", "與之前一致"),
                ],
            ),
        ),
    )
    .also(&["changed-number", "stale-meaning", "stale-structure"]),
    Kind::new(
        "ledger not told",
        &["ledger-unsynced"],
        How::Unsynced(Edit::Swap(
            &[
                ("Stäng konsolen", "Stäng nu konsolen"),
                ("Arbetet tar", "Det tar"),
                ("Temperaturen är", "Temperaturen ska vara"),
            ],
            &[
                ("關閉主控台", "請關閉主控台"),
                ("整個作業需要", "作業需要"),
                ("溫度介於", "溫度應介於"),
            ],
        )),
    ),
    Kind::new(
        "id of the source changed",
        &["renamed-message"],
        How::Files(rename_sources, false),
    )
    .whole(),
    Kind::new(
        "source taken out",
        &["obsolete-message"],
        How::Files(remove_sources, false),
    )
    .whole(),
    Kind::new(
        "row of the ledger lost",
        &["unrecorded"],
        How::Files(
            |files, tag, places| rows(files, tag, places, &|_| String::new()),
            false,
        ),
    ),
    Kind::new(
        "row of the ledger spoilt",
        &["ledger-unreadable"],
        How::Files(spoil, false),
    ),
    Kind::new(
        "machine translation not reviewed",
        &["machine-unreviewed"],
        How::Files(
            |files, tag, places| {
                rows(files, tag, places, &|row| {
                    row.replacen("\thuman", "\tmachine", 1)
                })
            },
            false,
        ),
    ),
    Kind::new(
        "translated by nobody known",
        &["unknown-origin"],
        How::Files(
            |files, tag, places| {
                rows(files, tag, places.min(1), &|row| {
                    row.replacen("\thuman", "\tunknown", 1)
                })
            },
            false,
        ),
    ),
    Kind::new(
        "changed after its review",
        &["edited-after-review"],
        How::Files(
            |files, tag, places| {
                rows(files, tag, places, &|row| {
                    let source = row.split('\t').nth(1).unwrap_or("");
                    let cells: Vec<&str> = row.split('\t').chain([""; 7]).take(7).collect();
                    format!("{}\t{source}\t{}", cells[..5].join("\t"), cells[6])
                })
            },
            false,
        ),
    )
    .elsewhere(&["needs-review"]),
    Kind::new(
        "note to translators changed",
        &["changed-context"],
        How::Files(change_notes, false),
    ),
    Kind::new(
        "picture of the source replaced",
        &["stale-image"],
        How::Files(change_pictures, false),
    ),
];

/// The servers whose procedures are changed, one for each place.
fn servers(files: &Files, places: usize) -> Vec<String> {
    let paths = files.catalogs("en").into_iter();
    let ids = paths.filter_map(|path| {
        let id = path
            .strip_prefix("locales/en/restart-")?
            .strip_suffix(".ftl")?;
        Some(id.to_owned())
    });
    ids.take(places).collect()
}

/// Changes the row of the last step of each procedure.
fn rows(
    files: &mut Files,
    tag: &'static str,
    places: usize,
    change: &dyn Fn(&str) -> String,
) -> Places {
    let mut changed = Vec::new();
    for server in servers(files, places) {
        let part = format!("restart-{server}--temperature");
        let path = format!("{}restart-{server}.tsv", ledgers(tag));
        let Some(text) = files.texts.get(&path) else {
            continue;
        };
        let rows = text.lines().map(|row| {
            let own = row.starts_with(&format!("{part}\t"));
            if own { change(row) } else { row.to_owned() }
        });
        let text: String = rows
            .filter(|row| !row.is_empty())
            .flat_map(|row| [row, "\n".to_owned()])
            .collect();
        files.texts.insert(path, text);
        changed.push((part, None));
    }
    changed
}

fn spoil(files: &mut Files, tag: &'static str, places: usize) -> Places {
    let mut changed = Vec::new();
    for server in servers(files, places) {
        let path = format!("{}restart-{server}.tsv", ledgers(tag));
        if let Some(text) = files.texts.get_mut(&path) {
            text.push_str("<<<<<<< HEAD\n=======\n>>>>>>> main\n");
            changed.push((String::new(), Some(path)));
        }
    }
    changed
}

/// Renames a step in the document and in the source; the second locale finds it done.
fn rename_sources(files: &mut Files, _: &'static str, places: usize) -> Places {
    let servers = servers(files, places);
    for server in &servers {
        for path in [
            format!("procedures/restart-{server}.yaml"),
            format!("locales/en/restart-{server}.ftl"),
        ] {
            if let Some(text) = files.texts.get_mut(&path) {
                *text = text
                    .replace("sign-in ", "log-in ")
                    .replace("sign-in\n", "log-in\n");
            }
        }
    }
    servers
        .iter()
        .map(|server| (format!("restart-{server}--sign-in"), None))
        .collect()
}

fn remove_sources(files: &mut Files, _: &'static str, places: usize) -> Places {
    let servers = servers(files, places);
    for server in &servers {
        for path in [
            format!("procedures/restart-{server}.yaml"),
            format!("locales/en/restart-{server}.ftl"),
        ] {
            if let Some(text) = files.texts.get_mut(&path) {
                let kept = text.lines().filter(|line| {
                    !line.contains("- temperature") && !line.contains("--temperature =")
                });
                *text = kept.flat_map(|line| [line, "\n"]).collect();
            }
        }
    }
    servers
        .iter()
        .map(|server| (format!("restart-{server}--temperature"), None))
        .collect()
}

fn change_notes(files: &mut Files, _: &'static str, _: usize) -> Places {
    let path = "locales/en/link-tenant.ftl";
    if let Some(text) = files.texts.get_mut(path) {
        *text = text.replace(
            "# $item — label: Settings",
            "# The gear at the lower edge. $item — label: Settings",
        );
    }
    vec![("link-tenant--open-settings".to_owned(), None)]
}

/// Replaces one picture of the source in each document that shows labels in one.
fn change_pictures(files: &mut Files, _: &'static str, places: usize) -> Places {
    let other = stegvis::drift::Fingerprint::of(b"another picture").to_string();
    let mut changed = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for (path, text) in &files.texts {
        if !path.starts_with("procedures/") {
            continue;
        }
        let labelled = |rest: &'_ str| {
            let (file, rest) = rest.split_once('\n')?;
            rest.trim_start()
                .starts_with("shows:")
                .then_some(file.len())
        };
        let shown = text.split("file: ").skip(1);
        let shown = shown.filter_map(|rest| labelled(rest).and_then(|length| rest.get(..length)));
        let own: Vec<&str> = shown.filter(|file| !known.contains(file)).collect();
        if let Some(file) = own.first().filter(|_| changed.len() < places) {
            files
                .media
                .insert(format!("en/{file}"), other.as_str().into());
            changed.push((String::new(), Some(path.clone())));
        }
        known.extend(own);
    }
    changed
}
