//! Marks that are left in a text for readers to see.

use crate::check::{Output, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::error("literal-markup"),
    docs: include_str!("../../../docs/rules/literal-markup.md"),
    run: Run::Output(run),
};

fn run(output: &Output<'_>, sink: &mut Sink<'_>) {
    for (span, text) in &output.literal {
        let mark = ["**", "__", "`"]
            .into_iter()
            .find(|mark| text.contains(mark))
            .unwrap_or("");
        sink.report(
            *span,
            format!(
                "`{mark}` is left in the text in {}: “{}”",
                output.page.locale,
                text.trim()
            ),
        )
        .help("close the mark, or write it as code if it is meant");
    }
}
