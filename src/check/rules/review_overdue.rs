//! A document whose review has run out, or that was never reviewed although it is to be.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Document;
use crate::text::day::Day;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("review-overdue"),
    docs: include_str!("../../../docs/rules/review-overdue.md"),
    run: Run::Document(run),
};

fn run(context: &Context<'_>, document: &Document, sink: &mut Sink<'_>) {
    let Some(every) = &document.meta.review_every else {
        return;
    };
    let id = &document.id;
    // What could not be read may be the date.
    if !document.sound {
        return;
    }
    let Some(reviewed) = Day::parse(&document.meta.reviewed) else {
        sink.report(id.span, format!("`{}` was never reviewed", id.text))
            .help("review it, and write the day as `reviewed:` under `meta:`");
        return;
    };
    let due = reviewed.plus(every);
    if context.project.today.is_some_and(|today| due < today) {
        sink.report(
            id.span,
            format!("the review of `{}` was due on {due}", id.text),
        )
        .help(format!(
            "it was last reviewed on {reviewed}; review it, and write the new day as `reviewed:`"
        ));
    }
}
