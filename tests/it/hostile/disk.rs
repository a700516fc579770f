//! What only a disk can do: bytes that are no text, links out of the project, loops, devices, folders in place of files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{PLANTED, PROJECT};

/// Writes the project with its planted faults, lets `attack` change it, and returns what `build` says.
fn build(name: &str, attack: impl FnOnce(&Path)) -> (PathBuf, Output) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("hostile")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let root = folder.join("project");
    for (path, text) in PROJECT.iter().chain(PLANTED) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    attack(&root);
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .arg("build")
        .arg("--project")
        .arg(&root)
        .env_clear()
        .output()
        .unwrap();
    (root, output)
}

/// The attack is told with this text, and the planted faults still are.
#[track_caller]
fn told(name: &str, text: &str, attack: impl FnOnce(&Path)) {
    let (_, output) = build(name, attack);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains(text),
        "{name} is not told as {text:?}: {said}"
    );
    assert!(
        said.contains("error[unknown-key]"),
        "{name} hides a fault: {said}"
    );
    assert!(
        said.contains("unclosed-markup"),
        "{name} hides a fault: {said}"
    );
    assert_eq!(output.status.code(), Some(3), "{said}");
}

fn write(root: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let path = "procedures/guide.yaml";
    let text = PROJECT[1].1;
    told("utf-16-le", "UTF-16", |root| {
        write(root, path, utf16(text, u16::to_le_bytes));
    });
    told("utf-16-be", "UTF-16", |root| {
        write(root, path, utf16(text, u16::to_be_bytes));
    });
    told("latin-1", "not UTF-8", |root| {
        write(root, path, b"stegvis: 1\n# l\xe4nk\n");
    });
    told("overlong", "not UTF-8", |root| {
        write(root, path, b"stegvis: 1\n# \xc0\xaf\n");
    });
    told("surrogate", "not UTF-8", |root| {
        write(root, path, b"stegvis: 1\n# \xed\xa0\x80\n");
    });
    told("catalog", "not UTF-8", |root| {
        write(root, "locales/en/guide.ftl", b"guide = \xff\n");
    });
    told("links", "not UTF-8", |root| {
        write(root, "links.yaml", b"a: \xff\n");
    });
    told("template", "not UTF-8", |root| {
        write(root, "templates/assets/a.css", b"\xff");
    });
}

/// A file of 50 MB is refused by its size, before it is read.
#[test]
fn a_huge_file_is_refused() {
    for path in ["procedures/huge.yaml", "locales/en/huge.ftl", "links.yaml"] {
        told(
            &format!("huge-{}", path.replace('/', "-")),
            "larger than",
            |root| {
                write(root, path, "");
                fs::OpenOptions::new()
                    .write(true)
                    .open(root.join(path))
                    .unwrap()
                    .set_len(50 << 20)
                    .unwrap();
            },
        );
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_is_no_file() {
    told("folder-links", "not a file", |root| {
        fs::create_dir_all(root.join("links.yaml/x")).unwrap();
    });
    told("deep", "nested too deep", |root| {
        fs::create_dir_all(root.join("procedures").join("d/".repeat(40))).unwrap();
    });
    // A folder that is called like a document is a folder.
    let (_, output) = build("folder-document", |root| {
        fs::create_dir_all(root.join("procedures/x.yaml")).unwrap();
    });
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_folder_in_the_place_of_the_settings_is_told() {
    let (_, output) = build("folder-settings", |root| {
        fs::remove_file(root.join("stegvis.yaml")).unwrap();
        fs::create_dir_all(root.join("stegvis.yaml")).unwrap();
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("not a file"), "{said}");
    assert_eq!(output.status.code(), Some(2));
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::{build, told, write};

    #[test]
    fn links_out_of_the_project_are_not_followed() {
        told("link-file", "leads out of the project", |root| {
            write(root, "../secret.yaml", "stegvis: 1\n");
            symlink("../../secret.yaml", root.join("procedures/secret.yaml")).unwrap();
        });
        told("link-folder", "leads out of the project", |root| {
            symlink("/etc", root.join("procedures/etc")).unwrap();
        });
        told("link-media", "leads out of the project", |root| {
            fs::create_dir_all(root.join("media/en")).unwrap();
            symlink("/etc/passwd", root.join("media/en/a.svg")).unwrap();
        });
        told("link-nowhere", "leads nowhere", |root| {
            symlink("nowhere", root.join("procedures/a.yaml")).unwrap();
        });
        told("link-itself", "leads nowhere", |root| {
            symlink("a.yaml", root.join("procedures/a.yaml")).unwrap();
        });
        told("link-template", "leads out of the project", |root| {
            fs::create_dir_all(root.join("templates")).unwrap();
            symlink("/etc", root.join("templates/html")).unwrap();
        });
    }

    #[test]
    fn links_at_the_top_are_not_followed_either() {
        told("link-links", "leads out of the project", |root| {
            write(root, "../links.yaml", "a: https://a.example\n");
            symlink("../links.yaml", root.join("links.yaml")).unwrap();
        });
        told("link-top", "leads out of the project", |root| {
            symlink("/etc", root.join("media")).unwrap();
        });
    }

    #[test]
    fn loops_of_links_end() {
        told("link-loop", "leads back to a folder", |root| {
            fs::create_dir_all(root.join("procedures/a")).unwrap();
            symlink("..", root.join("procedures/a/up")).unwrap();
        });
        told("link-project", "a symbolic link to the project", |root| {
            symlink("..", root.join("procedures/up")).unwrap();
        });
        // Two folders that lead to each other twice: 2³² ways, if nobody looks.
        told("link-ring", "leads back to a folder", |root| {
            for (own, other) in [("a", "b"), ("b", "a")] {
                let folder = root.join("procedures").join(own);
                fs::create_dir_all(&folder).unwrap();
                symlink(format!("../{other}"), folder.join("x")).unwrap();
                symlink(format!("../{other}"), folder.join("y")).unwrap();
            }
        });
        // Each folder leads to the next one twice.
        told("link-fan", "more than", |root| {
            for at in 0..20 {
                let folder = root.join(format!("procedures/d{at}"));
                fs::create_dir_all(&folder).unwrap();
                symlink(format!("../d{}", at + 1), folder.join("x")).unwrap();
                symlink(format!("../d{}", at + 1), folder.join("y")).unwrap();
            }
            fs::create_dir_all(root.join("procedures/d20")).unwrap();
        });
    }

    /// Reading from a pipe or a device would never end.
    #[test]
    fn pipes_and_devices_are_no_files() {
        told("pipe", "not a file", |root| {
            let made = Command::new("mkfifo")
                .arg(root.join("procedures/pipe.yaml"))
                .status()
                .unwrap();
            assert!(made.success());
        });
        told("device", "leads out of the project", |root| {
            symlink("/dev/zero", root.join("locales/en/zero.ftl")).unwrap();
        });
        told("device-links", "", |root| {
            symlink("/dev/zero", root.join("links.yaml")).unwrap();
        });
    }

    #[test]
    fn names_that_are_no_text_are_told() {
        told("name", "cannot be read", |root| {
            let name = std::ffi::OsStr::from_bytes(b"a\xff.yaml");
            fs::write(root.join("procedures").join(name), "").unwrap();
        });
    }

    /// A name with a line break would make two rows of one in the list of files.
    #[test]
    fn names_with_line_breaks_stay_out_of_the_output() {
        let (root, output) = build("line-break", |root| {
            write(root, "templates/assets/a\nb.css", "x");
        });
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("no name for a template"), "{said}");
        let list = fs::read_to_string(root.join("dist/.stegvis/manifest.tsv")).unwrap();
        assert!(list.lines().all(|row| row.contains('\t')), "{list}");
    }

    /// Nothing is written through a link in the output.
    #[test]
    fn links_in_the_output_are_not_written_through() {
        let (root, output) = build("out-link", |root| {
            fs::create_dir_all(root.join("../elsewhere")).unwrap();
            fs::create_dir_all(root.join("dist")).unwrap();
            symlink("../../elsewhere", root.join("dist/html")).unwrap();
        });
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("is a symbolic link"));
        assert_eq!(fs::read_dir(root.join("../elsewhere")).unwrap().count(), 0);
    }
}
