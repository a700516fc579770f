//! Pages: resolved, written as Markdown, read back, and handed on.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::policy::Policy;
use super::publisher::{Publisher, Rendered};
use super::run::each;
use super::{Output, Run};
use crate::diagnostic::{Diagnostic, Level, Sink};
use crate::model::Flavour;
use crate::render::address::{Address, Ending};
use crate::render::checklist;
use crate::render::site::Site;
use crate::resolve::outline::Outline;
use crate::resolve::page::{Context, Resolved};
use crate::source::SourceId;
use crate::syntax::markdown;
use crate::tree::{Block, Image, Item, Kind, List, Page, Target, compare, walk};

/// What came of the pages.
pub(super) struct Made {
    /// The findings, at the levels of the settings.
    pub(super) found: Vec<Diagnostic>,
    /// How many pages were handed on.
    pub(super) published: usize,
}

/// What the making of every page needs.
pub(super) struct Maker<'m> {
    /// What the rules see.
    pub(super) rules: &'m super::Context<'m>,
    /// What pages share.
    pub(super) pages: &'m Context<'m>,
    /// The templates and addresses.
    pub(super) site: &'m Site<'m>,
    /// What becomes of findings.
    pub(super) policy: &'m Policy<'m>,
    /// Takes the pages.
    pub(super) publish: &'m dyn Publisher,
}

/// Makes every page in every locale, and hands on those without an error.
pub(super) fn all(maker: &Maker<'_>, faulty: &BTreeSet<SourceId>) -> anyhow::Result<Made> {
    let pages = maker.pages;
    let locales = pages.project.catalogs.len();
    let ids: Vec<&str> = pages.editions.ids().collect();
    let failure = Mutex::new(None);
    let published = AtomicUsize::new(0);
    let found: Vec<Diagnostic> = ids
        .par_iter()
        .map(|id| {
            let mut found = Vec::new();
            let places = (0..pages.editions.profiles.len())
                .flat_map(|profile| (0..locales).map(move |locale| (profile, locale)));
            for (profile, locale) in places {
                let Some(outline) = pages.editions.get(id, profile, locale) else {
                    continue;
                };
                let sound = outline.files.is_disjoint(faulty);
                match one_page(maker, outline, (profile, locale), sound) {
                    Ok(made) => {
                        found.extend(made.found);
                        published.fetch_add(made.published, Ordering::Relaxed);
                    }
                    Err(error) => {
                        let mut failure = failure.lock().unwrap_or_else(PoisonError::into_inner);
                        failure.get_or_insert(error);
                    }
                }
            }
            found
        })
        .flatten()
        .collect();
    match failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(Made {
            found,
            published: published.into_inner(),
        }),
    }
}

fn one_page(
    maker: &Maker<'_>,
    outline: &Outline<'_>,
    (profile, locale): (usize, usize),
    sound: bool,
) -> anyhow::Result<Made> {
    let Maker {
        pages,
        site,
        publish,
        ..
    } = *maker;
    let mut found = Vec::new();
    let resolved: Resolved = pages.page(outline, profile, locale, &mut found);
    if !resolved.whole || !sound {
        maker.policy.settle(&mut found);
        return Ok(Made {
            found,
            published: 0,
        });
    }
    each(&mut found, |rule, found| {
        if let Run::Page(run) = rule.run {
            run(
                maker.rules,
                &resolved.page,
                &mut Sink::new(rule.code, found),
            );
        }
    });
    let made_from = publish.made_from(site, locale, &resolved);
    if found.is_empty() && publish.is_current(&made_from, profile, locale, &resolved.page) {
        return Ok(Made {
            found,
            published: 1,
        });
    }
    let checklist = checklist::of(&resolved, pages, locale);
    let guide = read_back(site, &resolved.page, Ending::Markdown, &mut found)?;
    let twin = read_back(site, &checklist, Ending::MarkdownChecklist, &mut found)?;
    let clean = found.is_empty();
    maker.policy.settle(&mut found);
    if found.iter().any(|one| one.level == Level::Error) {
        return Ok(Made {
            found,
            published: 0,
        });
    }
    publish.page(
        site,
        &Rendered {
            profile,
            locale,
            page: &resolved.page,
            checklist: &checklist,
            markdown: &guide,
            checklist_markdown: &twin,
            made_from: if clean { &made_from } else { "" },
        },
    )?;
    Ok(Made {
        found,
        published: 1,
    })
}

/// Writes a page as Markdown, reads it back, and holds it against the page.
fn read_back(
    site: &Site<'_>,
    page: &Page,
    ending: Ending,
    found: &mut Vec<Diagnostic>,
) -> anyhow::Result<String> {
    let text = site.markdown(page, ending)?;
    let document = markdown::document(&text);
    let address = Address {
        path: &page.path,
        ending,
    };
    let target = |target: &Target| address.target(target);
    let image = |image: &Image| address.image(image);
    let view = compare::View {
        alerts: site.flavour() == Flavour::Github,
        target: &target,
        image: &image,
    };
    let expanded = with_verbatim_read(&page.blocks);
    let title = Block::new(Kind::Heading(1, page.title.clone())).at(Some(page.origin));
    let difference = match document.blocks.split_first() {
        Some((first, rest)) => compare::blocks(
            std::slice::from_ref(&title),
            std::slice::from_ref(first),
            view,
        )
        .or_else(|| compare::blocks(&expanded, rest, view)),
        None => compare::blocks(std::slice::from_ref(&title), &[], view),
    };
    let output = Output { page, difference };
    each(found, |rule, found| {
        if let Run::Output(run) = rule.run {
            run(&output, &mut Sink::new(rule.code, found));
        }
    });
    Ok(text)
}

/// Puts in the place of verbatim text what a reader makes of it: it may be a table, a list, raw HTML, several blocks.
fn with_verbatim_read(blocks: &[Block]) -> Cow<'_, [Block]> {
    let mut any = false;
    walk(blocks, &mut |block| {
        any |= matches!(block.kind, Kind::Verbatim(_))
    });
    if any {
        Cow::Owned(read_verbatim(blocks))
    } else {
        Cow::Borrowed(blocks)
    }
}

fn read_verbatim(blocks: &[Block]) -> Vec<Block> {
    let mut read = Vec::with_capacity(blocks.len());
    for block in blocks {
        let kind = match &block.kind {
            Kind::Verbatim(text) => {
                let inner = markdown::document(text).blocks;
                read.extend(inner.into_iter().map(|inner| inner.at(block.origin)));
                continue;
            }
            Kind::Alert(level, title, inner) => {
                Kind::Alert(*level, title.clone(), read_verbatim(inner))
            }
            Kind::Quote(inner) => Kind::Quote(read_verbatim(inner)),
            Kind::List(list) => {
                let items = list.items.iter().map(|item| Item {
                    blocks: read_verbatim(&item.blocks),
                    ..item.clone()
                });
                Kind::List(List {
                    start: list.start,
                    items: items.collect(),
                })
            }
            other => other.clone(),
        };
        read.push(Block {
            kind,
            ..block.clone()
        });
    }
    read
}
