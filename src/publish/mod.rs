//! Which files a project's pages become: guides and checklists here; indexes, pictures and style sheets in `site`; pages for those
//! who review translations in `reviews`; what is printed in `pdf`.

mod digest;
mod pdf;
mod reviews;
mod selection;
mod site;
mod unchanged;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash as _, Hasher as _};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

pub use pdf::{Failure, Printing};
pub use reviews::Review;
pub use selection::Selection;

use digest::Ingredients;

use crate::check::{Over, Publisher, Rendered, Sheet};
use crate::load;
use crate::model::{Document, DocumentKind, Output, Project};
use crate::progress::Progress;
use crate::render::address::{Address, Ending};
use crate::render::json;
use crate::render::search::{self, Sketch};
use crate::render::site::Site;
use crate::resolve::page::{Context, Resolved};
use crate::tree::{Page, pictures};
use crate::write::{Digest, Shelf, Summary, Writer};

pub use unchanged::{Ended, Input};

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
    writer: Box<dyn Shelf + 'p>,
    /// Folders between the output directory and the project, where it stands below.
    below: Option<usize>,
    /// Where pages are printed; absent where none are.
    press: Option<pdf::Press>,
    progress: Arc<Progress>,
    /// Digest of what the pages of a locale have in common, by position of the locale.
    common: OnceLock<Vec<Digest>>,
    state: Mutex<State>,
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
    /// Opens the output directory; pictures come from the project's folder. `lone` puts into each page of the site all it loads;
    /// `printing` is there where the selection has PDFs.
    ///
    /// # Errors
    /// When the output directory cannot be used.
    pub fn open(
        project: &'p Project,
        root: &'p Path,
        out: &Path,
        selection: Selection,
        lone: bool,
        printing: Option<Printing>,
        progress: Arc<Progress>,
    ) -> anyhow::Result<Self> {
        let writer = Writer::open(out)?;
        let way = load::disk::way_down(root, out);
        let press = printing.map(|printing| pdf::Press::open(printing, &writer.scratch()));
        Ok(Self {
            lone,
            below: way.map(|way| way.matches('/').count()),
            press: press.transpose()?,
            progress,
            ..Self::to(project, root, Box::new(writer), selection)
        })
    }

    /// Publishes to any place; pictures come from the project's folder.
    pub fn to(
        project: &'p Project,
        root: &'p Path,
        writer: Box<dyn Shelf + 'p>,
        selection: Selection,
    ) -> Self {
        Self {
            root,
            project,
            selection,
            lone: false,
            writer,
            below: None,
            press: None,
            progress: Arc::default(),
            common: OnceLock::new(),
            state: Mutex::default(),
        }
    }

    /// Removes what no longer belongs to the output, and returns what was done. A build of a part removes nothing.
    /// `complete` says whether the whole project could be read; if not, nothing is removed. Where `ended` holds the input of a
    /// build that made every page, and how it ended, the next build of the same has nothing to do.
    ///
    /// # Errors
    /// When a file cannot be removed, or the list of files cannot be written.
    pub fn finish(
        self,
        complete: bool,
        ended: Option<(&Input<'_>, &Ended)>,
    ) -> anyhow::Result<(Summary, Vec<Failure>)> {
        let partial = self.selection.is_partial();
        // What prints, and on which paper, is no input of the project; and a build without review pages takes them away.
        let more = self.press.is_some() || self.selection.review.is_some();
        let ended = ended.filter(|_| !partial && !more);
        let failures = self.press.map_or_else(Vec::new, pdf::Press::failures);
        let State { pages, media, .. } = self
            .state
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let record = ended.and_then(|(input, ended)| input.record(&media, ended));
        let locales = self.project.catalogs.len();
        let places = || {
            (0..=self.project.settings.profiles.len())
                .flat_map(|profile| (0..locales).map(move |locale| (profile, locale)))
        };
        let built = |document: &str| {
            places()
                .all(|(profile, locale)| pages.contains(&(document.to_owned(), profile, locale)))
                && failures.iter().all(|failure| failure.document != document)
        };
        let held: BTreeSet<&str> = documents(self.project)
            .filter(|document| !built(document))
            .collect();
        let kept = |owner: &str| {
            partial || !complete || held.contains(owner) || (owner == SITE && !held.is_empty())
        };
        let summary = self.writer.finish(&kept, record.as_deref())?;
        Ok((summary, failures))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn has(&self, output: Output) -> bool {
        self.builds(self.project, output)
    }

    /// Returns the digest of what the pages of each locale have in common.
    fn common(&self, site: &Site<'_>) -> &[Digest] {
        self.common.get_or_init(|| {
            let locales = 0..self.project.catalogs.len();
            let common = locales.map(|locale| {
                let mut all = Ingredients::default();
                let made_of = (env!("CARGO_PKG_VERSION"), env!("STEGVIS_MADE_OF"));
                (made_of, self.lone).hash(&mut all);
                site.hash(locale, &mut all);
                all.digest()
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
        let checklists: &[Ending] = match self.project.settings.markdown_checklists {
            true => &[Ending::MarkdownChecklist, Ending::HtmlChecklist],
            false => &[Ending::HtmlChecklist],
        };
        [
            of(Output::Markdown, &[Ending::Markdown]),
            of(Output::Html, &[Ending::Html]),
            of(Output::Checklist, checklists),
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
        let media = pictures(&guide.blocks);
        let sketch = self.has(Output::Html).then(|| search::sketch(guide));
        let mut state = self.state();
        state.pages.insert((guide.id.clone(), profile, locale));
        for file in media {
            if !state.media.contains(file) {
                state.media.insert(file.to_owned());
            }
        }
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

    /// Returns the folders that hold pages, and so need pictures; pages that hold all they load need none beside them.
    fn folders(&self) -> BTreeSet<&'static str> {
        let folders = self.endings().into_iter().map(Ending::folder);
        let html = Ending::Html.folder();
        folders
            .filter(|folder| !(self.lone && *folder == html))
            .collect()
    }
}

impl Publisher for Publish<'_> {
    fn wants(&self, document: &str, profile: usize, locale: usize) -> bool {
        let documents = &self.selection.documents;
        let named = documents.is_empty() || documents.contains(document);
        named && self.selection.has(profile, locale)
    }

    fn builds(&self, project: &Project, output: Output) -> bool {
        self.selection.builds(project, output)
    }

    fn prints(&self) -> bool {
        self.press.is_some()
    }

    fn sheets(&self) -> Vec<Sheet> {
        self.press
            .as_ref()
            .map_or_else(Vec::new, pdf::Press::sheets)
    }

    fn progress(&self) -> Option<&Progress> {
        Some(&self.progress)
    }

    fn keeps(&self, document: &Document, prefix: &str, tag: &str) -> bool {
        self.has_earlier(document, prefix, tag)
    }

    fn made_from(&self, site: &Site<'_>, locale: usize, resolved: &Resolved) -> String {
        let mut all = Ingredients::with_room(PAGE_BYTES);
        all.write(&self.common(site)[locale].bytes());
        // The checklist is made from the same.
        let counted = (resolved.checklist.fallbacks, resolved.checklist.stale);
        (&resolved.page, &resolved.sign_off, counted).hash(&mut all);
        site.hash_page(&resolved.page, &mut all);
        all.digest().to_string()
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
        // Pages that hold their pictures change with them, and what is printed has a digest of its own.
        if self.has(Output::Learn) || self.lone || self.press.is_some() {
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
                // What is printed is taken below.
                Ending::Pdf | Ending::PdfChecklist => continue,
                Ending::Markdown => rendered.markdown.into(),
                Ending::MarkdownChecklist => rendered.checklist_markdown.unwrap_or_default().into(),
                Ending::Html => site.html(guide, locale, ending)?.into(),
                Ending::HtmlChecklist => site.html(checklist, locale, ending)?.into(),
                Ending::Learn => rendered.learn.unwrap_or_default().into(),
                Ending::Json => json::page(guide, checklist)?.into(),
            };
            let page = matches!(ending, Ending::Html | Ending::HtmlChecklist);
            let text = if page {
                self.whole(site, text, None)?
            } else {
                text
            };
            files.push((site.file(guide, ending), text));
        }
        for (file, old) in self.moved(guide, rendered.profile) {
            let text = self.whole(site, site.moved(guide, old)?.into(), None)?;
            files.push((file, text));
        }
        let all: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(file, text)| (&**file, text.as_bytes()))
            .collect();
        self.writer.files(&guide.id, rendered.made_from, &all)?;
        if let Some(press) = &self.press {
            press.page(site, rendered, self.project)?;
        }
        self.note(guide, rendered.profile, locale);
        Ok(())
    }

    fn site(&self, site: &Site<'_>, context: &Context<'_>) -> anyhow::Result<()> {
        self.whole_site(site, context)?;
        self.print(site)
    }

    fn over(&self, over: &Over<'_>) -> anyhow::Result<()> {
        match &self.selection.review {
            Some(review) => self.reviews(over, review),
            None => Ok(()),
        }
    }
}

fn documents(project: &Project) -> impl Iterator<Item = &str> {
    let pages = project
        .documents
        .iter()
        .filter(|document| document.kind != DocumentKind::Fragment);
    pages.map(|document| &*document.id.text)
}
