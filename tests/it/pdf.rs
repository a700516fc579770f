//! Printing with programs of all sorts: what is printed, when it is printed again, and what becomes of programs that fail.
//!
//! The programs are scripts that write small PDFs; `.ci/pdf` prints with a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::commands::{fresh, text};

const SETTINGS: &str = "stegvis: 1\nsource: en\nlocales: { sv-SE: {} }\noutputs: [pdf]\ncheck: { rules: { unrecorded: off } }\n";

/// What a program that prints begins with: it notes what it was asked for.
const NOTES: &str = "echo \"$1\" >> \"$(dirname \"$0\")/asked\"\n";

/// A project of two documents beside a program that prints.
struct Shop {
    folder: PathBuf,
}

impl Shop {
    fn new(name: &str) -> Self {
        let shop = Self {
            folder: fresh(name),
        };
        shop.write("stegvis.yaml", SETTINGS);
        let document =
            "stegvis: 1\nkind: procedure\nchecklist: { max_pages: 2 }\nbody:\n  - steps: [go]\n";
        shop.write("procedures/open.yaml", document);
        shop.write(
            "procedures/close.yaml",
            "stegvis: 1\nkind: procedure\nbody:\n  - steps:\n      - { id: lock, blocks: [{ image: key, file: key.svg }] }\n",
        );
        let english = "open = Open the shop\nopen--go = Go in, and later [leave](doc:close).\n";
        shop.write("locales/en/open.ftl", english);
        shop.write(
            "locales/sv-SE/open.ftl",
            "open = Öppna butiken\nopen--go = Gå in, och [gå](doc:close) sedan.\n",
        );
        let close = "close = Close the shop\nclose--lock = Lock the door.\nclose--key =\n    .alt = A key\n";
        shop.write("locales/en/close.ftl", close);
        let close = "close = Stäng butiken\nclose--lock = Lås dörren.\nclose--key =\n    .alt = En nyckel\n";
        shop.write("locales/sv-SE/close.ftl", close);
        shop.write(
            "media/key.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        );
        shop.engine(2, "");
        shop
    }

    fn write(&self, path: &str, content: &str) {
        let place = self.folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, content).unwrap();
    }

    /// Makes a program that prints every page as the same PDF of so many pages, after some other work.
    fn engine(&self, pages: usize, before: &str) {
        let link = "/URI (file://$PWD/dist/.stegvis/new-desk/site/html/en/close.html)";
        let mut pdf = format!(
            "%PDF-1.4\n1 0 obj\n<</CreationDate (D:20261120202736+00'00')\n{link}>>\nendobj\n"
        );
        for number in 0..pages {
            pdf += &format!("{} 0 obj\n<</Type /Page>>\nendobj\n", number + 2);
        }
        let script = format!(
            "{NOTES}{before}\nbody=$(cat <<END\n{pdf}END\n)\nstart=$(printf '%s\\n' \"$body\" | wc -c)\n\
             {{ printf '%s\\n' \"$body\"; printf 'xref\\n0 2\\n0000000000 65535 f \\n0000000009 00000 n \\ntrailer\\nstartxref\\n%s\\n%%%%EOF\\n' $start; }} > \"$2\"\n"
        );
        self.write("print.sh", &script);
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_stegvis"))
            .args(arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .output()
            .unwrap()
    }

    fn build(&self, more: &[&str]) -> Output {
        let engine = ["build", "--pdf-engine", "sh print.sh {input} {output}"];
        self.run(&[&engine, more].concat())
    }

    /// What was printed since this was asked last, in the order of names.
    fn asked(&self) -> Vec<String> {
        let list = self.folder.join("asked");
        let asked = fs::read_to_string(&list).unwrap_or_default();
        let _ = fs::remove_file(list);
        let below = |line: &str| line.split("/site/html/").nth(1).unwrap().to_owned();
        let mut asked: Vec<String> = asked.lines().map(below).collect();
        asked.sort();
        asked
    }

    fn pdf(&self, path: &str) -> PathBuf {
        self.folder.join("dist/pdf").join(path)
    }

    fn is_tidy(&self) -> bool {
        !self.folder.join("dist/.stegvis/new-desk").exists()
    }
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

#[test]
fn only_what_changed_is_printed_again() {
    let shop = Shop::new("pdf-again");
    let all = [
        "close.checklist.html",
        "close.html",
        "open.checklist.html",
        "open.html",
    ];
    let of = |locale: &str| all.map(|page| format!("{locale}/{page}")).to_vec();
    let output = shop.build(&[]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert_eq!(shop.asked(), [of("en"), of("sv-SE")].concat());
    assert!(shop.is_tidy());
    assert!(text(&shop.build(&[]).stdout).contains("8 files in dist, 0 written"));
    assert_eq!(shop.asked(), Vec::<String>::new());
    shop.write(
        "locales/sv-SE/open.ftl",
        "open = Öppna butiken\nopen--go = Gå in, och [gå ut](doc:close) sedan.\n",
    );
    shop.build(&[]);
    assert_eq!(
        shop.asked(),
        ["sv-SE/open.checklist.html", "sv-SE/open.html"]
    );
    // The picture is in the guide, and not in the checklist.
    shop.write(
        "media/key.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>",
    );
    shop.build(&[]);
    assert_eq!(shop.asked(), ["en/close.html", "sv-SE/close.html"]);
    fs::write(shop.pdf("en/open.pdf"), "somebody else's").unwrap();
    shop.build(&[]);
    assert_eq!(shop.asked(), ["en/open.html"]);
    shop.build(&["--paper", "letter"]);
    assert_eq!(shop.asked().len(), 8);
    fs::remove_file(shop.folder.join("procedures/open.yaml")).unwrap();
    fs::write(shop.folder.join("locales/en/open.ftl"), "").unwrap();
    fs::remove_file(shop.folder.join("locales/sv-SE/open.ftl")).unwrap();
    shop.build(&["--paper", "letter"]);
    assert!(!shop.pdf("en/open.pdf").exists());
}

#[test]
fn what_is_printed_holds_no_time_and_no_folder() {
    let shop = Shop::new("pdf-links");
    shop.engine(1, "grep -q '@page { size: a4 }' \"$1\" || exit 9\ntest -s \"$(dirname \"$1\")/../assets/stegvis.css\" || exit 8");
    let output = shop.build(&[]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let printed = fs::read_to_string(shop.pdf("en/open.pdf")).unwrap();
    assert!(printed.contains("(D:19700101000000+00'00')"), "{printed}");
    assert!(printed.contains("/URI (close.pdf)"), "{printed}");
    let start: usize = printed
        .split("startxref\n")
        .nth(1)
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(printed[start..].starts_with("xref\n"));
    shop.write(
        "stegvis.yaml",
        &format!("{SETTINGS}base_url: https://example.org/shop/\n"),
    );
    shop.build(&[]);
    let printed = fs::read_to_string(shop.pdf("en/open.pdf")).unwrap();
    assert!(
        printed.contains("/URI (https://example.org/shop/en/close.html)"),
        "{printed}"
    );
}

#[test]
fn a_program_that_fails_is_named_and_the_rest_goes_on() {
    let shop = Shop::new("pdf-fails");
    shop.build(&[]);
    let before = fs::read(shop.pdf("en/close.pdf")).unwrap();
    shop.engine(
        3,
        "case $1 in */en/close.html) echo out of ink >&2; exit 7;; esac",
    );
    shop.write(
        "locales/en/close.ftl",
        "close = Close up\nclose--lock = Lock the door.\nclose--key =\n    .alt = A key\n",
    );
    let output = shop.build(&["--paper", "letter"]);
    assert_eq!(code(&output), 2);
    let told = text(&output.stderr);
    assert!(
        told.contains(
            "error: cannot print pdf/en/close.pdf: sh failed (exit status: 7)\n  out of ink\n"
        ),
        "{told}"
    );
    assert_eq!(told.matches("cannot print").count(), 1, "{told}");
    assert!(text(&output.stdout).contains("7 written, 0 removed, 1 not printed"));
    assert_eq!(fs::read(shop.pdf("en/close.pdf")).unwrap(), before);
    assert!(shop.is_tidy());
    // The next build tries again what failed, and nothing else.
    shop.asked();
    shop.build(&["--paper", "letter"]);
    assert_eq!(shop.asked(), ["en/close.html"]);
}

#[test]
fn a_program_that_hangs_is_ended() {
    let shop = Shop::new("pdf-hangs");
    shop.engine(1, "case $1 in */en/close.html) exec sleep 600;; esac");
    let output = shop.build(&[
        "--pdf-timeout",
        "2",
        "--document",
        "close",
        "--locale",
        "en",
    ]);
    assert_eq!(code(&output), 2);
    let told = text(&output.stderr);
    assert!(told.contains("did not end within 2 seconds"), "{told}");
    assert!(shop.pdf("en/close.checklist.pdf").exists());
    assert!(shop.is_tidy());
}

#[test]
fn pages_of_a_printed_checklist_are_counted() {
    let shop = Shop::new("pdf-counted");
    let output = shop.run(&["check"]);
    assert_eq!(text(&output.stderr), "", "the estimate is one page");
    for (pages, said) in [(2, 0), (3, 2)] {
        shop.engine(pages, "");
        shop.build(&["--paper", if pages == 2 { "a4" } else { "letter" }]);
        // What is kept is counted as well.
        let told = text(
            &shop
                .build(&["--paper", if pages == 2 { "a4" } else { "letter" }])
                .stderr,
        );
        assert_eq!(told.matches("too-many-pages").count(), said, "{told}");
        assert_eq!(told.matches("takes 3 pages in").count(), said, "{told}");
    }
}

#[test]
fn programs_that_cannot_print_are_refused_before_anything_is_built() {
    let shop = Shop::new("pdf-refused");
    let refused = |command: &str, says: &str| {
        let output = shop.run(&["build", "--pdf-engine", command]);
        let told = text(&output.stderr);
        assert_eq!(code(&output), 2, "{told}");
        assert!(told.contains(says), "{told}");
        assert!(!shop.folder.join("dist").exists());
    };
    refused("no-such-program", "no program is called `no-such-program`");
    refused("sh print.sh {input}", "does not say where {output} goes");
    refused("sh 'print.sh", "a quotation mark is not closed");
    refused("./none {input} {output}", "there is no program ./none");
    let mut build = Command::new(env!("CARGO_BIN_EXE_stegvis"));
    let output = build
        .arg("build")
        .current_dir(&shop.folder)
        .env_clear()
        .output()
        .unwrap();
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).contains("found no browser that prints (looked for chromium, "));
    // The environment names a program as the option does; `check` needs none.
    let output = build
        .env("STEGVIS_PDF_ENGINE", "/bin/sh print.sh {input} {output}")
        .env("PATH", "/usr/bin:/bin")
        .output()
        .unwrap();
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
}

#[test]
fn doctor_says_what_is_missing_where_it_is_needed() {
    let shop = Shop::new("pdf-doctor");
    let doctor = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stegvis"));
        command
            .arg("doctor")
            .args(more)
            .current_dir(&shop.folder)
            .env_clear();
        let output = command.output().unwrap();
        (code(&output), text(&output.stdout))
    };
    let (code, said) = doctor(&[]);
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("MISSING  pdf engine  no browser that prints was found"),
        "{said}"
    );
    assert!(
        said.contains("Debian, Ubuntu: apt install chromium\n"),
        "{said}"
    );
    assert!(said.contains("no       git         not found"), "{said}");
    assert!(
        said.contains("ok       project     stegvis.yaml: en, sv-SE\n"),
        "{said}"
    );
    let (code, said) = doctor(&["--format", "json"]);
    assert_eq!(code, 1);
    assert!(
        said.starts_with("{\n  \"version\": 1,\n  \"ok\": false,\n"),
        "{said}"
    );
    shop.engine(1, "");
    let (code, said) = doctor(&["--pdf-engine", "/bin/sh print.sh {input} {output}"]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = doctor(&["--pdf-engine", "/bin/sh -c 'exit 4' {input} {output}"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("does not print: sh failed (exit status: 4)"),
        "{said}"
    );
    shop.write("stegvis.yaml", &SETTINGS.replace("pdf", "html"));
    let (code, said) = doctor(&[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("no       pdf engine"), "{said}");
}

/// Runs a command line in a terminal that another program plays.
fn in_terminal(folder: &Path, line: &str, kind: &str) -> String {
    let output = Command::new("script")
        .args(["-qec", line, "/dev/null"])
        .current_dir(folder)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("TERM", kind)
        .output()
        .unwrap();
    text(&output.stdout)
}

#[cfg(target_os = "linux")]
#[test]
fn progress_is_shown_on_terminals_and_nowhere_else() {
    let shop = Shop::new("pdf-progress");
    shop.engine(1, "sleep 0.4");
    let line = |more: &str, out: &str| {
        let program = env!("CARGO_BIN_EXE_stegvis");
        format!(
            "{program} build --out {out} --pdf-jobs 1 --pdf-engine 'sh print.sh {{input}} {{output}}' {more}"
        )
    };
    let seen = in_terminal(&shop.folder, &line("", "a"), "xterm");
    assert!(seen.contains("░ printing 1/8"), "{seen}");
    let (_, last) = seen.trim_end().rsplit_once('\r').unwrap();
    assert!(last.starts_with("built 2 documents"), "{last}");
    for (at, (more, kind)) in [("--quiet", "xterm"), ("", "dumb"), ("2>&1 | cat", "xterm")]
        .into_iter()
        .enumerate()
    {
        let seen = in_terminal(&shop.folder, &line(more, &format!("b{at}")), kind);
        assert!(!seen.contains("printing"), "{more} {kind}: {seen}");
        assert!(seen.contains("built 2 documents"), "{more} {kind}: {seen}");
    }
}
