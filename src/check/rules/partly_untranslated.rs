//! A long run of the source left in a translation.

use std::collections::BTreeSet;

use crate::check::{Context, Part, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::syntax::fluent::Pattern;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("partly-untranslated"),
    docs: include_str!("../../../docs/rules/partly-untranslated.md"),
    run: Run::Part(run),
};

/// Words in a row from which on it is no coincidence.
const RUN: usize = 5;

fn run(context: &Context<'_>, part: &Part<'_>, sink: &mut Sink<'_>) {
    let Some(source) = &part.source else { return };
    let (own, text) = (part.text(), piece(source.pattern));
    if own == text {
        return;
    }
    let (own, text) = (words(&own), words(&text));
    if own.len() < RUN || text.len() < RUN {
        return;
    }
    let runs: BTreeSet<&[&str]> = text.windows(RUN).collect();
    let names = &context.project.settings.names;
    let named = |run: &[&str]| names.iter().any(|name| name.contains(&run.join(" ")));
    if let Some(run) = own
        .windows(RUN)
        .find(|run| runs.contains(run) && !named(run))
    {
        let locale = &part.pair.catalog.locale;
        sink.report(
            part.span(),
            format!(
                "`{}` still holds words of the source in {locale}: “{} …”",
                part.name(),
                run.join(" ")
            ),
        )
        .related(source.span, "the source")
        .help("translate the rest of the sentence");
    }
}

fn piece(pattern: &Pattern) -> String {
    let mut text = String::new();
    pattern.texts(&mut |piece, _| {
        text.push_str(piece);
        text.push('\n');
    });
    text
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && word.is_ascii())
        .collect()
}
