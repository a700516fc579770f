//! The catalogs of earlier versions: which files they were, wherever the settings of their time had them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::git::history::{History, Version};
use crate::layout::{Layout, with_tag};
use crate::model::Project;

/// The history of a project, and where its catalogs stood in it.
#[derive(Debug)]
pub struct Past {
    pub(super) history: History,
    /// Where catalogs stand, and where earlier settings had them.
    layouts: Vec<Layout>,
    /// The tags of the locales, in the order of the catalogs.
    tags: Vec<String>,
}

impl Past {
    /// Opens the history of a project. `layout` reads from a text of the file `settings` where the catalogs stood.
    ///
    /// # Errors
    /// When there is no `git`, or the project lies in no repository.
    pub fn open(
        root: &Path,
        project: &Project,
        settings: &str,
        layout: impl Fn(&str) -> Layout,
    ) -> anyhow::Result<Self> {
        let history = History::open(root)?;
        let mut layouts = vec![project.settings.catalogs.clone()];
        let mut contents = history.contents()?;
        for file in history
            .log(&[settings.to_owned()])?
            .into_iter()
            .flat_map(|version| version.files)
        {
            let texts = file.before.iter().chain(&file.after);
            for id in texts {
                let earlier = contents.text(id)?.map(|text| layout(&text));
                layouts.extend(earlier.filter(|earlier| !layouts.contains(earlier)));
            }
        }
        let tags = project.catalogs.iter();
        Ok(Self {
            history,
            layouts,
            tags: tags.map(|catalog| catalog.locale.to_string()).collect(),
        })
    }

    /// Returns the name of the version that a word of git's means.
    ///
    /// # Errors
    /// When there is no such version.
    pub fn version(&self, word: &str) -> anyhow::Result<String> {
        self.history.version(word)
    }

    /// Tells whether earlier versions are left out of this copy of the repository.
    pub fn is_shallow(&self) -> bool {
        self.history.is_shallow()
    }

    /// Returns the files of a version that are of the catalog at a position, by path, with the names of their contents.
    pub(super) fn files(
        &self,
        version: &str,
        locale: usize,
    ) -> anyhow::Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        for layout in &self.layouts {
            let below = self
                .history
                .files(version, &layout.base_of(&self.tags[locale]))?;
            files.extend(
                below
                    .into_iter()
                    .filter(|(path, _)| self.is_of(path, locale)),
            );
        }
        Ok(files)
    }

    /// Returns the versions that changed the catalog at a position, each after those it follows, with its files alone.
    pub(super) fn log(&self, locale: usize) -> anyhow::Result<Vec<Version>> {
        let tag = &self.tags[locale];
        let patterns = self.layouts.iter().map(|layout| layout.pattern(tag));
        let patterns: Vec<String> = patterns.collect();
        let mut versions = self.history.log(&patterns)?;
        for version in &mut versions {
            version.files.retain(|file| self.is_of(&file.path, locale));
        }
        Ok(versions)
    }

    /// Returns where the source of a file of a catalog stands, where each locale has the same files.
    pub(super) fn beside(&self, path: &str) -> Option<String> {
        self.find(path).map(|(_, source)| source)
    }

    fn is_of(&self, path: &str, locale: usize) -> bool {
        self.find(path).is_some_and(|(of, _)| of == locale)
    }

    /// Returns the position of the locale that a file is of, and the path of the same file in the source.
    fn find(&self, path: &str) -> Option<(usize, String)> {
        let position = |tag: &str| self.tags.iter().position(|known| known == tag);
        let known = |tag: &str| position(tag).is_some();
        let source = self.tags.first()?;
        self.layouts.iter().find_map(|layout| {
            let places = layout.tag(path, &known)?;
            let tag = path.get(places.first()?.clone())?;
            Some((position(tag)?, with_tag(path, &places, source)))
        })
    }
}
