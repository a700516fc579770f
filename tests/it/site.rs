//! The HTML of the sample project: ids are unique, every internal link and picture leads to something that is there, pages are small,
//! ask nothing of others, and can be searched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Path from the root of the site to content.
type Site = BTreeMap<String, String>;

fn build(name: &str) -> Site {
    build_with(name, &[])
}

fn build_with(name: &str, options: &[&str]) -> Site {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if out.exists() {
        fs::remove_dir_all(&out).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .args(["build", "--out", out.to_str().unwrap()])
        .args(options)
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

/// Returns the opening tags of an element.
fn tags<'t>(page: &'t str, element: &str) -> Vec<&'t str> {
    let opening = format!("<{element} ");
    let parts = page.split(&opening).skip(1);
    parts.map(|rest| rest.split('>').next().unwrap()).collect()
}

#[test]
fn pages_styles_and_scripts_are_small() {
    let site = build("sample-site-sizes");
    let total = |ending: &str| {
        let assets = site
            .iter()
            .filter(|(path, _)| path.starts_with("assets/") && path.ends_with(ending));
        assets.map(|(_, text)| text.len()).sum::<usize>()
    };
    let largest = pages(&site).map(|(_, text)| text.len()).max().unwrap();
    assert!(largest < 30 << 10, "the largest page has {largest} bytes");
    assert!(
        (1..14 << 10).contains(&total(".css")),
        "{} bytes of style",
        total(".css")
    );
    assert!(
        (1..6 << 10).contains(&total(".js")),
        "{} bytes of scripts",
        total(".js")
    );
}

#[test]
fn a_strict_policy_lets_pages_work() {
    let site = build("sample-site-policy");
    let mut faults = Vec::new();
    for (path, text) in pages(&site) {
        let mut fault = |what: &str| faults.push(format!("{path}: {what}"));
        if text.contains("<style") || text.contains(" style=") {
            fault("a style in the page");
        }
        for tag in tags(text, "script").iter().chain(&tags(text, "img")) {
            let address = tag.split("src=\"").nth(1).unwrap_or("://");
            if address.split('"').next().unwrap().contains(':') {
                fault(tag);
            }
        }
        for picture in tags(text, "img") {
            if !(picture.contains(" width=\"") && picture.contains(" height=\"")) {
                fault(picture);
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn pages_can_be_searched_for_parts_of_words() {
    let site = build("sample-site-search");
    for (tag, words) in [
        ("en", ["subscription", "tenan"]),
        ("sv-SE", ["prenumeration", "enumerationen"]),
        ("zh-TW", ["訂用帳戶", "租用戶"]),
    ] {
        let index = &site[&format!("{tag}/search.js")];
        let rows = index.strip_prefix("self.stegvisPages=").unwrap();
        let rows = rows
            .trim_end()
            .trim_end_matches("];")
            .trim_end()
            .trim_end_matches(',');
        let rows: Vec<Vec<[String; 2]>> = serde_json::from_str(&format!("{rows}]")).unwrap();
        assert_eq!(rows.len(), 4);
        assert!(
            index.len() < rows.len() * 1_024,
            "{tag}: {} bytes",
            index.len()
        );
        for word in words {
            let found = rows
                .iter()
                .flatten()
                .filter(|[text, _]| text.contains(word));
            assert!(found.count() > 0, "{tag}: {word}");
        }
        for row in rows {
            let page = &site[&format!("{tag}/{}", row[0][1])];
            let ids = values(page, "id");
            for [_, anchor] in &row[1..] {
                let id = anchor.strip_prefix('#').unwrap().to_owned();
                assert!(ids.contains(&id), "{tag}: {anchor}");
            }
        }
    }
}

#[test]
fn self_contained_pages_load_nothing() {
    let site = build_with(
        "sample-site-alone",
        &["--self-contained", "--output", "html"],
    );
    assert!(
        site.keys().all(|path| path.ends_with(".html")),
        "{:?}",
        site.keys()
    );
    assert!(site.len() > 12);
    for (path, text) in &site {
        assert!(!text.contains("<link rel=\"stylesheet\""), "{path}");
        assert!(!text.contains(" src=\"."), "{path}");
        let is_index = path.ends_with("/index.html");
        assert_eq!(text.contains("self.stegvisPages=["), is_index, "{path}");
        assert_eq!(
            text.contains("data-index=\"search.js\""),
            is_index,
            "{path}"
        );
        let policy = text
            .split("Content-Security-Policy\" content=\"")
            .nth(1)
            .unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{path}"
        );
    }
    let guide = &site["en/share-tenant.html"];
    assert!(guide.contains("<img src=\"data:image/svg+xml;base64,PHN2Zy"));
}
