//! Builds adopted articles back in memory, and holds a page against its article.

use std::collections::BTreeMap;
use std::sync::Mutex;

use stegvis::adopt::Adoption;
use stegvis::check::{self, Publisher, Rendered};
use stegvis::load;
use stegvis::render::site::Site;
use stegvis::resolve::page::Context;
use stegvis::source::Sources;

use super::adopted::files;
use super::reader;

/// Keeps the pages it is given.
#[derive(Default)]
struct Keep(Mutex<BTreeMap<(String, String), String>>);

impl Publisher for Keep {
    fn page(&self, _: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        let key = (
            rendered.page.id.clone(),
            rendered.page.locale.as_str().to_owned(),
        );
        let text = rendered.learn.unwrap_or(rendered.markdown);
        if let Ok(mut pages) = self.0.lock() {
            pages.insert(key, text.to_owned());
        }
        Ok(())
    }

    fn site(&self, _: &Site<'_>, _: &Context<'_>) -> anyhow::Result<()> {
        Ok(())
    }
}

/// The pages by id of the document and tag of the locale.
pub(crate) type Pages = BTreeMap<(String, String), String>;

/// Builds the adopted project in memory, and counts what is found in it.
pub(crate) fn build(adoption: &Adoption) -> anyhow::Result<(Pages, BTreeMap<&'static str, usize>)> {
    let sources: Sources = load::with_built_in(files(adoption));
    let loaded = load::project(&sources, std::collections::BTreeSet::new());
    let keep = Keep::default();
    let mut findings = BTreeMap::new();
    for one in check::run(&loaded, &sources, &keep)?.found {
        *findings.entry(one.code).or_default() += 1;
    }
    Ok((keep.0.into_inner().unwrap_or_default(), findings))
}

/// What came of an article that was adopted and built back.
pub(crate) struct Held {
    /// Words that are in the original only.
    pub(crate) lost: Vec<String>,
    /// The first place where the two differ.
    pub(crate) difference: Option<String>,
}

/// Holds a page against the article it comes from.
pub(crate) fn hold(path: &str, original: &str, built: &str) -> Held {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (wanted, got) = (reader::read(original, folder), reader::read(built, folder));
    let mut there = BTreeMap::<String, usize>::new();
    for word in reader::words(&got) {
        *there.entry(word).or_default() += 1;
    }
    let mut lost = Vec::new();
    for word in reader::words(&wanted) {
        match there.get_mut(&word) {
            Some(count) if *count > 0 => *count -= 1,
            _ => lost.push(word),
        }
    }
    let (a, b) = (&wanted.blocks, &got.blocks);
    let differs = a.iter().zip(b).position(|(a, b)| a != b);
    let shorter = (a.len() != b.len()).then(|| a.len().min(b.len()));
    let show = |blocks: &[String], at: usize| -> String {
        blocks.get(at).map_or("the end".to_owned(), |line| {
            line.chars().take(400).collect()
        })
    };
    let mut difference = differs.or(shorter).map(|at| {
        format!(
            "block {at}\n      - {}\n      + {}",
            show(a, at),
            show(b, at)
        )
    });
    if difference.is_none() && got.strong < wanted.strong {
        difference = Some(format!(
            "strong {} times, not {}",
            got.strong, wanted.strong
        ));
    }
    Held { lost, difference }
}
