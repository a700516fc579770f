//! What is answered while the project stands still: pages made when somebody asks, each once.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::files::{Files, Good};
use super::findings::{self, Scope};
use super::frame;
use super::http::Answer;
use super::index;
use super::world::World;
use crate::check::{Checked, Policy, Publisher as _, Rendered};
use crate::diagnostic::Diagnostic;
use crate::load;
use crate::model::{Output, Project};
use crate::publish::{Publish, Selection};
use crate::render::address::Ending;
use crate::render::checklist;
use crate::render::site::Site;
use crate::resolve::editions::Own;
use crate::resolve::page::Context;

/// One page of a document: its id, and the positions of profile and locale.
type Place<'p> = (&'p str, usize, usize);

/// What came of a page.
struct Made<'p> {
    scope: Scope<'p>,
    /// What was found while it was made.
    found: Vec<Diagnostic>,
    /// Whether some of its text could not be read or filled in.
    broken: bool,
    /// Why it cannot be laid out.
    failed: Option<String>,
}

/// The project at one moment.
pub(super) struct View<'v> {
    world: &'v World,
    pages: &'v Context<'v>,
    site: &'v Site<'v>,
    policy: Policy<'v>,
    publish: Publish<'v>,
    files: Files,
    /// Ids of documents, by present and former paths of their pages.
    paths: BTreeMap<&'v str, &'v str>,
    made: BTreeMap<Place<'v>, Made<'v>>,
    /// What the search looks through, by profile and locale.
    searched: BTreeMap<(usize, usize), Vec<u8>>,
    /// Whether what belongs to the site as a whole was made, or why not.
    whole: Option<Result<(), String>>,
    /// What was found while the project was loaded and put together.
    early: Vec<Diagnostic>,
    /// What a run over the whole project found, once it is known.
    checked: Option<Checked>,
    good: &'v mut Good,
}

impl<'v> View<'v> {
    /// Begins with nothing made.
    pub(super) fn new(
        world: &'v World,
        pages: &'v Context<'v>,
        site: &'v Site<'v>,
        ground: &[Diagnostic],
        good: &'v mut Good,
    ) -> Self {
        let (project, opened) = (world.project(), world.opened());
        let policy = Policy::new(project, &opened.sources);
        let mut early = opened.loaded.found.clone();
        early.extend(ground.iter().cloned());
        policy.settle(&mut early);
        let files = Files::default();
        let selection = Selection {
            outputs: outputs(project),
            ..Selection::default()
        };
        let mut paths = BTreeMap::new();
        for document in pages.editions.documents().map(Own::document) {
            let old = document.meta.aka.iter().map(|name| &*name.text);
            for path in old.chain([document.path.as_str()]) {
                paths.insert(path, &*document.id.text);
            }
        }
        Self {
            world,
            pages,
            site,
            policy,
            publish: Publish::to(project, &opened.root, Box::new(files.clone()), selection),
            files,
            paths,
            made: BTreeMap::new(),
            searched: BTreeMap::new(),
            whole: None,
            early,
            checked: None,
            good,
        }
    }

    /// Takes what a run over the whole project found.
    pub(super) fn take(&mut self, checked: Checked) {
        self.checked = Some(checked);
    }

    /// Answers what somebody asks for.
    pub(super) fn answer(&mut self, path: &str) -> Answer {
        if let Some(of) = path.strip_prefix("-/panel/") {
            let (status, html) = self.html(of);
            let panel = self.panel(of);
            return Answer {
                status,
                page: Some(self.digest(&html)),
                ..Answer::file("panel.html", panel.into_bytes())
            };
        }
        if let Some(file) = self.file(path) {
            return file;
        }
        let (status, html) = self.html(path);
        let panel = self.panel(path);
        frame::page(status, &html, self.digest(&html), &panel)
    }

    /// Returns what is no page: pictures, style sheets, lists for machines.
    fn file(&mut self, path: &str) -> Option<Answer> {
        let project = self.world.project();
        if let Some(picture) = path.strip_prefix("media/") {
            project.media.contains(picture).then_some(())?;
            let bytes = load::disk::media(&self.world.opened().root, picture).ok()?;
            return Some(Answer::file(path, bytes));
        }
        let mut assets = self.site.engine().assets().iter();
        if let Some((_, text)) = assets.find(|(name, _)| name == path) {
            return Some(Answer::file(path, text.clone().into_bytes()));
        }
        if is_page(path) {
            return None;
        }
        if let Some(place) = index::place(self.pages, path) {
            let make = || index::script(self.pages, place).into_bytes();
            let script = self.searched.entry(place).or_insert_with(make);
            return Some(Answer::file(path, script.clone()));
        }
        self.whole_site();
        Some(Answer::file(path, self.files.html(path)?))
    }

    /// Returns a page as it is published, or as much of it as there is.
    fn html(&mut self, path: &str) -> (u16, String) {
        if path == "-/findings" {
            return (200, self.findings());
        }
        let mut file = path.to_owned();
        if path.is_empty() || path.ends_with('/') {
            file.push_str("index.html");
        }
        let place = self.place(&file);
        if place.is_none() && is_page(&file) {
            self.whole_site();
        }
        let broken = place.is_some_and(|place| self.make(place).is_broken());
        let now = self.files.html(&file).filter(|_| is_page(&file));
        // What is gone is gone, unless nobody can tell what it was.
        let may_be_there = place.is_some() || !self.pages.project.documents_complete;
        let before = self.good.get(&file).filter(|_| may_be_there);
        let html = match (now, before) {
            (Some(now), None) => now,
            (Some(now), Some(_)) if !broken => now,
            (_, Some(before)) => before.to_vec(),
            (None, None) => return (404, self.nothing(path, place)),
        };
        if !broken && place.is_some() {
            self.good.keep(&file, &html);
        }
        (200, String::from_utf8_lossy(&html).into_owned())
    }

    /// Says that there is no page, or why it cannot be laid out.
    fn nothing(&self, path: &str, place: Option<Place<'v>>) -> String {
        let mut body = String::new();
        let failed = place.and_then(|place| self.made.get(&place)?.failed.as_deref());
        let whole = self.whole.as_ref().and_then(|whole| whole.as_ref().err());
        match failed.or(whole.map(String::as_str)) {
            Some(why) => findings::trouble(None, Some(why), &mut body),
            None => findings::paragraph(&format!("The project has no page /{path}."), &mut body),
        }
        body += "<p><a href=\"/\">All languages</a></p>";
        frame::own("No such page", &body)
    }

    /// Returns the page that a path stands for, if it is that of a document.
    fn place(&self, path: &str) -> Option<Place<'v>> {
        let (tag, rest) = path.split_once('/')?;
        let locale = locale(self.pages, tag)?;
        let [checklist, guide] = [Ending::HtmlChecklist, Ending::Html].map(Ending::suffix);
        let stem = rest
            .strip_suffix(checklist)
            .or_else(|| rest.strip_suffix(guide))?;
        let profiles = 0..self.pages.editions.profiles.len();
        let mut found = profiles.rev().filter_map(|profile| {
            let inner = stem.strip_prefix(&self.pages.editions.prefix(profile))?;
            Some((*self.paths.get(inner)?, profile, locale))
        });
        found.next()
    }

    /// Makes a page, unless it is there.
    fn make(&mut self, place: Place<'v>) -> &Made<'v> {
        let made = match self.made.remove(&place) {
            Some(made) => made,
            None => self.made_now(place),
        };
        self.made.entry(place).or_insert(made)
    }

    fn made_now(&self, (id, profile, locale): Place<'v>) -> Made<'v> {
        let pages = self.pages;
        let outline = pages.editions.get(id, profile, locale);
        let outline = outline.expect("only pages that an edition has are asked for");
        let mut found = Vec::new();
        let resolved = pages.page(outline, profile, locale, &mut found);
        let checklist = checklist::of(&resolved, outline, pages, locale);
        let rendered = Rendered {
            profile,
            locale,
            page: &resolved.page,
            checklist: &checklist,
            markdown: "",
            checklist_markdown: None,
            learn: None,
            made_from: "",
        };
        let failed = self.publish.page(self.site, &rendered).err();
        self.policy.settle(&mut found);
        let scope = Scope::of(pages.project, outline, locale);
        let sound = |file| {
            let mut documents = pages.project.documents.iter();
            documents.any(|document| document.source == file && document.sound && document.complete)
        };
        Made {
            broken: !resolved.whole
                || !outline.files.iter().copied().all(sound)
                || self.early.iter().any(|one| scope.is_broken_by(one)),
            scope,
            found,
            failed: failed.map(|error| format!("{error:#}")),
        }
    }

    /// Makes what belongs to the site as a whole, unless it is there.
    fn whole_site(&mut self) {
        if self.whole.is_none() {
            let made = self.publish.site(self.site, self.pages);
            self.whole = Some(made.map_err(|error| format!("{error:#}")));
        }
    }

    /// Returns what stands for a page as it looks.
    fn digest(&self, html: &str) -> u64 {
        let mut digest = DefaultHasher::new();
        (html, self.world.look()).hash(&mut digest);
        digest.finish()
    }

    /// Returns the findings that are known now: all of them, or until then those of loading.
    fn found(&self) -> &[Diagnostic] {
        self.checked
            .as_ref()
            .map_or(&self.early, |checked| &checked.found)
    }

    /// Writes what the panel of a page shows.
    fn panel(&mut self, path: &str) -> String {
        let sources = &self.world.opened().sources;
        let mut panel = String::new();
        findings::trouble(self.world.unusable(), self.world.trouble(), &mut panel);
        let place = self.place(path);
        let made = place.and_then(|place| self.made.get(&place));
        let mut own: Vec<&Diagnostic> = Vec::new();
        if let Some(made) = made {
            own.extend(self.found().iter().filter(|one| made.scope.has(one)));
            let more = made
                .found
                .iter()
                .filter(|one| !own.iter().any(|known| is_same(known, one)));
            own.extend(more.collect::<Vec<_>>());
            own.sort_by_key(|one| std::cmp::Reverse(one.level));
        }
        if made.is_some_and(Made::is_broken) && self.good.get(path).is_some() {
            let kept = "Some of this page cannot be read. It is shown as it was before.";
            findings::paragraph(kept, &mut panel);
        }
        if let Some(why) = made.and_then(|made| made.failed.as_deref()) {
            findings::trouble(None, Some(why), &mut panel);
        }
        findings::list(own.iter().copied(), sources, &mut panel);
        let count = match made {
            Some(_) => format!("This page: {}", findings::counted(own.iter().copied())),
            None => "Preview".to_owned(),
        };
        let project = match &self.checked {
            Some(checked) => findings::counted(checked.found.iter()),
            None => "checking …".to_owned(),
        };
        let open = if panel.is_empty() { "" } else { " open" };
        let languages = self.languages(place, path);
        format!(
            "<details{open}><summary>{count}</summary>{panel}<p><a href=\"/-/findings\">Project: {project}</a></p>{languages}</details>"
        )
    }

    /// Links the same page in every locale and profile: those that others may not lead to are among them.
    fn languages(&self, place: Option<Place<'v>>, path: &str) -> String {
        let Some((id, ..)) = place else {
            return String::new();
        };
        let Some(document) = self.pages.project.document(id) else {
            return String::new();
        };
        let ending = match path.ends_with(Ending::HtmlChecklist.suffix()) {
            true => Ending::HtmlChecklist,
            false => Ending::Html,
        };
        let mut links = String::new();
        for profile in 0..self.pages.editions.profiles.len() {
            let prefix = self.pages.editions.prefix(profile);
            let tags = self
                .pages
                .project
                .catalogs
                .iter()
                .map(|one| one.locale.as_str());
            for tag in tags {
                let name = format!("{prefix}{tag}");
                let href = format!("/{tag}/{prefix}{}{}", document.path, ending.suffix());
                links += &format!(" <a href=\"{href}\">{name}</a>");
            }
        }
        format!("<p>{}</p>", links.trim_start())
    }

    /// Writes the page of all findings.
    fn findings(&self) -> String {
        let sources = &self.world.opened().sources;
        let mut body = String::new();
        findings::trouble(self.world.unusable(), self.world.trouble(), &mut body);
        let count = match &self.checked {
            Some(checked) => findings::counted(checked.found.iter()),
            None => "Checking …".to_owned(),
        };
        findings::paragraph(&count, &mut body);
        findings::list(self.found().iter(), sources, &mut body);
        body += "<p><a href=\"/\">All languages</a></p>";
        frame::own("Findings", &body)
    }
}

impl Made<'_> {
    /// Tells whether an earlier state of the page says more.
    fn is_broken(&self) -> bool {
        self.broken || self.failed.is_some()
    }
}

/// Returns the position of the locale that a folder of the site is named after.
pub(super) fn locale(pages: &Context<'_>, tag: &str) -> Option<usize> {
    let mut catalogs = pages.project.catalogs.iter();
    catalogs.position(|one| one.locale.as_str() == tag)
}

/// Tells whether a path is that of something with a panel in it.
fn is_page(path: &str) -> bool {
    path.is_empty() || path.ends_with('/') || path.ends_with(Ending::Html.suffix())
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (one.code, one.primary, &one.message) == (other.code, other.primary, &other.message)
}

/// Returns what is previewed: guides always, checklists where the settings build them.
fn outputs(project: &Project) -> BTreeSet<Output> {
    let checklists = project.settings.outputs.contains(&Output::Checklist);
    let both = [Some(Output::Html), checklists.then_some(Output::Checklist)];
    both.into_iter().flatten().collect()
}
