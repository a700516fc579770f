//! The versions of the source that translations were made from: in a folder, in a file, or in the history of a repository.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context as _, bail};

use crate::cli::places::{Place, name_of};
use crate::cli::shown;
use crate::compare::{Recorded, Translation, commit};
use crate::git::history::{Contents, History};
use crate::load;
use crate::locale::Locale;
use crate::source::Source;

/// Where the version is that one translation was made from.
pub(super) enum Earlier {
    /// Nobody says.
    Nowhere,
    /// In a folder, or in a file.
    Place(PathBuf),
    /// In a repository.
    Repository(Repository),
}

/// The repository that the source lies in.
pub(super) struct Repository {
    history: History,
    contents: Mutex<Contents>,
    /// The revision and its name; without one, what each translation names.
    revision: Option<(String, String)>,
    /// Where the source is.
    place: PathBuf,
}

impl Earlier {
    /// Finds out where the versions are for each translation.
    pub(super) fn all(
        from: &[String],
        recorded: bool,
        places: &[Place],
    ) -> anyhow::Result<Vec<Self>> {
        let (source, translations) = places.split_first().context("there is no source")?;
        let mut common = None;
        let mut own: Vec<(&Locale, &str)> = Vec::new();
        for text in from {
            let named = text.split_once('=').and_then(|(tag, rest)| {
                let mut all = translations.iter().map(|place| &place.locale);
                Some((all.find(|locale| locale.as_str() == tag)?, rest))
            });
            match named {
                Some((locale, _)) if own.iter().any(|(known, _)| *known == locale) => {
                    bail!("--from is given twice for {locale}")
                }
                Some(named) => own.push(named),
                None if common.is_some() => bail!("--from is given twice for all translations"),
                None => common = Some(text.as_str()),
            }
        }
        let one = |place: &Place| {
            let named = own.iter().find(|(locale, _)| **locale == place.locale);
            match named.map(|(_, text)| *text).or(common) {
                _ if recorded => Repository::open(&source.path, None).map(Self::Repository),
                Some(text) if Path::new(text).exists() => {
                    if Path::new(text).is_dir() != source.path.is_dir() {
                        let (text, source) = (Path::new(text), &source.path);
                        bail!(
                            "--from {}: give a folder for a folder and a file for a file, as {} is one",
                            text.display(),
                            shown(source)
                        );
                    }
                    Ok(Self::Place(text.into()))
                }
                Some(text) => Repository::open(&source.path, Some(text))
                    .with_context(|| format!("--from {text}: there is no such file or folder"))
                    .map(Self::Repository),
                None => Ok(Self::Nowhere),
            }
        };
        translations.iter().map(one).collect()
    }

    /// Tells whether a file is one of the articles that are read.
    pub(super) fn has_article(&self, file: &Path) -> bool {
        matches!(self, Self::Place(place) if load::disk::is_article(place, file))
    }

    /// Puts the version of its source beside a translation.
    pub(super) fn translation(&self, file: Option<Source>, path: &str) -> Translation {
        let mut one = Translation {
            file,
            from: None,
            recorded: Recorded::Unasked,
        };
        match self {
            Self::Nowhere => {}
            Self::Place(place) if place.is_dir() && !place.join(path).is_file() => {}
            Self::Place(place) => {
                let mut from = load::disk::article(place, path_in(place, path));
                from.path = name_of(place, path);
                one.from = Some(from);
            }
            Self::Repository(repository) => repository.put(&mut one, path),
        }
        one
    }
}

/// Returns the path of an article in a place; a file is its own.
fn path_in<'p>(place: &'p Path, path: &'p str) -> &'p str {
    let name = place.file_name().and_then(|name| name.to_str());
    if place.is_dir() {
        path
    } else {
        name.unwrap_or(path)
    }
}

impl Repository {
    fn open(source: &Path, revision: Option<&str>) -> anyhow::Result<Self> {
        let parent = source.parent().filter(|folder| *folder != Path::new(""));
        let folder = if source.is_dir() {
            source
        } else {
            parent.unwrap_or(Path::new("."))
        };
        let history = History::open(folder)?;
        let version = revision.map(|word| Ok((word.to_owned(), history.version(word)?)));
        let version: anyhow::Result<Option<(String, String)>> = version.transpose();
        Ok(Self {
            contents: Mutex::new(history.contents()?),
            revision: version?,
            history,
            place: source.to_owned(),
        })
    }

    fn put(&self, one: &mut Translation, path: &str) {
        let named = one.file.as_ref().and_then(|file| commit(&file.text));
        let (shown, version) = match (&self.revision, named) {
            (Some((word, version)), _) => (word.as_str(), version.as_str()),
            (None, Some(commit)) => (commit, commit),
            (None, None) => {
                one.recorded = Recorded::Unnamed;
                return;
            }
        };
        let name = self.history.name_of(version, path);
        let text = self
            .contents
            .lock()
            .expect("nothing panics while it asks git")
            .text(&name);
        let text = text.ok().flatten();
        let path = format!("{shown}:{}", name_of(&self.place, path));
        if self.revision.is_none() {
            one.recorded = match text {
                Some(_) => Recorded::Known,
                None => Recorded::Unknown,
            };
        }
        one.from = text.map(|text| Source::new(path, text));
    }
}
