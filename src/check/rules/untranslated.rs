//! A translation that is the same as its source.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("untranslated"),
    docs: include_str!("../../../docs/rules/untranslated.md"),
    run: Run::Part(run),
};

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    // Names of products stand in terms, and patterns of the chrome may need no word.
    if part.pair.own.entry.term || part.pair.own.entry.id.starts_with("chrome-") {
        return;
    }
    let (Some(own), Some(text)) = (part.pattern.as_text(), source.pattern.as_text()) else {
        return;
    };
    if own == text && words_left(text, &context.project.settings.names) {
        let locale = &part.pair.catalog.locale;
        sink.report(part.span(), format!("`{}` is the same in {locale} as in the source", part.name()))
            .related(source.span, "the source")
            .help("translate it; a name that stays the same belongs to `names: { keep: […] }` in stegvis.yaml");
    }
}

/// Tells whether anything that could be translated is left of a text when its names are taken out.
fn words_left(text: &str, names: &[String]) -> bool {
    let mut rest = text.to_owned();
    for name in names {
        rest = rest.replace(name.as_str(), " ");
    }
    rest.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 1)
}
