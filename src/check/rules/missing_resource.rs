//! A whole file of messages is absent in a locale.

use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Catalog, Message};
use crate::source::{SourceId, Span};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-resource"),
    docs: include_str!("../../../docs/rules/missing-resource.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    for catalog in project.translations() {
        for file in &project.source().files {
            let mut used = project.source().messages.iter().filter(|message| {
                message.entry.id_span.source == *file
                    && !message.entry.term
                    && context.uses.messages.contains_key(&*message.entry.id)
            });
            let Some(first) = used.next() else { continue };
            if lacks(context, catalog, first) {
                let (path, locale) = (own_path(context, *file), &catalog.locale);
                sink.report(
                    Span::new(*file, 0..0),
                    format!("the messages of this file are not translated to {locale}"),
                )
                .help(format!("translate it to locales/{locale}/{path}"));
            }
        }
    }
}

/// Tells whether a locale lacks the whole file of a message: no file of that name, and none of its messages anywhere else.
pub(super) fn lacks(context: &Context<'_>, catalog: &Catalog, message: &Message) -> bool {
    let file = message.entry.id_span.source;
    let path = format!("locales/{}/{}", catalog.locale, own_path(context, file));
    if context.sources.find(&path).is_some() || !catalog.complete {
        return false;
    }
    let of_file = context
        .project
        .source()
        .messages
        .iter()
        .filter(|message| message.entry.id_span.source == file);
    of_file
        .filter(|message| !message.entry.term)
        .all(|message| catalog.message(&message.entry.id).is_none())
}

fn own_path<'p>(context: &Context<'p>, file: SourceId) -> &'p str {
    let path = &context.sources.get(file).path;
    path.split('/')
        .nth(2)
        .map_or(path, |_| path.splitn(3, '/').last().unwrap_or(path))
}
