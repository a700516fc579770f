//! The HTML of the sample project: ids are unique, and every internal link and picture leads to something that is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Path from the root of the site to content.
type Site = BTreeMap<String, String>;

fn build(name: &str) -> Site {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if out.exists() {
        fs::remove_dir_all(&out).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(["build", "--out", out.to_str().unwrap()])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let root = out.join("html");
    let mut site = Site::new();
    let mut open: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            site.insert(name.replace('\\', "/"), text);
        }
    }
    site
}

/// Returns the values of an attribute, in the order they stand in.
fn values(page: &str, attribute: &str) -> Vec<String> {
    let opening = format!(" {attribute}=\"");
    let parts = page.split(&opening).skip(1);
    parts
        .map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"))
        .collect()
}

/// Returns the path a link on a page leads to, and the anchor there; nothing where it leaves the site.
fn target(page: &str, link: &str) -> Option<(String, String)> {
    let scheme = link.split(['/', '#', '?']).next().unwrap();
    if scheme.contains(':') || link.starts_with("//") {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap();
    if path.is_empty() {
        return Some((page.to_owned(), anchor.to_owned()));
    }
    let mut words: Vec<&str> = page.split('/').collect();
    words.pop();
    for word in path.split('/') {
        match word {
            "." | "" => {}
            ".." => {
                words.pop().expect("a link leads out of the site");
            }
            word => words.push(word),
        }
    }
    Some((words.join("/"), anchor.to_owned()))
}

fn pages(site: &Site) -> impl Iterator<Item = (&String, &String)> {
    site.iter().filter(|(path, _)| path.ends_with(".html"))
}

#[test]
fn ids_are_unique() {
    let site = build("sample-site-ids");
    let mut twice = Vec::new();
    for (path, text) in pages(&site) {
        let mut seen = BTreeSet::new();
        for id in values(text, "id") {
            if !seen.insert(id.clone()) {
                twice.push(format!("{path}: {id}"));
            }
        }
    }
    assert_eq!(twice, Vec::<String>::new());
}

#[test]
fn links_and_pictures_lead_somewhere() {
    let site = build("sample-site-links");
    let anchors: BTreeMap<&String, BTreeSet<String>> = pages(&site)
        .map(|(path, text)| (path, values(text, "id").into_iter().collect()))
        .collect();
    let (mut dead, mut seen) = (Vec::new(), 0);
    for (path, text) in pages(&site) {
        for link in values(text, "href").into_iter().chain(values(text, "src")) {
            let Some((file, anchor)) = target(path, &link) else {
                continue;
            };
            seen += 1;
            let there = site.contains_key(&file);
            let known =
                anchor.is_empty() || anchors.get(&file).is_some_and(|ids| ids.contains(&anchor));
            if !there || !known {
                dead.push(format!("{path}: {link}"));
            }
        }
    }
    assert!(seen > 100, "only {seen} links were seen");
    assert_eq!(dead, Vec::<String>::new());
}
