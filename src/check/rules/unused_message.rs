//! A message that no document, message or template refers to.

use std::cell::LazyCell;

use super::undefined_message;
use crate::check::rules::walk::everywhere;
use crate::check::{Context, Rule, Run};
use crate::diagnostic::{Code, Sink};
use crate::edit::cut;
use crate::model::prefix_of;

pub(super) static RULE: Rule = Rule {
    code: Code::note("unused-message"),
    docs: include_str!("../../../docs/rules/unused-message.md"),
    run: Run::Project(run),
};

fn run(context: &Context<'_>, sink: &mut Sink<'_>) {
    let project = context.project;
    if project.is_catalogs_alone()
        || !project.documents_sound
        || project.catalogs.iter().any(|catalog| !catalog.complete)
    {
        return;
    }
    let said = context.said;
    let lacking = LazyCell::new(|| undefined_message::lacking(context));
    for (at, message) in project.source().messages.iter().enumerate() {
        if message.built_in || message.entry.term {
            continue;
        }
        let id = &*message.entry.id;
        // Labels are `unused-file`; link titles and role names go with their links and roles; chrome belongs to the templates.
        let elsewhere = ["label-", "chrome-"]
            .iter()
            .any(|prefix| id.starts_with(prefix));
        let link = id
            .strip_prefix("link-")
            .is_some_and(|key| said.links.contains(key) || context.uses.links.contains(key));
        if elsewhere || link || context.uses.messages.at(at).is_some() || said.messages.contains(id)
        {
            continue;
        }
        // The other half of a rename is told by `undefined-message`.
        if lacking.contains(prefix_of(id)) {
            continue;
        }
        let found = sink.report(message.entry.id_span, format!("no document uses `{id}`"));
        found.help("use it, or take it out in every locale");
        for entry in everywhere(project, &message.entry) {
            found.suggest(cut::message(context.sources, entry.span), "");
        }
    }
}
