//! Two levels of alerts with the same word in a locale.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::tree::AlertLevel;

pub(super) static RULE: Rule = Rule {
    code: Code::error("same-alert-word"),
    docs: include_str!("../../../docs/rules/same-alert-word.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    for catalog in std::iter::once(project.source()).chain(project.translations()) {
        let mut seen: Vec<(String, AlertLevel, crate::source::Span)> = Vec::new();
        for level in AlertLevel::ALL {
            let id = format!("chrome-alert-{}", level.name());
            let Some(message) = catalog.message(&id) else {
                continue;
            };
            let Some(word) = message
                .entry
                .value
                .as_ref()
                .and_then(|value| value.as_text())
            else {
                continue;
            };
            let word = word.trim().to_lowercase();
            let span = message.entry.id_span;
            if let Some((_, other, first)) = seen.iter().find(|(known, ..)| *known == word) {
                let (place, related) = if message.built_in {
                    (*first, span)
                } else {
                    (span, *first)
                };
                sink.report(
                    place,
                    format!(
                        "a {} and a {} have the same word in {}",
                        other.name(),
                        level.name(),
                        catalog.locale
                    ),
                )
                .related(related, "the same word")
                .help("give each level a word of its own: readers tell danger from advice by it");
            } else {
                seen.push((word, level, span));
            }
        }
    }
}
