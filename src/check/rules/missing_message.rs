//! A locale lacks a message that a document uses.

use super::missing_resource;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};

pub(super) static RULE: Rule = Rule {
    code: Code::warning("missing-message"),
    docs: include_str!("../../../docs/rules/missing-message.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let source = context.project.source();
    for catalog in
        context.project.translations().iter().filter(|catalog| {
            catalog.complete && !context.project.settings.is_draft(&catalog.locale)
        })
    {
        let absent = missing_resource::absent(context, catalog);
        for message in &source.messages {
            let id = &*message.entry.id;
            let file = message.entry.id_span.source;
            let used = !message.entry.term && context.uses.messages.contains_key(id);
            if !used || message.built_in || catalog.message(id).is_some() || absent.contains(&file)
            {
                continue;
            }
            let name = missing_resource::path_in_locale(context, file);
            let locale = &catalog.locale;
            sink.report(
                message.entry.id_span,
                format!("`{id}` is not translated to {locale}"),
            )
            .help(format!("add `{id} = …` to locales/{locale}/{name}"));
        }
    }
}
