//! A picture inside a sentence that the translation lacks.

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::facts::changes;
use crate::facts::markup::Wording;
use crate::model::{Name, Value};
use crate::text::url::{is_place, is_safe};

pub(super) static RULE: Rule = Rule {
    code: Code::error("missing-image"),
    docs: include_str!("../../../docs/rules/missing-image.md"),
    run: Run::Part(run),
};

fn run(_: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    icons(part, sink);
    pictures(part, sink);
}

/// Tells of pictures that stand in the text itself, as in Markdown; another one in its place may be that of the locale.
fn pictures(part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = part.sentence_source() else {
        return;
    };
    let images: fn(&Wording) -> &[String] = |wording| &wording.images;
    let changes = changes::of(&source.facts.markup, &part.facts.markup, images);
    // One with an address that is not safe is told of in the source, and not asked for.
    for file in changes
        .missing
        .into_iter()
        .filter(|file| is_place(file) || is_safe(file))
    {
        let locale = &part.pair.catalog.locale;
        let message = format!("`{}` lacks the picture `{file}` in {locale}", part.name());
        sink.report(part.span(), message)
            .help(format!("put `![…]({file})` where the picture belongs"));
    }
}

/// Tells of pictures that a document puts in the place of a variable.
fn icons(part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    let locale = &part.pair.catalog.locale;
    for name in source.variables.keys().copied() {
        if part.variables.contains_key(name) {
            continue;
        }
        if let Some(file) = icon(part, name) {
            sink.report(
                part.span(),
                format!(
                    "`{}` lacks the picture `{}` in {locale}",
                    part.name(),
                    file.text
                ),
            )
            .related(source.span, "the source")
            .help(format!("put `{{ ${name} }}` where the picture belongs"));
        }
    }
}

/// Returns the file of the picture that a variable stands for, where it is one wherever the message is used.
pub(super) fn icon<'p>(part: &Part<'p>, name: &str) -> Option<&'p Name> {
    let uses = part.pair.uses;
    let mut file = None;
    for with in uses.iter().flat_map(|used| used.with) {
        if *with.name.text == *name {
            let Value::Icon(icon) = &with.value else {
                return None;
            };
            file = Some(icon);
        }
    }
    file
}
