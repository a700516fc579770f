//! A checklist that takes more pages than its document allows: by an estimate, or as it was printed.

use crate::check::{Context, Rule, Run, Sheet};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::render::paper;
use crate::tree::Page;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("too-many-pages"),
    docs: include_str!("../../../docs/rules/too-many-pages.md"),
    run: Run::Checklist(run),
};

fn run(context: &Context<'_>, checklist: &Page, sink: &mut Sink<'_>) {
    let document = context.project.document(&checklist.id);
    let limited = document.is_some_and(|document| document.checklist.max_pages.is_some());
    // What is printed is counted when everything is printed.
    if !limited || context.prints {
        return;
    }
    let sheet = Sheet {
        document: checklist.id.clone(),
        path: checklist.path.clone(),
        locale: checklist.locale.as_str().to_owned(),
        pages: paper::estimate(checklist, &context.project.settings),
        is_counted: false,
    };
    judge(context, &sheet, sink);
}

/// Reports the checklists that were printed on too many pages.
pub(in crate::check) fn counted(
    context: &Context<'_>,
    sheets: &[Sheet],
    found: &mut Vec<Diagnostic>,
) {
    for sheet in sheets {
        judge(context, sheet, &mut Sink::new(RULE.code, found));
    }
}

fn judge(context: &Context<'_>, sheet: &Sheet, sink: &mut Sink<'_>) {
    let document = context.project.document(&sheet.document);
    let allowed = document.and_then(|document| document.checklist.max_pages);
    let mut catalogs = context.project.catalogs.iter();
    let locale = catalogs.find(|catalog| catalog.locale.as_str() == sheet.locale);
    // The words of a pseudo-locale are longer on purpose.
    let is_pseudo = locale.is_some_and(|catalog| catalog.locale.is_pseudo());
    let Some((allowed, span)) = allowed.filter(|_| !is_pseudo) else {
        return;
    };
    if sheet.pages > allowed {
        let about = if sheet.is_counted { "" } else { "about " };
        sink.report(
            span,
            format!(
                "the checklist `{}` takes {about}{} pages in {}, and may take {allowed}",
                sheet.path, sheet.pages, sheet.locale
            ),
        )
        .help("shorten or join steps, show fewer pictures, restrict it with `only:`, or divide the procedure");
    }
}
