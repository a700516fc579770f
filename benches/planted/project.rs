//! The clean project: the sample project of the repository and the procedures of `prose`, with ledgers in step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use stegvis::check::{self, Checked, Nothing};
use stegvis::drift::ledger::{Ledgers, is_ledger};
use stegvis::drift::pictures::{self, PictureState};
use stegvis::drift::plan::{self, Sync};
use stegvis::drift::{Drift, record};
use stegvis::load::{self, Loaded};
use stegvis::source::{Source, Sources};

use super::prose::{DOCUMENT, GLOSSARY, LINKS, MESSAGES, SERVERS, SHARED};

/// The locales, the source first.
pub(crate) const LOCALES: [&str; 3] = ["en", "sv-SE", "zh-TW"];

/// A project in memory.
#[derive(Clone, Default)]
pub(crate) struct Files {
    /// Texts by path.
    pub(crate) texts: BTreeMap<String, String>,
    /// What stands for each file below `media/`, by path.
    pub(crate) media: BTreeMap<String, Box<str>>,
}

impl Files {
    /// Makes the clean project with so many procedures of its own.
    pub(crate) fn clean(servers: usize) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Self::default();
        for folder in ["procedures", "locales"] {
            files.read(root, folder);
        }
        files
            .texts
            .retain(|path, _| !LOCALES.iter().any(|tag| is_ledger(path, &ledgers(tag))));
        let settings = "stegvis: 1\nname: Servers\nsource: en\nlocales:\n  zh-TW: { spacing: cjk-latin }\n  sv-SE: {}\nnames: { keep: [Active Directory, Azure, Office 365, Secure Boot] }\n";
        let mut links = read(&root.join("links.yaml"));
        links.push_str(LINKS);
        for (path, text) in [
            ("stegvis.yaml", settings),
            ("links.yaml", &*links),
            ("glossary.yaml", GLOSSARY),
        ] {
            files.texts.insert(path.to_owned(), text.to_owned());
        }
        for (id, server) in &SERVERS[..servers.min(SERVERS.len())] {
            files.add_server(id, server);
        }
        for (at, tag) in LOCALES.iter().enumerate() {
            let shared = SHARED
                .iter()
                .map(|(id, words)| format!("{id} = {}\n", words[at]));
            files
                .texts
                .insert(format!("locales/{tag}/servers.ftl"), shared.collect());
        }
        files.sync();
        files
    }

    fn add_server(&mut self, id: &str, server: &[&str; 3]) {
        let document = DOCUMENT.replace("{s}", id);
        self.texts
            .insert(format!("procedures/restart-{id}.yaml"), document);
        for (at, tag) in LOCALES.iter().enumerate() {
            let object = server[at];
            let mut letters = object.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            let opening: String = first.chain(letters).collect();
            let message = |(key, words): &(&str, [&str; 3])| {
                let text = words[at].replace("{o}", object).replace("{O}", &opening);
                let gap = if text.starts_with('\n') { "" } else { " " };
                format!("restart-{id}{key} ={gap}{text}\n")
            };
            let text = MESSAGES.iter().map(message).collect();
            self.texts
                .insert(format!("locales/{tag}/restart-{id}.ftl"), text);
        }
    }

    /// Reads the sample project; pictures are known by their length, which is enough to tell that one was replaced.
    fn read(&mut self, root: &Path, folder: &str) {
        let media = root.join("media");
        let mut open = vec![root.join(folder), media.clone()];
        while let Some(folder) = open.pop() {
            let entries = fs::read_dir(&folder).expect("the repository has its sample project");
            for entry in entries {
                let path = entry.expect("a folder can be listed").path();
                if path.is_dir() {
                    open.push(path);
                } else if let Ok(name) = path.strip_prefix(&media) {
                    let bytes = fs::read(&path).expect("a picture can be read");
                    let print = stegvis::drift::Fingerprint::of(&bytes);
                    self.media.insert(slashes(name), print.to_string().into());
                } else {
                    let name = path.strip_prefix(root).expect("it is below the root");
                    self.texts.insert(slashes(name), read(&path));
                }
            }
        }
    }

    fn load(&self) -> (Sources, Loaded) {
        let files = self.texts.iter();
        let files = files.map(|(path, text)| Source::new(path.clone(), text.clone()));
        let sources = load::with_built_in(files.collect());
        let media: BTreeSet<String> = self.media.keys().cloned().collect();
        let mut loaded = load::project(&sources, media);
        loaded.pictures.clone_from(&self.media);
        (sources, loaded)
    }

    /// Records that every translation was made from the source as it stands, as `sync --translated` does.
    pub(crate) fn sync(&mut self) {
        let (sources, loaded) = self.load();
        let project = loaded.project.expect("the settings can be used");
        let ledgers = Ledgers::load(&sources, &project.settings, &mut Vec::new());
        let mut drift = Drift::new(&project, ledgers, true);
        drift.pictures = pictures::prints(&loaded.pictures);
        let sync = Sync {
            translated: true,
            ..Sync::default()
        };
        let decide =
            |locale: usize, part: &stegvis::drift::PartDrift<'_>| sync.decide(&drift, locale, part);
        let (mut rows, _) = plan::rows(&project, &drift, &|_| true, &decide);
        let new = |state| matches!(state, PictureState::Replaced | PictureState::Unrecorded);
        let (own, _) = pictures::rows(&project, &drift, &|_| true, &|_, state| new(state));
        for (rows, own) in rows.iter_mut().zip(own) {
            rows.extend(own);
        }
        for change in record::changes(&project, &sources, &drift, &rows, &BTreeMap::new()) {
            match change.text {
                Some(text) => self.texts.insert(change.path, text),
                None => self.texts.remove(&change.path),
            };
        }
    }

    /// Runs every rule.
    pub(crate) fn check(&self) -> (Sources, Checked) {
        let (sources, loaded) = self.load();
        let checked =
            check::run(&loaded, &sources, &Nothing::default()).expect("the templates can be used");
        (sources, checked)
    }

    /// Returns the paths of the catalogs of a locale.
    pub(crate) fn catalogs(&self, tag: &str) -> Vec<String> {
        let folder = format!("locales/{tag}/");
        let paths = self.texts.keys();
        paths
            .filter(|path| path.starts_with(&folder) && path.ends_with(".ftl"))
            .cloned()
            .collect()
    }
}

/// Returns the folder of the ledgers of a locale.
pub(crate) fn ledgers(tag: &str) -> String {
    stegvis::drift::ledger::folder(tag)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file of the sample project can be read")
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
