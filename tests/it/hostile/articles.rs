//! Hostile articles: `adopt` and `compare` come to an end with each, and what they cannot say stays as it is written.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// What an article repeats to become large.
const ARTICLES: &[(&str, &str, &str, usize)] = &[
    ("lists in lists", "github", "- + ", 3_000),
    ("numbers in lists", "github", "1. - ", 3_000),
    ("equal headings", "github", "## Same\n\nText.\n\n", 3_000),
    ("equal steps", "github", "1. Same.\n", 3_000),
    ("calls that do not end", "hugo", "{{< x\n", 20_000),
    ("calls that nothing closes", "hugo", "{{< x >}}\n", 3_000),
    ("attributes", "hugo", "{#a} {x ", 20_000),
    ("braces", "docusaurus", "{ ", 5_000),
    ("tags", "docusaurus", "<a ", 5_000),
    ("containers", "docusaurus", ":::note\n", 5_000),
    ("unknown containers", "docusaurus", ":::x\n", 5_000),
    ("footnotes", "mkdocs", "[^a ", 20_000),
    ("admonitions", "mkdocs", "!!! note\n", 3_000),
];

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(arguments)
        .current_dir(root)
        .env_clear()
        .output()
        .unwrap()
}

fn folder(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("hostile-articles")
        .join(name.replace(' ', "-"));
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn adoption_comes_to_an_end() {
    for (name, flavour, what, times) in ARTICLES {
        println!("{name}");
        let root = folder(name);
        write(
            &root,
            "en/a.md",
            &format!("# T\n\n{}\n", what.repeat(*times)),
        );
        let output = run(
            &root,
            &[
                "adopt",
                "-q",
                "-C",
                "out",
                "--source",
                "en=en",
                "--flavour",
                flavour,
            ],
        );
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{name}: {said}");
    }
}

#[test]
fn articles_without_likeness_are_paired_in_their_order() {
    let root = folder("no likeness");
    let many = |one: &dyn Fn(usize) -> String| (0..3_000).map(one).collect::<String>();
    let en = many(&|at| format!("Text {at}.\n\n"));
    let sv = many(&|at| format!("- Punkt {at}.\n\nNot {at}.\n\n"));
    write(&root, "en/a.md", &format!("# T\n\n{en}"));
    write(&root, "sv/a.md", &format!("# T\n\n{sv}"));
    let both = ["--source", "en=en", "--translation", "sv-SE=sv"];
    let output = run(&root, &[&["compare", "-q"], &both[..]].concat());
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn headings_that_links_name_by_their_words_are_read_once() {
    let root = folder("headings by words");
    let article = |word: &str| {
        let links: String = (0..2_000)
            .map(|at| format!("[a](#{}-{at}) ", word.to_lowercase()))
            .collect();
        let headings: String = (0..2_000)
            .map(|at| format!("## {word} {at}\n\nText.\n\n"))
            .collect();
        format!("# T\n\n{links}\n\n{headings}")
    };
    write(&root, "en/a.md", &article("Part"));
    write(&root, "sv/a.md", &article("Del"));
    let both = ["--source", "en=en", "--translation", "sv-SE=sv"];
    let output = run(&root, &[&["compare", "-q"], &both[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

/// Three versions of an article, and the command line that adopts them.
fn adopted(name: &str) -> (std::path::PathBuf, impl Fn(&[&str]) -> String) {
    let root = folder(name);
    write(
        &root,
        "en/a.md",
        "# Open the door\n\nPress the bell.\n\n![Bell](media/bell.png)\n",
    );
    write(
        &root,
        "sv/a.md",
        "# Öppna dörren\n\nRing på klockan.\n\n![Klocka](media/bell.png)\n",
    );
    write(
        &root,
        "zh/a.md",
        "# 開門\n\n按門鈴。\n\n![門鈴](media/bell.png)\n",
    );
    let place = root.clone();
    let adopt = move |more: &[&str]| {
        let begin = ["adopt", "-q", "-C", "out", "--source", "en=en"];
        let output = run(&place, &[&begin[..], more].concat());
        String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr)
    };
    (root, adopt)
}

#[test]
fn the_order_of_translations_edits_nothing() {
    let (root, adopt) = adopted("order");
    adopt(&["--translation", "zh-TW=zh", "--translation", "sv-SE=sv"]);
    let again = adopt(&["--translation", "sv-SE=sv", "--translation", "zh-TW=zh"]);
    assert!(!again.contains("edited"), "{again}");
    assert!(!root.join("out/procedures/a.yaml.adopted").exists());
}

#[test]
fn adoption_that_was_killed_goes_on() {
    let (root, adopt) = adopted("killed");
    adopt(&["--translation", "sv-SE=sv"]);
    let catalog = root.join("out/locales/sv-SE/a.ftl");
    let text = fs::read_to_string(&catalog).unwrap();
    fs::remove_file(&catalog).unwrap();
    let again = adopt(&["--translation", "sv-SE=sv"]);
    assert!(!again.contains("edited"), "{again}");
    assert_eq!(fs::read_to_string(&catalog).unwrap(), text);
    // What somebody changed is still left alone.
    fs::write(&catalog, text.replace("klockan", "dörrklockan")).unwrap();
    fs::remove_file(root.join("out/locales/en/a.ftl")).unwrap();
    let again = adopt(&["--translation", "sv-SE=sv"]);
    assert!(again.contains("was edited"), "{again}");
}

#[cfg(unix)]
#[test]
fn no_picture_comes_from_outside_by_a_link() {
    let (root, adopt) = adopted("link");
    write(&root, "secret/bell.png", "secret");
    fs::create_dir_all(root.join("en/media")).unwrap();
    std::os::unix::fs::symlink("../../secret/bell.png", root.join("en/media/bell.png")).unwrap();
    let said = adopt(&["--translation", "sv-SE=sv", "--media"]);
    assert!(said.contains("adopted 1 article"), "{said}");
    assert!(!root.join("out/media").exists());
}
