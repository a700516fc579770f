//! Builds that are killed, that run out of space, or that meet another build: every file stays whole, and the next build repairs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

type Tree = BTreeMap<String, Vec<u8>>;

/// A project in a folder of its own, with the folder it is built to.
struct Project {
    root: PathBuf,
    out: PathBuf,
}

impl Project {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("power-cut")
            .join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let (root, out) = (folder.join("project"), folder.join("dist"));
        fs::create_dir_all(&root).unwrap();
        Self { root, out }
    }

    /// Writes the documents of one version; each version has its own words.
    fn version(&self, word: &str, documents: impl IntoIterator<Item = usize>) {
        for folder in ["procedures", "locales"] {
            let _ = fs::remove_dir_all(self.root.join(folder));
            fs::create_dir_all(self.root.join(folder)).unwrap();
        }
        fs::create_dir_all(self.root.join("locales/en")).unwrap();
        fs::write(self.root.join("stegvis.yaml"), "stegvis: 1\nsource: en\n").unwrap();
        for number in documents {
            let id = format!("task-{number}");
            let mut text = format!("{id} = Task {number} {word}\n");
            let mut body = String::from("stegvis: 1\nkind: procedure\nbody:\n  - steps:\n");
            for step in 0..8 {
                let _ = writeln!(body, "      - step-{step}");
                let _ = writeln!(
                    text,
                    "{id}--step-{step} = Take part {step} of {number} {word}."
                );
            }
            fs::write(self.root.join(format!("procedures/{id}.yaml")), body).unwrap();
            fs::write(self.root.join(format!("locales/en/{id}.ftl")), text).unwrap();
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stegvis"));
        command
            .arg("build")
            .arg("--project")
            .arg(&self.root)
            .arg("--out")
            .arg(&self.out)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn build(&self) -> Output {
        self.command().output().unwrap()
    }

    fn built(&self) -> Tree {
        let output = self.build();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        tree(&self.out)
    }

    fn leftovers(&self) -> Vec<String> {
        let entries = fs::read_dir(self.out.join(".stegvis"))
            .into_iter()
            .flatten();
        entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with("new-"))
            .collect()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file of an output, without the tool's own.
fn tree(root: &Path) -> Tree {
    let mut files = Tree::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with(".stegvis") {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap();
                files.insert(name.replace('\\', "/"), fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn end(child: &mut Child) {
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_one_repairs() {
    let rounds = if std::env::var_os("SLOW").is_some() {
        200
    } else {
        12
    };
    let project = Project::new("killed");
    // Some documents are only in the old version, some only in the new one, and some of those in neither but the killed one.
    project.version("then", 0..40);
    let old = project.built();
    project.version("now", 20..60);
    let start = Instant::now();
    let new = project.built();
    let took = start.elapsed();
    let mut random = 2026_u64;
    let mut interrupted = BTreeSet::new();
    for _ in 0..rounds {
        project.version("then", 0..40);
        assert_eq!(project.built(), old);
        project.version("now", 20..60);
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let share = u32::try_from(random >> 33).unwrap() % 100;
        let mut child = project.command().spawn().unwrap();
        std::thread::sleep(
            took.mul_f64(f64::from(share) / 90.0) + Duration::from_micros(random % 997),
        );
        end(&mut child);
        let there = tree(&project.out);
        for (path, bytes) in &there {
            let whole = [&old, &new]
                .iter()
                .any(|version| version.get(path) == Some(bytes));
            assert!(
                whole,
                "{path} is neither old nor new:\n{}",
                String::from_utf8_lossy(bytes)
            );
        }
        interrupted.insert(there.keys().filter(|path| !old.contains_key(*path)).count());
        // What only the killed build wanted is gone as well.
        project.version("then", 0..40);
        assert_eq!(project.built(), old, "killed after {share} percent");
        assert_eq!(project.leftovers(), Vec::<String>::new());
    }
    assert!(
        interrupted.len() > 1,
        "no build was met at work: {interrupted:?}"
    );
}

/// Nobody has looked into the folders of a first build yet, so they appear as a whole.
#[test]
fn a_killed_first_build_leaves_whole_folders_or_none() {
    let project = Project::new("killed-first");
    project.version("now", 0..60);
    let start = Instant::now();
    let new = project.built();
    let took = start.elapsed();
    for share in [5, 20, 35, 50, 65, 80, 90, 95, 98] {
        fs::remove_dir_all(&project.out).unwrap();
        let mut child = project.command().spawn().unwrap();
        std::thread::sleep(took.mul_f64(f64::from(share) / 100.0));
        end(&mut child);
        if project.out.is_dir() {
            let there = tree(&project.out);
            for folder in ["html/", "markdown/"] {
                let of = |tree: &Tree| tree.keys().filter(|path| path.starts_with(folder)).count();
                let count = of(&there);
                assert!(count == 0 || count == of(&new), "{count} files in {folder}");
            }
            for (path, bytes) in &there {
                assert_eq!(new.get(path), Some(bytes), "{path}");
            }
        }
        assert_eq!(project.built(), new, "killed after {share} percent");
        assert_eq!(project.leftovers(), Vec::<String>::new());
        // What the killed build wanted is known: it goes where it is no longer wanted.
        project.version("now", 20..60);
        let gone = project.built();
        assert!(
            !gone.contains_key("html/en/task-3.html"),
            "{:?}",
            gone.keys()
        );
        project.version("now", 0..60);
    }
}

#[test]
fn one_build_at_a_time_writes_to_a_folder() {
    let project = Project::new("locked");
    project.version("once", 0..3);
    let before = project.built();
    let lock = fs::OpenOptions::new()
        .append(true)
        .open(project.out.join(".stegvis/lock"))
        .unwrap();
    lock.lock().unwrap();
    project.version("twice", 0..3);
    let output = project.build();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("another build is writing to"),
        "{}",
        said(&output)
    );
    assert_eq!(tree(&project.out), before);
    // A lock that nobody holds any more, because its process is gone, is no lock.
    drop(lock);
    assert_ne!(project.built(), before);
}

#[test]
fn builds_at_once_corrupt_nothing() {
    let project = Project::new("at-once");
    project.version("once", 0..20);
    let whole = project.built();
    fs::remove_dir_all(&project.out).unwrap();
    let children: Vec<Child> = (0..4).map(|_| project.command().spawn().unwrap()).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(
            matches!(output.status.code(), Some(0 | 2)),
            "{}",
            said(&output)
        );
    }
    assert_eq!(project.built(), whole);
}

/// Holds for everybody, root too: nothing can be renamed over a folder.
#[test]
fn a_folder_in_the_place_of_a_page_is_told() {
    let project = Project::new("folder");
    project.version("once", 0..3);
    let before = project.built();
    let page = project.out.join("html/en/task-1.html");
    fs::remove_file(&page).unwrap();
    fs::create_dir_all(page.join("mine")).unwrap();
    project.version("twice", 0..3);
    let output = project.build();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("cannot write"), "{}", said(&output));
    assert!(said(&output).contains("task-1.html"), "{}", said(&output));
    assert_eq!(project.leftovers(), Vec::<String>::new());
    assert!(tree(&project.out).len() >= before.len() - 1);
    fs::remove_dir_all(&page).unwrap();
    assert_eq!(project.built().len(), before.len());
}

#[test]
fn a_file_in_the_place_of_the_output_is_told() {
    let project = Project::new("file");
    project.version("once", 0..1);
    fs::write(&project.out, "mine").unwrap();
    let output = project.build();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("cannot make"), "{}", said(&output));
    assert_eq!(fs::read(&project.out).unwrap(), b"mine");
}

#[test]
fn an_output_that_was_changed_is_repaired() {
    let project = Project::new("changed");
    project.version("once", 0..3);
    let before = project.built();
    let page = project.out.join("html/en/task-1.html");
    let text = fs::read_to_string(&page).unwrap();
    // Of the same length, so that only a look at the bytes can tell.
    fs::write(&page, text.replace("once", "oops")).unwrap();
    fs::remove_file(project.out.join("markdown/en/task-2.md")).unwrap();
    let output = project.build();
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(stdout.contains(", 2 written, 0 removed"), "{stdout}");
    assert_eq!(tree(&project.out), before);
}

/// A template, a setting or a title elsewhere changes the pages made from it, and a finding is told by every build.
#[test]
fn what_a_page_is_made_from_is_noticed() {
    let project = Project::new("made-from");
    project.version("once", 0..3);
    let link = project.root.join("locales/en/task-0.ftl");
    let text = fs::read_to_string(&link).unwrap() + "task-0--step-9 = x\n";
    fs::write(
        &link,
        text.replace("Take part 1 of 0 once.", "See [](doc:task-1)."),
    )
    .unwrap();
    let before = project.built();
    let title = project.root.join("locales/en/task-1.ftl");
    let other = fs::read_to_string(&title)
        .unwrap()
        .replace("Task 1 once", "Another title");
    fs::write(&title, other).unwrap();
    let page = "html/en/task-0.html";
    let after = project.built();
    assert_ne!(before[page], after[page]);
    assert_eq!(before["html/en/task-2.html"], after["html/en/task-2.html"]);
    fs::write(
        project.root.join("stegvis.yaml"),
        "stegvis: 1\nname: Archive\nsource: en\n",
    )
    .unwrap();
    let named = project.built();
    assert_ne!(named["html/en/task-2.html"], after["html/en/task-2.html"]);
    fs::create_dir_all(project.root.join("templates/html")).unwrap();
    fs::write(project.root.join("templates/html/guide.html"), "{{ name }}").unwrap();
    assert_eq!(project.built()[page], b"Task 0 once");
    let told = said(&project.build());
    assert!(told.contains("unused-message"), "{told}");
    assert_eq!(said(&project.build()), told);
}

/// What a document says apart from its words changes its files, too.
#[test]
fn facts_about_a_document_are_noticed() {
    let project = Project::new("facts");
    project.version("once", 0..2);
    fs::write(
        project.root.join("stegvis.yaml"),
        "stegvis: 1\nsource: en\nmarkdown: { flavour: hugo }\n",
    )
    .unwrap();
    let before = project.built();
    let document = project.root.join("procedures/task-1.yaml");
    let text = fs::read_to_string(&document).unwrap();
    let facts = "meta: { tags: [daily] }\nbody:";
    fs::write(&document, text.replace("body:", facts)).unwrap();
    let tagged = project.built();
    let (guide, checklist) = ("markdown/en/task-1.md", "html/en/task-1.checklist.html");
    assert_ne!(before[guide], tagged[guide]);
    assert_eq!(before[checklist], tagged[checklist]);
    let facts = "checklist: { mode: read-do }\nmeta: { tags: [daily] }\nbody:";
    fs::write(&document, text.replace("body:", facts)).unwrap();
    let stated = project.built();
    assert_ne!(stated[checklist], tagged[checklist]);
    assert_eq!(
        before["markdown/en/task-0.md"],
        stated["markdown/en/task-0.md"]
    );
}

#[cfg(target_os = "linux")]
mod linux {
    use super::{Output, Project, said, tree};
    use std::process::Command;

    /// Runs a build in a shell after `before`; nothing when the machine does not allow that.
    fn shell(project: &Project, before: &str) -> Option<Output> {
        let build = format!(
            "{before} && echo ready >&2 && exec {} build --project {} --out {}",
            env!("CARGO_BIN_EXE_stegvis"),
            project.root.display(),
            project.out.display()
        );
        let output = Command::new("sh").args(["-c", &build]).output().unwrap();
        said(&output).contains("ready").then_some(output)
    }

    #[test]
    fn a_file_that_cannot_grow_is_told() {
        let project = Project::new("limit");
        project.version("once", 0..5);
        let before = project.built();
        project.version("twice", 0..5);
        // Every page of the site is larger than one block.
        let output = shell(&project, "trap '' XFSZ; ulimit -f 1").unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains("cannot write"), "{}", said(&output));
        assert_eq!(project.leftovers(), Vec::<String>::new());
        assert_eq!(tree(&project.out).len(), before.len());
        assert_eq!(project.built().len(), before.len());
    }

    #[test]
    fn a_full_disk_is_told() {
        let project = Project::new("full");
        project.version("once", 0..60);
        let space = project.out.display().to_string();
        std::fs::create_dir_all(&project.out).unwrap();
        let mount = format!(
            "unshare -m sh -c 'mount -t tmpfs -o size=128k none {space} && {} build --project {} --out {space}; echo ended $? >&2; ls {space}/.stegvis >&2'; true",
            env!("CARGO_BIN_EXE_stegvis"),
            project.root.display()
        );
        let output = Command::new("sh").args(["-c", &mount]).output().unwrap();
        let told = said(&output);
        if !told.contains("ended") {
            println!("nothing can be mounted here: {told}");
            return;
        }
        assert!(told.contains("ended 2"), "{told}");
        assert!(told.contains("No space left"), "{told}");
        assert!(!told.contains("new-"), "{told}");
    }

    #[test]
    fn an_output_that_cannot_be_written_is_told() {
        let project = Project::new("read-only");
        project.version("once", 0..3);
        let before = project.built();
        project.version("twice", 0..3);
        let space = project.out.display().to_string();
        let mount = format!(
            "unshare -m sh -c 'mount --bind {space} {space} && mount -o remount,bind,ro {space} && {} build --project {} --out {space}; echo ended $? >&2'; true",
            env!("CARGO_BIN_EXE_stegvis"),
            project.root.display()
        );
        let output = Command::new("sh").args(["-c", &mount]).output().unwrap();
        let told = said(&output);
        if told.contains("ended") && told.contains("Read-only") {
            assert!(told.contains("ended 2"), "{told}");
        } else {
            println!("nothing can be mounted here: {told}");
        }
        assert_eq!(tree(&project.out), before);
    }
}

/// A folder of the output that became a link leads somewhere else: nothing there is ours to remove.
#[cfg(unix)]
#[test]
fn nothing_is_removed_through_a_linked_folder() {
    let base = Path::new(env!("CARGO_TARGET_TMPDIR")).join("linked-output");
    if base.exists() {
        fs::remove_dir_all(&base).unwrap();
    }
    let (out, elsewhere) = (base.join("out"), base.join("elsewhere"));
    fs::create_dir_all(out.join(".stegvis")).unwrap();
    fs::create_dir_all(&elsewhere).unwrap();
    fs::write(elsewhere.join("old.html"), "not ours").unwrap();
    fs::write(
        out.join(".stegvis/manifest.tsv"),
        "html/old.html\tgone\t-\t-\n",
    )
    .unwrap();
    std::os::unix::fs::symlink(&elsewhere, out.join("html")).unwrap();
    let project = base.join("project");
    fs::create_dir_all(project.join("procedures")).unwrap();
    fs::create_dir_all(project.join("locales/en")).unwrap();
    let files = [
        (
            "stegvis.yaml",
            "stegvis: 1\nsource: en\noutputs: [markdown]\n",
        ),
        (
            "procedures/door.yaml",
            "stegvis: 1\nkind: procedure\nbody: [{ steps: [shut] }]\n",
        ),
        (
            "locales/en/door.ftl",
            "door = Shut the door\ndoor--shut = Pull the door shut.\n",
        ),
    ];
    for (path, text) in files {
        fs::write(project.join(path), text).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(["build", "--out"])
        .arg(&out)
        .current_dir(&project)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(out.join("markdown/en/door.md").exists());
    assert_eq!(
        fs::read_to_string(elsewhere.join("old.html")).unwrap(),
        "not ours"
    );
}
