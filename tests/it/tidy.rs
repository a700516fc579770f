//! Checks on the source tree itself: dependency direction, module docs, leftovers.

use std::fs;
use std::path::{Path, PathBuf};

/// Who may import whom: each module may use the modules of the rows above it that it lists.
const MAY_USE: &[(&str, &[&str])] = &[
    ("progress", &[]),
    ("source", &[]),
    ("locale", &[]),
    ("diagnostic", &["source"]),
    ("layout", &[]),
    ("limit", &["diagnostic"]),
    ("edit", &["source", "diagnostic"]),
    ("text", &["locale"]),
    ("tree", &["source", "locale"]),
    (
        "syntax",
        &["source", "locale", "diagnostic", "text", "tree"],
    ),
    (
        "format",
        &[
            "layout",
            "limit",
            "edit",
            "source",
            "diagnostic",
            "text",
            "tree",
            "syntax",
        ],
    ),
    (
        "model",
        &[
            "layout",
            "limit",
            "source",
            "locale",
            "diagnostic",
            "tree",
            "syntax",
            "text",
        ],
    ),
    (
        "load",
        &[
            "layout",
            "limit",
            "edit",
            "source",
            "locale",
            "diagnostic",
            "text",
            "tree",
            "syntax",
            "format",
            "model",
        ],
    ),
    (
        "facts",
        &["source", "locale", "text", "tree", "syntax", "model"],
    ),
    (
        "drift",
        &[
            "progress",
            "layout",
            "edit",
            "source",
            "locale",
            "diagnostic",
            "text",
            "syntax",
            "model",
            "facts",
            "git",
        ],
    ),
    (
        "resolve",
        &[
            "source",
            "locale",
            "diagnostic",
            "text",
            "tree",
            "syntax",
            "format",
            "model",
            "load",
            "facts",
            "drift",
        ],
    ),
    (
        "render",
        &[
            "source", "locale", "text", "tree", "model", "drift", "resolve",
        ],
    ),
    (
        "check",
        &[
            "progress",
            "layout",
            "limit",
            "edit",
            "source",
            "locale",
            "diagnostic",
            "text",
            "tree",
            "syntax",
            "format",
            "model",
            "load",
            "facts",
            "drift",
            "resolve",
            "render",
        ],
    ),
    (
        "review",
        &[
            "source",
            "diagnostic",
            "text",
            "tree",
            "model",
            "facts",
            "drift",
            "resolve",
            "render",
            "check",
        ],
    ),
    (
        "adopt",
        &[
            "source", "locale", "layout", "text", "tree", "syntax", "format", "model", "load",
            "drift", "render", "create",
        ],
    ),
    (
        "compare",
        &[
            "source",
            "locale",
            "diagnostic",
            "text",
            "syntax",
            "model",
            "load",
            "facts",
            "drift",
            "check",
            "create",
            "adopt",
        ],
    ),
    (
        "report",
        &[
            "limit",
            "source",
            "diagnostic",
            "edit",
            "format",
            "drift",
            "check",
        ],
    ),
    ("write", &[]),
    ("create", &["write"]),
    ("git", &["source"]),
    ("print", &[]),
    (
        "scaffold",
        &[
            "source", "locale", "tree", "format", "model", "load", "create",
        ],
    ),
    (
        "publish",
        &[
            "progress", "source", "tree", "model", "load", "resolve", "render", "check", "review",
            "write", "print",
        ],
    ),
    (
        "serve",
        &[
            "source",
            "diagnostic",
            "text",
            "model",
            "load",
            "resolve",
            "render",
            "check",
            "publish",
            "write",
        ],
    ),
    (
        "cli",
        &[
            "limit",
            "write",
            "git",
            "edit",
            "source",
            "diagnostic",
            "locale",
            "text",
            "tree",
            "format",
            "model",
            "load",
            "drift",
            "git",
            "render",
            "check",
            "create",
            "scaffold",
            "adopt",
            "compare",
            "report",
            "review",
            "publish",
            "print",
            "progress",
            "serve",
        ],
    ),
];

/// External crates that only the named modules may touch.
const OWNERS: &[(&str, &[&str])] = &[
    ("annotate_snippets::", &["report"]),
    ("anstream::", &["cli"]),
    ("blake3::", &["check", "drift"]),
    ("twox_hash::", &["write"]),
    ("clap::", &["cli"]),
    ("clap_complete::", &["cli"]),
    ("clap_mangen::", &["cli"]),
    ("ctrlc::", &["cli"]),
    ("open::that", &["cli"]),
    ("fast_qr::", &["render"]),
    ("fluent_syntax::", &["syntax"]),
    ("fluent::", &["resolve"]),
    ("icu_datetime::", &["text"]),
    ("icu_decimal::", &["text"]),
    ("icu_list::", &["text"]),
    ("icu_plurals::", &["text"]),
    ("icu_locale_core::", &["text"]),
    ("fixed_decimal::", &["text"]),
    ("intl_memoizer::", &["resolve"]),
    ("mimalloc::", &["main"]),
    ("libmimalloc_sys::", &["main"]),
    ("notify::", &["serve"]),
    ("std::net", &["serve"]),
    ("pulldown_cmark::", &["syntax"]),
    ("data_encoding::", &["text"]),
    ("sha1::", &["text"]),
    ("sha2::", &["text"]),
    ("serde_json::", &["render", "report"]),
    ("simdutf8::", &["render"]),
    ("serde_yaml::", &["syntax"]),
    ("tera::", &["render"]),
    ("terminal_size::", &["cli"]),
    ("::toml::", &["adopt"]),
    ("unic_langid::", &["locale"]),
    ("unicode_normalization::", &["text"]),
    ("unicode_width::", &["text"]),
    ("std::env", &["cli"]),
    ("std::process::Command", &["git", "print"]),
    ("std::process::{", &["git", "print"]),
    ("std::fs", &["load", "write", "create", "print"]),
];

fn files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
    found.sort();
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(Path::new("src"), &mut found);
    found
        .into_iter()
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// `src/check/rules/x.rs` is part of `check`.
fn top_module(path: &Path) -> String {
    let top = path
        .components()
        .nth(1)
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap();
    top.trim_end_matches(".rs").to_owned()
}

/// Modules between a file and the root of the crate: `src/check/rules/x.rs` has three, `src/check/rules/mod.rs` two.
fn depth(path: &Path) -> usize {
    let names = path.components().count() - 1;
    names - usize::from(path.ends_with("mod.rs"))
}

/// The names that a file of this depth takes from the root of the crate, by `crate::` or by as many `super::` as lead there. A list in
/// braces right behind the root is named as `{`: each import is to name one module.
fn used(text: &str, depth: usize) -> Vec<String> {
    let mut names = Vec::new();
    // Where modules inside the file end.
    let mut inner: Vec<String> = Vec::new();
    for line in text.lines() {
        let code = line.trim_start();
        let is_module =
            code.starts_with("mod ") || code.starts_with("pub") && code.contains(" mod ");
        if is_module && code.ends_with('{') {
            let indent = &line[..line.len() - code.len()];
            inner.push(format!("{indent}}}"));
        } else if inner.last().is_some_and(|end| end == line) {
            inner.pop();
        }
        names.extend(line.split("crate::").skip(1).map(first_name));
        let mut rest = line;
        while let Some((_, behind)) = rest.split_once("super::") {
            let name = behind.trim_start_matches("super::");
            let supers = 1 + (behind.len() - name.len()) / "super::".len();
            if supers == depth + inner.len() {
                names.push(first_name(name));
            }
            rest = name;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The first name of a path; `{` for a list of them.
fn first_name(path: &str) -> String {
    if path.starts_with('{') {
        return "{".to_owned();
    }
    let letters = path.chars();
    let letters = letters.take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_');
    letters.collect()
}

#[test]
fn every_way_to_the_root_is_seen() {
    let check = |path: &str, text: &str, expected: &[&str]| {
        assert_eq!(
            used(text, depth(Path::new(path))),
            expected,
            "{path}: {text}"
        );
    };
    check("src/a/b.rs", "use crate::{drift::{x}, adopt};", &["{"]);
    check("src/a/b.rs", "use crate::text::{self, units};", &["text"]);
    check(
        "src/a/b.rs",
        "x(crate::load::y, crate::cli::z)",
        &["load", "cli"],
    );
    check("src/a/b.rs", "use super::c;", &[]);
    check("src/a/b.rs", "use super::super::cli;", &["cli"]);
    check("src/a/mod.rs", "use super::cli;", &["cli"]);
    check("src/a/mod.rs", "use super::{cli, load};", &["{"]);
    check(
        "src/a.rs",
        "mod tests {\n    use super::c;\n}\nuse super::d;",
        &["d"],
    );
    check(
        "src/a/b/c.rs",
        "super::super::super::d::e(super::f)",
        &["d"],
    );
}

#[test]
fn imports_point_down() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let module = top_module(&path);
        if module == "lib" || module == "main" {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            panic!("{module} has no row in MAY_USE");
        };
        for name in used(&text, depth(&path)) {
            if name != module && !allowed.contains(&name.as_str()) {
                broken.push(format!("{}: uses crate::{name}", path.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

/// Tells whether a text names a crate, not a module of ours that ends alike (`syntax::fluent::…`).
fn names(text: &str, krate: &str) -> bool {
    text.match_indices(krate).any(|(at, _)| {
        !text[..at].ends_with("::")
            && !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}

#[test]
fn crates_have_owners() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let module = top_module(&path);
        for (krate, owners) in OWNERS {
            if names(&text, krate) && !owners.contains(&module.as_str()) {
                broken.push(format!("{}: uses {krate}", path.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}

#[test]
fn files_fit_in_the_head() {
    let long: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 400)
        .map(|(path, _)| path)
        .collect();
    assert_eq!(long, Vec::<PathBuf>::new());
}

#[test]
fn no_leftovers() {
    let marks = ["FIXME", "TODO", "XXX", "todo!", "dbg!"];
    let left = |line: &str| {
        let comment = line.split_once("// ").map_or("", |(_, comment)| comment);
        marks.iter().any(|mark| comment.contains(mark)) || line.trim_start().starts_with("dbg!")
    };
    let left: Vec<String> = sources()
        .iter()
        .flat_map(|(path, text)| {
            text.lines()
                .filter(|line| left(line))
                .map(move |line| format!("{}: {line}", path.display()))
        })
        .collect();
    assert_eq!(left, Vec::<String>::new());
}
