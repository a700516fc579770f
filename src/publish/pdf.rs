//! Guides and checklists on paper: the pages of a site of their own, handed to a program that prints, and what it made of them.
//!
//! What is printed is a page of the site as it would be published, with a size of paper. A page whose HTML, style sheets and pictures
//! are those of an earlier build, and whose program is still the same, is not printed again.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::Publish;
use super::digest::Ingredients;
use crate::check::{Rendered, Sheet};
use crate::load;
use crate::model::{Paper, Project};
use crate::print::{Desk, Engine, pdf};
use crate::render::address::{Address, Ending};
use crate::render::paper;
use crate::render::site::Site;
use crate::tree::{Page, Target, pictures};
use crate::write::Digest;

/// Where the site stands on the desk; addresses of its files hold it.
const SITE: &str = "/site/html/";

/// How pages are printed.
#[derive(Clone, Debug)]
pub struct Printing {
    /// The program.
    pub engine: Engine,
    /// How many of it run at the same time.
    pub jobs: usize,
    /// How long one page may take.
    pub limit: Duration,
    /// The paper, where it is asked for; else what the style sheets of the project say, or A4.
    pub paper: Option<Paper>,
}

/// Pages on their way to paper.
pub(super) struct Press {
    printing: Printing,
    desk: Desk,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    jobs: Vec<Job>,
    sheets: Vec<Sheet>,
    failures: Vec<Failure>,
}

/// A page to be printed.
struct Job {
    document: String,
    locale: String,
    /// Path of the page, and what it is printed as.
    path: String,
    ending: Ending,
    /// The page as it lies on the desk.
    html: String,
    /// Digest of its text.
    text: Digest,
    media: BTreeSet<String>,
    /// How many pages are expected, where that matters.
    estimate: Option<u32>,
}

/// A page that could not be printed.
#[derive(Debug)]
pub struct Failure {
    /// The document it is about.
    pub document: String,
    /// The file that is missing or was left as it was.
    pub file: String,
    /// Why.
    pub error: anyhow::Error,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "cannot print {}: {:#}", self.file, self.error)
    }
}

impl Job {
    fn file(&self) -> String {
        self.address().file(&self.locale)
    }

    fn address(&self) -> Address<'_> {
        Address {
            path: &self.path,
            ending: self.ending,
        }
    }
}

impl Press {
    /// Prepares a desk in a folder that nothing else uses.
    pub(super) fn open(printing: Printing, folder: &Path) -> anyhow::Result<Self> {
        Ok(Self {
            printing,
            desk: Desk::open(folder)?,
            state: Mutex::default(),
        })
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the checklists that documents want short, with their pages.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = std::mem::take(&mut self.state().sheets);
        sheets.sort();
        sheets
    }

    /// Returns what could not be printed, in the order of files.
    pub(super) fn failures(self) -> Vec<Failure> {
        let state = self.state.into_inner();
        let mut failures = state.unwrap_or_else(PoisonError::into_inner).failures;
        failures.sort_by(|a, b| a.file.cmp(&b.file));
        failures
    }

    /// Puts a guide and its checklist on the desk.
    pub(super) fn page(
        &self,
        site: &Site<'_>,
        rendered: &Rendered<'_>,
        project: &Project,
    ) -> anyhow::Result<()> {
        let document = project.document(&rendered.page.id);
        let limited = document.is_some_and(|document| document.checklist.max_pages.is_some());
        let settings = &project.settings;
        let estimate = limited.then(|| paper::estimate(rendered.checklist, settings));
        let kinds = [
            (rendered.page, Ending::Html, Ending::Pdf, None),
            (
                rendered.checklist,
                Ending::HtmlChecklist,
                Ending::PdfChecklist,
                estimate,
            ),
        ];
        for (page, shown, printed, estimate) in kinds {
            let usual = settings.paper.unwrap_or(Paper::A4);
            let text = site.html(page, rendered.locale, shown)?;
            let text = on_paper(&text, self.printing.paper, usual);
            self.lay(site, page, (shown, printed), (&text, estimate))?;
        }
        Ok(())
    }

    /// Notes how many pages a checklist takes: those of the PDF, or else the estimate.
    fn count(&self, job: &Job, bytes: Option<&[u8]>) {
        let Some(estimate) = job.estimate else {
            return;
        };
        let counted = bytes.and_then(pdf::pages);
        self.state().sheets.push(Sheet {
            document: job.document.clone(),
            path: job.path.clone(),
            locale: job.locale.clone(),
            pages: counted.unwrap_or(estimate),
            is_counted: counted.is_some(),
        });
    }

    fn lay(
        &self,
        site: &Site<'_>,
        page: &Page,
        (shown, printed): (Ending, Ending),
        (text, estimate): (&str, Option<u32>),
    ) -> anyhow::Result<()> {
        let html = site.file(page, shown);
        self.desk.put(&html, text.as_bytes())?;
        self.state().jobs.push(Job {
            document: page.id.clone(),
            locale: page.locale.as_str().to_owned(),
            path: page.path.clone(),
            ending: printed,
            html,
            text: Digest::of(text.as_bytes()),
            media: pictures(&page.blocks)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            estimate,
        });
        Ok(())
    }
}

/// Says in a page what paper it is for: the usual one before its style sheets, which may know better; one that was asked for behind
/// them, whatever the style sheets call their pages.
fn on_paper(html: &str, asked: Option<Paper>, usual: Paper) -> String {
    let size = |paper: Paper| format!("{{ size: {} }}", paper.name());
    match asked {
        None => {
            let style = format!("<head><style>@page {}</style>", size(usual));
            html.replacen("<head>", &style, 1)
        }
        Some(paper) => {
            let named = Paper::ALL.map(|named| format!("@page {} {}", named.name(), size(paper)));
            let style = format!(
                "<style>@page {}{}</style></head>",
                size(paper),
                named.concat()
            );
            html.replacen("</head>", &style, 1)
        }
    }
}

impl Publish<'_> {
    /// Prints every page that is new or has changed.
    pub(super) fn print(&self, site: &Site<'_>) -> anyhow::Result<()> {
        let Some(press) = &self.press else {
            return Ok(());
        };
        let assets = self.furnish(press, site)?;
        let mut jobs = std::mem::take(&mut press.state().jobs);
        jobs.sort_by_cached_key(Job::file);
        let made_from = |job: &Job| -> String {
            let mut all = assets.clone();
            all.add(&job.text.bytes());
            for path in &job.media {
                all.add(path.as_bytes());
                if let Some(bytes) = self.picture(path).ok().flatten() {
                    all.add(&Digest::of(&bytes).bytes());
                }
            }
            all.digest().to_string()
        };
        let mut wanted: Vec<(&str, (&Job, String))> = Vec::new();
        for job in &jobs {
            let made_from = made_from(job);
            if self.writer.keeps(&made_from, &[job.file()]) {
                let bytes = job.estimate.and_then(|_| self.writer.kept(&job.file()));
                press.count(job, bytes.as_deref());
            } else {
                wanted.push((&job.html, (job, made_from)));
            }
        }
        self.progress.begin("printing", wanted.len());
        let Printing {
            engine,
            jobs,
            limit,
            ..
        } = &press.printing;
        press.desk.print(
            engine,
            (*jobs, *limit),
            &wanted,
            &|(job, made_from), printed| {
                self.progress.one();
                let written = printed.and_then(|bytes| self.take(job, made_from, bytes));
                press.count(job, written.as_deref().ok());
                if let Err(error) = written {
                    let (document, file) = (job.document.clone(), job.file());
                    press.state().failures.push(Failure {
                        document,
                        file,
                        error,
                    });
                }
            },
        );
        Ok(())
    }

    /// Puts beside the pages what they load, and begins a digest with it and with the program.
    fn furnish(&self, press: &Press, site: &Site<'_>) -> anyhow::Result<Ingredients> {
        let mut all = Ingredients::default();
        all.add(env!("STEGVIS_MADE_OF").as_bytes());
        all.add(press.printing.engine.identity().as_bytes());
        for (path, text) in site.engine().assets() {
            press.desk.put(&format!("html/{path}"), text.as_bytes())?;
            all.add(path.as_bytes());
            all.add(&Digest::of(text.as_bytes()).bytes());
        }
        let media: BTreeSet<String> = {
            let state = press.state();
            state
                .jobs
                .iter()
                .flat_map(|job| job.media.iter().cloned())
                .collect()
        };
        for path in media {
            if let Some(bytes) = self.picture(&path)? {
                press.desk.put(&format!("html/{path}"), &bytes)?;
            }
        }
        Ok(all)
    }

    /// Writes what was printed, without the time and with links that lead to where readers have the other pages.
    fn take(&self, job: &Job, made_from: &str, mut bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        pdf::without_time(&mut bytes);
        let base = self.project.settings.base_url.as_deref();
        let lead = |rest: &str| lead(job, base, rest);
        let bytes = pdf::relinked(&bytes, SITE, &lead).into_owned();
        let file = job.file();
        self.writer
            .files(&job.document, made_from, &[(&file, &bytes)])?;
        Ok(bytes)
    }

    /// Returns the bytes of a picture, by its path from the root of an output.
    pub(super) fn picture(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        let file = path.strip_prefix("media/").unwrap_or(path);
        // A picture that is not there is a finding; where that is switched off, the page goes without.
        if !self.project.media.contains(file) {
            return Ok(None);
        }
        load::disk::media(self.root, file).map(Some)
    }
}

/// Returns where a link to another page of the site leads to from a PDF: to the web where the site has an address, else to the PDF beside.
fn lead(job: &Job, base: Option<&str>, rest: &str) -> String {
    if let Some(base) = base {
        return format!("{base}{rest}");
    }
    let page = rest.split_once('#').map_or(rest, |(page, _)| page);
    let own = page
        .strip_prefix(&job.locale)
        .and_then(|page| page.strip_prefix('/'));
    let stem = own.and_then(|page| page.strip_suffix(Ending::Html.suffix()));
    match stem {
        Some(stem) => job.address().target(&Target::Page(stem.to_owned(), None)),
        None => format!("{}{page}", job.address().root()),
    }
}
