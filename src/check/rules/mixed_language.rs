//! A page of which more than a fifth is shown in another language.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::locale::Locale;
use crate::tree::{Block, Inline, Kind, Mark, Page, Role, walk};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("mixed-language"),
    docs: include_str!("../../../docs/rules/mixed-language.md"),
    run: Run::Page(run),
};

/// Percentage of fallback text from which on a page is mixed.
const LIMIT: usize = 20;

fn run(context: &Context<'_>, page: &Page, sink: &mut Sink<'_>) {
    // What could not be read may be translated.
    let project = context.project;
    let whole = |tag: &Locale| {
        let mut catalogs = project.translations().iter();
        catalogs.any(|one| one.locale == *tag && one.complete)
    };
    let draft = project.settings.is_draft(&page.locale);
    if page.fallbacks == 0 || draft || !whole(&page.locale) {
        return;
    }
    let mut share = Share::default();
    share.inlines(&page.title, false);
    for block in page
        .blocks
        .iter()
        .filter(|block| block.role != Role::Banner)
    {
        walk(std::slice::from_ref(block), &mut |block| share.block(block));
    }
    // A page of which nothing is translated is in one language; `missing-resource` and `missing-message` tell it.
    let percent = share.foreign * 100 / share.all.max(1);
    if percent > LIMIT && share.own > 0 {
        sink.report(
            page.origin,
            format!(
                "{percent} % of `{}` is shown in another language in {}",
                page.id, page.locale
            ),
        )
        .help("translate the rest, or take the locale out until it is translated");
    }
}

/// Characters of a page by language; what comes from the chrome does not count.
#[derive(Default)]
struct Share {
    all: usize,
    foreign: usize,
    own: usize,
}

impl Share {
    fn block(&mut self, block: &Block) {
        // What comes from no message of the page, such as the heading of the prerequisites, is chrome.
        if block.origin.is_none() {
            return;
        }
        if let Kind::Paragraph(inlines) | Kind::Heading(_, inlines) = &block.kind {
            self.inlines(inlines, false);
        }
    }

    fn inlines(&mut self, inlines: &[Inline], foreign: bool) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    let count = text.chars().filter(|c| c.is_alphanumeric()).count();
                    self.all += count;
                    if foreign {
                        self.foreign += count;
                    } else {
                        self.own += count;
                    }
                }
                Inline::Mark(Mark::Foreign(_), inner) => self.inlines(inner, true),
                // What is said in another language on purpose is said in the page's own, too.
                Inline::Mark(Mark::Again(_), _) => {}
                Inline::Strong(inner)
                | Inline::Emphasis(inner)
                | Inline::Mark(_, inner)
                | Inline::Link(_, inner) => self.inlines(inner, foreign),
                Inline::Code(_) | Inline::Image(_) | Inline::Html(_) => {}
            }
        }
    }
}
