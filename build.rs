//! Gives the program a name for itself: a digest of everything it is made of. Outputs of another program are made anew.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads the sources"
)]

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// What the program is made of.
const PARTS: &[&str] = &["Cargo.lock", "locales", "src", "templates"];

fn main() {
    let mut files = Vec::new();
    for part in PARTS {
        println!("cargo:rerun-if-changed={part}");
        collect(Path::new(part), &mut files);
    }
    files.sort();
    let mut digest = DefaultHasher::new();
    for file in files {
        let text = fs::read(&file).unwrap_or_default();
        // Line ends may differ from one checkout to another; what the program does may not.
        text.iter()
            .filter(|byte| **byte != b'\r')
            .for_each(|byte| byte.hash(&mut digest));
    }
    println!("cargo:rustc-env=STEGVIS_MADE_OF={:016x}", digest.finish());
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries
            .flatten()
            .for_each(|entry| collect(&entry.path(), files)),
        Err(_) => files.push(path.to_owned()),
    }
}
