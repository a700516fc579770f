//! One source text with several translations.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::Message;
use crate::text::script::is_wide_punctuation;

pub(super) static RULE: Rule = Rule {
    code: Code::note("inconsistent-translation"),
    docs: include_str!("../../../docs/rules/inconsistent-translation.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    // Of most texts there is one, which needs no list.
    let mut first: FxHashMap<&str, &Message> = FxHashMap::default();
    let mut texts: BTreeMap<&str, Vec<&Message>> = BTreeMap::new();
    for message in context
        .project
        .source()
        .messages
        .iter()
        .filter(|message| !message.built_in)
    {
        let text = message
            .entry
            .value
            .as_ref()
            .and_then(|value| value.as_text());
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            continue;
        };
        if let Some(twin) = first.insert(text, message) {
            let twins = texts.entry(text).or_insert_with(|| vec![twin]);
            twins.push(message);
        }
    }
    for messages in texts.values() {
        for catalog in context.project.translations() {
            let own = |message: &&Message| {
                let own = catalog.counterpart(&message.entry)?;
                Some((own.entry.value.as_ref()?.as_text()?, own))
            };
            let mut translations = messages.iter().filter_map(own);
            let Some((first_text, first)) = translations.next() else {
                continue;
            };
            for (text, message) in translations.filter(|(text, _)| !is_alike(text, first_text)) {
                let locale = &catalog.locale;
                sink.report(
                    message.entry.id_span,
                    format!(
                        "`{}` is translated to {locale} as “{text}”, its twin as “{first_text}”",
                        message.entry.id
                    ),
                )
                .related(first.entry.id_span, "the twin")
                .help("settle on one, unless the places differ");
            }
        }
    }
}

/// Tells whether two texts differ in their blanks at most, which rules about blanks tell: how many there are, and whether any stand beside
/// full-width punctuation.
fn is_alike(one: &str, other: &str) -> bool {
    one == other || spaced(one) == spaced(other)
}

fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let wide = out.ends_with(is_wide_punctuation) || word.starts_with(is_wide_punctuation);
        if !out.is_empty() && !wide {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::is_alike;

    #[test]
    fn blanks_make_no_other_translation() {
        assert!(is_alike("Välj  **Spara**.", "Välj **Spara**."));
        assert!(is_alike("選取 [儲存]  。", "選取 [儲存]。"));
        assert!(!is_alike("Profil typ", "Profiltyp"));
        assert!(!is_alike("選取 [儲存]。", "選取 [確定]。"));
    }
}
