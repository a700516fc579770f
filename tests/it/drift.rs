//! Drift in real repositories: writers, translators, platforms and merges, each as they work.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::repository::{attempt, git};

pub(crate) const SOURCE: &str = "locales/en/gate.ftl";
pub(crate) const SWEDISH: &str = "locales/sv-SE/gate.ftl";
pub(crate) const LEDGER: &str = "locales/sv-SE/ledger/gate.tsv";
const TEXTS: &str = "locales/en/ledger/gate.tsv";

/// A project with two steps in a repository.
pub(crate) struct Gate(pub(crate) PathBuf);

impl Gate {
    /// Makes the project, without a ledger and without a commit.
    fn bare(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("drift")
            .join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        let gate = Self(folder);
        gate.write(
            "stegvis.yaml",
            "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\n",
        );
        gate.write(
            "procedures/gate.yaml",
            "stegvis: 1\nkind: procedure\nbody:\n  - steps: [press, wait]\n",
        );
        gate.source("Press the button.", "Wait three minutes.");
        gate.swedish("Tryck på knappen.", "Vänta i tre minuter.");
        git(&gate.0, &["init", "-q"]);
        gate
    }

    /// Makes the project with a ledger, committed.
    pub(crate) fn new(name: &str) -> Self {
        let gate = Self::bare(name);
        gate.done(&["sync", "--translated"]);
        gate.commit("Begin");
        gate
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let place = self.0.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    pub(crate) fn source(&self, press: &str, wait: &str) {
        self.write(
            SOURCE,
            &format!("gate = Open the gate\ngate--press = {press}\ngate--wait = {wait}\n"),
        );
    }

    pub(crate) fn swedish(&self, press: &str, wait: &str) {
        self.write(
            SWEDISH,
            &format!("gate = Öppna grinden\ngate--press = {press}\ngate--wait = {wait}\n"),
        );
    }

    pub(crate) fn commit(&self, message: &str) {
        git(&self.0, &["add", "-A"]);
        git(&self.0, &["commit", "-q", "-m", message]);
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_stegvis"))
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .unwrap()
    }

    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {text}");
        text
    }

    /// Returns the findings of `check` as code and what it names, and the last line.
    fn verdict(&self) -> (Vec<String>, String) {
        let output = self.run(&["check"]);
        let text = String::from_utf8(output.stdout).unwrap();
        let found = text.lines().filter_map(|line| {
            let (head, message) = line.split_once("]: ")?;
            let (_, code) = head.split_once('[')?;
            let name = message.split('`').nth(1).unwrap_or("");
            Some(format!("{code} {name}").trim_end().to_owned())
        });
        let last = text.lines().last().unwrap().to_owned();
        (found.collect(), last)
    }

    #[track_caller]
    pub(crate) fn finds(&self, expected: &[&str]) {
        assert_eq!(self.verdict().0, expected);
    }

    fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut open = vec![self.0.join("locales")];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        files
    }
}

#[test]
fn a_change_of_the_source_is_found_until_somebody_follows() {
    let gate = Gate::new("life");
    gate.finds(&[]);
    let ledger = gate.read(LEDGER);
    // The writer changes a word, and then another: the translation is held against what it was made from.
    gate.source("Press the button.", "Wait five minutes.");
    gate.finds(&["stale-meaning gate--wait"]);
    gate.done(&["sync"]);
    assert_eq!(
        gate.read(LEDGER),
        ledger,
        "a writer's change touches no ledger"
    );
    gate.source("Press the button.", "Wait five hours.");
    gate.finds(&["stale-meaning gate--wait"]);
    let shown = gate.done(&["diff"]);
    assert!(shown.contains("Wait [-three minutes-]."), "{shown}");
    assert_eq!(
        gate.verdict().1,
        "messages fresh: en 3/3, sv-SE 2/3 (1 stale)"
    );
    // The source goes back: what was made from it is right again.
    gate.source("Press the button.", "Wait three minutes.");
    gate.finds(&[]);
    // The translator follows; the files cannot tell that it was so.
    gate.source("Press the button.", "Wait five minutes.");
    gate.swedish("Tryck på knappen.", "Vänta i fem minuter.");
    gate.finds(&["both-changed gate--wait"]);
    let said = gate.done(&["sync"]);
    assert!(
        said.contains("1 part changed together with the source"),
        "{said}"
    );
    gate.finds(&["both-changed gate--wait"]);
    gate.done(&["sync", "--translated"]);
    gate.finds(&[]);
    assert!(
        !gate.read(TEXTS).contains("three"),
        "what no row cites is dropped"
    );
    // Only the translation changes: its source is as it was.
    gate.swedish("Tryck på knappen.", "Vänta fem minuter.");
    gate.finds(&["ledger-unsynced gate--wait"]);
    gate.done(&["sync"]);
    gate.finds(&[]);
}

#[test]
fn the_kind_of_change_decides_on_the_code() {
    let gate = Gate::new("kinds");
    gate.source("press the button.", "Wait 3 minutes.");
    gate.finds(&["stale-minor gate--press", "stale-structure gate--wait"]);
    gate.done(&["accept", "--minor"]);
    gate.finds(&["stale-structure gate--wait"]);
    gate.done(&["accept", "gate--wa?t"]);
    gate.finds(&[]);
    let output = gate.run(&["accept", "gate--wiat"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("did you mean `gate--wait`?"), "{said}");
}

#[test]
fn a_sign_is_no_small_change() {
    let gate = Gate::bare("signs");
    gate.source("Keep it at -5 degrees.", "Wait 3-5 minutes, and pay $5.");
    gate.swedish(
        "Håll det vid −5 grader.",
        "Vänta 3–5 minuter och betala 5 dollar.",
    );
    gate.done(&["sync", "--translated"]);
    gate.finds(&[]);
    // Another dash for the same sign, and blanks around that of a range.
    gate.source("Keep it at −5 degrees.", "Wait 3 – 5 minutes, and pay $5.");
    gate.finds(&["stale-minor gate--press", "stale-minor gate--wait"]);
    gate.source("Keep it at 5 degrees.", "Wait 3-5 minutes, and pay €5.");
    gate.done(&["accept", "--minor"]);
    gate.finds(&["stale-structure gate--press", "stale-structure gate--wait"]);
}

#[test]
fn layout_changes_nothing() {
    let gate = Gate::new("layout");
    let before = gate.tree();
    let platform = "### Made by a platform\r\n\r\ngate =\r\n    Öppna\r\n    grinden\r\n\r\n\r\n# A note\r\ngate--wait   =   Vänta i tre minuter.  \r\n\r\ngate--press =\r\n      Tryck på\r\n      knappen.\r\n";
    gate.write(SWEDISH, platform);
    gate.write(SOURCE, "gate = Open the gate\n\ngate--press =\n    Press the\n    button.\ngate--wait = Wait three minutes.\n");
    gate.finds(&[]);
    gate.done(&["sync", "--translated"]);
    let after = gate.tree();
    for (path, bytes) in before.iter().filter(|(path, _)| path.ends_with("gate.tsv")) {
        assert!(after[path] == *bytes, "{}", path.display());
    }
    // A ledger with the line ends of Windows stays one.
    gate.write(LEDGER, &gate.read(LEDGER).replace('\n', "\r\n"));
    gate.finds(&[]);
    gate.swedish("Tryck på knappen.", "Vänta tre minuter.");
    gate.done(&["sync"]);
    assert_eq!(
        gate.read(LEDGER).matches("\r\n").count(),
        gate.read(LEDGER).lines().count()
    );
}

#[test]
fn a_shallow_clone_gives_the_same_verdict() {
    let gate = Gate::new("deep");
    gate.source("Press the button.", "Wait five minutes.");
    gate.commit("Change the source");
    let clone = Gate(gate.0.with_file_name("shallow"));
    if clone.0.exists() {
        fs::remove_dir_all(&clone.0).unwrap();
    }
    let from = gate.0.to_str().unwrap();
    git(
        gate.0.parent().unwrap(),
        &["clone", "-q", "--no-local", "--depth", "1", from, "shallow"],
    );
    for arguments in [
        &["check"][..],
        &["diff"],
        &["status"],
        &["status", "--todo"],
    ] {
        assert_eq!(clone.done(arguments), gate.done(arguments), "{arguments:?}");
    }
    // Without the old text in a ledger, the history is asked; a shallow one says that it has nothing.
    for gate in [&gate, &clone] {
        fs::remove_file(gate.0.join(TEXTS)).unwrap();
        gate.finds(&["stale-meaning gate--wait"]);
    }
    let shown = gate.done(&["diff"]);
    assert!(
        shown.contains("[-three-]") && shown.contains("the history of git"),
        "{shown}"
    );
    let shown = clone.done(&["diff"]);
    assert!(
        shown.contains("this copy of the repository is shallow"),
        "{shown}"
    );
    let shown = gate.done(&["diff", "--base", "HEAD~1"]);
    assert!(
        shown.contains("[-three-]") && shown.contains("revision HEAD~1"),
        "{shown}"
    );
}

#[test]
fn no_repository_is_needed() {
    let gate = Gate::new("nowhere");
    fs::remove_dir_all(gate.0.join(".git")).unwrap();
    gate.source("Press the button.", "Wait five minutes.");
    gate.finds(&["stale-meaning gate--wait"]);
    assert!(gate.done(&["diff"]).contains("[-three-]"));
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(["sync", "--translated", "--base", "HEAD"])
        .current_dir(&gate.0)
        .env("GIT_CEILING_DIRECTORIES", gate.0.parent().unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("no history"), "{said}");
}

#[test]
fn of_the_rows_of_a_merge_the_one_that_fits_counts() {
    let gate = Gate::new("merge");
    git(&gate.0, &["checkout", "-q", "-b", "polish"]);
    gate.swedish("Tryck på knappen.", "Vänta tre minuter.");
    gate.done(&["sync"]);
    gate.commit("Polish");
    git(&gate.0, &["checkout", "-q", "main"]);
    gate.swedish("Tryck på knappen.", "Dröj i tre minuter.");
    gate.done(&["sync"]);
    gate.commit("Say it otherwise");
    assert!(!attempt(&gate.0, &["merge", "polish"]).status.success());
    // The translator settles the text; nobody has looked at the ledger.
    gate.swedish("Tryck på knappen.", "Vänta tre minuter.");
    let left = gate.read(LEDGER);
    assert!(
        left.contains("<<<<<<<") && left.contains(">>>>>>>"),
        "{left}"
    );
    let (found, last) = gate.verdict();
    assert_eq!(found, ["ledger-unreadable"]);
    assert_eq!(last, "messages fresh: en 3/3, sv-SE 3/3");
    gate.done(&["sync"]);
    gate.finds(&[]);
    assert_eq!(gate.read(LEDGER).matches("gate--wait").count(), 1);
    // Both rows without markers, and a text that neither is about.
    let both: String = left
        .lines()
        .filter(|line| !line.starts_with(['<', '=', '>']))
        .map(|line| format!("{line}\n"))
        .collect();
    gate.write(LEDGER, &both);
    gate.finds(&[]);
    gate.swedish("Tryck på knappen.", "Stå stilla i tre minuter.");
    gate.finds(&["stale-meaning gate--wait"]);
    gate.done(&["sync"]);
    gate.finds(&["stale-meaning gate--wait"]);
    gate.done(&["accept", "gate--wait"]);
    gate.finds(&[]);
}

#[test]
fn what_arrived_since_a_version_is_recorded_and_nothing_else() {
    let gate = Gate::new("base");
    // The source changed, and somebody mended a translation without seeing it.
    gate.source("Press the red button.", "Wait five minutes.");
    gate.swedish("Tryck in knappen.", "Vänta i tre minuter.");
    gate.commit("Change the source, polish a translation");
    gate.finds(&["both-changed gate--press", "stale-meaning gate--wait"]);
    // A platform brings the other.
    gate.swedish("Tryck in knappen.", "Vänta i fem minuter.");
    gate.commit("Bring a translation");
    gate.finds(&["both-changed gate--press", "both-changed gate--wait"]);
    gate.done(&[
        "sync",
        "--translated",
        "--base",
        "HEAD~1",
        "--origin",
        "machine",
    ]);
    gate.finds(&["both-changed gate--press", "machine-unreviewed gate--wait"]);
    gate.swedish("Tryck in knappen.", "Vänta fem minuter.");
    gate.done(&["sync"]);
    let row = gate.read(LEDGER);
    let row = row
        .lines()
        .find(|line| line.starts_with("gate--wait"))
        .unwrap();
    assert_eq!(row.split('\t').nth(4), Some("edited"), "a person edited it");
    let output = gate.run(&["sync", "--translated", "--base", "--upload-pack=x"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_history_tells_what_translations_were_made_from() {
    let gate = Gate::bare("trace");
    gate.source("Press the button.", "Wait one minute.");
    gate.swedish("Tryck på knappen.", "Vänta en minut.");
    gate.commit("Begin");
    git(&gate.0, &["checkout", "-q", "-b", "writer"]);
    gate.source("Press the button.", "Wait three minutes.");
    gate.commit("Change the source");
    git(&gate.0, &["checkout", "-q", "main"]);
    gate.swedish("Tryck in knappen.", "Vänta en minut.");
    gate.commit("Polish a translation");
    git(&gate.0, &["merge", "-q", "-m", "Merge", "writer"]);
    gate.source("Press the red button.", "Wait three minutes.");
    gate.commit("Change the source again");
    let files = gate.done(&["sync", "--from-git", "--dry-run"]);
    assert!(
        files.contains("+++ b/locales/sv-SE/ledger/gate.tsv"),
        "{files}"
    );
    assert!(!gate.0.join(LEDGER).exists(), "a dry run writes nothing");
    gate.done(&["sync", "--from-git", "--origin", "human"]);
    gate.finds(&["stale-meaning gate--press", "stale-meaning gate--wait"]);
    let shown = gate.done(&["diff"]);
    assert!(
        shown.contains("Press the {+red +}button.") && shown.contains("Wait [-one minute-]."),
        "{shown}"
    );
    assert!(shown.contains("is from the ledger"), "{shown}");
}

#[test]
fn decisions_of_a_platform_are_taken_as_a_whole() {
    let gate = Gate::new("decisions");
    gate.source("Press the button!", "Wait five minutes.");
    gate.swedish("Tryck in knappen.", "Vänta i fem minuter.");
    let before = gate.tree();
    gate.write("bad.tsv", "sv-SE\tgate--press\taccepted\nsv-SE\tgate--wiat\treviewed\nsv\tgate\taccepted\nsv-SE\tgate\tfine\n");
    let output = gate.run(&["accept", "--from", "bad.tsv"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    for fault in [
        "bad.tsv:2: `gate--wiat` is not translated",
        "bad.tsv:3:",
        "bad.tsv:4: `fine` is no decision",
    ] {
        assert!(said.contains(fault), "{said}");
    }
    assert!(gate.tree() == before, "one bad line, and none is taken");
    // The second was made from a source that is gone by now.
    gate.write("good.tsv", "locale\tpart\tdecision\tsource\nsv-SE\tgate--press\treviewed\nsv-SE\tgate--wait\tmachine\tWait four minutes.\n");
    gate.done(&["accept", "--from", "good.tsv"]);
    let found = gate.verdict().0;
    assert!(
        found.contains(&"stale-meaning gate--wait".to_owned()),
        "{found:?}"
    );
    assert!(gate.done(&["diff"]).contains("[-four-]"));
}

#[test]
fn a_ledger_is_written_whole_or_not_at_all() {
    let gate = Gate::bare("whole");
    // A file where the folder of a ledger should be.
    gate.write("locales/sv-SE/ledger", "in the way");
    let output = gate.run(&["sync", "--translated"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        !gate.0.join(TEXTS).exists(),
        "what was written first is taken back"
    );
    fs::remove_file(gate.0.join("locales/sv-SE/ledger")).unwrap();
    gate.done(&["sync", "--translated"]);
    // A row that cannot be read would be lost.
    let spoilt = gate.read(LEDGER).replacen("\thuman", "\thumane", 1);
    gate.write(LEDGER, &spoilt);
    gate.swedish("Tryck in knappen.", "Vänta i tre minuter.");
    let output = gate.run(&["sync"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("locales/sv-SE/ledger/gate.tsv:2"), "{said}");
    assert_eq!(gate.read(LEDGER), spoilt);
    assert!(
        gate.verdict()
            .0
            .contains(&"ledger-unreadable humane".to_owned())
    );
}

#[test]
fn a_file_at_fault_loses_no_row() {
    let gate = Gate::new("fault");
    let before = gate.read(LEDGER);
    gate.write(
        SWEDISH,
        "gate = Öppna grinden\ngate--press = { $\ngate--wait = Vänta i tre minuter.\n",
    );
    gate.run(&["sync"]);
    assert_eq!(gate.read(LEDGER), before);
    // What is gone on purpose loses its row, and the text that only it cited.
    gate.write(
        SWEDISH,
        "gate = Öppna grinden\ngate--wait = Vänta i tre minuter.\n",
    );
    gate.done(&["sync"]);
    assert!(!gate.read(LEDGER).contains("gate--press"));
    assert!(!gate.read(TEXTS).contains("Press the button."));
}

#[test]
fn a_project_without_a_ledger_is_told_so_and_nothing_else() {
    let gate = Gate::bare("bare");
    gate.finds(&["unrecorded"]);
    assert_eq!(gate.run(&["check"]).status.code(), Some(0));
    let strict = gate.run(&["check", "--fail-on", "drift"]);
    assert_eq!(strict.status.code(), Some(1));
    assert_eq!(gate.verdict().1, "messages translated: en 3/3, sv-SE 3/3");
    assert!(gate.done(&["sync"]).starts_with("there is no ledger yet\n"));
    assert!(gate.done(&["status"]).contains("no ledger: sv-SE"));
    assert_eq!(
        gate.done(&["diff"]),
        "nothing fell behind, as far as the ledgers know\n"
    );
}

#[test]
fn pictures_follow_their_labels_and_their_source() {
    let gate = Gate::bare("pictures");
    gate.write(
        "procedures/gate.yaml",
        "stegvis: 1\nkind: procedure\nbody:\n  - steps: [press, wait]\n  - { image: panel, file: panel.svg, shows: [open] }\n",
    );
    for (locale, label, alt) in [("en", "Open", "The panel"), ("sv-SE", "Öppna", "Panelen")] {
        gate.write(
            &format!("locales/{locale}/labels.ftl"),
            &format!("label-open = {label}\n"),
        );
        gate.write(
            &format!("locales/{locale}/panel.ftl"),
            &format!("gate--panel =\n    .alt = {alt}.\n"),
        );
        gate.write(
            &format!("media/{locale}/panel.svg"),
            &format!("<svg>{label}</svg>"),
        );
    }
    gate.done(&["sync", "--translated"]);
    gate.finds(&[]);
    // A label of the translation changes, and both pictures are as they were.
    gate.write("locales/sv-SE/labels.ftl", "label-open = Lås upp\n");
    gate.done(&["sync"]);
    let (found, _) = gate.verdict();
    assert_eq!(found, ["stale-image"]);
    assert!(
        gate.read("locales/sv-SE/ledger/images.tsv")
            .contains("image:panel.svg")
    );
    gate.write("media/sv-SE/panel.svg", "<svg>Lås upp</svg>");
    gate.done(&["sync"]);
    gate.finds(&[]);
    // The source gets a new picture, and the translation has none yet.
    gate.write("media/en/panel.svg", "<svg>Open, now in green</svg>");
    gate.finds(&["stale-image"]);
    gate.done(&["sync"]);
    gate.finds(&["stale-image"]);
    gate.done(&["accept", "--locale", "sv-SE", "image:panel.svg"]);
    gate.finds(&[]);
}

#[test]
fn what_is_gone_is_dropped_where_somebody_asks_for_it() {
    let gate = Gate::new("gone");
    let document = |blocks: &str| {
        let steps = "  - steps: [press, wait]\n";
        gate.write(
            "procedures/gate.yaml",
            &format!("stegvis: 1\nkind: procedure\nbody:\n{blocks}{steps}"),
        );
    };
    gate.write(
        "stegvis.yaml",
        "stegvis: 1\nsource: en\nlocales: { sv-SE: {}, zh-TW: {} }\n",
    );
    document("  - image: panel\n    file: panel.svg\n    shows: [open]\n");
    for (locale, texts, label) in [
        ("en", "", "Open"),
        ("sv-SE", "", "Öppna"),
        (
            "zh-TW",
            "gate = 打開大門\ngate--press = 按下按鈕。\ngate--wait = 等候三分鐘。\n",
            "打開",
        ),
    ] {
        gate.write(
            &format!("locales/{locale}/labels.ftl"),
            &format!("label-open = {label}\n{texts}"),
        );
        gate.write(
            &format!("media/{locale}/panel.svg"),
            &format!("<svg>{label}</svg>"),
        );
    }
    gate.done(&["sync", "--translated"]);
    let ledgers = || {
        let own = |(path, _): &(PathBuf, Vec<u8>)| path.to_str().unwrap().contains("zh-TW/ledger");
        let files: Vec<(PathBuf, Vec<u8>)> = gate.tree().into_iter().filter(own).collect();
        files
    };
    let before = ledgers();
    assert_eq!(before.len(), 3, "{before:?}");
    // A text and the picture are gone, the picture in every locale.
    gate.write(
        "locales/zh-TW/labels.ftl",
        "label-open = 打開\ngate = 打開大門\ngate--press = 按下按鈕。\n",
    );
    document("");
    let picture = "locales/sv-SE/ledger/images.tsv";
    gate.done(&["accept", "--locale", "sv-SE", "gate--press"]);
    gate.done(&["accept", "gate--press"]);
    assert!(gate.read(picture).contains("image:panel.svg"));
    let told = gate.done(&["sync", "--locale", "sv-SE"]);
    assert!(!told.contains("zh-TW"), "{told}");
    assert!(!gate.0.join(picture).exists());
    assert_eq!(ledgers(), before);
    let told = gate.done(&["sync"]);
    assert!(told.contains("zh-TW: 1 row dropped"), "{told}");
    assert_eq!(ledgers().len(), 2);
}
