//! Raw HTML of a translation that is not the source's.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::changes;
use crate::facts::markup::Wording;

pub(super) static RULE: Rule = Rule {
    code: Code::error("changed-html"),
    docs: include_str!("../../../docs/rules/changed-html.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let locale = &part.pair.catalog.locale;
    let html: fn(&Wording) -> &[String] = |wording| &wording.html;
    let changes = changes::of(&source.facts.markup, &part.facts.markup, html);
    let lacks = changes.changed.iter().map(|(wanted, _)| *wanted);
    let lacks = list(lacks.chain(changes.missing.iter().copied()));
    let has = changes.changed.iter().map(|(_, stands)| *stands);
    let has = list(has.chain(changes.extra.iter().copied()));
    let what = match (lacks.is_empty(), has.is_empty()) {
        (true, true) => return,
        (true, false) => format!("has {has} in {locale}, the source does not"),
        (false, true) => format!("lacks {lacks} in {locale}"),
        (false, false) => format!("has {has} in {locale}, the source {lacks}"),
    };
    sink.report(part.span(), format!("`{}` {what}", part.name()))
        .help(if context.project.is_catalogs_alone() {
            "take over the tags of the source as they are"
        } else {
            "use `**…**`, `*…*` or a backquote in both; HTML is shown as text"
        });
}

/// Writes out tags in the order they stand in.
pub(super) fn list<'t>(tags: impl Iterator<Item = &'t str>) -> String {
    let quoted: Vec<String> = tags.map(|tag| format!("`{tag}`")).collect();
    quoted.join(", ")
}
