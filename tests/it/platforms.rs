//! Translations that arrive from outside, as `docs/guide/translation-platforms.md` says: on the branch of a platform, as commits to
//! the main branch, from a machine, and in the pull request of a translator; each up to the check before a release.

use crate::drift::{Gate, LEDGER, SOURCE, SWEDISH};
use crate::repository::git;

impl Gate {
    /// The job that takes translations in, on the branch where they arrive.
    fn takes_in(&self, more: &[&str]) -> String {
        let base = git(&self.0, &["merge-base", "main", "HEAD"]);
        let mut arguments = vec!["sync", "--translated", "--base", base.trim()];
        arguments.extend(more);
        self.done(&arguments)
    }

    fn switch(&self, arguments: &[&str]) {
        git(&self.0, &[&["checkout", "-q"][..], arguments].concat());
    }

    /// Says whether a release is held up.
    #[track_caller]
    fn releases(&self, expected: bool) {
        let output = self.run(&["check", "--for", "release", "--fail-on", "error,drift"]);
        let code = i32::from(!expected);
        let text = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(code), "{text}");
    }
}

#[test]
fn a_platform_on_a_branch_of_its_own() {
    let gate = Gate::new("platform-branch");
    gate.releases(true);
    gate.source("Press the button.", "Wait five minutes.");
    let told = gate.done(&["check", "--for", "pr", "--changed-since", "HEAD"]);
    assert!(told.contains("warning[stale-meaning]"), "{told}");
    gate.commit("Wait longer");
    gate.releases(false);
    // The platform translates what it sees, and writes the file in its own way.
    gate.switch(&["-b", "platform"]);
    gate.write(
        SWEDISH,
        "gate--wait = Vänta i fem minuter.\n\n\ngate = Öppna grinden\ngate--press =\n    Tryck på\n    knappen.\n",
    );
    gate.commit("Translate");
    // Meanwhile the writer goes on.
    gate.switch(&["main"]);
    gate.source("Press the red button.", "Wait six minutes.");
    gate.commit("Paint the button, and wait still longer");
    // The job runs on the branch, where the source is the one that the translators saw; a second run has nothing to do.
    gate.switch(&["platform"]);
    assert!(gate.takes_in(&[]).starts_with("sv-SE: 1 part recorded"));
    gate.finds(&[]);
    gate.commit("Record what was translated");
    assert_eq!(gate.takes_in(&[]), "every ledger is as it should be\n");
    gate.done(&["check", "--for", "pr", "--changed-since", "main"]);
    // Nothing collides, and what changed meanwhile is stale.
    gate.switch(&["main"]);
    git(&gate.0, &["merge", "-q", "-m", "Merge", "platform"]);
    // In the order of the file, which is the platform's.
    gate.finds(&["stale-meaning gate--wait", "stale-meaning gate--press"]);
    let shown = gate.done(&["diff"]);
    assert!(shown.contains("Wait [-five-] minutes."), "{shown}");
    gate.releases(false);
}

/// Why the job runs before anything is merged into the branch: afterwards the source is newer than the one that was seen.
#[test]
fn after_a_merge_nobody_can_tell_what_was_seen() {
    let gate = Gate::new("platform-merged");
    gate.source("Press the button.", "Wait five minutes.");
    gate.commit("Wait longer");
    gate.switch(&["-b", "platform"]);
    gate.swedish("Tryck på knappen.", "Vänta i fem minuter.");
    gate.commit("Translate");
    gate.switch(&["main"]);
    gate.source("Press the button.", "Wait six minutes.");
    gate.commit("Wait still longer");
    git(&gate.0, &["merge", "-q", "-m", "Merge", "platform"]);
    // Nobody can tell any more what the translators saw, and nothing claims to.
    gate.finds(&["both-changed gate--wait"]);
    gate.done(&["sync"]);
    gate.finds(&["both-changed gate--wait"]);
    gate.releases(false);
    // A platform that says what they saw can still be believed.
    gate.write(
        "decisions.tsv",
        "sv-SE\tgate--wait\thuman\tWait five minutes.\n",
    );
    gate.done(&["accept", "--from", "decisions.tsv"]);
    gate.finds(&["stale-meaning gate--wait"]);
    assert!(gate.done(&["diff"]).contains("[-five-]"));
}

#[test]
fn a_machine_on_the_main_branch_waits_for_a_review() {
    let gate = Gate::new("platform-machine");
    gate.source("Press the red button.", "Wait five minutes.");
    gate.commit("Change the source");
    gate.swedish("Tryck på den röda knappen.", "Vänta i fem minuter.");
    gate.commit("Translate by machine");
    gate.done(&[
        "sync",
        "--translated",
        "--base",
        "HEAD~1",
        "--origin",
        "machine",
    ]);
    gate.finds(&["machine-unreviewed gate--press"]);
    gate.releases(false);
    gate.done(&["accept", "--reviewed", "gate*"]);
    gate.finds(&[]);
    gate.releases(true);
}

#[test]
fn a_translator_in_a_pull_request() {
    let gate = Gate::new("platform-none");
    let source = gate.read(SOURCE).replace("three", "five") + "gate--shut = Shut the gate.\n";
    gate.write(SOURCE, &source);
    gate.write(
        "procedures/gate.yaml",
        "stegvis: 1\nkind: procedure\nbody:\n  - steps: [press, wait, shut]\n",
    );
    gate.commit("Wait longer, and shut the gate");
    gate.switch(&["-b", "swedish"]);
    let todo = gate.done(&["status", "--todo", "--locale", "sv-SE"]);
    let todo: Vec<&str> = todo.lines().map(str::trim).collect();
    assert_eq!(
        todo,
        [
            "sv-SE: 2 parts to see to",
            "stale         gate--wait  locales/sv-SE/gate.ftl:3",
            "missing       gate--shut  locales/en/gate.ftl:4",
        ]
    );
    gate.done(&["check", "--fix", "--suggested"]);
    let swedish = gate.read(SWEDISH);
    let mark = "# gate--shut = Shut the gate.";
    assert!(swedish.contains(mark), "{swedish}");
    gate.write(
        SWEDISH,
        &swedish
            .replace(mark, "gate--shut = Stäng grinden.")
            .replace("tre", "fem"),
    );
    let findings = gate.done(&["check", "--for", "translator"]);
    assert!(findings.contains("both-changed"), "{findings}");
    assert!(gate.takes_in(&[]).starts_with("sv-SE: 2 parts recorded"));
    assert!(gate.read(LEDGER).contains("gate--shut"));
    gate.finds(&[]);
    gate.commit("Follow the source");
    gate.switch(&["main"]);
    // The nightly run has a budget: two of four messages are behind.
    let nightly = ["check", "--fail-on", "error", "--fail-on", "drift > 40%"];
    assert_eq!(gate.run(&nightly).status.code(), Some(1));
    git(&gate.0, &["merge", "-q", "swedish"]);
    assert_eq!(gate.run(&nightly).status.code(), Some(0));
    gate.releases(true);
}
