//! A build of what was built before has nothing to do, and a build of anything else misses nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A project of one page with one picture, built without a finding.
struct Built(PathBuf);

impl Built {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("unchanged")
            .join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        let built = Self(root);
        built.write(
            "stegvis.yaml",
            "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\noutputs: [html]\n",
        );
        built.write(
            "procedures/lamp.yaml",
            "stegvis: 1\nkind: procedure\nbody:\n  - intro\n  - steps: [off]\n  - image: lamp\n    file: lamp.svg\n",
        );
        let text = |title, intro, off, alt| {
            format!(
                "lamp = {title}\nlamp--intro = {intro}\nlamp--off = {off}\nlamp--lamp =\n    .alt = {alt}\n"
            )
        };
        let en = text("Lamp", "It is warm.", "Turn it off.", "A lamp.");
        let sv = text("Lampa", "Den är varm.", "Släck den.", "En lampa.");
        built.write("locales/en/lamp.ftl", &en);
        built.write("locales/sv-SE/lamp.ftl", &sv);
        built.write(
            "media/lamp.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        );
        let first = built.build(&[]);
        assert!(first.contains(" written, 0 removed"), "{first}");
        assert!(built.record().is_file(), "no record of a clean build");
        built
    }

    fn write(&self, path: &str, text: &str) {
        let place = self.0.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }

    fn record(&self) -> PathBuf {
        self.0.join("dist/.stegvis/record")
    }

    fn build(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
            .arg("build")
            .args(arguments)
            .current_dir(&self.0)
            .env_clear()
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        format!("{}{}", text(&output.stderr), text(&output.stdout))
    }

    /// Asserts that a build writes this many files.
    #[track_caller]
    fn writes(&self, files: usize) {
        let said = self.build(&[]);
        let wanted = format!(", {files} written, 0 removed\n");
        assert!(said.ends_with(&wanted), "{said}");
    }
}

#[test]
fn nothing_is_written_and_the_same_is_said() {
    let built = Built::new("same");
    let before = fs::read(built.0.join("dist/.stegvis/manifest.tsv")).unwrap();
    built.writes(0);
    // What was not looked into was not written either.
    assert!(built.record().is_file());
    let after = fs::read(built.0.join("dist/.stegvis/manifest.tsv")).unwrap();
    assert_eq!(before, after);
}

#[test]
fn whatever_changes_is_noticed() {
    let built = Built::new("changes");
    let text = fs::read_to_string(built.0.join("locales/en/lamp.ftl")).unwrap();
    built.write("locales/en/lamp.ftl", &text.replace("warm", "hot"));
    // The page, and what it can be found by.
    built.writes(2);
    built.write(
        "media/lamp.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>",
    );
    let said = built.build(&[]);
    assert!(!said.contains(", 0 written"), "{said}");
    built.writes(0);
    built.write("templates/html/moved.html", "{{ title }}");
    built.build(&[]);
    assert!(built.record().is_file());
    // A file of the output that somebody changed is written again, and one that is gone comes back.
    built.write("dist/html/en/lamp.html", "mine");
    built.writes(1);
    fs::remove_file(built.0.join("dist/html/sv-SE/lamp.html")).unwrap();
    built.writes(1);
    built.writes(0);
}

#[test]
fn findings_are_told_again() {
    let built = Built::new("findings");
    let sv = "lamp = Lampa\nlamp--intro = Den är varm.\nlamp--lamp =\n    .alt = En lampa.\n";
    built.write("locales/sv-SE/lamp.ftl", sv);
    let first = built.build(&[]);
    assert!(first.contains("missing-message"), "{first}");
    assert!(built.record().is_file());
    let again = built.build(&[]);
    assert!(again.contains(", 0 written"), "{again}");
    let report = |said: &str| said[..said.find("built ").unwrap()].to_owned();
    assert_eq!(report(&first), report(&again));
}

#[test]
fn a_build_that_held_a_page_back_leaves_no_record() {
    let built = Built::new("held");
    let sv = "lamp = Lampa\nlamp--intro = Den är **varm.\nlamp--off = Släck den { $never }.\nlamp--lamp =\n    .alt = En lampa.\n";
    built.write("locales/sv-SE/lamp.ftl", sv);
    let said = built.build(&[]);
    assert!(said.contains("held back"), "{said}");
    assert!(!built.record().exists());
}

#[test]
fn a_build_of_a_part_leaves_no_record_of_the_whole() {
    let built = Built::new("part");
    let text = fs::read_to_string(built.0.join("locales/en/lamp.ftl")).unwrap();
    built.write("locales/en/lamp.ftl", &text.replace("warm", "hot"));
    let said = built.build(&["--locale", "sv-SE"]);
    assert!(said.contains(", 0 written"), "{said}");
    assert!(!built.record().exists());
    built.writes(2);
}
