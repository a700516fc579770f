//! A rendered document that does not read back as the page it was written from.

use crate::check::{Output, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("output-structure"),
    docs: include_str!("../../../docs/rules/output-structure.md"),
    run: Run::Output(run),
};

fn run(output: &Output<'_>, sink: &mut Sink<'_>) {
    if let Some(difference) = &output.difference {
        let page = output.page;
        let span = difference.origin.unwrap_or(page.origin);
        sink.report(
            span,
            format!(
                "`{}` does not read back in {}: expected {}, found {}",
                page.id, page.locale, difference.expected, difference.found
            ),
        )
        .help("the text here, or a template of the project, changes the structure of the document");
    }
}
