//! `stegvis adopt`: existing Markdown articles to documents and messages.

mod pictures;
mod record;
mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::bail;
use clap::Args;

use super::meter::Meter;
use super::places::{self, Place, flavour, name_of, place};
use super::{CLEAN, Opened, UNREAD, answer, open, shown, tell, unusable, working_directory};
use crate::adopt::{self, Adoption, Outcome, Past, Tree, Wanted};
use crate::create::{self, NewFile};
use crate::edit::unified;
use crate::load;
use crate::locale::Locale;
use crate::model::{Flavour, Project};
use crate::scaffold;
use crate::source::Source;
use crate::write;

/// Take in the Markdown articles that a team already has.
///
/// Articles of the same path belong together. Their structure becomes a document, their texts become messages of each locale. What
/// only some languages have stays in blocks for these, and is reported. Where there is no project, a new one is made. Run again, it
/// takes over what changed in the articles; a document that somebody edited meanwhile is left alone.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Locale of the source, and the folder or file that holds its articles
    #[arg(long, value_name = "LOCALE=PATH", required = true, value_parser = place)]
    source: Place,
    /// A locale translated to, and the folder or file of the translations; may be given several times
    #[arg(long = "translation", value_name = "LOCALE=PATH", value_parser = place)]
    translations: Vec<Place>,
    /// The languages share a folder, and the names of articles end with them, as `a.sv-SE.md`; a name without a language is the source's
    #[arg(long)]
    suffixes: bool,
    /// The site generator the articles are written for: hugo, docusaurus, mkdocs, zola, starlight, or github; default: that of the project, else
    /// told from the articles
    #[arg(long, value_parser = flavour)]
    flavour: Option<Flavour>,
    /// Take translations to be current, unless their front matter says that they were made from another source
    #[arg(long)]
    assume_current: bool,
    /// Copy the pictures that articles name to media/, and show them from there
    #[arg(long)]
    media: bool,
    /// Turn simple tables written in HTML into tables, where all languages have the same rows and columns
    #[arg(long)]
    tables: bool,
    /// Turn names of buttons, fields and menus that articles set off, as in bold, into labels
    #[arg(long)]
    labels: bool,
    /// Write steps that stand in several places with the same words once, as fragments
    #[arg(long)]
    fragments: bool,
}

/// What the settings of a new project say of labels: where a language lacks the mark of a name, nobody can use the label before its sentence is mended.
const LABELS: &str = "check: { rules: { typed-label: note } }\n";

impl Arguments {
    /// Returns what is taken in beside documents and messages; `there` knows which pictures are there.
    fn wanted<'a>(&self, there: adopt::There<'a>, flavour: Option<Flavour>) -> Wanted<'a> {
        Wanted {
            flavour,
            pictures: self.media.then_some(there),
            tables: self.tables,
            labels: self.labels,
            fragments: self.fragments,
        }
    }
}

pub(super) fn run(arguments: &Arguments, folder: Option<&Path>, quiet: bool) -> anyhow::Result<u8> {
    let all = std::iter::once(&arguments.source).chain(&arguments.translations);
    let mut places: Vec<Place> = all.cloned().collect();
    places::once(&places, arguments.suffixes)?;
    let mut meter = Meter::start(quiet);
    let opened = project(folder)?;
    let root = match &opened {
        Some(opened) => opened.root.clone(),
        None => folder.map_or_else(working_directory, |folder| Ok(folder.to_owned()))?,
    };
    meter.end();
    let is_new = opened.is_none();
    let own = opened
        .as_ref()
        .and_then(|opened| opened.loaded.project.as_ref());
    let flavour = match own {
        Some(project) => Some(own_flavour(project, arguments.flavour)?),
        None => arguments.flavour,
    };
    let (past, paths) = match opened {
        Some(opened) if opened.loaded.project.is_none() => return unusable(&opened),
        Some(opened) => past(opened, &places)?,
        None => (None, BTreeSet::new()),
    };
    let others = places::list(&mut places, arguments.suffixes)?;
    tell(&others.told());
    let (trees, unread) = read(&places, &others.unreadable)?;
    if trees.iter().all(|tree| tree.articles.is_empty()) {
        return Ok(UNREAD);
    }
    let mut meter = Meter::start(quiet);
    meter.progress.begin("pairing articles", 0);
    let there = |way: &str| load::disk::has_picture(&arguments.source.path, way);
    let wanted = arguments.wanted(&there, flavour);
    let mut adoption = match past {
        Some(past) => adopt::adopt_again(trees, past, wanted),
        None => adopt::adopt(trees, None, wanted),
    };
    meter.end();
    if is_new {
        let locales = arguments.translations.iter().map(|place| &place.locale);
        let locales: Vec<&Locale> = locales.collect();
        let languages = scaffold::languages(&arguments.source.locale, &locales);
        let outputs = adopt::outputs(&adoption);
        let checks = if arguments.labels { LABELS } else { "" };
        let text = format!("stegvis: 1\n{languages}{outputs}{checks}");
        let path = load::SETTINGS.to_owned();
        create::all(&root, &[NewFile { path, text }])?;
        let file = shown(&root.join(load::SETTINGS));
        answer(&format!("created {}\n", file.trim_start_matches("./")))?;
    }
    let present = |path: &str| {
        let there = paths.contains(path);
        there.then(|| load::disk::text(&root, path).text)
    };
    add_links(&root, &adoption, &present)?;
    let (files, kept) = adopt::labels(&adoption, &present);
    for file in files {
        write::project_file(&root, &file.path, &file.text)?;
    }
    let copied = match arguments.media {
        true => pictures::copy(&root, &adoption, &places)?,
        false => String::new(),
    };
    let written = write_all(&root, &mut adoption, &present)?;
    summary::notes(&adoption, &places);
    summary::kept(&kept);
    answer(&(summary::text(&adoption, &written.documents, &written.fragments) + &copied))?;
    let taken = |id: &str| !written.edited.contains(id);
    record::record(&root, &adoption, &taken, arguments.assume_current)?;
    Ok(if unread > 0 { UNREAD } else { CLEAN })
}

/// Returns what is remembered of a project that articles go into, and the paths of its files. The texts of the project, all that was understood
/// of them, and the articles need not be in memory together.
fn past(opened: Opened, places: &[Place]) -> anyhow::Result<(Option<Past>, BTreeSet<String>)> {
    let sources = opened.sources.iter();
    let paths = sources.map(|(_, source)| source.path.clone()).collect();
    drop(opened.sources);
    let Some(project) = opened.loaded.project else {
        return Ok((None, paths));
    };
    same_languages(&project, places)?;
    if !project.settings.catalogs.takes_any_file() {
        bail!(
            "`catalogs` in {} has no place for a file of messages of each article: name a folder, such as `locales/{{locale}}`, and move the messages there",
            load::SETTINGS
        );
    }
    Ok((Some(Past::of(project)), paths))
}

/// What became of the documents and fragments of an adoption.
#[derive(Default)]
struct Written {
    /// How many documents had each outcome.
    documents: BTreeMap<&'static str, usize>,
    /// How many fragments had.
    fragments: BTreeMap<&'static str, usize>,
    /// Ids of those that somebody edited.
    edited: BTreeSet<String>,
}

/// Writes the fragments and the documents, each with all its files or none. Texts are not kept any longer than that.
fn write_all(
    root: &Path,
    adoption: &mut Adoption,
    present: &dyn Fn(&str) -> Option<String>,
) -> anyhow::Result<Written> {
    let mut written = Written::default();
    let fragments = adoption.fragments.iter_mut();
    let fragments = fragments.map(|one| (true, &one.id, &mut one.files));
    let documents = adoption.documents.iter_mut();
    let documents = documents.map(|one| (false, &one.id, &mut one.files));
    for (fragment, id, files) in fragments.chain(documents) {
        let outcome = take_in(root, (id, files), present)?;
        files.iter_mut().for_each(|file| file.text = String::new());
        if outcome == Outcome::Edited {
            written.edited.insert(id.clone());
        }
        let counts = if fragment {
            &mut written.fragments
        } else {
            &mut written.documents
        };
        *counts.entry(summary::name(&outcome)).or_insert(0) += 1;
    }
    Ok(written)
}

/// Reads the articles; tells which could not be read.
fn read(places: &[Place], unreadable: &[(usize, Source)]) -> anyhow::Result<(Vec<Tree>, usize)> {
    let mut trees = Vec::new();
    let mut unread = unreadable.len();
    let left_out = |place: &Place, path: &str, why: &str| {
        let file = name_of(&place.path, path);
        tell(&format!("error: {file} is left out: {why}\n"));
    };
    for (at, file) in unreadable {
        let why = file.unreadable.as_deref().unwrap_or_default();
        left_out(&places[*at], &file.path, why);
    }
    for place in places {
        let mut articles = Vec::new();
        for (name, path) in &place.articles {
            let source = load::disk::article(&place.path, path);
            if let Some(why) = &source.unreadable {
                unread += 1;
                left_out(place, path, why);
                continue;
            }
            articles.push((name.clone(), source.text));
        }
        if articles.is_empty() && unread == 0 {
            bail!("{} holds no Markdown article", place.path.display());
        }
        trees.push(Tree {
            locale: place.locale.clone(),
            articles,
        });
    }
    // Single files belong together, whatever they are called.
    let single = places.iter().all(|place| !place.path.is_dir());
    let stem = trees.first().and_then(|tree| tree.articles.first());
    if let (true, Some((stem, _))) = (single, stem) {
        let path = place_name(&places[0], stem);
        for (name, _) in trees.iter_mut().flat_map(|tree| &mut tree.articles) {
            name.clone_from(&path);
        }
    }
    Ok((trees, unread))
}

/// Returns what a single article is called: as its file is, or as its folder where the file is named after its language.
fn place_name(place: &Place, stem: &str) -> String {
    let folder = || {
        let place = place.path.canonicalize().ok()?;
        Some(place.parent()?.file_name()?.to_str()?.to_owned())
    };
    let named = place.locale.as_str().eq_ignore_ascii_case(stem);
    named
        .then(folder)
        .flatten()
        .unwrap_or_else(|| stem.to_owned())
}

/// Returns the path of an article as its reader named it.
fn file(place: &Place, article: &str) -> String {
    if !place.path.is_dir() {
        return shown(&place.path);
    }
    let own = place.articles.get(article).cloned();
    shown(
        &place
            .path
            .join(own.unwrap_or_else(|| format!("{article}.md"))),
    )
}

/// Opens the project the articles go into, where there is one.
fn project(folder: Option<&Path>) -> anyhow::Result<Option<Opened>> {
    let found = match folder {
        Some(folder) => folder.join(load::SETTINGS).is_file(),
        None => load::disk::find_project(&working_directory()?).is_some(),
    };
    if found {
        open(folder).map(Some)
    } else {
        Ok(None)
    }
}

/// Returns the dialect that a project writes: its articles come back in it.
fn own_flavour(project: &Project, wanted: Option<Flavour>) -> anyhow::Result<Flavour> {
    let own = project.settings.flavour;
    if let Some(wanted) = wanted.filter(|wanted| *wanted != own) {
        bail!(
            "the project writes Markdown for {}, not for {}: change `markdown: {{ flavour: … }}` in {}",
            own.name(),
            wanted.name(),
            load::SETTINGS
        );
    }
    Ok(own)
}

fn same_languages(project: &Project, places: &[Place]) -> anyhow::Result<()> {
    let source = &project.source().locale;
    if *source != places[0].locale {
        bail!(
            "the source of the project is {source}, not {}",
            places[0].locale
        );
    }
    for place in &places[1..] {
        let known = |locale: &Locale| project.catalogs.iter().any(|one| one.locale == *locale);
        if !known(&place.locale) {
            bail!(
                "the project has no locale {}: add it under `locales:` in {}",
                place.locale,
                load::SETTINGS
            );
        }
    }
    Ok(())
}

fn add_links(
    root: &Path,
    adoption: &Adoption,
    present: &dyn Fn(&str) -> Option<String>,
) -> anyhow::Result<()> {
    if adoption.links.is_empty() {
        return Ok(());
    }
    let text = adopt::links(&present(load::LINKS).unwrap_or_default(), &adoption.links);
    write::project_file(root, load::LINKS, &text)
}

/// Writes the files of a document, all or none; where somebody edited it, the new ones go beside it.
fn take_in(
    root: &Path,
    (id, files): (&str, &[NewFile]),
    present: &dyn Fn(&str) -> Option<String>,
) -> anyhow::Result<Outcome> {
    let outcome = adopt::outcome(files, present);
    match outcome {
        Outcome::Same => {}
        Outcome::New => create::all(root, files)?,
        Outcome::Outdated => replace(root, files)?,
        Outcome::Edited => {
            let mut differences = String::new();
            let mut beside = Vec::new();
            for file in files {
                let there = present(&file.path);
                if there.as_deref() == Some(file.text.as_str()) {
                    continue;
                }
                let old = (file.path.as_str(), there.as_deref());
                differences += &unified(old, (&file.path, &file.text));
                beside.push(NewFile {
                    path: format!("{}.adopted", file.path),
                    text: file.text.clone(),
                });
            }
            replace(root, &beside)?;
            let names: Vec<&str> = beside.iter().map(|file| file.path.as_str()).collect();
            tell(&format!(
                "note: `{id}` was edited since it was adopted, and is left as it is; the article is now in {}\n",
                names.join(", ")
            ));
            answer(&differences)?;
        }
    }
    Ok(outcome)
}

/// Writes files, also in place of those that are there: all or none.
fn replace(root: &Path, files: &[NewFile]) -> anyhow::Result<()> {
    let files = files.iter();
    let files = files.map(|file| (file.path.as_str(), Some(file.text.as_str())));
    write::project_files(root, &files.collect::<Vec<_>>())
}
