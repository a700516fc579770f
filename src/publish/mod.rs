//! Which files a project's pages become: guides and checklists here; indexes, pictures and style sheets in `site`.

mod site;
mod unchanged;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash as _, Hasher};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use crate::check::{Publisher, Rendered};
use crate::model::{DocumentKind, Output, Project};
use crate::render::address::{Address, Ending};
use crate::render::json;
use crate::render::search::{self, Sketch};
use crate::render::site::Site;
use crate::resolve::page::{Context, Resolved};
use crate::tree::{Inline, Kind, Page, walk, walk_inlines};
use crate::write::{Summary, Writer};

pub use unchanged::{Input, Last};

/// Bytes that what nearly every page is made of fits in.
const PAGE_BYTES: usize = 32 << 10;

/// Owner of files that belong to the site as a whole.
const SITE: &str = "*";

/// Writes the pages of one build.
pub struct Publish<'p> {
    root: &'p Path,
    project: &'p Project,
    selection: Selection,
    /// Whether each page of the site holds all it loads.
    lone: bool,
    writer: Writer,
    /// Digest of what the pages of a locale have in common, by position of the locale.
    common: OnceLock<Vec<blake3::Hash>>,
    state: Mutex<State>,
}

/// What a build makes; without names of a kind, everything of that kind.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Ids of documents.
    pub documents: BTreeSet<String>,
    /// Positions of locales.
    pub locales: BTreeSet<usize>,
    /// Outputs; without, those of the settings.
    pub outputs: BTreeSet<Output>,
    /// Positions of profiles in `Editions::profiles`; the first stands for none.
    pub profiles: BTreeSet<usize>,
}

impl Selection {
    /// Tells whether something is left out on purpose.
    fn is_partial(&self) -> bool {
        let Self {
            documents,
            locales,
            outputs,
            profiles,
        } = self;
        !(documents.is_empty() && locales.is_empty() && outputs.is_empty() && profiles.is_empty())
    }

    /// Tells whether the pages of a profile in a locale are built.
    fn has(&self, profile: usize, locale: usize) -> bool {
        let all_or = |named: &BTreeSet<usize>, one| named.is_empty() || named.contains(&one);
        all_or(&self.profiles, profile) && all_or(&self.locales, locale)
    }
}

/// Everything a page is made from: what it says (terms, labels, titles and links in place), the words around it, the templates,
/// the settings, and the program. It is hashed in one go, which is faster than in thousands of pieces.
#[derive(Default)]
struct Digest(Vec<u8>);

impl Digest {
    fn hash(&self) -> blake3::Hash {
        blake3::hash(&self.0)
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        let hash = self.hash();
        let first = hash.as_bytes().iter().take(8);
        first.fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

#[derive(Default)]
struct State {
    /// Pages written, as document, position of the profile and of the locale.
    pages: BTreeSet<(String, usize, usize)>,
    /// Pictures the pages show, as paths from the root of an output.
    media: BTreeSet<String>,
    /// What the pages can be found by, by position of the profile and of the locale, and by path.
    sketches: BTreeMap<(usize, usize), BTreeMap<String, Sketch>>,
}

impl<'p> Publish<'p> {
    /// Opens the output directory; pictures come from the project's folder. `lone` puts into each page of the site all it loads.
    ///
    /// # Errors
    /// When the output directory cannot be used.
    pub fn open(
        project: &'p Project,
        root: &'p Path,
        out: &Path,
        selection: Selection,
        lone: bool,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            root,
            project,
            selection,
            lone,
            writer: Writer::open(out)?,
            common: OnceLock::new(),
            state: Mutex::default(),
        })
    }

    /// Removes what no longer belongs to the output, and returns what was done. A build of a part removes nothing.
    /// `complete` says whether the whole project could be read; if not, nothing is removed. Where `clean` holds the input of a
    /// build that found nothing, with how many documents it built and in how many locales, the next build of the same does nothing.
    ///
    /// # Errors
    /// When a file cannot be removed, or the list of files cannot be written.
    pub fn finish(
        self,
        complete: bool,
        clean: Option<(&Input<'_>, (usize, usize))>,
    ) -> anyhow::Result<Summary> {
        let partial = self.selection.is_partial();
        let State { pages, media, .. } = self
            .state
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let clean = clean.filter(|_| !partial);
        let record = clean.map(|(input, counts)| input.record(&media, counts));
        let locales = self.project.catalogs.len();
        let places = || {
            (0..=self.project.settings.profiles.len())
                .flat_map(|profile| (0..locales).map(move |locale| (profile, locale)))
        };
        let built = |document: &str| {
            places()
                .all(|(profile, locale)| pages.contains(&(document.to_owned(), profile, locale)))
        };
        let held: BTreeSet<&str> = documents(self.project)
            .filter(|document| !built(document))
            .collect();
        let kept = |owner: &str| {
            partial || !complete || held.contains(owner) || (owner == SITE && !held.is_empty())
        };
        self.writer.finish(&kept, record.as_deref())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn has(&self, output: Output) -> bool {
        self.builds(self.project, output)
    }

    /// Returns the digest of what the pages of each locale have in common.
    fn common(&self, site: &Site<'_>) -> &[blake3::Hash] {
        self.common.get_or_init(|| {
            let locales = 0..self.project.catalogs.len();
            let common = locales.map(|locale| {
                let mut digest = Digest::default();
                let made_of = (env!("CARGO_PKG_VERSION"), env!("STEGVIS_MADE_OF"));
                (made_of, self.lone).hash(&mut digest);
                site.hash(locale, &mut digest);
                digest.hash()
            });
            common.collect()
        })
    }

    /// Returns the kinds of files that a page becomes.
    fn endings(&self) -> Vec<Ending> {
        let of = |output, endings: &[Ending]| {
            let built = self.has(output);
            endings
                .iter()
                .copied()
                .filter(move |_| built)
                .collect::<Vec<_>>()
        };
        [
            of(Output::Markdown, &[Ending::Markdown]),
            of(Output::Html, &[Ending::Html]),
            of(
                Output::Checklist,
                &[Ending::MarkdownChecklist, Ending::HtmlChecklist],
            ),
            of(Output::Learn, &[Ending::Learn]),
            of(Output::Json, &[Ending::Json]),
        ]
        .concat()
    }

    /// Returns the files that lead from older paths of a page to it, with those paths.
    fn moved(&self, guide: &Page, profile: usize) -> Vec<(String, &'p str)> {
        if !self.has(Output::Html) || profile != 0 {
            return Vec::new();
        }
        let document = self.project.document(&guide.id);
        let old = document.iter().flat_map(|document| &document.meta.aka);
        old.map(|old| {
            let (path, ending) = (&*old.text, Ending::Html);
            (Address { path, ending }.file(guide.locale.as_str()), path)
        })
        .collect()
    }

    /// Notes that a page is there, with the pictures it shows.
    fn note(&self, guide: &Page, profile: usize, locale: usize) {
        let mut media = BTreeSet::new();
        collect_media(guide, &mut media);
        let searched = self.has(Output::Html) && !self.lone;
        let sketch = searched.then(|| search::sketch(guide));
        let mut state = self.state();
        state.pages.insert((guide.id.clone(), profile, locale));
        state.media.extend(media);
        if let Some(sketch) = sketch {
            let sketches = state.sketches.entry((profile, locale)).or_default();
            sketches.insert(guide.path.clone(), sketch);
        }
    }

    /// Writes a file that belongs to the site as a whole.
    fn shared(&self, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.writer.files(SITE, "", &[(path, bytes)])
    }

    /// Tells whether there is a site: guides, or checklists that are pages.
    fn has_site(&self) -> bool {
        self.has(Output::Html) || self.has(Output::Checklist)
    }

    /// Returns the folders that hold pages, and so need pictures.
    fn folders(&self) -> Vec<&'static str> {
        let checklist = self.has(Output::Checklist);
        let folders = [
            ("markdown", self.has(Output::Markdown) || checklist),
            ("html", self.has_site() && !self.lone),
            ("learn", self.has(Output::Learn)),
            ("json", self.has(Output::Json)),
        ];
        let built = folders.into_iter().filter(|(_, built)| *built);
        built.map(|(folder, _)| folder).collect()
    }
}

impl Publisher for Publish<'_> {
    fn wants(&self, document: &str, profile: usize, locale: usize) -> bool {
        let documents = &self.selection.documents;
        let named = documents.is_empty() || documents.contains(document);
        named && self.selection.has(profile, locale)
    }

    fn builds(&self, project: &Project, output: Output) -> bool {
        if self.selection.outputs.is_empty() {
            project.settings.outputs.contains(&output)
        } else {
            self.selection.outputs.contains(&output)
        }
    }

    fn made_from(&self, site: &Site<'_>, locale: usize, resolved: &Resolved) -> String {
        let mut digest = Digest(Vec::with_capacity(PAGE_BYTES));
        digest.write(self.common(site)[locale].as_bytes());
        // The checklist is made from the same.
        (&resolved.page, &resolved.sign_off).hash(&mut digest);
        site.hash_page(&resolved.page, &mut digest);
        digest.hash().to_hex()[..32].to_owned()
    }

    fn is_current(
        &self,
        site: &Site<'_>,
        made_from: &str,
        profile: usize,
        locale: usize,
        guide: &Page,
    ) -> bool {
        // The pages for the documentation pipeline are named after the headings of the source, which the digest does not know.
        // Pages that hold their pictures change with them.
        if self.has(Output::Learn) || self.lone {
            return false;
        }
        let endings = self.endings().into_iter();
        let moved = self.moved(guide, profile).into_iter().map(|(file, _)| file);
        let paths: Vec<String> = endings
            .map(|ending| site.file(guide, ending))
            .chain(moved)
            .collect();
        let current = self.writer.keeps(made_from, &paths);
        if current {
            self.note(guide, profile, locale);
        }
        current
    }

    fn page(&self, site: &Site<'_>, rendered: &Rendered<'_>) -> anyhow::Result<()> {
        let (guide, checklist, locale) = (rendered.page, rendered.checklist, rendered.locale);
        let mut files: Vec<(String, Cow<'_, str>)> = Vec::new();
        for ending in self.endings() {
            let text: Cow<'_, str> = match ending {
                Ending::Markdown => rendered.markdown.into(),
                Ending::MarkdownChecklist => rendered.checklist_markdown.into(),
                Ending::Html => site.html(guide, locale, ending)?.into(),
                Ending::HtmlChecklist => site.html(checklist, locale, ending)?.into(),
                Ending::Learn => rendered.learn.unwrap_or_default().into(),
                Ending::Json => json::page(guide, checklist)?.into(),
            };
            let page = matches!(ending, Ending::Html | Ending::HtmlChecklist);
            let text = if page { self.whole(site, text)? } else { text };
            files.push((site.file(guide, ending), text));
        }
        for (file, old) in self.moved(guide, rendered.profile) {
            let text = self.whole(site, site.moved(guide, old)?.into())?;
            files.push((file, text));
        }
        let all: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(file, text)| (&**file, text.as_bytes()))
            .collect();
        self.writer.files(&guide.id, rendered.made_from, &all)?;
        self.note(guide, rendered.profile, locale);
        Ok(())
    }

    fn site(&self, site: &Site<'_>, context: &Context<'_>) -> anyhow::Result<()> {
        self.whole_site(site, context)
    }
}

fn documents(project: &Project) -> impl Iterator<Item = &str> {
    let pages = project
        .documents
        .iter()
        .filter(|document| document.kind != DocumentKind::Fragment);
    pages.map(|document| &*document.id.text)
}

fn collect_media(page: &Page, media: &mut BTreeSet<String>) {
    walk(&page.blocks, &mut |block| {
        if let Kind::Image(image) = &block.kind
            && !image.outside
        {
            media.insert(image.file.clone());
        }
    });
    walk_inlines(&page.blocks, &mut |inline| {
        if let Inline::Image(image) = inline
            && !image.outside
        {
            media.insert(image.file.clone());
        }
    });
}
