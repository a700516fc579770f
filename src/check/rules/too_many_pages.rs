//! A checklist that takes more pages than its document allows.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Paper;
use crate::render::paper;
use crate::tree::Page;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("too-many-pages"),
    docs: include_str!("../../../docs/rules/too-many-pages.md"),
    run: Run::Checklist(run),
};

fn run(context: &Context<'_>, checklist: &Page, sink: &mut Sink<'_>) {
    let document = context.project.document(&checklist.id);
    let allowed = document.and_then(|document| document.checklist.max_pages);
    // The words of a pseudo-locale are longer on purpose.
    let Some((allowed, span)) = allowed.filter(|_| !checklist.locale.is_pseudo()) else {
        return;
    };
    let settings = &context.project.settings;
    let pages = paper::pages(
        checklist,
        settings.paper.unwrap_or(Paper::A4),
        settings.base_url.is_some(),
    );
    if pages > allowed {
        sink.report(
            span,
            format!(
                "the checklist `{}` takes about {pages} pages in {}, and may take {allowed}",
                checklist.path, checklist.locale
            ),
        )
        .help("shorten or join steps, show fewer pictures, restrict it with `only:`, or divide the procedure");
    }
}
