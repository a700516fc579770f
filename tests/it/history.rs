//! What the history of git tells of catalogs: wherever they stand, wherever they stood, and whatever their files are called.

use std::fs;
use std::path::{Path, PathBuf};

use crate::drift::Gate;
use crate::repository::git;

/// Makes a project in a repository, or in a folder of one, whose catalogs stand where a layout says.
fn project(name: &str, below: &str, layout: &str) -> Gate {
    let root: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("history")
        .join(name);
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    let gate = Gate(root.join(below));
    fs::create_dir_all(&gate.0).unwrap();
    git(&root, &["init", "-q"]);
    settings(&gate, layout);
    gate.write(
        "procedures/gate.yaml",
        "stegvis: 1\nkind: procedure\nbody:\n  - steps: [press, wait]\n",
    );
    gate
}

fn settings(gate: &Gate, layout: &str) {
    let text =
        format!("stegvis: 1\nsource: en\nlocales: {{ sv-SE: {{}} }}\ncatalogs: \"{layout}\"\n");
    gate.write("stegvis.yaml", &text);
}

fn english(gate: &Gate, path: &str, wait: &str) {
    let text = format!(
        "gate = Open the gate\ngate--press = Press the button.\ngate--wait = Wait {wait}.\n"
    );
    gate.write(path, &text);
}

fn swedish(gate: &Gate, path: &str, press: &str, wait: &str) {
    let text =
        format!("gate = Öppna grinden\ngate--press = {press}.\ngate--wait = Vänta {wait}.\n");
    gate.write(path, &text);
}

/// Translates everything, changes a sentence of the source twice and a sentence of the translation once, in between.
fn live(gate: &Gate, en: &str, sv: &str) {
    english(gate, en, "one minute");
    swedish(gate, sv, "Tryck på knappen", "en minut");
    gate.commit("Begin");
    english(gate, en, "three minutes");
    gate.commit("Change the source");
    swedish(gate, sv, "Tryck in knappen", "en minut");
    gate.commit("Polish a translation");
    english(gate, en, "five minutes");
    gate.commit("Change the source again");
}

/// Layouts, with the files of two locales.
const LAYOUTS: &[(&str, &str, &str)] = &[
    (
        "locales/{locale}",
        "locales/en/gate.ftl",
        "locales/sv-SE/gate.ftl",
    ),
    ("po/{locale}.ftl", "po/en.ftl", "po/sv-SE.ftl"),
    ("{locale}/**", "en/gates/gate.ftl", "sv-SE/gates/gate.ftl"),
    (
        "app/*/l10n/{locale}",
        "app/gates/l10n/en/gate.ftl",
        "app/gates/l10n/sv-SE/gate.ftl",
    ),
];

#[test]
fn the_history_follows_the_layout_of_the_settings() {
    for (at, (layout, en, sv)) in LAYOUTS.iter().enumerate() {
        for below in ["", "docs/guides"] {
            let name = format!("layout-{at}{}", below.len());
            let gate = project(&name, below, layout);
            live(&gate, en, sv);
            gate.done(&["sync", "--from-git", "--origin", "human"]);
            gate.finds(&["stale-meaning gate--wait"]);
            let shown = gate.done(&["diff"]);
            assert!(shown.contains("Wait [-one minute-]."), "{layout}: {shown}");
        }
    }
}

#[test]
fn what_arrived_is_found_in_any_layout() {
    for (at, (layout, en, sv)) in LAYOUTS.iter().enumerate() {
        let gate = project(&format!("base-{at}"), "", layout);
        english(&gate, en, "one minute");
        swedish(&gate, sv, "Tryck på knappen", "en minut");
        gate.done(&["sync", "--translated"]);
        gate.commit("Begin");
        english(&gate, en, "five minutes");
        swedish(&gate, sv, "Tryck på knappen", "en kort stund");
        gate.commit("Change both");
        swedish(&gate, sv, "Tryck in knappen", "en kort stund");
        gate.commit("Bring a translation");
        gate.finds(&["ledger-unsynced gate--press", "both-changed gate--wait"]);
        gate.done(&["sync", "--translated", "--base", "HEAD~1"]);
        gate.finds(&["both-changed gate--wait"]);
        fs::remove_dir_all(gate.0.join("locales/en/ledger")).unwrap();
        let shown = gate.done(&["diff"]);
        assert!(shown.contains("[-one minute-]"), "{layout}: {shown}");
        assert!(shown.contains("the history of git"), "{layout}: {shown}");
        let shown = gate.done(&["diff", "--base", "HEAD~2"]);
        assert!(shown.contains("[-one minute-]"), "{layout}: {shown}");
        assert!(shown.contains("revision HEAD~2"), "{layout}: {shown}");
    }
}

#[test]
fn what_fell_behind_before_the_catalogs_moved_is_found_after_it() {
    let gate = project("moved", "", "locales/{locale}");
    let (before, after) = (LAYOUTS[0], LAYOUTS[1]);
    live(&gate, before.1, before.2);
    for (from, to) in [(before.1, after.1), (before.2, after.2)] {
        fs::create_dir_all(gate.0.join("po")).unwrap();
        fs::rename(gate.0.join(from), gate.0.join(to)).unwrap();
    }
    settings(&gate, after.0);
    gate.commit("Move the catalogs");
    gate.done(&["sync", "--from-git"]);
    gate.finds(&["unknown-origin gate", "stale-meaning gate--wait"]);
}

#[test]
fn what_fell_behind_before_a_file_was_renamed_is_found_after_it() {
    let gate = project("renamed", "", "locales/{locale}");
    let (_, en, sv) = LAYOUTS[0];
    live(&gate, en, sv);
    for path in [en, sv] {
        let to = path.replace("gate.ftl", "gates/main.ftl");
        fs::create_dir_all(gate.0.join(&to).parent().unwrap()).unwrap();
        fs::rename(gate.0.join(path), gate.0.join(to)).unwrap();
    }
    gate.commit("Rename the files");
    gate.done(&["sync", "--from-git", "--origin", "human"]);
    gate.finds(&["stale-meaning gate--wait"]);
}
