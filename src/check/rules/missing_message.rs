//! A locale lacks a message that a document uses.

use super::missing_resource;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::model::{Catalog, Counterparts, Message};
use crate::resolve::uses::Use;
use crate::source::Span;

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
        let mut translations = Counterparts::new(catalog);
        let untranslated = |message: &&Message| translations.find(&message.entry).is_none();
        for message in source.messages.iter().filter(untranslated) {
            let id = &*message.entry.id;
            let file = message.entry.id_span.source;
            let mut uses = context.uses_of(message).iter();
            let alone = context.project.is_catalogs_alone();
            let used = alone || uses.any(|used| used.in_locale(catalog.locale.as_str()));
            if !used || message.built_in || message.entry.term || absent.contains(&file) {
                continue;
            }
            // Its translation may be there under the id it had before: `renamed-message`.
            if context.is_renamed(catalog, message) {
                continue;
            }
            let locale = &catalog.locale;
            let path = missing_resource::path_in_locale(context, file, catalog);
            let found = sink.report(
                message.entry.id_span,
                format!("`{id}` is not translated to {locale}"),
            );
            found.help(format!("add `{id} = …` to {path}"));
            if let Some((file, text)) = context.sources.find(&path)
                && !text.text.contains(&format!("# {id} ="))
            {
                let stub = missing_resource::stub(context, &message.entry);
                let end = text.text.len();
                let open = text.body().is_empty() || text.text.ends_with('\n');
                let lines = if open { "\n" } else { "\n\n" };
                found.suggest(Span::new(file, end..end), format!("{lines}{stub}"));
            }
        }
        only_there(context, catalog, sink);
    }
}

/// Reports what only this locale shows, and so has no source to be told at.
fn only_there(context: &Context<'_>, catalog: &Catalog, sink: &mut Sink<'_>) {
    for (id, uses) in context.uses.messages.undefined() {
        let own = |used: &&Use<'_>| used.only.is_some() && used.in_locale(catalog.locale.as_str());
        if let Some(used) = uses.iter().find(own)
            && catalog.message(id).is_none()
        {
            let locale = &catalog.locale;
            sink.report(
                used.span,
                format!("`{id}` is not defined in {locale}, which alone shows it"),
            )
            .help(format!(
                "add `{id} = …` to {}",
                context.project.settings.catalogs.place(locale.as_str())
            ));
        }
    }
}
