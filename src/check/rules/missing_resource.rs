//! A whole file of messages is absent in a locale.

use std::collections::BTreeSet;

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, FileEdit, Sink};
use crate::layout::with_tag;
use crate::model::Catalog;
use crate::source::{SourceId, Span};
use crate::syntax::fluent::Entry;

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-resource"),
    docs: include_str!("../../../docs/rules/missing-resource.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let settings = &context.project.settings;
    for catalog in context
        .project
        .translations()
        .iter()
        .filter(|catalog| !settings.is_draft(&catalog.locale))
    {
        for file in absent(context, catalog) {
            let locale = &catalog.locale;
            let path = path_in_locale(context, file, catalog);
            sink.report(
                Span::new(file, 0..0),
                format!("the messages of this file are not translated to {locale}"),
            )
            .help(format!("translate it to {path}"))
            .mend_files(FileEdit::Create(path, stubs(context, file)));
        }
    }
}

/// Returns the files of the source that a locale lacks as a whole: no file of that name, and none of their messages anywhere else.
pub(super) fn absent(context: &Context<'_>, catalog: &Catalog) -> BTreeSet<SourceId> {
    if !catalog.complete {
        return BTreeSet::new();
    }
    let source = context.project.source();
    let mut used: BTreeSet<SourceId> = BTreeSet::new();
    let mut there: BTreeSet<SourceId> = BTreeSet::new();
    for message in source
        .messages
        .iter()
        .filter(|message| !message.entry.term && !message.built_in)
    {
        let file = message.entry.id_span.source;
        if there.contains(&file) {
            continue;
        }
        if catalog.message(&message.entry.id).is_some() {
            there.insert(file);
        } else if context.is_used(message) {
            used.insert(file);
        }
    }
    let has_file = |file: &SourceId| {
        let path = path_in_locale(context, *file, catalog);
        context.sources.find(&path).is_some()
    };
    used.into_iter()
        .filter(|file| !there.contains(file) && !has_file(file))
        .collect()
}

/// Returns the path that a file of the source has in another locale.
pub(super) fn path_in_locale(context: &Context<'_>, file: SourceId, catalog: &Catalog) -> String {
    let path = &context.sources.get(file).path;
    let source = context.project.source().locale.as_str();
    let layout = &context.project.settings.catalogs;
    let places = layout.tag(path, &|tag| tag == source);
    with_tag(path, &places.unwrap_or_default(), catalog.locale.as_str())
}

/// Returns the text of a file that is to be translated: every message as a comment, so that nothing of it is published before.
fn stubs(context: &Context<'_>, file: SourceId) -> String {
    let source = context.project.source();
    let messages = source.messages.iter().filter(|message| {
        let span = message.entry.id_span;
        span.source == file && !message.entry.term && context.is_used(message)
    });
    let stubs: Vec<String> = messages
        .map(|message| stub(context, &message.entry))
        .collect();
    stubs.join("\n")
}

/// Returns a message of the source as a comment.
pub(super) fn stub(context: &Context<'_>, entry: &Entry) -> String {
    let lines = context.sources.text(entry.span).lines();
    lines
        .map(|line| format!("# {}\n", line.trim_end()).replace("# \n", "#\n"))
        .collect()
}
