//! `stegvis build`: every rule, and every page without an error to disk.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::bail;
use clap::Args;

use super::meter::Meter;
use super::printing::PrintingArguments;
use super::{
    Opened, UNUSABLE, Verdict, answer, folder, locale_tags, named, profile_names, read, shown, tell,
};
use crate::check;
use crate::model::{Document, DocumentKind, Output, Project};
use crate::publish::{Ended, Failure, Input, Publish, Review, Selection};
use crate::report::{self, counted};
use crate::review::Link;
use crate::write::Summary;

/// Pages that could not be printed and are told one by one: most often, all fail for one reason.
const SHOWN: usize = 10;

/// Check the project and write every page that has no error.
///
/// Options that choose a part of the project may be given several times, or take a list with commas. Such a build leaves the
/// rest as it is.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder to write to; default: dist in the project
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Build the pages of these locales only
    #[arg(long = "locale", value_name = "LOCALE,…", value_delimiter = ',')]
    locales: Vec<String>,
    /// Build the pages of the documents with these ids only
    #[arg(long = "document", value_name = "ID,…", value_delimiter = ',')]
    documents: Vec<String>,
    /// Build these outputs only, whether the settings name them or not
    #[arg(long = "output", value_name = "OUTPUT,…", value_delimiter = ',')]
    outputs: Vec<String>,
    /// Build the pages of these profiles only; `none` stands for the pages without a profile
    #[arg(long = "profile", value_name = "PROFILE,…", value_delimiter = ',')]
    profiles: Vec<String>,
    /// Put style, script and pictures into each HTML page, so that it can be sent and read alone; without search
    #[arg(long)]
    self_contained: bool,
    /// Make review pages as well: every translation side by side with this locale, usually the source
    #[arg(long, value_name = "LOCALE")]
    bilingual: Option<String>,
    /// With --bilingual: address of a line of a file, such as vscode://file/home/me/docs/{path}:{line}
    #[arg(long, value_name = "ADDRESS", requires = "bilingual")]
    link: Option<String>,
    #[command(flatten)]
    printing: PrintingArguments,
}

pub(super) fn run(
    arguments: &Arguments,
    project: Option<&Path>,
    quiet: bool,
) -> anyhow::Result<u8> {
    let mut meter = Meter::start(quiet);
    let texts = read(project)?;
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| texts.root.join("dist"));
    let (root, media) = (texts.root.clone(), texts.media.clone());
    // A report names files as they are found from here.
    let options = format!("{} {}", arguments.self_contained, folder(&root));
    let input = Input::new(&root, &texts.sources, &media, &options);
    if arguments.is_whole()
        && let Some((summary, ended)) = input.last(&out)
    {
        meter.end();
        tell(&ended.said);
        answer(&told(summary, &ended, &out, 0, 0))?;
        return Ok(ended.code);
    }
    // The process ends right after: to take a large project apart again would be a twentieth of its time.
    let mut opened = texts.open();
    opened.read_sizes();
    let opened = ManuallyDrop::new(opened);
    let Opened {
        root,
        sources,
        loaded,
        ..
    } = &*opened;
    let verdict = Verdict::of(loaded, root);
    let report =
        |checked: &check::Checked| report::text::brief(&verdict.about(checked, sources), true);
    let Some(project) = &loaded.project else {
        let checked = check::run(loaded, sources, &check::Nothing::default())?;
        meter.end();
        tell(&report(&checked));
        return Ok(verdict.code(&checked));
    };
    let selection = selection(arguments, project)?;
    let (documents, locales) = (selection.documents.len(), selection.locales.len());
    let printing = match selection.builds(project, Output::Pdf) {
        true => Some(arguments.printing.printing()?),
        false => None,
    };
    let lone = arguments.self_contained;
    let progress = Arc::clone(&meter.progress);
    let publish = Publish::open(project, root, &out, selection, lone, printing, progress)?;
    let checked = check::run(loaded, sources, &publish)?;
    let or_all = |named: usize, all: usize| if named == 0 { all } else { named };
    let complains = !checked.found.is_empty() || verdict.unread > 0;
    let ended = Ended {
        documents: or_all(documents, checked.documents),
        locales: or_all(locales, checked.locales.len()),
        code: verdict.code(&checked),
        said: if complains {
            report(&checked)
        } else {
            String::new()
        },
    };
    let all = checked.held == 0 && verdict.unread == 0;
    let (summary, failures) =
        publish.finish(verdict.unread == 0, all.then_some((&input, &ended)))?;
    meter.end();
    tell(&ended.said);
    tell(&unprinted(&failures));
    answer(&told(summary, &ended, &out, checked.held, failures.len()))?;
    Ok(if failures.is_empty() {
        ended.code
    } else {
        UNUSABLE
    })
}

impl Arguments {
    /// Tells whether a build makes what the settings say, no less and no more.
    fn is_whole(&self) -> bool {
        let Self {
            locales,
            documents,
            outputs,
            profiles,
            out: _,
            self_contained: _,
            bilingual,
            link: _,
            // A build that prints leaves no record.
            printing: _,
        } = self;
        bilingual.is_none()
            && [locales, documents, outputs, profiles]
                .into_iter()
                .all(Vec::is_empty)
    }
}

/// Says which pages could not be printed; the first of them, where there are many.
fn unprinted(failures: &[Failure]) -> String {
    let shown = failures.iter().take(SHOWN);
    let mut text: String = shown.map(|failure| format!("error: {failure}\n")).collect();
    if failures.len() > SHOWN {
        let more = failures.len() - SHOWN;
        text += &format!("error: and {more} more could not be printed\n");
    }
    text
}

/// Says what a build did.
fn told(summary: Summary, ended: &Ended, out: &Path, held: usize, unprinted: usize) -> String {
    let held = match held {
        0 => String::new(),
        1 => ", 1 page held back because of errors".to_owned(),
        count => format!(", {count} pages held back because of errors"),
    };
    let unprinted = match unprinted {
        0 => String::new(),
        count => format!(", {count} not printed"),
    };
    format!(
        "built {} in {}: {} in {}, {} written, {} removed{held}{unprinted}\n",
        counted(ended.documents, "document"),
        counted(ended.locales, "locale"),
        counted(summary.files, "file"),
        shown(out),
        summary.written,
        summary.removed
    )
}

/// Looks up what the command line names.
fn selection(arguments: &Arguments, project: &Project) -> anyhow::Result<Selection> {
    let positions =
        |kind: &str, given: &[String], names: &[&str]| -> anyhow::Result<BTreeSet<usize>> {
            let given = given.iter();
            given.map(|name| named(kind, name, names)).collect()
        };
    let is_page = |document: &&Document| document.kind != DocumentKind::Fragment;
    let (pages, fragments): (Vec<&Document>, Vec<&Document>) =
        project.documents.iter().partition(is_page);
    let ids: Vec<&str> = pages.iter().map(|document| &*document.id.text).collect();
    for name in &arguments.documents {
        if fragments.iter().any(|document| *document.id.text == **name) {
            bail!("`{name}` is a fragment and has no page of its own");
        }
        named("document", name, &ids)?;
    }
    let outputs = positions("output", &arguments.outputs, &Output::ALL.map(Output::name))?;
    let mut selection = Selection {
        documents: arguments.documents.iter().cloned().collect(),
        locales: positions("locale", &arguments.locales, &locale_tags(project))?,
        outputs: outputs.into_iter().map(|at| Output::ALL[at]).collect(),
        profiles: positions("profile", &arguments.profiles, &profile_names(project))?,
        review: None,
    };
    selection.review = review(arguments, project, &selection)?;
    Ok(selection)
}

/// Says how translations are to be reviewed, where they are.
fn review(
    arguments: &Arguments,
    project: &Project,
    selection: &Selection,
) -> anyhow::Result<Option<Review>> {
    let Some(tag) = &arguments.bilingual else {
        return Ok(None);
    };
    let beside = named("locale", tag, &locale_tags(project))?;
    if selection.reviewed(project, beside).is_empty() {
        bail!("there is no translation to review beside {tag}");
    }
    let link = arguments.link.as_deref().map(Link::parse).transpose();
    let link = link.map_err(|why| anyhow::anyhow!("--link: {why}"))?;
    Ok(Some(Review { beside, link }))
}
