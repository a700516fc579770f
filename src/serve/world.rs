//! The project as it stands on disk, kept in memory: only files that changed are read again.

use std::collections::BTreeSet;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::watch::Change;
use crate::check::{Opened, Recorded};
use crate::diagnostic::Diagnostic;
use crate::load::{self, SETTINGS, disk};
use crate::model::Project;
use crate::render::engine::Engine;
use crate::source::{Source, SourceId};

/// How long a file may be gone while an editor puts another in its place.
const GONE: Duration = Duration::from_millis(20);

/// A project that can be shown, and what stands in the way of showing it as it is.
pub(super) struct World {
    /// What is shown. It has a project.
    opened: Opened,
    /// What its ledgers say.
    recorded: Recorded,
    /// What was read later, and cannot be shown because its settings cannot be used.
    unusable: Option<Opened>,
    /// The templates of the project that could be used last.
    templates: Vec<(String, String)>,
    /// Why its templates as they are cannot be used.
    trouble: Option<String>,
    /// Counts the changes of what pages load beside their own bytes.
    look: u64,
}

/// What is not as it was.
pub(super) struct News {
    /// Texts that changed, and are where they were.
    texts: Vec<Source>,
    /// The files under `media/`, where some came or went.
    media: Option<BTreeSet<String>>,
    /// Everything, where files came or went.
    all: Option<Box<Opened>>,
    /// What changed, for people.
    pub(super) paths: Vec<String>,
}

impl World {
    /// Begins with a project as it was read; nothing where its settings cannot be used.
    pub(super) fn new(mut opened: Opened) -> Option<Self> {
        let project = opened.loaded.project.as_ref()?;
        let recorded = Recorded::read(project, &opened.sources);
        opened.read_sizes();
        let mut world = Self {
            opened,
            recorded,
            unusable: None,
            templates: Vec::new(),
            trouble: None,
            look: 0,
        };
        world.try_templates();
        Some(world)
    }

    /// Returns what is shown.
    pub(super) fn opened(&self) -> &Opened {
        &self.opened
    }

    /// Returns the project that is shown.
    pub(super) fn project(&self) -> &Project {
        let project = self.opened.loaded.project.as_ref();
        project.expect("only what has a project is shown")
    }

    /// Returns what its ledgers say.
    pub(super) fn recorded(&self) -> &Recorded {
        &self.recorded
    }

    /// Returns what was found in settings that cannot be used, with what was read.
    pub(super) fn unusable(&self) -> Option<(&Opened, &[Diagnostic])> {
        let opened = self.unusable.as_ref()?;
        Some((opened, &opened.loaded.found))
    }

    /// Returns why the templates as they are cannot be used.
    pub(super) fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// Returns a number that changes with what pages load beside their own bytes.
    pub(super) fn look(&self) -> u64 {
        self.look
    }

    /// Returns the folders that hold files of the project.
    pub(super) fn folders(&self) -> Vec<String> {
        let settings = &self.project().settings;
        let mut folders = ["procedures", "templates", "media", "locales"]
            .map(str::to_owned)
            .to_vec();
        let base = settings.catalogs.base();
        let bases = if base.is_empty() {
            let tags = settings.locales.iter().map(|one| one.locale.as_str());
            tags.map(|tag| settings.catalogs.base_of(tag)).collect()
        } else {
            vec![base]
        };
        for base in bases {
            let known = |folder: &String| Path::new(&base).starts_with(folder);
            // Files of the project's own folder are watched anyway.
            if !base.is_empty() && !folders.iter().any(known) {
                folders.push(base);
            }
        }
        folders
    }

    /// Looks at what may have changed, and returns what did.
    pub(super) fn look_at(&self, change: &Change) -> Option<News> {
        let newest = self.unusable.as_ref().unwrap_or(&self.opened);
        let root = &newest.root;
        let mut news = News {
            texts: Vec::new(),
            media: None,
            all: None,
            paths: Vec::new(),
        };
        let (mut listed, mut everything) = (change.all, false);
        let own = || {
            newest
                .sources
                .iter()
                .filter(|(_, source)| !source.is_built_in())
        };
        let mut paths: BTreeSet<String> = BTreeSet::new();
        paths.extend(change.paths.iter().filter_map(|path| below(root, path)));
        // Of a folder that came in the place of another, nobody names the files.
        let folders = paths.iter().filter(|path| root.join(path).is_dir());
        let folders: Vec<String> = folders.map(|path| format!("{path}/")).collect();
        for folder in folders {
            let pictures = newest.media.iter().map(|file| format!("media/{file}"));
            let texts = own().map(|(_, source)| source.path.clone());
            let files = texts.chain(pictures);
            paths.extend(files.filter(|path| path.starts_with(&folder)));
        }
        if change.all {
            paths.extend(own().map(|(_, source)| source.path.clone()));
        }
        for path in paths {
            let known = newest.sources.find(&path).map(|(_, source)| source);
            let picture = path
                .strip_prefix("media/")
                .is_some_and(|file| newest.media.contains(file));
            if let Some(before) = known {
                let now = read(root, &path);
                let same = now.text == before.text && now.unreadable == before.unreadable;
                listed |= now.unreadable.is_some();
                everything |= path == SETTINGS && !same;
                if !same {
                    news.paths.push(path);
                    news.texts.push(now);
                }
            } else if picture && root.join(&path).is_file() {
                news.paths.push(path);
            } else {
                listed = true;
            }
        }
        if listed {
            let listing = disk::list(root).ok()?;
            let texts = listing.texts.iter().map(String::as_str);
            let now: BTreeSet<&str> = texts
                .chain(listing.unreadable.iter().map(|one| one.path.as_str()))
                .collect();
            let before: BTreeSet<&str> = own().map(|(_, source)| source.path.as_str()).collect();
            everything |= now != before;
            let other = now.symmetric_difference(&before);
            news.paths.extend(other.map(|path| (*path).to_owned()));
            if listing.media != newest.media {
                let other = listing.media.symmetric_difference(&newest.media);
                news.paths.extend(other.map(|file| format!("media/{file}")));
                news.media = Some(listing.media);
            }
        }
        if everything || self.unusable.is_some() {
            news.all = Some(Box::new(Opened::read(root.clone()).ok()?));
        }
        news.paths.sort();
        news.paths.dedup();
        (!news.paths.is_empty()).then_some(news)
    }

    /// Takes over what changed.
    pub(super) fn take(&mut self, news: News) {
        let below = |folder: &str| news.paths.iter().any(|path| path.starts_with(folder));
        let pictures = below("media/");
        if pictures || below("templates/") {
            self.look += 1;
        }
        if let Some(all) = news.all {
            if all.loaded.project.is_none() {
                self.unusable = Some(*all);
                return;
            }
            (self.opened, self.unusable) = (*all, None);
            self.opened.read_sizes();
            self.look += 1;
            self.read_ledgers();
            return self.try_templates();
        }
        let opened = &mut self.opened;
        if let Some(media) = news.media {
            opened.media = media;
            if let Some(project) = &mut opened.loaded.project {
                project.media.clone_from(&opened.media);
            }
        }
        let templates = news
            .texts
            .iter()
            .any(|one| one.path.starts_with("templates/"));
        // All that is recorded stands in tables.
        let ledgers = news.texts.iter().any(|one| one.path.ends_with(".tsv"));
        let mut changed: BTreeSet<SourceId> = BTreeSet::new();
        for source in news.texts {
            if let Some((id, _)) = opened.sources.find(&source.path) {
                opened.sources.replace(id, source);
                changed.insert(id);
            }
        }
        let whole = !load::again(&mut opened.loaded, &opened.sources, &changed);
        if whole {
            opened.loaded = load::project(&opened.sources, opened.media.clone());
        }
        opened.read_pictures();
        if pictures || whole {
            opened.read_sizes();
        }
        if templates || whole {
            self.try_templates();
        }
        if ledgers || whole {
            self.read_ledgers();
        }
    }

    fn read_ledgers(&mut self) {
        let recorded = Recorded::read(self.project(), &self.opened.sources);
        self.recorded = recorded;
    }

    /// Shows the project with its templates; where they cannot be used, with those that could be last.
    fn try_templates(&mut self) {
        let Some(project) = &mut self.opened.loaded.project else {
            return;
        };
        match Engine::new(&project.templates) {
            Ok(_) => {
                self.templates.clone_from(&project.templates);
                self.trouble = None;
            }
            Err(error) => {
                project.templates.clone_from(&self.templates);
                self.trouble = Some(format!("{error:#}"));
            }
        }
    }
}

/// Returns the path of a file below the folder of a project, if it is neither elsewhere nor hidden.
fn below(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let path = below.to_str()?.replace('\\', "/");
    let hidden = path.split('/').any(|name| name.starts_with('.'));
    (!path.is_empty() && !hidden).then_some(path)
}

/// Reads a file again; one that is gone is waited for.
fn read(root: &Path, path: &str) -> Source {
    let source = disk::text(root, path);
    if source.unreadable.is_none() {
        return source;
    }
    thread::sleep(GONE);
    disk::text(root, path)
}
