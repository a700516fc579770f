//! A build of what was built before has nothing to do, and a build of anything else misses nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A project of one page with one picture, built without a finding.
struct Built(PathBuf);

/// What the document of the project holds below its keys.
const BODY: &str = "body:\n  - intro\n  - steps: [off]\n  - image: lamp\n    file: lamp.svg\n";

impl Built {
    fn new(name: &str) -> Self {
        Self::with("outputs: [html]\n", name)
    }

    /// Builds it with these settings.
    fn with(settings: &str, name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("unchanged")
            .join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        let built = Self(root);
        built.write(
            "stegvis.yaml",
            &format!("stegvis: 1\nsource: en\nlocales: {{ sv-SE: {{}} }}\n{settings}"),
        );
        built.write(
            "procedures/lamp.yaml",
            &format!("stegvis: 1\nkind: procedure\n{BODY}"),
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

/// Returns every file of the output but what the tool knows of it, in order.
fn output(built: &Built) -> Vec<(PathBuf, String)> {
    let mut folders = vec![built.0.join("dist")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with(".stegvis") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = String::from_utf8(fs::read(&path).unwrap()).unwrap();
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn a_later_build_of_any_output_is_what_a_first_build_is() {
    // With the output `learn` or PDFs, every page is made each time.
    for flavour in ["plain", "hugo"] {
        let settings = format!(
            "outputs: [markdown, html, checklist, json]\nmarkdown: {{ flavour: {flavour} }}\n"
        );
        let built = Built::with(&settings, flavour);
        for keys in [
            "heading: false",
            "meta: { reviewed: 2026-11-02, review_every: P6M }",
            "meta: { tags: [light] }",
            "meta: { products: [lamp] }",
            "meta: { owner: ops }",
            "meta: { time: PT5M }",
            "meta: { aka: [old-lamp] }",
            "meta: { front_matter: { weight: 3 } }",
            "checklist: { mode: do-confirm }",
            "checklist: { images: always }",
            "checklist: { only: critical }",
            "checklist: { max_pages: 1 }",
            "path: lights/lamp",
            "after: { next: [{ doc: lamp }] }",
        ] {
            let document = format!("stegvis: 1\nkind: procedure\n{keys}\n{BODY}");
            built.write("procedures/lamp.yaml", &document);
            let said = built.build(&[]);
            assert!(said.contains("built 1 document"), "{said}");
            let later = output(&built);
            fs::remove_dir_all(built.0.join("dist")).unwrap();
            built.build(&[]);
            assert!(later == output(&built), "{flavour}, {keys}");
        }
    }
}

#[test]
fn a_page_moves_to_a_folder_below_its_own() {
    let built = Built::new("moved");
    let document = format!("stegvis: 1\nkind: procedure\npath: lights/lamp\n{BODY}");
    built.write("procedures/lamp.yaml", &document);
    let settings = "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\noutputs: [json]\n";
    built.write("stegvis.yaml", settings);
    built.build(&[]);
    let moved = document.replace("lights/lamp", "lights/small/lamp");
    built.write("procedures/lamp.yaml", &moved);
    let said = built.build(&[]);
    assert!(said.contains(" written, 2 removed"), "{said}");
    let place = |path: &str| built.0.join("dist/json/en/lights").join(path);
    assert!(place("small/lamp.json").is_file(), "{said}");
    assert!(!place("lamp.json").exists());
    built.write("procedures/lamp.yaml", &document);
    built.build(&[]);
    assert!(place("lamp.json").is_file());
    assert!(!place("small").exists(), "an empty folder stays");
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
fn checklists_as_markdown_go_where_the_site_alone_has_them() {
    let built = Built::with("outputs: [checklist]\n", "checklists");
    let has = |file: &str| built.0.join("dist").join(file).is_file();
    assert!(has("markdown/en/lamp.checklist.md"));
    built.write(
        "stegvis.yaml",
        "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\noutputs: [checklist]\nmarkdown: { checklists: false }\n",
    );
    built.build(&[]);
    assert!(!built.0.join("dist/markdown/en").exists());
    assert!(has("html/en/lamp.checklist.html"));
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
