//! Raw HTML of a translation that is not the source's.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::markup::{self, Wording};

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-html"),
    docs: include_str!("../../../docs/rules/changed-html.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let locale = &part.pair.catalog.locale;
    let html: fn(&Wording) -> &[String] = |wording| &wording.html;
    let same = |a: &str, b: &str| a == b;
    let changes = markup::changes(&source.facts.markup, &part.facts.markup, html, &same);
    for (wanted, stands) in changes.changed {
        let message = format!(
            "`{}` has `{stands}` in {locale}, the source `{wanted}`",
            part.name()
        );
        sink.report(part.span(), message)
            .help("write it as the source writes it");
    }
    for wanted in changes.missing {
        let message = format!("`{}` lacks `{wanted}` in {locale}", part.name());
        sink.report(part.span(), message)
            .help("write it where the source has it");
    }
    for stands in changes.extra {
        let message = format!(
            "`{}` has `{stands}` in {locale}, the source does not",
            part.name()
        );
        sink.report(part.span(), message)
            .help("use `**…**`, `*…*` or a backquote; HTML is shown as text");
    }
}
