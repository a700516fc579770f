//! `stegvis compare`: drift between Markdown articles in several languages, without a project.

mod earlier;
mod sides;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use rayon::prelude::*;

use super::check::format::{Format, ToFile, deliver};
use super::check::{baseline, limit, refuse_overwriting};
use super::places::{self, Place, flavour, name_of, place};
use super::{Verdict, shown, tell};
use crate::check;
use crate::compare::{self, Compared, Conclusion, Group, Recorded, Translation};
use crate::diagnostic::Level;
use crate::limit::Limit;
use crate::load;
use crate::locale::Locale;
use crate::model::Flavour;
use crate::source::Source;
use earlier::Earlier;

/// Report where translated Markdown articles differ from their source.
///
/// Articles are compared as they are: no project is needed, and nothing is written. Files and folders are given one after the other, the
/// source first; the language of each is read from its path or its front matter, unless `--source` and `--translation` name it. In
/// folders, articles of the same path belong together.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The source and its translations: articles, or folders of them
    #[arg(value_name = "PATH", num_args = 2.., conflicts_with_all = ["source", "translations"], required_unless_present = "source")]
    paths: Vec<PathBuf>,
    /// Locale of the source, and the folder or file that holds its articles
    #[arg(long, value_name = "LOCALE=PATH", value_parser = place, requires = "translations")]
    source: Option<Place>,
    /// A locale translated to, and the folder or file of the translations; may be given several times
    #[arg(long = "translation", value_name = "LOCALE=PATH", value_parser = place, requires = "source")]
    translations: Vec<Place>,
    /// The languages share a folder, and the names of articles end with them, as `a.sv-SE.md`; a name without a language is the source's
    #[arg(long, requires = "source")]
    suffixes: bool,
    /// The site generator the articles are written for: hugo, docusaurus, mkdocs, zola, starlight, or github; default: told from the articles
    #[arg(long, value_parser = flavour)]
    flavour: Option<Flavour>,
    /// The version of the source that the translations were made from: a revision of git, or the folder or file that holds it; what has
    /// changed since is reported. `sv-SE=…` gives one translation a version of its own; may be given several times
    #[arg(long, value_name = "REV|PATH", conflicts_with = "from_recorded")]
    from: Vec<String>,
    /// The same, with the commit that each translation names in its front matter
    #[arg(long)]
    from_recorded: bool,
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write a report to a file as well, such as `sarif=stegvis.sarif`; may be given several times
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    reports: Vec<ToFile>,
    /// What fails the run: a level, the code of a rule, or a budget such as `missing > 5%` or `sv-SE: missing > 0`; may be given several
    /// times, or with commas. Default: `error`
    #[arg(long = "fail-on", value_name = "LIMIT", value_delimiter = ',')]
    fail_on: Vec<String>,
    /// Leave out the findings that a file made by --write-baseline knows, and list those that are gone
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write everything that is found to a file, for --baseline
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<u8> {
    let mut places = match &arguments.source {
        Some(source) => {
            let all = std::iter::once(source).chain(&arguments.translations);
            all.cloned().collect()
        }
        None => sides::places(&arguments.paths)?,
    };
    places::once(&places, arguments.suffixes)?;
    let others = places::list(&mut places, arguments.suffixes)?;
    tell(&others.told());
    let known = arguments.baseline.as_deref().map(baseline::read);
    let known = known.transpose()?;
    let locales: Vec<Locale> = places.iter().map(|place| place.locale.clone()).collect();
    let limits = limits(&arguments.fail_on, &locales)?;
    let earlier = Earlier::all(&arguments.from, arguments.from_recorded, &places)?;
    refuse_overwriting(
        &arguments.reports,
        (
            arguments.baseline.as_deref(),
            arguments.write_baseline.as_deref(),
        ),
        &|target| {
            let mut places = places.iter();
            places.any(|place| load::disk::is_article(&place.path, target))
                || earlier.iter().any(|earlier| earlier.has_article(target))
        },
        "is an article; write to another file",
    )?;
    let unreadable = others.unreadable;
    let all = compared(&places, &locales, &earlier, unreadable, arguments.flavour);
    let Conclusion {
        mut checked,
        sources,
        unread,
        pairs,
    } = compare::conclude(all, &locales);
    if pairs == 0 && unread == 0 {
        bail!(
            "no article in {} has a counterpart: nothing was compared",
            shown(&places[0].path)
        );
    }
    let verdict = Verdict {
        limits,
        unread,
        usable: true,
        folder: String::new(),
    };
    if let Some(file) = &arguments.write_baseline {
        return baseline::write(file, &sources, &verdict, &checked);
    }
    if let Some(entries) = known {
        check::set_aside_known(&mut checked, unread == 0, entries);
    }
    deliver(
        &verdict.about(&checked, &sources),
        arguments.format,
        &arguments.reports,
    )?;
    Ok(verdict.code(&checked))
}

fn limits(texts: &[String], locales: &[Locale]) -> anyhow::Result<Vec<Limit>> {
    if texts.is_empty() {
        return Ok(vec![Limit::Level(Level::Error)]);
    }
    let tags: Vec<&str> = locales.iter().skip(1).map(Locale::as_str).collect();
    let limits = texts.iter().map(|text| limit(text.trim(), Some(&tags)));
    limits.collect()
}

/// Compares article by article: only what findings are about stays in memory.
fn compared(
    places: &[Place],
    locales: &[Locale],
    earlier: &[Earlier],
    unreadable: Vec<(usize, Source)>,
    flavour: Option<Flavour>,
) -> Vec<Compared> {
    // Single files belong together, whatever they are called.
    let single = places.iter().all(|place| !place.path.is_dir());
    let mut groups: BTreeMap<&str, Vec<Option<&str>>> = BTreeMap::new();
    for (at, place) in places.iter().enumerate() {
        for (name, path) in &place.articles {
            let key = if single { "" } else { name.as_str() };
            let group = groups
                .entry(key)
                .or_insert_with(|| vec![None; places.len()]);
            group[at] = Some(path);
        }
    }
    let read = |at: usize, path: &str| {
        let mut file = load::disk::article(&places[at].path, path);
        file.path = name_of(&places[at].path, path);
        file
    };
    let groups: Vec<Vec<Option<&str>>> = groups.into_values().collect();
    let mut all: Vec<Compared> = groups
        .par_iter()
        .with_max_len(16)
        .map(|paths| {
            let file = |at: usize| paths[at].map(|path| read(at, path));
            let translations = (1..places.len()).map(|at| {
                let file = file(at);
                match (paths[0], &earlier[at - 1]) {
                    (Some(path), earlier) => earlier.translation(file, path),
                    (None, _) => Translation {
                        file,
                        ..Translation::default()
                    },
                }
            });
            let group = Group {
                source: file(0),
                translations: translations.collect(),
                flavour,
            };
            compare::compare(group, locales)
        })
        .collect();
    for (at, mut refused) in unreadable {
        refused.path = name_of(&places[at].path, &refused.path);
        all.push(compare::compare(unlisted(refused), locales));
    }
    all
}

/// Returns a group of nothing but what could not be listed.
fn unlisted(file: Source) -> Group {
    Group {
        flavour: None,
        source: None,
        translations: vec![Translation {
            file: Some(file),
            from: None,
            recorded: Recorded::Unasked,
        }],
    }
}
