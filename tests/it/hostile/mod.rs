//! Hostile input: every case of a table runs through the whole pipeline, and must end in the finding it earns.
//!
//! A case replaces or adds files of a small project. No case may panic, hang, hide the findings planted in a second file, or
//! get anything into the rendered pages that runs in a reader's browser.

#![expect(clippy::too_many_lines, reason = "a table is as long as it must be")]

mod articles;
mod bytes;
mod disk;
mod fluent;
mod html;
mod many;
mod markup;
mod names;
mod references;
mod settings;
mod templates;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use stegvis::check::{self, Publisher, Rendered};
use stegvis::load;
use stegvis::render::address::Ending;
use stegvis::render::site::Site;
use stegvis::resolve::page::Context;
use stegvis::source::Source;

/// A project that is fine. What is typed badly is no finding here, so that its pages are made and can be looked at.
const PROJECT: &[(&str, &str)] = &[
    (
        "stegvis.yaml",
        "stegvis: 1\nsource: en\ncheck: { rules: { invisible-character: off, not-nfc: off, repeated-word: off, many-alerts: off } }\n",
    ),
    (
        "procedures/guide.yaml",
        "stegvis: 1\nkind: procedure\nbody:\n  - intro\n  - steps:\n      - open\n",
    ),
    (
        "locales/en/guide.ftl",
        "guide = Replace the toner\nguide--intro = It takes a minute.\nguide--open = Open the cover.\n",
    ),
];

/// Two files with a fault each, which no other file may hide.
const PLANTED: &[(&str, &str)] = &[
    (
        "procedures/planted.yaml",
        "stegvis: 1\nkind: article\nbodi: x\nbody:\n  - lost\n",
    ),
    (
        "locales/en/planted.ftl",
        "planted = Planted\nplanted--lost = It is **lost.\n",
    ),
];

/// What becomes of a hostile file.
pub(super) enum Expect {
    /// Findings of exactly these codes, besides the planted ones.
    Finds(&'static [&'static str]),
    /// No finding; every page holds this text.
    Shows(&'static str),
    /// The run ends with an error that says this.
    Refuses(&'static str),
    /// Only the planted faults count, and that nothing in a page can run.
    Any,
}

/// One row of the table.
pub(super) struct Case {
    /// What is hostile about it.
    pub(super) name: String,
    /// Files that replace those of the project, or come on top.
    pub(super) files: Vec<(String, String)>,
    /// Pictures.
    pub(super) media: Vec<&'static str>,
    /// What must come of it.
    pub(super) expect: Expect,
    /// Whether the planted faults can be told: not where the settings are unusable.
    pub(super) planted: bool,
}

impl Case {
    pub(super) fn new(name: &str, path: &str, text: impl Into<String>, expect: Expect) -> Self {
        let planted = matches!(&expect, Expect::Finds(_));
        Self {
            name: name.to_owned(),
            files: vec![(path.to_owned(), text.into())],
            media: Vec::new(),
            expect,
            planted,
        }
    }

    pub(super) fn with(mut self, path: &str, text: impl Into<String>) -> Self {
        self.files.push((path.to_owned(), text.into()));
        self
    }

    pub(super) fn with_media(self, media: &[&'static str]) -> Self {
        Self {
            media: media.to_vec(),
            ..self
        }
    }

    /// Says that the faults of other files must still be told.
    pub(super) fn planted(self) -> Self {
        Self {
            planted: true,
            ..self
        }
    }

    /// Says that nothing else can be told.
    pub(super) fn alone(self) -> Self {
        Self {
            planted: false,
            ..self
        }
    }
}

/// What came of a run.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Path and code of each finding.
    pub(super) found: BTreeSet<(String, &'static str)>,
    /// Every page by name, Markdown and HTML.
    pub(super) pages: BTreeMap<String, String>,
    /// The error that ended the run.
    pub(super) error: Option<String>,
}

#[derive(Default)]
struct Collect(Mutex<BTreeMap<String, String>>);

impl Collect {
    fn pages(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Publisher for Collect {
    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        let (page, checklist) = (rendered.page, rendered.checklist);
        let mut texts = vec![
            ("md", rendered.markdown.to_owned()),
            (
                "checklist.md",
                site.markdown(checklist, Ending::MarkdownChecklist)?,
            ),
        ];
        texts.push(("html", site.html(page, rendered.locale, Ending::Html)?));
        texts.push((
            "checklist.html",
            site.html(checklist, rendered.locale, Ending::HtmlChecklist)?,
        ));
        let mut pages = self.pages();
        for (ending, text) in texts {
            pages.insert(format!("{}/{}.{ending}", page.locale, page.path), text);
        }
        Ok(())
    }

    fn site(&self, site: &Site<'_>, _: &Context<'_>) -> anyhow::Result<()> {
        self.pages().insert("index.html".to_owned(), site.root()?);
        Ok(())
    }
}

/// Runs a project of texts through everything that `build` does, but for the disk.
pub(super) fn run(files: &[(String, String)], media: &[&str]) -> Outcome {
    let files = files
        .iter()
        .map(|(path, text)| Source::new(path, text.as_str()));
    let sources = load::with_built_in(files.collect());
    let media = media.iter().map(|&path| path.to_owned()).collect();
    let loaded = load::project(&sources, media);
    let pages = Collect::default();
    match check::run(&loaded, &sources, &pages) {
        Ok(checked) => {
            // The report is part of what must not fall over.
            let about = stegvis::report::About {
                checked: &checked,
                sources: &sources,
                unread: loaded.unread,
                limits: &[],
                folder: "",
            };
            assert!(!stegvis::report::text::report(&about, false).is_empty());
            // What the others do for many findings they do for one.
            if checked.found.len() < 1000 {
                assert!(!stegvis::report::sarif::report(&about).is_empty());
                assert!(!stegvis::report::junit::report(&about).is_empty());
            }
            let path = |one: &stegvis::diagnostic::Diagnostic| {
                sources.get(one.primary.source).path.clone()
            };
            Outcome {
                found: checked
                    .found
                    .iter()
                    .map(|one| (path(one), one.code))
                    .collect(),
                pages: std::mem::take(&mut pages.pages()),
                error: None,
            }
        }
        Err(error) => Outcome {
            error: Some(format!("{error:#}")),
            ..Outcome::default()
        },
    }
}

/// Returns what is wrong with the outcome of a case; nothing if it is as it must be.
fn judge(case: &Case) -> Option<String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let own = PROJECT
        .iter()
        .chain(PLANTED.iter().filter(|_| case.planted));
    files.extend(own.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    files.extend(case.files.iter().cloned());
    let files: Vec<_> = files.into_iter().collect();
    let mut outcome = run(&files, &case.media);
    for (name, page) in outcome
        .pages
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
    {
        if let Some(danger) = html::danger(page) {
            return Some(format!("{name} holds {danger}"));
        }
    }
    if case.planted {
        for (path, code) in [
            ("procedures/planted.yaml", "unknown-key"),
            ("locales/en/planted.ftl", "unclosed-markup"),
        ] {
            if !outcome.found.remove(&(path.to_owned(), code)) {
                return Some(format!("hides {code} in {path}: {:?}", outcome.found));
            }
        }
    }
    let codes: BTreeSet<&str> = outcome.found.iter().map(|(_, code)| *code).collect();
    match (&case.expect, &outcome.error) {
        (Expect::Refuses(why), Some(error)) if error.contains(why) => None,
        (Expect::Refuses(why), error) => {
            Some(format!("not refused with `{why}`: {error:?} {codes:?}"))
        }
        (_, Some(error)) => Some(format!("ended with {error}")),
        (Expect::Finds(expected), None) => (codes != expected.iter().copied().collect())
            .then(|| format!("finds {codes:?}, not {expected:?}")),
        (Expect::Any, None) => None,
        (Expect::Shows(_), None) if !codes.is_empty() => Some(format!("finds {codes:?}")),
        (Expect::Shows(text), None) => outcome
            .pages
            .iter()
            .filter(|(name, _)| name.ends_with("/guide.html"))
            .all(|(_, page)| !page.contains(text))
            .then(|| format!("does not show `{text}`: {:?}", outcome.pages.keys())),
    }
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    cases.extend(yaml::cases());
    cases.extend(bytes::cases());
    cases.extend(fluent::cases());
    cases.extend(references::cases());
    cases.extend(names::cases());
    cases.extend(markup::cases());
    cases.extend(many::cases());
    cases.extend(settings::cases());
    cases.extend(templates::cases());
    cases
}

#[test]
fn every_case_ends_as_it_must() {
    let (told, heard) = channel::<String>();
    // Nothing fails by the clock; a case that hangs is only named.
    let watchdog = std::thread::spawn(move || {
        let mut present = String::new();
        loop {
            match heard.recv_timeout(Duration::from_secs(10)) {
                Ok(name) => present = name,
                Err(RecvTimeoutError::Timeout) => println!("still at: {present}"),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    let only = std::env::var("HOSTILE").unwrap_or_default();
    let mut wrong = Vec::new();
    let all = cases();
    assert!(all.len() >= 200, "the table has {} rows", all.len());
    let names: BTreeSet<&str> = all.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), all.len(), "two rows have one name");
    for case in all.iter().filter(|case| case.name.contains(&only)) {
        told.send(case.name.clone()).unwrap();
        // Shown by `--nocapture`: a stack that overflows leaves no other trace.
        println!("{}", case.name);
        let verdict = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| judge(case)));
        match verdict {
            Ok(None) => {}
            Ok(Some(why)) => wrong.push(format!("{}: {why}", case.name)),
            Err(_) => wrong.push(format!("{}: panics", case.name)),
        }
    }
    drop(told);
    watchdog.join().unwrap();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
