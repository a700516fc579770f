//! The blocks of a page are what the components of the built-in templates write: a project that brings copies of these templates gets
//! the same pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use stegvis::check::{self, Publisher, Rendered};
use stegvis::load;
use stegvis::render::address::Ending;
use stegvis::render::site::Site;
use stegvis::resolve::page::Context;

/// Keeps the HTML of every guide and checklist, by path, locale and profile.
#[derive(Default)]
struct Keep(Mutex<BTreeMap<(String, usize, usize), [String; 2]>>);

impl Publisher for Keep {
    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        let guide = site.html(rendered.page, rendered.locale, Ending::Html)?;
        let sheet = site.html(rendered.checklist, rendered.locale, Ending::HtmlChecklist)?;
        let key = (
            rendered.page.path.clone(),
            rendered.locale,
            rendered.profile,
        );
        self.0.lock().unwrap().insert(key, [guide, sheet]);
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}

/// Returns the pages of a project that brings copies of these templates; nothing where its settings cannot be used.
fn pages(root: &Path, copied: &[&str]) -> Option<Vec<String>> {
    let folder = load::disk::read(root).unwrap();
    let sources = load::with_built_in(folder.files);
    let sizes = load::disk::sizes(root, &folder.media);
    let mut loaded = load::project(&sources, folder.media);
    let project = loaded.project.as_mut()?;
    project
        .templates
        .retain(|(name, _)| !copied.contains(&name.as_str()));
    project.sizes = sizes;
    for name in copied {
        let built_in = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("templates")
            .join(name);
        let text = fs::read_to_string(built_in).unwrap();
        // Otherwise it would be the built-in one.
        project
            .templates
            .push(((*name).to_owned(), text + "{# copied #}"));
    }
    let keep = Keep::default();
    check::run(&loaded, &sources, &keep).unwrap();
    let pages = keep.0.into_inner().unwrap();
    Some(pages.into_values().flatten().collect())
}

fn projects() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = fs::read_dir(own.join("tests/cases")).unwrap();
    let cases = cases.map(|case| case.unwrap().path().join("project"));
    let mut projects: Vec<PathBuf> = cases
        .filter(|project| project.join("stegvis.yaml").exists())
        .filter(|project| !project.join("templates").exists())
        .collect();
    projects.sort();
    projects.push(own.to_owned());
    projects
}

/// Something of every kind of block, and of every kind of row.
const SEEN: &[&str] = &[
    "<blockquote>",
    "<div class=\"alert warning\"",
    "<div class=\"verbatim\">",
    "<figcaption>",
    "<hr>",
    " class=\"hold\"><a class=\"number\"",
    "<ol start=\"",
    "<pre dir=\"ltr\">",
    "<span id=\"",
    "<th scope=\"col\" class=\"end\">",
    " height=\"",
    "<table class=\"apart\">",
    "<th scope=\"col\">To confirm",
    "<tr class=\"said\">",
    "class=\"signer\"",
    "inputmode=\"decimal\"",
    "role=\"radiogroup\"",
];

#[test]
fn blocks_are_what_the_components_write() {
    let mut seen = String::new();
    for project in projects() {
        let Some(own) = pages(&project, &[]) else {
            continue;
        };
        let copied = pages(&project, &["html/blocks.html"]).unwrap();
        assert_eq!(own, copied, "{}", project.display());
        seen.extend(own);
    }
    let missing: Vec<&&str> = SEEN.iter().filter(|part| !seen.contains(**part)).collect();
    assert!(missing.is_empty(), "no page has {missing:?}");
}

#[test]
fn a_copied_frame_changes_nothing() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = pages(project, &[]).unwrap();
    for name in ["base", "guide", "checklist"] {
        let name = format!("html/{name}.html");
        assert_eq!(Some(&own), pages(project, &[&name]).as_ref(), "{name}");
    }
}
