//! Pages: resolved, written as Markdown, read back, and handed on.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::run::{Publisher, Rendered, each};
use super::{Output, Run};
use crate::diagnostic::{Diagnostic, Level, Sink};
use crate::model::Flavour;
use crate::render::address::{Address, Ending};
use crate::render::checklist;
use crate::render::site::Site;
use crate::resolve::outline::Outline;
use crate::resolve::page::{Context, Resolved};
use crate::source::{SourceId, Span};
use crate::syntax::markdown;
use crate::tree::{Block, Image, Inline, Kind, Page, Target, compare};

/// Makes every page in every locale, and hands on those without an error.
pub(super) fn all(
    pages: &Context<'_>,
    site: &Site<'_>,
    faulty: &BTreeSet<SourceId>,
    publish: &dyn Publisher,
) -> anyhow::Result<Vec<Diagnostic>> {
    let locales = pages.project.catalogs.len();
    let outlines: Vec<&Outline<'_>> = pages.outlines.values().collect();
    let failure = Mutex::new(None);
    let found: Vec<Diagnostic> = outlines
        .par_iter()
        .map(|outline| {
            let mut found = Vec::new();
            let sound = outline.files.is_disjoint(faulty);
            for locale in 0..locales {
                if let Err(error) =
                    one_page(pages, site, outline, locale, sound, publish, &mut found)
                {
                    failure
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .get_or_insert(error);
                }
            }
            found
        })
        .flatten()
        .collect();
    match failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(found),
    }
}

fn one_page(
    pages: &Context<'_>,
    site: &Site<'_>,
    outline: &Outline<'_>,
    locale: usize,
    sound: bool,
    publish: &dyn Publisher,
    found: &mut Vec<Diagnostic>,
) -> anyhow::Result<()> {
    let before = found.len();
    let resolved: Resolved = pages.page(outline, locale, found);
    if !resolved.whole || !sound {
        return Ok(());
    }
    let checklist = checklist::of(&resolved, pages, locale);
    let guide = read_back(site, &resolved.page, Ending::Markdown, found)?;
    let twin = read_back(site, &checklist, Ending::MarkdownChecklist, found)?;
    if found[before..].iter().any(|one| one.level == Level::Error) {
        return Ok(());
    }
    publish.page(
        site,
        &Rendered {
            locale,
            page: &resolved.page,
            checklist: &checklist,
            markdown: &guide,
            checklist_markdown: &twin,
        },
    )
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
    let title = Block::new(Kind::Heading(1, page.title.clone())).at(Some(page.origin));
    let difference = match document.blocks.split_first() {
        Some((first, rest)) => compare::blocks(
            std::slice::from_ref(&title),
            std::slice::from_ref(first),
            view,
        )
        .or_else(|| compare::blocks(&page.blocks, rest, view)),
        None => compare::blocks(std::slice::from_ref(&title), &[], view),
    };
    let literal = if text.contains("\\*\\*") || text.contains("\\`") || text.contains("\\_\\_") {
        literal(page)
    } else {
        Vec::new()
    };
    let output = Output {
        page,
        difference,
        literal,
    };
    each(found, |rule, found| {
        if let Run::Output(run) = rule.run {
            run(&output, &mut Sink::new(rule.code, found));
        }
    });
    Ok(text)
}

/// Returns the texts of a page in which marks are left that a reader would see.
fn literal(page: &Page) -> Vec<(Span, String)> {
    fn left<'a>(inlines: &'a [Inline], found: &mut Vec<&'a str>) {
        for inline in inlines {
            match inline {
                Inline::Text(text)
                    if text.contains("**") || text.contains("__") || text.contains('`') =>
                {
                    found.push(text);
                }
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Mark(_, inner)
                | Inline::Link(_, inner) => left(inner, found),
                _ => {}
            }
        }
    }
    let mut all = Vec::new();
    crate::tree::walk(&page.blocks, &mut |block| {
        if let Kind::Heading(_, text) | Kind::Paragraph(text) = &block.kind {
            let mut found = Vec::new();
            left(text, &mut found);
            all.extend(
                found
                    .into_iter()
                    .map(|text| (block.origin.unwrap_or(page.origin), text.to_owned())),
            );
        }
    });
    all
}
